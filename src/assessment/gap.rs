//! The gaps: lines below their target or with the verdict fail, those that weigh most first, with what the next
//! rung asks.

use std::collections::{HashMap, HashSet};

use crate::{
    catalog::{Catalog, Text},
    session::{Rung, Verdict},
};

use super::{line::Line, requirement};

/// A line below its target, or one that failed.
#[derive(Debug, Clone, Copy)]
pub struct Gap<'a> {
    /// The line.
    pub line: &'a Line,
    /// Maturity found.
    pub maturity: u8,
    /// Maturity aimed at.
    pub target: u8,
    /// The question of the next level: the lowest rung that is not met; empty where it was met and the level was not
    /// given.
    pub next_rung: &'a str,
    /// The step that gets the line to that level, as the catalog has it; none where the verdict alone is lacking.
    pub step: Option<&'a str>,
    /// The level of that rung.
    pub next_level: u8,
    /// Whether that rung was answered no: it says why the maturity is not its level.
    pub is_unmet: bool,
    /// How many requirements lean on this one, its enhancements included.
    pub leaned_on: usize,
}

impl<'a> Gap<'a> {
    /// The action set to be done, if there is one.
    #[must_use]
    pub fn action(&self) -> Option<&'a str> {
        let action = self.line.answer.action.as_ref()?;
        Some(&action.text)
    }

    /// Whether it is the verdict that failed, at a level that is enough: no next level is what is lacking.
    #[must_use]
    pub fn is_verdict_alone(&self) -> bool {
        self.line.below_target().is_none()
    }

    /// The rung that was answered no although the level says that it is met; with its level.
    #[must_use]
    pub fn failed_rung(&self) -> Option<(u8, &str)> {
        let failed = self.is_verdict_alone() && self.is_unmet && self.next_level <= self.maturity;
        failed.then_some((self.next_level, self.next_rung))
    }
}

/// All gaps. Order: verdict fail, then how many levels are missing, then what others lean on, then flagged
/// ones, then base requirements; last the order of the standard.
#[must_use]
pub fn gaps<'a>(catalogs: &'a [Catalog], lines: &'a [Line]) -> Vec<Gap<'a>> {
    let leaned_on: Vec<HashMap<&str, usize>> = catalogs.iter().map(leaned_on).collect();
    let mut gaps: Vec<Gap<'a>> = lines
        .iter()
        .filter_map(|line| gap(catalogs, line, leaned_on.get(line.catalog)?))
        .collect();
    gaps.sort_by_key(|gap| {
        let missing = gap.target.saturating_sub(gap.maturity);
        order(catalogs, gap.line, missing, gap.leaned_on)
    });
    gaps
}

/// The place of a line among those that are to be lifted, wherever these are listed.
pub(super) fn order(
    catalogs: &[Catalog],
    line: &Line,
    missing: u8,
    leaned_on: usize,
) -> impl Ord + use<> {
    let fail = line.answer.verdict == Some(Verdict::Fail);
    let base = requirement(catalogs, line).is_some_and(|requirement| requirement.base.is_none());
    (
        !fail,
        u8::MAX - missing,
        usize::MAX - leaned_on,
        !line.answer.flagged,
        !base,
    )
}

/// How many requirements of a catalog lean on each, its enhancements included.
pub(super) fn leaned_on(catalog: &Catalog) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for asked in &catalog.requirements {
        let names = asked.base.iter().chain(&asked.leans_on);
        // A requirement that names another in both ways leans on it once.
        for name in names.map(Text::as_str).collect::<HashSet<&str>>() {
            *counts.entry(name).or_default() += 1;
        }
    }
    counts
}

/// The step that the catalog suggests for a line, to its next level. None where an action stands there already, or
/// where no level is missing to its target.
#[must_use]
pub fn suggested_step<'a>(catalogs: &'a [Catalog], line: &Line) -> Option<&'a str> {
    if line.answer.action.is_some() {
        return None;
    }
    let asked = requirement(catalogs, line)?;
    asked.step(missing_level(line)?)
}

/// The level that a line below its target lacks next.
#[must_use]
pub fn missing_level(line: &Line) -> Option<u8> {
    let maturity = line.below_target().and(line.maturity())?;
    Some(next_level(line, maturity))
}

/// The level whose rung is asked next: the lowest that is not met, else the one above what was found.
fn next_level(line: &Line, maturity: u8) -> u8 {
    line.answer.first_unmet().unwrap_or(maturity + 1).min(4)
}

fn gap<'a>(
    catalogs: &'a [Catalog],
    line: &'a Line,
    leaned_on: &HashMap<&str, usize>,
) -> Option<Gap<'a>> {
    let maturity = line.maturity()?;
    if line.below_target().is_none() && line.answer.verdict != Some(Verdict::Fail) {
        return None;
    }
    // Failed without a target: there is no level to aim at but the verdict.
    let target = line.target.unwrap_or(maturity);
    let asked = requirement(catalogs, line)?;
    let next_level = next_level(line, maturity);
    let is_answered = line.answer.rung(next_level) == Some(Rung::Yes);
    let next_rung = asked.rung(next_level).filter(|_| !is_answered);
    Some(Gap {
        line,
        maturity,
        target,
        next_rung: next_rung.unwrap_or_default(),
        step: missing_level(line).and_then(|level| asked.step(level)),
        next_level,
        is_unmet: line.answer.first_unmet().is_some(),
        leaned_on: leaned_on.get(asked.id.as_str()).copied().unwrap_or(0),
    })
}
