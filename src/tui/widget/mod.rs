//! Pieces that several screens draw with.

mod bar;
mod list;
mod page;
mod text;

pub(super) use bar::bar;
pub(super) use list::Cursor;
pub(super) use page::{page, too_small};
pub(super) use text::{clip, pad, width, wrap};
