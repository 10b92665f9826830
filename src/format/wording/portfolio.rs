//! The words on sessions side by side.

use crate::assessment::Progress;

/// The sentences on sessions side by side.
pub(in crate::format) trait PortfolioWording {
    /// How many sessions there are, in how many files, and how many were left out.
    fn side_by_side(&self, sessions: usize, files: usize, skipped: usize) -> String;
    /// A session that is here in another file too, and in so many more.
    fn copy_of(&self, title: &str, file: &str, more: usize) -> String;
    /// The heading of the areas of a catalog.
    fn by_area(&self, catalog: &str) -> String;
    /// Catalogs and profile.
    fn against_profile(&self, catalogs: &[String], profile: &str) -> String;
    /// How many are answered, and how many of the answers are not confirmed yet: `3 of 5, 2 to reconfirm`.
    fn answered(&self, progress: &Progress) -> String;
    /// The day of a seal, and how many changes came since.
    fn sealed_on(&self, at: &str, since: usize) -> String;
}

/// The words on sessions side by side.
#[derive(Debug)]
pub(in crate::format) struct PortfolioLabels {
    pub(crate) kind: &'static str,
    pub(crate) sessions: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) lead_areas: &'static str,
    pub(crate) left_out: &'static str,
    pub(crate) session: &'static str,
    pub(crate) answered: &'static str,
    pub(crate) lowest: &'static str,
    pub(crate) gaps: &'static str,
    pub(crate) conflicts: &'static str,
    pub(crate) sealed: &'static str,
    pub(crate) not_sealed: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) file: &'static str,
    pub(crate) not_applicable: &'static str,
    pub(crate) not_evaluated: &'static str,
}
