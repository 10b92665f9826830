//! The lines of a session file: events as bytes and back, and what is said of lines that are damaged.

mod exact;
mod parse;
mod raw;
mod read;

use std::{collections::BTreeSet, ops::Range};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::session::{Act, CatalogRef, Event, EventId, FORMAT, Header, Prepared, Session};

use super::saved_otherwise::SavedOtherwise;

pub use raw::Raw;
pub(super) use read::identities;
pub use read::{read_session, read_session_from, read_session_whole};

/// The bytes before the digest at the end of each line.
const SUM: &[u8] = b",\"sum\":\"";

/// An event with the bytes that stand in the file, without the line break.
#[derive(Debug, Clone, PartialEq)]
pub struct Encoded {
    /// The event.
    pub event: Event,
    /// The text of the line.
    pub line: String,
}

/// The header of a new session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHeader {
    /// Session id.
    pub session: String,
    /// When, RFC 3339.
    pub created: String,
    /// Who.
    pub by: String,
    /// The catalogs.
    pub catalogs: Vec<CatalogRef>,
}

/// A line that is not sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The number of the line in the file, from 1.
    pub line: usize,
    /// The reason.
    pub reason: String,
}

/// The content of a session file's bytes.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// The fold of every sound line.
    pub session: Session,
    /// The raw bytes of each line whose digest is right, in the order of the file, each once, with its identity;
    /// also of those that this program does not understand. Empty where they were not to be kept.
    pub lines: Vec<(EventId, Raw)>,
    /// How many lines have the digest that is right, each counted once.
    pub sound: usize,
    /// Whether there is nothing but blanks in it.
    pub is_blank: bool,
    /// Lines that are not sound.
    pub damage: Vec<Damage>,
    /// The last line where it is torn: bytes from here on are to be set aside before anything is appended.
    pub torn: Option<Range<usize>>,
    /// Whether the last line is whole, or blank, but lacks its line break.
    pub unended: bool,
    /// Identities that sound lines name and that no line here has or claims, with the line that names them.
    pub missing: Vec<(usize, EventId)>,
    /// Lines that stand again further down, or not in the order they were written.
    pub repeated: Vec<usize>,
    /// A format number above ours.
    pub newer_format: Option<u64>,
    /// Headers of other sessions: the lines they stand in.
    pub strangers: Vec<usize>,
    /// The change that another program made to the whole file, or to lines that would be sound without it.
    pub otherwise: Option<SavedOtherwise>,
}

impl Read {
    /// How many lines are not taken in: damaged, torn off, or of another session.
    #[must_use]
    pub fn unread(&self) -> usize {
        let damaged = self.damage.iter().map(|damage| &damage.line);
        let lines: BTreeSet<&usize> = damaged.chain(&self.strangers).collect();
        lines.len() + usize::from(self.torn.is_some())
    }

    /// The change of another program that is all there is amiss: mended, nothing is lost.
    #[must_use]
    pub fn only_saved_otherwise(&self) -> Option<SavedOtherwise> {
        let how = self.otherwise?;
        let is_all = |damage: &Damage| damage.reason == how.of_a_line();
        (self.missing.is_empty() && self.damage.iter().all(is_all)).then_some(how)
    }

    /// Why nothing may be written to this file, if so.
    #[must_use]
    pub fn read_only(&self) -> Option<String> {
        if let Some(format) = self.newer_format {
            return Some(format!(
                "it has format {format}, this program writes format {FORMAT}"
            ));
        }
        if !self.strangers.is_empty() {
            return Some("it holds the header of another session too".into());
        }
        if self.session.header().is_none() {
            return Some("it has no sound header".into());
        }
        None
    }
}

/// Makes the header line of a new session.
#[must_use]
pub fn encode_header(new: &NewHeader) -> (Header, String) {
    let catalogs: Vec<Value> = new
        .catalogs
        .iter()
        .map(|catalog| json!({ "id": catalog.id, "edition": catalog.edition, "digest": catalog.digest }))
        .collect();
    let body = json!({
        "walkdown": FORMAT,
        "session": new.session,
        "created": new.created,
        "by": new.by,
        "catalogs": catalogs,
    });
    let (sum, line) = close(&body);
    let header = Header {
        format: FORMAT,
        session: new.session.clone(),
        created: new.created.clone(),
        by: new.by.clone(),
        catalogs: new.catalogs.clone(),
        sum,
    };
    (header, line)
}

/// Gives a prepared event its bytes and its identity.
#[must_use]
pub fn encode(prepared: Prepared) -> Encoded {
    let mut body = Map::new();
    body.insert("n".into(), json!(prepared.n));
    body.insert("after".into(), sums(&prepared.after));
    body.insert("at".into(), json!(prepared.stamp.at));
    body.insert("who".into(), json!(prepared.stamp.who));
    body.insert("run".into(), json!(prepared.stamp.run));
    if !prepared.reason.is_empty() {
        body.insert("reason".into(), json!(prepared.reason));
    }
    match &prepared.act {
        Act::Set(assignments) => {
            body.insert("do".into(), json!("set"));
            let set = assignments.iter().map(|assignment| {
                json!({
                    "line": assignment.line.to_string(),
                    "field": assignment.field,
                    "to": assignment.to,
                    "over": sums(&assignment.over),
                })
            });
            body.insert("set".into(), Value::Array(set.collect()));
        }
        Act::Undo(of) => {
            body.insert("do".into(), json!("undo"));
            body.insert("of".into(), sums(of));
        }
        Act::Seal(seal) => {
            body.insert("do".into(), json!("seal"));
            body.insert("events".into(), json!(seal.events));
            body.insert("bytes".into(), json!(seal.bytes));
            body.insert("sig".into(), json!(seal.sig));
        }
        Act::Other(word) => {
            body.insert("do".into(), json!(word));
        }
    }
    let (sum, line) = close(&Value::Object(body));
    Encoded {
        event: prepared.with_sum(sum),
        line,
    }
}

fn sums(sums: &[EventId]) -> Value {
    sums.iter()
        .map(|sum| Value::String(sum.to_string()))
        .collect()
}

/// Adds the digest to an object: its bytes up to the closing brace are what is digested.
fn close(body: &Value) -> (EventId, String) {
    let mut line = body.to_string();
    line.pop();
    let sum = digest(line.as_bytes());
    (sum, format!("{line},\"sum\":\"{sum}\"}}"))
}

fn digest(bytes: &[u8]) -> EventId {
    EventId(Sha256::digest(bytes).into())
}
