//! A quick session becomes a guided one: every answer stays.

use crate::{
    assessment::{Line, gaps},
    interview::{beginning::profile_along, walk::Walk},
    session::{AboutEdit, Change, LineKey, Mode, Refusal, judge_about},
};

/// The outcome of going deeper.
#[derive(Debug)]
pub(super) struct Deeper {
    /// The changes to record, as one event.
    pub(super) changes: Vec<Change>,
    /// Whether it is one of all requirements.
    pub(super) all: bool,
    /// Where the walk goes on: the line on screen where it is still to do, else the gap that weighs most, else the first
    /// line without a level.
    pub(super) at: Option<LineKey>,
}

/// Makes a guided session of a quick one: of the base requirements it becomes one of all, another profile stays. None
/// where it is a guided one already.
///
/// # Errors
/// The session takes no such change.
pub(super) fn deeper(walk: &Walk) -> Result<Option<Deeper>, Refusal> {
    let about = &walk.judged.about;
    if about.mode == Mode::Guided {
        return Ok(None);
    }
    let profile = profile_along(Mode::Guided, about);
    let mut changes = judge_about(&walk.shown, &AboutEdit::Mode(Mode::Guided))?;
    let widens = profile.is_some();
    if let Some(profile) = profile {
        let all = AboutEdit::Profile(profile.into());
        changes.extend(judge_about(&walk.shown, &all)?);
    }
    Ok(Some(Deeper {
        changes,
        all: widens,
        at: first_to_do(walk, widens),
    }))
}

/// The line on screen where it is a gap or has no level: who chose it goes on there. Else the gap that weighs most, else
/// the first line without a level.
fn first_to_do(walk: &Walk, widens: bool) -> Option<LineKey> {
    let gaps = gaps(&walk.catalogs, &walk.counted.lines);
    let is_gap = |line: &Line| gaps.iter().any(|gap| gap.line.key == line.key);
    let is_open = |line: &&Line| (widens || !line.outside) && line.answer.level.is_none();
    let here = walk.line().filter(|line| is_open(line) || is_gap(line));
    let heaviest = || gaps.first().map(|gap| gap.line);
    let first_open = || walk.judged.lines.iter().find(is_open);
    let first = here.or_else(heaviest).or_else(first_open);
    first.map(|line| line.key.clone())
}
