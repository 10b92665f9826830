//! The interview: one question after the other, with what is known of the answer.

mod above;
mod answer;
mod bar;
mod disputed;
mod guidance;
mod hint;
mod ladder;
mod mouse;
mod moves;
mod places;
mod question;
mod scale;
mod short;
mod state;
mod tree;
mod update;
mod view;
mod whole;
mod words;

pub(in crate::tui) use state::{Interview, Pane};

pub(in crate::tui) use mouse::{clicked, turns};
pub(in crate::tui) use moves::along;
pub(in crate::tui) use question::question_height;
pub(in crate::tui) use update::{choose, choose_lines_around, guidance, rung, update};
pub(in crate::tui) use view::view;
