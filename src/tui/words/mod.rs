//! What the screens say of a command's outcome: the one place where they word it. Names of keys come from the keymap.

mod line;
mod moved;
mod nothing;
mod question;
mod refused;
mod told;

use crate::{
    format::counted,
    interview::{Reach, Walk},
};

pub(super) use line::{MARKS, mark, title};
pub(super) use moved::{moved, speaks};
pub(super) use nothing::nothing;
pub(super) use question::question;
pub(super) use refused::refused;
pub(crate) use told::back_lines;
pub(super) use told::{is_sentence, stands, stays, told};

/// How many lines a reason is for: `SP.03, 12 lines`.
pub(super) fn reach(walk: &Walk, reach: Reach) -> String {
    let count = reach.lines(walk).len();
    format!("{}, {}", reach.label(walk), counted(count, "line"))
}
