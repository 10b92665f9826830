//! The lines of a session file: events as bytes and back, and what is said of lines that are damaged.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::session::{
    Act, Assignment, CatalogRef, Event, FORMAT, Header, LARGEST_NUMBER, LineKey, Prepared, Seal,
    Session, Sum,
};

use super::saved_otherwise::{SavedOtherwise, in_utf16, within};

/// What comes before the digest at the end of each line.
const SUM: &[u8] = b",\"sum\":\"";

/// An event with the bytes that stand in the file, without the line break.
#[derive(Debug, Clone, PartialEq)]
pub struct Encoded {
    /// The event.
    pub event: Event,
    /// Its line.
    pub line: String,
}

/// What a new session's header says.
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
    /// Its number in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

/// What was read from a session file's bytes.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// The fold of every sound line.
    pub session: Session,
    /// The raw bytes of each line whose digest is right, in the order of the file, each once, with its identity;
    /// also of those that this program does not understand.
    pub lines: Vec<(Sum, Vec<u8>)>,
    /// Lines that are not sound.
    pub damage: Vec<Damage>,
    /// The last line where it is torn: bytes from here on are to be set aside before anything is appended.
    pub torn: Option<Range<usize>>,
    /// Whether the last line is whole, or blank, but lacks its line break.
    pub unended: bool,
    /// Identities that sound lines name and that no line here has or claims, with the line that names them.
    pub missing: Vec<(usize, Sum)>,
    /// Lines that stand again further down, or not in the order they were written.
    pub repeated: Vec<usize>,
    /// A format number above ours.
    pub newer_format: Option<u64>,
    /// Headers of other sessions: the lines they stand in.
    pub strangers: Vec<usize>,
    /// What another program did to the whole file, or to lines that would be sound without it.
    pub otherwise: Option<SavedOtherwise>,
}

impl Read {
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

fn sums(sums: &[Sum]) -> Value {
    sums.iter()
        .map(|sum| Value::String(sum.to_string()))
        .collect()
}

/// Adds the digest to an object: its bytes up to the closing brace are what is digested.
fn close(body: &Value) -> (Sum, String) {
    let mut line = body.to_string();
    line.pop();
    let sum = digest(line.as_bytes());
    (sum, format!("{line},\"sum\":\"{sum}\"}}"))
}

fn digest(bytes: &[u8]) -> Sum {
    Sum(Sha256::digest(bytes).into())
}

/// Reads the bytes of a session file. Every sound line counts, whatever stands around it.
#[must_use]
pub fn read_session(bytes: &[u8]) -> Read {
    let mut reading = Reading::default();
    let mut start = 0;
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let (number, end) = (index + 1, start + line.len());
        let last = end == bytes.len();
        reading.read.unended = last && !line.is_empty();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        // A mark that an editor put before the first line is none of its bytes.
        let line = match line.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if index == 0 => rest,
            _ => line,
        };
        if !line.iter().all(u8::is_ascii_whitespace) {
            match sound(line) {
                Ok(sum) => reading.line(number, sum, line),
                Err(_) if within(line).is_some_and(|bare| sound(bare).is_ok()) => {
                    reading.read.otherwise = Some(SavedOtherwise::Around);
                    reading.no_event(number, "a byte order mark or blanks stand around it");
                }
                Err(_) if last => {
                    reading.read.torn = Some(start..end);
                    reading.read.unended = false;
                }
                Err(damaged) => reading.damaged(number, line, damaged),
            }
        }
        start = end + 1;
    }
    let mut read = reading.finish();
    if read.lines.is_empty() {
        read.otherwise = in_utf16(bytes).or(read.otherwise);
    }
    read
}

#[derive(Default)]
struct Reading {
    read: Read,
    headers: Vec<(usize, Header)>,
    events: Vec<Event>,
    seen: HashMap<Sum, usize>,
    links: Vec<(Sum, Assignment)>,
    named: Vec<(usize, Sum)>,
    /// Lines that come after others which were not seen before them.
    early: Vec<(usize, Vec<Sum>)>,
    /// Digests that damaged lines claim, and those that fit their text.
    claimed: HashSet<Sum>,
}

