//! The speaker: a change recorded while a person speaks is said by that person; a judgement recorded while nobody does is
//! said by nobody, whoever spoke of the line before.

use std::collections::HashSet;

use crate::session::{
    Change, LineKey,
    field::{LEVEL, RUNGS, SAID_BY},
    is_same_person, is_told, speakers,
};

use super::{command::Command, people::said_by, walk::Walk};

/// Notes the speaker with the changes to one line, in the same event; among changes to many lines, only on the lines of
/// `said_of_each`. Other changes to many lines were not said by anyone on each of them.
#[must_use]
pub(super) fn with_speaker(
    walk: &Walk,
    mut changes: Vec<Change>,
    said_of_each: bool,
) -> Vec<Change> {
    let speaker = walk.speaker();
    let mut seen: HashSet<&LineKey> = HashSet::new();
    let notes = |change: &&Change| match speaker {
        Some(_) => is_answer(change),
        None => is_answer(change) && is_judged_anew(walk, change),
    };
    let lines = changes
        .iter()
        .filter(notes)
        .map(|change| &change.line)
        .filter(|line| seen.insert(line));
    let lines: Vec<&LineKey> = lines.collect();
    if lines.len() > 1 && !said_of_each {
        return changes;
    }
    let said = lines.into_iter().flat_map(|line| {
        // A name that was taken once is taken again.
        said_by(walk, line, speaker.unwrap_or_default()).unwrap_or_default()
    });
    let said: Vec<Change> = said.collect();
    changes.extend(said);
    changes
}

/// Whether a change tells what people said: not what the assessor decides alone, and nothing that is cleared.
fn is_answer(change: &Change) -> bool {
    is_told(&change.field)
        && !change.line.is_session()
        && !change.to.is_null()
        && change.to.as_str() != Some("ne")
}

/// Whether a change judges a line otherwise than it stands. Texts that are put right stay in the words of who said them,
/// and a level that is confirmed stays with who gave it.
fn is_judged_anew(walk: &Walk, change: &Change) -> bool {
    let line = walk.judged.line(&change.line);
    let stands = line.and_then(|line| line.answer.level.as_ref());
    let is_other = stands.is_none_or(|stands| stands.to_value() != change.to);
    RUNGS.has(&change.field) || LEVEL.has(&change.field) && is_other
}

impl Walk {
    /// Whether a rung of the line on screen was answered by somebody else than the person who speaks, who may say
    /// otherwise of it.
    #[must_use]
    pub fn may_disagree(&self) -> bool {
        let (Some(speaker), Some(line)) = (self.speaker(), self.line()) else {
            return false;
        };
        let is_other = |name: &str| !name.is_empty() && !is_same_person(name, speaker);
        let answer = &line.answer;
        if !line.voices.iter().any(|name| is_other(name)) {
            return false;
        }
        let given = speakers(&self.shown, &line.key);
        let answered = (1..).zip(answer.rungs);
        let mut answered = answered.filter(|(_, rung)| rung.is_some());
        answered.any(|(level, _)| match given.of_rung(level) {
            "" => is_other(&answer.said_by),
            name => is_other(name),
        })
    }
}

/// Whoever had said the line on screen, where the changes leave nobody named there.
pub(super) fn unnamed(walk: &Walk, changes: &[Change]) -> Option<String> {
    let mut changes = changes.iter();
    let change = changes.find(|change| SAID_BY.has(&change.field) && change.line == walk.at)?;
    let line = walk.line()?;
    let is_nobody = change.to.as_str().is_none_or(str::is_empty);
    (is_nobody && !line.answer.said_by.is_empty()).then(|| line.answer.said_by.clone())
}

/// Whoever gave the level that stands, and the person who speaks and says the same.
pub(super) fn agrees(walk: &Walk, command: &Command) -> Option<[String; 2]> {
    let speaker = walk.speaker()?;
    let line = walk
        .line()
        .filter(|_| matches!(command, Command::Judge(_)))?;
    let given = speakers(&walk.shown, &line.key).level;
    let given = if given.is_empty() {
        line.answer.said_by.clone()
    } else {
        given
    };
    let is_other = !given.is_empty() && given != speaker;
    is_other.then(|| [given, speaker.to_owned()])
}
