//! An official form, filled in: the user's own copy of a worksheet, with the answers of a session in its cells. What the
//! form holds otherwise stays to the byte.

mod cells;
mod formula;
mod linked;
mod no_form;
mod package;
mod parts;
mod plan;
mod says;
mod sheet;
mod shift;
mod xml;

use std::collections::BTreeMap;

use crate::format::{
    clean_line,
    export::Export,
    form::{Form, Head, heads},
    grid::{Book, Grid, Limits},
};

pub use no_form::NoForm;

use package::Package;
use plan::Planned;

const LIMITS: Limits = Limits {
    unpacked: 64 << 20,
    columns: 256,
    rows: 20_000,
    text: 32 << 20,
};

/// A form that was filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The workbook.
    pub bytes: Vec<u8>,
    /// The ending that a file of its kind has.
    pub ending: &'static str,
    /// The form's name for people.
    pub title: String,
    /// The sheets that were filled in.
    pub sheets: Vec<String>,
    /// How many cells got a value.
    pub cells: usize,
    /// How many rows were put in.
    pub rows: usize,
    /// Cells that held something else, in words.
    pub replaced: Vec<String>,
    /// Cells that were left, and why.
    pub left: Vec<String>,
    /// Answered lines for which the form has no row.
    pub without_row: Vec<String>,
    /// Headings of the form that the sheet does not have.
    pub without_column: Vec<String>,
    /// Sheets of the form that do not have its headings.
    pub passed_over: Vec<String>,
}

impl Export<'_> {
    /// Fills in a workbook that has the sheet of one of these forms.
    ///
    /// # Errors
    /// It is none of them, or cannot be read.
    pub fn fill(&self, bytes: &[u8], forms: &[Form]) -> Result<Filled, NoForm> {
        let found = sheets(bytes, forms)?;
        let mut bytes = bytes.to_vec();
        let several = found.sheets.len() > 1;
        let planned: Vec<(&(Grid, Head<'_>), Planned)> = found
            .sheets
            .iter()
            .map(|sheet| (sheet, plan::plan(self, &sheet.0, &sheet.1, several)))
            .filter(|(_, planned)| planned.has_rows)
            .collect();
        let Some((((_, head), first), others)) = planned.split_first() else {
            let names = found.sheets.iter().map(|(grid, _)| clean_line(&grid.name));
            let sheet = names.collect::<Vec<_>>().join(", ");
            return Err(NoForm::NoRows { sheet });
        };
        let is_in_none = |label: &&String| {
            let mut others = others.iter();
            others.all(|(_, planned)| planned.without_row.contains(label))
        };
        let before = head_places(&found.sheets);
        let mut filled = Filled {
            ending: Package::new(&bytes)?.ending()?,
            title: head.form.title.clone(),
            without_row: first
                .without_row
                .iter()
                .filter(is_in_none)
                .cloned()
                .collect(),
            without_column: without_column(&planned),
            passed_over: found.passed_over,
            ..Filled::default()
        };
        for ((grid, _), planned) in planned {
            if !planned.plan.is_empty() {
                bytes = Package::new(&bytes)?.filled(&grid.name, &planned.plan)?;
            }
            filled.sheets.push(clean_line(&grid.name));
            filled.cells += planned.cells;
            filled.rows += planned.plan.copies.values().map(Vec::len).sum::<usize>();
            filled.replaced.extend(planned.replaced);
            filled.left.extend(planned.left);
        }
        // Where its parts say two things, what was written may stand on the headings, or where nobody reads it.
        let after = sheets(&bytes, forms).map(|found| head_places(&found.sheets));
        if after.ok() != Some(before) {
            return Err(NoForm::Damaged("its cells cannot be told apart".into()));
        }
        filled.bytes = bytes;
        Ok(filled)
    }
}

/// Where the headings of each sheet stand: the row, and the columns.
fn head_places(sheets: &[(Grid, Head<'_>)]) -> Vec<(u32, Vec<usize>)> {
    let places = |head: &Head<'_>| head.columns.iter().map(|(_, place)| *place).collect();
    let heads = sheets.iter().map(|(_, head)| (head.row, places(head)));
    heads.collect()
}

/// The headings that sheets lack; after the name of its sheet where another sheet has the heading.
fn without_column(planned: &[(&(Grid, Head<'_>), Planned)]) -> Vec<String> {
    let mut sheets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut headings: Vec<String> = Vec::new();
    for ((grid, head), _) in planned {
        for column in head.missing() {
            let heading = column.headings.first().map(|heading| clean_line(heading));
            let heading = heading.unwrap_or_default();
            if !sheets.contains_key(&heading) {
                headings.push(heading.clone());
            }
            let own = sheets.entry(heading).or_default();
            own.push(clean_line(&grid.name));
        }
    }
    let named = headings.into_iter().flat_map(|heading| {
        let own = sheets.remove(&heading).unwrap_or_default();
        if own.len() == planned.len() {
            return vec![heading];
        }
        let own = own.into_iter().map(|sheet| format!("{sheet}!{heading}"));
        own.collect()
    });
    named.collect()
}

/// The sheets of a form that are in a workbook.
struct Found<'a> {
    /// Each with its columns.
    sheets: Vec<(Grid, Head<'a>)>,
    /// The sheets of its name that do not have its headings.
    passed_over: Vec<String>,
}

/// The sheet of a form, or all that its rows are spread over, and where the columns are.
fn sheets<'a>(bytes: &[u8], forms: &'a [Form]) -> Result<Found<'a>, NoForm> {
    let mut book = Book::new(bytes, LIMITS)?;
    let there = book.sheets();
    let is_named = |name: &&String| forms.iter().any(|form| form.is_named(name));
    let named: Vec<&String> = there.iter().filter(is_named).collect();
    let Some(first) = named.first() else {
        let wanted = forms
            .iter()
            .map(|form| format!("{} ({})", form.sheets.join(" or "), form.title));
        return Err(NoForm::NoSheet {
            there: there.iter().take(10).map(|name| clean_line(name)).collect(),
            wanted: wanted.collect(),
        });
    };
    let mut found: Vec<(Grid, Head<'a>)> = Vec::new();
    let mut passed_over: Vec<&String> = Vec::new();
    for name in &named {
        let grid = book.sheet(name)?;
        let own: Vec<&Form> = forms.iter().filter(|form| form.is_named(name)).collect();
        let head = heads(forms, &grid).filter(|head| own.contains(&head.form));
        let Some(head) = head else {
            passed_over.push(name);
            continue;
        };
        let is_more = |(_, first): &(Grid, Head<'a>)| first.form == head.form;
        if found.first().is_none_or(is_more) {
            let is_spread = head.form.is_spread;
            found.push((grid, head));
            if !is_spread {
                break;
            }
        }
    }
    if let Some((_, head)) = found.first() {
        let own = passed_over.into_iter();
        let own = own.filter(|name| head.form.is_spread && head.form.is_named(name));
        return Ok(Found {
            passed_over: own.map(|name| clean_line(name)).collect(),
            sheets: found,
        });
    }
    let forms = forms.iter().filter(|form| form.is_named(first));
    let wanted = forms.map(|form| {
        let headings = form
            .columns
            .iter()
            .filter_map(|column| column.headings.first());
        let headings: Vec<&str> = headings.map(String::as_str).collect();
        headings.join(", ")
    });
    Err(NoForm::NoHeadings {
        sheet: clean_line(first),
        wanted: wanted.collect(),
    })
}
