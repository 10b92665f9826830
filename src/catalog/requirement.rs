//! A requirement: one row of the standard's table, with our own texts.

use std::collections::BTreeMap;

use super::{official::Official, text::Text};

/// A base requirement or an enhancement of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Stands by itself (`BR` in IEC 62443-2-4).
    Base,
    /// Adds to a base requirement (`RE`).
    Enhancement,
}

impl Kind {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Enhancement => "enhancement",
        }
    }
}

/// A requirement: one row of the standard's table, with our own texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Canonical id: `SP.01.01 RE(1)`.
    pub id: Text,
    /// The base requirement's id, for an enhancement.
    pub base: Option<Text>,
    /// Id of its area.
    pub area: Text,
    /// Topic heading; a topic is a run of neighbours and may come back.
    pub topic: Text,
    /// Subtopic heading, may be empty.
    pub subtopic: Text,
    /// Whether the standard asks for documentation, as printed there.
    pub documentation: Text,
    /// Short title in our words.
    pub title: Text,
    /// The question as put across a table.
    pub question: Text,
    /// How a good answer sounds, how a weak one does, and where to probe.
    pub guidance: Text,
    /// Yes/no steps for ML1 to ML4, in order; empty where the catalog has none.
    pub ladder: Vec<Text>,
    /// The evidence to ask for, by maturity level.
    pub evidence: BTreeMap<u8, Vec<Text>>,
    /// The steps that lead to ML1 to ML4, in order; empty where the catalog names none.
    pub steps: Vec<Text>,
    /// Reporting group.
    pub group: Text,
    /// Ids of requirements that this one builds on.
    pub leans_on: Vec<Text>,
    /// The value that the asset owner sets, empty where there is none.
    pub owner_sets: Text,
    /// Related places in other standards (our own match).
    pub see_also: Vec<Text>,
    /// Names of fields that no licensed text has confirmed yet.
    pub unverified: Vec<Text>,
    /// The official wording, where the user's licensed copy was laid over; it leaves the program only when asked for.
    pub official: Option<Official>,
    /// Another way to write the id: the machine's, where the catalog was taken in from elsewhere.
    pub token: Text,
    /// Further ways to write the id: the other labels that it had there.
    pub spellings: Vec<Text>,
    /// The fate of a requirement that the standard has withdrawn, which is shown and not asked; empty while it is in
    /// force.
    pub withdrawn: Text,
    /// Whether the ladder is the general one of the maturity scale: the catalog has none here.
    pub general_ladder: bool,
    /// The same requirement in the words for one role, by the role's id: only where the catalog has some.
    pub by_role: BTreeMap<String, Requirement>,
}

impl Requirement {
    /// Whether it is in force, so that it is asked.
    #[must_use]
    pub fn in_force(&self) -> bool {
        self.withdrawn.is_empty()
    }

    /// Whether its related places are our own match: the links of a catalog that was taken in are its own.
    #[must_use]
    pub fn names_own_matches(&self) -> bool {
        self.token.is_empty()
    }

    /// Base or enhancement.
    #[must_use]
    pub fn kind(&self) -> Kind {
        if self.base.is_some() {
            Kind::Enhancement
        } else {
            Kind::Base
        }
    }

    /// The topic under which it is asked, whatever a licensed copy calls it.
    #[must_use]
    pub fn topic_asked(&self) -> &str {
        self.official
            .as_ref()
            .map_or(&self.topic, |official| &official.topic_asked)
    }

    /// The rung for a maturity level (1 to 4), if the ladder has one.
    #[must_use]
    pub fn rung(&self, level: u8) -> Option<&str> {
        at_level(&self.ladder, level)
    }

    /// The step that leads to a maturity level (1 to 4), if the catalog names one.
    #[must_use]
    pub fn step(&self, level: u8) -> Option<&str> {
        at_level(&self.steps, level).filter(|step| !step.is_empty())
    }
}

fn at_level(texts: &[Text], level: u8) -> Option<&str> {
    let index = usize::from(level).checked_sub(1)?;
    texts.get(index).map(Text::as_str)
}
