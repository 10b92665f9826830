//! A quick session becomes a guided one: every answer stays.

use crate::{
    assessment::gaps,
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
    /// Where the walk goes on: the gap that weighs most, else the first line without a level.
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

/// The gap that weighs most, else the first line without a level.
fn first_to_do(walk: &Walk, widens: bool) -> Option<LineKey> {
    let heaviest = gaps(&walk.catalogs, &walk.counted.lines).into_iter().next();
    let heaviest = heaviest.map(|gap| gap.line.key.clone());
    let mut lines = walk.judged.lines.iter();
    let open = lines.find(|line| (widens || !line.outside) && line.answer.level.is_none());
    heaviest.or_else(|| open.map(|line| line.key.clone()))
}
