//! The people interviewed, and the speaker: chosen once, and from then on noted with every answer in the same event.

use std::sync::Arc;

use crate::session::{AboutEdit, Change, Edit, LineKey, Refusal, field, judge, judge_about};

use super::{
    outcome::{Nothing, Outcome, Refused, Speaks},
    person::{meant, one_meant},
    record::{ChangeTold, Record, Told},
    walk::Walk,
};

/// From now on this person speaks; an empty name stands for no person. The line on screen takes the name too where it
/// has an answer without one, or, all that stands on it, where it was just said that it `stays` so and the same person
/// is chosen once more.
pub(super) fn speak(walk: &mut Walk, typed: &str, stays: Option<&(LineKey, String)>) -> Outcome {
    let name = match one_meant(&walk.judged.people(), typed) {
        Ok(name) => name,
        Err(refused) => return Outcome::Refused(*refused),
    };
    let again = stays.is_some_and(|(line, by)| *line == walk.at && *by == name);
    match speaking(walk, &name, again) {
        Ok(speaks) => {
            let stays = !speaks.stays_with.is_empty();
            walk.stays = stays.then(|| (walk.at.clone(), name.clone()));
            walk.spoke = name;
            Outcome::Speaks(speaks)
        }
        Err(refusal) => Outcome::Refused(Refused::Judge(refusal, None)),
    }
}

fn speaking(walk: &Walk, name: &str, again: bool) -> Result<Speaks, Refusal> {
    let line = walk.line().filter(|_| !walk.is_at_end);
    let answer = line
        .map(|line| Arc::clone(&line.answer))
        .unwrap_or_default();
    let voices = line.map_or_else(Vec::new, |line| line.voices.clone());
    let differs = answer.said_by != name && answer.is_told();
    let takes = differs && (again || voices.is_empty() && !name.is_empty());
    let mut changes = interviewed(walk, name)?;
    if takes {
        changes.extend(said_by(walk, &walk.at, name)?);
    }
    let told = if takes {
        Told::new(&walk.at, ChangeTold::SaidBy(name.to_owned()))
    } else {
        Told::of_session(ChangeTold::NewPerson(name.to_owned()))
    };
    Ok(Speaks {
        name: name.to_owned(),
        // For a new person the news comes first that they are new.
        stays_with: if differs && changes.is_empty() {
            voices
        } else {
            Vec::new()
        },
        record: (!changes.is_empty()).then(|| Record::new(changes, told)),
    })
}

/// Puts a person among those interviewed: nothing where the name is there, or empty.
pub(super) fn interviewed(walk: &Walk, name: &str) -> Result<Vec<Change>, Refusal> {
    let mut people = walk.judged.about.interviewees.iter();
    if people.any(|person| person.to_lowercase() == name.to_lowercase()) {
        return Ok(Vec::new());
    }
    judge_about(&walk.shown, &AboutEdit::AddInterviewee(name.to_owned()))
}

/// The change by which a line is said by a person.
pub(super) fn said_by(walk: &Walk, line: &LineKey, name: &str) -> Result<Vec<Change>, Refusal> {
    let edit = Edit::Text(&field::SAID_BY, name.to_owned());
    judge(&walk.shown, line, &edit)
}

/// Adds a person to those interviewed.
pub(super) fn add(walk: &mut Walk, name: &str) -> Outcome {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Outcome::Refused(Refused::NoName);
    }
    match judge_about(&walk.shown, &AboutEdit::AddInterviewee(name.clone())) {
        Ok(changes) if changes.is_empty() => Outcome::Nothing(Nothing::PersonThere(name)),
        Ok(changes) => {
            let told = Told::of_session(ChangeTold::NewPerson(name));
            Outcome::Record(Record::new(changes, told))
        }
        Err(refusal) => Outcome::Refused(Refused::Judge(refusal, None)),
    }
}

/// Removes a person from those interviewed.
pub(super) fn remove(walk: &mut Walk, typed: &str) -> Outcome {
    let about = &walk.judged.about;
    let names: Vec<&str> = about.interviewees.iter().map(String::as_str).collect();
    let name = match meant(&names, typed) {
        Ok(name) if name.is_empty() => return Outcome::Refused(Refused::NoName),
        Ok(name) => name,
        Err(refused) => return Outcome::Refused(*refused),
    };
    let mut people = about.interviewees.clone();
    people.retain(|other| *other != name);
    if people.len() == about.interviewees.len() {
        return Outcome::Nothing(Nothing::PersonNotThere(name));
    }
    match judge_about(&walk.shown, &AboutEdit::Interviewees(people)) {
        Ok(changes) => {
            let told = Told::of_session(ChangeTold::PersonGone(name));
            Outcome::Record(Record::new(changes, told))
        }
        Err(refusal) => Outcome::Refused(Refused::Judge(refusal, None)),
    }
}
