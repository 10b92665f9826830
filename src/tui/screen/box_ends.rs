//! How a box ends in which Esc saves nothing: what Enter does there, and Esc. Footer and help say it alike.
//!
//! The rule of all boxes: where a text or a value of the session is written, Enter (in a text of several lines, and of
//! one line too, Esc) saves it and Ctrl-x discards it. Where Enter does something to the world or to another person (a
//! file, a name, a seal, a line given back to its author), and where something is only suggested, Esc does not do it.

use crate::tui::{
    editor::{Editor, Purpose},
    words::says::Hint,
};

/// What Enter and Esc do in the box; none where both save.
pub(super) fn box_ends(editor: &Editor) -> Option<[Hint; 2]> {
    let is_one = editor.purpose.is_one_line() && editor.asked().is_none();
    Some(match editor.purpose {
        _ if editor.is_suggestion() && is_one => [Hint::SaveIt, Hint::LeaveIt],
        Purpose::OwnName => [Hint::KeepIt, Hint::LeaveIt],
        Purpose::Unseal => [Hint::ChangeIt, Hint::Cancel],
        Purpose::Returned => [Hint::ReturnIt, Hint::LeaveIt],
        Purpose::Rename => [Hint::RenameIt, Hint::Cancel],
        Purpose::Copy => [Hint::CopyIt, Hint::Cancel],
        Purpose::SigningKey => [Hint::SealIt, Hint::Cancel],
        Purpose::Deliverable(_) => [Hint::WriteIt, Hint::Cancel],
        _ => return None,
    })
}
