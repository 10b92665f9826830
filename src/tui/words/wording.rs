//! The items that a language words for a command's outcome on screen: one for each kind of outcome. The compiler names
//! what an implementation lacks.

use crate::{
    assessment::Line,
    format::{LANGUAGE, Language},
    interview::{Brings, LinesAround, Moved, Nothing, Question, Refused, Speaks, Told, Walk},
    tui::{editor::Purpose, keys::Keymap, questions::Asked},
};

use super::{english::English, says};

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
    fn stands_already(&self, keys: &Keymap, told: &Told) -> String;
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
    /// Titles of screens, and names of columns and of the guidance's parts.
    fn heading(&self, said: says::Heading) -> &'static str;
    /// The parts of an answer, and its states as they stand behind a count.
    fn part(&self, said: says::Part) -> &'static str;
    /// What a key does where it is not what its row of the table says.
    fn hint(&self, said: says::Hint) -> &'static str;
    /// Counts that more than one screen shows.
    fn count(&self, said: says::Count<'_>) -> String;
    /// Whether what is said is on disk, and what a session is open for.
    fn saving(&self, said: says::Saving<'_>) -> String;
    /// The answer to a line.
    fn answer(&self, said: says::Answer<'_>) -> String;
    /// The panes of the interview: the keys that lead to them and work in them, and what is in sight.
    fn pane(&self, said: says::Pane<'_>) -> String;
    /// The queue of conflicts.
    fn conflict(&self, said: says::Conflict<'_>) -> String;
    /// The lists to choose from.
    fn choice(&self, said: says::Choice<'_>) -> String;
    /// The lists of judgements beside the maturity.
    fn judging(&self, said: says::Judging<'_>) -> String;
    /// Documents to hand over.
    fn hand_over(&self, said: says::HandOver<'_>) -> String;
    /// The seal.
    fn seal(&self, said: says::Seal<'_>) -> String;
    /// A file that is brought into a session.
    fn bring(&self, said: says::Bring<'_>) -> String;
    /// What the file would bring, with the keys of what follows.
    fn brings(&self, keys: &Keymap, brings: &Brings) -> Vec<String>;
    /// The clipboard.
    fn clip(&self, said: says::Clip<'_>) -> String;
    /// Files as evidence, and what is found.
    fn find(&self, said: says::Find<'_>) -> String;
    /// Texts that are typed, and forms.
    fn text(&self, said: says::Text<'_>) -> String;
    /// The title of a box to type into.
    fn title_of(&self, purpose: Purpose) -> String;
    /// The name of a short text that is asked for in a series.
    fn label_of(&self, asked: Asked) -> &'static str;
    /// How it is answered.
    fn hint_of(&self, asked: Asked) -> &'static str;
    /// What happened beside the line at hand, and what a key did that no command tells.
    fn news(&self, said: says::News<'_>) -> String;
    /// The brief, the overview, the findings and the history.
    fn listed(&self, said: says::Listed<'_>) -> String;
    /// The summary, and what is planned in the review.
    fn gap(&self, said: says::Gap<'_>) -> String;
    /// The home screen and the help.
    fn home(&self, said: says::Home<'_>) -> String;
}

/// The words of the screens in the language that is spoken.
pub(in crate::tui) fn wording() -> &'static dyn ScreenWording {
    match LANGUAGE {
        Language::English => &English,
    }
}