/// The identity of a line whose digest is right; else the digest that it claims to have.
fn sound(line: &[u8]) -> Result<Sum, Option<Sum>> {
    let claimed = || {
        let rest = line.strip_suffix(b"\"}")?;
        let (body, digits) = rest.split_at_checked(rest.len().checked_sub(64)?)?;
        let sum = Sum::parse(std::str::from_utf8(digits).ok()?)?;
        Some((body.strip_suffix(SUM), sum))
    };
    match claimed() {
        Some((Some(body), sum)) if digest(body) == sum => Ok(sum),
        Some((_, sum)) => Err(Some(sum)),
        None => Err(None),
    }
}

/// What of a line is digested, where it ends in something that looks like a digest.
fn body(line: &[u8]) -> Option<&[u8]> {
    let length = line.len().checked_sub(SUM.len() + 64 + 2)?;
    line.get(..length)
}

impl Reading {
    fn line(&mut self, number: usize, sum: Sum, line: &[u8]) {
        if self.seen.contains_key(&sum) {
            self.read.repeated.push(number);
            return;
        }
        // Whatever it says, it is somebody's: it is kept.
        self.seen.insert(sum, number);
        self.read.lines.push((sum, line.to_vec()));
        let value = match serde_json::from_slice::<Value>(line) {
            Ok(Value::Object(value)) => value,
            Ok(_) => return self.no_event(number, "it is no JSON object"),
            Err(error) => return self.no_event(number, &format!("it is no JSON: {error}")),
        };
        if value.contains_key("walkdown") {
            match header(&value, sum) {
                Some(header) if header.format > FORMAT => {
                    self.read.newer_format = Some(
                        header
                            .format
                            .max(self.read.newer_format.unwrap_or_default()),
                    );
                    self.headers.push((number, header));
                }
                Some(header) => self.headers.push((number, header)),
                None => self.no_event(number, "it is no header that this program knows"),
            }
        } else {
            let Some(event) = event(&value, sum) else {
                return self.no_event(number, "it is no event that this program knows");
            };
            let over = match &event.act {
                Act::Set(assignments) => assignments.iter().flat_map(|a| a.over.clone()).collect(),
                Act::Undo(of) => of.clone(),
                Act::Seal(_) | Act::Other(_) => Vec::new(),
            };
            self.named.extend(
                event
                    .after
                    .iter()
                    .copied()
                    .chain(over)
                    .map(|sum| (number, sum)),
            );
            let unseen = event
                .after
                .iter()
                .filter(|sum| !self.seen.contains_key(sum));
            self.early.push((number, unseen.copied().collect()));
            self.events.push(event);
        }
    }

    fn no_event(&mut self, line: usize, reason: &str) {
        self.read.damage.push(Damage {
            line,
            reason: reason.to_owned(),
        });
    }

    /// A damaged line keeps its place in the chain where it can still be read: it carries no value, but
    /// what it replaced stays replaced once a later line replaces it.
    fn damaged(&mut self, number: usize, line: &[u8], claimed: Option<Sum>) {
        let parsed = serde_json::from_slice::<Value>(line).ok();
        self.claimed.extend(claimed);
        self.claimed.extend(body(line).map(digest));
        if let (Some(sum), Some(Value::Object(value))) = (claimed, &parsed)
            && let Some(Event {
                act: Act::Set(assignments),
                ..
            }) = event(value, sum)
        {
            self.links
                .extend(assignments.into_iter().map(|assignment| (sum, assignment)));
        }
        let reason = match (parsed.is_some(), claimed.is_some()) {
            (true, true) => "its digest does not fit its text",
            (true, false) => "it has no digest",
            (false, true) => "its text is broken",
            (false, false) => "it is no line of a session",
        };
        self.no_event(number, reason);
    }

