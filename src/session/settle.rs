//! Conflicts: fields where the values of two people stand against each other, how they are settled, and by whom.

use std::collections::HashSet;

use jiff::Timestamp;
use serde_json::Value;

use super::{
    about::table::{CONCLUSION, SCOPE},
    answer::{Conflict, Said},
    change::Change,
    event::{Assignment, Event, EventId},
    field::{LEVEL, REMARKS, SAID_BY, STATEMENT, is_told},
    field_name::field_name,
    fold::{Cell, Session, Write},
    kept_aside::is_kept_aside,
    level::{Level, Rung},
    line::LineKey,
};

/// A conflict, on the line on which it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The line; the session's own for what the session is about.
    pub line: LineKey,
    /// The field, and the values that stand, oldest first; of what was said differently, who said each.
    pub conflict: Conflict,
    /// Where two people said them one after another: the events behind the values that stand no more, which settling
    /// replaces too. Empty where all of the values stand.
    pub said: Vec<EventId>,
}

/// A conflict that was settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The line.
    pub line: LineKey,
    /// The field, and the values that stood.
    pub conflict: Conflict,
    /// The value that was taken, who set it, and when.
    pub by: Said,
    /// Whether that value stands no more: somebody set another one since.
    pub is_changed: bool,
}

/// How a conflict is settled.
#[derive(Debug, Clone, PartialEq)]
pub enum Settling {
    /// The value with this place among those that stand.
    Standing(usize),
    /// A new value.
    New(Value),
    /// All texts, one below the other, in the order in which they were said.
    Joined,
}

/// Every conflict of a session that is asked about, in the order of the lines' names, the session's own first. Who said a
/// line goes along with the value that is taken there: as long as such a value is in conflict, it is no conflict of its
/// own.
#[must_use]
pub fn conflicts(session: &Session) -> Vec<Clash> {
    let own = LineKey::default();
    let of_session = session.cells_of(&own).map(|cells| (&own, cells));
    let mut found = Vec::new();
    for (line, cells) in of_session.into_iter().chain(session.written()) {
        let told = cells.iter().filter(|(field, _)| !is_kept_aside(field));
        let clashes = told.filter_map(|(field, cell)| clashing(session, line, field, cell));
        let mut clashes: Vec<Clash> = clashes.collect();
        if clashes.iter().any(Clash::takes_name) {
            clashes.retain(|clash| !clash.names());
        }
        found.append(&mut clashes);
    }
    found
}

/// The conflict on one field of a line; none where one value stands, or nothing.
#[must_use]
pub fn clash(session: &Session, line: &LineKey, field: &str) -> Option<Clash> {
    let cell = session.cells_of(line)?.get(field)?;
    clashing(session, line, field, cell)
}

fn clashing(session: &Session, line: &LineKey, field: &str, cell: &Cell) -> Option<Clash> {
    let standing = session.standing_in(line, field, cell);
    (standing.len() > 1).then(|| Clash {
        line: line.clone(),
        conflict: conflict(session, field, &standing),
        said: Vec::new(),
    })
}

impl Clash {
    /// Whether two people said the values one after another, and only the later one stands.
    #[must_use]
    pub fn is_said(&self) -> bool {
        !self.said.is_empty()
    }

    /// Whether the name of who said the value goes along with one that is taken.
    #[must_use]
    pub fn takes_name(&self) -> bool {
        !self.is_said() && !self.line.is_session() && is_told(&self.conflict.field)
    }

    /// Whether it is about who said the line.
    #[must_use]
    pub fn names(&self) -> bool {
        SAID_BY.has(&self.conflict.field)
    }

    /// Who said what, in words: `Ama Osei ML1, Jonas Weber ML3`; of a rung with its name before it.
    #[must_use]
    pub fn told(&self) -> String {
        let field = self.conflict.field.as_str();
        let words = |value: &Value| match Rung::from_value(value) {
            Some(rung) if !LEVEL.has(field) => rung.words().to_owned(),
            _ => Level::from_value(value).map_or_else(String::new, |level| level.words()),
        };
        let values = self.conflict.values.iter();
        let said = values.map(|said| format!("{} {}", said.who, words(&said.value)));
        let said = said.collect::<Vec<_>>().join(", ");
        if LEVEL.has(field) {
            said
        } else {
            format!("{}: {said}", field_name(field))
        }
    }

