//! The writes before those that stand, and the level that another person had given before the one that stands replaced it.

use std::collections::HashSet;

use super::{EventId, LEVEL, Level, LineKey, Session, Teller, Write};

/// The way back from a write over those that it replaced: each once, and behind one only where it is followed.
pub(super) struct WayBack<'a> {
    session: &'a Session,
    holder: &'a LineKey,
    open: Vec<EventId>,
    seen: HashSet<EventId>,
}

impl<'a> WayBack<'a> {
    pub(super) fn new(session: &'a Session, holder: &'a LineKey, write: &Write) -> Self {
        Self {
            session,
            holder,
            open: write.over().to_vec(),
            seen: HashSet::new(),
        }
    }

    /// The next write of this field.
    pub(super) fn step(&mut self, field: &str) -> Option<&'a Write> {
        while let Some(sum) = self.open.pop() {
            if self.seen.insert(sum)
                && let Some(write) = self.session.write_of(self.holder, field, &sum)
            {
                return Some(write);
            }
        }
        None
    }

    /// Goes on behind a write.
    pub(super) fn follow(&mut self, write: &Write) {
        self.open.extend(write.over());
    }
}

impl Teller<'_> {
    /// The newest level that stood before and that somebody else gave, with who did. None where the level is in conflict,
    /// where that person agrees by now, and where one person gave all of them.
    pub(super) fn before(&self) -> Option<(Level, String)> {
        let field = LEVEL.name;
        let (holder, last) = self.only(field)?;
        let stands = Level::from_value(last.value())?;
        let by = self.level();
        let mut way = WayBack::new(self.session, holder, last);
        while let Some(before) = way.step(field) {
            let level = Level::from_value(before.value()).filter(|_| before.live);
            let name = self.speaker(holder, field, before);
            match level {
                Some(level) if !name.is_empty() && name != by => {
                    return (level != stands).then(|| (level, name.to_owned()));
                }
                _ => way.follow(before),
            }
        }
        None
    }
}
