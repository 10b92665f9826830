//! The figures of an earlier assessment, to be set beside this one.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    assessment::{self, AreaResult, Maturity, State},
    catalog::Catalog,
    session::LineKey,
};

use super::material::Report;

/// The figures of an earlier assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    /// Whom and what it was about.
    pub(super) name: String,
    /// The day that it speaks of.
    pub(super) as_of: String,
    /// Maturity over all lines.
    pub(super) whole: Maturity,
    /// How many lines were answered.
    pub(super) answered: usize,
    /// How many did not apply.
    pub(super) not_applicable: usize,
    /// Maturity by the ids of catalog and area.
    pub(super) areas: BTreeMap<(String, String), Maturity>,
    /// Where each line stood.
    pub(super) lines: BTreeMap<LineKey, State>,
    /// The gaps.
    pub(super) gaps: BTreeSet<LineKey>,
}

impl Before {
    /// Takes the figures from an earlier assessment's report.
    #[must_use]
    pub fn from_report(report: &Report<'_>) -> Self {
        let (catalogs, assessment) = (report.catalogs, report.assessment);
        let areas = assessment.areas(catalogs).into_iter();
        let areas = areas.filter_map(|area| Some((place(catalogs, &area)?, area.maturity)));
        let progress = assessment.progress();
        let gaps = assessment::gaps(catalogs, &assessment.lines);
        let lines = assessment.lines.iter();
        Self {
            name: assessment.about.title(),
            as_of: report.as_of(),
            whole: assessment.maturity(),
            answered: progress.answered,
            not_applicable: progress.not_applicable,
            areas: areas.collect(),
            lines: lines.map(|line| (line.key.clone(), line.state())).collect(),
            gaps: gaps.iter().map(|gap| gap.line.key.clone()).collect(),
        }
    }

    /// The figures of the cover, in their order: answered, lowest, at target, below, not applicable.
    pub(super) fn figures(&self, level: impl Fn(Option<u8>) -> String) -> [String; 5] {
        [
            self.answered.to_string(),
            level(self.whole.lowest),
            self.whole.at_target.to_string(),
            self.whole.below_target.to_string(),
            self.not_applicable.to_string(),
        ]
    }
}

/// An area by the ids of its catalog and its own.
pub(super) fn place(catalogs: &[Catalog], area: &AreaResult<'_>) -> Option<(String, String)> {
    let catalog = catalogs.get(area.catalog)?;
    Some((catalog.id.clone(), area.area.id.clone()))
}
