//! The review of an answer by a second person: reviewed, or returned with a comment. Beside it stands a digest of what
//! was looked at: a line that is changed since, by whatever means, is not reviewed any more; when the change is taken
//! back, it is again.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    account::is_same_person,
    event::EventId,
    field::{LEVEL, REVIEW},
    fold::{Cell, Cells, Session, Write},
    kept_aside::{REVIEW_OF, SPLIT, is_kept_aside},
    line::LineKey,
    lineage::sources,
    word::Word,
};

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

    /// Whether this person is a second one beside whoever recorded the level.
    #[must_use]
    pub fn is_second(&self, who: &str) -> bool {
        is_second(&self.recorded_by, who)
    }

    /// The person who returned the line, where it was changed since and that person's next look at it counts: whoever
    /// recorded the level alone is no second person.
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
        recorded_by: recorded_by(session, lineage),
    })
}

/// Whether somebody is a second person beside these, who recorded the level: not one of them, or one of several. Who
/// recorded the same level apart has judged it with eyes of their own, as the other has. One person's name may be written
/// in other letters by a config and by the system.
#[must_use]
pub fn is_second(recorded_by: &[String], who: &str) -> bool {
    let mut others = recorded_by.iter().filter(|by| !is_same_person(by, who));
    others.next().is_some() || recorded_by.is_empty()
}

/// The people who recorded the standing level: who decides for a level that another one had recorded leaves it theirs
/// too.
fn recorded_by(session: &Session, lineage: &[&Cells]) -> Vec<String> {
    let cells = lineage.iter().filter_map(|cells| cells.get(LEVEL.name));
    let writes: Vec<&Write> = cells.flat_map(|cell| &cell.writes).collect();
    let level = all(lineage, LEVEL.name).into_iter();
    let recorded = level.filter(|write| !write.value().is_null());
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
    let mut names = recorded_by(session, &lineage);
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

/// Whether a review of this line by this person leaves it without one by a second: the person recorded the level, and
/// no one else reviewed it as it stands.
#[must_use]
pub fn is_own_review(session: &Session, line: &LineKey, who: &str) -> bool {
    let sources = sources(session, line);
    let lineage = lineage_of(session, &sources);
    let is_by_another = review(session, &lineage).is_some_and(|review| review.is_by_another());
    !is_by_another && !is_second(&recorded_by(session, &lineage), who)
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
