//! A catalog as its two texts, so that one taken in from elsewhere is kept like any other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{
    author::{Author, TextKind},
    model::Catalog,
    requirement::Requirement,
    rows::known,
    wording::{BY_ROLE, joined},
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
    let by_role = columns_by_role(catalog);
    let header = known().map(str::to_owned);
    let roles = by_role.iter();
    let roles = roles.map(|(column, role)| format!("{column}@{role}"));
    let _ = rows.write_record(header.chain(roles));
    for requirement in &catalog.requirements {
        let cells = known().map(|column| cell(requirement, column));
        let differing: Vec<_> = requirement.differing().collect();
        let worded = by_role.iter().map(|(column, role)| {
            let own = differing.iter().filter(|(own, _)| own == role);
            let mut texts = own.flat_map(|(_, texts)| texts);
            let text = texts.find(|(name, _)| name == column);
            text.map_or_else(String::new, |(_, text)| text.clone())
        });
        let _ = rows.write_record(cells.chain(worded));
    }
    let bytes = rows.into_inner().unwrap_or_default();
    CatalogTexts {
        catalog: serde_json::to_string_pretty(&frame(catalog)).unwrap_or_default() + "\n",
        requirements: String::from_utf8(bytes).unwrap_or_default(),
    }
}

fn frame(catalog: &Catalog) -> Value {
    let list = |items: Vec<Value>| Value::Array(items);
    let kinds = TextKind::ALL.into_iter();
    let kinds = kinds.filter(|kind| *kind != TextKind::Title);
    let texts: BTreeMap<TextKind, Author> =
        kinds.map(|kind| (kind, catalog.author(kind))).collect();
    json!({
        "id": catalog.id,
        "title": catalog.title,
        "edition": catalog.edition,
        "titles": catalog.author(TextKind::Title),
        "texts": texts,
        "maturity": list(catalog.maturity.iter().map(|step| json!({
            "level": step.level, "label": step.label, "name": step.name, "means": step.means,
        })).collect()),
        "areas": list(catalog.areas.iter().map(|area| json!({
            "id": area.id, "title": area.title, "may_not_apply": area.may_not_apply,
        })).collect()),
        "groups": catalog.groups,
        "without": catalog.without,
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
    let text = match column {
        "id" => &asked.id,
        "base" => asked.base.as_deref().unwrap_or_default(),
        "area" => &asked.area,
        "topic" => &asked.topic,
        "subtopic" => &asked.subtopic,
        "documentation" => &asked.documentation,
        "title" => &asked.title,
        "group" => &asked.group,
        "leans_on" => return joined(&asked.leans_on),
        "owner_sets" => &asked.owner_sets,
        "see_also" => return joined(&asked.see_also),
        "unverified" => return joined(&asked.unverified),
        "token" => &asked.token,
        "spellings" => return joined(&asked.spellings),
        "withdrawn" => &asked.withdrawn,
        text => return asked.text(text),
    };
    text.to_owned()
}

/// The columns by role that any row has, in the order of the columns.
fn columns_by_role(catalog: &Catalog) -> Vec<(&'static str, &str)> {
    let rows = catalog.requirements.iter();
    let differing: BTreeSet<(&'static str, &str)> = rows
        .flat_map(Requirement::differing)
        .flat_map(|(role, texts)| texts.into_iter().map(move |(column, _)| (column, role)))
        .collect();
    let in_order = BY_ROLE.into_iter().flat_map(|column| {
        let of_column = differing.range((column, "")..);
        of_column.take_while(move |(name, _)| *name == column)
    });
    in_order.copied().collect()
}
