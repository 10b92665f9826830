//! The items that a language words for a command's outcome on screen: one for each kind of outcome. The compiler names
//! what an implementation lacks.

use crate::{
    assessment::Line,
    format::{LANGUAGE, Language},
    interview::{LinesAround, Moved, Nothing, Question, Refused, Speaks, Told, Walk},
    tui::keys::Keymap,
};

use super::english::English;

/// The words of the screens.
pub(in crate::tui) trait ScreenWording: Sync {
    /// A change that is on its way to the disk.
    fn told(&self, told: &Told) -> String;
    /// Whether a change is told in a sentence of its own: `saved` stands apart from it then.
    fn is_sentence(&self, told: &Told) -> bool;
    /// The fields that taking back, or bringing back, changed, in one line for each; `word` is [`Self::undone`] or
    /// [`Self::redone`].
    fn back_lines(&self, word: &str, told: &Told) -> Vec<String>;
    /// Says that a change was taken back.
    fn undone(&self) -> &'static str;
    /// Says that a change was brought back.
    fn redone(&self) -> &'static str;
    /// Says that the value is set already.
    fn stands_already(&self, told: &Told) -> String;
    /// Says that the level was not changed.
    fn stays(&self, line: &Line) -> String;
    /// The question before something is done; `again` is the key that does it.
    fn question(&self, walk: &Walk, question: &Question, again: &str) -> String;
    /// Says why a command is not granted, and how to go on.
    fn refused(&self, keys: &Keymap, label: &str, why: &Refused) -> String;
    /// Says why there is nothing to do, and how to go on.
    fn nothing(&self, keys: &Keymap, walk: &Walk, why: &Nothing) -> String;
    /// Says that another line is on screen; none where the line itself says it.
    fn moved(&self, keys: &Keymap, walk: &Walk, moved: &Moved) -> Option<String>;
    /// Says who speaks from now on.
    fn speaks(&self, keys: &Keymap, walk: &Walk, speaks: &Speaks) -> String;
    /// Says that the person who spoke was taken off by what was saved.
    fn nobody_speaks(&self, keys: &Keymap) -> String;
    /// Says how many lines a reason is for.
    fn lines_around(&self, walk: &Walk, around: LinesAround) -> String;
}

/// The words of the screens in the language that is spoken.
pub(in crate::tui) fn wording() -> &'static dyn ScreenWording {
    match LANGUAGE {
        Language::English => &English,
    }
}
