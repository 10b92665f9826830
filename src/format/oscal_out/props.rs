//! The properties of our own: the exporter writes no other ones, and their page is made from the same tables.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::assessment::Line;

use super::{
    about,
    fields::{NAMES, Named, is_gist},
    text::{prose, put, string},
};

/// The namespace of our properties. It is a name alone: nothing is to be fetched there.
pub const NAMESPACE: &str = "http://walkdown.invalid/ns/oscal";

/// The name of the property with the size of a file of evidence, in bytes.
pub(in crate::format) const SIZE: &str = "size";

/// A property that names a line.
struct Prop {
    name: &'static str,
    means: &'static str,
    value: fn(&Line) -> Option<String>,
}

/// Each of them, wherever a line is named.
static NAMING: &[Prop] = &[
    Prop {
        name: "label",
        means: "The id as it is printed, with role, zone, provider and component where the answer is for these alone",
        value: |line| Some(line.label()),
    },
    Prop {
        name: "catalog",
        means: "The catalog that the requirement is from",
        value: |line| Some(line.key.catalog.to_string()),
    },
    Prop {
        name: "requirement",
        means: "The id of the requirement as its catalog has it",
        value: |line| Some(line.key.requirement.to_string()),
    },
    Prop {
        name: "role",
        means: "The role that the answer is for, where it differs by role",
        value: |line| Some(line.key.role.to_string()),
    },
    Prop {
        name: "component",
        means: "The component that the answer is for, where it differs by component",
        value: |line| Some(line.key.component.to_string()),
    },
    Prop {
        name: "zone",
        means: "The zone, or part of the site, that the answer is for, where it differs by zone",
        value: |line| Some(line.key.zone.to_string()),
    },
    Prop {
        name: "provider",
        means: "The provider that the answer is for, where it differs by provider",
        value: |line| Some(line.key.provider.to_string()),
    },
    Prop {
        name: "target",
        means: "The maturity aimed at, 1 to 4, wherever that was set",
        value: |line| line.target.map(|level| level.to_string()),
    },
    Prop {
        name: "in-conflict",
        means: "The fields on which two answers stand; the lower level is told",
        value: |line| {
            let fields = line.answer.conflicts.iter();
            let fields: Vec<&str> = fields.map(|one| one.field.as_str()).collect();
            Some(fields.join(", "))
        },
    },
];

/// Whether a property names a line, or follows from what others tell.
pub(in crate::format) fn is_naming(name: &str) -> bool {
    NAMING.iter().any(|prop| prop.name == name)
}

/// A property of ours. What does not fit on one line stands whole in its remarks.
pub(super) fn prop(name: &str, text: &str) -> Option<Value> {
    let value = string(text)?;
    let mut told = json!({ "name": name, "ns": NAMESPACE, "value": value });
    if value != text {
        put(&mut told, "remarks", prose(text));
    }
    Some(told)
}

/// Our properties of a line, for wherever it is named.
pub(super) fn of_line(line: &Line) -> Vec<Value> {
    properties(line, is_gist)
}

/// The same with the whole answer.
pub(super) fn of_answer(line: &Line) -> Vec<Value> {
    properties(line, |_| true)
}

fn properties(line: &Line, is_told: fn(&Named) -> bool) -> Vec<Value> {
    let naming = NAMING.iter();
    let naming = naming.filter_map(|own| prop(own.name, &(own.value)(line)?));
    let fields = NAMES.iter().filter(|named| is_told(named));
    let fields = fields.filter_map(|own| prop(&own.name, &own.value_in(&line.answer)?));
    naming.chain(fields).collect()
}

/// The page on the properties of our own.
#[must_use]
pub fn property_page() -> String {
    let mut page = format!(
        "# Properties in `{NAMESPACE}`\n\nThe namespace is a name alone: nothing is to be fetched there. A text that does \
         not fit on one line stands whole in the remarks of its property.\n"
    );
    let naming = NAMING
        .iter()
        .map(|own| (own.name.to_owned(), own.means.to_owned()));
    let fields = NAMES
        .iter()
        .map(|own| (own.name.clone(), own.means.clone()));
    let tables = [
        ("What names a line", naming.collect::<Vec<_>>()),
        ("The answer on a line", fields.collect()),
        ("The session, with plan and results", about::names()),
        (
            "A file of evidence",
            vec![(SIZE.to_owned(), "Its size in bytes".to_owned())],
        ),
    ];
    for (title, rows) in tables {
        // Writing to a String cannot fail.
        let _ = write!(
            page,
            "\n## {title}\n\n| name | what it says |\n| --- | --- |\n"
        );
        for (name, means) in rows {
            let _ = writeln!(page, "| `{name}` | {means}. |");
        }
    }
    page
}
