//! What stands beside a value that is to be settled: what its author wrote on the same line. A level alone tells little
//! of why the other is another.

use std::collections::{BTreeMap, HashSet};

use crate::{
    format::{clean_line, value_words},
    session::{
        Clash, EventId, Said,
        field::{EVIDENCE_ITEMS, LEVEL, SAID_BY, STATEMENT},
        whole_history,
    },
};

use super::walk::Walk;

/// Who recorded a value, and what else that person wrote on its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Who recorded it; that is not who said it.
    pub recorded_by: String,
    /// Level, who said it, statement and evidence, in words; empty where there is nothing.
    pub words: Vec<String>,
}

impl Beside {
    /// What stands beside this value of a conflict.
    #[must_use]
    pub fn new(walk: &Walk, clash: &Clash, value: &Said) -> Self {
        let all = whole_history(&walk.shown, &clash.line);
        let all = all.into_iter().map(|(_, entry)| entry);
        let live: Vec<_> = all
            .filter(|entry| entry.live && entry.act == "set")
            .collect();
        let field = clash.conflict.field.as_str();
        let mut newest = live.iter().rev();
        let recorder = newest
            .find(|entry| entry.field == field && entry.at == value.at && entry.to == value.value);
        let recorded_by = recorder.map_or_else(|| value.who.clone(), |entry| entry.who.clone());
        // Of what was said with other words only what the same person said is of it.
        let said_by = live.iter().filter(|entry| SAID_BY.has(&entry.field));
        let own = said_by.filter(|entry| entry.to.as_str() == Some(value.who.as_str()));
        let own: HashSet<EventId> = own.map(|entry| entry.sum).collect();
        let is_own = |sum: &EventId| !clash.is_said() || own.contains(sum);
        let mut last = BTreeMap::new();
        for entry in live.iter().filter(|entry| entry.who == recorded_by) {
            if is_own(&entry.sum) && entry.field != field {
                last.insert(entry.field.as_str(), &entry.to);
            }
        }
        last.retain(|_, to| !to.is_null());
        let text = |name: &str| last.get(name).map(|to| value_words(name, to));
        let person = last.get(SAID_BY.name).and_then(|to| to.as_str());
        let person = person.filter(|_| !clash.is_said());
        let evidence = last.iter();
        let evidence = evidence.filter(|(name, _)| EVIDENCE_ITEMS.item_of(name).is_some());
        let evidence: Vec<String> = evidence.map(|(name, to)| value_words(name, to)).collect();
        let told = [
            text(LEVEL.name),
            person.map(|name| format!("said by {}", clean_line(name))),
            text(STATEMENT.name).map(|text| format!("statement {text}")),
            (!evidence.is_empty()).then(|| format!("evidence {}", evidence.join(", "))),
        ];
        Self {
            recorded_by,
            words: told.into_iter().flatten().collect(),
        }
    }
}
