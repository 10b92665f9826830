//! The mouse in the interview: a click gives the keys to a pane, or goes to the line under it in the tree.

use ratatui::layout::{Position, Rect};

use crate::{
    interview::{Command, Effect},
    tui::{model::Model, widget::body},
};

use super::{
    super::outcome::run,
    Pane,
    places::columns,
    tree,
    update::turn_to,
    view::{panes, without_rule},
};

/// A click there.
pub(in crate::tui) fn clicked(model: &mut Model, at: (u16, u16)) -> Vec<Effect> {
    if let Some(place) = tree_place(model).filter(|place| is_in(*place, at)) {
        let Some(key) = tree::line_at(model, place, at) else {
            return Vec::new();
        };
        let Some(walk) = &mut model.walk else {
            return Vec::new();
        };
        if walk.at == key {
            return turn_to(model, Pane::Question);
        }
        return run(model, Command::Go(key));
    }
    match pane_at(model, at) {
        Some(pane) if pane != model.interview.pane => turn_to(model, pane),
        _ => Vec::new(),
    }
}

/// The rows that a turn of the wheel moves: the tree by one, a text by `most`.
pub(in crate::tui) fn turns(model: &Model, at: (u16, u16), most: usize) -> usize {
    let over_tree = tree_place(model).is_some_and(|place| is_in(place, at));
    match model.interview.pane {
        Pane::Guidance | Pane::Answer if !over_tree => most,
        Pane::Question | Pane::Tree if over_tree => 1,
        _ => 0,
    }
}

/// The place of the tree: beside the question, or instead of it.
fn tree_place(model: &Model) -> Option<Rect> {
    let whole = body(model.size);
    columns(whole)
        .tree
        .or((model.interview.pane == Pane::Tree).then(|| without_rule(whole)))
}

/// The pane that is drawn there.
fn pane_at(model: &Model, at: (u16, u16)) -> Option<Pane> {
    let (columns, places) = panes(model)?;
    let answer = columns.answer.unwrap_or(places.answer);
    if is_in(places.question, at) {
        return Some(Pane::Question);
    }
    if is_in(answer, at) || is_in(places.rule, at) {
        return Some(Pane::Answer);
    }
    if is_in(places.ladder, at) {
        return Some(Pane::Ladder);
    }
    // A text that is read in full fills what is free.
    let reads = matches!(model.interview.pane, Pane::Guidance | Pane::Answer);
    is_in(places.free, at).then_some(if reads {
        model.interview.pane
    } else {
        Pane::Guidance
    })
}

fn is_in(place: Rect, (column, row): (u16, u16)) -> bool {
    place.contains(Position::new(column, row))
}
