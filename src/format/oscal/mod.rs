//! OSCAL catalogs and profiles in JSON, read. A catalog becomes one of ours: groups are areas, controls are
//! requirements in their order, those within a control enhance it. Knows no file: texts come in as values.

mod control;
mod names;
mod params;
mod profile;
mod prose;
mod raw;
mod remarks;

use std::collections::HashSet;

use thiserror::Error;

use super::clean::{clean_line, clean_text};
use crate::catalog::{Area, Catalog, Kind, Profile, Requirement, Role, general_scale};

pub use profile::{OscalProfile, parameter_owner, read_oscal_profile};

use control::{Place, requirement};
use names::{Names, group_name};
use params::Params;
use remarks::remarks;

/// Why a text is not taken in.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum OscalError {
    /// Not JSON, or not of the shape that OSCAL has.
    #[error("it is no OSCAL JSON: {0}")]
    NotRead(String),
    /// Nested deeper than JSON is read here.
    #[error("it is nested too deeply: more than 127 levels of JSON")]
    TooDeep,
    /// JSON, but something else.
    #[error("it holds no OSCAL {0}")]
    Other(&'static str),
    /// No control in it.
    #[error("the catalog has no control")]
    Empty,
    /// A control that cannot be named.
    #[error("the control {0:?} has no id")]
    NoId(String),
    /// Two controls of one name.
    #[error("the control {0} stands in it twice")]
    Doubled(String),
}

impl From<serde_json::Error> for OscalError {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        if text.starts_with("recursion limit") {
            Self::TooDeep
        } else {
            Self::NotRead(text)
        }
    }
}

/// Reads an OSCAL catalog as a catalog with this id, with what there is to say of how its controls are called.
///
/// # Errors
/// It is no OSCAL catalog, or one that cannot be walked.
pub fn read_oscal_catalog(text: &str, id: &str) -> Result<(Catalog, Vec<String>), OscalError> {
    let file: raw::File = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let raw = file.catalog.ok_or(OscalError::Other("catalog"))?;
    let names = Names::of(&raw)?;
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
        walk.area("controls", &raw.metadata.title, &raw.controls);
    }
    for group in &raw.groups {
        walk.group(group, "");
    }
    if walk.requirements.is_empty() {
        return Err(OscalError::Empty);
    }
    walk.areas.iter_mut().for_each(harmless_area);
    walk.requirements.iter_mut().for_each(harmless);
    let remarks = remarks(names.doubled(), &walk.requirements);
    let catalog = Catalog {
        id: id.to_owned(),
        title: clean_line(raw.metadata.title.trim()),
        edition: clean_line(raw.metadata.version.trim()),
        published_titles: true,
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
        requirements: walk.requirements,
    };
    Ok((catalog, remarks))
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
        *line = clean_line(line);
    }
    asked.base = asked.base.as_deref().map(clean_line);
    for text in [&mut asked.question, &mut asked.guidance] {
        *text = clean_text(text);
    }
    let items = asked.evidence.values_mut().flatten();
    items
        .chain(&mut asked.see_also)
        .for_each(|item| *item = clean_line(item));
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

struct Walk<'a> {
    names: &'a Names<'a>,
    params: &'a Params<'a>,
    area_ids: HashSet<String>,
    areas: Vec<Area>,
    requirements: Vec<Requirement>,
}

impl Walk<'_> {
    /// A group with controls of its own is an area; the groups within it follow.
    fn group(&mut self, group: &raw::Group, above: &str) {
        let title = match (above, group.title.trim()) {
            ("", title) => title.to_owned(),
            (above, title) => format!("{above} › {title}"),
        };
        if !group.controls.is_empty() {
            self.area(&group_name(group), &title, &group.controls);
        }
        for inner in &group.groups {
            self.group(inner, &title);
        }
    }

    fn area(&mut self, name: &str, title: &str, controls: &[raw::Control]) {
        let name = if name.is_empty() { "area" } else { name };
        let mut id = name.to_owned();
        let mut number = self.areas.len();
        while !self.area_ids.insert(id.clone()) {
            number += 1;
            id = format!("{name}-{number}");
        }
        self.areas.push(Area {
            id: id.clone(),
            title: title.trim().to_owned(),
            may_not_apply: String::new(),
        });
        // A heading for each control is worth its row only where something stands under it.
        let nested = controls.iter().any(|control| !control.controls.is_empty());
        let topic = if nested { "" } else { title };
        for control in controls {
            self.control(control, None, &id, topic);
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
