//! Next year's session: the parts of an earlier one that are carried over, and the answers not confirmed since. Beside
//! each answer carried stands its origin, until something is said of the answer itself.

use serde_json::{Value, json};

use super::{
    about::about_field,
    asked::holder,
    carried::{Carried, carried},
    change::Change,
    event::Event,
    field::{ACTION, EVIDENCE, Kind, LEVEL, REMARKS, field},
    fold::{Session, Write},
    judge::Edit,
    kept_aside::{ASKED, CARRIED},
    level::Level,
    line::LineKey,
    speakers::note_speakers,
};

/// The result of a carry-over: what was carried from an earlier session, and what was not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CarryOver {
    /// The changes to make, all of them as one event.
    pub changes: Vec<Change>,
    /// How many lines have a level that is to be confirmed.
    pub levels: usize,
    /// Lines on which two values stood: these values are in the remarks.
    pub unsettled: Vec<LineKey>,
    /// Lines that hold something and have no place in the new session.
    pub left: Vec<LineKey>,
}

/// The facts of an earlier session for a new one: organization, scope, people, roles, profile, mode, targets and
/// assessor; not the days and the report's number. Of values in conflict the newest.
#[must_use]
pub fn carry_about(old: &Session) -> Vec<Change> {
    let line = LineKey::default();
    let wanted = |field: &str| about_field(field).is_some_and(|row| row.carried);
    let mut found: Vec<(&str, &Write)> = old
        .fields(&line)
        .filter(|field| wanted(field))
        .filter_map(|field| Some((field, *old.standing(&line, field).last()?)))
        .filter(|(_, write)| !write.value().is_null())
        .collect();
    // Lists keep the order in which they were said.
    found.sort_by_key(|(_, write)| (write.n, write.sum, write.item));
    let change = |(field, write): (&str, &Write)| Change {
        line: line.clone(),
        field: field.to_owned(),
        to: write.value().clone(),
    };
    found.into_iter().map(change).collect()
}

/// Lays what is said of the new session over what the earlier one was about.
#[must_use]
pub fn laid_over(mut under: Vec<Change>, over: Vec<Change>) -> Vec<Change> {
    for change in over {
        under.retain(|other| other.line != change.line || other.field != change.field);
        if !change.to.is_null() {
            under.push(change);
        }
    }
    under
}

/// The answers of an earlier session for the lines that the new one `takes`: all that was said, not the verdicts, the
/// flags, actions that are done, and what was left out by hand. The earlier session is not touched.
#[must_use]
pub fn carry(old: &Session, takes: impl Fn(&LineKey) -> bool) -> CarryOver {
    let mut over = CarryOver::default();
    for line in old.lines().filter(|line| old.holds(line)) {
        let mut own = OfLine::new(old, line);
        if !own.says() && own.unsettled.is_empty() {
            continue;
        }
        if !takes(line) {
            over.left.push(line.clone());
            continue;
        }
        if !own.unsettled.is_empty() {
            over.unsettled.push(line.clone());
            own.note_unsettled();
        }
        over.levels += usize::from(own.has(LEVEL.name));
        let mark = Change {
            line: line.clone(),
            field: CARRIED.to_owned(),
            to: own.mark(),
        };
        over.changes.push(mark);
        over.changes.extend(own.changes);
    }
    over
}

/// The answer carried of one line.
struct OfLine<'a> {
    old: &'a Session,
    line: &'a LineKey,
    changes: Vec<Change>,
    /// Fields on which two values stood.
    unsettled: Vec<(&'a str, Vec<&'a Write>)>,
}

impl<'a> OfLine<'a> {
    fn new(old: &'a Session, line: &'a LineKey) -> Self {
        let mut own = Self {
            old,
            line,
            changes: Vec::new(),
            unsettled: Vec::new(),
        };
        let split = line.is_apart();
        let mut fields: Vec<&str> = old.fields(line).filter(|field| is_taken(field)).collect();
        // Evidence keeps the order in which it was named.
        let named = |field: &str| {
            let writes = old.standing(line, field);
            writes.last().map(|write| (write.n, write.sum, write.item))
        };
        fields.sort_by_cached_key(|field| {
            if field.starts_with(EVIDENCE) {
                (EVIDENCE, named(field))
            } else {
                (*field, None)
            }
        });
        for field in fields {
            let to = match old.standing(line, field).as_slice() {
                [] => continue,
                [only] if is_over(field, only.value()) => Value::Null,
                [only] => only.value().clone(),
                _ if field == ASKED => continue,
                several => {
                    own.unsettled.push((field, several.to_vec()));
                    Value::Null
                }
            };
            // Nothing, said of a line that was split off, keeps it from inheriting.
            if split || !to.is_null() {
                own.set(field, to);
            }
        }
        if !own.has(LEVEL.name) {
            own.changes.retain(|change| change.field != ASKED);
        }
        own
    }

    fn set(&mut self, field: &str, to: Value) {
        self.changes.retain(|change| change.field != field);
        self.changes.push(Change {
            line: self.line.clone(),
            field: field.to_owned(),
            to,
        });
    }

