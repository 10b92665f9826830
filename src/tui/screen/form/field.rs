//! The fields of the form: what each is about, and the values it can take.

use std::collections::BTreeMap;

use tui_textarea::{CursorMove, TextArea};

use crate::{
    format::mode_words,
    interview::{Offer, sign},
    session::{ABOUT, About, AboutField, AboutKind, Mode, names_words},
    tui::{
        widget::text_area,
        words::{says, wording},
    },
};

use super::catalog::{catalogs, profiles, roles};

#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) what: FormRow,
    pub(super) kind: Kind,
    /// The value that it began with.
    pub(super) before: String,
    pub(super) note: &'static str,
}

/// The datum that a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormRow {
    /// A text or a day.
    Told(&'static AboutField),
    Interviewees,
    Catalogs,
    Roles,
    Mode,
    Profile,
    Target,
    AreaTargets,
}

#[derive(Debug)]
pub(super) enum Kind {
    Text(Box<TextArea<'static>>),
    /// The values with their words, and the chosen one.
    Choice(Vec<(String, String)>, usize),
}

impl Kind {
    /// The text or the chosen value.
    pub(super) fn value(&self) -> String {
        match self {
            Self::Text(area) => area.lines().join(" ").trim().to_owned(),
            Self::Choice(values, at) => values
                .get(*at)
                .map(|(value, _)| value.clone())
                .unwrap_or_default(),
        }
    }
}

/// A row for everything that a session is about, in the order of the table, filled. A new session is asked for what is
/// known at the start, and chooses among the catalogs offered; an open one keeps its own.
pub(super) fn fields(
    about: &About,
    told: &dyn Fn(&AboutField) -> String,
    chosen: &[Offer],
    offered: &[Offer],
    is_new: bool,
) -> Vec<Field> {
    let mut fields = Vec::new();
    for row in ABOUT.iter().copied().filter(|row| row.at_start || !is_new) {
        if row.kind == AboutKind::Mode && !offered.is_empty() {
            let catalogs = choice(catalogs(offered), &ids(chosen));
            fields.push(field(
                wording().heading(says::Heading::Catalog),
                FormRow::Catalogs,
                catalogs,
                "",
            ));
        }
        let [name, note] = row.form;
        let (what, kind) = match row.kind {
            AboutKind::Text | AboutKind::Day => (FormRow::Told(row), text(&in_one_row(&told(row)))),
            AboutKind::People => (
                FormRow::Interviewees,
                text(&people_text(&about.interviewees)),
            ),
            AboutKind::Mode => (FormRow::Mode, choice(modes(), about.mode.word())),
            AboutKind::Profile => (FormRow::Profile, choice(profiles(chosen), &about.profile)),
            AboutKind::Roles => (
                FormRow::Roles,
                choice(roles(chosen), &about.roles.join("+")),
            ),
            AboutKind::Level => (FormRow::Target, target(about.target)),
            AboutKind::AreaLevels => {
                let targets = area_targets_text(&about.area_targets);
                (FormRow::AreaTargets, text(&targets))
            }
        };
        let has_commas = row.kind == AboutKind::People && has_commas(&about.interviewees);
        let note = if has_commas {
            wording().heading(says::Heading::BySemicolons)
        } else {
            note
        };
        fields.push(field(name, what, kind, note));
    }
    fields
}

fn field(name: &'static str, what: FormRow, kind: Kind, note: &'static str) -> Field {
    Field {
        name,
        what,
        before: kind.value(),
        kind,
        note,
    }
}

fn modes() -> Vec<(String, String)> {
    let modes = [Mode::Guided, Mode::Quick];
    modes
        .map(|mode| owned((mode.word(), mode_words(mode))))
        .into()
}

fn target(now: Option<u8>) -> Kind {
    let targets = [
        ("1", "ML1"),
        ("2", "ML2"),
        ("3", "ML3"),
        ("4", "ML4"),
        ("", "none"),
    ];
    let now = now.map_or(String::new(), |level| level.to_string());
    choice(targets.map(owned).into(), &now)
}

/// The sign of a line break, where a text of several paragraphs stands in one row.
const BREAK: &str = sign::NEW_LINE.shown;

/// A text in one row; [`in_paragraphs`] gives its paragraphs back.
fn in_one_row(text: &str) -> String {
    text.replace("\r\n", "\n").trim().replace('\n', BREAK)
}

/// The text of a row, with its paragraphs.
pub(super) fn in_paragraphs(row: &str) -> String {
    row.replace(BREAK, "\n")
}

/// Targets of areas as one text; [`area_targets_of`] reads them again.
fn area_targets_text(targets: &BTreeMap<String, u8>) -> String {
    let targets = targets.iter();
    let targets: Vec<String> = targets
        .map(|(area, level)| format!("{area} {level}"))
        .collect();
    targets.join(", ")
}

/// The targets of a text: an area's id and a level, parted by commas.
pub(super) fn area_targets_of(text: &str) -> Result<BTreeMap<String, u8>, String> {
    let parts = text.split([',', ';']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let target = part.rsplit_once([' ', '=']).and_then(|(area, level)| {
                let level = level.trim().trim_start_matches(['M', 'L', 'm', 'l']);
                Some((area.trim().to_owned(), level.parse().ok()?))
            });
            target.ok_or_else(|| wording().text(says::Text::NoAreaTarget(part)))
        })
        .collect()
}

fn owned((value, words): (&str, &str)) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

pub(super) fn text(text: &str) -> Kind {
    let mut area = text_area(vec![text.replace(['\n', '\r'], " ")]);
    area.move_cursor(CursorMove::End);
    Kind::Text(Box::new(area))
}

fn choice(mut values: Vec<(String, String)>, now: &str) -> Kind {
    let at = values
        .iter()
        .position(|(value, _)| value == now)
        .unwrap_or_else(|| {
            // What the file says and the form does not know is kept as it is.
            values.push(owned((now, now)));
            values.len() - 1
        });
    Kind::Choice(values, at)
}

/// The ids of catalogs as one value.
fn ids(catalogs: &[Offer]) -> String {
    let ids: Vec<&str> = catalogs.iter().map(|offer| offer.id.as_str()).collect();
    ids.join("+")
}

/// A name may have a comma of its own: `B. Klein, plant IT`.
fn has_commas(names: &[String]) -> bool {
    names.iter().any(|name| name.contains(','))
}

/// Names as one text; [`people_of`] reads them again. One alone that has a comma ends in a semicolon: without it, it
/// would be read as two.
fn people_text(names: &[String]) -> String {
    match names {
        [name] if has_commas(names) => format!("{name};"),
        names => names_words(names),
    }
}

/// The names of a text: parted by semicolons where it has one, else by commas.
pub(super) fn people_of(text: &str) -> Vec<String> {
    let sign = if text.contains(';') { ';' } else { ',' };
    text.split(sign)
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
