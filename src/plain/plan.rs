//! The review: all lines in an order of one's own, and what is to be done on one of them or on many at once.

use crate::{
    assessment::{Sort, is_overdue, judge_line, requirement, review},
    session::{LineKey, Wish},
};

use super::{
    Deed, Plain,
    marks::{given, parts},
    people::meant,
    record::After,
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
            "{}, {}. go NUMBER goes there, action for 3 5 7: TEXT / OWNER / DUE sets many.",
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
            let verdict = line.answer.verdict;
            let verdict =
                verdict.map_or_else(String::new, |own| format!(", verdict {}", own.word()));
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
        let numbers = rest.split_once(':').and_then(|(numbers, text)| {
            let numbers: Option<Vec<Vec<usize>>> = numbers
                .split([' ', ','])
                .filter(|word| !word.is_empty())
                .map(span)
                .collect();
            Some((numbers?.concat(), text))
        });
        let Some((numbers, text)) = numbers.filter(|(numbers, _)| !numbers.is_empty()) else {
            // A text may begin with these words too.
            return self
                .judging(Word::Action, &format!("for {rest}"), None)
                .unwrap_or_default();
        };
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let mut lines: Vec<LineKey> = Vec::new();
        for number in numbers {
            let line = number
                .checked_sub(1)
                .and_then(|place| self.listed.get(place));
            match line.cloned() {
                Some(line) if !lines.contains(&line) => lines.push(line),
                Some(_) => {}
                None => {
                    return self.fail(&format!(
                        "Nothing was recorded: there is no number {number} in a list above. review, find and findings make lists."
                    ));
                }
            }
        }
        let texts = parts(text, 3);
        let owner = match given(&texts, 1).map(|owner| meant(&self.people(), &owner)) {
            Some(Err(why)) => return self.fail(&why),
            Some(Ok(owner)) => Some(owner),
            None => None,
        };
        let wish = Wish::Action {
            text: given(&texts, 0),
            owner,
            due: given(&texts, 2),
        };
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let mut changes = Vec::new();
        for line in &lines {
            match judge_line(&walk.catalogs, &walk.shown, line, &wish) {
                Ok(judged) => changes.extend(judged),
                Err(why) => {
                    let label = line.label();
                    return self.fail(&format!("Nothing was recorded: {label}: {why}."));
                }
            }
        }
        if changes.is_empty() {
            return self.refuse("It stands already.");
        }
        let words = format!("Action of {}", count(lines.len(), "line", "lines"));
        self.record_changes(changes, words, None, After::Stay)
    }

    /// The action is done, or open again.
    pub(super) fn action_state(&mut self, state: &str) -> Vec<Deed> {
        let stands = self
            .answer_now()
            .and_then(|line| line.answer.action.clone());
        let Some(mut action) = stands else {
            return self.fail("No action stands here: action TEXT / OWNER / DUE writes one.");
        };
        state.clone_into(&mut action.state);
        let words = format!("action {state}");
        self.record(&[Wish::WholeAction(action)], &words, After::Stay)
    }
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
