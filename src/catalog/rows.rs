//! `requirements.csv` as requirements: the columns that are known, what parts the cells, and what to say where a row
//! cannot be read.

use std::collections::HashMap;

use super::{
    problem::{Problem, Severity},
    requirement::Requirement,
    source::FILES,
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

/// What may part the cells: spreadsheets of some countries save semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The columns of `requirements.csv`, in their order.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    BEFORE.into_iter().chain(BY_ROLE).chain(AFTER)
}

/// Whether a field name is a column of `requirements.csv`.
pub(super) fn is_column(name: &str) -> bool {
    known().any(|column| column == name)
}

/// Reads the rows for a catalog with these roles. Gives each requirement, and the row of the spreadsheet it stands in.
pub(super) fn rows(
    text: &str,
    roles: &[&str],
    problems: &mut Vec<Problem>,
) -> (Vec<Requirement>, Vec<usize>) {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
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
    let columns: HashMap<&str, usize> = header.iter().map(String::as_str).zip(0..).collect();
    for (index, record) in reader.records().enumerate() {
        let row = index + 2;
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
        requirements.push(requirement(&columns, &record));
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
    // Of several that find as many the first one holds.
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if known(separator) > known(best) {
            best = separator;
        }
    }
    best
}

/// What is wrong with the names of the columns.
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

fn requirement(columns: &HashMap<&str, usize>, record: &csv::StringRecord) -> Requirement {
    let text = |name: &str| {
        let cell = columns.get(name).and_then(|place| record.get(*place));
        cell.map(str::trim).unwrap_or_default()
    };
    let cell = |name: &str| text(name).to_owned();
    let list = |name: &str| split(text(name));
    let leveled = |prefix: &str| {
        let mut texts: Vec<String> = (1..=4)
            .map(|level| cell(&format!("{prefix}{level}")))
            .collect();
        while texts.last().is_some_and(String::is_empty) {
            texts.pop();
        }
        texts
    };
    let mut asked = Requirement {
        id: cell("id"),
        base: Some(cell("base")).filter(|base| !base.is_empty()),
        area: cell("area"),
        topic: cell("topic"),
        subtopic: cell("subtopic"),
        documentation: cell("documentation"),
        title: cell("title"),
        question: cell("question"),
        guidance: cell("guidance"),
        ladder: leveled("ladder_"),
        evidence: (1..=4)
            .map(|level| (level, list(&format!("evidence_{level}"))))
            .filter(|(_, items)| !items.is_empty())
            .collect(),
        steps: leveled("step_"),
        group: cell("group"),
        leans_on: list("leans_on"),
        owner_sets: cell("owner_sets"),
        see_also: list("see_also"),
        unverified: list("unverified"),
        official: None,
        token: cell("token"),
        spellings: list("spellings"),
        withdrawn: cell("withdrawn"),
        general_ladder: false,
        by_role: std::collections::BTreeMap::new(),
    };
    word_by_role(&mut asked, columns, record);
    asked
}

/// Adds the wordings for one role: the row's own texts where its cell for that role is empty.
fn word_by_role(
    asked: &mut Requirement,
    columns: &HashMap<&str, usize>,
    record: &csv::StringRecord,
) {
    let shared = asked.clone();
    for (name, place) in columns {
        let (column, Some(role)) = column_and_role(name) else {
            continue;
        };
        let text = record.get(*place).map(str::trim).unwrap_or_default();
        if !text.is_empty() {
            let worded = asked.by_role.entry(role.to_owned());
            worded
                .or_insert_with(|| shared.clone())
                .reword(column, text);
        }
    }
}
