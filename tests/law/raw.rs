//! Lines as another program, or nobody well-meaning, would write them: with a right digest, whatever they say.

use sha2::{Digest, Sha256};
use walkdown::session::EventId;

/// Closes an object whose last brace is missing.
pub(crate) fn close(body: &str) -> (EventId, String) {
    let sum = EventId(Sha256::digest(body.as_bytes()).into());
    (sum, format!("{body},\"sum\":\"{sum}\"}}"))
}

/// A header of any format and session.
pub(crate) fn header(format: u64, session: &str) -> (EventId, String) {
    close(&format!(
        r#"{{"walkdown":{format},"session":"{session}","created":"","by":"","catalogs":[]"#
    ))
}

/// An event that sets the level of one line.
pub(crate) fn level(
    n: u64,
    after: &[EventId],
    who: &str,
    level: &str,
    over: &[EventId],
) -> (EventId, String) {
    let (after, over) = (list(after), list(over));
    close(&format!(
        r#"{{"n":{n},"after":{after},"at":"","who":"{who}","run":"","do":"set","set":[{{"line":"iec-62443-2-4/SP.01.01//","field":"level","to":{level},"over":{over}}}]"#
    ))
}

/// An event that takes back others.
pub(crate) fn undo(n: u64, after: &[EventId], who: &str, of: &[EventId]) -> (EventId, String) {
    let (after, of) = (list(after), list(of));
    close(&format!(
        r#"{{"n":{n},"after":{after},"at":"","who":"{who}","run":"","do":"undo","of":{of}"#
    ))
}

fn list(sums: &[EventId]) -> String {
    let sums: Vec<String> = sums.iter().map(|sum| format!("\"{sum}\"")).collect();
    format!("[{}]", sums.join(","))
}
