//! The revision of a session, a short name of what it knew, for a cell of each row of a sheet, and the way back from
//! there.
//!
//! A few heads are named each; many, which come of many people at once, are one digest, so that no sheet grows with heads
//! times rows. Whoever writes next names all of them, which is how they are found again.

use sha2::{Digest, Sha256};

use crate::{
    hex,
    session::{EventId, Session},
};

/// The letters of an identity in a revision.
const SHORT: usize = 12;

/// The most heads that are named singly.
const FEW: usize = 8;

/// The mark before a digest of many heads.
const MANY: &str = "heads:";

/// The revision of a session: `rSUM+SUM`, the beginnings of the identities of its heads, or `rheads:DIGEST`. The letter
/// before it keeps other programs from reading a number.
pub(in crate::format) fn revision(session: &Session) -> String {
    let heads = session.heads();
    if heads.len() > FEW {
        return format!("r{MANY}{}", digest(&heads));
    }
    let short = |sum: &EventId| sum.to_string().chars().take(SHORT).collect::<String>();
    let names: Vec<String> = heads.iter().map(short).collect();
    format!("r{}", names.join("+"))
}

/// The heads that a revision names, all of them; none where the session does not know it. Without the letter it comes
/// from an earlier version, which named each of many, too.
pub(in crate::format) fn heads(session: &Session, revision: &str) -> Option<Vec<EventId>> {
    let named = revision.strip_prefix('r').unwrap_or(revision);
    if let Some(wanted) = named.strip_prefix(MANY) {
        let now = session.heads();
        if digest(&now) == wanted {
            return Some(now);
        }
        let mut joins = session.events().filter(|event| event.after.len() > FEW);
        return joins
            .find(|event| digest(&event.after) == wanted)
            .map(|event| event.after.clone());
    }
    let header = session.header().map(|header| header.sum);
    let events = session.events().map(|event| event.sum);
    let mut all: Vec<(String, EventId)> = header
        .into_iter()
        .chain(events)
        .map(|sum| (sum.to_string(), sum))
        .collect();
    all.sort();
    let heads = named.split('+').map(|short| {
        let at = all.partition_point(|(sum, _)| sum.as_str() < short);
        let found = all.get(at).filter(|(sum, _)| sum.starts_with(short));
        found.filter(|_| short.len() == SHORT).map(|(_, sum)| *sum)
    });
    heads.collect()
}

/// A digest of events, in whatever order.
fn digest(sums: &[EventId]) -> String {
    let mut sums: Vec<String> = sums.iter().map(EventId::to_string).collect();
    sums.sort();
    let bytes = Sha256::digest(sums.join("+"));
    hex(&bytes).chars().take(2 * SHORT).collect()
}
