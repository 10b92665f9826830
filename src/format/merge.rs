//! Copies of one session joined, line by line as raw bytes: what git does with `merge=union`, without what is there
//! already.

use crate::session::{Event, EventId, Header, Since, day_of, sealed};

use super::session_file::{Raw, Read, identities, read_session_from};

/// Copies joined.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The bytes of the first copy, then what it lacks.
    pub bytes: Vec<u8>,
    /// The state of the merged file, without its lines: they are the bytes.
    pub read: Read,
    /// The lines that each of the other copies gave: those that none before it has.
    pub given: Vec<Vec<(EventId, Raw)>>,
}

impl Merged {
    /// The events that the first copy had not, those of every other.
    pub fn news(&self) -> impl Iterator<Item = &Event> {
        let given = self.given.iter().flatten();
        given.filter_map(|(sum, _)| self.read.session.event(sum))
    }

    /// How many changes after the seal have no reason; none where it is not sealed.
    #[must_use]
    pub fn unexplained(&self) -> usize {
        let is_unexplained = |since: &&Since| since.reason.is_empty();
        sealed(&self.read.session).map_or(0, |sealed| {
            sealed.since.iter().filter(is_unexplained).count()
        })
    }
}

/// Joins the bytes of copies. Lines of the first stay in place, damaged ones too; a torn last line stays out. Of the
/// others come the lines whose digest is right.
#[must_use]
pub fn merge(first: &[u8], others: &[Read]) -> Merged {
    let (mut known, torn) = identities(first);
    let kept = torn.map_or(first.len(), |torn| torn.start);
    let mut bytes = first.get(..kept).unwrap_or(first).to_vec();
    if bytes.last().is_some_and(|byte| *byte != b'\n') {
        bytes.push(b'\n');
    }
    let mut given = Vec::new();
    for other in others {
        let lines = other.lines.iter();
        let new: Vec<(EventId, Raw)> = lines
            .filter(|(sum, _)| known.insert(*sum))
            .cloned()
            .collect();
        for (_, line) in &new {
            bytes.extend_from_slice(line);
            bytes.push(b'\n');
        }
        given.push(new);
    }
    drop(known);
    Merged {
        // Reading from memory cannot fail.
        read: read_session_from(bytes.as_slice()).unwrap_or_default(),
        bytes,
        given,
    }
}

/// Why two files are no copies of one session, if so: what differs.
#[must_use]
pub fn not_a_copy(first: &Read, other: &Read) -> Option<String> {
    // One that lost its header is told by its lines: the first of them name it.
    let is_named = |header: &Header| other.missing.iter().any(|(_, sum)| *sum == header.sum);
    let ours = first.session.header();
    if other.session.header().is_none() && ours.is_some_and(is_named) {
        return None;
    }
    if let Some(why) = other.read_only() {
        return Some(why);
    }
    let (Some(ours), Some(theirs)) = (ours, other.session.header()) else {
        return Some("it has no sound header".into());
    };
    if ours.sum == theirs.sum {
        return None;
    }
    let which = |header: &Header| {
        let id: String = header.session.chars().take(8).collect();
        format!("{id}… of {} by {}", day_of(&header.created), header.by)
    };
    Some(if ours.session == theirs.session {
        "it has the same session id but another header: one of the two was changed".into()
    } else {
        format!(
            "it is another session: {}, not {}",
            which(theirs),
            which(ours)
        )
    })
}
