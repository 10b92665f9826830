//! Whose words the texts of a catalog are: this program's, its author's, or those published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    built_in::is_built_in,
    model::{Catalog, Requirement},
};

/// A kind of text that a row has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextKind {
    /// Titles.
    Title,
    /// Questions.
    Question,
    /// Guidance.
    Guidance,
    /// Rungs.
    Ladder,
    /// Evidence.
    Evidence,
    /// What to do next.
    Step,
}

impl TextKind {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Question,
        Self::Guidance,
        Self::Ladder,
        Self::Evidence,
        Self::Step,
    ];
    /// Those that a catalog taken in from elsewhere brings along, besides titles.
    pub const PUBLISHED: [Self; 3] = [Self::Question, Self::Guidance, Self::Evidence];

    /// What it is called in a sentence.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Title => "titles",
            Self::Question => "questions",
            Self::Guidance => "guidance",
            Self::Ladder => "rungs",
            Self::Evidence => "evidence",
            Self::Step => "steps",
        }
    }

    fn is_in(self, asked: &Requirement) -> bool {
        match self {
            Self::Title => !asked.title.is_empty(),
            Self::Question => !asked.question.is_empty(),
            Self::Guidance => !asked.guidance.is_empty(),
            Self::Ladder => !asked.ladder.is_empty(),
            Self::Evidence => !asked.evidence.is_empty(),
            Self::Step => !asked.steps.is_empty(),
        }
    }
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Author {
    /// The standard's, as published.
    Published,
    /// This program's, or of whoever wrote the catalog where it does not come with the program.
    Own,
    /// This program's general ladder, made of the maturity scale.
    General,
}

impl Catalog {
    /// Whose words each kind of text is that the catalog has.
    #[must_use]
    pub fn authors(&self) -> BTreeMap<TextKind, Author> {
        let has = |kind: &TextKind| self.requirements.iter().any(|asked| kind.is_in(asked));
        let in_force = || self.requirements.iter().filter(|asked| asked.in_force());
        let is_general = in_force().all(|asked| asked.general_ladder);
        let author = |kind: TextKind| match kind {
            TextKind::Ladder if is_general => Author::General,
            kind if self.published.contains(&kind) => Author::Published,
            _ => Author::Own,
        };
        let kinds = TextKind::ALL.into_iter().filter(has);
        kinds.map(|kind| (kind, author(kind))).collect()
    }

    /// Whose words its texts are, as sentences.
    #[must_use]
    pub fn whose_words(&self) -> String {
        let authors = self.authors();
        let of = |author: Author| {
            let kinds = authors.iter().filter(|(_, own)| **own == author);
            let kinds: Vec<&str> = kinds.map(|(kind, _)| kind.words()).collect();
            match kinds.split_last() {
                None => None,
                Some((last, [])) => Some((*last).to_owned()),
                Some((last, others)) => Some(format!("{} and {last}", others.join(", "))),
            }
        };
        let own = if is_built_in(&self.id) {
            "this program's own words, not text of the standard"
        } else {
            "the words of whoever wrote this catalog"
        };
        let parts = [
            (Author::Published, "as published"),
            (Author::Own, own),
            (
                Author::General,
                "this program's general ones, made of the maturity scale",
            ),
        ];
        let parts: Vec<String> = parts
            .iter()
            .filter_map(|(author, words)| Some(format!("{} are {words}", of(*author)?)))
            .collect();
        let joined = parts.join("; ");
        let mut letters = joined.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).chain(['.']).collect()
    }
}
