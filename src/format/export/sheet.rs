//! The columns of the worksheet in which the field writes an assessment down, and of what a client is to do about it.
//! Csv and xlsx have the same cells.

use crate::{
    assessment::evidence_up_to,
    format::clean_text,
    session::{EvidenceItem, Level, Sum},
};

use super::{Export, Row};

/// A cell takes so many UTF-16 units in every spreadsheet program.
const LONGEST: usize = 32_767;

/// The sign at the end of a text that is cut.
pub(super) const CUT: &str = " […]";

/// The level where nothing else is aimed at, for what to ask to see.
const USUAL_TARGET: u8 = 3;

/// One column.
pub(super) struct Column {
    /// Its heading.
    pub(super) heading: &'static str,
    /// Its width on screen, in letters.
    pub(super) width: u8,
    /// The words to choose from.
    pub(super) choice: Choice,
    /// Whether it is coloured by the level in it.
    pub(super) is_coloured: bool,
    /// What stands in it, as it was written.
    text: fn(&Row<'_>, &Sheet) -> String,
}

/// What can be chosen in a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Choice {
    /// Anything.
    Free,
    /// One of these words.
    Of(&'static [&'static str]),
    /// The roles of the session.
    Roles,
}

const LEVELS: Choice = Choice::Of(&["1", "2", "3", "4"]);

/// What is the same for all rows, and a choice.
pub(super) struct Sheet {
    /// What the session knew when it was written out.
    revision: String,
    /// Whether the requirement is in the standard's wording, where a licensed copy has it.
    has_official_text: bool,
}

impl Sheet {
    pub(super) fn new(export: &Export<'_>, has_official_text: bool) -> Self {
        Self {
            revision: revision(&export.session.heads()),
            has_official_text,
        }
    }

    /// The cells of a row.
    pub(super) fn cells(&self, row: &Row<'_>) -> Vec<String> {
        COLUMNS
            .iter()
            .map(|column| cell(&(column.text)(row, self)))
            .collect()
    }
}

/// The heads of a session in short: the beginnings of their identities.
fn revision(heads: &[Sum]) -> String {
    let short = |sum: &Sum| sum.to_string().chars().take(12).collect::<String>();
    heads.iter().map(short).collect::<Vec<_>>().join("+")
}

/// A text as it stands in a cell: harmless, no formula, and not too long.
pub(in crate::format) fn cell(text: &str) -> String {
    let text = clean_text(text);
    let text = if begins_formula(&text) {
        format!("'{text}")
    } else {
        text
    };
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let mut left = LONGEST - CUT.encode_utf16().count();
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short += CUT;
    short
}

/// Whether a spreadsheet would take a text for a formula, once any signs that it is none are taken off.
fn begins_formula(text: &str) -> bool {
    let first = text.trim_start_matches('\'').chars().next();
    first.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first))
}

/// A level or nothing.
fn number(level: Option<u8>) -> String {
    level.map(|level| level.to_string()).unwrap_or_default()
}

/// Pieces of evidence, one a line: the text, else the path of the file as it was given.
fn piece(item: &EvidenceItem) -> &str {
    match &item.file {
        Some(file) if item.text.is_empty() => &file.path,
        _ => &item.text,
    }
}

fn action<'a>(row: &Row<'a>, part: fn(&'a crate::session::Action) -> &'a String) -> String {
    row.line
        .answer
        .action
        .as_ref()
        .map(part)
        .cloned()
        .unwrap_or_default()
}

