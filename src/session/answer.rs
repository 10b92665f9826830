//! The answer on a line as it stands, with what it inherits from the lines it was split off from.

use serde::Serialize;
use serde_json::Value;

use super::{
    about::target,
    asked::is_kept_aside,
    carry::{Carried, Confirmed, carried, confirmed},
    field::{EVIDENCE, Field},
    fold::{Cell, Cells, Session, Write},
    level::{Level, Verdict},
    line::{LineKey, sources},
};

/// Everything that stands on one line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The judgement; of levels in conflict the lowest.
    pub level: Option<Level>,
    /// The level that the provider claims, 1 to 4.
    pub declared: Option<u8>,
    /// Answered rungs, ML1 first.
    pub rungs: [Option<bool>; 4],
    /// Conformity statement.
    pub statement: String,
    /// Conformity evidence, in the order it was added.
    pub evidence: Vec<EvidenceItem>,
    /// The assessor's remarks.
    pub remarks: String,
    /// The assessor's verdict.
    pub verdict: Option<Verdict>,
    /// Asked, and to come back to.
    pub parked: Option<Parked>,
    /// What is to be done.
    pub action: Option<Action>,
    /// Marked for attention.
    pub flagged: bool,
    /// Target of this line, where it differs.
    pub target: Option<u8>,
    /// Who said it.
    pub said_by: String,
    /// What is done instead, and the risk that remains.
    pub compensating: Option<Compensating>,
    /// Where it was carried from, as long as nobody has touched it since.
    pub carried: Option<Carried>,
    /// Where it was carried from, and who touched it since; none where no level stands.
    pub confirmed: Option<Confirmed>,
    /// Fields on which two standing values differ.
    pub conflicts: Vec<Conflict>,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceItem {
    /// Its id: the field is `evidence/ID`.
    pub id: String,
    /// The reference in words.
    pub text: String,
    /// The file, where it is one.
    pub file: Option<EvidenceFile>,
}

/// A file named as evidence; it stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceFile {
    /// Path as it was given.
    pub path: String,
    /// Size in bytes when it was named.
    pub size: u64,
    /// SHA-256 in hex when it was named.
    pub sha256: String,
}

/// What is missing, and who owes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parked {
    /// What is missing.
    pub missing: String,
    /// Who owes it.
    pub owes: String,
}

/// What is done instead of what is asked, common with legacy systems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compensating {
    /// What it is.
    pub measure: String,
    /// The risk that remains.
    pub risk: String,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// What.
    pub text: String,
    /// Who does it.
    pub owner: String,
    /// Due date as written.
    pub due: String,
    /// `open` or `done`.
    pub state: String,
}

/// A field on which people differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conflict {
    /// The field.
    pub field: String,
    /// The values that stand, with who set them and when.
    pub values: Vec<Said>,
}

/// One of the values in a conflict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Said {
    /// The value as in the file.
    pub value: Value,
    /// Who set it.
    pub who: String,
    /// When.
    pub at: String,
}

impl Answer {
    /// The maturity, where the line has one.
    #[must_use]
    pub fn maturity(&self) -> Option<u8> {
        self.level.as_ref().and_then(Level::maturity)
    }

    /// What is said beside a maturity that a compensating measure carries; empty for all others.
    #[must_use]
    pub fn mark(&self) -> &'static str {
        match (self.maturity(), &self.compensating) {
            (Some(_), Some(_)) => " by compensating measure",
            _ => "",
        }
    }

    /// Whether nothing at all stands here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The next rung that y and n answer: the first open one above rungs met; none after a no.
    #[must_use]
    pub fn next_rung(&self) -> Option<u8> {
        let met = (1..)
            .zip(self.rungs)
            .take_while(|(_, rung)| *rung == Some(true))
            .count();
        match self.rungs.get(met) {
            Some(None) => u8::try_from(met + 1).ok(),
            _ => None,
        }
    }

    /// The maturity that the answered rungs support, once one is answered: levels are cumulative, so it is the
    /// level of the last rung met before the first one that is not (IEC 62443-2-4 maturity model).
    #[must_use]
    pub fn supported(&self) -> Option<u8> {
        if self.rungs.iter().all(Option::is_none) {
            return None;
        }
        u8::try_from(
            self.rungs
                .iter()
                .take_while(|rung| **rung == Some(true))
                .count(),
        )
        .ok()
    }
}

impl Answer {
    /// The first rung that was answered no: why the maturity is not its level.
    #[must_use]
    pub fn first_unmet(&self) -> Option<u8> {
        let unmet = (1..).zip(self.rungs).find(|(_, rung)| *rung == Some(false));
        unmet.map(|(level, _)| level)
    }

    /// The level that the answered rungs support, where the maturity that was set is another one.
    #[must_use]
    pub fn other_supported(&self) -> Option<u8> {
        let maturity = self.maturity()?;
        self.supported().filter(|supported| *supported != maturity)
    }
}

