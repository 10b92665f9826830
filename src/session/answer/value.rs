//! The value of any field of an answer, by its row of the table: for code that goes through the table.

use serde_json::{Map, Value, json};

use super::Answer;
use crate::session::{
    field::{
        ACTION, Attribution, COMPENSATING, DECLARED, EVIDENCE_ITEMS, FIELDS, FLAG, Field, LEVEL,
        PARKED, REMARKS, RUNGS, SAID_BY, STATEMENT, TARGET, VERDICT,
    },
    level::Level,
};

impl Answer {
    /// The text that stands in a field that is one; empty where nothing stands.
    #[must_use]
    pub fn text(&self, field: &Field) -> String {
        match self.value(field) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        }
    }

    /// The value of a field, in the form of the file; of a list all items. None where nothing stands.
    #[must_use]
    pub fn value(&self, field: &Field) -> Option<Value> {
        let text = |text: &String| (!text.is_empty()).then(|| json!(text));
        match field.name {
            name if name == LEVEL.name => self.level.as_ref().map(Level::to_value),
            name if name == DECLARED.name => self.declared.map(|level| json!(level)),
            name if name == TARGET.name => self.target.map(|level| json!(level)),
            name if name == RUNGS.name => {
                let answered = (1_u8..).zip(self.rungs);
                let answered = answered
                    .filter_map(|(level, rung)| Some((level.to_string(), rung?.to_value())));
                some(answered.collect())
            }
            name if name == STATEMENT.name => text(&self.statement),
            name if name == REMARKS.name => text(&self.remarks),
            name if name == SAID_BY.name => text(&self.said_by),
            name if name == EVIDENCE_ITEMS.name => {
                let items = self.evidence.iter();
                let items = items.map(|item| json!({ "text": item.text, "file": item.file }));
                let items: Vec<Value> = items.collect();
                (!items.is_empty()).then_some(Value::Array(items))
            }
            name if name == VERDICT.name => self.verdict.map(|verdict| json!(verdict.word())),
            name if name == PARKED.name => self.parked.as_ref().map(|stands| json!(stands)),
            name if name == ACTION.name => self.action.as_ref().map(|stands| json!(stands)),
            name if name == COMPENSATING.name => {
                self.compensating.as_ref().map(|stands| json!(stands))
            }
            name if name == FLAG.name => self.flagged.then(|| json!(true)),
            _ => {
                let mut others = self.others.iter();
                let own = others.find(|(other, _)| other.name == field.name);
                own.map(|(_, value)| value.clone())
            }
        }
    }

    /// The word that stands in a field of words, or the text of one.
    #[must_use]
    pub fn word(&self, field: &Field) -> Option<&str> {
        let mut others = self.others.iter();
        let own = others.find(|(other, _)| other.name == field.name);
        own.and_then(|(_, value)| value.as_str())
    }

    /// Whether anything stands that those interviewed tell, or a note beside it.
    #[must_use]
    pub fn is_told(&self) -> bool {
        FIELDS
            .iter()
            .any(|field| field.attribution != Attribution::No && self.value(field).is_some())
    }
}

pub(super) fn some(items: Map<String, Value>) -> Option<Value> {
    (!items.is_empty()).then_some(Value::Object(items))
}

/// The fields that an answer has a place of its own for, because a rule is about them.
pub(super) static PLACED: [&Field; 13] = [
    &LEVEL,
    &DECLARED,
    &TARGET,
    &RUNGS,
    &STATEMENT,
    &REMARKS,
    &SAID_BY,
    &EVIDENCE_ITEMS,
    &VERDICT,
    &PARKED,
    &ACTION,
    &COMPENSATING,
    &FLAG,
];
