//! `requirements.csv` as requirements: the columns that are known, what parts the cells, and what to say where a row
//! cannot be read.

use std::{borrow::Cow, collections::BTreeMap};

use super::{
    cells::{Cells, cells},
    problem::{Problem, Severity},
    requirement::Requirement,
    source::FILES,
    text::Text,
    wording::{BY_ROLE, column_and_role, split},
};

/// Columns that a file must have; the others may be missing.
const NEEDED: [&str; 4] = ["id", "area", "title", "question"];
/// The columns before those that may differ by role, and after them.
const BEFORE: [&str; 7] = [
    "id",
    "base",
    "area",
    "topic",
    "subtopic",
    "documentation",
    "title",
];
const AFTER: [&str; 8] = [
    "group",
    "leans_on",
    "owner_sets",
    "see_also",
    "unverified",
    "token",
    "spellings",
    "withdrawn",
];

/// The separators of cells: spreadsheets of some countries save semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The columns of `requirements.csv`, in their order.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    BEFORE.into_iter().chain(BY_ROLE).chain(AFTER)
}

/// Whether a field name is a column of `requirements.csv`.
pub(super) fn is_column(name: &str) -> bool {
    known().any(|column| column == name)
}

/// A part of what is read, kept as a text: copied, or where it lies.
pub(super) type Keep<'a> = fn(&'a str) -> Text;

/// Reads the rows for a catalog with these roles. Gives each requirement, and the row of the spreadsheet it stands in.
pub(super) fn rows<'a>(
    text: &'a str,
    keep: Keep<'a>,
    roles: &[&str],
    problems: &mut Vec<Problem>,
) -> (Vec<Requirement>, Vec<usize>) {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let mut records = cells(text, separator).into_iter();
    let header: Vec<String> = match records.next().unwrap_or_else(|| Ok(Vec::new())) {
        Ok(record) => record
            .iter()
            .map(|name| name.trim().to_lowercase())
            .collect(),
        Err(error) => {
            problems.push(not_read(1, &error));
            return (Vec::new(), Vec::new());
        }
    };
    columns(&header, roles, problems);
    let (mut requirements, mut places) = (Vec::new(), Vec::new());
    let columns = Columns::new(&header);
    for (row, record) in (2..).zip(records) {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(not_read(row, &error));
                continue;
            }
        };
        if record.len() != header.len() {
            let reason = format!("{} cells, the header has {}", record.len(), header.len());
            let mend = match separator {
                b';' => "quote each cell that holds a semicolon, and give every column a cell",
                b'\t' => "quote each cell that holds a tab, and give every column a cell",
                _ => "quote each cell that holds a comma, and give every column a cell",
            };
            problems.push(problem(row, "", reason, mend));
            continue;
        }
        requirements.push(requirement(&columns, &record, keep));
        places.push(row);
    }
    (requirements, places)
}

fn problem(row: usize, column: &str, reason: String, mend: &str) -> Problem {
    Problem {
        severity: Severity::Error,
        file: FILES[1].into(),
        row: Some(row),
        column: column.into(),
        id: String::new(),
        reason,
        mend: mend.into(),
    }
}

fn not_read(row: usize, error: &csv::Error) -> Problem {
    let reason = format!("not read: {error}");
    problem(row, "", reason, "save it as UTF-8 with commas")
}

/// The separator that finds the most columns known in the first line.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let known = |separator: u8| {
        let names = first.split(char::from(separator));
        names
            .map(|name| name.trim().trim_matches('"').to_lowercase())
            .filter(|name| is_column(column_and_role(name).0))
            .count()
    };
    // Among separators that find as many columns the first counts.
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if known(separator) > known(best) {
            best = separator;
        }
    }
    best
}

/// Notes the columns that are missing, unknown or named twice.
fn columns(header: &[String], roles: &[&str], problems: &mut Vec<Problem>) {
    for name in NEEDED
        .iter()
        .filter(|name| !header.iter().any(|have| have == **name))
    {
        problems.push(problem(
            1,
            name,
            "the column is missing".into(),
            "add it, as catalog/README.md describes",
        ));
    }
    for name in header {
        let (reason, mend) = match column_and_role(name) {
            (column, None) if is_column(column) => continue,
            (column, Some(role)) if BY_ROLE.contains(&column) => {
                if roles.contains(&role) {
                    continue;
                }
                (
                    format!("the catalog has no role {role}"),
                    "name a role of catalog.json behind the @",
                )
            }
            (column, Some(_)) if is_column(column) => (
                format!("{column} is the same for every role"),
                "remove the column",
            ),
            _ => (
                "no such column is known".into(),
                "correct its name or remove it",
            ),
        };
        problems.push(problem(1, name, reason, mend));
    }
}

