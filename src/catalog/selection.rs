//! A user's own profile: the file it is written in, and what it selects of one catalog, as a session keeps it. It
//! adds no requirement and changes none (IEC 62443-2-4 clause 4.1.4).

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    id::{find_id, find_requirement},
    model::Catalog,
    requirement::Requirement,
};

/// A profile as it is written: `catalog/README.md` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    /// The id of the profile.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// The catalog it selects from; empty where its ids tell.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub catalog: String,
    /// The requirements that the profile covers; all of them, where none are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include: Option<Choice>,
    /// The requirements that the profile leaves out of those.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclude: Option<Choice>,
    /// Target of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u8>,
    /// Targets of areas and requirements, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, u8>,
    /// Application notes, by requirement id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
}

/// Requirements named in one way or another.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Choice {
    /// By id, in any spelling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// All enhancements of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enhancements_of: Vec<String>,
    /// All of an area.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// All under a topic heading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// By ids with `*` and `?`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<String>,
}

/// The part of a catalog that a profile selects. It stands alone, without the profile's file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Selection {
    /// The profile's id.
    pub id: String,
    /// The title of the profile.
    #[serde(default)]
    pub title: String,
    /// The catalog it selects from; others of the session stay whole.
    pub catalog: String,
    /// Canonical ids, in the catalog's order.
    pub include: Vec<String>,
    /// Targets by canonical id, of requirements and areas.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, u8>,
    /// Application notes by canonical id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
}

impl Selection {
    /// The note on a requirement of a catalog.
    #[must_use]
    pub fn note(&self, catalog: &str, requirement: &str) -> Option<&str> {
        let note = self
            .notes
            .get(requirement)
            .filter(|_| self.catalog == catalog);
        note.map(String::as_str)
    }
}

/// Why a profile selects nothing.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ProfileError {
    /// Nothing of the catalog is in it.
    #[error("it selects nothing of {0}")]
    Nothing(String),
    /// Not a target.
    #[error("the target {0} does not exist")]
    Target(u8),
}

impl ProfileFile {
    /// Selects from the catalog. The second value names the ids that the catalog lacks or has withdrawn.
    ///
    /// # Errors
    /// The profile selects nothing, or one of its targets is no level.
    pub fn select(&self, catalog: &Catalog) -> Result<(Selection, Vec<String>), ProfileError> {
        let targets = self.targets.values().chain(&self.target);
        if let Some(target) = targets.copied().find(|target| !(1..=4).contains(target)) {
            return Err(ProfileError::Target(target));
        }
        let index = Index::new(catalog);
        let mut lacking = Vec::new();
        let chosen = self
            .include
            .as_ref()
            .map(|choice| index.chosen(choice, &mut lacking));
        let without = self
            .exclude
            .as_ref()
            .map(|choice| index.chosen(choice, &mut lacking))
            .unwrap_or_default();
        let include: Vec<String> = catalog
            .requirements
            .iter()
            .filter(|asked| asked.in_force() && !without.contains(asked.id.as_str()))
            .filter(|asked| {
                chosen
                    .as_ref()
                    .is_none_or(|ids| ids.contains(asked.id.as_str()))
            })
            .map(|asked| asked.id.to_string())
            .collect();
        if include.is_empty() {
            return Err(ProfileError::Nothing(catalog.id.clone()));
        }
        let mut selection = Selection {
            id: self.id.clone(),
            title: self.title.clone(),
            catalog: catalog.id.clone(),
            include,
            ..Selection::default()
        };
        for (name, target) in &self.targets {
            match index.area(name).or_else(|| index.id(name)) {
                Some(id) => {
                    selection.targets.insert(id.to_owned(), *target);
                }
                None => lacking.push(name.clone()),
            }
        }
        for (name, note) in &self.notes {
            match index.id(name) {
                Some(id) => {
                    selection.notes.insert(id.to_owned(), note.clone());
                }
                None => lacking.push(name.clone()),
            }
        }
        let mut seen = HashSet::new();
        lacking.retain(|name| seen.insert(name.clone()));
        Ok((selection, lacking))
    }

    /// How many of the ids it names the catalog has.
    #[must_use]
    pub fn fits(&self, catalog: &Catalog) -> usize {
        let index = Index::new(catalog);
        let ids = self.include.iter().flat_map(|choice| &choice.ids);
        ids.filter(|id| index.exact(id).is_some()).count()
    }
}

/// A catalog's ids, ready to be looked up.
struct Index<'a> {
    catalog: &'a Catalog,
    ids: HashMap<String, &'a Requirement>,
}

