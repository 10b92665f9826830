//! What stands beside a value that is to be settled: what its author wrote on the same line, or the person said who said
//! the value. A level alone tells little of why the other is another.

use crate::{
    format::{clean_line, value_words},
    session::{
        Clash, Entry, Field, LineKey, Said, ToldPart,
        field::{EVIDENCE_ITEMS, LEVEL, REMARKS, REVIEW, STATEMENT},
        told_by, whole_history,
    },
};

use super::walk::Walk;

/// Who recorded a value, and what else that person wrote on its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Who recorded it; that is not who said it.
    pub recorded_by: String,
    /// Level, who said it, statement, remarks and evidence, in words; empty where there is nothing.
    pub words: Vec<String>,
}

/// A change of the line that holds, with who told what in it.
struct Recorded {
    entry: Entry,
    parts: Vec<ToldPart>,
}

impl Beside {
    /// What stands beside this value of a conflict.
    #[must_use]
    pub fn new(walk: &Walk, clash: &Clash, value: &Said) -> Self {
        let all = recorded(walk, &clash.line);
        let field = clash.conflict.field.as_str();
        let place_of = |value: &Said| {
            all.iter().rposition(|one| {
                let entry = &one.entry;
                entry.field == field && entry.at == value.at && entry.to == value.value
            })
        };
        let place = place_of(value);
        let own = place.and_then(|place| all.get(place));
        let recorded_by = own.map_or(&value.who, |own| &own.entry.who).clone();
        let others = || all.iter().filter(|one| one.entry.field != field);
        let is_own = |one: &&Recorded| one.entry.who == recorded_by;
        // Of what two people said to one author each has their own words, whoever's are recorded with them.
        let teller = if clash.is_said() {
            value.who.as_str()
        } else {
            let teller = own.and_then(|own| own.parts.first());
            teller.map_or("", |(name, _)| name.as_str())
        };
        let said = |one: &&Recorded| {
            one.entry.to.is_null() || one.parts.iter().any(|(name, _)| name == teller)
        };
        let kept = last(others().filter(|one| {
            if clash.is_said() {
                said(one)
            } else {
                is_own(one)
            }
        }));
        let told = |field: &Field| told(&kept, field, teller, clash.is_said());
        let mut words = told(&LEVEL);
        let with = walk.taken_with(clash, &value.value);
        // Of who said a line it is told only where that is what is settled with it.
        if with.is_none() && !clash.is_said() && !clash.names() && !teller.is_empty() {
            words.push(format!("said by {}", clean_line(teller)));
        }
        words.extend(told(&STATEMENT));
        // Remarks are the author's: of two values by one author each has those made on it, before the other was recorded.
        let places = clash.conflict.values.iter().filter_map(place_of);
        let next = places.filter(|next| Some(*next) > place).min();
        let (from, until) = match (clash.is_said(), place) {
            (true, Some(place)) => (place, next.unwrap_or(all.len())),
            _ => (0, all.len()),
        };
        let span = all.iter().take(until).skip(from);
        let span = span.filter(|one| one.entry.field != field);
        words.extend(remarked(&last(span.filter(is_own)), &recorded_by));
        words.extend(told(&EVIDENCE_ITEMS));
        Self { recorded_by, words }
    }
}

/// Every change of the line that was not taken back, oldest first, each with who told it.
fn recorded(walk: &Walk, line: &LineKey) -> Vec<Recorded> {
    let mut all = whole_history(&walk.shown, line);
    all.retain(|(_, entry)| entry.live && entry.act == "set");
    let writes: Vec<_> = all
        .iter()
        .map(|(holder, entry)| (holder, entry.field.as_str(), entry.sum))
        .collect();
    let parts = told_by(&walk.shown, line, &writes);
    let entries = all.into_iter().map(|(_, entry)| entry);
    let all = entries.zip(parts);
    all.map(|(entry, parts)| Recorded { entry, parts })
        .collect()
}

/// The last of these changes in each field that they touch, in the order of the fields' names; what was cleared is gone.
fn last<'a>(all: impl Iterator<Item = &'a Recorded>) -> Vec<&'a Recorded> {
    let mut last = std::collections::BTreeMap::new();
    for one in all {
        last.insert(one.entry.field.as_str(), one);
    }
    let last = last.into_values();
    last.filter(|one| !one.entry.to.is_null()).collect()
}

/// What these changes tell in a field, in words, each with whose it is where that is not this person; `only` leaves out
/// what others said.
fn told(all: &[&Recorded], field: &Field, teller: &str, only: bool) -> Vec<String> {
    let parts = all.iter().filter(|one| field.has(&one.entry.field));
    let parts = parts.flat_map(|one| {
        one.parts
            .iter()
            .map(|part| (one.entry.field.as_str(), part))
    });
    let mut by_name: Vec<(&str, Vec<String>)> = Vec::new();
    for (item, (name, to)) in parts.filter(|(_, (name, _))| !only || name == teller) {
        let words = value_words(item, to);
        match by_name.iter_mut().find(|(own, _)| own == name) {
            Some((_, all)) => all.push(words),
            None => by_name.push((name, vec![words])),
        }
    }
    let told = by_name.into_iter().map(|(name, words)| {
        let whose = match name {
            name if name == teller => String::new(),
            "" => " of nobody named".to_owned(),
            name => format!(" of {}", clean_line(name)),
        };
        let words = words.join(", ");
        if *field == LEVEL {
            format!("{words}{whose}")
        } else {
            format!("{}{whose} {words}", field.name)
        }
    });
    told.collect()
}

/// What the author remarked, in words: in the remarks, or as a second person.
fn remarked(all: &[&Recorded], author: &str) -> Vec<String> {
    let author = clean_line(author);
    let words = all.iter().filter_map(|one| {
        let entry = &one.entry;
        if REMARKS.has(&entry.field) {
            let words = value_words(REMARKS.name, &entry.to);
            return Some(format!("remarks of {author} {words}"));
        }
        let comment = entry
            .to
            .get("comment")
            .filter(|_| REVIEW.has(&entry.field))?;
        let words = value_words(REMARKS.name, comment);
        Some(format!("comment of {author} {words}"))
    });
    words.collect()
}
