//! Pieces that several screens draw with.

mod list;
mod page;
mod typed;

pub(super) use crate::format::{
    bar, clip, letter_at, middle_cut, pad, width, wrap, wrap_behind, wrap_within,
};
pub(super) use list::Cursor;
pub(super) use page::{body, headline, notice, page, too_small, word_height};
pub(super) use typed::{field, press, rows as typed_rows, scrolled_anew, text_area};
