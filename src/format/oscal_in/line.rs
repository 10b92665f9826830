//! An observation of ours: the whole answer on one line, from its properties.

use std::collections::HashSet;

use compact_str::CompactString;
use serde_json::Value;

use crate::{
    format::{
        clean_line, clip,
        oscal_out::{
            fields::NAMES,
            props::{NAMESPACE, is_naming},
        },
    },
    session::{Edit, LineKey},
};

use super::{
    answers::{Answers, Lookup, NO_VALUE, ours, text_of},
    evidence,
    plain::plain,
    raw::{Document, Observation, Prop},
};

/// A name of a component or a role is cut there in a message.
const NAME: usize = 60;

/// Takes in every observation of ours.
pub(super) fn take(document: &Document, lookup: &Lookup<'_>, answers: &mut Answers) {
    let mut seen = HashSet::new();
    for result in &document.results {
        for observation in &result.observations {
            let Some(key) = key(observation) else {
                continue;
            };
            if !is_known(&key, lookup) {
                let label = format!("{} of {}", key.label(), key.catalog);
                answers.unknown.insert(clip(&clean_line(&label), NAME));
            } else if seen.insert(key.clone()) {
                let edits = edits(observation, lookup, answers);
                answers.lines.push((key, edits));
            } else {
                answers.leave("further answers on a line", 1);
            }
        }
    }
}

/// Whether an observation is one of ours.
pub(super) fn is_ours(observation: &Observation) -> bool {
    key(observation).is_some()
}

/// The line that an observation names; none where it is not ours.
fn key(observation: &Observation) -> Option<LineKey> {
    let text = |name: &str| {
        let mut props = ours(&observation.props);
        let prop = props.find(|prop| prop.name == name)?;
        Some(CompactString::from(clean_line(prop.value.trim())))
    };
    Some(LineKey {
        role: text("role").unwrap_or_default(),
        component: text("component").unwrap_or_default(),
        zone: text("zone").unwrap_or_default(),
        provider: text("provider").unwrap_or_default(),
        ..LineKey::shared(&text("catalog")?, &text("requirement")?)
    })
}

fn is_known(key: &LineKey, lookup: &Lookup<'_>) -> bool {
    let has_role = |role: &str| {
        let catalog = lookup.catalog(&key.catalog);
        catalog.is_some_and(|catalog| catalog.roles.iter().any(|one| one.id == role))
    };
    lookup.requirement(&key.catalog, &key.requirement).is_some()
        && (key.role.is_empty() || has_role(&key.role))
}

fn edits(observation: &Observation, lookup: &Lookup<'_>, answers: &mut Answers) -> Vec<Edit> {
    let description = plain(&observation.description);
    let mut edits: Vec<Edit> = Vec::new();
    let mut taken = 0;
    for named in NAMES.iter() {
        let own = |prop: &&Prop| prop.name == named.name;
        let Some(prop) = ours(&observation.props).find(own) else {
            continue;
        };
        taken += 1;
        let last = edits.pop_if(|edit| edit.field() == Some(named.field));
        let mut value = match last {
            Some(Edit::Field(_, value)) => value,
            _ => Value::Null,
        };
        if !named.add(&text_of(prop), &description, &mut value) {
            answers.leave(NO_VALUE, 1);
        }
        edits.push(Edit::Field(named.field, value));
    }
    let naming = ours(&observation.props).filter(|prop| is_naming(&prop.name));
    let conflicts = ours(&observation.props).filter(|prop| prop.name == "in-conflict");
    let conflicts = conflicts.count();
    answers.leave(
        "answers in conflict, of which the lower one was told",
        conflicts,
    );
    let ours = observation
        .props
        .iter()
        .filter(|prop| prop.ns == NAMESPACE)
        .count();
    let further = ours.saturating_sub(naming.count() + taken);
    answers.leave("properties of ours that are not known here", further);
    answers.leave("properties of others", observation.props.len() - ours);
    edits.extend(evidence::edits(observation, lookup));
    edits
}
