//! A text of several lines while it is typed, and what it is for.

use crate::{
    interview::{Effect, references_text},
    session::{Answer, Draft, LineKey, TextField, Wish},
};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The statement.
    Statement,
    /// The remarks.
    Remarks,
    /// The evidence, one reference a line.
    Evidence,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Statement, Self::Remarks, Self::Evidence];

    /// Its name, under which a draft is kept too; the screens have the same.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Remarks => "remarks",
            Self::Evidence => "evidence",
        }
    }

    pub(super) fn of_draft(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }

    /// The text that stands.
    pub(super) fn standing(self, answer: &Answer) -> String {
        match self {
            Self::Statement => answer.statement.clone(),
            Self::Remarks => answer.remarks.clone(),
            Self::Evidence => references_text(answer),
        }
    }

    /// A text that is typed in one line: a piece of evidence goes to those that are there.
    pub(super) fn one_line(self, text: &str) -> Wish {
        match self {
            Self::Statement => Wish::Text(TextField::Statement, text.into()),
            Self::Remarks => Wish::Text(TextField::Remarks, text.into()),
            Self::Evidence => Wish::AddEvidence(text.into()),
        }
    }
}

/// A text being typed.
#[derive(Debug, Clone)]
pub(super) struct Typing {
    pub(super) purpose: Purpose,
    pub(super) line: LineKey,
    pub(super) lines: Vec<String>,
    /// How many of the lines stood before the first was typed.
    pub(super) stood: usize,
    pub(super) before: String,
}

impl Typing {
    /// The text as it would be saved.
    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// What is said where nothing was typed.
    pub(super) fn nothing(&self) -> Option<&'static str> {
        let text = self.text();
        if self.stood > 0 && self.lines.len() == self.stood {
            Some("Nothing was added.")
        } else if text.trim().is_empty() || text == self.before {
            Some("Nothing was typed: nothing changed.")
        } else {
            None
        }
    }

    /// The text as a draft, the cursor at its end.
    pub(super) fn draft(&self) -> Draft {
        Draft {
            line: self.line.to_string(),
            field: self.purpose.word().to_owned(),
            text: self.text(),
            row: self.lines.len().saturating_sub(1),
            column: self.lines.last().map_or(0, |line| line.chars().count()),
            before: self.before.clone(),
        }
    }

    pub(super) fn wish(&self) -> Wish {
        match self.purpose {
            Purpose::Evidence => Wish::References(self.lines.clone()),
            purpose => purpose.one_line(&self.text()),
        }
    }

    pub(super) fn drop_draft(&self) -> Effect {
        Effect::DropDraft(self.line.to_string(), self.purpose.word().into())
    }
}
