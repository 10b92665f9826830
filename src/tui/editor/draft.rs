//! The draft of a text being typed: whether there is one, and what it is kept under.

use crate::session::{Clash, Draft};

use super::{Editor, Purpose, Remark, settling};

impl Purpose {
    /// The conflicting texts in one, where a box of this purpose begins with that.
    pub(in crate::tui) fn joins(self, clash: &Clash) -> Option<String> {
        let is_text = matches!(self, Self::Field(_) | Self::NewText);
        clash.joined().filter(|_| is_text)
    }
}

impl Editor {
    /// The field that the draft is kept under; none where the draft could not be resumed.
    #[must_use]
    pub fn kept_as(&self) -> Option<String> {
        let word = self.purpose.word();
        match (self.purpose, &self.settles) {
            (Purpose::NewValue | Purpose::NewText, Some(clash)) => Some(settling(clash)),
            _ if self.purpose.plans() => None,
            _ if Purpose::of_draft(word) == Some(self.purpose) => Some(word.to_owned()),
            _ => None,
        }
    }

    /// How many conflicting texts it began with, to be made one; none where it did not, or was gone on with.
    #[must_use]
    pub fn joins(&self) -> Option<usize> {
        let clash = self.settles.as_deref()?;
        let is_begun = self.remark == Remark::Nothing && self.purpose.joins(clash).is_some();
        is_begun.then_some(clash.conflict.values.len())
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
