//! A line's text as an event. Texts that the same person writes on the same line again and again are kept once.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use serde_json::{Map, Value};

use crate::session::{Act, Assignment, Event, EventId, LARGEST_NUMBER, LineKey, Seal, Word};

use super::exact;

/// Texts that come back in many lines, each kept once.
#[derive(Debug, Default)]
pub(super) struct Interned {
    texts: HashSet<Word>,
    lines: HashMap<String, Option<Arc<LineKey>>>,
    /// The line that was asked for last: one event mostly writes on one.
    last: (String, Option<Arc<LineKey>>),
}

impl Interned {
    /// A text that many events have.
    pub(super) fn text(&mut self, text: &str) -> Word {
        if let Some(known) = self.texts.get(text) {
            return known.clone();
        }
        let new = Word::from(text);
        self.texts.insert(new.clone());
        new
    }

    /// A line's key; none if it is none.
    pub(super) fn line(&mut self, text: &str) -> Option<Arc<LineKey>> {
        let (last, key) = &self.last;
        if key.is_some() && last == text {
            return key.clone();
        }
        let key = if let Some(known) = self.lines.get(text) {
            known.clone()
        } else {
            let new = LineKey::parse(text).map(Arc::new);
            self.lines.insert(text.to_owned(), new.clone());
            new
        };
        self.last = (text.to_owned(), key.clone());
        key
    }
}

/// The content of a line, if it is a JSON object; else the reason why not.
pub(super) enum LineContent {
    /// An event.
    Event(Box<Event>),
    /// A JSON object of another kind.
    Other(Map<String, Value>),
    /// No JSON object.
    Broken(String),
}

/// Reads a line whose digest is right.
pub(super) fn read_line(line: &[u8], sum: EventId, interned: &mut Interned) -> LineContent {
    // The usual form of a line is read at once, everything else piece by piece: both give the same.
    if let Some(event) = exact::event(line, sum, interned) {
        return LineContent::Event(Box::new(event));
    }
    match serde_json::from_slice::<Value>(line) {
        Ok(Value::Object(value)) if value.contains_key("walkdown") => LineContent::Other(value),
        Ok(Value::Object(value)) => match event(&value, sum, interned) {
            Some(event) => LineContent::Event(Box::new(event)),
            None => LineContent::Other(value),
        },
        Ok(_) => LineContent::Broken("it is no JSON object".into()),
        Err(error) => LineContent::Broken(format!("it is no JSON: {error}")),
    }
}

/// An event as it stands in a JSON object, if it is one that this program knows.
pub(super) fn event(
    value: &Map<String, Value>,
    sum: EventId,
    interned: &mut Interned,
) -> Option<Event> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let act = match value.get("do").and_then(Value::as_str)? {
        "set" => {
            let set = value.get("set").and_then(Value::as_array)?.iter();
            let set: Vec<Assignment> = set.filter_map(|item| assignment(item, interned)).collect();
            Act::Set(set.into())
        }
        "undo" => Act::Undo(sums(value.get("of"))),
        "seal" => Act::Seal(Seal {
            events: value
                .get("events")
                .and_then(Value::as_u64)
                .unwrap_or_default(),
            bytes: text("bytes").to_owned(),
            sig: value.get("sig").and_then(Value::as_str).map(str::to_owned),
        }),
        other => Act::Other(other.to_owned()),
    };
    Some(Event {
        n: value
            .get("n")
            .and_then(Value::as_u64)
            .filter(|n| *n <= LARGEST_NUMBER)?,
        after: sums(value.get("after")),
        at: text("at").into(),
        who: interned.text(text("who")),
        run: interned.text(text("run")),
        reason: interned.text(text("reason")),
        act,
        sum,
    })
}

fn assignment(item: &Value, interned: &mut Interned) -> Option<Assignment> {
    Some(Assignment {
        line: interned.line(item.get("line")?.as_str()?)?,
        field: interned.text(item.get("field")?.as_str()?),
        to: item.get("to").cloned().unwrap_or(Value::Null),
        over: sums(item.get("over")),
    })
}

fn sums(value: Option<&Value>) -> Vec<EventId> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    let mut sums: Vec<EventId> = list
        .filter_map(Value::as_str)
        .filter_map(EventId::parse)
        .collect();
    sums.shrink_to_fit();
    sums
}
