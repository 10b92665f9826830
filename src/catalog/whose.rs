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
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Author {
    /// The standard's, as published.
    Published,
    /// This program's, or of whoever wrote the catalog where it does not come with the program.
    #[default]
    Own,
    /// This program's, made of what the catalog says of objectives, methods and documents.
    Made,
    /// This program's general ladder, made of the maturity scale.
    General,
}

/// What stands in for a ladder that a catalog does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// The general ladder of the maturity scale.
    Scale,
    /// One that is made of what the catalog says of the requirement.
    Catalog,
}

impl StandIn {
    /// What it is, in a sentence behind `Ladder:`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Scale => {
                "the catalog has none here; the general one of the maturity scale stands in"
            }
            Self::Catalog => {
                "the catalog has none; it is made of the objectives, methods and documents that it names here"
            }
        }
    }

    /// What it is, in two words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Scale => "general ladder",
            Self::Catalog => "made ladder",
        }
    }
}

impl Catalog {
    /// Whose words a kind of text is, as the catalog says.
    #[must_use]
    pub fn author(&self, kind: TextKind) -> Author {
        self.texts.get(&kind).copied().unwrap_or_default()
    }

    /// What the ladder of a requirement is made of, if nobody wrote it for this requirement.
    #[must_use]
    pub fn stand_in(&self, asked: &Requirement) -> Option<StandIn> {
        match self.author(TextKind::Ladder) {
            _ if asked.general_ladder => Some(StandIn::Scale),
            Author::Made => Some(StandIn::Catalog),
            _ => None,
        }
    }

    /// Whose words each kind of text is that the catalog has.
    #[must_use]
    pub fn authors(&self) -> BTreeMap<TextKind, Author> {
        let has = |kind: &TextKind| self.requirements.iter().any(|asked| kind.is_in(asked));
        let in_force = || self.requirements.iter().filter(|asked| asked.in_force());
        let is_general = in_force().all(|asked| asked.general_ladder);
        let author = |kind: TextKind| match kind {
            TextKind::Ladder if is_general => Author::General,
            kind => self.author(kind),
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
                Author::Made,
                "this program's, made of the objectives, methods and documents that the catalog names",
            ),
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
