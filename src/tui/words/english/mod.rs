//! English on screen: the functions of this room.

mod bringing;
mod choice;
mod interview;
mod label;
mod listed;
mod moved;
mod news;
mod nothing;
mod question;
mod refused;
mod saving;
mod text;
mod told;
mod typed;

use crate::{
    assessment::Line,
    format::{change_words, counted, outside_words},
    interview::{Brings, LinesAround, Moved, Nothing, Question, Refused, Speaks, Told, Verb, Walk},
    tui::{
        editor::Purpose,
        keys::{Keymap, Scope},
        questions::Asked,
    },
};

use self::told::{REDONE, UNDONE};
use super::{says, wording::ScreenWording};

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

    fn stands_already(&self, keys: &Keymap, told: &Told) -> String {
        told::stands_already(keys, told)
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
        let outside = outside_words(around.outside(walk));
        format!(
            "{}, {}{outside}",
            around.label(walk),
            counted(count, "line")
        )
    }

    fn heading(&self, said: says::Heading) -> &'static str {
        label::heading(said)
    }

    fn part(&self, said: says::Part) -> &'static str {
        label::part(said)
    }

    fn hint(&self, said: says::Hint) -> &'static str {
        label::hint(said)
    }

    fn count(&self, said: says::Count<'_>) -> String {
        saving::count(said)
    }

    fn saving(&self, said: says::Saving<'_>) -> String {
        saving::saving(said)
    }

    fn answer(&self, said: says::Answer<'_>) -> String {
        interview::answer(said)
    }

    fn pane(&self, said: says::Pane<'_>) -> String {
        interview::pane(said)
    }

    fn conflict(&self, said: says::Conflict<'_>) -> String {
        interview::conflict(said)
    }

    fn choice(&self, said: says::Choice<'_>) -> String {
        choice::choice(said)
    }

    fn judging(&self, said: says::Judging<'_>) -> String {
        choice::judging(said)
    }

    fn hand_over(&self, said: says::HandOver<'_>) -> String {
        choice::hand_over(said)
    }

    fn seal(&self, said: says::Seal<'_>) -> String {
        choice::seal(said)
    }

    fn bring(&self, said: says::Bring<'_>) -> String {
        bringing::bring(said)
    }

    fn brings(&self, keys: &Keymap, brings: &Brings) -> Vec<String> {
        let key = |verb| keys.name(Scope::Interview, verb);
        let undo = keys.name(Scope::History, Verb::Undo);
        brings.account(&key(Verb::Conflicts), [&key(Verb::History), &undo], |of| {
            change_words(&of.line, &of.field, &of.from, &of.to)
        })
    }

    fn clip(&self, said: says::Clip<'_>) -> String {
        choice::clip(said)
    }

    fn find(&self, said: says::Find<'_>) -> String {
        text::find(said)
    }

    fn text(&self, said: says::Text<'_>) -> String {
        text::text(said)
    }

    fn title_of(&self, purpose: Purpose) -> String {
        typed::title(purpose)
    }

    fn label_of(&self, asked: Asked) -> &'static str {
        typed::asked(asked).0
    }

    fn hint_of(&self, asked: Asked) -> &'static str {
        typed::asked(asked).1
    }

    fn news(&self, said: says::News<'_>) -> String {
        news::news(said)
    }

    fn listed(&self, said: says::Listed<'_>) -> String {
        listed::listed(said)
    }

    fn gap(&self, said: says::Gap<'_>) -> String {
        listed::gap(said)
    }

    fn home(&self, said: says::Home<'_>) -> String {
        text::home(said)
    }
}
