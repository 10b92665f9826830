//! A session file's bytes as events, and what is said of lines that are damaged.

use std::{
    collections::{HashMap, HashSet},
    io::{self, BufRead},
    ops::Range,
    sync::Arc,
};

use serde_json::{Map, Value};

use crate::session::{Act, Assignment, CatalogRef, Event, EventId, FORMAT, Folding, Header};

use super::{
    Damage, Raw, Read, SUM, digest,
    parse::{Interned, LineContent, event, read_line},
};
use crate::format::saved_otherwise::{SavedOtherwise, in_utf16, is_conflict_mark, within};

/// Reads the bytes of a session file. Every sound line counts, whatever stands around it.
#[must_use]
pub fn read_session(bytes: &[u8]) -> Read {
    read_session_whole(bytes.to_vec())
}

/// Reads the bytes of a session file; its lines share them.
#[must_use]
pub fn read_session_whole(bytes: Vec<u8>) -> Read {
    let whole = Arc::new(bytes);
    let mut reading = Reading {
        whole: Some(Arc::clone(&whole)),
        ..Reading::default()
    };
    for line in whole.split_inclusive(|byte| *byte == b'\n') {
        reading.next(line);
    }
    reading.finish()
}

/// Reads a session file for what stands in it: its lines are not kept.
///
/// # Errors
/// It cannot be read to its end.
pub fn read_session_from(mut input: impl BufRead) -> io::Result<Read> {
    let (mut reading, mut line) = (Reading::default(), Vec::new());
    while input.read_until(b'\n', &mut line)? > 0 {
        reading.next(&line);
        line.clear();
    }
    Ok(reading.finish())
}

/// The identities of the sound lines, and where a torn last line lies. What lines say is not read.
pub(in crate::format) fn identities(bytes: &[u8]) -> (HashSet<EventId>, Option<Range<usize>>) {
    let mut reading = Reading {
        is_blind: true,
        ..Reading::default()
    };
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        reading.next(line);
    }
    (reading.seen, reading.read.torn)
}

#[derive(Default)]
struct Reading {
    read: Read,
    /// Whether what lines say is of no interest.
    is_blind: bool,
    /// The bytes of the file, where its lines are kept.
    whole: Option<Arc<Vec<u8>>>,
    /// How many lines were read, and bytes.
    number: usize,
    place: usize,
    has_text: bool,
    /// The form in which another program saved the whole file.
    otherwise: Option<SavedOtherwise>,
    headers: Vec<(usize, Header)>,
    folding: Folding,
    interned: Interned,
    seen: HashSet<EventId>,
    links: Vec<(EventId, Assignment)>,
    /// Identities that lines name which were not seen before them.
    named: Vec<(usize, EventId)>,
    /// Lines that come after others which were not seen before them.
    early: Vec<(usize, Vec<EventId>)>,
    /// Digests that damaged lines claim, and those that fit their text.
    claimed: HashSet<EventId>,
}

/// The identity of a line whose digest is right; else the digest that it claims to have.
fn sound(line: &[u8]) -> Result<EventId, Option<EventId>> {
    let claimed = || {
        let rest = line.strip_suffix(b"\"}")?;
        let (body, digits) = rest.split_at_checked(rest.len().checked_sub(64)?)?;
        let sum = EventId::parse(std::str::from_utf8(digits).ok()?)?;
        Some((body.strip_suffix(SUM), sum))
    };
    match claimed() {
        Some((Some(body), sum)) if digest(body) == sum => Ok(sum),
        Some((_, sum)) => Err(Some(sum)),
        None => Err(None),
    }
}

/// The digested part of a line that ends in what looks like a digest.
fn body(line: &[u8]) -> Option<&[u8]> {
    let length = line.len().checked_sub(SUM.len() + 64 + 2)?;
    line.get(..length)
}

impl Reading {
    /// The next line, with its line break.
    fn next(&mut self, whole: &[u8]) {
        let start = self.place;
        self.place += whole.len();
        self.number += 1;
        let is_first = self.number == 1;
        if is_first {
            self.otherwise = in_utf16(whole);
        }
        let line = whole.strip_suffix(b"\n");
        let last = line.is_none();
        let line = line.unwrap_or(whole);
        self.read.unended = last;
        let ended = line.strip_suffix(b"\r").unwrap_or(line);
        // A mark that an editor put before the first line is none of its bytes.
        let line = match ended.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if is_first => rest,
            _ => ended,
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        self.has_text = true;
        match sound(line) {
            Ok(sum) => self.line(start + ended.len() - line.len(), sum, line),
            Err(_) if within(line).is_some_and(|bare| sound(bare).is_ok()) => {
                self.saved_otherwise(SavedOtherwise::Around);
            }
            Err(_) if is_conflict_mark(line) => self.saved_otherwise(SavedOtherwise::Conflict),
            Err(_) if last => {
                self.read.torn = Some(start..self.place);
                self.read.unended = false;
            }
            Err(damaged) => self.damaged(line, damaged),
        }
    }

