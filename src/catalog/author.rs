//! The kinds of text that a catalog has, and whose words they can be.

use serde::{Deserialize, Serialize};

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
    /// The steps to take to reach each level.
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
    /// The kinds of text that a catalog taken in from elsewhere brings along, besides titles.
    pub const PUBLISHED: [Self; 3] = [Self::Question, Self::Guidance, Self::Evidence];

    /// The name of the kind within a sentence.
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
}

/// The author of a text.
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