/// Where the columns of a file stand. Of several with one name the last one holds.
struct Columns<'a> {
    /// The place of each column of [`known`], in their order.
    known: Vec<Option<usize>>,
    /// The columns that are for one role alone: the name, the role's id, the place.
    by_role: Vec<(&'a str, &'a str, usize)>,
}

impl<'a> Columns<'a> {
    fn new(header: &'a [String]) -> Self {
        let place = |name: &str| header.iter().rposition(|have| have == name);
        let by_role = header.iter().enumerate().filter_map(|(index, name)| {
            let (column, role) = column_and_role(name);
            role.filter(|_| place(name) == Some(index))
                .map(|role| (column, role, index))
        });
        Self {
            known: known().map(place).collect(),
            by_role: by_role.collect(),
        }
    }
}

fn requirement<'a>(columns: &Columns<'_>, record: &Cells<'a>, keep: Keep<'a>) -> Requirement {
    let mut cells = columns.known.iter().map(|place| {
        let cell = place.and_then(|place| record.get(place));
        Cell { text: cell, keep }
    });
    // In the order of `known`.
    let mut cell = || cells.next().unwrap_or(Cell { text: None, keep });
    let mut asked = Requirement {
        id: cell().whole(),
        base: Some(cell().whole()).filter(|base| !base.is_empty()),
        area: cell().whole(),
        topic: cell().whole(),
        subtopic: cell().whole(),
        documentation: cell().whole(),
        title: cell().whole(),
        question: cell().whole(),
        guidance: cell().whole(),
        ladder: leveled([cell(), cell(), cell(), cell()]),
        evidence: (1..)
            .zip([cell(), cell(), cell(), cell()].map(Cell::items))
            .filter(|(_, items)| !items.is_empty())
            .collect(),
        steps: leveled([cell(), cell(), cell(), cell()]),
        group: cell().whole(),
        leans_on: cell().items(),
        owner_sets: cell().whole(),
        see_also: cell().items(),
        unverified: cell().items(),
        official: None,
        token: cell().whole(),
        spellings: cell().items(),
        withdrawn: cell().whole(),
        general_ladder: false,
        by_role: BTreeMap::new(),
    };
    asked.by_role = worded_by_role(&asked, columns, record);
    asked
}

/// A cell; none where the column or the cell is missing.
#[derive(Clone, Copy)]
struct Cell<'r, 'a> {
    text: Option<&'r Cow<'a, str>>,
    keep: Keep<'a>,
}

impl Cell<'_, '_> {
    fn whole(self) -> Text {
        match self.text {
            Some(Cow::Borrowed(text)) => (self.keep)(text.trim()),
            Some(Cow::Owned(text)) => text.trim().to_owned().into(),
            None => Text::default(),
        }
    }

    fn items(self) -> Vec<Text> {
        match self.text {
            Some(Cow::Borrowed(text)) => split(text).map(self.keep).collect(),
            Some(Cow::Owned(text)) => split(text).map(|item| item.to_owned().into()).collect(),
            None => Vec::new(),
        }
    }
}

/// Texts by level, without those at the end that are not there.
fn leveled(cells: [Cell<'_, '_>; 4]) -> Vec<Text> {
    let texts = cells.map(Cell::whole);
    let last = texts.iter().rposition(|text| !text.is_empty());
    let there = texts.into_iter().take(last.map_or(0, |last| last + 1));
    there.collect()
}

/// The wordings for one role: the row's own texts where its cell for that role is empty.
fn worded_by_role(
    asked: &Requirement,
    columns: &Columns<'_>,
    record: &Cells<'_>,
) -> BTreeMap<String, Requirement> {
    let mut by_role = BTreeMap::new();
    for (column, role, place) in &columns.by_role {
        let text = record.get(*place).map(|cell| cell.trim());
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let worded = by_role.entry((*role).to_owned());
            worded.or_insert_with(|| asked.clone()).reword(column, text);
        }
    }
    by_role
}