/// Every column, in order.
pub(super) static COLUMNS: &[Column] = &[
    Column {
        heading: "Summary Level",
        width: 22,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| {
            row.asked
                .map(|asked| asked.group.clone())
                .unwrap_or_default()
        },
    },
    Column {
        heading: "ID",
        width: 16,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| row.line.key.requirement.clone(),
    },
    Column {
        heading: "Requirement",
        width: 40,
        choice: Choice::Free,
        is_coloured: false,
        text: requirement,
    },
    Column {
        heading: "Role(s)",
        width: 14,
        choice: Choice::Roles,
        is_coloured: false,
        text: roles,
    },
    Column {
        heading: "Declared",
        width: 9,
        choice: LEVELS,
        is_coloured: true,
        text: |row, _| number(row.line.answer.declared),
    },
    Column {
        heading: "Statement",
        width: 50,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| row.line.answer.statement.clone(),
    },
    Column {
        heading: "Component",
        width: 16,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| row.line.key.component.clone(),
    },
    Column {
        heading: "Evidence",
        width: 40,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| {
            let items = row.line.answer.evidence.iter();
            items.map(piece).collect::<Vec<_>>().join("\n")
        },
    },
    Column {
        heading: "Remarks",
        width: 40,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| row.line.answer.remarks.clone(),
    },
    Column {
        heading: "Verdict",
        width: 9,
        choice: Choice::Of(&["pass", "fail", "n/a", "n/e"]),
        is_coloured: false,
        text: |row, _| {
            let verdict = row.line.answer.verdict;
            verdict
                .map(|verdict| verdict.word().to_owned())
                .unwrap_or_default()
        },
    },
    Column {
        heading: "Maturity",
        width: 9,
        choice: Choice::Of(&["0", "1", "2", "3", "4", "n/a", "n/e"]),
        is_coloured: true,
        text: |row, _| match &row.line.answer.level {
            Some(Level::Maturity(level)) => level.to_string(),
            Some(Level::NotApplicable(_)) => "n/a".into(),
            Some(Level::NotEvaluated) => "n/e".into(),
            None => String::new(),
        },
    },
    Column {
        heading: "Why not applicable",
        width: 30,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| match &row.line.answer.level {
            Some(Level::NotApplicable(reason)) => reason.clone(),
            _ => String::new(),
        },
    },
    Column {
        heading: "Target",
        width: 8,
        choice: LEVELS,
        is_coloured: true,
        text: |row, _| number(row.line.target),
    },
    Column {
        heading: "Gap",
        width: 6,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| number(row.line.below_target()),
    },
    Column {
        heading: "Step to take",
        width: 40,
        choice: Choice::Free,
        is_coloured: false,
        text: step,
    },
    Column {
        heading: "Action",
        width: 40,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| action(row, |action| &action.text),
    },
    Column {
        heading: "Owner",
        width: 16,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| action(row, |action| &action.owner),
    },
    Column {
        heading: "Due",
        width: 12,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| action(row, |action| &action.due),
    },
    Column {
        heading: "Evidence to ask for",
        width: 50,
        choice: Choice::Free,
        is_coloured: false,
        text: to_ask_for,
    },
    Column {
        heading: "Catalog",
        width: 14,
        choice: Choice::Free,
        is_coloured: false,
        text: |row, _| row.line.key.catalog.clone(),
    },
    Column {
        heading: "Revision",
        width: 14,
        choice: Choice::Free,
        is_coloured: false,
        text: |_, sheet| sheet.revision.clone(),
    },
];

fn requirement(row: &Row<'_>, sheet: &Sheet) -> String {
    let Some(asked) = row.asked else {
        return String::new();
    };
    match &asked.official {
        Some(official) if sheet.has_official_text => official.text.clone(),
        _ => asked.title.clone(),
    }
}

/// The line's own role; where it serves all, those of the session that its catalog has.
fn roles(row: &Row<'_>, _: &Sheet) -> String {
    if !row.line.key.role.is_empty() {
        return row.line.key.role.clone();
    }
    let about = &row.export.assessment.about;
    let roles = row
        .catalog()
        .map(|catalog| crate::assessment::roles_of(row.export.catalogs, catalog, about));
    roles.unwrap_or_default().join(" / ")
}

/// What to do to reach the next level, on a line below its target.
fn step(row: &Row<'_>, _: &Sheet) -> String {
    let next = row
        .line
        .below_target()
        .and(row.line.maturity())
        .map(|level| level + 1);
    let step = next.and_then(|level| {
        let asked = row.asked?;
        asked.step(level).or_else(|| asked.rung(level))
    });
    step.unwrap_or_default().to_owned()
}

/// What to ask to see, up to the level aimed at.
fn to_ask_for(row: &Row<'_>, _: &Sheet) -> String {
    let target = row.line.target.unwrap_or(USUAL_TARGET);
    let asked = row.asked.map(|asked| evidence_up_to(asked, target));
    let items = asked.into_iter().flatten();
    items.map(|(_, item)| item).collect::<Vec<_>>().join("\n")
}
