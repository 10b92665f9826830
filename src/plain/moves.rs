//! Moving: from line to line, by topic and area, by id or number, back the way one came.

use crate::{
    assessment::Line,
    catalog::{Lookup, look_up},
    interview::{Command, Effect, Motion},
    session::LineKey,
};

use super::{Deed, Plain, word::Word};

impl Plain {
    /// Takes a word that moves; none if it is another.
    pub(super) fn moving(&mut self, word: Word, rest: &str) -> Option<Vec<Deed>> {
        self.walk.as_ref()?;
        let motion = match word {
            Word::Next => Motion::Next,
            Word::Previous => Motion::Previous,
            Word::NextTopic => Motion::NextTopic,
            Word::PreviousTopic => Motion::PreviousTopic,
            Word::NextArea => Motion::NextArea,
            Word::PreviousArea => Motion::PreviousArea,
            Word::First => Motion::First,
            Word::Last => Motion::Last,
            Word::NextOpen => Motion::NextOpen,
            Word::Recorded => Motion::Recorded,
            Word::Related => Motion::Aside,
            Word::Back => Motion::Back,
            Word::Go => return Some(self.go(rest)),
            Word::Find => return Some(self.find(rest)),
            Word::Filter => return Some(self.narrow(rest)),
            _ => return None,
        };
        Some(self.run(Command::Move(motion)))
    }

    /// Stands on another line, and reads its question.
    pub(super) fn move_to(&mut self, key: LineKey) -> Vec<Deed> {
        self.run(Command::Go(key))
    }

    /// The line that one stands on may be another one now: it is kept, and its question is read.
    pub(super) fn arrived(&mut self) -> Vec<Deed> {
        if let Some(walk) = &mut self.walk {
            walk.is_at_end = false;
        }
        self.question();
        self.keep_place()
    }

    pub(super) fn keep_place(&self) -> Vec<Deed> {
        let at = self.walk.as_ref().map(|walk| walk.at.to_string());
        let kept = at.map(|at| Deed::World(Effect::KeepPlace(at)));
        kept.into_iter().collect()
    }

    /// To a line by its number in the last list, or by its id.
    fn go(&mut self, rest: &str) -> Vec<Deed> {
        if let Ok(number) = rest.parse::<usize>() {
            let key = number
                .checked_sub(1)
                .and_then(|index| self.listed.get(index))
                .cloned();
            let there = key.filter(|key| {
                let walk = self.walk.as_ref();
                walk.is_some_and(|walk| walk.judged.place(key).is_some())
            });
            return match there {
                Some(key) => self.move_to(key),
                None => self.fail(&format!(
                    "There is no number {number} in a list above: find and findings make lists."
                )),
            };
        }
        if rest.is_empty() {
            return self.fail("Say where: go SP.01.02, or go 3 for the third of a list.");
        }
        match self.line_named(rest) {
            Ok(key) => self.move_to(key),
            Err(why) => self.fail(&why),
        }
    }

    /// The line that an id means: `SP.01.02`, with a part as its label has it `SP.01.02 [maintenance]`.
    fn line_named(&self, typed: &str) -> Result<LineKey, String> {
        let none = || "No session is open.".to_owned();
        let walk = self.walk.as_ref().ok_or_else(none)?;
        let mut inside = walk.judged.lines.iter().filter(|line| !line.outside);
        let by_label = inside.find(|line: &&Line| line.label().eq_ignore_ascii_case(typed));
        if let Some(line) = by_label {
            return Ok(line.key.clone());
        }
        match look_up(&walk.catalogs, typed) {
            Lookup::One(catalog, asked) => {
                let mut lines = walk.judged.lines_of(&catalog.id, &asked.id);
                let found = lines.next().map(|line| (line.key.clone(), line.outside));
                match found {
                    Some((key, false)) => Ok(key),
                    Some((_, true)) => Err(format!(
                        "The profile leaves {} out: set profile changes that.",
                        asked.id
                    )),
                    None => Err(format!("{} is withdrawn, and not asked.", asked.id)),
                }
            }
            Lookup::Several(ids) => Err(format!(
                "Several are spelled like this: write one of {}.",
                ids.join(", ")
            )),
            Lookup::None(near) if near.is_empty() => Err(format!(
                "There is no requirement {typed}: find looks for words."
            )),
            Lookup::None(near) => Err(format!(
                "There is no requirement {typed}. The nearest are {}.",
                near.join(", ")
            )),
        }
    }
}