    fn line(&mut self, start: usize, sum: EventId, line: &[u8]) {
        if !self.seen.insert(sum) {
            self.read.repeated.push(self.number);
            return;
        }
        if self.is_blind {
            return;
        }
        // Whatever it says, it is somebody's: it is kept.
        self.read.sound += 1;
        if let Some(whole) = &self.whole {
            let raw = Raw::new(whole, start, start + line.len());
            self.read.lines.push((sum, raw));
        }
        match read_line(line, sum, &mut self.interned) {
            LineContent::Event(event) => self.event(*event),
            LineContent::Broken(why) => self.no_event(&why),
            LineContent::Other(value) if value.contains_key("walkdown") => {
                match header(&value, sum) {
                    Some(header) => {
                        if header.format > FORMAT {
                            let before = self.read.newer_format.unwrap_or_default();
                            self.read.newer_format = Some(header.format.max(before));
                        }
                        self.headers.push((self.number, header));
                    }
                    None => self.no_event("it is no header that this program knows"),
                }
            }
            LineContent::Other(_) => self.no_event("it is no event that this program knows"),
        }
    }

    fn event(&mut self, event: Event) {
        let is_new = |sum: &&EventId| !self.seen.contains(*sum);
        let over: Vec<EventId> = match &event.act {
            Act::Set(set) => {
                let over = set.iter().flat_map(|assignment| &assignment.over);
                over.filter(is_new).copied().collect()
            }
            Act::Undo(of) => of.iter().filter(is_new).copied().collect(),
            Act::Seal(_) | Act::Other(_) => Vec::new(),
        };
        let early: Vec<EventId> = event.after.iter().filter(is_new).copied().collect();
        let named = early.iter().chain(&over);
        self.named.extend(named.map(|sum| (self.number, *sum)));
        if !early.is_empty() {
            self.early.push((self.number, early));
        }
        self.folding.take(event);
    }

    fn saved_otherwise(&mut self, how: SavedOtherwise) {
        self.read.otherwise = Some(how);
        self.no_event(how.of_a_line());
    }

    fn no_event(&mut self, reason: &str) {
        self.read.damage.push(Damage {
            line: self.number,
            reason: reason.to_owned(),
        });
    }

    /// A damaged line keeps its place in the chain where it can still be read: it carries no value, but
    /// what it replaced stays replaced once a later line replaces it.
    fn damaged(&mut self, line: &[u8], claimed: Option<EventId>) {
        let parsed = serde_json::from_slice::<Value>(line).ok();
        self.claimed.extend(claimed);
        self.claimed.extend(body(line).map(digest));
        if let (Some(sum), Some(Value::Object(value))) = (claimed, &parsed)
            && let Some(Event {
                act: Act::Set(assignments),
                ..
            }) = event(value, sum, &mut self.interned)
        {
            self.links.extend(
                assignments
                    .iter()
                    .map(|assignment| (sum, assignment.clone())),
            );
        }
        let reason = match (parsed.is_some(), claimed.is_some()) {
            (true, true) => "its digest does not fit its text",
            (true, false) => "it has no digest",
            (false, true) => "its text is broken",
            (false, false) => "it is no line of a session",
        };
        self.no_event(reason);
    }

    fn finish(mut self) -> Read {
        // Which header counts may not depend on the order of lines: the one that most events come after
        // is the file's own, and between equals the smaller digest.
        let mut votes: HashMap<EventId, usize> = HashMap::new();
        if self.headers.len() > 1 {
            let first = self.folding.events().flat_map(|event| &event.after);
            for sum in first {
                *votes.entry(*sum).or_default() += 1;
            }
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
            .filter(|(_, sum)| !self.seen.contains(sum) && !self.claimed.contains(sum))
            .collect();
        self.read.missing.dedup();
        // An event whose predecessor is further down was moved; one whose predecessor is missing was not.
        let moved = self
            .early
            .iter()
            .filter(|(_, sums)| sums.iter().any(|sum| self.seen.contains(sum)));
        self.read.repeated.extend(moved.map(|(number, _)| *number));
        self.read.repeated.sort_unstable();
        self.read.is_blank = !self.has_text;
        if self.read.sound == 0 {
            self.read.otherwise = self.otherwise.or(self.read.otherwise);
        }
        // The set of seen digests is not needed any more, and is as large as the result.
        drop(self.seen);
        self.read.session = self.folding.finish(header, self.links);
        self.read
    }
}

fn header(value: &Map<String, Value>, sum: EventId) -> Option<Header> {
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
