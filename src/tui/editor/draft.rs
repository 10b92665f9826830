//! The draft of a text being typed: whether there is one, and what it is kept under.

use crate::session::{Draft, LineKey};

use super::{Editor, Purpose, settling};

impl Editor {
    /// Whether it is for the lines of the review, and so has no line of its own to come back to at another start.
    #[must_use]
    pub fn plans(&self) -> bool {
        let of_many = || LineKey::parse(&self.subject).is_none();
        self.purpose.plans() || self.purpose == Purpose::Returned && of_many()
    }

    /// The field that the draft is kept under; none where the draft could not be resumed.
    #[must_use]
    pub fn kept_as(&self) -> Option<String> {
        let word = self.purpose.word();
        match (self.purpose, &self.settles) {
            (Purpose::NewValue | Purpose::NewText, Some(clash)) => Some(settling(clash)),
            _ if self.plans() => None,
            _ if Purpose::of_draft(word) == Some(self.purpose) => Some(word.to_owned()),
            _ => None,
        }
    }

    /// The text as a draft.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let cursor = self.area.cursor();
        Draft {
            line: self.subject.clone(),
            field: self
                .kept_as()
                .unwrap_or_else(|| self.purpose.word().to_owned()),
            text: self.text(),
            row: if self.texts.is_empty() {
                cursor.0
            } else {
                self.at
            },
            column: cursor.1,
            before: self.before.clone(),
        }
    }
}
