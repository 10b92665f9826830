//! The review of an answer by a second person: reviewed, or returned with a comment. Beside it stands a digest of what
//! was looked at: a line that is changed since, by whatever means, is not reviewed any more; when the change is taken
//! back, it is again.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    account::is_same_person,
    event::EventId,
    field::{Field, LEVEL, REVIEW, STATEMENT},
    fold::{Cell, Cells, Session, Write},
    kept_aside::{CARRIED, REVIEW_OF, SPLIT, is_kept_aside},
    line::LineKey,
    lineage::sources,
    word::Word,
};

/// The parts of an answer that say what was found: whoever recorded one of them has it looked at by somebody else. What is
/// added while one looks at it, as evidence, remarks or the verdict, is a second person's too.
const FOUND: [&Field; 2] = [&LEVEL, &STATEMENT];

/// Whoever alone recorded a part of an answer as it stands, and so is no second person for it. Who recorded the same apart
/// has judged it with eyes of their own, as the other has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The part: one of those that say what was found.
    pub part: &'static Field,
    /// Who.
    pub who: String,
}

/// How the review of a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The state of the review.
    pub state: Reviewed,
    /// The comment of a returned line; it stays until the line is reviewed anew.
    pub comment: String,
    /// The person who returned the line with that comment; empty where nobody did.
    pub returned_by: String,
    /// The reviews, each with its author and time, the newest last.
    pub by: Vec<(String, String)>,
    /// The people who recorded the level.
    pub recorded_by: Vec<String>,
    /// Whoever alone recorded a part of the answer as it stands.
    pub authors: Vec<Author>,
}

/// The states of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reviewed {
    /// A second person looked at it and agrees.
    Reviewed,
    /// A second person gave it back.
    Returned,
    /// The line was changed since it was looked at.
    Changed,
}

impl Reviewed {
    /// The word in every output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Returned => "returned",
            Self::Changed => "changed since",
        }
    }
}

impl Review {
    /// The last reviewer, and the day.
    #[must_use]
    pub fn last(&self) -> (&str, &str) {
        let last = self.by.last();
        last.map_or(("", ""), |(who, at)| (who, at))
    }

    /// Whether a second person has reviewed the line.
    #[must_use]
    pub fn is_by_another(&self) -> bool {
        self.state == Reviewed::Reviewed && !self.seconds().is_empty()
    }

    /// Whether this person is a second one beside whoever recorded the answer.
    #[must_use]
    pub fn is_second(&self, who: &str) -> bool {
        is_second(&self.authors, who)
    }

    /// What the last reviewer alone recorded of the line, in words: `it`, `its statement`; none for a second person.
    #[must_use]
    pub fn own_part(&self) -> Option<String> {
        own_part(&self.authors, self.last().0)
    }

    /// The person who returned the line, where it was changed since and that person's next look at it counts: whoever
    /// mended it alone is no second person.
    #[must_use]
    pub fn waits_for(&self) -> Option<&str> {
        let by = self.returned_by.as_str();
        let waits = self.state == Reviewed::Changed && !by.is_empty() && self.is_second(by);
        waits.then_some(by)
    }

    /// The second people who reviewed the line, each once.
    #[must_use]
    pub fn seconds(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (who, _) in &self.by {
            if self.is_second(who) && !names.iter().any(|known| is_same_person(known, who)) {
                names.push(who);
            }
        }
        names
    }

    /// Whether it waits for this person, who has returned the line, to look at it again.
    #[must_use]
    pub fn waits_for_again(&self, who: &str) -> bool {
        self.waits_for().is_some_and(|by| is_same_person(by, who))
    }

    /// The people whose level was given back, and who mend it: whoever returned it only where nobody else recorded it.
    #[must_use]
    pub fn menders(&self) -> Vec<&str> {
        let all = self.recorded_by.iter().map(String::as_str);
        let others: Vec<&str> = all
            .clone()
            .filter(|by| !is_same_person(by, &self.returned_by))
            .collect();
        if others.is_empty() {
            all.collect()
        } else {
            others
        }
    }

    /// The value for whoever goes through the table of fields.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let (by, at) = self.last();
        let mut value = json!({ "as": self.state.word(), "by": by, "at": at });
        if !self.comment.is_empty() {
            value["comment"] = json!(self.comment);
        }
        value
    }
}