    /// The only value that this person set; none where there are several, or none is theirs.
    #[must_use]
    pub fn own(&self, who: &str) -> Option<usize> {
        let values = (0..).zip(&self.conflict.values);
        // Who said a value did not set it.
        let mut own = values.filter(|(_, said)| said.who == who && !self.is_said());
        match (own.next(), own.next()) {
            (Some((place, _)), None) => Some(place),
            _ => None,
        }
    }

    /// The value of the other person, where there are two and one is this person's own.
    #[must_use]
    pub fn others(&self, who: &str) -> Option<usize> {
        let own = self.own(who).filter(|_| self.conflict.values.len() == 2)?;
        Some(1 - own)
    }

    /// All its texts, one below the other, in the order in which they were said; none where they are no such texts.
    #[must_use]
    pub fn joined(&self) -> Option<String> {
        let field = self.conflict.field.as_str();
        let is_prose = [&STATEMENT, &REMARKS].iter().any(|row| row.has(field))
            || [&SCOPE, &CONCLUSION].iter().any(|row| row.has(field));
        let values = self.conflict.values.iter();
        let texts: Option<Vec<&str>> = values.map(|said| said.value.as_str()).collect();
        Some(texts.filter(|_| is_prose)?.join("\n\n"))
    }
}

/// The change that settles a conflict; none where the conflict has no such value, or its values are no texts that could
/// be joined.
#[must_use]
pub fn settle(clash: &Clash, how: Settling) -> Option<Change> {
    let values = &clash.conflict.values;
    let to = match how {
        Settling::Standing(place) => values.get(place)?.value.clone(),
        Settling::New(value) => value,
        Settling::Joined => Value::String(clash.joined()?),
    };
    Some(Change {
        line: clash.line.clone(),
        field: clash.conflict.field.clone(),
        to,
    })
}

/// The values that stood against each other, oldest first, where setting this settled that; else none.
pub(super) fn settled_with(session: &Session, event: &Event, one: &Assignment) -> Vec<Value> {
    let settled = settled_by(session, event, one);
    let values = settled.into_iter().flat_map(|one| one.conflict.values);
    values.map(|said| said.value).collect()
}

/// What setting this settled; none where it settled nothing.
pub(super) fn settled_by(session: &Session, event: &Event, one: &Assignment) -> Option<Settled> {
    if one.over.len() < 2 {
        return None;
    }
    let replaced = one.over.iter();
    let replaced = replaced.filter_map(|sum| session.write_beside(&one.line, &one.field, sum));
    let mut replaced: Vec<&Write> = replaced.filter(|write| !write.value().is_null()).collect();
    replaced.sort_by_key(|write| (write.n, write.sum));
    // Of several authors of the same value the newest is named, as in the conflict.
    let mut seen: HashSet<&Value> = HashSet::new();
    replaced.reverse();
    replaced.retain(|write| seen.insert(write.value()));
    replaced.reverse();
    let standing = session.standing(&one.line, &one.field);
    (replaced.len() > 1).then(|| Settled {
        is_changed: !is_standing(&standing, &one.to),
        line: LineKey::clone(&one.line),
        conflict: conflict(session, &one.field, &replaced),
        by: Said {
            value: one.to.clone(),
            who: event.who.to_string(),
            at: event.at.clone(),
        },
    })
}

/// Whether a value is among those that stand; nothing stands where none does.
fn is_standing(standing: &[&Write], value: &Value) -> bool {
    let mut all = standing.iter();
    all.any(|write| write.value() == value) || standing.is_empty() && value.is_null()
}

/// The values that stand against each other in a field, with who set them and when.
pub(super) fn conflict(session: &Session, field: &str, writes: &[&Write]) -> Conflict {
    let said = |write: &&Write| {
        let event = session.event(&write.sum);
        Said {
            value: write.value().clone(),
            who: event.map(|event| event.who.to_string()).unwrap_or_default(),
            at: event.map(|event| event.at.clone()).unwrap_or_default(),
        }
    };
    let mut values: Vec<Said> = writes.iter().map(said).collect();
    // As exactly as the file knows when each was said; of the same moment by name.
    values.sort_by_cached_key(|said| (said.at.parse::<Timestamp>().ok(), said.who.clone()));
    Conflict {
        field: field.to_owned(),
        values,
    }
}
