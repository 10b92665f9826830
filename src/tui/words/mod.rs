//! The words of the screens, in one place: for a command's outcome, and for what else they say. Names of keys come from
//! the keymap.

mod english;
mod handed;
mod line;
pub(super) mod says;
mod wording;

pub(super) use line::{MARKS, mark, title, titled};
pub(super) use wording::wording;
