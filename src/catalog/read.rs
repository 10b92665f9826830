//! A catalog from its two texts: `catalog.json` (areas, scale, roles, profiles, groups) and
//! `requirements.csv` (one row a requirement).

use std::collections::HashMap;

use serde::Deserialize;

use super::{
    check::{Problem, Severity},
    general,
    model::{Area, Catalog, Kind, MaturityLevel, Requirement, Role},
    profile::Profile,
};

/// The file names of a catalog's folder: the frame and the rows.
pub const FILES: [&str; 2] = ["catalog.json", "requirements.csv"];

/// The two texts of a catalog.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// `catalog.json`.
    pub catalog: &'a str,
    /// `requirements.csv`.
    pub requirements: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    id: String,
    title: String,
    edition: String,
    #[serde(default)]
    titles: Titles,
    maturity: Vec<FrameLevel>,
    areas: Vec<FrameArea>,
    #[serde(default)]
    groups: Vec<String>,
    roles: Vec<FrameRole>,
    profiles: Vec<FrameProfile>,
}

/// Whose the titles are.
#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Titles {
    /// Ours.
    #[default]
    Own,
    /// The standard's, as published.
    Published,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameLevel {
    level: u8,
    label: String,
    name: String,
    means: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameArea {
    id: String,
    title: String,
    #[serde(default)]
    may_not_apply: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameRole {
    id: String,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameProfile {
    id: String,
    title: String,
    kinds: Vec<String>,
}

/// Columns that a file must have; the others may be missing.
const NEEDED: [&str; 4] = ["id", "area", "title", "question"];
pub(super) const KNOWN: [&str; 24] = [
    "id",
    "base",
    "area",
    "topic",
    "subtopic",
    "documentation",
    "title",
    "question",
    "guidance",
    "ladder_1",
    "ladder_2",
    "ladder_3",
    "ladder_4",
    "evidence_1",
    "evidence_2",
    "evidence_3",
    "evidence_4",
    "group",
    "leans_on",
    "owner_sets",
    "see_also",
    "unverified",
    "token",
    "withdrawn",
];

/// Reads both texts. Gives the catalog and, for each requirement, the row of the spreadsheet it stands in.
///
/// # Errors
/// The texts cannot be read as a catalog at all; each problem names file, row and column.
pub fn read(source: &Source<'_>) -> Result<(Catalog, Vec<usize>), Vec<Problem>> {
    let frame: Frame = serde_json::from_str(source.catalog.trim_start_matches('\u{feff}'))
        .map_err(|error| {
            vec![Problem {
                file: FILES[0].into(),
                row: Some(error.line()),
                reason: format!("not read: {error}"),
                mend: "write it as catalog/README.md describes".into(),
                ..Problem::default()
            }]
        })?;
    let mut problems = Vec::new();
    let (requirements, rows) = rows(source.requirements, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut catalog = Catalog {
        id: frame.id,
        title: frame.title,
        edition: frame.edition,
        published_titles: frame.titles == Titles::Published,
        maturity: frame
            .maturity
            .into_iter()
            .map(|l| MaturityLevel {
                level: l.level,
                label: l.label,
                name: l.name,
                means: l.means,
            })
            .collect(),
        areas: frame
            .areas
            .into_iter()
            .map(|a| Area {
                id: a.id,
                title: a.title,
                may_not_apply: a.may_not_apply,
            })
            .collect(),
        groups: frame.groups,
        roles: frame
            .roles
            .into_iter()
            .map(|r| Role {
                id: r.id,
                title: r.title,
            })
            .collect(),
        profiles: frame.profiles.into_iter().map(profile).collect(),
        requirements,
    };
    general::stand_in(&mut catalog);
    Ok((catalog, rows))
}

fn profile(frame: FrameProfile) -> Profile {
    let kinds = frame
        .kinds
        .iter()
        .filter_map(|word| {
            [Kind::Base, Kind::Enhancement]
                .into_iter()
                .find(|kind| kind.word() == word)
        })
        .collect();
    Profile {
        id: frame.id,
        title: frame.title,
        kinds,
    }
}

fn rows(text: &str, problems: &mut Vec<Problem>) -> (Vec<Requirement>, Vec<usize>) {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let problem = |row: usize, column: &str, reason: String, mend: &str| Problem {
        severity: Severity::Error,
        file: FILES[1].into(),
        row: Some(row),
        column: column.into(),
        id: String::new(),
        reason,
        mend: mend.into(),
    };
    let header: Vec<String> = match reader.headers() {
        Ok(record) => record
            .iter()
            .map(|name| name.trim().to_lowercase())
            .collect(),
        Err(error) => {
            problems.push(problem(
                1,
                "",
                format!("not read: {error}"),
                "save it as UTF-8 with commas",
            ));
            return (Vec::new(), Vec::new());
        }
    };
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
    for name in header.iter().filter(|name| !KNOWN.contains(&name.as_str())) {
        problems.push(problem(
            1,
            name,
            "no such column is known".into(),
            "correct its name or remove it",
        ));
    }
    let (mut requirements, mut places) = (Vec::new(), Vec::new());
    let columns: HashMap<&str, usize> = header.iter().map(String::as_str).zip(0..).collect();
    for (index, record) in reader.records().enumerate() {
        let row = index + 2;
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(problem(
                    row,
                    "",
                    format!("not read: {error}"),
                    "save it as UTF-8 with commas",
                ));
                continue;
            }
        };
        if record.len() != header.len() {
            let reason = format!("{} cells, the header has {}", record.len(), header.len());
            problems.push(problem(
                row,
                "",
                reason,
                "quote each cell that holds a comma, and give every column a cell",
            ));
            continue;
        }
        requirements.push(requirement(&columns, &record));
        places.push(row);
    }
    (requirements, places)
}

fn requirement(columns: &HashMap<&str, usize>, record: &csv::StringRecord) -> Requirement {
    let text = |name: &str| {
        let cell = columns.get(name).and_then(|place| record.get(*place));
        cell.map(str::trim).unwrap_or_default()
    };
    let cell = |name: &str| text(name).to_owned();
    let list = |name: &str| split(text(name));
    let mut ladder: Vec<String> = (1..=4)
        .map(|level| cell(&format!("ladder_{level}")))
        .collect();
    while ladder.last().is_some_and(String::is_empty) {
        ladder.pop();
    }
    Requirement {
        id: cell("id"),
        base: Some(cell("base")).filter(|base| !base.is_empty()),
        area: cell("area"),
        topic: cell("topic"),
        subtopic: cell("subtopic"),
        documentation: cell("documentation"),
        title: cell("title"),
        question: cell("question"),
        guidance: cell("guidance"),
        ladder,
        evidence: (1..=4)
            .map(|level| (level, list(&format!("evidence_{level}"))))
            .filter(|(_, items)| !items.is_empty())
            .collect(),
        group: cell("group"),
        leans_on: list("leans_on"),
        owner_sets: cell("owner_sets"),
        see_also: list("see_also"),
        unverified: list("unverified"),
        official: None,
        token: cell("token"),
        withdrawn: cell("withdrawn"),
        general_ladder: false,
    }
}

/// The items of a cell, which are parted by semicolons.
fn split(cell: &str) -> Vec<String> {
    cell.split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a field name is a column of `requirements.csv`.
pub(super) fn is_column(name: &str) -> bool {
    KNOWN.contains(&name)
}
