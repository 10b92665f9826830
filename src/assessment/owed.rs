//! Who owes what on a line: one rule for the open items, the agenda, the brief and the filters.

use crate::session::{Action, is_same_person};

use super::line::{Line, State};

/// What somebody owes on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Debt {
    /// What is missing, on a parked line.
    Missing,
    /// Something that shows a level of 2 or more; not where the same person owes what is missing.
    Evidence,
    /// What is to be done; not where the same person owes what is missing, since both are asked for at once.
    Action,
    /// What a second person gave back: who recorded the line mends it.
    Mending,
    /// The review of a line that was given back and changed since: who gave it back looks at it again.
    ReviewAgain,
    /// An answer, or the word that it holds still: the line is to be talked about with everyone named on it.
    Answer,
}

/// Everything that is owed on a line, each with who owes it; an empty name where nobody is named.
#[must_use]
pub fn debts(line: &Line) -> Vec<(Debt, &str)> {
    let mut debts = Vec::new();
    if line.state() == State::NotEvaluated {
        return debts;
    }
    if line.answer.parked.is_some() {
        debts.push((Debt::Missing, owes(line)));
    }
    if is_unshown(line) && !is_promised(line) {
        debts.push((Debt::Evidence, line.asserted_by.trim()));
    }
    if let Some(action) = line.answer.open_action()
        && agreed_on_parked(line).is_none()
    {
        debts.push((Debt::Action, action.owner.trim()));
    }
    if let Some(review) = line.answer.review.as_ref().filter(|_| line.is_returned()) {
        let menders = review.menders().into_iter();
        debts.extend(menders.map(|who| (Debt::Mending, who.trim())));
    }
    debts.extend(
        line.waits_for_reviewer()
            .map(|who| (Debt::ReviewAgain, who)),
    );
    if line.is_subject() {
        debts.extend(names(line).into_iter().map(|who| (Debt::Answer, who)));
    }
    debts
}

/// Whether a person of this name owes something on a line.
#[must_use]
pub fn is_owed_by(line: &Line, name: &str) -> bool {
    debts(line).iter().any(|(_, who)| is_same_person(who, name))
}

/// Every person named on a line, once: the speaker, the one who owes what is missing, the owner of the action.
pub(super) fn names(line: &Line) -> Vec<&str> {
    let owner = line
        .answer
        .open_action()
        .map_or("", |action| action.owner.trim());
    let mut names: Vec<&str> = Vec::new();
    let voices = line.voices.iter().map(|name| name.trim());
    for name in voices.chain([owes(line), owner]) {
        if !name.is_empty() && !names.iter().any(|known| is_same_person(known, name)) {
            names.push(name);
        }
    }
    names
}

/// The open action of a parked line, where its owner also owes what is missing: both are asked for at once.
#[must_use]
pub fn agreed_on_parked(line: &Line) -> Option<&Action> {
    let parked = line.answer.parked.as_ref()?;
    let open = line.answer.open_action();
    open.filter(|action| is_same_person(&action.owner, &parked.owes))
}

fn owes(line: &Line) -> &str {
    let parked = line.answer.parked.as_ref();
    parked.map_or("", |parked| parked.owes.trim())
}

/// Whether who would show the level owes what is missing on the line: that is asked for already.
fn is_promised(line: &Line) -> bool {
    line.answer.parked.is_some() && is_same_person(owes(line), &line.asserted_by)
}

/// From ML2 on a level needs something that shows it.
fn is_unshown(line: &Line) -> bool {
    line.maturity().is_some_and(|level| level >= 2) && line.answer.evidence.is_empty()
}
