//! The levels in words, for every front end: each in short, and one with its name in the catalog of its line.

use crate::{
    catalog::{Catalog, MaturityLevel},
    session::{Level, LineKey},
};

use super::{clean::clean_line, wording::wording};

/// The levels from 0 on, each in a word or two that can be said aloud.
#[must_use]
pub fn level_shorts() -> [&'static str; 5] {
    wording().labels().common.levels
}

/// What the levels from 0 on mean, each as it goes on after `it is`.
#[must_use]
pub fn level_meanings() -> [&'static str; 5] {
    wording().labels().common.level_meanings
}

/// A level of a scale by its name there and in plain words: `ML1 Initial: case by case`.
#[must_use]
pub fn level_in_full(step: &MaturityLevel) -> String {
    let name = format!("{} {}", step.label, clean_line(&step.name));
    let plain = level_shorts().get(usize::from(step.level)).copied();
    match plain.filter(|plain| !plain.eq_ignore_ascii_case(step.name.trim())) {
        Some(plain) => format!("{name}: {plain}"),
        None => name,
    }
}

/// A level with its name in the line's catalog: `ML4 Improving`.
#[must_use]
pub fn level_named(catalogs: &[Catalog], line: &LineKey, level: &Level) -> String {
    let words = level.words();
    let [not_performed, ..] = level_shorts();
    let catalog = catalogs.iter().find(|catalog| catalog.id == line.catalog);
    let mut scale = catalog.into_iter().flat_map(|catalog| &catalog.maturity);
    let step = scale.find(|step| level.maturity() == Some(step.level));
    match (level.maturity(), step) {
        (Some(0), _) => format!("{words} {not_performed}"),
        (Some(_), Some(step)) => format!("{words} {}", clean_line(&step.name)),
        _ => words,
    }
}
