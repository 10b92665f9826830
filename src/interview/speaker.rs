//! Who speaks: chosen once, and from then on noted with every answer in the same event.

use std::collections::HashSet;

use crate::{
    interview::{walk::Walk, world::Effect},
    session::{
        AboutWish, Answer, Change, LineKey, Refusal, TextField, Wish, is_told, judge, judge_about,
    },
};

/// What it comes to that somebody speaks.
#[derive(Debug)]
pub struct Spoken {
    /// What is to be recorded; may be nothing.
    pub changes: Vec<Change>,
    /// Whether the line on screen takes the name too.
    pub takes: bool,
    /// Who else the line on screen stays with, if so.
    pub stays_with: Option<String>,
}

/// From now on this person speaks; nobody, where the name is empty. The line on screen takes the name too where it
/// has an answer without one, or where the same person is chosen once more; `here` is false where no line is meant.
///
/// # Errors
/// The name cannot be taken; then the one before speaks on.
pub fn speak(walk: &mut Walk, name: &str, here: bool) -> Result<Spoken, Refusal> {
    let again = walk.speaker().unwrap_or_default() == name;
    let line = walk.line().filter(|_| here);
    let answer = line.map_or_else(Default::default, |line| line.answer.clone());
    let differs = answer.said_by != name && is_said(&answer);
    let takes = differs && (again || answer.said_by.is_empty() && !name.is_empty());
    let mut changes = interviewed(walk, name)?;
    changes.extend(said_by(
        walk,
        &walk.at,
        if takes { name } else { &answer.said_by },
    )?);
    name.clone_into(&mut walk.spoke);
    Ok(Spoken {
        changes,
        takes,
        stays_with: (differs && !takes).then_some(answer.said_by),
    })
}

/// Puts a person among those interviewed: nothing where the name is there, or empty.
pub(super) fn interviewed(walk: &Walk, name: &str) -> Result<Vec<Change>, Refusal> {
    let mut people = walk.judged.about.interviewees.iter();
    if people.any(|person| person.to_lowercase() == name.to_lowercase()) {
        return Ok(Vec::new());
    }
    judge_about(&walk.shown, &AboutWish::AddInterviewee(name.to_owned()))
}

/// Whether anything was said on a line.
fn is_said(answer: &Answer) -> bool {
    answer.is_told() || answer.declared.is_some()
}

/// What is recorded on a line while somebody speaks is said by that person: in the same event. What is recorded on
/// many lines at once nobody said on each of them.
#[must_use]
pub fn with_speaker(walk: &Walk, effect: Effect) -> Effect {
    let (Some(name), Effect::Record { .. }) = (walk.speaker(), &effect) else {
        return effect;
    };
    match effect {
        Effect::Record {
            mut changes,
            words,
            draft,
        } => {
            let mut seen: HashSet<&LineKey> = HashSet::new();
            let answers = changes.iter().filter(|change| is_answer(change));
            let lines = answers.map(|change| &change.line);
            let lines: Vec<&LineKey> = lines.filter(|line| seen.insert(line)).collect();
            if let [line] = lines.as_slice() {
                // A name that was taken once is taken again.
                let said = said_by(walk, line, name).unwrap_or_default();
                changes.extend(said);
            }
            Effect::Record {
                changes,
                words,
                draft,
            }
        }
        other => other,
    }
}

fn said_by(walk: &Walk, line: &LineKey, name: &str) -> Result<Vec<Change>, Refusal> {
    let wish = Wish::Text(TextField::SaidBy, name.to_owned());
    judge(&walk.shown, line, &wish)
}

/// Whether a change tells what people said: not what the assessor decides alone, and nothing that is cleared.
fn is_answer(change: &Change) -> bool {
    is_told(&change.field)
        && !change.line.is_session()
        && !change.to.is_null()
        && change.to.as_str() != Some("ne")
}
