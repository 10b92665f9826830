//! Who said the parts of an answer that was carried over from an earlier session: where that was not the person whom the
//! line names, the mark of its origin says it, for one event names one person on a line.

use serde_json::{Map, Value, json};

use super::{
    CARRIED, LineKey, STATEMENT, Session, Teller, Write, answer, is_told, sources, teller,
};

/// The part of the mark in which they stand, by field.
const SAID: &str = "said";

/// Puts into the mark of a line's origin who said each of these fields, where the line's own name does not say it.
pub(in crate::session) fn note_speakers<'f>(
    session: &Session,
    line: &LineKey,
    fields: impl Iterator<Item = &'f str>,
    mark: &mut Value,
) {
    let (keys, answer) = (sources(session, line), answer(session, line));
    let Some(teller) = teller(session, &keys, &answer) else {
        return;
    };
    let said = fields.filter(|field| is_told(field)).filter_map(|field| {
        let said = teller.said(field);
        said.map(|said| (field.to_owned(), said))
    });
    let said: Map<String, Value> = said.collect();
    if let (false, Some(mark)) = (said.is_empty(), mark.as_object_mut()) {
        mark.insert(SAID.to_owned(), Value::Object(said));
    }
}

impl Teller<'_> {
    /// Who said a field, where that is another person than the line names; a text in parts with who told each.
    fn said(&self, field: &str) -> Option<Value> {
        let told = if field == STATEMENT.name {
            self.told(field)
        } else {
            Vec::new()
        };
        let name = match told.as_slice() {
            [_, _, ..] => return Some(json!(told)),
            [(name, _)] => name.as_str(),
            [] => self.newest(field),
        };
        let name = self.differing(name);
        (!name.is_empty()).then_some(Value::String(name))
    }
}

/// Whether a mark on the line says who said a part.
pub(super) fn is_any(session: &Session, line: &LineKey) -> bool {
    let mut writes = session.writes(line, CARRIED).iter();
    writes.any(|write| write.live && write.value().get(SAID).is_some())
}

/// The mark on a value that was carried over: who said it.
fn mark<'a>(
    session: &'a Session,
    holder: &LineKey,
    field: &str,
    write: &Write,
) -> Option<&'a Value> {
    let mark = session.write_of(holder, CARRIED, &write.sum)?;
    mark.value().get(SAID)?.get(field)
}

/// The person who said a value that was carried over, where the line names another one.
pub(super) fn name<'a>(
    session: &'a Session,
    holder: &LineKey,
    field: &str,
    write: &Write,
) -> Option<&'a str> {
    mark(session, holder, field, write)?.as_str()
}

/// Where each part ends of a text that was carried over, and who told it; empty where it is in no parts.
pub(super) fn parts<'a>(
    session: &'a Session,
    holder: &LineKey,
    field: &str,
    write: &Write,
) -> Vec<(usize, &'a str)> {
    let text = write.value().as_str().unwrap_or_default();
    let parts = mark(session, holder, field, write).and_then(Value::as_array);
    let mut from = 0;
    let ends = parts.into_iter().flatten().map(|part| {
        let name = part.get(0)?.as_str()?;
        let words = part.get(1)?.as_str()?;
        from += text.get(from..)?.find(words)? + words.len();
        Some((from, name))
    });
    ends.collect::<Option<_>>().unwrap_or_default()
}
