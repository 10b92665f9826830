//! A catalog in our own words: the question as the statement, guidance, the ladder as objectives, and what to ask and see.

use serde_json::{Value, json};

use crate::catalog::{Catalog, Requirement, Text};

use super::{
    OscalVersion,
    ids::{Ids, Tokens, statement, token},
    metadata::plain,
    text::{UNDATED, line, prose, put, string},
};

/// A catalog, without any wording of the standard. Beside it are those of the same set, itself among them: what two
/// of them would call alike has two identifiers.
#[must_use]
pub fn oscal_catalog(catalog: &Catalog, beside: &[Catalog], oscal: OscalVersion) -> Value {
    let digest = catalog.digest();
    let tokens = Tokens::new(beside);
    let ids = Ids::within(&catalog.id);
    let short: String = digest.chars().take(12).collect();
    let version = format!("{} {short}", catalog.edition);
    let areas = catalog.areas.iter();
    let groups: Vec<Value> = areas
        .filter_map(|area| {
            let asked = catalog.requirements.iter();
            let asked = asked.filter(|asked| asked.area == area.id);
            let controls: Vec<Value> = asked
                .map(|asked| control(catalog, &tokens, asked))
                .collect();
            let mut group = json!({
                "id": format!("group_{}", token(&area.id)),
                "title": line(&area.title),
                "props": label(&area.id),
            });
            put(&mut group, "controls", controls);
            Some(group).filter(|group| group.get("controls").is_some())
        })
        .collect();
    let mut told = json!({
        "uuid": ids.uuid("catalog", &digest),
        "metadata": plain(&catalog.title, &version, UNDATED, oscal),
    });
    put(&mut told, "groups", groups);
    json!({ "catalog": told })
}

fn label(id: &str) -> Vec<Value> {
    let label = string(id).map(|id| json!({ "name": "label", "value": id }));
    label.into_iter().collect()
}

fn control(catalog: &Catalog, tokens: &Tokens<'_>, asked: &Requirement) -> Value {
    let id = tokens.requirement(&catalog.id, &asked.id);
    let mut props = label(&asked.id);
    if !asked.in_force() {
        props.push(json!({ "name": "status", "value": "withdrawn" }));
    }
    let mut told = json!({
        "id": id,
        "class": asked.kind().word(),
        "title": line(&asked.title),
        "props": props,
    });
    let named = asked.base.iter().map(|base| (base, "required"));
    let named = named.chain(asked.leans_on.iter().map(|other| (other, "related")));
    let links: Vec<Value> = named
        .filter(|(other, _)| catalog.requirement(other).is_some())
        .map(|(other, rel)| {
            let other = tokens.requirement(&catalog.id, other);
            json!({ "href": format!("#{other}"), "rel": rel })
        })
        .collect();
    put(&mut told, "links", links);
    put(&mut told, "parts", parts(&id, asked));
    told
}

fn parts(id: &str, asked: &Requirement) -> Vec<Value> {
    let mut parts = vec![json!({
        "id": statement(id),
        "name": "statement",
        "prose": prose(&asked.question),
    })];
    if !asked.guidance.trim().is_empty() {
        parts.push(json!({
            "id": format!("{id}_gdn"),
            "name": "guidance",
            "prose": prose(&asked.guidance),
        }));
    }
    let rungs = (1_u8..).zip(&asked.ladder);
    for (level, rung) in rungs.filter(|(_, rung)| !rung.trim().is_empty()) {
        parts.push(json!({
            "id": format!("{id}_obj.{level}"),
            "name": "assessment-objective",
            "props": label(&format!("ML{level}")),
            "prose": prose(rung),
        }));
    }
    let seen: Vec<&str> = asked
        .evidence
        .values()
        .flatten()
        .map(Text::as_str)
        .collect();
    let ways = [
        ("interview", vec![asked.question.as_str()]),
        ("examine", seen),
    ];
    for (way, texts) in ways.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        parts.push(json!({
            "id": format!("{id}_asm-{way}"),
            "name": "assessment-method",
            "props": [{ "name": "method", "value": way.to_uppercase() }],
            "parts": [{ "name": "assessment-objects", "prose": prose(&texts.join("\n")) }],
        }));
    }
    parts
}
