//! Moving in the interview: from line to line, by topic, by area, and within a pane.

use crate::{
    session::Mode,
    tui::{
        keys::{Action, Scope},
        message::Effect,
        model::{Model, Notice},
        screen::summary,
    },
};

use super::{Pane, update::arrived, view::most_scroll};

/// A key that moves.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
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
        (_, Action::Enter) => model.interview.pane = Pane::Question,
        _ => return along(model, action),
    }
    Vec::new()
}

fn along(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let before = walk.at.clone();
    match action {
        Action::Down => walk.step(1),
        Action::Up => walk.step(-1),
        Action::First => walk.step(isize::MIN),
        Action::Last => walk.step(isize::MAX),
        Action::NextTopic => {
            walk.step_run(true, |requirement| (&requirement.area, &requirement.topic));
        }
        Action::PreviousTopic => {
            walk.step_run(false, |requirement| (&requirement.area, &requirement.topic));
        }
        Action::NextArea => walk.step_run(true, |requirement| (&requirement.area, "")),
        Action::PreviousArea => walk.step_run(false, |requirement| (&requirement.area, "")),
        Action::NextOpen => match walk.next_open() {
            Some(key) if key != walk.at => walk.at = key,
            found if walk.filter.is_some() => {
                let key = |action| model.keys.name(Scope::Interview, action);
                let further = if found.is_some() { "further " } else { "" };
                model.notice = Notice::Word(format!(
                    "No {further}unanswered line under this filter: {} walks on, {} takes it off",
                    key(Action::Down),
                    key(Action::Filter)
                ));
            }
            Some(_) => model.notice = Notice::Word("No other line is unanswered".into()),
            None if walk.judged.about.mode == Mode::Quick => {
                model.screens.push(summary::end(walk));
            }
            None => model.notice = Notice::Word("No line is unanswered".into()),
        },
        Action::Retrace => {
            if !walk.retrace() {
                let words = "The way begins here: there is nothing to go back to";
                model.notice = Notice::Word(words.into());
            }
        }
        Action::Recorded => match walk.last.clone().and_then(|key| walk.serving(&key)) {
            Some(key) => walk.at = key,
            None => {
                model.notice =
                    Notice::Word("Nothing was recorded since the session was opened".into());
            }
        },
        _ => return Vec::new(),
    }
    if walk.at == before {
        Vec::new()
    } else {
        arrived(model)
    }
}
