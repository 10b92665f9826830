//! Counts: how far the walk is, and what maturity was found.

use std::collections::HashMap;

use serde::Serialize;

use crate::catalog::{Area, Catalog};

use super::line::{Line, State};

/// How far a walk is. `total` is `applicable` + `not_applicable`; the last four overlap the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Progress {
    /// Lines that count: all but those not evaluated.
    pub total: usize,
    /// Lines that apply.
    pub applicable: usize,
    /// Applicable lines with a maturity, 0 included.
    pub answered: usize,
    /// Applicable lines without.
    pub unanswered: usize,
    /// Lines claimed to be not applicable.
    pub not_applicable: usize,
    /// Lines outside the profile or left out by hand.
    pub not_evaluated: usize,
    /// Of those not evaluated, the lines that the profile covers: left out by hand.
    #[serde(skip)]
    pub left_out: usize,
    /// Lines with a verdict.
    #[serde(skip)]
    pub verdicts: usize,
    /// Parked lines.
    pub parked: usize,
    /// Flagged lines.
    pub flagged: usize,
    /// Lines with a conflict.
    pub conflicts: usize,
    /// Lines on which two people said different things, one after the other.
    #[serde(skip_serializing_if = "is_none")]
    pub said_differently: usize,
    /// Answers that were asked with other texts or carried over, and not confirmed yet.
    pub to_reconfirm: usize,
    /// Lines that a second person has reviewed as they stand.
    #[serde(skip_serializing_if = "is_none")]
    pub reviewed: usize,
    /// Lines that a second person has returned, and that were not changed since.
    #[serde(skip_serializing_if = "is_none")]
    pub returned: usize,
}

/// Whether a count is left out: a feature not used yet is not told.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// The maturity found, over the answered lines, 0 included.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Maturity {
    /// The lowest.
    pub lowest: Option<u8>,
    /// The mean, to two decimals.
    pub mean: Option<f64>,
    /// Answered lines that reach their target.
    pub at_target: usize,
    /// Answered lines that do not.
    pub below_target: usize,
}

/// An area's counts and maturity.
#[derive(Debug, Clone, Copy)]
pub struct AreaResult<'a> {
    /// Place of the catalog in the session's catalogs.
    pub catalog: usize,
    /// Place of the area in the catalog.
    pub place: usize,
    /// The area.
    pub area: &'a Area,
    /// The counts.
    pub progress: Progress,
    /// The maturity.
    pub maturity: Maturity,
    /// The lowest and the highest target of its lines.
    pub targets: Option<(u8, u8)>,
}

impl Progress {
    /// The counts that one line adds.
    pub(super) fn new(line: &Line) -> Self {
        let mut counts = Self {
            verdicts: usize::from(line.answer.verdict.is_some()),
            ..Self::default()
        };
        match line.state() {
            State::NotEvaluated => {
                counts.not_evaluated = 1;
                counts.left_out = usize::from(!line.outside);
                return counts;
            }
            State::Unanswered => counts.unanswered = 1,
            State::Answered(_) => counts.answered = 1,
            State::NotApplicable => counts.not_applicable = 1,
        }
        counts.total = 1;
        counts.applicable = counts.answered + counts.unanswered;
        counts.parked = usize::from(line.answer.parked.is_some());
        counts.flagged = usize::from(line.answer.flagged);
        counts.to_reconfirm = usize::from(line.is_to_reconfirm());
        counts.reviewed = usize::from(line.is_reviewed());
        counts.returned = usize::from(line.is_returned());
        counts.conflicts = usize::from(!line.answer.conflicts.is_empty());
        counts.said_differently = usize::from(!line.differing.is_empty());
        counts
    }

    fn counts(&mut self) -> [&mut usize; 15] {
        [
            &mut self.total,
            &mut self.applicable,
            &mut self.answered,
            &mut self.unanswered,
            &mut self.not_applicable,
            &mut self.not_evaluated,
            &mut self.left_out,
            &mut self.verdicts,
            &mut self.parked,
            &mut self.flagged,
            &mut self.conflicts,
            &mut self.said_differently,
            &mut self.to_reconfirm,
            &mut self.reviewed,
            &mut self.returned,
        ]
    }

    /// Counts a line in.
    pub(super) fn add(&mut self, mut line: Self) {
        for (count, one) in self.counts().into_iter().zip(line.counts()) {
            *count += *one;
        }
    }

    /// Counts a line out that was counted in.
    pub(super) fn take_out(&mut self, mut line: Self) {
        for (count, one) in self.counts().into_iter().zip(line.counts()) {
            *count = count.saturating_sub(*one);
        }
    }
}

/// Counts lines.
pub fn progress<'a>(lines: impl Iterator<Item = &'a Line>) -> Progress {
    let mut counts = Progress::default();
    for line in lines {
        counts.add(Progress::new(line));
    }
    counts
}

/// Maturity over lines.
pub fn maturity<'a>(lines: impl Iterator<Item = &'a Line>) -> Maturity {
    let (mut sum, mut count) = (0_u32, 0_u32);
    let mut result = Maturity::default();
    for line in lines {
        let Some(level) = line.maturity() else {
            continue;
        };
        sum += u32::from(level);
        count += 1;
        result.lowest = Some(result.lowest.map_or(level, |lowest| lowest.min(level)));
        if line.target.is_some() {
            match line.below_target() {
                Some(_) => result.below_target += 1,
                None => result.at_target += 1,
            }
        }
    }
    if count > 0 {
        result.mean = Some((f64::from(sum) / f64::from(count) * 100.0).round() / 100.0);
    }
    result
}

/// Results by area, in the order of the catalogs.
pub(super) fn areas<'a>(catalogs: &'a [Catalog], lines: &[Line]) -> Vec<AreaResult<'a>> {
    let mut results = Vec::new();
    let mut by_area: HashMap<(usize, usize), Vec<&Line>> = HashMap::new();
    for line in lines {
        if let Some(area) = line.area {
            let place = (line.catalog, area);
            by_area.entry(place).or_default().push(line);
        }
    }
    for (place, catalog) in catalogs.iter().enumerate() {
        for (index, area) in catalog.areas.iter().enumerate() {
            let own = by_area.remove(&(place, index));
            let own = own.unwrap_or_default();
            let inside = || own.iter().copied();
            let targets = inside()
                .filter(|line| line.state() != State::NotEvaluated)
                .filter_map(|line| line.target);
            let targets = targets.clone().min().zip(targets.max());
            results.push(AreaResult {
                catalog: place,
                place: index,
                area,
                progress: progress(inside()),
                maturity: maturity(inside()),
                targets,
            });
        }
    }
    results
}

/// The next line: the first one after the place last touched, round to the start, that applies, has no level and is not
/// parked; then the first parked one; then none.
pub(super) fn next(lines: &[Line], last: Option<usize>) -> Option<usize> {
    let start = last.map_or(0, |place| place + 1);
    let open = |parked: bool| {
        (start..lines.len())
            .chain(0..start.min(lines.len()))
            .find(|place| {
                lines.get(*place).is_some_and(|line| {
                    line.state() == State::Unanswered && line.answer.parked.is_some() == parked
                })
            })
    };
    open(false).or_else(|| open(true))
}
