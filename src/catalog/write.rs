//! A catalog as its two texts, so that one taken in from elsewhere is kept like any other.

use serde_json::{Value, json};

use super::{
    model::{Catalog, Requirement},
    read::KNOWN,
};

/// The two texts of a catalog, owned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogTexts {
    /// `catalog.json`.
    pub catalog: String,
    /// `requirements.csv`.
    pub requirements: String,
}

/// Writes a catalog as the two texts that [`super::read()`] reads. Nothing but memory can fail; what a row cannot
/// hold (a semicolon within an item of a list) becomes a comma.
#[must_use]
pub fn write_texts(catalog: &Catalog) -> CatalogTexts {
    let mut rows = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = rows.write_record(KNOWN);
    for requirement in &catalog.requirements {
        let _ = rows.write_record(KNOWN.map(|column| cell(requirement, column)));
    }
    let bytes = rows.into_inner().unwrap_or_default();
    CatalogTexts {
        catalog: serde_json::to_string_pretty(&frame(catalog)).unwrap_or_default() + "\n",
        requirements: String::from_utf8(bytes).unwrap_or_default(),
    }
}

fn frame(catalog: &Catalog) -> Value {
    let list = |items: Vec<Value>| Value::Array(items);
    json!({
        "id": catalog.id,
        "title": catalog.title,
        "edition": catalog.edition,
        "titles": if catalog.published_titles { "published" } else { "own" },
        "maturity": list(catalog.maturity.iter().map(|step| json!({
            "level": step.level, "label": step.label, "name": step.name, "means": step.means,
        })).collect()),
        "areas": list(catalog.areas.iter().map(|area| json!({
            "id": area.id, "title": area.title, "may_not_apply": area.may_not_apply,
        })).collect()),
        "groups": catalog.groups,
        "roles": list(catalog.roles.iter().map(|role| json!({
            "id": role.id, "title": role.title,
        })).collect()),
        "profiles": list(catalog.profiles.iter().map(|profile| json!({
            "id": profile.id,
            "title": profile.title,
            "kinds": profile.kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>(),
        })).collect()),
    })
}

fn cell(asked: &Requirement, column: &str) -> String {
    let level = |prefix: &str| {
        column
            .strip_prefix(prefix)
            .and_then(|level| level.parse::<u8>().ok())
    };
    if let Some(level) = level("ladder_") {
        return asked
            .rung(level)
            .filter(|_| !asked.general_ladder)
            .unwrap_or_default()
            .to_owned();
    }
    if let Some(level) = level("evidence_") {
        return asked
            .evidence
            .get(&level)
            .map_or_else(String::new, |items| joined(items));
    }
    match column {
        "id" => asked.id.clone(),
        "base" => asked.base.clone().unwrap_or_default(),
        "area" => asked.area.clone(),
        "topic" => asked.topic.clone(),
        "subtopic" => asked.subtopic.clone(),
        "documentation" => asked.documentation.clone(),
        "title" => asked.title.clone(),
        "question" => asked.question.clone(),
        "guidance" => asked.guidance.clone(),
        "group" => asked.group.clone(),
        "leans_on" => joined(&asked.leans_on),
        "owner_sets" => asked.owner_sets.clone(),
        "see_also" => joined(&asked.see_also),
        "unverified" => joined(&asked.unverified),
        "token" => asked.token.clone(),
        "withdrawn" => asked.withdrawn.clone(),
        _ => String::new(),
    }
}

fn joined(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| item.replace(';', ",")).collect();
    items.join("; ")
}