/// The review of a line; none where it was not reviewed. `lineage` is what was written on the line and those that it
/// inherits from, nearest first.
pub(super) fn review(session: &Session, lineage: &[&Cells]) -> Option<Review> {
    let stands = all(lineage, REVIEW.name);
    let said = |write: &&&Write| write.value().get("as").and_then(Value::as_str).is_some();
    let said: Vec<&Write> = stands.iter().filter(said).copied().collect();
    if said.is_empty() {
        return None;
    }
    let is = |write: &Write, state: Reviewed| write.value()["as"] == state.word();
    // Reviews that were given apart stand beside each other, each with the digest of what it looked at.
    let now = json!(digest(lineage));
    let looked_at = all(lineage, REVIEW_OF);
    let is_fresh = |write: &Write| {
        let mut of = looked_at.iter();
        of.any(|of| of.sum == write.sum && *of.value() == now)
    };
    let fresh: Vec<&Write> = said.iter().copied().filter(|one| is_fresh(one)).collect();
    let returned = fresh.iter().rfind(|write| is(write, Reviewed::Returned));
    let state = match (fresh.is_empty(), returned) {
        (true, _) => Reviewed::Changed,
        (false, Some(_)) => Reviewed::Returned,
        (false, None) => Reviewed::Reviewed,
    };
    let comment = match state {
        Reviewed::Changed => said.iter().rfind(|write| is(write, Reviewed::Returned)),
        _ => returned,
    };
    let returned_by = comment.and_then(|write| session.event(&write.sum));
    let comment = comment.and_then(|write| write.value().get("comment"));
    let by = match state {
        Reviewed::Changed => said.clone(),
        state => fresh.iter().copied().filter(|one| is(one, state)).collect(),
    };
    let by = by.into_iter().filter_map(|write| session.event(&write.sum));
    Some(Review {
        state,
        comment: comment
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        returned_by: returned_by
            .map(|event| event.who.to_string())
            .unwrap_or_default(),
        by: by
            .map(|event| (event.who.to_string(), event.at.clone()))
            .collect(),
        recorded_by: recorded_by(session, lineage, LEVEL.name),
        authors: authors_in(session, lineage),
    })
}

/// Whether somebody is a second person beside these: none of the parts of the answer is theirs alone. One person's name may
/// be written in other letters by a config and by the system.
#[must_use]
pub fn is_second(authors: &[Author], who: &str) -> bool {
    !authors
        .iter()
        .any(|author| is_same_person(&author.who, who))
}

/// What a person alone recorded of a line, in words: `it` where that is the level, else the part, `its statement`; none for
/// a second person.
fn own_part(authors: &[Author], who: &str) -> Option<String> {
    let mut own = authors.iter();
    let own = own.find(|author| is_same_person(&author.who, who))?;
    Some(if own.part == &LEVEL {
        "it".into()
    } else {
        format!("its {}", own.part.label)
    })
}

/// Whoever alone recorded a part of a line as it stands, the level first.
#[must_use]
pub fn authors(session: &Session, line: &LineKey) -> Vec<Author> {
    let sources = sources(session, line);
    authors_in(session, &lineage_of(session, &sources))
}

fn authors_in(session: &Session, lineage: &[&Cells]) -> Vec<Author> {
    let mut authors = Vec::new();
    for part in FOUND {
        if let [who] = recorded_by(session, lineage, part.name).as_mut_slice() {
            let who = std::mem::take(who);
            authors.push(Author { part, who });
        }
    }
    authors
}

/// The people who recorded what stands in a field: who decides for a value that another one had recorded leaves it theirs
/// too. Whoever began a session with the answers of an earlier one judges its levels by that, and says nothing besides.
fn recorded_by(session: &Session, lineage: &[&Cells], field: &str) -> Vec<String> {
    let writes_of = |field: &str| -> Vec<&Write> {
        let cells = lineage.iter().filter_map(|cells| cells.get(field));
        cells.flat_map(|cell| &cell.writes).collect()
    };
    let (writes, carried) = (writes_of(field), writes_of(CARRIED));
    let is_carried = |write: &Write| {
        let mut marks = carried.iter().filter(|mark| !mark.value().is_null());
        !LEVEL.has(field) && marks.any(|mark| mark.sum == write.sum)
    };
    let stands = all(lineage, field).into_iter();
    let recorded = stands.filter(|write| !write.value().is_null() && !is_carried(write));
    let decided_for = |stands: &Write| {
        let replaced = writes.iter().filter(|one| stands.over().contains(&one.sum));
        let same = replaced.filter(|one| one.value() == stands.value());
        same.map(|one| one.sum).collect::<Vec<_>>()
    };
    let sums = recorded.flat_map(|write| decided_for(write).into_iter().chain([write.sum]));
    let events = sums.filter_map(|sum| session.event(&sum));
    each_once(events.map(|event| event.who.to_string()).collect())
}

