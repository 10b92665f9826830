//! The data of a session for other programs: a line of JSON an answer or a change, a table for spreadsheets, and a fresh
//! session with what stands. What a row has follows from the table of fields.

mod cell_content;
mod changes;
mod column;
mod flat;
mod fresh;
mod lists;
mod overview;
mod schema;
mod sheet;
mod table;
mod workbook;

pub(in crate::format) use cell_content::{CellContent, cell, cell_text, is_cut, kept_words, piece};
pub(in crate::format) use schema::{answers_schema, changes_schema};
pub(in crate::format) use sheet::{SHEET, columns};
pub(in crate::format) use table::record;

pub use sheet::taken_headings;

use std::borrow::Cow;

use crate::{
    assessment::{Assessment, Code, Filter, Line, requirement, roles_of},
    catalog::{Catalog, Requirement},
    format::for_assessors_only::{for_client, is_for_assessors_only, is_found},
    session::{Session, roles_served},
};

/// The version of the lines of JSON. It changes where a name is removed or gets another meaning, not where one is
/// added.
const VERSION: u8 = 1;

/// The source of an export. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// The assessment of the session.
    pub assessment: &'a Assessment,
    /// Whether a requirement is in the standard's wording, where a licensed copy was laid over, and not in the program's.
    pub official_text: bool,
    /// The filter, where not all lines that count are written.
    pub filter: Option<&'a Filter>,
    /// Whether it is for the client: without the assessor's own remarks, flags and reviews.
    pub is_for_client: bool,
    /// Whether the client fills it in: it asks for what they know, and does not tell what was found.
    pub is_to_fill_in: bool,
}

impl<'a> Export<'a> {
    /// The lines that count, in the order of the walk: those outside the profile only where something stands on them.
    fn lines(&self) -> impl Iterator<Item = &'a Line> {
        let all = self.assessment.lines.iter();
        let filter = self.filter;
        all.filter(|line| !line.outside || !line.answer.is_empty())
            .filter(move |line| filter.is_none_or(|filter| filter.fits(line)))
    }

    /// The same, and then what is kept and counts nowhere. Whoever fills the sheet in is not asked for it.
    pub(super) fn all_lines(&self) -> Vec<Cow<'a, Line>> {
        let known = self.lines().map(Cow::Borrowed);
        let strays = match self.filter {
            None if !self.is_to_fill_in => self.assessment.strays(self.session),
            _ => Vec::new(),
        };
        let all = known.chain(strays.into_iter().map(Cow::Owned));
        let shown = |line: Cow<'a, Line>| {
            if self.is_for_client {
                Cow::Owned(for_client(&line))
            } else {
                line
            }
        };
        all.map(shown).collect()
    }

    /// The columns of the sheet; for the client without those that only the assessors see, and to be filled in without
    /// those of what was found.
    fn sheet_columns(&self) -> Vec<sheet::SheetColumn> {
        let is_shown = |what: CellContent| match what {
            CellContent::Field(field) | CellContent::Part(field, _) => {
                let is_hidden = self.is_for_client && is_for_assessors_only(field.name);
                !(is_hidden || self.is_to_fill_in && is_found(field))
            }
            CellContent::Gap | CellContent::Step => !self.is_to_fill_in,
            _ => true,
        };
        let mut columns = sheet::columns();
        columns.retain(|own| is_shown(own.what));
        columns
    }

    /// A line with what is asked on it.
    pub(super) fn row<'b>(&'b self, line: &'b Line) -> Row<'b> {
        Row {
            export: self,
            line,
            asked: requirement(self.catalogs, line),
        }
    }
}

/// A line with its requirement.
pub(super) struct Row<'a> {
    export: &'a Export<'a>,
    pub(super) line: &'a Line,
    /// None where no catalog has it any more.
    asked: Option<&'a Requirement>,
}

impl Row<'_> {
    fn catalog(&self) -> Option<&Catalog> {
        self.export.catalogs.get(self.line.catalog)
    }

    /// Why the answer is kept and counts nowhere, if so.
    pub(in crate::format) fn kept(&self) -> Option<Code> {
        let is_asked = || {
            let key = &self.line.key;
            let catalogs = self.export.catalogs.iter();
            let asked = catalogs.filter(|own| own.id == key.catalog);
            let mut asked = asked.filter_map(|own| own.requirement(&key.requirement));
            asked.any(Requirement::in_force)
        };
        match self.asked {
            Some(_) => None,
            None if is_asked() => Some(Code::UnknownRole),
            None => Some(Code::UnknownRequirement),
        }
    }

    /// The roles that the line answers for, of those of the session that its catalog has.
    pub(super) fn roles(&self) -> Vec<String> {
        let about = &self.export.assessment.about;
        let catalog = self.catalog();
        let roles = catalog.map_or_else(Vec::new, |catalog| {
            roles_of(self.export.catalogs, catalog, about)
        });
        roles_served(self.export.session, &self.line.key, &roles)
    }
}
