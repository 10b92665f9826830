//! A catalog from its two texts: `catalog.json` (areas, scale, roles, profiles, groups) and
//! `requirements.csv` (one row a requirement).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    author::{Author, TextKind},
    general,
    model::{Area, Catalog, MaturityLevel, Role, Without},
    problem::Problem,
    profile::Profile,
    requirement::{Kind, Requirement},
    rows::{Keep, rows},
    source::{FILES, Source},
    text::Text,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    id: String,
    title: String,
    edition: String,
    #[serde(default)]
    titles: Author,
    texts: Option<Texts>,
    maturity: Vec<FrameLevel>,
    areas: Vec<FrameArea>,
    #[serde(default)]
    groups: Vec<String>,
    roles: Vec<FrameRole>,
    profiles: Vec<FrameProfile>,
    #[serde(default)]
    without: Vec<Without>,
}

/// The author of the texts of the rows: one for all, or one a kind.
#[derive(Deserialize)]
#[serde(untagged)]
enum Texts {
    All(Author),
    Some(BTreeMap<TextKind, Author>),
}

impl Texts {
    fn authors(&self) -> BTreeMap<TextKind, Author> {
        match self {
            Self::All(author) => {
                let all = TextKind::ALL.into_iter();
                all.map(|kind| (kind, *author)).collect()
            }
            Self::Some(by_kind) => by_kind.clone(),
        }
    }
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

/// Reads both texts. Gives the catalog and, for each requirement, the row of the spreadsheet it stands in.
///
/// # Errors
/// The texts cannot be read as a catalog at all; each problem names file, row and column.
pub fn read(source: &Source<'_>) -> Result<(Catalog, Vec<usize>), Vec<Problem>> {
    read_with(source, |text| text.to_owned().into())
}

/// Reads both texts of a catalog that lies in the program, and copies none of its rows.
///
/// # Errors
/// As with [`read`].
pub(super) fn read_in_place(
    source: &Source<'static>,
) -> Result<(Catalog, Vec<usize>), Vec<Problem>> {
    read_with(source, Text::from)
}

fn read_with<'a>(
    source: &Source<'a>,
    keep: Keep<'a>,
) -> Result<(Catalog, Vec<usize>), Vec<Problem>> {
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
    let roles = frame.roles.iter().map(|role| role.id.as_str());
    let (requirements, rows) = rows(
        source.requirements,
        keep,
        &roles.collect::<Vec<_>>(),
        &mut problems,
    );
    if !problems.is_empty() {
        return Err(problems);
    }
    let texts = authors(&frame, &requirements);
    let mut catalog = Catalog {
        id: frame.id,
        title: frame.title,
        edition: frame.edition,
        texts,
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
        without: frame.without,
        requirements,
    };
    general::stand_in(&mut catalog);
    Ok((catalog, rows))
}

/// The author of each kind of text. A catalog taken in before catalogs named their authors is recognized by the ids
/// that it was given then.
fn authors(frame: &Frame, requirements: &[Requirement]) -> BTreeMap<TextKind, Author> {
    let mut authors = match &frame.texts {
        Some(texts) => texts.authors(),
        None if requirements.iter().any(|asked| !asked.token.is_empty()) => TextKind::PUBLISHED
            .into_iter()
            .map(|kind| (kind, Author::Published))
            .collect(),
        None => BTreeMap::new(),
    };
    authors.insert(TextKind::Title, frame.titles);
    authors.retain(|_, author| *author != Author::Own);
    authors
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
