//! The level that another person had given before the one that stands replaced it.

use std::collections::HashSet;

use super::{EventId, LEVEL, Level, Teller};

impl Teller<'_> {
    /// The newest level that stood before and that somebody else gave, with who did. None where the level is in conflict,
    /// where that person agrees by now, and where one person gave all of them.
    pub(super) fn before(&self) -> Option<(Level, String)> {
        let field = LEVEL.name;
        let mut standing = self
            .keys
            .iter()
            .map(|key| (key, self.session.standing(key, field)));
        let (holder, writes) = standing.find(|(_, writes)| !writes.is_empty())?;
        let [last] = writes.as_slice() else {
            return None;
        };
        let stands = Level::from_value(last.value())?;
        let by = self.level();
        let mut open: Vec<EventId> = last.over().to_vec();
        let mut seen: HashSet<EventId> = HashSet::new();
        while let Some(sum) = open.pop() {
            if !seen.insert(sum) {
                continue;
            }
            let Some(before) = self.session.write_of(holder, field, &sum) else {
                continue;
            };
            let level = Level::from_value(before.value()).filter(|_| before.live);
            let name = self.speaker(holder, field, before);
            match level {
                Some(level) if !name.is_empty() && name != by => {
                    return (level != stands).then(|| (level, name.to_owned()));
                }
                _ => open.extend(before.over()),
            }
        }
        None
    }
}