/// Reads the answer of a line.
#[must_use]
pub fn answer(session: &Session, line: &LineKey) -> Answer {
    let sources = sources(session, line);
    let cells = sources.iter().filter_map(|key| session.cells_of(key));
    let reader = Reader {
        session,
        lineage: cells.collect(),
    };
    // Nothing was ever said here: so it is with most lines of a large catalog.
    if reader.lineage.is_empty() {
        return Answer::default();
    }
    let text = |field: Field| {
        reader
            .value(field.name())
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut rungs = [None; 4];
    for (level, rung) in (1..).zip(&mut rungs) {
        *rung = reader.value(&rung_field(level)).and_then(Value::as_bool);
    }
    let level = reader.level();
    Answer {
        carried: carried(session, line),
        confirmed: level.as_ref().and_then(|_| confirmed(session, line)),
        level,
        declared: reader.value(Field::Declared.name()).and_then(target),
        rungs,
        statement: text(Field::Statement),
        evidence: reader.evidence(),
        remarks: text(Field::Remarks),
        verdict: reader
            .value(Field::Verdict.name())
            .and_then(Value::as_str)
            .and_then(Verdict::parse),
        parked: reader
            .value(Field::Parked.name())
            .filter(|v| v.is_object())
            .map(|value| Parked {
                missing: part(value, "missing"),
                owes: part(value, "owes"),
            }),
        action: reader
            .value(Field::Action.name())
            .filter(|v| v.is_object())
            .map(|value| Action {
                text: part(value, "text"),
                owner: part(value, "owner"),
                due: part(value, "due"),
                state: Some(part(value, "state"))
                    .filter(|s| !s.is_empty())
                    .unwrap_or_else(|| "open".into()),
            }),
        flagged: reader
            .value(Field::Flag.name())
            .and_then(Value::as_bool)
            .unwrap_or_default(),
        target: reader.value(Field::Target.name()).and_then(target),
        said_by: text(Field::SaidBy),
        compensating: reader
            .value(Field::Compensating.name())
            .filter(|v| v.is_object())
            .map(|value| Compensating {
                measure: part(value, "measure"),
                risk: part(value, "risk"),
            }),
        conflicts: reader.conflicts(),
    }
}

/// The field of a rung.
#[must_use]
pub(super) fn rung_field(level: u8) -> String {
    format!("rung/{level}")
}

/// The file of a piece of evidence, where it is one.
pub(super) fn file(value: &Value) -> Option<EvidenceFile> {
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

struct Reader<'a> {
    session: &'a Session,
    /// What was written on the line and on those that it inherits from, nearest first.
    lineage: Vec<&'a Cells>,
}

impl<'a> Reader<'a> {
    /// The writes that stand on the nearest line that set the field itself.
    fn standing(&self, field: &str) -> Vec<&'a Write> {
        let cells = self.lineage.iter().filter_map(|cells| cells.get(field));
        let mut own = cells.map(Cell::stands);
        own.find(|writes| !writes.is_empty()).unwrap_or_default()
    }

    /// The newest of the values that stand.
    fn value(&self, field: &str) -> Option<&'a Value> {
        self.standing(field)
            .last()
            .map(|write| &write.value)
            .filter(|value| !value.is_null())
    }

    fn level(&self) -> Option<Level> {
        let levels: Vec<Level> = self
            .standing(Field::Level.name())
            .iter()
            .filter_map(|write| Level::from_value(&write.value))
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

    fn fields(&self) -> Vec<&'a str> {
        let mut names: Vec<&str> = self
            .lineage
            .iter()
            .flat_map(|cells| cells.iter())
            .filter(|(_, cell)| !cell.writes.is_empty())
            .map(|(field, _)| field.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn evidence(&self) -> Vec<EvidenceItem> {
        let mut items: Vec<(&Write, &str)> = self
            .fields()
            .into_iter()
            .filter(|field| field.starts_with(EVIDENCE))
            .filter_map(|field| {
                Some((
                    self.standing(field)
                        .into_iter()
                        .rfind(|write| !write.value.is_null())?,
                    field,
                ))
            })
            .collect();
        items.sort_by_key(|(write, field)| (write.n, write.sum, write.item, *field));
        items
            .into_iter()
            .map(|(write, field)| EvidenceItem {
                id: field.strip_prefix(EVIDENCE).unwrap_or_default().to_owned(),
                text: part(&write.value, "text"),
                file: file(&write.value),
            })
            .collect()
    }

    fn conflicts(&self) -> Vec<Conflict> {
        self.fields()
            .into_iter()
            .filter(|field| !is_kept_aside(field))
            .map(|field| (field, self.standing(field)))
            .filter(|(_, writes)| writes.len() > 1)
            .map(|(field, writes)| Conflict {
                field: field.to_owned(),
                values: writes
                    .into_iter()
                    .map(|write| {
                        let event = self.session.event(&write.sum);
                        Said {
                            value: write.value.clone(),
                            who: event.map(|event| event.who.clone()).unwrap_or_default(),
                            at: event.map(|event| event.at.clone()).unwrap_or_default(),
                        }
                    })
                    .collect(),
            })
            .collect()
    }
}
