//! Pieces that several screens draw with.

mod list;
mod page;

pub(super) use crate::format::{bar, clip, pad, width, wrap};
pub(super) use list::Cursor;
pub(super) use page::{page, too_small};
