//! A typed line: which word it is, and who takes it.

use crate::interview::{Command, Effect, Joining};

use super::{
    Asking, Deed, Level, Plain,
    discard::is_elsewhere,
    synonym::pointer,
    table::Row,
    word::{Typed, Word, read},
};

impl Plain {
    /// Where one is.
    pub(super) fn level(&self) -> Level {
        if self.walk.is_some() {
            Level::Session
        } else {
            Level::Home
        }
    }

    /// Takes a typed line.
    pub(super) fn line(&mut self, line: &str) -> Vec<Deed> {
        match std::mem::take(&mut self.asking) {
            Asking::Text(typing) => return self.text_line(*typing, line),
            Asking::Ask(ask) => return self.answered(*ask, line),
            Asking::New(new) => return self.new_line(*new, line),
            Asking::Nothing => {}
        }
        if line.trim().is_empty() {
            return Vec::new();
        }
        match read(self.level(), line) {
            Typed::Word(row, rest) if row.takes.is_empty() && !rest.is_empty() => {
                self.drop_question();
                let name = row.names.first().copied().unwrap_or_default();
                self.fail(&format!(
                    "Nothing was done: nothing follows the word {name}. Type it alone, or help."
                ))
            }
            Typed::Word(row, rest) => self.word(row, rest),
            Typed::Unknown(_) if line.trim() == "cancel" => {
                self.drop_question();
                self.refuse("There is nothing to take back.")
            }
            Typed::Unknown(near) => {
                self.drop_question();
                let short: String = line.trim().chars().take(40).collect();
                let near = pointer(self.level(), line, near);
                self.fail(&format!(
                    "\"{short}\" is no word here.{near} help lists the words."
                ));
                self.remind();
                Vec::new()
            }
        }
    }

    /// Takes a word. A question that it does not answer is dropped.
    fn word(&mut self, row: &Row, rest: &str) -> Vec<Deed> {
        let asked = |plain: &Self| plain.walk.as_ref().and_then(|walk| walk.asked.clone());
        let before = asked(self);
        let deeds = self.take_word(row, rest);
        if before.is_some()
            && asked(self) == before
            && let Some(walk) = &mut self.walk
        {
            walk.asked = None;
        }
        deeds
    }

    fn take_word(&mut self, row: &Row, rest: &str) -> Vec<Deed> {
        let over = self.over.take();
        self.elsewhere = is_elsewhere(row.word);
        if let Some(deeds) = self.judging(row.word, rest) {
            return deeds;
        }
        if let Some(deeds) = self.moving(row.word, rest) {
            return deeds;
        }
        if self.reading(row.word) {
            return Vec::new();
        }
        match row.word {
            Word::SaidBy => self.said_by(rest),
            Word::Nobody => self.speak(""),
            Word::People => {
                self.tell_people();
                Vec::new()
            }
            Word::AddPerson => self.add_person(rest),
            Word::RemovePerson => self.remove_person(rest),
            Word::SplitRole => self.run(Command::SplitByRole),
            Word::SplitComponent => self.run(Command::SplitComponent(rest.to_owned())),
            Word::Join => self.run(Command::Join(Joining::Nearest)),
            Word::JoinComponent => self.run(Command::Join(Joining::Component)),
            Word::Undo => self.undo(rest),
            Word::Redo => self.run(Command::Redo),
            Word::Set => self.set(rest),
            Word::Report => self.report(rest),
            Word::Agenda => self.agenda(rest),
            Word::Deeper => self.run(Command::Deeper(None)),
            Word::Save => self.save(),
            Word::Quit => self.quit(over.as_ref()),
            Word::More => {
                self.more();
                Vec::new()
            }
            Word::Help => {
                self.help(rest);
                Vec::new()
            }
            word => self.at_home(word, rest, over.as_ref()),
        }
    }

    /// What was asked is not answered by what was typed.
    fn drop_question(&mut self) {
        self.over = None;
        if let Some(walk) = &mut self.walk {
            walk.asked = None;
        }
    }

    fn save(&mut self) -> Vec<Deed> {
        let pending = self.walk.as_ref().map_or(0, |walk| walk.pending.len());
        if pending == 0 {
            self.say("Everything is saved.");
            return Vec::new();
        }
        if let Some(walk) = &mut self.walk {
            walk.trouble = None;
        }
        self.told_unsaved = 0;
        vec![Deed::World(Effect::Retry)]
    }

    /// Leaves the session, or the program.
    fn quit(&mut self, over: Option<&super::Over>) -> Vec<Deed> {
        let Some(walk) = &self.walk else {
            return vec![Deed::World(Effect::Quit)];
        };
        let pending = walk.pending.len();
        if pending == 0 || over == Some(&super::Over::Leave) {
            return self.left();
        }
        let text = format!(
            "NOT SAVED, {}. quit again leaves all the same, save tries again.",
            super::say::count(pending, "change", "changes")
        );
        self.say(&text);
        self.over = Some(super::Over::Leave);
        Vec::new()
    }

    /// What leaving comes to.
    pub(super) fn left(&mut self) -> Vec<Deed> {
        let text = format!("{}: {}.", self.title(), self.progress());
        self.say(&text);
        self.walk = None;
        self.came_back = !self.is_for_one_session;
        let mut deeds = vec![Deed::World(Effect::Close)];
        deeds.push(Deed::World(if self.is_for_one_session {
            Effect::Quit
        } else {
            Effect::List
        }));
        deeds
    }

    /// The input has ended: what was half typed is kept where it can be, and it is said how far the session is.
    pub(super) fn end(&mut self) -> Vec<Deed> {
        let mut deeds = Vec::new();
        match std::mem::take(&mut self.asking) {
            Asking::Text(typing) => {
                self.say(&format!(
                    "The input ended before the {} did. It is kept as a draft, not saved; draft goes on with it.",
                    typing.purpose.word()
                ));
                deeds.push(Deed::World(Effect::KeepDraft(typing.draft())));
            }
            Asking::Ask(ask) => match ask.draft() {
                Some(draft) => {
                    self.say("The input ended before the answer did. What was said is kept as a draft, not saved; draft goes on with it.");
                    deeds.push(Deed::World(Effect::KeepDraft(draft)));
                }
                None => {
                    self.say("The input ended before the answer: nothing of it was recorded.");
                }
            },
            Asking::New(_) => {
                self.say("The input ended before the session was named: none was started.");
            }
            Asking::Nothing => {}
        }
        self.is_for_one_session = true;
        if let Some(walk) = &self.walk {
            let pending = walk.pending.len();
            if pending > 0 {
                self.unsaved = true;
                self.say(&format!(
                    "NOT SAVED, {}: what no disk took is kept aside, and taken in when the session is opened next.",
                    super::say::count(pending, "change", "changes")
                ));
            }
            deeds.extend(self.left());
        } else {
            deeds.push(Deed::World(Effect::Quit));
        }
        deeds
    }
}
