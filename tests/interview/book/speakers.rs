//! Who gave which part of a line, told over from its history.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Entry, Line};

impl Line {
    /// Who gave each field, and who spoke last.
    pub(super) fn by(&self) -> (BTreeMap<String, String>, String) {
        let (mut by, mut now) = self.before.clone();
        let said: Vec<&Entry> = self
            .history
            .iter()
            .filter(|one| one.live && one.act == "set")
            .collect();
        for together in said.chunk_by(|one, other| one.event == other.event) {
            if let Some(named) = together.iter().find(|one| one.what == "said_by") {
                named.to.as_str().unwrap_or_default().clone_into(&mut now);
            }
            by.extend(together.iter().map(|one| (one.what.clone(), now.clone())));
        }
        (by, now)
    }

    /// Who gave which part, where it is not who spoke last.
    pub(super) fn speakers(&self) -> Map<String, Value> {
        let (by, now) = self.by();
        let giver = |field: &str| {
            let name = self.has(field).then(|| by.get(field)).flatten();
            name.filter(|name| !name.is_empty() && **name != now)
                .cloned()
        };
        let level = if self.cannot_apply() {
            "not_applicable"
        } else {
            "maturity"
        };
        let mut names = Map::new();
        for (shown, field) in [
            (level, "level"),
            ("statement", "statement"),
            ("compensating", "compensating"),
        ] {
            names.extend(giver(field).map(|name| (shown.to_owned(), name.into())));
        }
        let rungs = (1..=4).map(|level| format!("rung/{level}"));
        let rungs = rungs.filter(|rung| self.fields.get(rung).is_some_and(Value::is_boolean));
        let mut rungs: Vec<Option<String>> = rungs.map(|rung| by.get(&rung).cloned()).collect();
        rungs.dedup();
        if let [Some(name)] = rungs.as_slice()
            && !name.is_empty()
            && *name != now
        {
            names.insert("rungs".into(), name.clone().into());
        }
        let pieces = self
            .fields
            .keys()
            .filter(|field| field.starts_with("evidence/"));
        let pieces: Vec<Option<String>> = pieces
            .filter(|field| self.has(field))
            .map(|field| giver(field))
            .collect();
        if pieces.iter().any(Option::is_some) {
            names.insert("evidence".into(), json!(pieces));
        }
        names
    }
}
