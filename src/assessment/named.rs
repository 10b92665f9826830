//! When each name was first written in a session: the order of its people, in which nobody moves when another is named.

use std::collections::HashMap;

use crate::session::{
    EventId, LineKey, Session,
    field::{ACTION, PARKED, SAID_BY},
    folded, is_interviewee,
};

/// The event and the place in it where each name was written first, whether it stands today or not.
#[derive(Debug, Clone, Default)]
pub(super) struct Named(HashMap<String, (u64, EventId, usize)>);

impl Named {
    /// Everybody whom a session ever named.
    pub(super) fn new(session: &Session) -> Self {
        let mut named = Self::default();
        named.note(session, session.lines().chain([&LineKey::default()]));
        named
    }

    /// Takes in what was written on these lines.
    pub(super) fn note<'a>(
        &mut self,
        session: &Session,
        lines: impl IntoIterator<Item = &'a LineKey>,
    ) {
        for line in lines {
            if line.is_session() {
                let fields = session.fields(line);
                let people = fields.filter(|field| is_interviewee(field));
                people.for_each(|field| self.note_field(session, line, field, ""));
            } else {
                self.note_field(session, line, SAID_BY.name, "");
                self.note_field(session, line, PARKED.name, "owes");
                self.note_field(session, line, ACTION.name, "owner");
            }
        }
    }

    /// Takes in the names written to a field, or to this part of it.
    fn note_field(&mut self, session: &Session, line: &LineKey, field: &str, part: &str) {
        let mut before = "";
        for write in session.writes(line, field) {
            let value = write.value();
            let name = if part.is_empty() {
                Some(value)
            } else {
                value.get(part)
            };
            let name = name.and_then(|name| name.as_str()).unwrap_or_default();
            // One person often speaks for long: a name that was written just before has its place already.
            if std::mem::replace(&mut before, name) == name {
                continue;
            }
            let place = (write.n, write.sum, write.item);
            let first = self.0.entry(folded(name)).or_insert(place);
            *first = place.min(*first);
        }
    }

    /// The place of a name in the order, those that were never written last.
    pub(super) fn place(&self, name: &str) -> impl Ord + use<> {
        let first = self.0.get(&folded(name)).copied();
        (first.is_none(), first)
    }
}
