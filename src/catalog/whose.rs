//! The authors of a catalog's texts: this program, the catalog's author, or a publisher.

use std::collections::BTreeMap;

use super::{
    author::{Author, TextKind},
    built_in::is_built_in,
    model::Catalog,
    requirement::Requirement,
};

/// The substitute for a ladder that a catalog does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// The general ladder of the maturity scale.
    Scale,
    /// A ladder made of the objectives, methods and documents that the catalog names for the requirement.
    Catalog,
}

impl StandIn {
    /// The substitute in a sentence that follows `Ladder:`.
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

    /// The substitute in two words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Scale => "general ladder",
            Self::Catalog => "made ladder",
        }
    }
}

impl Catalog {
    /// The author of a kind of text, as the catalog says.
    #[must_use]
    pub fn author(&self, kind: TextKind) -> Author {
        self.texts.get(&kind).copied().unwrap_or_default()
    }

    /// The substitute for the ladder of a requirement; none where somebody wrote the ladder for it.
    #[must_use]
    pub fn stand_in(&self, asked: &Requirement) -> Option<StandIn> {
        match self.author(TextKind::Ladder) {
            _ if asked.general_ladder => Some(StandIn::Scale),
            Author::Made => Some(StandIn::Catalog),
            _ => None,
        }
    }

    /// The author of each kind of text that the catalog has.
    #[must_use]
    pub fn authors(&self) -> BTreeMap<TextKind, Author> {
        let has = |kind: &TextKind| self.requirements.iter().any(|asked| is_in(*kind, asked));
        let in_force = || self.requirements.iter().filter(|asked| asked.in_force());
        let is_general = in_force().all(|asked| asked.general_ladder);
        let author = |kind: TextKind| match kind {
            TextKind::Ladder if is_general => Author::General,
            kind => self.author(kind),
        };
        let kinds = TextKind::ALL.into_iter().filter(has);
        kinds.map(|kind| (kind, author(kind))).collect()
    }

    /// The authors of the catalog's texts, as sentences.
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

/// Whether a row has this kind of text.
fn is_in(kind: TextKind, asked: &Requirement) -> bool {
    match kind {
        TextKind::Title => !asked.title.is_empty(),
        TextKind::Question => !asked.question.is_empty(),
        TextKind::Guidance => !asked.guidance.is_empty(),
        TextKind::Ladder => !asked.ladder.is_empty(),
        TextKind::Evidence => !asked.evidence.is_empty(),
        TextKind::Step => !asked.steps.is_empty(),
    }
}
