//! The screens, without a terminal: what a key does ([`update`]) and what is drawn ([`view`]). Pure: the model
//! goes in, effects come out, and the runtime carries them out.

mod ascii;
mod covered;
mod digested_file;
mod dispatch;
mod editor;
mod keys;
mod links;
mod message;
mod model;
mod opened;
mod ornament;
mod questions;
mod screen;
mod sequence_joiner;
mod settings;
mod theme;
mod widget;
mod words;

pub use dispatch::{acts_as_keys, update, view};
pub use keys::{Action, Binding, Group, Key, Keymap, Refused, Row, Scope, Shown, bindings};
pub use links::{Address, Link, links};
pub use message::{Message, ScreenEffect};
pub use model::{Model, Notice, SMALLEST, Screen};

pub use digested_file::DigestedFile;
pub use sequence_joiner::{Keyboard, SequenceJoiner, unmarked_paste};
pub use settings::{Ascii, Settings, Unsettled};
pub use theme::{Palette, Theme};

use crate::interview::{ChangeTold, Told};

/// The fields that taking back, or bringing back, changed, in the words of the screens, a line for each field.
pub(crate) fn taken_back(told: &Told) -> Vec<String> {
    let wording = words::wording();
    let word = match told.what {
        ChangeTold::Redone => wording.redone(),
        _ => wording.undone(),
    };
    wording.back_lines(word, told)
}
