//! The facts of the session as properties of its plan and its results: organization, scope, targets, and catalogs.

use serde_json::{Value, json};

use crate::session::{
    ABOUT, AboutField, AboutKind,
    about_table::{AREA_TARGETS, PROFILE},
    about_text,
};

use super::{
    Oscal,
    props::{NAMESPACE, prop},
    text::{prose, put},
};

/// The name of the property with the session's id.
const SESSION: &str = "session";
/// The name of the property for each catalog of the session.
pub(in crate::format) const CATALOG: &str = "catalog";
/// The names of the properties for a profile of the user's own.
pub(in crate::format) const OWN_PROFILE: [&str; 4] = [
    "profile-title",
    "profile-catalog",
    "profile-target",
    "profile-note",
];

/// The name of the property that says a row of the table.
pub(in crate::format) fn name_of(field: &AboutField) -> String {
    if *field == AREA_TARGETS {
        "area-target".into()
    } else {
        field.name.replace('_', "-")
    }
}

/// Every name, and what it says.
pub(super) fn names() -> Vec<(String, String)> {
    let says = |name: &str, means: &str| (name.to_owned(), means.to_owned());
    let mut all = vec![
        says(SESSION, "The id of the session"),
        says(CATALOG, "The id of a catalog that it assesses"),
    ];
    for field in ABOUT {
        let [_, _, help] = field.option;
        let means = match field.kind {
            _ if !help.is_empty() => help,
            AboutKind::People => "Who is interviewed",
            AboutKind::Roles => "A role that is assessed",
            AboutKind::AreaLevels => "The maturity aimed at in an area, as in SP.03=2",
            AboutKind::Level => "The maturity aimed at",
            AboutKind::Profile => "The id of the profile",
            _ => field.label,
        };
        all.push((name_of(field), means.to_owned()));
    }
    let means = [
        "The title of a profile of one's own",
        "The catalog that it selects from",
        "The maturity that it aims at in an area or a requirement, as in SP.03=2",
        "A requirement that it has a note on; the note is the remarks",
    ];
    all.extend(
        OWN_PROFILE
            .into_iter()
            .zip(means)
            .map(|(name, means)| says(name, means)),
    );
    all
}

/// The properties of the session.
pub(super) fn of_session(of: &Oscal<'_>) -> Vec<Value> {
    let about = &of.assessment.about;
    let id = of.session.header().map(|header| header.session.as_str());
    let mut told: Vec<Option<Value>> = vec![id.and_then(|id| prop(SESSION, id))];
    told.extend(of.catalogs.iter().map(|catalog| prop(CATALOG, &catalog.id)));
    for field in ABOUT {
        let name = name_of(field);
        let say = |text: &str| prop(&name, text);
        let levels = || {
            about
                .area_targets
                .iter()
                .map(|(area, level)| format!("{area}={level}"))
        };
        match field.kind {
            AboutKind::People => told.extend(about.interviewees.iter().map(|one| say(one))),
            AboutKind::Roles => told.extend(about.roles.iter().map(|one| say(one))),
            AboutKind::AreaLevels => told.extend(levels().map(|one| say(&one))),
            AboutKind::Level => told.push(about.target.and_then(|level| say(&level.to_string()))),
            AboutKind::Profile => told.push(say(&about.profile)),
            AboutKind::Mode => told.push(say(about.mode.word())),
            AboutKind::Text | AboutKind::Day => {
                told.push(say(about_text(of.session, field)));
            }
        }
        if *field == &PROFILE
            && let Some(own) = &about.selection
        {
            let [title, catalog, target, note] = OWN_PROFILE;
            told.push(prop(title, &own.title));
            told.push(prop(catalog, &own.catalog));
            let targets = own.targets.iter();
            told.extend(targets.map(|(id, level)| prop(target, &format!("{id}={level}"))));
            told.extend(own.notes.iter().map(|(id, text)| {
                let mut told = json!({ "name": note, "ns": NAMESPACE, "value": id });
                put(&mut told, "remarks", prose(text));
                Some(told)
            }));
        }
    }
    told.into_iter().flatten().collect()
}
