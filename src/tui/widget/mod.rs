//! Pieces that several screens draw with.

mod bar;
mod list;
mod page;
mod text;
mod typed;

pub(super) use bar::bar;
pub(super) use list::Cursor;
pub(super) use page::{body, page, too_small};
pub(super) use text::{clip, pad, width, wrap};
pub(super) use typed::text_area;
