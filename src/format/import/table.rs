//! The table of a file that is taken back: the sheet, or the text, in which the headings of a form stand.

use thiserror::Error;

use crate::format::{
    clean_line,
    export::CellContent,
    form::{Form, FormColumn, Head, heads},
    grid::{Book, Grid, GridError, Limits, read_text},
};

use super::days::{First, first_of_days};

const LIMITS: Limits = Limits {
    unpacked: 64 << 20,
    columns: 256,
    rows: 200_000,
    text: 32 << 20,
};

/// The most sheets that are looked at.
const SHEETS: usize = 40;

/// The mark of UTF-8 as it reads where a program took a table for the letters of its machine: in Western Europe,
/// Central Europe, Cyrillic, Greek, on a Macintosh and under DOS.
const MISREAD: [&str; 7] = ["ï»¿", "ď»ż", "п»ї", "ο»Ώ", "Ôªø", "´╗┐", "∩╗┐"];

/// A table with the headings of a form.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) grid: Grid,
    pub(super) head: Head<'a>,
    /// What stands first in its days.
    pub(super) first_of_days: Option<First>,
}

/// The tables of a file: one, or those that the rows of a form are spread over.
#[derive(Debug)]
pub struct Tables<'a> {
    pub(super) read: Vec<Table<'a>>,
    /// Sheets with a name of the form's that do not have its headings.
    pub(super) passed_over: Vec<String>,
    /// Sheets that have all the headings of the one that is read, as a copy of it has.
    pub(super) alike: Vec<String>,
}

/// Why a file has no such table.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoTable {
    /// The file cannot be read.
    #[error(transparent)]
    Grid(#[from] GridError),
    /// The table was in UTF-8, and a program read it as something else.
    #[error("it was opened as something else than UTF-8: its letters are not those of the session")]
    Misread,
    /// No sheet has the headings.
    #[error("{} has the headings looked for, ID and at least one of {wanted}", words(.sheets))]
    NoHeadings {
        /// The sheets that there are; none for a text.
        sheets: Vec<String>,
        /// Some of the headings.
        wanted: String,
    },
}

impl NoTable {
    /// The remedy for a table that is too large.
    #[must_use]
    pub fn mend(&self) -> Option<&'static str> {
        match self {
            Self::Grid(error) => error.mend(),
            Self::Misread => Some(
                "open the exported csv anew as UTF-8, or export the workbook (xlsx), and edit that",
            ),
            Self::NoHeadings { .. } => None,
        }
    }
}

/// The table, where its letters are what they were.
fn sound(grid: Grid, head: Head<'_>) -> Result<Table<'_>, NoTable> {
    let mut cells = grid.rows.get(&head.row).into_iter().flatten();
    let is_misread = cells.any(|cell| MISREAD.iter().any(|mark| cell.starts_with(mark)));
    if is_misread {
        return Err(NoTable::Misread);
    }
    let first_of_days = first_of_days(&grid, &head);
    Ok(Table {
        grid,
        head,
        first_of_days,
    })
}

fn words(sheets: &[String]) -> String {
    match sheets {
        [] => "no row near its beginning".into(),
        sheets => format!("none of its sheets ({})", sheets.join(", ")),
    }
}

impl<'a> Tables<'a> {
    /// Reads a workbook: the sheet that is named like a form's, or all that its rows are spread over, else the first one
    /// with the headings of one.
    ///
    /// # Errors
    /// It is damaged, or none of its sheets is of a form.
    pub fn from_workbook(bytes: &[u8], forms: &'a [Form]) -> Result<Self, NoTable> {
        let mut book = Book::new(bytes, LIMITS)?;
        let is_named = |sheet: &String| forms.iter().any(|form| form.is_named(sheet));
        let (mut sheets, others): (Vec<String>, Vec<String>) =
            book.sheets().into_iter().partition(is_named);
        sheets.extend(others);
        sheets.truncate(SHEETS);
        let mut tables: Vec<Table<'a>> = Vec::new();
        let mut without: Vec<&String> = Vec::new();
        let mut alike: Vec<String> = Vec::new();
        for name in &sheets {
            let form = tables.first().map(|table| table.head.form);
            if form.is_some_and(|form| !form.is_spread || !form.is_named(name)) {
                let ours = |table: &&Table<'_>| table.column(CellContent::Revision).is_some();
                let first = tables.first().filter(ours);
                let grid = first.and_then(|first| Some((first, book.sheet(name).ok()?)));
                if grid
                    .is_some_and(|(first, grid)| first.is_copied_in(heads(forms, &grid).as_ref()))
                {
                    alike.push(clean_line(name));
                }
                continue;
            }
            let grid = book.sheet(name)?;
            let head = heads(forms, &grid);
            match head.filter(|head| form.is_none_or(|form| form == head.form)) {
                Some(head) => tables.push(sound(grid, head)?),
                None => without.push(name),
            }
        }
        if let Some(form) = tables.first().map(|table| table.head.form) {
            let own = without.into_iter();
            let own = own.filter(|name| form.is_spread && form.is_named(name));
            return Ok(Self {
                passed_over: own.map(|name| clean_line(name)).collect(),
                read: tables,
                alike,
            });
        }
        let sheets = sheets.iter().take(10).map(|name| clean_line(name));
        Err(no_headings(forms, sheets.collect()))
    }

    /// Reads a text whose cells are parted by a comma, a semicolon or a tab.
    ///
    /// # Errors
    /// Its cells cannot be told apart, or it has no headings of a form.
    pub fn from_text(bytes: &[u8], forms: &'a [Form]) -> Result<Self, NoTable> {
        let grid = read_text(bytes, |cells| Head::count_known(forms, cells))?;
        match heads(forms, &grid) {
            Some(head) => Ok(Self {
                read: vec![sound(grid, head)?],
                passed_over: Vec::new(),
                alike: Vec::new(),
            }),
            None => Err(no_headings(forms, Vec::new())),
        }
    }
}

impl Table<'_> {
    /// Whether another header has all the columns of this one.
    fn is_copied_in(&self, other: Option<&Head<'_>>) -> bool {
        let has_all = |other: &Head<'_>| {
            let mut own = self.head.columns.iter().map(|(own, _)| own.what);
            own.all(|own| other.columns.iter().any(|(column, _)| column.what == own))
        };
        other.is_some_and(has_all)
    }

    /// The column in which this stands, with its place.
    pub(super) fn column(&self, what: CellContent) -> Option<(&FormColumn, usize)> {
        let mut columns = self.head.columns.iter();
        let found = columns.find(|(column, _)| column.what == what);
        found.map(|(column, place)| (*column, *place))
    }
}

fn no_headings(forms: &[Form], sheets: Vec<String>) -> NoTable {
    let recorded = forms.iter().take(1).flat_map(|form| &form.columns);
    let recorded = recorded.filter(|column| column.what.is_recorded());
    let wanted = recorded.filter_map(|column| column.headings.first());
    let wanted: Vec<&str> = wanted.map(String::as_str).take(5).collect();
    NoTable::NoHeadings {
        sheets,
        wanted: wanted.join(", "),
    }
}
