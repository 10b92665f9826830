//! Moving in the interview: from line to line, by topic, by area, and within a pane.

use crate::{
    interview::{Command, Effect, Motion},
    tui::{
        keys::Action,
        model::{Model, Notice},
        screen::outcome::run,
    },
};

use super::{Pane, view::most_scroll};

/// A key that moves.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let before = (model.interview.rung, model.interview.scroll);
    match (model.interview.pane, action) {
        (Pane::Ladder, Action::Down) => model.interview.rung = (model.interview.rung + 1).min(4),
        (Pane::Ladder, Action::Up) => {
            model.interview.rung = model.interview.rung.saturating_sub(1).max(1);
        }
        (Pane::Guidance | Pane::Answer, Action::Down) => {
            model.interview.scroll = (model.interview.scroll + 1).min(most_scroll(model));
        }
        (Pane::Guidance | Pane::Answer, Action::Up) => {
            model.interview.scroll = model.interview.scroll.saturating_sub(1);
        }
        (Pane::Guidance | Pane::Answer, Action::First) => model.interview.scroll = 0,
        (Pane::Guidance | Pane::Answer, Action::Last) => {
            model.interview.scroll = most_scroll(model);
        }
        (_, Action::Enter) => {
            model.interview.pane = Pane::Question;
            return Vec::new();
        }
        _ => {
            return motion(action)
                .map_or_else(Vec::new, |motion| run(model, Command::Move(motion)));
        }
    }
    if before == (model.interview.rung, model.interview.scroll) {
        let words = match (model.interview.pane, action) {
            (Pane::Ladder, Action::Down) => "This is the last rung",
            (Pane::Ladder, _) => "This is the first rung",
            _ if most_scroll(model) == 0 => "All of it is in sight",
            (_, Action::Down | Action::Last) => "This is the end",
            _ => "This is the beginning",
        };
        model.notice = Notice::Word(format!("{words}: Esc goes back to the question"));
    }
    Vec::new()
}

fn motion(action: Action) -> Option<Motion> {
    Some(match action {
        Action::Down => Motion::Next,
        Action::Up => Motion::Previous,
        Action::First => Motion::First,
        Action::Last => Motion::Last,
        Action::NextTopic => Motion::NextTopic,
        Action::PreviousTopic => Motion::PreviousTopic,
        Action::NextArea => Motion::NextArea,
        Action::PreviousArea => Motion::PreviousArea,
        Action::NextOpen => Motion::NextOpen,
        Action::Retrace => Motion::Back,
        Action::Recorded => Motion::Recorded,
        Action::Related => Motion::Aside,
        _ => return None,
    })
}
