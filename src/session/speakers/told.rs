//! A text that several people told, one after another: what a person adds behind what stood is theirs, and what stood stays
//! with who told it.

use std::collections::HashSet;

use super::{EventId, LineKey, Teller, Write};

impl Teller<'_> {
    /// The text that stands in a field, in parts with who told each. Empty where one person told all of it, where it is in
    /// conflict, and where a later text does not begin with the earlier one.
    pub(super) fn told(&self, field: &str) -> Vec<(String, String)> {
        let mut standing = self
            .keys
            .iter()
            .map(|key| (key, self.session.standing(key, field)));
        let found = standing.find(|(_, writes)| !writes.is_empty());
        let Some((holder, writes)) = found else {
            return Vec::new();
        };
        let [last] = writes.as_slice() else {
            return Vec::new();
        };
        let text = last.value().as_str().unwrap_or_default();
        // Where each part ends in the text, and who told it; the last part first.
        let mut ends = vec![(text.len(), self.speaker(holder, field, last))];
        let mut write = *last;
        while let Some(before) = self.begun_with(holder, field, write) {
            let end = before.value().as_str().unwrap_or_default().len();
            ends.push((end, self.speaker(holder, field, before)));
            write = before;
        }
        ends.reverse();
        let mut parts: Vec<(String, String)> = Vec::new();
        let mut from = 0;
        for (place, (end, name)) in ends.iter().enumerate() {
            let goes_on = ends.get(place + 1).is_some_and(|(_, next)| next == name);
            if goes_on {
                continue;
            }
            let words = text.get(from..*end).unwrap_or_default().trim();
            if !words.is_empty() {
                parts.push(((*name).to_owned(), words.to_owned()));
            }
            from = *end;
        }
        parts.truncate(if parts.len() > 1 { parts.len() } else { 0 });
        parts
    }

    /// The text before this one that still stood when it was written, where this one begins with it.
    fn begun_with(&self, holder: &LineKey, field: &str, write: &Write) -> Option<&Write> {
        let text = write.value().as_str()?;
        let mut open: Vec<EventId> = write.over().to_vec();
        let mut seen: HashSet<EventId> = HashSet::new();
        while let Some(sum) = open.pop() {
            if !seen.insert(sum) {
                continue;
            }
            let Some(before) = self.session.write_of(holder, field, &sum) else {
                continue;
            };
            if !before.live {
                open.extend(before.over());
                continue;
            }
            let stood = before.value().as_str().unwrap_or_default();
            if before.n < write.n && !stood.trim().is_empty() && text.starts_with(stood) {
                return Some(before);
            }
        }
        None
    }
}
