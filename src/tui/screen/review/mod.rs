//! The review: a table of all lines, what is to be done on each, by whom and until when.

mod plan;
mod view;

use std::collections::HashSet;

use crate::{
    assessment::{Line, Sort, review},
    interview::{Effect, Verb, Walk},
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        widget::Cursor,
    },
};

use super::{outcome::go, verbs};

pub(super) use plan::{aimed, edit, set, write};
pub(super) use view::{MARKS, row_at, view};

/// How the table stands; kept while the session is open.
#[derive(Debug, Default)]
pub struct Review {
    /// What it is sorted by.
    sort: Sort,
    /// Places of the lines, in the order shown. It stays while one edits: a row does not jump away from under the
    /// cursor.
    order: Vec<usize>,
    /// How many lines there were when it was made.
    lines: usize,
    cursor: Cursor,
    /// The chosen line.
    chosen: Option<LineKey>,
    marked: HashSet<LineKey>,
}

impl Review {
    /// Which row is chosen.
    pub(super) fn cursor(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    fn sort(&mut self, walk: &Walk) {
        let lines = &walk.judged.lines;
        self.order = review(lines, self.sort);
        self.lines = lines.len();
        let is_chosen = |place: &usize| {
            let key = lines.get(*place).map(|line| &line.key);
            key.is_some() && key == self.chosen.as_ref()
        };
        self.cursor.at = self.order.iter().position(is_chosen).unwrap_or(0);
    }

    fn shown<'a>(&'a self, walk: &'a Walk) -> impl Iterator<Item = &'a Line> {
        let lines = &walk.judged.lines;
        self.order.iter().filter_map(|place| lines.get(*place))
    }

    fn at<'a>(&self, walk: &'a Walk) -> Option<&'a Line> {
        walk.judged.lines.get(*self.order.get(self.cursor.at)?)
    }

    /// The lines that an edit is for: those marked, else the chosen one.
    fn aimed<'a>(&'a self, walk: &'a Walk) -> Vec<&'a Line> {
        if self.marked.is_empty() {
            return self.at(walk).into_iter().collect();
        }
        let shown = self.shown(walk);
        shown
            .filter(|line| self.marked.contains(&line.key))
            .collect()
    }
}

/// Opens the review.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(walk) = &model.walk {
        model.review.sort(walk);
        model.screens.push(Screen::Review);
    }
    Vec::new()
}

/// Takes in that there may be other lines now.
pub(super) fn renew(model: &mut Model) {
    let is_open = model
        .screens
        .iter()
        .any(|screen| matches!(screen, Screen::Review));
    if let Some(walk) = model.walk.as_ref().filter(|_| is_open)
        && model.review.lines != walk.judged.lines.len()
    {
        model.review.sort(walk);
    }
}

/// A key on the review.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = view::rows(model.size);
    let Some(walk) = &mut model.walk else {
        return Vec::new();
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
                    return go(model, key);
                }
            }
            Action::PlanText | Action::PlanOwner | Action::PlanDue => {
                return plan::begin(model, action);
            }
            Action::Verb(Verb::TakeStep) => return plan::take_step(model),
            Action::PlanState => return plan::turn_state(model),
            Action::Verb(Verb::Verdict) => return plan::choose_verdict(model),
            Action::Verb(Verb::SecondPerson) => return plan::choose_review(model),
            Action::Verb(Verb::Flag) => return plan::flag(model),
            Action::Back if !review.marked.is_empty() => {
                review.marked.clear();
                let back = model.keys.name(Scope::Review, Action::Back);
                model.notice =
                    Notice::Word(format!("no line is marked now; {back} again goes back"));
            }
            Action::Back => model.back(),
            Action::Verb(verb) => return verbs::does(model, verb),
            _ => {}
        }
    }
    came(model);
    Vec::new()
}

/// The cursor stands on another line: that one is kept when they are sorted anew.
pub(super) fn came(model: &mut Model) {
    if let Some(walk) = &model.walk {
        model.review.chosen = model.review.at(walk).map(|line| line.key.clone());
    }
}
