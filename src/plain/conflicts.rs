//! The queue of conflicts: each is read with numbers and settled by a word, and then the next one is read.

use serde_json::Value;

use crate::{
    assessment::requirement,
    format::{capital, clean_line, counted, field_words, full_words, level_named, line_words},
    interview::{Beside, Command, Refused, ValueForm, Walk, value_form, value_said, when},
    session::{Clash, Level, LineKey, Settling},
};

use super::{already_read::Read, reply::Reply, sitting::Sitting, values::parts, words};

/// The reply where nothing is in conflict.
const NONE: &str = "Nothing is in conflict or said differently: conflicts come from joining copies of a session (walkdown merge).";

impl Sitting {
    /// Reads the conflict with this number, the first where none is named, and what the others are about.
    pub(super) fn conflicts(&mut self, reply: &mut Reply, rest: &str) {
        let all = self.walk.to_settle();
        let number = if rest.is_empty() {
            Some(1)
        } else {
            rest.parse().ok()
        };
        let place = number.and_then(|number: usize| number.checked_sub(1));
        match place.filter(|place| *place < all.len()) {
            _ if all.is_empty() => reply.say(NONE),
            Some(place) => self.read_conflict(reply, &all, place, rest.is_empty()),
            None => reply.fail(&format!(
                "There is no such conflict: conflicts NUMBER, from 1 to {}.",
                all.len()
            )),
        }
    }

    /// After one was settled: the next, or that none is left.
    pub(super) fn next_conflict(&mut self, reply: &mut Reply) {
        let all = self.walk.to_settle();
        let at = self.read.as_ref().map_or(0, |read| read.at);
        match all.len() {
            0 => {
                self.read = None;
                reply.say("Nothing is left to settle: every value stands alone.");
            }
            count => self.read_conflict(reply, &all, at.min(count - 1), false),
        }
    }

    fn read_conflict(&mut self, reply: &mut Reply, all: &[Clash], at: usize, with_others: bool) {
        let Some(clash) = all.get(at) else { return };
        let mut texts = in_full(&self.walk, clash, at, all.len());
        let mut others = Vec::new();
        if with_others && all.len() > 1 {
            texts.push("The others, of which conflicts NUMBER reads one:".into());
            let numbered = (1..).zip(all).filter(|(number, _)| *number != at + 1);
            others.extend(numbered.map(|(number, clash)| format!("{number}. {}.", named(clash))));
        }
        self.listed = all.iter().map(|clash| clash.line.clone()).collect();
        self.read = Some(Read {
            at,
            clash: clash.clone(),
        });
        reply.say_list(texts, others);
    }

    /// Settles the conflict that was read last.
    pub(super) fn settle(&mut self, reply: &mut Reply, rest: &str) {
        let Some(Read { clash, .. }) = &self.read else {
            return reply.fail(
                "Nothing was recorded: conflicts reads the values first, then settle NUMBER takes one.",
            );
        };
        let clash = Box::new(clash.clone());
        let who = &self.walk.who;
        let (word, value) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let standing = match (word.to_lowercase().as_str(), value) {
            ("join", "") => return self.run(reply, Command::Settle(clash, Settling::Joined)),
            ("new", value) => return self.settle_anew(reply, clash, value.trim()),
            ("mine" | "yours", "") => clash.own(who),
            ("theirs", "") => clash.others(who),
            (number, "") => number
                .parse()
                .ok()
                .and_then(|number: usize| number.checked_sub(1)),
            _ => None,
        };
        match standing {
            Some(place) => self.run(reply, Command::Settle(clash, Settling::Standing(place))),
            None => reply.fail(
                "Nothing was recorded. Say which: settle NUMBER, settle new VALUE, settle join; where one of two is yours, settle mine or settle theirs.",
            ),
        }
    }

    fn settle_anew(&mut self, reply: &mut Reply, clash: Box<Clash>, text: &str) {
        let field = clash.conflict.field.as_str();
        let Some(form) = value_form(&clash.line, field) else {
            let why = Refused::OnlyStanding(field.to_owned());
            return reply.fail(&words::wording().refused(&self.walk, &why));
        };
        match value_said(field, form, &texts(form, text)) {
            Ok(value) => self.run(reply, Command::Settle(clash, Settling::New(value))),
            Err(why) => reply.fail(&format!("Nothing was recorded: {why}.")),
        }
    }
}

fn texts(form: ValueForm, text: &str) -> Vec<String> {
    match form {
        ValueForm::Parts(row) => parts(text, row.kind.parts().len()),
        _ => vec![text.to_owned()],
    }
}

/// The name of a conflict: `SP.01.01 maturity`.
fn named(clash: &Clash) -> String {
    let label = line_words(&clash.line);
    let words = format!("{label} {}", field_words(&clash.conflict.field));
    words.trim_start().to_owned()
}

/// A conflict with its values whole, a paragraph each, and the words that settle it.
fn in_full(walk: &Walk, clash: &Clash, at: usize, count: usize) -> Vec<String> {
    let line = walk.serving(&clash.line);
    let line = line.and_then(|key| walk.judged.line(&key));
    let asked = line.and_then(|line| requirement(&walk.catalogs, line));
    let field = &clash.conflict.field;
    let of = match asked {
        Some(asked) => format!(
            "{} {}. {}",
            line_words(&clash.line),
            asked.title,
            capital(&field_words(field))
        ),
        None => capital(&named(clash)),
    };
    let values = counted(clash.conflict.values.len(), "value");
    let number = at + 1;
    let mut texts = vec![if clash.is_said() {
        format!("{number} of {count} to settle. {of}, said differently.")
    } else {
        format!("Conflict {number} of {count}. {of}, {values}.")
    }];
    let numbered = (1..).zip(&clash.conflict.values);
    texts.extend(numbered.map(|(number, said): (usize, _)| {
        let yours = if said.who == walk.who && !clash.is_said() {
            ", yours"
        } else {
            ""
        };
        let value = value(walk, &clash.line, field, &said.value);
        let who = clean_line(&said.who);
        let with = walk.taken_with_words(clash, &said.value);
        let with = with.map_or_else(String::new, |words| format!("; {words}"));
        let beside = Beside::new(walk, clash, said);
        let by = if clash.is_said() {
            format!(", recorded by {}", clean_line(&beside.recorded_by))
        } else {
            String::new()
        };
        let beside = match beside.words.join("; ") {
            none if none.is_empty() => none,
            words => format!("; beside it: {}", clean_line(&words)),
        };
        let at = when(&said.at);
        format!("{number}, {who}, {at}{yours}{by}: {value}{with}{beside}")
    }));
    let join = if clash.joined().is_some() {
        ", settle join all of them"
    } else {
        ""
    };
    let new = if value_form(&clash.line, field).is_some() {
        ", settle new VALUE another one"
    } else {
        ""
    };
    texts.push(format!("settle NUMBER takes one{new}{join}."));
    texts
}

fn value(walk: &Walk, line: &LineKey, field: &str, value: &Value) -> String {
    match (field, value) {
        ("level", value) if let Some(level) = Level::from_value(value) => {
            level_named(&walk.catalogs, line, &level)
        }
        (_, Value::String(text)) => text.trim().to_owned(),
        (field, value) => words::unclipped(&full_words(field, value)),
    }
}
