//! OSCAL catalogs and profiles in JSON, read. A catalog becomes one of ours: groups are areas, controls are
//! requirements in their order, those within a control enhance it. Knows no file: texts come in as values.

mod control;
mod error;
mod ladder;
mod markup;
mod names;
mod params;
mod profile;
mod prose;
pub(in crate::format) mod raw;
mod remarks;
mod resolve;

use std::collections::{BTreeMap, HashSet};

use super::{
    clean::{clean_line, clean_text},
    columns::width,
};
use crate::catalog::{
    Area, Author, Catalog, Kind, Profile, Requirement, Role, Text, TextKind, general_scale,
};

pub use error::OscalError;
pub use profile::{Follow, OscalProfile, read_oscal_profile};
pub use resolve::resolve_oscal_profile;

use control::{Place, requirement};
use names::{Names, group_names};
use params::Params;
use remarks::remarks;

/// Reads an OSCAL catalog as a catalog with this id, with what there is to say of how its controls are called.
///
/// # Errors
/// It is no OSCAL catalog, or one that cannot be walked.
pub fn read_oscal_catalog(text: &str, id: &str) -> Result<(Catalog, Vec<String>), OscalError> {
    let file: raw::File = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let raw = file.catalog.ok_or(OscalError::Other("catalog"))?;
    catalog_of(&raw, id)
}

/// A catalog of OSCAL as one of ours.
fn catalog_of(raw: &raw::Catalog, id: &str) -> Result<(Catalog, Vec<String>), OscalError> {
    let names = Names::new(raw)?;
    let mut params = Params::default();
    params.add(&raw.params);
    raw.controls
        .iter()
        .for_each(|control| params_of(control, &mut params));
    raw.groups
        .iter()
        .for_each(|group| params_of_group(group, &mut params));
    let mut walk = Walk {
        names: &names,
        params: &params,
        area_ids: HashSet::new(),
        areas: Vec::new(),
        requirements: Vec::new(),
    };
    if !raw.controls.is_empty() {
        walk.area("controls", &markup::line(&raw.metadata.title));
        walk.controls(&raw.controls, None);
    }
    let groups = outermost(&raw.groups);
    for (group, name) in groups.iter().zip(group_names(groups)) {
        walk.top(group, &name);
    }
    if walk.requirements.is_empty() {
        return Err(OscalError::Empty);
    }
    walk.areas.iter_mut().for_each(harmless_area);
    walk.requirements.iter_mut().for_each(harmless);
    let remarks = remarks(raw, &names, &walk.requirements);
    let catalog = Catalog {
        id: id.to_owned(),
        title: clean_line(&markup::line(&raw.metadata.title)),
        edition: clean_line(raw.metadata.version.trim()),
        texts: authors(&walk.requirements),
        maturity: general_scale(),
        areas: walk.areas,
        groups: Vec::new(),
        roles: vec![Role {
            id: "assessed".into(),
            title: "The organization assessed".into(),
        }],
        profiles: vec![
            profile(
                "all",
                "every control in force",
                &[Kind::Base, Kind::Enhancement],
            ),
            profile("base", "controls without their enhancements", &[Kind::Base]),
        ],
        without: Vec::new(),
        requirements: walk.requirements,
    };
    Ok((catalog, remarks))
}

/// Questions and the like are as published; the rungs are made of them, where there are any.
fn authors(requirements: &[Requirement]) -> BTreeMap<TextKind, Author> {
    let published = TextKind::PUBLISHED.into_iter().chain([TextKind::Title]);
    let published = published.map(|kind| (kind, Author::Published));
    let has_rungs = requirements.iter().any(|asked| !asked.ladder.is_empty());
    let made = has_rungs.then_some((TextKind::Ladder, Author::Made));
    published.chain(made).collect()
}

fn profile(id: &str, title: &str, kinds: &[Kind]) -> Profile {
    Profile {
        id: id.into(),
        title: title.into(),
        kinds: kinds.to_vec(),
    }
}

fn harmless_area(area: &mut Area) {
    area.id = clean_line(&area.id);
    area.title = clean_line(&area.title);
}

