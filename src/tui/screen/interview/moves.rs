//! Moving in the interview: from line to line, by topic, by area, and within a pane.

use crate::{
    interview::{Command, Effect, Motion},
    tui::{
        model::{Model, Notice},
        screen::outcome::run,
        words::{says, wording},
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
        let said = match (model.interview.pane, motion) {
            (Pane::Ladder, Motion::Next) => says::Pane::LastRung,
            (Pane::Ladder, _) => says::Pane::FirstRung,
            _ if most_scroll(model) == 0 => says::Pane::AllInSight,
            (_, Motion::Next | Motion::Last | Motion::NextArea) => says::Pane::End,
            _ => says::Pane::Beginning,
        };
        model.notice = Notice::Word(wording().pane(said));
    }
    Vec::new()
}
