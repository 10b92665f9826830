//! The items that a language says aloud of a command's outcome: one for each kind of outcome. The compiler names what
//! an implementation lacks.

use crate::{
    assessment::Line,
    format::{LANGUAGE, Language},
    interview::{Moved, Nothing, Question, Refused, Speaks, Told, Walk},
};

use super::english::English;

/// The words that are heard.
pub(in crate::plain) trait SpokenWording: Sync {
    /// A change that is on disk now.
    fn saved(&self, walk: &Walk, told: &Told) -> String;
    /// Says that the value is set already.
    fn stands_already(&self, walk: &Walk, told: &Told) -> String;
    /// Says that the level was not changed.
    fn stays(&self, line: &Line) -> String;
    /// The same where undo was said, which may be meant for a change.
    fn stays_for_now(&self, line: &Line) -> String;
    /// Says that a word is no answer to the question whether another level is set.
    fn no_answer(&self, stays: &str, word: &str) -> String;
    /// The question before something is done.
    fn question(&self, walk: &Walk, question: &Question) -> String;
    /// Says why a command is not granted.
    fn refused(&self, walk: &Walk, why: &Refused) -> String;
    /// Says why there is nothing to do.
    fn nothing(&self, walk: &Walk, why: &Nothing) -> String;
    /// Says that another line is on screen, before its question; none where the question says it.
    fn moved(&self, walk: &Walk, moved: &Moved) -> Option<String>;
    /// Says who speaks from here on.
    fn speaks(&self, walk: &Walk, speaks: &Speaks) -> Vec<String>;
    /// Says that changes are on no disk, while the session is open.
    fn unsaved(&self, changes: usize, why: &str) -> String;
    /// Says that changes are on no disk, where the user leaves.
    fn unsaved_at_leaving(&self, changes: usize, not_aside: Option<&str>) -> String;
    /// Says that changes are on no disk, where the input has ended.
    fn unsaved_at_the_end(&self, changes: usize, not_aside: Option<&str>) -> String;
    /// Says that changes lie aside since an earlier start.
    fn waits(&self, changes: usize) -> String;
    /// Asks whether they are taken into a session that was sealed since, as this says.
    fn takes_in(&self, changes: usize, how: &str) -> String;
    /// Says that a word takes no argument.
    fn takes_nothing(&self, name: &str) -> String;
}

/// The words that are heard in the language that is spoken.
pub(in crate::plain) fn wording() -> &'static dyn SpokenWording {
    match LANGUAGE {
        Language::English => &English,
    }
}
