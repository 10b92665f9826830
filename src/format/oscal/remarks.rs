//! What there is to say of how the controls of a file are called: labels that stand twice, ids spelled alike.

use std::collections::BTreeMap;

use crate::{catalog::Requirement, format::clean_line};

/// So many are named, the rest only counted.
const NAMED: usize = 5;

/// The remarks, one a line: nothing where every control has a name of its own.
pub(super) fn remarks(doubled: &[(String, String)], all: &[Requirement]) -> Vec<String> {
    let doubled: Vec<String> = doubled
        .iter()
        .map(|(label, id)| format!("{label} (the second is {id})"))
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
            "Labels that stand twice, so that the OSCAL id stands in their place",
            &doubled,
        ),
        listed(
            "Ids spelled alike, to be written exactly as they stand",
            &alike,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn listed(words: &str, names: &[String]) -> Option<String> {
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
