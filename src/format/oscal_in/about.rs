//! The facts of a session, from the properties of a document of ours; from one of others the controls reviewed.

use std::collections::{BTreeMap, HashSet};

use crate::{
    catalog::{Catalog, Selection},
    format::{
        clean_line,
        oscal_out::about::{OWN_PROFILE, name_of},
    },
    session::{
        ABOUT, AboutEdit, AboutField, AboutKind, Mode, TEXT_LIMIT,
        about_table::{PROFILE, SCOPE},
    },
};

use super::{
    answers::{Answers, Lookup, NO_VALUE, ours, text_of},
    plain::plain,
    raw::{Choice, Document, Prop},
};

/// The id of a profile that is made of the controls reviewed.
const REVIEWED: &str = "reviewed";

/// Takes in what the session is about.
pub(super) fn take(document: &Document, lookup: &Lookup<'_>, answers: &mut Answers) {
    let props: Vec<&Prop> = ours(&document.metadata.props).collect();
    let is_ours = props.iter().any(|prop| prop.name == name_of(&PROFILE));
    for field in ABOUT {
        let name = name_of(field);
        let own = props.iter().copied().filter(|prop| prop.name == name);
        let texts: Vec<String> = own.map(text_of).collect();
        if field.kind == AboutKind::Profile {
            profile(&texts, &props, document, lookup, answers);
        } else if !texts.is_empty() {
            edits(field, &texts, lookup, answers);
        }
    }
    if !is_ours {
        let title = plain(&document.metadata.title);
        answers.about.push(AboutEdit::Field(&SCOPE, title));
    }
}

fn edits(field: &'static AboutField, texts: &[String], lookup: &Lookup<'_>, answers: &mut Answers) {
    let level = |text: &str| {
        text.parse::<u8>()
            .ok()
            .filter(|level| (1..=4).contains(level))
    };
    let first = texts.first().map_or("", String::as_str);
    let before = answers.about.len();
    match field.kind {
        AboutKind::People => {
            let people = texts.iter().filter(|name| name.len() <= TEXT_LIMIT);
            answers
                .about
                .push(AboutEdit::Interviewees(people.cloned().collect()));
        }
        AboutKind::Roles => {
            let mut roles = lookup.catalogs.iter().flat_map(|catalog| &catalog.roles);
            let is_known = |id: &&String| roles.any(|role| role.id == **id);
            let own: Vec<String> = texts.iter().filter(is_known).cloned().collect();
            if !own.is_empty() {
                answers.about.push(AboutEdit::Roles(own));
            }
        }
        AboutKind::AreaLevels => {
            for text in texts {
                let parts = text.rsplit_once('=');
                let parts = parts.and_then(|(area, to)| Some((area, level(to)?)));
                let has =
                    |catalog: &Catalog, id: &str| catalog.areas.iter().any(|area| area.id == id);
                match parts {
                    Some((area, to)) if lookup.catalogs.iter().any(|one| has(one, area)) => {
                        answers
                            .about
                            .push(AboutEdit::AreaTarget(area.to_owned(), Some(to)));
                    }
                    _ => answers.leave(NO_VALUE, 1),
                }
            }
            return;
        }
        AboutKind::Level => {
            if let Some(to) = level(first) {
                answers.about.push(AboutEdit::Target(Some(to)));
            }
        }
        AboutKind::Mode => {
            let mut modes = [Mode::Guided, Mode::Quick].into_iter();
            answers
                .about
                .extend(modes.find(|mode| mode.word() == first).map(AboutEdit::Mode));
        }
        AboutKind::Text | AboutKind::Day => {
            answers
                .about
                .push(AboutEdit::Field(field, first.to_owned()));
        }
        AboutKind::Profile => {}
    }
    if answers.about.len() == before {
        answers.leave(NO_VALUE, 1);
    }
}

/// The profile: one that a catalog has, one of the user's own with all it selects, else the controls reviewed.
fn profile(
    ids: &[String],
    props: &[&Prop],
    document: &Document,
    lookup: &Lookup<'_>,
    answers: &mut Answers,
) {
    let has = |catalog: &Catalog, id: &str| catalog.profiles.iter().any(|own| own.id == id);
    let [title, catalog, target, note] = OWN_PROFILE;
    let own = |name: &'static str| props.iter().copied().filter(move |prop| prop.name == name);
    let id = ids.first().map(String::as_str);
    let of = own(catalog).next().map(text_of);
    if let (Some(id), None) = (id, &of)
        && lookup.catalogs.iter().any(|catalog| has(catalog, id))
    {
        answers.about.push(AboutEdit::Profile(id.to_owned()));
        return;
    }
    let Some(mut selection) = reviewed(document, lookup, of.as_deref()) else {
        return;
    };
    if let Some(id) = id {
        id.clone_into(&mut selection.id);
        selection.title = own(title).next().map(text_of).unwrap_or_default();
    } else {
        selection.title = clean_line(&plain(&document.metadata.title));
    }
    for prop in own(target) {
        let value = clean_line(&prop.value);
        let parts = value
            .rsplit_once('=')
            .and_then(|(id, to)| Some((id, to.parse().ok()?)));
        match parts {
            Some((id, to @ 1..=4)) => {
                selection.targets.insert(id.to_owned(), to);
            }
            _ => answers.leave(NO_VALUE, 1),
        }
    }
    let notes = own(note).map(|prop| (clean_line(&prop.value), plain(&prop.remarks)));
    selection.notes = notes
        .filter(|(_, text)| text.len() <= TEXT_LIMIT)
        .collect::<BTreeMap<_, _>>();
    answers
        .about
        .push(AboutEdit::Selection(Box::new(selection)));
}

/// The controls reviewed, as a selection of one catalog; none where it is all of it.
fn reviewed(document: &Document, lookup: &Lookup<'_>, of: Option<&str>) -> Option<Selection> {
    let mut results = document
        .results
        .iter()
        .map(|result| &result.reviewed_controls);
    let last = results.next_back().unwrap_or(&document.reviewed_controls);
    let choices: Vec<&Choice> = last.control_selections.iter().collect();
    if choices.iter().any(|choice| choice.include_all.is_some()) {
        return None;
    }
    let ids = choices.iter().flat_map(|choice| &choice.include_controls);
    let places = ids.filter_map(|control| lookup.control(&control.control_id));
    let places: HashSet<(&str, &str)> = places.collect();
    // Lines left out by hand were selected all the same; in our documents their own answers tell that.
    let out = choices.iter().flat_map(|choice| &choice.exclude_controls);
    let out = out.filter(|_| of.is_none());
    let out = out.filter_map(|control| lookup.control(&control.control_id));
    let out: HashSet<(&str, &str)> = out.collect();
    let catalog = match of {
        Some(id) => lookup.catalog(id)?,
        None => lookup
            .catalogs
            .iter()
            .find(|one| places.iter().any(|(id, _)| *id == one.id))?,
    };
    let asked = catalog.requirements.iter().filter(|asked| asked.in_force());
    let is_in = |id: &str| {
        let place = (catalog.id.as_str(), id);
        places.contains(&place) && !out.contains(&place)
    };
    let include: Vec<String> = asked
        .clone()
        .filter(|asked| is_in(&asked.id))
        .map(|asked| asked.id.to_string())
        .collect();
    let is_all = include.len() == asked.count();
    if include.is_empty() || (is_all && of.is_none()) {
        return None;
    }
    Some(Selection {
        id: REVIEWED.into(),
        catalog: catalog.id.clone(),
        include,
        ..Selection::default()
    })
}
