//! What the writer of the open session is told: changes to append, and whether it may write at all.

use std::time::Instant;

use crate::{
    format::Encoded,
    interview::{After, DraftKey, Happened, Record, Told, Walk},
    runtime::writer::Writer,
    session::EventId,
};

use super::EffectRunner;

impl EffectRunner {
    /// Records changes as one event.
    pub(super) fn record(&mut self, record: Record, walk: &Walk) -> Happened {
        let decides = record.decides.as_deref();
        let encoded = self.workspace.decide(&walk.shown, record.changes, decides);
        self.append(encoded, record.told, record.after, record.draft)
    }

    /// Takes back a change as an event of its own, which nothing follows.
    pub(super) fn take_back(&mut self, sum: EventId, told: Told, walk: &Walk) -> Happened {
        let encoded = self.workspace.take_back(&walk.shown, sum);
        self.append(encoded, told, After::Stay, None)
    }

    /// Hands an event to the writer, and reports it.
    fn append(
        &mut self,
        encoded: Encoded,
        told: Told,
        after: After,
        draft: Option<DraftKey>,
    ) -> Happened {
        let Encoded { event, line } = encoded;
        let sum = event.sum;
        self.tell_writer(|writer| writer.append(sum, line));
        self.under_way.begin(sum, Instant::now());
        Happened::Recorded {
            event: Box::new(event),
            told: Box::new(told),
            after,
            draft,
        }
    }

    /// Takes the lock, for a change that needs a reason where one is given. A reason that was given while somebody else
    /// took the session was used for nothing.
    pub(super) fn take_lock(&mut self, reason: Option<String>) {
        let has_reason = reason.is_some();
        self.workspace.reason = reason;
        self.tell_writer(|writer| writer.take_lock(self.workspace.holder(), has_reason));
    }

    /// Forgets the reason of a change that did not come, and gives the lock back.
    pub(super) fn forget_reason(&mut self) {
        self.workspace.reason = None;
        self.tell_writer(Writer::give_back);
    }

    /// Takes in what others recorded aside.
    pub(super) fn take_in(&self) {
        self.tell_writer(|writer| writer.take_in(self.workspace.holder()));
    }

    /// Tells the writer something, where a session is open.
    pub(super) fn tell_writer(&self, order: impl FnOnce(&Writer)) {
        if let Some(writer) = &self.writer {
            order(writer);
        }
    }
}
