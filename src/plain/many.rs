//! The review: all lines in an order of the user's choice, and changes to many lines of a list at once.

use crate::{
    assessment::{Line, Sort, is_overdue, requirement},
    format::counted,
    interview::{Command, Walk},
    session::{Edit, LineKey, names_words},
};

use super::{
    reply::Reply,
    sitting::Sitting,
    values::{action_edit, parts, verdict_of},
    words,
};

impl Sitting {
    /// Reads all lines, or those that the filter lets through, sorted, with numbers.
    pub(super) fn review(&mut self, reply: &mut Reply, rest: &str) {
        let sort = match rest.to_lowercase().as_str() {
            "" | "gap" => Sort::Gap,
            "area" => Sort::Area,
            "owner" => Sort::Owner,
            "due" | "due date" => Sort::Due,
            _ => return reply.fail("Say how: review gap, area, owner, or due."),
        };
        let walk = &self.walk;
        let today = &walk.today;
        let places = walk.sorted(sort);
        let lines = places
            .iter()
            .filter_map(|place| walk.judged.lines.get(*place));
        let lines: Vec<&Line> = lines.collect();
        let kind = walk.filter.as_ref();
        let kind = kind.map_or_else(String::new, |filter| format!(" {}", filter.words()));
        let first = format!(
            "{}{kind}, {}. go NUMBER goes there, action for 3 5 7: TEXT / OWNER / DUE sets many; so do verdict for 3 5 7: pass, flag for 3 5 7, reviewed for 3 5 7, action done for 3 5 7.",
            counted(lines.len(), "line"),
            sort.words()
        );
        let numbered = (1..).zip(&lines);
        let rows = numbered.map(|(number, line)| row(walk, number, line, today));
        reply.say_list([first], rows.collect());
        self.listed = lines.iter().map(|line| line.key.clone()).collect();
    }

    /// Sets the action of the lines with these numbers in the last list, as one change: on all or on none.
    pub(super) fn action_for(&mut self, reply: &mut Reply, rest: &str) {
        match aimed(rest) {
            Some((numbers, text)) => {
                let edit = action_edit(&parts(text, 3));
                self.on_many(reply, &numbers, |lines| Command::EditMany(lines, edit));
            }
            // A text may begin with these words too.
            None => self.action(reply, &format!("for {rest}")),
        }
    }

    /// The same verdict on the lines with these numbers in the last list.
    pub(super) fn verdict_for(&mut self, reply: &mut Reply, rest: &str) {
        let Some((numbers, word)) = aimed(rest) else {
            return reply.fail(
                "Nothing was recorded: say which and what, as verdict for 3 5-7: pass. review, find and findings make lists.",
            );
        };
        match verdict_of(word) {
            Ok(verdict) => self.on_many(reply, &numbers, |lines| {
                Command::EditMany(lines, Edit::Verdict(verdict))
            }),
            Err(why) => reply.fail(why),
        }
    }

    /// Reviewed by a second person: the lines with these numbers in the last list.
    pub(super) fn reviewed_for(&mut self, reply: &mut Reply, rest: &str) {
        match numbers(rest) {
            Some(numbers) => self.on_many(reply, &numbers, |lines| {
                Command::EditMany(lines, Edit::reviewed(true))
            }),
            None => reply.fail(
                "Nothing was recorded: say which, as reviewed for 3 5-7. review, find and findings make lists.",
            ),
        }
    }

    /// Given back by a second person, with one comment: the lines with these numbers in the last list.
    pub(super) fn returned_for(&mut self, reply: &mut Reply, rest: &str) {
        match aimed(rest) {
            Some((numbers, comment)) => self.on_many(reply, &numbers, |lines| {
                Command::EditMany(lines, Edit::returned(comment))
            }),
            // A comment may begin with these words too.
            None => self.returned(reply, &format!("for {rest}")),
        }
    }

    /// Flags the lines with these numbers in the last list, or takes their flags off.
    pub(super) fn flag_for(&mut self, reply: &mut Reply, rest: &str, flagged: bool) {
        let name = if flagged { "flag" } else { "unflag" };
        match numbers(rest) {
            Some(numbers) => self.on_many(reply, &numbers, |lines| {
                Command::EditMany(lines, Edit::Flag(flagged))
            }),
            None => reply.fail(&format!(
                "Nothing was recorded: say which, as {name} for 3 5-7. review, find and findings make lists."
            )),
        }
    }

    /// The actions of the lines with these numbers in the last list are done, or open again.
    pub(super) fn action_state_for(&mut self, reply: &mut Reply, rest: &str, state: &'static str) {
        match numbers(rest) {
            Some(numbers) => self.on_many(reply, &numbers, |lines| {
                Command::ActionStateOfMany(lines, state)
            }),
            // A text may begin with these words too.
            None => self.action(reply, format!("{state} for {rest}").trim()),
        }
    }

    /// Makes the step that the catalog suggests the action of the lines with these numbers in the last list, each its
    /// own.
    pub(super) fn take_step_for(&mut self, reply: &mut Reply, rest: &str) {
        match numbers(rest) {
            Some(numbers) => self.on_many(reply, &numbers, Command::TakeSteps),
            // A text may begin with these words too.
            None => self.action(reply, format!("step for {rest}").trim()),
        }
    }

    /// Runs a command for the lines with these numbers, as one change: for all or for none.
    fn on_many(
        &mut self,
        reply: &mut Reply,
        numbers: &[usize],
        command: impl FnOnce(Vec<LineKey>) -> Command,
    ) {
        if self.cannot_write(reply) {
            return;
        }
        let mut lines: Vec<LineKey> = Vec::new();
        for number in numbers {
            let place = number.checked_sub(1);
            let Some(key) = place.and_then(|place| self.listed.get(place)) else {
                return reply.fail(&format!(
                    "Nothing was recorded: there is no number {number} in a list above. review, find and findings make lists."
                ));
            };
            if self.walk.judged.place(key).is_some() && !lines.contains(key) {
                lines.push(key.clone());
            }
        }
        self.run(reply, command(lines));
    }
}

/// A line of the review.
fn row(walk: &Walk, number: usize, line: &Line, today: &str) -> String {
    let title = requirement(&walk.catalogs, line).map_or("", |asked| &asked.title);
    let target = match (line.target, line.below_target()) {
        (Some(target), Some(_)) => format!(", target ML{target}"),
        _ => String::new(),
    };
    let action = line.answer.action.as_ref();
    let action = action.map_or_else(String::new, |action| {
        let late = if is_overdue(line, today) {
            ", overdue"
        } else {
            ""
        };
        format!(" Action: {}{late}.", words::action_words(action))
    });
    let promised = words::promised_words(line, today);
    let promised = promised.map_or_else(String::new, |words| format!(" Parked: {words}."));
    let verdict = line.answer.verdict.map_or_else(String::new, |verdict| {
        format!(", verdict {}", verdict.word())
    });
    let is_told = !line.recorded_by.is_empty() && walk.is_shared();
    let by = is_told.then(|| format!(", recorded by {}", names_words(&line.recorded_by)));
    format!(
        "{number}. {} {title}: {}{verdict}{target}{}.{promised}{action}",
        line.label(),
        words::state_words(line),
        by.unwrap_or_default()
    )
}

/// The numbers before a colon, and what follows it.
fn aimed(text: &str) -> Option<(Vec<usize>, &str)> {
    let (which, what) = text.split_once(':')?;
    Some((numbers(which)?, what))
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
