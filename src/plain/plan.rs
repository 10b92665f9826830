//! The review: all lines in an order of one's own, and what is to be done on one of them or on many at once.

use crate::{
    assessment::{Sort, is_overdue, requirement, review},
    interview::Command,
    session::{LineKey, Wish},
};

use super::{
    Deed, Plain,
    marks::{given, parts, verdict_of},
    say::count,
    stands::{action_words, state_words},
    word::Word,
};

impl Plain {
    /// Reads all lines, sorted, with numbers.
    pub(super) fn review(&mut self, rest: &str) -> Vec<Deed> {
        let sort = match rest.to_lowercase().as_str() {
            "" | "gap" => Sort::Gap,
            "area" => Sort::Area,
            "owner" => Sort::Owner,
            "due" | "due date" => Sort::Due,
            _ => return self.fail("Say how: review gap, area, owner, or due."),
        };
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let newest = walk.shown.events().next_back();
        let today: String =
            newest.map_or_else(String::new, |event| event.at.chars().take(10).collect());
        let places = review(&walk.judged.lines, sort);
        let lines: Vec<_> = places
            .iter()
            .filter_map(|place| walk.judged.lines.get(*place))
            .collect();
        let mut texts = vec![format!(
            "{}, {}. go NUMBER goes there, action for 3 5 7: TEXT / OWNER / DUE sets many; so do verdict for 3 5 7: pass, flag for 3 5 7, action done for 3 5 7.",
            count(lines.len(), "line", "lines"),
            sort.words()
        )];
        for (number, line) in (1..).zip(&lines) {
            let title = requirement(&walk.catalogs, line).map_or("", |asked| &asked.title);
            let target = match (line.target, line.below_target()) {
                (Some(target), Some(_)) => format!(", target ML{target}"),
                _ => String::new(),
            };
            let action = line.answer.action.as_ref();
            let action = action.map_or_else(String::new, |action| {
                let late = if is_overdue(line, &today) {
                    ", overdue"
                } else {
                    ""
                };
                format!(" Action: {}{late}.", action_words(action))
            });
            let verdict = line.answer.verdict.map_or_else(String::new, |verdict| {
                format!(", verdict {}", verdict.word())
            });
            texts.push(format!(
                "{number}. {} {title}: {}{verdict}{target}.{action}",
                line.label(),
                state_words(line)
            ));
        }
        self.listed = lines.iter().map(|line| line.key.clone()).collect();
        self.say_all(texts);
        Vec::new()
    }

    /// What is to be done on the lines with these numbers in the last list, as one change: on all or on none.
    pub(super) fn action_for(&mut self, rest: &str) -> Vec<Deed> {
        let aimed = rest
            .split_once(':')
            .and_then(|(which, text)| Some((numbers(which)?, text)));
        let Some((numbers, text)) = aimed else {
            // A text may begin with these words too.
            return self.action_text(&format!("for {rest}"));
        };
        let texts = parts(text, 3);
        let wish = Wish::Action {
            text: given(&texts, 0),
            owner: given(&texts, 1),
            due: given(&texts, 2),
        };
        self.on_many(&numbers, |lines| Command::EditMany(lines, wish))
    }

    /// The same verdict on the lines with these numbers in the last list.
    pub(super) fn verdict_for(&mut self, rest: &str) -> Vec<Deed> {
        let aimed = rest
            .split_once(':')
            .and_then(|(which, word)| Some((numbers(which)?, word)));
        let Some((numbers, word)) = aimed else {
            return self.fail(
                "Nothing was recorded: say which and what, as verdict for 3 5-7: pass. review, find and findings make lists.",
            );
        };
        let verdict = match verdict_of(word) {
            Ok(verdict) => verdict,
            Err(why) => return self.fail(why),
        };
        self.on_many(&numbers, |lines| {
            Command::EditMany(lines, Wish::Verdict(verdict))
        })
    }

    /// Flags the lines with these numbers in the last list, or takes their flags off.
    pub(super) fn flag_for(&mut self, rest: &str, flagged: bool) -> Vec<Deed> {
        let name = if flagged { "flag" } else { "unflag" };
        match numbers(rest) {
            Some(numbers) => self.on_many(&numbers, |lines| {
                Command::EditMany(lines, Wish::Flag(flagged))
            }),
            None => self.fail(&format!(
                "Nothing was recorded: say which, as {name} for 3 5-7. review, find and findings make lists."
            )),
        }
    }

    /// The actions of the lines with these numbers in the last list are done, or open again.
    pub(super) fn action_state_for(&mut self, rest: &str, state: &'static str) -> Vec<Deed> {
        let Some(numbers) = numbers(rest) else {
            // A text may begin with these words too.
            return self.action_text(format!("{state} for {rest}").trim());
        };
        self.on_many(&numbers, |lines| Command::ActionStateOfMany(lines, state))
    }

    fn action_text(&mut self, text: &str) -> Vec<Deed> {
        self.judging(Word::Action, text).unwrap_or_default()
    }

    /// Runs a command for the lines with these numbers, as one change: for all or for none.
    fn on_many(
        &mut self,
        numbers: &[usize],
        command: impl FnOnce(Vec<LineKey>) -> Command,
    ) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let mut lines: Vec<LineKey> = Vec::new();
        for number in numbers {
            let place = number.checked_sub(1);
            let Some(key) = place.and_then(|place| self.listed.get(place)) else {
                return self.fail(&format!(
                    "Nothing was recorded: there is no number {number} in a list above. review, find and findings make lists."
                ));
            };
            let is_there = self
                .walk
                .as_ref()
                .is_some_and(|walk| walk.judged.place(key).is_some());
            if is_there && !lines.contains(key) {
                lines.push(key.clone());
            }
        }
        self.run(command(lines))
    }

    /// The action is done, or open again.
    pub(super) fn action_state(&mut self, state: &'static str) -> Vec<Deed> {
        self.judge(Command::ActionState(state))
    }
}

/// The numbers of lines in a list: `3 5-7`; none where a word is no number, or where there is none.
fn numbers(text: &str) -> Option<Vec<usize>> {
    let words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let numbers: Option<Vec<Vec<usize>>> = words.map(span).collect();
    Some(numbers?.concat()).filter(|numbers| !numbers.is_empty())
}

/// A number, or several: `3-5`. No list is as long as a thousand lines and more.
fn span(word: &str) -> Option<Vec<usize>> {
    if let Ok(number) = word.parse() {
        return Some(vec![number]);
    }
    let (from, to) = word.split_once('-')?;
    let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to && to - from < 1000).then(|| (from..=to).collect())
}
