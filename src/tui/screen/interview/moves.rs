//! Moving in the interview: from line to line, by topic, by area, and within a pane.

use crate::{
    interview::{Command, Effect, Motion},
    tui::{
        model::{Model, Notice},
        screen::outcome::run,
    },
};

use super::{Pane, view::most_scroll};

/// Moves along the walk; in a pane with more than fits, or with rungs to choose, within it.
pub(in crate::tui) fn along(model: &mut Model, motion: Motion) -> Vec<Effect> {
    let page = usize::from(model.size.1 / 2);
    let before = (model.interview.rung, model.interview.scroll);
    match (model.interview.pane, motion) {
        (Pane::Ladder, Motion::Next) => model.interview.rung = (model.interview.rung + 1).min(4),
        (Pane::Ladder, Motion::Previous) => {
            model.interview.rung = model.interview.rung.saturating_sub(1).max(1);
        }
        (Pane::Guidance | Pane::Answer, Motion::Next) => {
            model.interview.scroll = (model.interview.scroll + 1).min(most_scroll(model));
        }
        (Pane::Guidance | Pane::Answer, Motion::Previous) => {
            model.interview.scroll = model.interview.scroll.saturating_sub(1);
        }
        (Pane::Guidance | Pane::Answer, Motion::First) => model.interview.scroll = 0,
        (Pane::Guidance | Pane::Answer, Motion::Last) => {
            model.interview.scroll = most_scroll(model);
        }
        (Pane::Guidance | Pane::Answer, Motion::NextArea) => {
            model.interview.scroll = (model.interview.scroll + page).min(most_scroll(model));
        }
        (Pane::Guidance | Pane::Answer, Motion::PreviousArea) => {
            model.interview.scroll = model.interview.scroll.saturating_sub(page);
        }
        _ => return run(model, Command::Move(motion)),
    }
    if before == (model.interview.rung, model.interview.scroll) {
        let words = match (model.interview.pane, motion) {
            (Pane::Ladder, Motion::Next) => "This is the last rung",
            (Pane::Ladder, _) => "This is the first rung",
            _ if most_scroll(model) == 0 => "All of it is in sight",
            (_, Motion::Next | Motion::Last | Motion::NextArea) => "This is the end",
            _ => "This is the beginning",
        };
        model.notice = Notice::Word(format!("{words}: Esc goes back to the question"));
    }
    Vec::new()
}
