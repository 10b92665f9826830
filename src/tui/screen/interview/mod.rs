//! The interview: one question after the other, with what is known of the answer.

mod above;
mod after;
mod answer;
mod bar;
mod beside;
mod ladder;
mod level;
mod mouse;
mod moves;
mod tree;
mod update;
mod view;
mod words;

pub(in crate::tui) use after::After;
pub(in crate::tui) use update::{Interview, Pane};

pub(super) use after::follow;
pub(super) use mouse::{clicked, turns};
pub(super) use update::{arrived, common, record, update};
pub(super) use view::{mark, question_height, title, view};