    fn finish(mut self) -> Read {
        // Which header counts may not depend on the order of lines: the one that most events come after
        // is the file's own, and between equals the smaller digest.
        let first = self.events.iter().flat_map(|event| &event.after);
        let mut votes: HashMap<Sum, usize> = HashMap::new();
        for sum in first {
            *votes.entry(*sum).or_default() += 1;
        }
        self.headers.sort_by_key(|(_, header)| {
            (
                usize::MAX - votes.get(&header.sum).copied().unwrap_or(0),
                header.sum,
            )
        });
        let mut headers = self.headers.into_iter();
        let header = headers.next().map(|(_, header)| header);
        self.read.strangers = headers.map(|(number, _)| number).collect();
        self.read.strangers.sort_unstable();
        self.named.sort_unstable();
        self.read.missing = self
            .named
            .into_iter()
            .filter(|(_, sum)| !self.seen.contains_key(sum) && !self.claimed.contains(sum))
            .collect();
        self.read.missing.dedup();
        // What comes after a line that is further down was moved; what comes after one that is not here was not.
        let moved = self
            .early
            .iter()
            .filter(|(_, sums)| sums.iter().any(|sum| self.seen.contains_key(sum)));
        self.read.repeated.extend(moved.map(|(number, _)| *number));
        self.read.repeated.sort_unstable();
        self.read.session = Session::fold(header, self.events, self.links);
        self.read
    }
}

fn header(value: &Map<String, Value>, sum: Sum) -> Option<Header> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let format = value.get("walkdown").and_then(Value::as_u64)?;
    // A newer format may say these things otherwise; it is opened for reading all the same.
    let catalogs = match value.get("catalogs").and_then(Value::as_array) {
        Some(catalogs) => catalogs.as_slice(),
        None if format > FORMAT => &[],
        None => return None,
    };
    let part =
        |catalog: &Value, name: &str| catalog.get(name).and_then(Value::as_str).map(str::to_owned);
    Some(Header {
        format,
        session: text("session").or_else(|| (format > FORMAT).then(String::new))?,
        created: text("created").unwrap_or_default(),
        by: text("by").unwrap_or_default(),
        catalogs: catalogs
            .iter()
            .filter_map(|catalog| {
                Some(CatalogRef {
                    id: part(catalog, "id")?,
                    edition: part(catalog, "edition").unwrap_or_default(),
                    digest: part(catalog, "digest").unwrap_or_default(),
                })
            })
            .collect(),
        sum,
    })
}

fn event(value: &Map<String, Value>, sum: Sum) -> Option<Event> {
    let text = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let list = |value: Option<&Value>| -> Vec<Sum> {
        value
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .filter_map(Sum::parse)
            .collect()
    };
    let act = match value.get("do").and_then(Value::as_str)? {
        "set" => Act::Set(
            value
                .get("set")
                .and_then(Value::as_array)?
                .iter()
                .filter_map(|item| {
                    Some(Assignment {
                        line: LineKey::parse(item.get("line")?.as_str()?)?,
                        field: item.get("field")?.as_str()?.to_owned(),
                        to: item.get("to").cloned().unwrap_or(Value::Null),
                        over: list(item.get("over")),
                    })
                })
                .collect(),
        ),
        "undo" => Act::Undo(list(value.get("of"))),
        "seal" => Act::Seal(Seal {
            events: value
                .get("events")
                .and_then(Value::as_u64)
                .unwrap_or_default(),
            bytes: text("bytes"),
            sig: value.get("sig").and_then(Value::as_str).map(str::to_owned),
        }),
        other => Act::Other(other.to_owned()),
    };
    Some(Event {
        n: value
            .get("n")
            .and_then(Value::as_u64)
            .filter(|n| *n <= LARGEST_NUMBER)?,
        after: list(value.get("after")),
        at: text("at"),
        who: text("who"),
        run: text("run"),
        reason: text("reason"),
        act,
        sum,
    })
}
