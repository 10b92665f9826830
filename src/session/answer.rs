//! The answer on a line as it stands, with what it inherits from the lines it was split off from.

mod read;
mod value;

use serde::Serialize;
use serde_json::Value;

use super::{
    carried::{Carried, Confirmed},
    field::{Field, LEVEL},
    level::{Level, Rung, Verdict},
    review::Review,
};

pub use read::answer;
pub(super) use read::{file, rung_field};

/// Everything that stands on one line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The judgement; of levels in conflict the lowest.
    pub level: Option<Level>,
    /// The level that the provider claims, 1 to 4.
    pub declared: Option<u8>,
    /// Answered rungs, ML1 first.
    pub rungs: [Option<Rung>; 4],
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
    /// The action to be done.
    pub action: Option<Action>,
    /// Marked for attention.
    pub flagged: bool,
    /// Target of this line, where it differs.
    pub target: Option<u8>,
    /// The person who said it.
    pub said_by: String,
    /// The compensating measure, and the risk that remains.
    pub compensating: Option<Compensating>,
    /// The review by a second person.
    pub review: Option<Review>,
    /// The fields that no rule is about, as [`Answer::value`] gives them.
    pub others: Vec<(&'static Field, Value)>,
    /// The place it was carried from, until it is touched again.
    pub carried: Option<Carried>,
    /// The place it was carried from, and the person who touched it since; none where no level stands.
    pub confirmed: Option<Confirmed>,
    /// Fields on which two standing values differ.
    pub conflicts: Vec<Conflict>,
}

impl Answer {
    /// The words for a line without a maturity: they tell whether anything else stands.
    #[must_use]
    pub fn without_maturity(&self) -> &'static str {
        let texts = [&self.statement, &self.remarks, &self.said_by];
        let begun = self.rungs.iter().any(Option::is_some)
            || texts.iter().any(|text| !text.is_empty())
            || !self.evidence.is_empty()
            || self.compensating.is_some()
            || self.parked.is_some()
            || self.action.is_some()
            || self.declared.is_some()
            || self.verdict.is_some();
        if begun {
            "no maturity yet"
        } else {
            "no answer yet"
        }
    }

    /// The action that is still to be done.
    #[must_use]
    pub fn open_action(&self) -> Option<&Action> {
        self.action.as_ref().filter(|action| !action.is_done())
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceItem {
    /// The id: the field is `evidence/ID`.
    pub id: String,
    /// The reference in words.
    pub text: String,
    /// The file, where it is one.
    pub file: Option<EvidenceFile>,
}

/// A file named as evidence; it stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct EvidenceFile {
    /// Path as it was given.
    pub path: String,
    /// Size in bytes when it was named.
    pub size: u64,
    /// SHA-256 in hex when it was named.
    pub sha256: String,
}

/// A parked line: what is missing, who owes it, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parked {
    /// The missing piece.
    pub missing: String,
    /// The person who owes it.
    pub owes: String,
    /// The day by which it is promised.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub due: String,
}

/// A measure in place of what is asked, common with legacy systems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Compensating {
    /// The measure.
    pub measure: String,
    /// The risk that remains.
    pub risk: String,
    /// The person who accepted it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub accepted_by: String,
    /// The day on which it was accepted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub accepted_on: String,
    /// The day on which it is looked at again.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub review_on: String,
}

/// An action to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// The text of the action.
    pub text: String,
    /// The owner of the action.
    pub owner: String,
    /// Due date as written.
    pub due: String,
    /// `open` or `done`.
    pub state: String,
}

impl Action {
    /// Whether it was done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.state == "done"
    }
}

/// A field on which people differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The field.
    pub field: String,
    /// The values that stand, with who set them and when.
    pub values: Vec<Said>,
}

/// A value in a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The value as in the file.
    pub value: Value,
    /// The author.
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

    /// The note beside a maturity that a compensating measure carries; empty for all others.
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

    /// The lowest rungs, without an answer, that the level stands for that was given: nobody asks them once more. A level
    /// in conflict stands for none.
    #[must_use]
    pub fn given_rungs(&self) -> usize {
        let in_conflict = self.conflicts.iter().any(|own| own.field == LEVEL.name);
        let level = self.maturity().filter(|_| !in_conflict).unwrap_or(0);
        let open = self.rungs.iter().take_while(|rung| rung.is_none()).count();
        usize::from(level).min(open)
    }

    /// How many rungs hold from the lowest on: those that the level given stands for, then those that were met.
    #[must_use]
    pub fn held_rungs(&self) -> usize {
        let given = self.given_rungs();
        let above = self.rungs.iter().skip(given);
        let met = above.take_while(|rung| rung.is_some_and(Rung::holds));
        given + met.count()
    }

    /// What was answered on the rung of a level.
    #[must_use]
    pub fn rung(&self, level: u8) -> Option<Rung> {
        let above = usize::from(level).checked_sub(1)?;
        self.rungs.get(above).copied().flatten()
    }

    /// The next rung that y and n answer: the first open one above those that hold; none after a no. Where the level given
    /// stands for all of them it is the highest.
    #[must_use]
    pub fn next_rung(&self) -> Option<u8> {
        let held = self.held_rungs();
        match self.rungs.get(held).or(self.rungs.last()) {
            Some(None) => u8::try_from(held + 1).ok().map(|next| next.min(TOP)),
            _ => None,
        }
    }

    /// The rung that a ladder is looked at by: the next one to be answered, else the one above what the rungs support.
    #[must_use]
    pub fn rung_at_hand(&self) -> u8 {
        let above = || self.supported().map_or(1, |level| (level + 1).min(TOP));
        self.next_rung().unwrap_or_else(above)
    }

    /// The maturity that the answered rungs support; none before the first answer. Levels are cumulative, so it is the
    /// level of the last rung met before the first one that is not (IEC 62443-2-4 maturity model); the level given stands
    /// for the ones below the first answer. A rung for which there was no case yet shows no practice: with one the
    /// maturity is ML2 at most.
    #[must_use]
    pub fn supported(&self) -> Option<u8> {
        if self.rungs.iter().all(Option::is_none) {
            return None;
        }
        let held = self.held_rungs();
        let level = u8::try_from(held).ok()?;
        let is_without_case = self
            .rungs
            .iter()
            .take(held)
            .any(|rung| *rung == Some(Rung::NoneYet));
        Some(if is_without_case {
            level.min(WITHOUT_CASE)
        } else {
            level
        })
    }
}

/// The highest rung.
const TOP: u8 = 4;

/// The highest level without a case: documented, but not practised.
const WITHOUT_CASE: u8 = 2;

impl Answer {
    /// The first rung that was answered no: why the maturity is not its level.
    #[must_use]
    pub fn first_unmet(&self) -> Option<u8> {
        let unmet = (1..)
            .zip(self.rungs)
            .find(|(_, rung)| *rung == Some(Rung::No));
        unmet.map(|(level, _)| level)
    }

    /// The level that the answered rungs support, where the maturity that was set is another one.
    #[must_use]
    pub fn other_supported(&self) -> Option<u8> {
        let maturity = self.maturity()?;
        self.supported().filter(|supported| *supported != maturity)
    }
}
