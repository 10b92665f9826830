//! The further sheets of the workbook: the gaps with what to do, the evidence, and what applies and why.

use crate::{
    assessment::{Line, State, gaps},
    format::shown_path::file_path,
    session::Level,
};

use super::{Export, cell, kept_words};

/// A sheet with its headings and their widths in letters.
pub(super) struct List {
    pub(super) name: &'static str,
    pub(super) columns: Vec<(&'static str, u8)>,
    pub(super) rows: Vec<Vec<String>>,
}

pub(super) fn lists(export: &Export<'_>) -> [List; 3] {
    [gap_list(export), evidence(export), applicability(export)]
}

/// The columns that name a line in every list, with their widths.
const NAMES: [(&str, u8); 5] = [
    ("Catalog", 14),
    ("ID", 16),
    ("Requirement", 40),
    ("Role(s)", 14),
    ("Component", 16),
];

fn columns(more: &[(&'static str, u8)]) -> Vec<(&'static str, u8)> {
    NAMES.iter().chain(more).copied().collect()
}

fn row<'a>(
    export: &Export<'_>,
    line: &Line,
    more: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let row = export.row(line);
    let title = row.asked.map(|asked| asked.title.as_str());
    let key = &line.key;
    let (roles, place) = (row.roles().join(" / "), key.place_words());
    let mut cells: Vec<String> = [
        key.catalog.as_str(),
        &key.requirement,
        title.unwrap_or_default(),
        &roles,
        &place,
    ]
    .map(cell)
    .into();
    cells.extend(more.into_iter().map(cell));
    cells
}

/// The gaps, the heaviest first.
fn gap_list(export: &Export<'_>) -> List {
    let all = gaps(export.catalogs, &export.assessment.lines);
    let rows = all.iter().map(|gap| {
        let step = gap.step.unwrap_or(gap.next_rung);
        let (maturity, target) = (gap.maturity.to_string(), gap.target.to_string());
        let answer = &gap.line.answer;
        let action = answer.action.as_ref();
        let action = action.map_or(["", "", ""], |action| {
            [&action.text, &action.owner, &action.due]
        });
        let class = answer
            .word(&crate::session::field::CLASS)
            .unwrap_or_default();
        let [what, owner, due] = action;
        row(
            export,
            gap.line,
            [&maturity, &target, class, step, what, owner, due],
        )
    });
    List {
        name: "Gaps",
        columns: columns(&[
            ("Maturity", 9),
            ("Target", 8),
            ("Class", 12),
            ("Step to take", 50),
            ("Action", 40),
            ("Owner", 16),
            ("Due", 12),
        ]),
        rows: rows.collect(),
    }
}

fn evidence(export: &Export<'_>) -> List {
    let mut rows = Vec::new();
    for line in &export.all_lines() {
        for item in &line.answer.evidence {
            let file = item.file.as_ref();
            let size = file.map(|file| file.size.to_string()).unwrap_or_default();
            let path = file.map(|file| file_path(&file.path)).unwrap_or_default();
            let digest = file.map_or("", |file| file.sha256.as_str());
            let cells = [item.text.as_str(), &path, &size, digest];
            rows.push(row(export, line, cells));
        }
    }
    List {
        name: "Evidence",
        columns: columns(&[
            ("Evidence", 50),
            ("File", 40),
            ("Bytes", 12),
            ("SHA-256", 66),
        ]),
        rows,
    }
}

/// The statement of applicability: every line of the catalog, in or out, and why.
fn applicability(export: &Export<'_>) -> List {
    let strays = export.assessment.strays(export.session);
    let rows = export.assessment.lines.iter().chain(&strays).map(|line| {
        if let Some(kept) = export.row(line).kept() {
            return row(export, line, ["no", kept_words(kept)]);
        }
        let (applies, why) = match (line.state(), &line.answer.level) {
            (State::NotApplicable, Some(Level::NotApplicable(reason))) => ("no", reason.as_str()),
            (State::NotEvaluated, _) if line.outside => ("not evaluated", "outside the profile"),
            (State::NotEvaluated, _) => ("not evaluated", "left out by hand"),
            (State::Unanswered, _) => ("yes", "not answered yet"),
            _ => ("yes", ""),
        };
        row(export, line, [applies, why])
    });
    List {
        name: "Statement of applicability",
        columns: columns(&[("Applies", 14), ("Why", 60)]),
        rows: rows.collect(),
    }
}
