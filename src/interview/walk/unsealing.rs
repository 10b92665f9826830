//! A sealed session is changed: the reason belongs to the sitting from the first change that is recorded with it. Until
//! then the session stays sealed, and a change that is begun and cancelled takes the reason along.

use crate::interview::{access::Access, world::Effect};

use super::Walk;

/// The reason for changing a sealed session, while nothing is recorded with it.
#[derive(Debug, Default)]
pub(super) struct Unsealing {
    /// The reason that was given last.
    reason: String,
    /// Whether a first change may be recorded.
    first: Option<First>,
}

/// A first change that may be recorded.
#[derive(Debug)]
struct First {
    /// The seal, as it is told.
    how: String,
    /// Whether it was begun.
    is_begun: bool,
}

impl Walk {
    /// Gives the reason for changing the sealed session: the effect that asks for the right to write with it.
    pub fn give_reason(&mut self, reason: &str) -> Effect {
        reason.clone_into(&mut self.unsealing.reason);
        Effect::Unseal(reason.to_owned())
    }

    /// The reason that was given last, where nothing was recorded with it; empty where there is none.
    #[must_use]
    pub fn unused_reason(&self) -> &str {
        &self.unsealing.reason
    }

    /// Whether the session stays sealed until a first change is recorded.
    #[must_use]
    pub fn awaits_first_change(&self) -> bool {
        self.unsealing.first.is_some()
    }

    /// Takes in a changed right to write. Gives the one before.
    pub fn turn(&mut self, access: Access) -> Access {
        let before = std::mem::replace(&mut self.access, access);
        let first = self.unsealing.first.take();
        self.unsealing.first = match (&before, &self.access) {
            (Access::Sealed(how), Access::Writer) => Some(First {
                how: how.clone(),
                is_begun: false,
            }),
            (Access::Writer, Access::Writer) => first,
            _ => None,
        };
        before
    }

    /// The change that the reason was given for is made now, or is asked about.
    pub fn begin_first_change(&mut self) {
        if let Some(first) = &mut self.unsealing.first {
            first.is_begun = true;
        }
    }

    /// Notes what came of a step: whether it records something, and whether a change is still under way, as a text that is
    /// open. Where the first change was cancelled, the session is sealed as before: gives the effect that says so.
    pub fn settle_reason(&mut self, records: bool, is_under_way: bool) -> Option<Effect> {
        if records {
            self.unsealing = Unsealing::default();
        } else if is_under_way {
            self.begin_first_change();
        } else if let Some(first) = self.unsealing.first.take_if(|first| first.is_begun) {
            self.access = Access::Sealed(first.how);
            return Some(Effect::ForgetReason);
        }
        None
    }
}
