//! The interview: one question after the other, with what is known of the answer.

mod above;
mod answer;
mod bar;
mod ladder;
mod mouse;
mod moves;
mod places;
mod scale;
mod state;
mod tree;
mod update;
mod view;
mod words;

pub(in crate::tui) use state::{Interview, Pane};

pub(super) use mouse::{clicked, turns};
pub(super) use moves::along;
pub(super) use update::{choose, guidance, reach, rung, update};
pub(super) use view::{question_height, view};
