//! Confirming an answer that was carried over, or asked with other texts.

use crate::{
    interview::walk::Walk,
    session::{Level, LineKey},
};

/// What confirming comes to on the line on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirming {
    /// This level is confirmed; how many are left, in words.
    Level(Level, String),
    /// Two levels stand: nobody can confirm both.
    Conflict,
    /// Nothing is to be confirmed here, but there.
    Elsewhere(LineKey),
    /// Nothing is to be confirmed.
    Nothing,
}

/// What confirming comes to on the line on screen.
#[must_use]
pub fn confirming(walk: &Walk) -> Confirming {
    let line = walk.line();
    let stands = line.filter(|line| line.is_to_reconfirm());
    let Some((line, level)) = stands.and_then(|line| Some((line, line.answer.level.clone()?)))
    else {
        let elsewhere = walk.next_to_reconfirm();
        return elsewhere.map_or(Confirming::Nothing, Confirming::Elsewhere);
    };
    if line.answer.conflicts.iter().any(|one| one.field == "level") {
        return Confirming::Conflict;
    }
    let left = walk.judged.progress().to_reconfirm.saturating_sub(1);
    let left = if left == 0 {
        "the last one".to_owned()
    } else {
        format!("{left} to reconfirm")
    };
    Confirming::Level(level, left)
}