/// A stranger's texts never act as commands, wherever they are shown.
fn harmless(asked: &mut Requirement) {
    for line in [
        &mut asked.id,
        &mut asked.area,
        &mut asked.topic,
        &mut asked.title,
        &mut asked.token,
        &mut asked.withdrawn,
    ] {
        *line = clean_line(line).into();
    }
    let base = asked.base.as_deref().map(clean_line);
    asked.base = base.map(Text::from);
    for text in [&mut asked.question, &mut asked.guidance] {
        *text = clean_text(text).into();
    }
    let items = asked.evidence.values_mut().flatten();
    items
        .chain(&mut asked.ladder)
        .chain(&mut asked.see_also)
        .chain(&mut asked.spellings)
        .for_each(|item| *item = clean_line(item).into());
}

fn params_of_group<'a>(group: &'a raw::Group, params: &mut Params<'a>) {
    params.add(&group.params);
    group
        .controls
        .iter()
        .for_each(|control| params_of(control, params));
    group
        .groups
        .iter()
        .for_each(|inner| params_of_group(inner, params));
}

fn params_of<'a>(control: &'a raw::Control, params: &mut Params<'a>) {
    params.add(&control.params);
    control
        .controls
        .iter()
        .for_each(|inner| params_of(inner, params));
}

fn holds_none(group: &raw::Group) -> bool {
    group.controls.is_empty() && group.groups.iter().all(holds_none)
}

struct Walk<'a> {
    names: &'a Names<'a>,
    params: &'a Params<'a>,
    area_ids: HashSet<String>,
    areas: Vec<Area>,
    requirements: Vec<Requirement>,
}

/// The groups that are areas: those at the top, but for one that only holds all others.
fn outermost(groups: &[raw::Group]) -> &[raw::Group] {
    match groups {
        [only] if only.controls.is_empty() && only.groups.len() > 1 => outermost(&only.groups),
        several => several,
    }
}

/// The widest path of headings, in columns.
const PATH: usize = 60;

/// The headings of groups within each other, cut at the start: the last one tells most.
fn path(headings: &[String]) -> String {
    let mut shown = headings;
    loop {
        let joined = shown.join(" › ");
        let text = if shown.len() == headings.len() {
            joined
        } else {
            format!("… › {joined}")
        };
        match shown.split_first() {
            Some((_, rest)) if !rest.is_empty() && width(&text) > PATH => shown = rest,
            _ => return text,
        }
    }
}

impl Walk<'_> {
    /// A group at the top is an area; those within it are topics.
    fn top(&mut self, group: &raw::Group, name: &str) {
        if holds_none(group) {
            return;
        }
        let title = markup::line(&group.title);
        self.area(name, &title);
        // A heading for each control is worth its row only where something stands under it.
        let nested = group.groups.is_empty()
            && group
                .controls
                .iter()
                .any(|control| !control.controls.is_empty());
        self.controls(&group.controls, (!nested).then_some(&title));
        for inner in &group.groups {
            self.inner(inner, &mut Vec::new());
        }
    }

    fn inner(&mut self, group: &raw::Group, above: &mut Vec<String>) {
        let title = markup::line(&group.title);
        let title = if title.is_empty() {
            group.id.trim().to_owned()
        } else {
            title
        };
        above.push(title);
        self.controls(&group.controls, Some(&path(above)));
        for inner in &group.groups {
            self.inner(inner, above);
        }
        above.pop();
    }

    fn area(&mut self, name: &str, title: &str) {
        let name = if name.is_empty() { "area" } else { name };
        let mut id = name.to_owned();
        let mut number = self.areas.len();
        while !self.area_ids.insert(id.clone()) {
            number += 1;
            id = format!("{name}-{number}");
        }
        self.areas.push(Area {
            id,
            title: title.trim().to_owned(),
            may_not_apply: String::new(),
        });
    }

    /// The controls of a group, in the area that was opened last; each its own heading where none is given.
    fn controls(&mut self, controls: &[raw::Control], topic: Option<&str>) {
        let area = self.areas.last().map(|area| area.id.clone());
        let area = area.unwrap_or_default();
        for control in controls {
            self.control(control, None, &area, topic.unwrap_or_default());
        }
    }

    fn control(&mut self, control: &raw::Control, base: Option<&str>, area: &str, topic: &str) {
        let place = Place {
            names: self.names,
            params: self.params,
            area,
            topic,
            base,
        };
        let asked = requirement(control, &place);
        let topic = asked.topic.clone();
        self.requirements.push(asked);
        // An enhancement of an enhancement has the same base.
        let base = base.unwrap_or(&control.id);
        for inner in &control.controls {
            self.control(inner, Some(base), area, &topic);
        }
    }
}
