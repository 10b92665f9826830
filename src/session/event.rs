//! The events of a session: what one line of the file tells, without its bytes.

use std::{fmt, sync::Arc};

use serde_json::Value;

use super::{line::LineKey, word::Word};

/// The format number that this program writes.
pub const FORMAT: u64 = 1;

/// The largest number of an event: what every JSON reader takes exactly. Numbering stops there; identities
/// go on telling events apart.
pub const LARGEST_NUMBER: u64 = (1 << 53) - 1;

/// SHA-256 over a line's bytes before its `,"sum"`: the identity of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub [u8; 32]);

impl EventId {
    /// Reads 64 hex digits in lower case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        let value = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = value(*pair.first()?)? << 4 | value(*pair.last()?)?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::hex(&self.0))
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The first kind of line: which session this is and what it was asked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Format number.
    pub format: u64,
    /// Session id, a UUID.
    pub session: String,
    /// When it was created, RFC 3339.
    pub created: String,
    /// The person who created it.
    pub by: String,
    /// The catalogs, in the order of the walk.
    pub catalogs: Vec<CatalogRef>,
    /// Identity of the line.
    pub sum: EventId,
}

/// A catalog as a session names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogRef {
    /// Catalog id.
    pub id: String,
    /// Edition.
    pub edition: String,
    /// Digest of what was asked, see [`crate::catalog::Catalog::digest`].
    pub digest: String,
}

/// An act of a person, at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// 1 + the largest number known when it was written.
    pub n: u64,
    /// The heads known when it was written.
    pub after: Vec<EventId>,
    /// When, RFC 3339 with offset, as written.
    pub at: String,
    /// The author.
    pub who: Word,
    /// The start of the program that recorded it.
    pub run: Word,
    /// The reason for changing a sealed session; else empty.
    pub reason: Word,
    /// The act.
    pub act: Act,
    /// Identity.
    pub sum: EventId,
}

/// The day of a time, as written: `2026-11-21`.
#[must_use]
pub fn day_of(at: &str) -> String {
    at.chars().take("2026-11-21".len()).collect()
}

/// The day and the minute of a time, as written: `2026-11-21 18:04`.
#[must_use]
pub fn minute_of(at: &str) -> String {
    let at = at.chars().take("2026-11-21T18:04".len());
    at.map(|sign| if sign == 'T' { ' ' } else { sign })
        .collect()
}

impl Event {
    /// The day of it, as written.
    #[must_use]
    pub fn day(&self) -> String {
        day_of(&self.at)
    }

    /// Whether it is a seal, which changes nothing.
    #[must_use]
    pub fn is_seal(&self) -> bool {
        matches!(self.act, Act::Seal(_))
    }

    /// The place in the one order that there is: number, then identity.
    #[must_use]
    pub fn place(&self) -> (u64, EventId) {
        (self.n, self.sum)
    }
}

/// The act of an event.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Sets fields.
    Set(Arc<[Assignment]>),
    /// Takes back events.
    Undo(Vec<EventId>),
    /// Signs the session off; nothing takes it back.
    Seal(Seal),
    /// A kind that a newer version wrote.
    Other(String),
}

/// The content of a seal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seal {
    /// How many events there were.
    pub events: u64,
    /// SHA-256 of the file's bytes before the seal's line.
    pub bytes: String,
    /// A signature as `ssh-keygen -Y sign` makes it, over the line's bytes before `,"sig"`.
    pub sig: Option<String>,
}

/// A field set by an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The line.
    pub line: Arc<LineKey>,
    /// The name of the field.
    pub field: Word,
    /// The new value; null clears.
    pub to: Value,
    /// The events whose values of this field it replaces.
    pub over: Vec<EventId>,
}
