//! The problems that the check has found so far, and the row that the check is at.

use super::super::{
    glossary::Glossary,
    problem::{Problem, Severity},
    source::FILES,
};

/// The problems that the check has found so far.
pub(super) struct Found {
    /// Whether the texts are ours.
    pub(super) own: bool,
    /// The terms that our own texts keep to.
    pub(super) glossary: Glossary,
    /// Whether the catalog says what to do next: then each row does.
    pub(super) has_steps: bool,
    /// The problems, in the order in which they were found.
    pub(super) problems: Vec<Problem>,
}

/// A row that is checked.
pub(super) struct At<'a> {
    /// As a spreadsheet counts.
    pub(super) row: usize,
    /// The id of the requirement.
    pub(super) id: &'a str,
    /// Where what is found goes.
    pub(super) found: &'a mut Found,
}

impl At<'_> {
    /// A fault in what the program needs.
    pub(super) fn error(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        self.push(Severity::Error, column, reason.into(), mend);
    }

    /// A text below the mark of `questions.md`.
    pub(super) fn text(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        let severity = if self.found.own {
            Severity::Error
        } else {
            Severity::Remark
        };
        self.push(severity, column, reason.into(), mend);
    }

    /// A text that a person had better look at, in any catalog.
    pub(super) fn remark(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        self.push(Severity::Remark, column, reason.into(), mend);
    }

    fn push(&mut self, severity: Severity, column: &str, reason: String, mend: &str) {
        self.found.problems.push(Problem {
            severity,
            file: FILES[1].into(),
            row: Some(self.row),
            column: column.into(),
            id: self.id.into(),
            reason,
            mend: mend.into(),
        });
    }
}
