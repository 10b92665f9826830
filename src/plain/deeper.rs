//! A quick session becomes a guided one.

use crate::interview;

use super::{Deed, Plain, record::After};

impl Plain {
    /// Goes deeper: every answer stays, and the walk goes on at the first line that is below its target or has no level.
    pub(super) fn deeper(&mut self) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let deeper = match interview::deeper(walk) {
            Ok(Some(deeper)) => deeper,
            Ok(None) => return self.refuse("This session is a guided one already."),
            Err(refusal) => return self.fail(&format!("Nothing was recorded: {refusal}.")),
        };
        walk.filter = None;
        let words = format!("The session is {}:", deeper.words);
        let there = deeper.at.unwrap_or_else(|| walk.at.clone());
        self.record_changes(deeper.changes, words, None, After::Stand(there))
    }
}
