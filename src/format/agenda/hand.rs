//! What is said of what to have at hand.

use crate::assessment::{Document, Subject};

use super::{AgendaPaper, words::labels};

impl<'a> AgendaPaper<'a> {
    /// The documents that stand under a subject, by the level that they show where that is not the target's to say:
    /// the level, or nothing, and the documents.
    pub(super) fn documents_of(&self, subject: &Subject<'a>) -> Vec<(String, Vec<&Document<'a>>)> {
        let mut all = self.documents_at(&subject.documents);
        if all.is_empty() {
            return Vec::new();
        }
        if !self.open_ends {
            return vec![(String::new(), all)];
        }
        all.sort_by_key(|document| document.level);
        let levels = all.chunk_by(|one, next| one.level == next.level);
        let level = |of: &[&Document<'a>]| of.first().map_or(0, |document| document.level);
        levels
            .map(|of| (format!("for ML{}", level(of)), of.to_vec()))
            .collect()
    }

    fn documents_at(&self, places: &[usize]) -> Vec<&Document<'a>> {
        let places = places.iter();
        places
            .filter_map(|place| self.agenda.documents.get(*place))
            .collect()
    }

    /// Whether something is to be had at hand for a subject.
    pub(super) fn needs(subject: &Subject<'_>) -> bool {
        !subject.documents.is_empty() || !subject.above.is_empty()
    }

    /// What a subject needs and what stands further up, by the line that it stands under.
    pub(super) fn above(&self, subject: &Subject<'a>) -> Vec<String> {
        let above = self.documents_at(&subject.above);
        let first = |document: &&Document<'a>| document.lines.first().map(|line| &line.key);
        let mut words = Vec::new();
        for run in above.chunk_by(|a, b| first(a) == first(b)) {
            let Some(line) = run.first().and_then(|document| document.lines.first()) else {
                continue;
            };
            let label = line.label();
            // A requirement with several lines needs the same for each of them.
            words.push(if line.key.requirement == subject.line.key.requirement {
                format!("what stands under {label}")
            } else {
                let texts: Vec<&str> = run.iter().map(|document| document.text).collect();
                format!("{}, which stands under {label}", texts.join("; "))
            });
        }
        words
    }
}

/// The other lines that a document serves: ` (also for SP.01.03)`; empty for none.
pub(super) fn also_for(document: &Document<'_>) -> String {
    match document.lines.get(1..).unwrap_or_default() {
        [] => String::new(),
        others => format!(" (also for {})", labels(others)),
    }
}
