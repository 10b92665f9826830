//! Moving in the interview: from line to line, by topic, by area, and within a pane.

use crate::{
    interview::Effect,
    session::Mode,
    tui::{
        keys::{Action, Keymap, Scope},
        model::{Model, Notice},
        screen::summary,
    },
};

use super::{Pane, update::arrived, view::most_scroll};

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
        _ => return along(model, action),
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

/// That nothing is unanswered, and where one sees what there is.
fn none_open(keys: &Keymap, other: &str) -> String {
    let overview = keys.name(Scope::Interview, Action::Overview);
    format!("No {other}line is unanswered: {overview} shows the overview")
}

/// Why a key led nowhere, and what leads on.
fn nowhere(model: &Model, action: Action) -> String {
    let key = |action| model.keys.name(Scope::Interview, action);
    let filter = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.filter.is_some());
    let of = if filter { " of the filter" } else { "" };
    let place = match action {
        Action::Down | Action::Last => "This is the last line",
        Action::NextTopic => "No topic comes after this one",
        Action::PreviousTopic => "No topic comes before this one",
        Action::NextArea => "No area comes after this one",
        Action::PreviousArea => "No area comes before this one",
        _ => "This is the first line",
    };
    let on = match action {
        _ if filter => format!("{} shows all lines again", key(Action::Filter)),
        Action::Down | Action::Last => {
            let (open, first) = (key(Action::NextOpen), key(Action::First));
            format!("{open} goes to the next unanswered, {first} to the first")
        }
        Action::Up | Action::First => format!("{} goes on from here", key(Action::Down)),
        Action::NextTopic => format!("{} goes to the one before", key(Action::PreviousTopic)),
        Action::PreviousTopic => format!("{} goes to the next", key(Action::NextTopic)),
        Action::NextArea => format!("{} goes to the one before", key(Action::PreviousArea)),
        _ => format!("{} goes to the next", key(Action::NextArea)),
    };
    format!("{place}{of}: {on}")
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
            Some(_) => model.notice = Notice::Word(none_open(&model.keys, "other ")),
            None if walk.judged.about.mode == Mode::Quick => {
                model.screens.push(summary::end(walk));
            }
            None => model.notice = Notice::Word(none_open(&model.keys, "")),
        },
        Action::Retrace => {
            if !walk.retrace() {
                let key = |action| model.keys.name(Scope::Interview, action);
                model.notice = Notice::Word(format!(
                    "The way begins here: {} goes on, {} finds a line",
                    key(Action::Down),
                    key(Action::Find)
                ));
            }
        }
        Action::Recorded => match walk.last.clone().and_then(|key| walk.serving(&key)) {
            Some(key) if key == walk.at => {
                let words = format!("{} was recorded last: it is on screen", key.label());
                model.notice = Notice::Word(words);
            }
            Some(key) => walk.at = key,
            None => {
                let brief = model.keys.name(Scope::Interview, Action::Brief);
                model.notice = Notice::Word(format!(
                    "Nothing was recorded since the session was opened: {brief} shows the last change"
                ));
            }
        },
        _ => return Vec::new(),
    }
    if walk.at != before {
        return arrived(model);
    }
    if !matches!(
        action,
        Action::NextOpen | Action::Retrace | Action::Recorded
    ) {
        model.notice = Notice::Word(nowhere(model, action));
    }
    Vec::new()
}