    fn has(&self, field: &str) -> bool {
        let mut changes = self.changes.iter();
        changes.any(|change| change.field == field && !change.to.is_null())
    }

    fn says(&self) -> bool {
        self.changes.iter().any(|change| !change.to.is_null())
    }

    /// Two values are no answer: both are told in the remarks, and the field is asked anew.
    fn note_unsettled(&mut self) {
        let remarks = REMARKS.name;
        let before = super::answer::answer(self.old, self.line).remarks;
        let settled = self.unsettled.iter().all(|(field, _)| *field != remarks);
        let mut notes: Vec<String> = Some(before)
            .filter(|text| settled && !text.is_empty())
            .into_iter()
            .collect();
        for (field, writes) in &self.unsettled {
            let said = writes.iter().map(|write| {
                let event = self.old.event(&write.sum);
                let who = event.map_or("", |event| event.who.as_str());
                format!("{} ({who})", in_full(field, write.value()))
            });
            notes.push(format!(
                "Not carried over, because several values stood for {}: {}",
                name(field),
                said.collect::<Vec<_>>().join("; ")
            ));
        }
        self.set(remarks, json!(notes.join("\n\n")));
    }

    /// The mark of the line's origin, with who said what of it.
    fn mark(&self) -> Value {
        let mut mark = self.origin().to_value();
        let said = self.changes.iter().filter(|change| !change.to.is_null());
        let fields = said.map(|change| change.field.as_str());
        note_speakers(self.old, self.line, fields, &mut mark);
        mark
    }

    /// The origin of the line's answer: from further back, where it was not confirmed there either.
    fn origin(&self) -> Carried {
        if let Some(before) = carried(self.old, self.line) {
            return before;
        }
        let level = LEVEL.name;
        let newest = |fields: &mut dyn Iterator<Item = &str>| -> Option<&'a Event> {
            let writes = fields.flat_map(|field| self.old.standing(self.line, field));
            let newest = writes.max_by_key(|write| (write.n, write.sum))?;
            self.old.event(&newest.sum)
        };
        let fields = self.old.fields(self.line).filter(|field| is_taken(field));
        let event = newest(&mut [level].into_iter()).or_else(|| newest(&mut { fields }));
        let header = self.old.header();
        Carried {
            session: header.map_or_else(String::new, |header| header.session.clone()),
            at: event.map_or_else(String::new, |event| event.at.clone()),
            who: event.map_or_else(String::new, |event| event.who.to_string()),
        }
    }
}

/// A field's name in words.
fn name(name: &str) -> String {
    match (field(name), name.split_once('/')) {
        (Some(row), Some((_, level))) if row.kind == Kind::Rungs => format!("rung ML{level}"),
        (Some(row), _) => row.label.to_owned(),
        (None, Some((list, _))) => list.to_owned(),
        (None, None) => name.replace('_', " "),
    }
}

/// Whether a field goes over to the next session.
fn is_taken(name: &str) -> bool {
    name == ASKED || field(name).is_some_and(|row| row.carried)
}

/// Whether a value is over with the session that it was said in: an action that is done, and a line left out of that
/// assessment.
fn is_over(field: &str, value: &Value) -> bool {
    let done = || value.get("state").and_then(Value::as_str) == Some("done");
    field == ACTION.name && done()
        || field == LEVEL.name && Level::from_value(value) == Some(Level::NotEvaluated)
}

/// A value in words, whole.
fn in_full(field: &str, value: &Value) -> String {
    let level = Level::from_value(value).filter(|_| field == LEVEL.name);
    match (level, value) {
        (Some(Level::NotApplicable(reason)), _) => format!("not applicable, {reason}"),
        (Some(level), _) => level.words(),
        (None, Value::String(text)) => text.clone(),
        (None, Value::Number(level)) => format!("ML{level}"),
        (None, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.into(),
        (None, Value::Object(parts)) => {
            let texts = parts.values().filter_map(Value::as_str);
            let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
            texts.join(", ")
        }
        (None, other) => other.to_string(),
    }
}

/// Adds to the changes of an edit that the answer is touched, where it was carried over: it says something of the
/// answer itself, or it is the level that stands.
pub fn touching(
    session: &Session,
    line: &LineKey,
    edit: &Edit,
    now: impl FnOnce() -> String,
    changes: &mut Vec<Change>,
) {
    let confirms = edit.field().is_some_and(|row| row.confirms);
    let touches = confirms && (edit.field() == Some(&LEVEL) || !changes.is_empty());
    if !touches || carried(session, line).is_none() {
        return;
    }
    let change = |field: &str, to: Value| Change {
        line: line.clone(),
        field: field.to_owned(),
        to,
    };
    let level = LEVEL.name;
    if let Some(Some(stands)) = edit.level() {
        let sets = |field: &str| changes.iter().any(|change| change.field == field);
        let (set, asked) = (sets(level), sets(ASKED));
        // A confirmation on a split-off line stays, whatever becomes of the line it came from.
        if !set && holder(session, line).as_ref() != Some(line) {
            changes.push(change(level, stands.to_value()));
        }
        if !asked {
            changes.push(change(ASKED, json!(now())));
        }
    }
    changes.push(change(CARRIED, Value::Null));
}
