//! Pieces that several screens draw with.

mod list;
mod place;
mod typed;

pub(super) use crate::format::{
    BAR, bar, clip, letter_at, middle_cut, pad, width, wrap, wrap_behind, wrap_within,
};
pub(super) use list::Cursor;
pub(super) use place::{body, headline, rows};
pub(super) use typed::{field, press, rows as typed_rows, scrolled_anew, text_area};
