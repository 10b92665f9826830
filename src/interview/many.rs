//! One wish on many lines, as one change: for all or for none.

use crate::{
    assessment::{Line, judge_line},
    interview::walk::Walk,
    session::{Change, LineKey, Refusal, Verdict, Wish},
};

/// The changes that wishes on lines come to.
///
/// # Errors
/// The first line whose wish is refused, and why.
pub fn judge_many(
    walk: &Walk,
    wishes: &[(&Line, Wish)],
) -> Result<Vec<Change>, (LineKey, Refusal)> {
    let mut changes = Vec::new();
    for (line, wish) in wishes {
        let judged = judge_line(&walk.catalogs, &walk.shown, &line.key, wish);
        changes.extend(judged.map_err(|refusal| (line.key.clone(), refusal))?);
    }
    Ok(changes)
}

/// The wish that the action of a line is in this state; none where it has no action.
#[must_use]
pub fn in_state(line: &Line, state: &str) -> Option<Wish> {
    let mut action = line.answer.action.clone()?;
    state.clone_into(&mut action.state);
    Some(Wish::WholeAction(action))
}

/// What a verdict is recorded with: `verdict pass`.
#[must_use]
pub fn verdict_words(verdict: Option<Verdict>) -> String {
    verdict.map_or("verdict cleared".into(), |verdict| {
        format!("verdict {}", verdict.word())
    })
}
