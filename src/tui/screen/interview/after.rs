//! What follows an answer: on to the next line.

use crate::{
    interview::Effect,
    session::LineKey,
    tui::{
        model::{Model, Screen},
        screen::{overview::Overview, summary},
    },
};

use super::{level::reconfirmed, update::arrived};

/// What follows an answer once it is taken in: only then it is known which lines have it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// On to the next unanswered line.
    GoOn,
    /// On to the next level that is to be confirmed.
    Reconfirm,
    /// On to the next unanswered line that is none of these.
    GoOnBut(Vec<LineKey>),
}

/// Does what follows the answer that was taken in.
pub(in crate::tui::screen) fn follow(model: &mut Model) -> Vec<Effect> {
    match model.interview.after.take() {
        None => Vec::new(),
        Some(After::GoOn) => go_on(model),
        Some(After::Reconfirm) => reconfirmed(model),
        Some(After::GoOnBut(done)) => go_on_but(model, &done),
    }
}

/// On to the next unanswered line that is not among those just done.
fn go_on_but(model: &mut Model, done: &[LineKey]) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let Some(key) = walk.next_open_but(done) else {
        model.screens.push(Screen::Overview(Overview::default()));
        return Vec::new();
    };
    walk.at = key;
    arrived(model)
}

/// On to the next unanswered line; to the overview after the last one.
pub(super) fn go_on(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    match walk.next_to_answer() {
        Some(key) => {
            walk.at = key;
            arrived(model)
        }
        // The last line of the filter stays on screen while others are unanswered.
        None if walk.filter.is_some() && walk.is_open_elsewhere() => Vec::new(),
        None => {
            model.screens.push(summary::end(walk));
            Vec::new()
        }
    }
}
