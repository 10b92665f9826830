//! What is said of what to have at hand.

use crate::assessment::{Document, Subject};

use super::{AgendaPaper, words::labels};

impl<'a> AgendaPaper<'a> {
    /// Whom a document serves, with the level that it shows where that is not the target's to say.
    pub(super) fn serves(&self, document: &Document<'_>) -> String {
        let lines = labels(&document.lines);
        match self.level_shown(document) {
            Some(level) => format!("{lines}, {level}"),
            None => lines,
        }
    }

    /// What is said of a document where it stands: the other lines that it serves, and the level; empty for none.
    pub(super) fn also_serves(&self, document: &Document<'_>) -> String {
        let others = document.lines.get(1..).unwrap_or_default();
        let also = (!others.is_empty()).then(|| format!("also for {}", labels(others)));
        let words: Vec<String> = also.into_iter().chain(self.level_shown(document)).collect();
        words.join(", ")
    }

    fn level_shown(&self, document: &Document<'_>) -> Option<String> {
        self.open_ends.then(|| format!("ML{}", document.level))
    }

    /// The documents that stand under a subject.
    pub(super) fn documents_of(&self, subject: &Subject<'a>) -> Vec<&Document<'a>> {
        self.documents_at(&subject.documents)
    }

    fn documents_at(&self, places: &[usize]) -> Vec<&Document<'a>> {
        let places = places.iter();
        places
            .filter_map(|place| self.agenda.documents.get(*place))
            .collect()
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
