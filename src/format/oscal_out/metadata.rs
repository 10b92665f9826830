//! The metadata of each document: title, version, and the people and the organization that it names.

use serde_json::{Value, json};

use crate::session::person_told;

use super::{
    OscalVersion,
    ids::Ids,
    text::{line, put, string},
};

/// The roles that parties have in the documents.
static ROLES: [(&str, &str); 5] = [
    ("assessor", "Assessor"),
    ("assessed", "Assessed organization"),
    ("action-owner", "Owner of an action"),
    ("recorder", "Recorded the answers"),
    ("reviewer", "Reviewed the answers as a second person"),
];

/// Everybody that a document names, each once, in the order of their naming.
#[derive(Debug, Default)]
pub(super) struct Parties {
    named: Vec<(&'static str, String, String)>,
    places: std::collections::HashMap<(&'static str, String), usize>,
}

impl Parties {
    /// The UUID of a person; none where the name is empty.
    pub(super) fn person(&mut self, ids: &Ids, name: &str) -> Option<String> {
        self.party(ids, "person", &person_told(name))
    }

    /// The UUID of an organization; none where the name is empty.
    pub(super) fn organization(&mut self, ids: &Ids, name: &str) -> Option<String> {
        self.party(ids, "organization", name)
    }

    fn party(&mut self, ids: &Ids, kind: &'static str, name: &str) -> Option<String> {
        let name = string(name)?;
        let uuid = ids.uuid(kind, &name);
        let key = (kind, name.clone());
        if !self.places.contains_key(&key) {
            self.places.insert(key, self.named.len());
            self.named.push((kind, name, uuid.clone()));
        }
        Some(uuid)
    }
}

/// The metadata of a document without people.
pub(super) fn plain(title: &str, version: &str, modified: &str, oscal: OscalVersion) -> Value {
    json!({
        "title": line(title),
        "last-modified": modified,
        "version": string(version).unwrap_or_else(|| "1".into()),
        "oscal-version": oscal.text(),
    })
}

/// The same with parties, and which of them assesses and is assessed.
pub(super) fn with_parties(
    mut told: Value,
    parties: &Parties,
    assessor: Option<String>,
    assessed: Option<String>,
) -> Value {
    let roles = ROLES.iter();
    let roles: Vec<Value> = roles
        .map(|(id, title)| json!({ "id": id, "title": title }))
        .collect();
    put(&mut told, "roles", roles);
    let named = parties.named.iter();
    let named: Vec<Value> = named
        .map(|(kind, name, uuid)| json!({ "uuid": uuid, "type": kind, "name": name }))
        .collect();
    put(&mut told, "parties", named);
    let responsible = [("assessor", assessor), ("assessed", assessed)];
    let responsible: Vec<Value> = responsible
        .into_iter()
        .filter_map(|(role, uuid)| Some(json!({ "role-id": role, "party-uuids": [uuid?] })))
        .collect();
    put(&mut told, "responsible-parties", responsible);
    told
}
