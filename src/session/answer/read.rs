//! Reads an answer from the fold: of each field the value on the nearest line that set it itself.

use serde_json::{Map, Value};

use super::{
    Action, Answer, Compensating, Conflict, EvidenceFile, EvidenceItem, Parked,
    value::{PLACED, some},
};
use crate::session::{
    about::target,
    carried::{carried, confirmed as confirmed_by},
    field::{
        ACTION, COMPENSATING, DECLARED, EVIDENCE, FIELDS, FLAG, Field, Kind, LEVEL, PARKED,
        REMARKS, REVIEW, RUNGS, SAID_BY, STATEMENT, TARGET, VERDICT,
    },
    fold::{Cell, Cells, Session, Write},
    kept_aside::{CARRIED, is_kept_aside},
    level::{Level, Rung, Verdict},
    line::LineKey,
    lineage::sources,
    review::{Review, review},
    settle::conflict,
};

/// Reads the answer of a line.
#[must_use]
pub fn answer(session: &Session, line: &LineKey) -> Answer {
    let sources = sources(session, line);
    let written = sources.iter();
    let written = written.filter_map(|key| Some((key, session.cells_of(key)?)));
    let reader = Reader::new(session, written.unzip());
    // Nothing was ever said here: so it is with most lines of a large catalog.
    if reader.lineage.is_empty() {
        return Answer::default();
    }
    let text = |field: &Field| {
        reader
            .value(field.name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut rungs = [None; 4];
    if reader.says(&RUNGS) {
        for (level, rung) in (1..).zip(&mut rungs) {
            *rung = reader.value(&rung_field(level)).and_then(Rung::from_value);
        }
    }
    let level = reader.level();
    let review = review(session, &reader.lineage);
    // Lines that a line inherits from may have a mark though they have no say.
    let may_be_carried = line.is_apart() || reader.names.contains(&CARRIED);
    let carried = may_be_carried.then(|| carried(session, line)).flatten();
    let confirmed = level.as_ref().filter(|_| may_be_carried);
    Answer {
        carried,
        confirmed: confirmed.and_then(|_| confirmed_by(session, line)),
        level,
        declared: reader.value(DECLARED.name).and_then(target),
        rungs,
        statement: text(&STATEMENT),
        evidence: reader.evidence(),
        remarks: text(&REMARKS),
        verdict: reader
            .value(VERDICT.name)
            .and_then(Value::as_str)
            .and_then(Verdict::parse),
        parked: reader.parts(&PARKED).map(|value| Parked {
            missing: part(value, "missing"),
            owes: part(value, "owes"),
            due: part(value, "due"),
        }),
        action: reader.parts(&ACTION).map(|value| Action {
            text: part(value, "text"),
            owner: part(value, "owner"),
            due: part(value, "due"),
            state: Some(part(value, "state"))
                .filter(|s| !s.is_empty())
                .unwrap_or_else(|| "open".into()),
        }),
        flagged: reader
            .value(FLAG.name)
            .and_then(Value::as_bool)
            .unwrap_or_default(),
        target: reader.value(TARGET.name).and_then(target),
        said_by: text(&SAID_BY),
        compensating: reader.parts(&COMPENSATING).map(|value| Compensating {
            measure: part(value, "measure"),
            risk: part(value, "risk"),
            accepted_by: part(value, "accepted_by"),
            accepted_on: part(value, "accepted_on"),
            review_on: part(value, "review_on"),
        }),
        others: reader.others(review.as_ref()),
        review,
        conflicts: reader.conflicts(),
    }
}

/// The field of a rung.
#[must_use]
pub(in crate::session) fn rung_field(level: u8) -> String {
    RUNGS.item(level)
}

/// The file of a piece of evidence, where it is one.
pub(in crate::session) fn file(value: &Value) -> Option<EvidenceFile> {
    let file = value.get("file").filter(|file| file.is_object())?;
    Some(EvidenceFile {
        path: part(file, "path"),
        size: file.get("size").and_then(Value::as_u64).unwrap_or_default(),
        sha256: part(file, "sha256"),
    })
}

fn part(value: &Value, name: &str) -> String {
    value
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// Whether a value has the form of its kind: a file may hold anything.
fn is_of_kind(kind: Kind, value: &Value) -> bool {
    match kind {
        Kind::Parts { .. } => value.is_object(),
        Kind::Flag => value.as_bool() == Some(true),
        Kind::OneToFour => target(value).is_some(),
        Kind::Text | Kind::Word(_) | Kind::Date => {
            value.as_str().is_some_and(|text| !text.is_empty())
        }
        Kind::Level | Kind::Rungs | Kind::Evidence | Kind::Ways(_) => true,
    }
}

struct Reader<'a> {
    session: &'a Session,
    /// The line and those that it inherits from, nearest first.
    keys: Vec<&'a LineKey>,
    /// The writes on each of them.
    lineage: Vec<&'a Cells>,
    /// The names of the fields that were written there, each once.
    names: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn new(session: &'a Session, (keys, lineage): (Vec<&'a LineKey>, Vec<&'a Cells>)) -> Self {
        let cells = lineage.iter().flat_map(|cells| cells.iter());
        let written = cells.filter(|(_, cell)| !cell.writes.is_empty());
        let mut names: Vec<&str> = written.map(|(field, _)| field.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        Self {
            session,
            keys,
            lineage,
            names,
        }
    }

    /// Whether anything was ever written to a field, or to an item of it.
    fn says(&self, field: &Field) -> bool {
        self.names.iter().any(|name| field.has(name))
    }

    /// The writes that stand on the nearest line that set the field itself.
    fn standing(&self, field: &str) -> Vec<&'a Write> {
        let mut own = self
            .written(field)
            .map(|(key, cell)| self.session.standing_in(key, field, cell));
        own.find(|writes| !writes.is_empty()).unwrap_or_default()
    }

    /// All that was written to a field, line by line, the nearest first.
    fn written(&self, field: &str) -> impl Iterator<Item = (&'a LineKey, &'a Cell)> {
        let lines = self.keys.iter().zip(&self.lineage);
        lines.filter_map(move |(key, cells)| Some((*key, cells.get(field)?)))
    }

    /// The newest of the values that stand.
    fn value(&self, field: &str) -> Option<&'a Value> {
        let newest = self.newest(field)?.value();
        Some(newest).filter(|value| !value.is_null())
    }

    /// The newest of the writes that stand on the nearest line that set the field itself.
    fn newest(&self, field: &str) -> Option<&'a Write> {
        self.written(field).find_map(|(key, cell)| {
            if key.role.is_empty() {
                return cell.newest();
            }
            self.session.standing_in(key, field, cell).pop()
        })
    }

    /// The value of a field that has parts.
    fn parts(&self, field: &Field) -> Option<&'a Value> {
        self.value(field.name).filter(|value| value.is_object())
    }

    fn level(&self) -> Option<Level> {
        let levels: Vec<Level> = self
            .standing(LEVEL.name)
            .iter()
            .filter_map(|write| Level::from_value(write.value()))
            .collect();
        let lowest = levels
            .iter()
            .filter(|level| level.maturity().is_some())
            .min_by_key(|level| level.maturity());
        lowest
            .or_else(|| {
                levels
                    .iter()
                    .rfind(|level| matches!(level, Level::NotApplicable(_)))
            })
            .or(levels.last())
            .cloned()
    }

    fn evidence(&self) -> Vec<EvidenceItem> {
        let names = self.names.iter().copied();
        let mut items: Vec<(&Write, &str)> = names
            .filter(|field| field.starts_with(EVIDENCE))
            .filter_map(|field| {
                let newest = self.newest(field)?;
                (!newest.value().is_null()).then_some((newest, field))
            })
            .collect();
        items.sort_by_key(|(write, field)| (write.n, write.sum, write.item, *field));
        items
            .into_iter()
            .map(|(write, field)| EvidenceItem {
                id: field.strip_prefix(EVIDENCE).unwrap_or_default().to_owned(),
                text: part(write.value(), "text"),
                file: file(write.value()),
            })
            .collect()
    }

    /// The values of the fields without a place of their own, and the review, for code that goes through the table.
    fn others(&self, review: Option<&Review>) -> Vec<(&'static Field, Value)> {
        let told = FIELDS
            .iter()
            .filter(|field| **field == &REVIEW || self.says(field));
        let others = told.filter(|field| !PLACED.contains(field));
        let others = others.filter_map(|field| {
            let value = if *field == &REVIEW {
                review?.to_value()
            } else if field.kind.is_list() {
                some(self.items(field))?
            } else {
                self.value(field.name)
                    .filter(|value| is_of_kind(field.kind, value))?
                    .clone()
            };
            Some((*field, value))
        });
        others.collect()
    }

    /// The items of a list that stand, by what they are named.
    fn items(&self, field: &Field) -> Map<String, Value> {
        let names = self.names.iter().filter(|name| field.has(name));
        let items = names.filter_map(|name| {
            let id = name.split_once('/').map_or("", |(_, id)| id);
            Some((id.to_owned(), self.value(name)?.clone()))
        });
        items.collect()
    }

    fn conflicts(&self) -> Vec<Conflict> {
        let told = self.names.iter().filter(|field| !is_kept_aside(field));
        told.map(|field| (field, self.standing(field)))
            .filter(|(_, writes)| writes.len() > 1)
            .map(|(field, writes)| conflict(self.session, field, &writes))
            .collect()
    }
}
