//! The properties of our own: the exporter writes no other ones, and their page is made from the same table.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::{assessment::Line, session::field::CLASS};

use super::text::string;

/// The namespace of our properties. It is a name alone: nothing is to be fetched there.
pub const NAMESPACE: &str = "http://walkdown.invalid/ns/oscal";

/// A property of our own.
pub(super) struct Prop {
    name: &'static str,
    means: &'static str,
    value: fn(&Line) -> Option<String>,
}

/// Each of them.
static PROPS: &[Prop] = &[
    Prop {
        name: "label",
        means: "The id as it is printed, with role and component where the answer is for these alone.",
        value: |line| Some(line.label()),
    },
    Prop {
        name: "catalog",
        means: "The catalog that the requirement is from.",
        value: |line| Some(line.key.catalog.clone()),
    },
    Prop {
        name: "role",
        means: "The role that the answer is for, where it differs by role.",
        value: |line| Some(line.key.role.clone()),
    },
    Prop {
        name: "component",
        means: "The component that the answer is for, where it differs by component.",
        value: |line| Some(line.key.component.clone()),
    },
    Prop {
        name: "maturity",
        means: "The maturity found, 0 to 4.",
        value: |line| line.maturity().map(|level| level.to_string()),
    },
    Prop {
        name: "target",
        means: "The maturity aimed at, 1 to 4.",
        value: |line| line.target.map(|level| level.to_string()),
    },
    Prop {
        name: "declared",
        means: "The maturity that the provider claims, 1 to 4.",
        value: |line| line.answer.declared.map(|level| level.to_string()),
    },
    Prop {
        name: "verdict",
        means: "The assessor's verdict: pass, fail, n/a or n/e.",
        value: |line| line.answer.verdict.map(|verdict| verdict.word().into()),
    },
    Prop {
        name: "class",
        means: "The class of the finding: major, minor, observation or strength.",
        value: |line| line.answer.word(&CLASS).map(str::to_owned),
    },
];

/// What our properties say of a line.
pub(super) fn of_line(line: &Line) -> Vec<Value> {
    let told = PROPS
        .iter()
        .filter_map(|prop| Some((prop.name, string(&(prop.value)(line)?)?)));
    told.map(|(name, value)| json!({ "name": name, "ns": NAMESPACE, "value": value }))
        .collect()
}

/// The page on the properties of our own.
#[must_use]
pub fn property_page() -> String {
    let mut page = format!(
        "# Properties in `{NAMESPACE}`\n\nThe namespace is a name alone: nothing is to be fetched there.\n\n\
         | name | what it says |\n| --- | --- |\n"
    );
    for prop in PROPS {
        // Writing to a String cannot fail.
        let _ = writeln!(page, "| `{}` | {} |", prop.name, prop.means);
    }
    page
}
