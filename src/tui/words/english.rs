//! English on screen: the functions of this room.

use crate::{
    assessment::Line,
    format::counted,
    interview::{LinesAround, Moved, Nothing, Question, Refused, Speaks, Told, Walk},
    tui::keys::Keymap,
};

use super::{
    moved, nothing, question, refused,
    told::{self, REDONE, UNDONE},
    wording::ScreenWording,
};

/// English.
pub(super) struct English;

impl ScreenWording for English {
    fn told(&self, told: &Told) -> String {
        told::told(told)
    }

    fn is_sentence(&self, told: &Told) -> bool {
        told::is_sentence(told)
    }

    fn back_lines(&self, word: &str, told: &Told) -> Vec<String> {
        told::back_lines(word, told)
    }

    fn undone(&self) -> &'static str {
        UNDONE
    }

    fn redone(&self) -> &'static str {
        REDONE
    }

    fn stands_already(&self, told: &Told) -> String {
        told::stands_already(told)
    }

    fn stays(&self, line: &Line) -> String {
        told::stays(line)
    }

    fn question(&self, walk: &Walk, question: &Question, again: &str) -> String {
        question::question(walk, question, again)
    }

    fn refused(&self, keys: &Keymap, label: &str, why: &Refused) -> String {
        refused::refused(keys, label, why)
    }

    fn nothing(&self, keys: &Keymap, walk: &Walk, why: &Nothing) -> String {
        nothing::nothing(keys, walk, why)
    }

    fn moved(&self, keys: &Keymap, walk: &Walk, moved: &Moved) -> Option<String> {
        moved::moved(keys, walk, moved)
    }

    fn speaks(&self, keys: &Keymap, walk: &Walk, speaks: &Speaks) -> String {
        moved::speaks(keys, walk, speaks)
    }

    fn nobody_speaks(&self, keys: &Keymap) -> String {
        moved::nobody_speaks(keys)
    }

    fn lines_around(&self, walk: &Walk, around: LinesAround) -> String {
        let count = around.lines(walk).len();
        format!("{}, {}", around.label(walk), counted(count, "line"))
    }
}
