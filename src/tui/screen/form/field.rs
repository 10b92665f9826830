//! The fields of the form: what each is about, and the values it can take.

use std::collections::BTreeMap;

use tui_textarea::{CursorMove, TextArea};

use crate::{
    interview::Offer,
    session::{
        About, AboutField,
        about_table::{
            CLASSIFICATION, CONCLUSION, FROM_DATE, LIMITS, REPORT_NUMBER, REPORT_VERSION, TO_DATE,
        },
    },
    tui::widget::text_area,
};

use super::catalog::{catalogs, profiles, roles};

#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) what: What,
    pub(super) kind: Kind,
    /// The value that it began with.
    pub(super) before: String,
    pub(super) note: &'static str,
}

/// The datum that a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Organization,
    Scope,
    Assessor,
    Interviewees,
    Catalogs,
    Roles,
    Mode,
    Profile,
    Target,
    AreaTargets,
    Told(&'static AboutField),
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

/// All fields, filled. A new session chooses among the catalogs offered, an open one keeps its own.
pub(super) fn fields(about: &About, chosen: &[Offer], offered: &[Offer]) -> Vec<Field> {
    let modes = [
        ("guided", "guided interview"),
        ("quick", "quick: one key an answer"),
    ];
    let target = about
        .target
        .map_or(String::new(), |level| level.to_string());
    let targets = [
        ("1", "ML1"),
        ("2", "ML2"),
        ("3", "ML3"),
        ("4", "ML4"),
        ("", "none"),
    ];
    let field = |name, what, kind: Kind, note| Field {
        name,
        what,
        before: kind.value(),
        kind,
        note,
    };
    let mut fields = vec![
        field(
            "Organization",
            What::Organization,
            text(&about.organization),
            "who is assessed",
        ),
        field(
            "Scope",
            What::Scope,
            text(&about.scope),
            "what it covers: plant, solution, contract",
        ),
        field(
            "Assessor",
            What::Assessor,
            text(&about.assessor),
            "who asks",
        ),
        field(
            "Interviewees",
            What::Interviewees,
            text(&people_text(&about.interviewees)),
            if has_commas(&about.interviewees) {
                "separated by semicolons"
            } else {
                "separated by , or ;"
            },
        ),
    ];
    if !offered.is_empty() {
        let now = ids(chosen);
        fields.push(field(
            "Catalog",
            What::Catalogs,
            choice(catalogs(offered), &now),
            "",
        ));
    }
    fields.extend([
        field(
            "Mode",
            What::Mode,
            choice(modes.map(owned).into(), about.mode.word()),
            "",
        ),
        field(
            "Profile",
            What::Profile,
            choice(profiles(chosen), &about.profile),
            "",
        ),
        field(
            "Role",
            What::Roles,
            choice(roles(chosen), &about.roles.join("+")),
            "",
        ),
        field(
            "Target",
            What::Target,
            choice(targets.map(owned).into(), &target),
            "what each requirement is to reach",
        ),
    ]);
    fields
}

/// The further fields of an open session: they are known only once the assessment is under way.
pub(super) fn later_fields(about: &About) -> Vec<Field> {
    let field = |name, what, value: &str, note| Field {
        name,
        what,
        before: value.to_owned(),
        kind: text(value),
        note,
    };
    vec![
        field(
            "Area targets",
            What::AreaTargets,
            &area_targets_text(&about.area_targets),
            "as in SP.03 2, SP.04 3",
        ),
        field(
            "First day",
            What::Told(&FROM_DATE),
            &about.from_date,
            "as in 2026-03-14",
        ),
        field(
            "Last day",
            What::Told(&TO_DATE),
            &about.to_date,
            "as in 2026-03-14",
        ),
        field(
            "Report number",
            What::Told(&REPORT_NUMBER),
            &about.report_number,
            "",
        ),
        field(
            "Version",
            What::Told(&REPORT_VERSION),
            &about.report_version,
            "of the report, as in 1.0",
        ),
        field(
            "Marked as",
            What::Told(&CLASSIFICATION),
            &about.classification,
            "on each page, as in confidential",
        ),
        // Paragraphs stand in one row here; only what is changed is saved.
        field(
            "Limits",
            What::Told(&LIMITS),
            &about.limits.replace('\n', " "),
            "what was not looked at",
        ),
        field(
            "Conclusion",
            What::Told(&CONCLUSION),
            &about.conclusion.replace('\n', " "),
            "your own words, on the report's first page",
        ),
    ]
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
            target.ok_or_else(|| format!("{part:?} is no target of an area: write it as SP.03 2"))
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

/// Names as one text; [`people_of`] reads them again.
fn people_text(names: &[String]) -> String {
    if has_commas(names) {
        let ended: Vec<String> = names.iter().map(|name| format!("{name};")).collect();
        ended.join(" ")
    } else {
        names.join(", ")
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