impl<'a> Index<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let mut ids = HashMap::new();
        for asked in &catalog.requirements {
            ids.entry(asked.id.to_lowercase()).or_insert(asked);
        }
        for asked in catalog
            .requirements
            .iter()
            .filter(|asked| !asked.token.is_empty())
        {
            ids.entry(asked.token.to_lowercase()).or_insert(asked);
        }
        for asked in &catalog.requirements {
            for spelling in &asked.spellings {
                ids.entry(spelling.to_lowercase()).or_insert(asked);
            }
        }
        Self { catalog, ids }
    }

    fn exact(&self, typed: &str) -> Option<&'a Requirement> {
        self.ids.get(&typed.trim().to_lowercase()).copied()
    }

    fn requirement(&self, typed: &str) -> Option<&'a Requirement> {
        self.exact(typed)
            .or_else(|| find_requirement(self.catalog, typed))
    }

    fn id(&self, typed: &str) -> Option<&'a str> {
        self.requirement(typed).map(|asked| asked.id.as_str())
    }

    fn area(&self, typed: &str) -> Option<&'a str> {
        let wanted = typed.trim();
        let mut areas = self.catalog.areas.iter();
        let ids: Vec<&str> = areas.clone().map(|area| area.id.as_str()).collect();
        let titled = areas.find(|area| area.title.eq_ignore_ascii_case(wanted));
        find_id(&ids, wanted).or_else(|| titled.map(|area| area.id.as_str()))
    }

    /// The ids that a choice names. Names that fit nothing are added to those lacking.
    fn chosen(&self, choice: &Choice, lacking: &mut Vec<String>) -> HashSet<&'a str> {
        let mut found: HashSet<&'a str> = HashSet::new();
        for name in &choice.ids {
            match self.requirement(name) {
                Some(asked) if asked.in_force() => {
                    found.insert(asked.id.as_str());
                }
                Some(asked) => lacking.push(format!("{} (withdrawn)", asked.id)),
                None => lacking.push(name.clone()),
            }
        }
        let mut all = |name: &String, fits: &dyn Fn(&Requirement) -> bool| {
            let all = self.catalog.requirements.iter().filter(|asked| fits(asked));
            let ids: Vec<&'a str> = all.map(|asked| asked.id.as_str()).collect();
            if ids.is_empty() {
                lacking.push(name.clone());
            }
            found.extend(ids);
        };
        for name in &choice.areas {
            let area = self.area(name);
            all(name, &|asked| Some(asked.area.as_str()) == area);
        }
        for name in &choice.topics {
            all(name, &|asked| asked.topic.eq_ignore_ascii_case(name.trim()));
        }
        for name in &choice.patterns {
            let pattern = pattern_of(name);
            all(name, &|asked| {
                like(&pattern, &asked.id)
                    || (!asked.token.is_empty() && like(&pattern, &asked.token))
            });
        }
        // Enhancements that do not exist are not counted as lacking.
        let bases: HashSet<&str> = choice
            .enhancements_of
            .iter()
            .filter_map(|name| self.id(name))
            .collect();
        let enhancing = self.catalog.requirements.iter().filter(|asked| {
            let base = asked.base.as_deref();
            base.is_some_and(|base| bases.contains(base))
        });
        found.extend(enhancing.map(|asked| asked.id.as_str()));
        found
    }
}

/// Whether a text fits a pattern, in which `*` is any run of characters and `?` any one, in any case.
#[must_use]
pub fn fits_pattern(pattern: &str, text: &str) -> bool {
    like(&pattern_of(pattern), text)
}

fn pattern_of(name: &str) -> Vec<char> {
    name.trim().to_lowercase().chars().collect()
}

/// Whether a text fits a lower-case pattern, in which `*` is any run of characters and `?` any one.
fn like(pattern: &[char], text: &str) -> bool {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let (mut at, mut from) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while from < text.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(one) if *one == '?' || Some(one) == text.get(from) => {
                at += 1;
                from += 1;
            }
            _ => {
                let Some((place, taken)) = star else {
                    return false;
                };
                star = Some((place, taken + 1));
                at = place + 1;
                from = taken + 1;
            }
        }
    }
    pattern.iter().skip(at).all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_fit_whole_ids() {
        let like = super::fits_pattern;
        assert!(like("AC-*", "ac-2(1)") && like("*", "") && like("a?-*1*", "AC-11(3)"));
        assert!(!like("AC-?", "AC-11") && !like("ac", "ac-1") && !like("", "x"));
    }
}
