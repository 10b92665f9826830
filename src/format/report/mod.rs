//! The report.

use crate::{assessment::Assessment, catalog::Catalog, session::Session};

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The session's catalogs.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// What it amounts to.
    pub assessment: &'a Assessment,
    /// Name and version of the program.
    pub program: &'a str,
}

/// As a page.
#[must_use]
pub fn html(report: &Report<'_>) -> String {
    format!("<!doctype html>{}\n", report.assessment.lines.len())
}

/// As Markdown.
#[must_use]
pub fn markdown(report: &Report<'_>) -> String {
    format!("# {}\n", report.assessment.lines.len())
}

/// As JSON.
#[must_use]
pub fn json(report: &Report<'_>) -> String {
    format!("{}\n", report.assessment.lines.len())
}
