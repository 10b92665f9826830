//! The changes taken from a sheet, and those left out, in words.

use serde_json::Value;

use crate::{
    assessment::Code,
    format::{
        clean_line,
        export::{CellContent, kept_words},
        words,
    },
    session::{Change, Edit, LineKey, Session, Write, field::LEVEL},
};

use super::{Place, Taken, three::Three};

pub(super) use words::quoted;

/// Why a text is left that was cut at the export.
pub(super) const TOO_LONG: &str =
    "the text is too long for a cell, which holds its beginning only; change it in the session";

/// Why nothing is taken into a line, if so.
pub(super) fn keeps(kept: Option<Code>, is_gone: bool) -> Option<&'static str> {
    let gone = is_gone.then_some("each role has a line of its own now; change it there");
    kept.map(kept_words).or(gone)
}

/// The two values of a cell that both changed.
pub(super) fn both(three: &Three, by: &str) -> String {
    let (now, sheet) = (quoted(&three.now), quoted(&three.sheet));
    match &three.then {
        Some(_) => format!("the session has {now}{by} since the export, the sheet {sheet}"),
        None => format!("the session has {now}{by}, the sheet {sheet}"),
    }
}

/// The author and day of a field's standing value: ` (M. Roth, 2026-11-20)`; empty where it was never set.
pub(super) fn by(session: &Session, line: &LineKey, what: CellContent) -> String {
    let field = match what {
        CellContent::Field(field) | CellContent::Part(field, _) => field,
        _ => &LEVEL,
    };
    let newest = |key: &LineKey| {
        let writes = session.standing(key, field.name);
        writes.last().map(|write| write.sum)
    };
    let sum = line.lineage().iter().find_map(newest);
    let event = sum.and_then(|sum| session.event(&sum));
    event.map_or_else(String::new, |event| {
        clean_line(&format!(" ({}, {})", event.who, event.day()))
    })
}

/// The changes that come of a row, each with its cell.
pub(super) fn taken(
    session: &Session,
    edits: &[Edit],
    places: &[Place],
    changes: &[Change],
) -> Vec<Taken> {
    let place = |change: &Change| {
        let mut asked = edits.iter().zip(places);
        let is_it = |edit: &Edit| {
            let field = edit.field();
            field.is_some_and(|field| field.has(&change.field))
        };
        asked.find(|(edit, _)| is_it(edit)).map(|(_, place)| place)
    };
    let told = changes.iter().filter(|change| is_told(change));
    let told = told.filter_map(|change| {
        Some(Taken {
            place: place(change)?.clone(),
            line: change.line.clone(),
            field: change.field.clone(),
            from: before(session, change),
            to: change.to.clone(),
        })
    });
    told.collect()
}

/// The value of a field before it is changed.
fn before(session: &Session, change: &Change) -> Value {
    let stands = |key: &LineKey| -> Option<Value> {
        let writes: Vec<&Write> = session.standing(key, &change.field);
        writes.last().map(|write| write.value().clone())
    };
    let found = change.line.lineage().iter().find_map(stands);
    found.unwrap_or(Value::Null)
}

/// The changes that say something to a person.
fn is_told(change: &Change) -> bool {
    !crate::session::is_kept_aside(&change.field)
}
