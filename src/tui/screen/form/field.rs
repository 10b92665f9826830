//! The fields of the form: what each is about, and the values it can take.

use tui_textarea::{CursorMove, TextArea};

use crate::{
    catalog::{Catalog, covers},
    session::About,
    tui::widget::text_area,
};

#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) what: What,
    pub(super) kind: Kind,
    /// The value that it began with.
    pub(super) before: String,
    pub(super) note: &'static str,
}

/// Which datum a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Organization,
    Scope,
    Assessor,
    Interviewees,
    Roles,
    Mode,
    Profile,
    Target,
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

/// All fields, filled.
pub(super) fn fields(about: &About, catalog: Option<&Catalog>) -> Vec<Field> {
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
    vec![
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
            text(&about.interviewees.join(", ")),
            "parted by commas",
        ),
        field(
            "Mode",
            What::Mode,
            choice(modes.map(owned).into(), about.mode.word()),
            "",
        ),
        field(
            "Profile",
            What::Profile,
            choice(profiles(catalog), &about.profile),
            "",
        ),
        field(
            "Role",
            What::Roles,
            choice(roles(catalog), &about.roles.join("+")),
            "",
        ),
        field(
            "Target",
            What::Target,
            choice(targets.map(owned).into(), &target),
            "the maturity aimed at",
        ),
    ]
}

fn owned((value, words): (&str, &str)) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

fn text(text: &str) -> Kind {
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

fn profiles(catalog: Option<&Catalog>) -> Vec<(String, String)> {
    let Some(catalog) = catalog else {
        return Vec::new();
    };
    let words = |profile: &crate::catalog::Profile| {
        let count = catalog
            .requirements
            .iter()
            .filter(|requirement| covers(profile, requirement))
            .count();
        format!("{}: {} ({count})", profile.id, profile.title)
    };
    catalog
        .profiles
        .iter()
        .map(|profile| (profile.id.clone(), words(profile)))
        .collect()
}

/// Each role, and all of them together.
fn roles(catalog: Option<&Catalog>) -> Vec<(String, String)> {
    let Some(catalog) = catalog else {
        return Vec::new();
    };
    let mut roles: Vec<(String, String)> = catalog
        .roles
        .iter()
        .map(|role| (role.id.clone(), role.title.clone()))
        .collect();
    if roles.len() > 1 {
        let ids: Vec<&str> = catalog.roles.iter().map(|role| role.id.as_str()).collect();
        roles.push((ids.join("+"), ids.join(" and ")));
    }
    roles
}
