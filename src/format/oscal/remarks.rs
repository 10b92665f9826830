//! Remarks on a file that was taken in: labels that are not unique, ids spelled alike, parts that are not shown.

use std::collections::BTreeMap;

use crate::{catalog::Requirement, format::clean_line};

use super::{
    names::{Names, each_control},
    raw::{Catalog, Group},
};

/// The most that are named; the rest is only counted.
const NAMED: usize = 5;

/// The remarks, one a line: nothing where every control has a name of its own, and all of the file is shown.
pub(super) fn remarks(catalog: &Catalog, names: &Names<'_>, all: &[Requirement]) -> Vec<String> {
    let shared: Vec<String> = names
        .shared()
        .map(|(label, count)| format!("{label} ({count} controls)"))
        .collect();
    let mut spelled: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for asked in all {
        spelled.entry(bare(&asked.id)).or_default().push(&asked.id);
    }
    let alike: Vec<String> = spelled
        .values()
        .filter(|ids| ids.len() > 1)
        .map(|ids| ids.join(" and "))
        .collect();
    [
        listed(
            "Labels that are not unique, so that the OSCAL id stands in their place",
            &shared,
        ),
        listed(
            "Ids spelled alike, to be written exactly as they stand",
            &alike,
        ),
        listed("In the file and not shown", &unshown(catalog)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Properties that are shown, or that only sort.
const SHOWN: [&str; 5] = ["label", "status", "sort-id", "alt-identifier", "method"];

/// The parts of the file that have no place here, counted by kind.
fn unshown(catalog: &Catalog) -> Vec<String> {
    let mut groups = 0;
    let mut open: Vec<&Group> = catalog.groups.iter().collect();
    while let Some(group) = open.pop() {
        groups += group.parts.len();
        open.extend(&group.groups);
    }
    let (mut props, mut tests) = (BTreeMap::<&str, usize>::new(), 0);
    each_control(&catalog.controls, &catalog.groups, &mut |control| {
        for prop in &control.props {
            if !SHOWN.contains(&prop.name.as_str()) {
                *props.entry(&prop.name).or_default() += 1;
            }
        }
        let constraints = control.params.iter().flat_map(|param| &param.constraints);
        tests += constraints.map(|one| one.tests.len()).sum::<usize>();
    });
    let counted = [
        (groups, "texts of groups".to_owned()),
        (tests, "tests of limits".to_owned()),
    ];
    let props = props
        .into_iter()
        .map(|(name, count)| (count, format!("properties {name}")));
    counted
        .into_iter()
        .chain(props)
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{what} ({count})"))
        .collect()
}

pub(super) fn listed(words: &str, names: &[String]) -> Option<String> {
    let more = match names.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let first = names.get(..NAMED).unwrap_or(names).join(", ");
    (!names.is_empty()).then(|| clean_line(&format!("{words}: {first}{more}")))
}

/// An id in small letters, with one sign for whatever parts its letters and digits.
fn bare(id: &str) -> String {
    let parts = id.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    parts.join("-")
}
