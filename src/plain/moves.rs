//! Moving: from line to line, by topic and area, by id or number, back the way one came.

use crate::{
    assessment::Line,
    catalog::{Lookup, look_up},
    interview::{Effect, Walk},
    session::{LineKey, Mode},
};

use super::{Deed, Motion, Plain, word::Word};

impl Plain {
    /// Takes a word that moves; none if it is another.
    pub(super) fn moving(&mut self, word: Word, rest: &str) -> Option<Vec<Deed>> {
        let walk = self.walk.as_mut()?;
        let before = walk.at.clone();
        match word {
            Word::Next | Word::Previous => {
                walk.step(if word == Word::Next { 1 } else { -1 });
                self.motion = Motion::Step;
            }
            Word::NextTopic | Word::PreviousTopic => {
                walk.step_run(word == Word::NextTopic, |asked| (&asked.area, &asked.topic));
            }
            Word::NextArea | Word::PreviousArea => {
                walk.step_run(word == Word::NextArea, |asked| (&asked.area, ""));
            }
            Word::First | Word::Last => {
                let far = if word == Word::First {
                    isize::MIN
                } else {
                    isize::MAX
                };
                walk.step(far);
                return Some(self.arrived());
            }
            Word::NextOpen => match walk.next_open() {
                Some(key) => return Some(self.move_to(key)),
                None => return Some(self.none_open()),
            },
            Word::Recorded => match walk.last.clone().and_then(|key| walk.serving(&key)) {
                Some(key) => return Some(self.move_to(key)),
                None => {
                    return Some(self.fail("Nothing was recorded since the session was opened."));
                }
            },
            Word::Related => return Some(self.aside()),
            Word::Back => return Some(self.back()),
            Word::Go => return Some(self.go(rest)),
            Word::Find => return Some(self.find(rest)),
            Word::Filter => return Some(self.narrow(rest)),
            _ => return None,
        }
        Some(if walk.at == before {
            self.refuse("There is none further that way.")
        } else {
            self.arrived()
        })
    }

    /// Stands on another line, and reads its question.
    pub(super) fn move_to(&mut self, key: LineKey) -> Vec<Deed> {
        if let Some(walk) = &mut self.walk {
            walk.at = key;
        }
        self.arrived()
    }

    /// The line that one stands on may be another one now: it is kept, and its question is read.
    pub(super) fn arrived(&mut self) -> Vec<Deed> {
        self.ended = false;
        self.question();
        self.keep_place()
    }

    pub(super) fn keep_place(&self) -> Vec<Deed> {
        let at = self.walk.as_ref().map(|walk| walk.at.to_string());
        let kept = at.map(|at| Deed::World(Effect::KeepPlace(at)));
        kept.into_iter().collect()
    }

    fn none_open(&mut self) -> Vec<Deed> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        if walk.filter.is_some() {
            return self.refuse("No line of the filter is unanswered: filter off takes it off.");
        }
        if walk.judged.about.mode == Mode::Quick {
            self.ended = true;
            self.summary();
            return Vec::new();
        }
        self.refuse("No line is unanswered.")
    }

    /// On to the next unanswered line; after the last one the summary.
    pub(super) fn go_on(&mut self) -> Vec<Deed> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        if let Some(key) = walk.next_to_answer() {
            return self.move_to(key);
        }
        // The last line of the filter is stood on while others are unanswered.
        if let Some((filter, _)) = walk.narrowed().filter(|_| walk.is_open_elsewhere()) {
            let words = filter.words();
            return self.refuse(&format!(
                "No other line is {words}. filter off takes the filter off."
            ));
        }
        self.ended = true;
        self.summary();
        Vec::new()
    }

    /// On to the next unanswered line, whatever else the filter lets through.
    pub(super) fn go_on_open(&mut self) -> Vec<Deed> {
        let here = self.walk.as_ref().map(|walk| [walk.at.clone()]);
        let here = here.unwrap_or_default();
        let next = self.walk.as_ref();
        if let Some(key) = next.and_then(|walk| walk.next_open_but(&here)) {
            return self.move_to(key);
        }
        self.ended = true;
        self.summary();
        Vec::new()
    }

    /// On to the next level that is to be confirmed; after the last one as ever.
    pub(super) fn go_on_reconfirming(&mut self) -> Vec<Deed> {
        let next = self.walk.as_ref().and_then(Walk::next_to_reconfirm);
        match next {
            Some(key) => self.move_to(key),
            None => self.go_on(),
        }
    }

    fn back(&mut self) -> Vec<Deed> {
        self.motion = Motion::Back;
        if self.walk.as_mut().is_some_and(Walk::retrace) {
            self.arrived()
        } else {
            self.refuse("You came from nowhere else.")
        }
    }

    /// To the related requirement of the other standard, and back.
    fn aside(&mut self) -> Vec<Deed> {
        let aside = self.walk.as_mut().and_then(Walk::step_aside);
        let Some(aside) = aside else {
            return self.refuse("Nothing stands beside this line.");
        };
        let deeds = self.arrived();
        if aside.away {
            self.say(&format!("related goes back to {}.", aside.from.label()));
        }
        deeds
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