/// The people who recorded a line, each once: its level, or where none stands whatever else does, but for a review.
#[must_use]
pub fn recorders(session: &Session, line: &LineKey) -> Vec<String> {
    let sources = sources(session, line);
    let lineage = lineage_of(session, &sources);
    let mut names = recorded_by(session, &lineage, LEVEL.name);
    if names.is_empty() {
        let writes = told_fields(&lineage).into_iter();
        let writes = writes.flat_map(|field| all(&lineage, field));
        let said = writes.filter(|write| !write.value().is_null());
        let said = said.filter_map(|write| session.event(&write.sum));
        names = said.map(|event| event.who.to_string()).collect();
    }
    names.sort_unstable();
    each_once(names)
}

/// The names without those that are another spelling of one before.
fn each_once(names: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.iter().any(|known| is_same_person(known, &name)) {
            once.push(name);
        }
    }
    once
}

/// All that was written on these lines.
fn lineage_of<'a>(session: &'a Session, sources: &[LineKey]) -> Vec<&'a Cells> {
    let cells = sources.iter().filter_map(|key| session.cells_of(key));
    cells.collect()
}

/// The events whose levels stand on a line, repeats of one level too.
#[must_use]
pub fn level_events(session: &Session, line: &LineKey) -> Vec<EventId> {
    let sources = sources(session, line);
    let lineage = lineage_of(session, &sources);
    let levels = all(&lineage, LEVEL.name).into_iter();
    let mut sums: Vec<EventId> = levels.map(|write| write.sum).collect();
    sums.sort_unstable();
    sums
}

/// What a person alone recorded of a line, in words, where a review by that person leaves it without one by a second: none
/// where it does not, or where somebody else reviewed the line as it stands.
#[must_use]
pub fn own_review(session: &Session, line: &LineKey, who: &str) -> Option<String> {
    let sources = sources(session, line);
    let lineage = lineage_of(session, &sources);
    let is_by_another = review(session, &lineage).is_some_and(|review| review.is_by_another());
    own_part(&authors_in(session, &lineage), who).filter(|_| !is_by_another)
}

/// Every write that stands on the nearest line that set a field, repeats of one value too.
pub(super) fn all<'a>(lineage: &[&'a Cells], field: &str) -> Vec<&'a Write> {
    let cells = lineage.iter().filter_map(|cells| cells.get(field));
    let mut own = cells.map(Cell::all_standing);
    own.find(|writes| !writes.is_empty()).unwrap_or_default()
}

/// The fields in which something was written on a line, in order, but for the review itself and what the program keeps for
/// itself.
fn told_fields<'a>(lineage: &[&'a Cells]) -> Vec<&'a str> {
    let is_told = |field: &&str| *field != REVIEW.name && *field != SPLIT && !is_kept_aside(field);
    let fields = lineage.iter().flat_map(|cells| cells.keys());
    let mut fields: Vec<&str> = fields.map(Word::as_str).filter(is_told).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}

/// A digest of all that stands on a line, but for the review itself and what the program keeps for itself.
pub(super) fn digest(lineage: &[&Cells]) -> String {
    let mut hasher = Sha256::new();
    for field in told_fields(lineage) {
        let cells = lineage.iter().filter_map(|cells| cells.get(field));
        let mut stands = cells.map(Cell::standing_writes);
        let own = stands.find(|writes| !writes.is_empty()).unwrap_or_default();
        for write in own.iter().filter(|write| !write.value().is_null()) {
            let value = write.value().to_string();
            for part in [field, &value] {
                hasher.update(part.len().to_be_bytes());
                hasher.update(part);
            }
        }
    }
    crate::hex(hasher.finalize().get(..16).unwrap_or_default())
}
