//! The check of a catalog: what has to hold for the program to walk it (errors for anyone), and what we ask
//! of texts (errors for our own catalogs, remarks for a user's).

mod repeats;
mod speech;
mod structure;
mod texts;

use std::fmt;

use super::{
    built_in::is_built_in,
    glossary::{Glossary, glossary},
    model::Catalog,
    read::{FILES, Source, read},
};

use repeats::repeats;
use structure::{Places, frame, structure};
use texts::texts;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Severity {
    /// The catalog does not pass.
    #[default]
    Error,
    /// Worth a look; the catalog passes.
    Remark,
}

/// Something that is not right in a catalog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Error or remark.
    pub severity: Severity,
    /// File within the catalog's folder.
    pub file: String,
    /// Row as a spreadsheet counts (the header is row 1); a line number for JSON.
    pub row: Option<usize>,
    /// Column, where one is meant.
    pub column: String,
    /// Requirement's id, where one is known.
    pub id: String,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(row) = self.row {
            let word = if self.file == FILES[0] { "line" } else { "row" };
            write!(f, ", {word} {row}")?;
        }
        if !self.id.is_empty() {
            write!(f, " ({})", self.id)?;
        }
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        write!(f, ": {}; {}", self.reason, self.mend)
    }
}

/// Checks the two texts of a catalog. Gives the catalog, where it could be read, and the problems in order.
#[must_use]
pub fn check(source: &Source<'_>) -> (Option<Catalog>, Vec<Problem>) {
    checked(source, true)
}

/// The faults of a catalog that keep it from being walked, in order; what is asked of its texts is not looked at.
#[must_use]
pub fn faults(source: &Source<'_>) -> Vec<Problem> {
    let (_, mut problems) = checked(source, false);
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

fn checked(source: &Source<'_>, with_texts: bool) -> (Option<Catalog>, Vec<Problem>) {
    match read(source) {
        Err(problems) => (None, problems),
        Ok((catalog, rows)) => {
            let own = is_built_in(&catalog.id);
            let mut found = Found {
                own,
                // The glossary is that of our own texts.
                glossary: own.then(glossary).unwrap_or_default(),
                has_steps: own || catalog.requirements.iter().any(|one| !one.steps.is_empty()),
                problems: Vec::new(),
            };
            frame(&catalog, &mut found);
            let places = Places::of(&catalog);
            for (index, (requirement, row)) in catalog.requirements.iter().zip(&rows).enumerate() {
                let mut at = At {
                    row: *row,
                    id: &requirement.id,
                    found: &mut found,
                };
                structure(&catalog, (&places, index), requirement, &rows, &mut at);
                if with_texts && requirement.in_force() {
                    texts(&catalog, requirement, &mut at);
                }
            }
            if with_texts {
                repeats(&catalog, &rows, &mut found);
            }
            (Some(catalog), found.problems)
        }
    }
}

struct Found {
    /// Whether the texts are ours.
    own: bool,
    glossary: Glossary,
    /// Whether the catalog says what to do next: then each row does.
    has_steps: bool,
    problems: Vec<Problem>,
}

struct At<'a> {
    row: usize,
    id: &'a str,
    found: &'a mut Found,
}

impl At<'_> {
    /// A fault in what the program needs.
    fn error(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        self.push(Severity::Error, column, reason.into(), mend);
    }

    /// A text below the mark of `questions.md`.
    fn text(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        let severity = if self.found.own {
            Severity::Error
        } else {
            Severity::Remark
        };
        self.push(severity, column, reason.into(), mend);
    }

    /// A text that a person had better look at, in any catalog.
    fn remark(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
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
