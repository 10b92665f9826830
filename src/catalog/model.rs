//! The shape of a catalog: areas, topics and requirements in the standard's order, with our own texts.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    overlay::Official,
    profile::Profile,
    whose::{Author, TextKind},
};

/// One standard as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    /// Short id, as in `--catalog`: `iec-62443-2-4`.
    pub id: String,
    /// Name of the standard.
    pub title: String,
    /// Edition that the ids belong to.
    pub edition: String,
    /// Whose words the texts are; those that are not named are those of whoever wrote the catalog.
    pub texts: BTreeMap<TextKind, Author>,
    /// The maturity scale, level 0 included.
    pub maturity: Vec<MaturityLevel>,
    /// Areas in the standard's order.
    pub areas: Vec<Area>,
    /// Reporting groups in the standard's order (2-4: the summary levels of Table 4).
    pub groups: Vec<String>,
    /// Roles that can be assessed; the first is the default.
    pub roles: Vec<Role>,
    /// Built-in subsets.
    pub profiles: Vec<Profile>,
    /// What a plant may be without, and the requirements that then cannot apply: across areas and topics.
    pub without: Vec<Without>,
    /// Every requirement, in the standard's order.
    pub requirements: Vec<Requirement>,
}

/// A step of the maturity scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaturityLevel {
    /// 0 to 4.
    pub level: u8,
    /// Short label: `ML2`.
    pub label: String,
    /// Name: `Managed`.
    pub name: String,
    /// What it means, in our words.
    pub means: String,
}

/// A functional area (2-4) or security program element (2-1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// `SP.01`.
    pub id: String,
    /// `Solution staffing`.
    pub title: String,
    /// Why the whole area may not apply, as a question; empty where it always does.
    pub may_not_apply: String,
}

/// Something that a plant may be without, and what then cannot apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Without {
    /// What there is none of: `the plant has no wireless network`.
    pub because: String,
    /// Ids of requirements.
    pub requirements: Vec<String>,
}

/// Whom a session assesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// `integration`.
    pub id: String,
    /// `Integration service provider`.
    pub title: String,
}

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

/// What is asked: one row of the standard's table with our texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Canonical id: `SP.01.01 RE(1)`.
    pub id: String,
    /// The base requirement's id, for an enhancement.
    pub base: Option<String>,
    /// Id of its area.
    pub area: String,
    /// Topic heading; a topic is a run of neighbours and may come back.
    pub topic: String,
    /// Subtopic heading, may be empty.
    pub subtopic: String,
    /// Whether the standard asks for documentation, as printed there.
    pub documentation: String,
    /// Short title in our words.
    pub title: String,
    /// The question as put across a table.
    pub question: String,
    /// What a good answer covers, how weak ones sound, what to probe.
    pub guidance: String,
    /// Yes/no steps for ML1 to ML4, in order; empty where the catalog has none.
    pub ladder: Vec<String>,
    /// What to ask to see, by maturity level.
    pub evidence: BTreeMap<u8, Vec<String>>,
    /// What to do to get to ML1 to ML4, in order; empty where the catalog does not say.
    pub steps: Vec<String>,
    /// Reporting group.
    pub group: String,
    /// Ids of requirements that this one builds on.
    pub leans_on: Vec<String>,
    /// The value that the asset owner sets, empty where there is none.
    pub owner_sets: String,
    /// Related places in other standards (our own match).
    pub see_also: Vec<String>,
    /// Names of fields that no licensed text has confirmed yet.
    pub unverified: Vec<String>,
    /// The official wording, where the user's licensed copy was laid over; it leaves the program only when asked for.
    pub official: Option<Official>,
    /// Another way to write the id: the machine's, where the catalog was taken in from elsewhere.
    pub token: String,
    /// Further ways to write the id: the other labels that it had there.
    pub spellings: Vec<String>,
    /// What became of it, where the standard has withdrawn it: shown, not asked. Empty while in force.
    pub withdrawn: String,
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

    /// What to do to get to a maturity level (1 to 4), if the catalog says.
    #[must_use]
    pub fn step(&self, level: u8) -> Option<&str> {
        at_level(&self.steps, level).filter(|step| !step.is_empty())
    }
}

fn at_level(texts: &[String], level: u8) -> Option<&str> {
    let index = usize::from(level).checked_sub(1)?;
    texts.get(index).map(String::as_str)
}

/// A run of neighbouring requirements under one topic heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The heading.
    pub title: &'a str,
    /// Its requirements, in order.
    pub requirements: &'a [Requirement],
}

impl Catalog {
    /// The role with this id or title, in any case.
    #[must_use]
    pub fn role_named(&self, word: &str) -> Option<&Role> {
        let is_it = |role: &&Role| {
            role.id.eq_ignore_ascii_case(word) || role.title.eq_ignore_ascii_case(word)
        };
        self.roles.iter().find(is_it)
    }

    /// The requirement with this canonical id.
    #[must_use]
    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.requirements
            .iter()
            .find(|requirement| requirement.id == id)
    }

    /// The area with this id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// The topics of every area, by its id, in the standard's order.
    #[must_use]
    pub fn topics(&self) -> HashMap<&str, Vec<Topic<'_>>> {
        let mut topics: HashMap<&str, Vec<Topic<'_>>> = HashMap::new();
        let runs = self
            .requirements
            .chunk_by(|a, b| a.area == b.area && a.topic == b.topic);
        for run in runs {
            if let Some(first) = run.first() {
                topics.entry(&first.area).or_default().push(Topic {
                    title: &first.topic,
                    requirements: run,
                });
            }
        }
        topics
    }

    /// SHA-256 in hex over everything that is asked; an overlay does not enter it.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let mut take = |text: &str| {
            hash.update(text.len().to_le_bytes());
            hash.update(text.as_bytes());
        };
        take(&self.id);
        take(&self.edition);
        for requirement in &self.requirements {
            for text in [
                &requirement.id,
                requirement.base.as_deref().unwrap_or_default(),
                &requirement.area,
                requirement.topic_asked(),
                &requirement.title,
                &requirement.question,
                &requirement.guidance,
                &requirement.group,
                &requirement.owner_sets,
            ] {
                take(text);
            }
            if !requirement.in_force() {
                take(&requirement.withdrawn);
            }
            for rung in &requirement.ladder {
                take(rung);
            }
            for (level, items) in &requirement.evidence {
                take(&level.to_string());
                for item in items {
                    take(item);
                }
            }
            for (role, worded) in &requirement.by_role {
                take(role);
                take(&worded.asked_with());
            }
        }
        crate::hex(&hash.finalize())
    }
}
