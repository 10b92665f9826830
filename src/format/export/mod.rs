//! The data of a session for other programs: a line of JSON an answer or a change, a table for spreadsheets, and a fresh
//! session with what stands. What a row has follows from the table of fields.

mod changes;
mod column;
mod flat;
mod fresh;
mod lists;
mod schema;
mod sheet;
mod table;
mod workbook;

pub use schema::{answers_schema, changes_schema};
pub(in crate::format) use sheet::cell;
pub(in crate::format) use table::record;

use crate::{
    assessment::{Assessment, Line, requirement},
    catalog::{Catalog, Requirement},
    session::Session,
};

/// The version of the lines of JSON: it changes where a name goes or means something else, not where one is added.
const VERSION: u8 = 1;

/// What is exported. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// What it amounts to.
    pub assessment: &'a Assessment,
}

impl<'a> Export<'a> {
    /// The lines that count, in the order of the walk: those outside the profile only where something stands on them.
    fn lines(&self) -> impl Iterator<Item = &'a Line> {
        let all = self.assessment.lines.iter();
        all.filter(|line| !line.outside || !line.answer.is_empty())
    }

    /// What was answered to requirements that no catalog of the session has any more.
    fn strays(&self) -> Vec<Line> {
        let known = |catalog: &str, id: &str| {
            let mut catalogs = self.catalogs.iter().filter(|own| own.id == catalog);
            catalogs.any(|own| own.requirement(id).is_some_and(Requirement::in_force))
        };
        let lines = self.session.lines();
        lines
            .filter(|key| self.session.holds(key) && !known(&key.catalog, &key.requirement))
            .map(|key| Line::stray(self.session, key))
            .collect()
    }

    /// A line with what is asked on it.
    fn row<'b>(&'b self, line: &'b Line) -> Row<'b> {
        Row {
            export: self,
            line,
            asked: requirement(self.catalogs, line),
        }
    }
}

/// One line with what is asked on it.
struct Row<'a> {
    export: &'a Export<'a>,
    line: &'a Line,
    /// None where no catalog has it any more.
    asked: Option<&'a Requirement>,
}

impl Row<'_> {
    fn catalog(&self) -> Option<&Catalog> {
        self.export.catalogs.get(self.line.catalog)
    }
}
