//! Moving: from line to line, by topic and area, by id or number, back the way one came.

use crate::{
    assessment::{Filter, Line, State, requirement},
    catalog::{Lookup, look_up},
    session::LineKey,
    tui::{Effect, Walk},
};

use super::{Deed, Plain, word::Word};

impl Plain {
    /// Takes a word that moves; none if it is another.
    pub(super) fn moving(&mut self, word: Word, rest: &str) -> Option<Vec<Deed>> {
        let walk = self.walk.as_ref()?;
        let to = match word {
            Word::Next => self.along(true),
            Word::Previous => self.along(false),
            Word::NextTopic => self.run(true, false),
            Word::PreviousTopic => self.run(false, false),
            Word::NextArea => self.run(true, true),
            Word::PreviousArea => self.run(false, true),
            Word::First => self.walked().first().map(|line| line.key.clone()),
            Word::Last => self.walked().last().map(|line| line.key.clone()),
            Word::NextOpen => {
                let next = self.next_open().or_else(|| walk.next_open());
                if next.is_none() {
                    return Some(self.refuse("No line is unanswered."));
                }
                next
            }
            Word::Recorded => {
                let last = walk.last.clone();
                let there = last.filter(|key| walk.judged.place(key).is_some());
                if there.is_none() {
                    return Some(self.fail("Nothing was recorded since the session was opened."));
                }
                there
            }
            Word::Related => {
                let keys: Vec<LineKey> =
                    walk.beside().iter().map(|line| line.key.clone()).collect();
                if keys.is_empty() {
                    return Some(self.refuse("Nothing stands beside this line."));
                }
                // From where one came from a related line, it goes back there.
                if self.trail.last().is_some_and(|from| keys.contains(from)) {
                    return Some(self.back());
                }
                if keys.len() > 1 {
                    self.list_lines(keys, usize::MAX);
                    self.say("go NUMBER goes there, back comes back.");
                    return Some(Vec::new());
                }
                keys.into_iter().next()
            }
            Word::Back => return Some(self.back()),
            Word::Go => return Some(self.go(rest)),
            Word::Find => return Some(self.find(rest)),
            Word::Filter => return Some(self.narrow(rest)),
            _ => return None,
        };
        Some(match to {
            Some(key) => self.move_to(key),
            None => self.refuse("There is none further that way."),
        })
    }

    /// Stands on another line, and reads its question.
    pub(super) fn move_to(&mut self, key: LineKey) -> Vec<Deed> {
        let deeds = self.arrive(key);
        self.question();
        deeds
    }

    /// Stands on another line.
    pub(super) fn arrive(&mut self, key: LineKey) -> Vec<Deed> {
        self.ended = false;
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        if walk.at != key {
            let from = std::mem::replace(&mut walk.at, key);
            self.trail.push(from);
        }
        vec![Deed::World(Effect::KeepPlace(walk.at.to_string()))]
    }

    /// The next line one way, not round.
    fn along(&self, forward: bool) -> Option<LineKey> {
        let walk = self.walk.as_ref()?;
        let here = walk.judged.place(&walk.at)?;
        let inside = |line: &&Line| self.is_walked(line);
        let lines = &walk.judged.lines;
        let found = if forward {
            lines.iter().skip(here + 1).find(inside)
        } else {
            lines.get(..here)?.iter().rev().find(inside)
        };
        found.map(|line| line.key.clone())
    }

    /// The first line of the next or previous run of one topic or area; with a filter the first that fits.
    fn run(&self, forward: bool, of_area: bool) -> Option<LineKey> {
        let walk = self.walk.as_ref()?;
        let mark = |line: &Line| {
            let asked = requirement(&walk.catalogs, line)?;
            let topic = if of_area { "" } else { asked.topic.as_str() };
            Some((line.catalog, asked.area.as_str(), topic))
        };
        let here = walk.judged.place(&walk.at)?;
        let mut before = None;
        let mut starts: Vec<(usize, &LineKey)> = Vec::new();
        let lines = walk.judged.lines.iter().enumerate();
        for (place, line) in lines.filter(|(_, line)| self.is_walked(line)) {
            let own = mark(line);
            if own != before {
                starts.push((place, &line.key));
                before = own;
            }
        }
        let found = if forward {
            starts.iter().find(|(start, _)| *start > here)
        } else {
            starts.iter().rfind(|(start, _)| *start < here)
        };
        found.map(|(_, key)| (*key).clone())
    }

    /// The next unanswered line in the filter, round to the start; parked ones last.
    pub(super) fn next_open(&self) -> Option<LineKey> {
        let walk = self.walk.as_ref()?;
        let here = walk.judged.place(&walk.at).map_or(0, |place| place + 1);
        let lines = &walk.judged.lines;
        let open = |parked: bool| {
            let after = lines.iter().skip(here).chain(lines.iter().take(here));
            after.filter(move |line| {
                line.state() == State::Unanswered
                    && line.answer.parked.is_some() == parked
                    && self.is_walked(line)
            })
        };
        let next = open(false).chain(open(true)).next();
        next.map(|line| line.key.clone())
    }

    /// On to the next unanswered line; after the last one the summary.
    pub(super) fn go_on(&mut self) -> Vec<Deed> {
        let at = self.walk.as_ref().map(|walk| walk.at.clone());
        if let Some(key) = self.next_open().filter(|key| Some(key) != at.as_ref()) {
            return self.move_to(key);
        }
        if let Some(words) = self.filter.as_ref().map(Filter::words) {
            // A filter may hold answered lines, which are gone through one by one.
            if let Some(key) = self.along(true) {
                return self.move_to(key);
            }
            return self.refuse(&format!(
                "No line after this one is {words}. filter off takes the filter off."
            ));
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
        while let Some(key) = self.trail.pop() {
            let there = self
                .walk
                .as_ref()
                .is_some_and(|walk| walk.judged.place(&key).is_some() && walk.at != key);
            if there {
                let deeds = self.move_to(key);
                // The way back is no way to come back on.
                self.trail.pop();
                return deeds;
            }
        }
        self.refuse("You came from nowhere else.")
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
        let by_label = walk
            .walked()
            .find(|line| line.label().eq_ignore_ascii_case(typed));
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
