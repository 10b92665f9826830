//! The words on where a session stands.

use crate::{
    assessment::{Maturity, Progress},
    session::About,
};

/// The counts besides the answered lines.
#[derive(Debug, Clone, Copy)]
pub(in crate::format) struct OverlapCounts {
    pub(crate) progress: Progress,
    /// Requirements that the standards have withdrawn.
    pub(crate) withdrawn: usize,
}

/// The sentences on where a session stands.
pub(in crate::format) trait StatusWording {
    /// Catalogs, profile, roles, mode and target.
    fn status_head(&self, catalogs: &[String], about: &About) -> String;
    /// Says how many of the applicable lines are answered, and how many are open.
    fn answered_and_open(&self, progress: &Progress) -> String;
    /// Says how many lines are parked, flagged, in conflict and so on.
    fn besides(&self, counts: &OverlapCounts) -> String;
    /// Says which maturity was found.
    fn maturity_found(&self, maturity: &Maturity) -> String;
    /// Says how many more findings there are, and which command lists them.
    fn more_findings(&self, count: usize, path: &str) -> String;
}

/// The words on where a session stands.
#[derive(Debug)]
pub(in crate::format) struct StatusLabels {
    pub(crate) answered: &'static str,
    pub(crate) besides: &'static str,
    pub(crate) maturity: &'static str,
    pub(crate) area: &'static str,
    pub(crate) of: &'static str,
    pub(crate) lowest: &'static str,
    pub(crate) mean: &'static str,
    pub(crate) below_target: &'static str,
    pub(crate) not_applicable: &'static str,
    pub(crate) not_evaluated: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) next: &'static str,
    pub(crate) nothing_open: &'static str,
}
