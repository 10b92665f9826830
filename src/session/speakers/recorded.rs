//! Who told each value as it was recorded, of values that stand no more too.

use serde_json::Value;

use super::{EventId, LineKey, STATEMENT, Session, answer, sources, teller};

/// A part of a value: who told it, empty where nobody is named or it cannot be told, and what.
pub type Part = (String, Value);

/// The parts of these values of a line, each given by the line that holds it, its field and its event: a statement in
/// parts, the first one first, anything else in one. What was cleared has no part.
#[must_use]
pub fn told_by(
    session: &Session,
    line: &LineKey,
    writes: &[(&LineKey, &str, EventId)],
) -> Vec<Vec<Part>> {
    let (keys, answer) = (sources(session, line), answer(session, line));
    let teller = teller(session, &keys, &answer);
    let parts = writes.iter().map(|(holder, field, sum)| {
        let write = session.write_of(holder, field, sum);
        let write = write.filter(|write| !write.value().is_null());
        let holder = keys.iter().find(|key| key == holder);
        match (write, holder, &teller) {
            (None, ..) | (_, None, _) => Vec::new(),
            (Some(write), _, None) => vec![(answer.said_by.clone(), write.value().clone())],
            (Some(write), Some(holder), Some(teller)) if STATEMENT.has(field) => {
                let told = teller.told_in(holder, field, write).into_iter();
                told.map(|(name, words)| (name, Value::String(words)))
                    .collect()
            }
            (Some(write), Some(holder), Some(teller)) => {
                let name = teller.speaker(holder, field, write);
                vec![(name.to_owned(), write.value().clone())]
            }
        }
    });
    parts.collect()
}
