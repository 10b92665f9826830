//! The shape of a catalog: areas, topics and requirements in the standard's order, with our own texts.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    author::{Author, TextKind},
    profile::Profile,
    requirement::Requirement,
};

/// A standard as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    /// Short id, as in `--catalog`: `iec-62443-2-4`.
    pub id: String,
    /// Name of the standard.
    pub title: String,
    /// Edition that the ids belong to.
    pub edition: String,
    /// The author of each kind of text; a kind that is not named here was written by the author of the catalog.
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
    /// The things a plant may be without, across areas and topics, each with the requirements that then cannot apply.
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
    /// The meaning of the level, in our words.
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

/// A thing that a plant may be without, and the requirements that then cannot apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Without {
    /// The reason why they cannot apply, naming the missing thing: `the plant has no wireless network`.
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

/// A run of neighbouring requirements under one topic heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The heading.
    pub title: &'a str,
    /// The requirements of the topic, in order.
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
