//! A text of several lines while it is typed, and its purpose.

use crate::{
    interview::{Effect, references_text},
    session::{
        Answer, Draft, Edit, FIELDS, Field, LineKey,
        field::{EVIDENCE_ITEMS, Kind},
    },
};

/// The purpose of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A field of the line that is one text, or a day.
    Field(&'static Field),
    /// The evidence, one reference a line.
    Evidence,
}

impl Purpose {
    /// The name under which a draft is kept; the screens have the same.
    pub(super) fn word(self) -> &'static str {
        self.field().name
    }

    /// The name of the text in a sentence.
    pub(super) fn label(self) -> &'static str {
        self.field().label
    }

    fn field(self) -> &'static Field {
        match self {
            Self::Field(field) => field,
            Self::Evidence => &EVIDENCE_ITEMS,
        }
    }

    pub(super) fn of_draft(word: &str) -> Option<Self> {
        let texts = FIELDS.iter().filter(|field| field.is_one_text());
        let mut all = texts
            .map(|field| Self::Field(field))
            .chain([Self::Evidence]);
        all.find(|purpose| purpose.word() == word)
    }

    /// Whether nothing after the word asks for several lines.
    pub(super) fn takes_several_lines(self) -> bool {
        self.field().kind != Kind::Date
    }

    /// The text that stands.
    pub(super) fn standing(self, answer: &Answer) -> String {
        match self {
            Self::Field(field) => answer.text(field),
            Self::Evidence => references_text(answer),
        }
    }

    /// A text that is typed in one line: a piece of evidence goes to those that are there.
    pub(super) fn one_line(self, text: &str) -> Edit {
        match self {
            Self::Field(field) => Edit::Text(field, text.into()),
            Self::Evidence => Edit::AddEvidence(text.into()),
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

    /// The reply where nothing was typed.
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

    pub(super) fn edit(&self) -> Edit {
        match self.purpose {
            Purpose::Evidence => Edit::References(self.lines.clone()),
            Purpose::Field(_) => self.purpose.one_line(&self.text()),
        }
    }

    pub(super) fn drop_draft(&self) -> Effect {
        Effect::DropDraft(self.line.to_string(), self.purpose.word().into())
    }
}
