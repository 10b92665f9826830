//! The history of a line with that of the lines it was split off from: what it inherits was said there.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    fold::Session,
    history::{Entry, history},
    line::LineKey,
};

/// Every change that says something of a line, oldest first, each with the line that it was made on: its own, and those
/// of the lines that it was split off from, as long as nothing was said on it itself of the same field. What its own
/// changes replaced is what it inherited until then.
#[must_use]
pub fn whole_history(session: &Session, line: &LineKey) -> Vec<(LineKey, Entry)> {
    let lineage = line.lineage();
    let mut entries: Vec<(usize, Entry)> = Vec::new();
    // Within an event the changes of the more distant line come first.
    for (far, key) in lineage.iter().enumerate().rev() {
        entries.extend(history(session, key).into_iter().map(|entry| (far, entry)));
    }
    entries.sort_by_cached_key(|(_, entry)| session.event(&entry.sum).map(super::Event::place));
    let mut said = SaidOn::default();
    let told = entries.into_iter().filter_map(|(far, mut entry)| {
        let hidden = said.has_nearer(far, &entry.field);
        said.take(far, &mut entry);
        let key = lineage.get(far).filter(|_| !hidden)?;
        Some((key.clone(), entry))
    });
    told.collect()
}

/// The values said so far of each field, on the line itself (0) and on those further off.
#[derive(Default)]
struct SaidOn(HashMap<String, Vec<(usize, Value)>>);

impl SaidOn {
    fn has_nearer(&self, far: usize, field: &str) -> bool {
        let said = self.0.get(field).into_iter().flatten();
        said.into_iter().any(|(on, _)| *on < far)
    }

    /// Takes in a change; where nothing had been said on its line what it inherited stands before or after it.
    fn take(&mut self, far: usize, entry: &mut Entry) {
        let said = self.0.entry(entry.field.clone()).or_default();
        let own = said.iter().position(|(on, _)| *on == far);
        let further = said
            .iter()
            .filter(|(on, value)| *on > far && !value.is_null());
        let inherited = further.min_by_key(|(on, _)| *on);
        let inherited = inherited.map_or(Value::Null, |(_, value)| value.clone());
        let to = entry.to.clone();
        if own.is_none() && entry.from.is_null() {
            entry.from.clone_from(&inherited);
        }
        if let Some(own) = own {
            said.swap_remove(own);
        }
        if entry.act == "undo" && to.is_null() {
            entry.to = inherited;
        } else {
            said.push((far, to));
        }
    }
}
