//! The review: a table of all lines, or of those that the filter of the walk lets through, with the next action of each, its owner and its day.

mod columns;
mod plan;
mod state;
mod view;

use std::collections::HashSet;

use crate::{
    assessment::Sort,
    interview::{Effect, Verb},
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        words::{says, wording},
    },
};

use super::{key_outcome::KeyOutcome, outcome::go};

pub(in crate::tui) use state::Review;

pub(in crate::tui) use plan::{aimed, edit, set, write};
pub(in crate::tui) use view::{row_at, view};

/// Opens the review.
pub(in crate::tui) fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(walk) = &model.walk {
        // One comes with a line in mind, the one on screen; by gap, with one that has a gap or was chosen there.
        let has_gap = walk
            .line()
            .is_some_and(|line| line.below_target().is_some());
        let review = &mut model.review;
        let here = Some(walk.at.clone());
        let is_meant = has_gap || review.sort != Sort::Gap || review.chosen == here;
        review.chosen = here.filter(|_| is_meant);
        review.sort(walk);
        model.screens.push(Screen::Review);
    }
    Vec::new()
}

/// Takes in that there may be other lines now.
pub(in crate::tui) fn renew(model: &mut Model) {
    let is_open = model
        .screens
        .iter()
        .any(|screen| matches!(screen, Screen::Review));
    if let Some(walk) = model.walk.as_ref().filter(|_| is_open)
        && (model.review.lines != walk.judged.lines.len() || model.review.filter != walk.filter)
    {
        model.review.sort(walk);
    }
}

/// A key on the review.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    let page = view::rows(model.size);
    let Some(walk) = &mut model.walk else {
        return KeyOutcome::NOTHING;
    };
    let review = &mut model.review;
    if !review.cursor.go(action, page, review.order.len()) {
        match action {
            Action::Sort => {
                review.sort = review.sort.next();
                review.chosen = None;
                review.sort(walk);
            }
            Action::Mark => {
                if let Some(key) = review.at(walk).map(|line| line.key.clone()) {
                    if !review.marked.remove(&key) {
                        review.marked.insert(key);
                    }
                    review.cursor.step(1, review.order.len());
                }
            }
            Action::MarkAll => {
                let all: HashSet<LineKey> =
                    review.shown(walk).map(|line| line.key.clone()).collect();
                let whole = review.marked.is_superset(&all);
                review.marked = if whole { HashSet::new() } else { all };
            }
            Action::Enter => {
                if let Some(key) = review.at(walk).map(|line| line.key.clone()) {
                    review.chosen = Some(key.clone());
                    return go(model, key).into();
                }
            }
            Action::PlanText | Action::PlanOwner | Action::PlanDue => {
                return plan::begin(model, action).into();
            }
            Action::Verb(Verb::TakeStep) => return plan::take_step(model).into(),
            Action::PlanState => return plan::turn_state(model).into(),
            Action::Verb(Verb::Verdict) => return plan::choose_verdict(model).into(),
            Action::Verb(Verb::SecondPerson) => return plan::choose_review(model).into(),
            Action::Verb(Verb::Flag) => return plan::flag(model).into(),
            Action::Back if !review.marked.is_empty() => {
                review.marked.clear();
                let back = model.keys.name(Scope::Review, Action::Back);
                model.notice = Notice::Word(wording().gap(says::Gap::NoneMarked(&back)));
            }
            Action::Back => model.back(),
            Action::Verb(verb) => return KeyOutcome::Verb(verb),
            _ => {}
        }
    }
    came(model);
    KeyOutcome::NOTHING
}

/// Notes the line under the cursor, so that sorting anew keeps it chosen.
pub(in crate::tui) fn came(model: &mut Model) {
    if let Some(walk) = &model.walk {
        model.review.chosen = model.review.at(walk).map(|line| line.key.clone());
    }
}
