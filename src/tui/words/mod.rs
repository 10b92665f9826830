//! The words of the screens for a command's outcome: the one place where they word it. Names of keys come from the
//! keymap.

mod english;
mod line;
mod moved;
mod nothing;
mod question;
mod refused;
mod told;
mod wording;

pub(super) use line::{MARKS, OTHER_SIGNS, PARKED, mark, title, titled};
pub(super) use wording::wording;
