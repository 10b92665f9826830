//! Names taken out: each person is a number, the same everywhere.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use crate::session::{Act, Assignment, about_table::INTERVIEWEES, field::SAID_BY};

use super::content::Content;

/// The parts of a field's value that name somebody.
const NAMING: [&str; 5] = ["who", "owes", "owner", "accepted_by", "by"];

/// The replacement for each name.
#[derive(Debug)]
pub(super) struct Redaction {
    /// By the name in small letters.
    people: HashMap<String, String>,
    /// By the name as it is written.
    spelled: HashMap<String, String>,
    /// How many bytes names have, the most first: the longest that fits is meant.
    lengths: Vec<usize>,
}

/// The people whom a value names.
fn names_in(set: &Assignment) -> Vec<&str> {
    let is_name = SAID_BY.has(&set.field) || INTERVIEWEES.has(&set.field);
    let whole = is_name.then(|| set.to.as_str()).flatten();
    let parts = NAMING.iter().filter_map(|part| set.to.get(part)?.as_str());
    whole.into_iter().chain(parts).collect()
}

impl Redaction {
    /// Numbers everybody who is named, in the order of the session.
    pub(super) fn new(content: &Content<'_>) -> Self {
        let people = content.people().into_iter().map(|(name, _)| name);
        let session = content.report.session;
        let told = session.events().flat_map(|event| match &event.act {
            Act::Set(assignments) => assignments.iter().flat_map(names_in).collect(),
            _ => Vec::new(),
        });
        let begun = session.header().map(|header| header.by.as_str());
        let all = people.chain(told).chain(begun);
        let mut people: HashMap<String, String> = HashMap::new();
        let mut spelled: HashMap<String, String> = HashMap::new();
        for name in all.map(str::trim).filter(|name| !name.is_empty()) {
            if spelled.contains_key(name) {
                continue;
            }
            let number = people.len() + 1;
            let word = people
                .entry(name.to_lowercase())
                .or_insert_with(|| content.words.person(number));
            spelled.insert(name.to_owned(), word.clone());
        }
        let lengths: BTreeSet<Reverse<usize>> =
            spelled.keys().map(|name| Reverse(name.len())).collect();
        Self {
            people,
            spelled,
            lengths: lengths.into_iter().map(|Reverse(length)| length).collect(),
        }
    }

    /// The text without the names: replaced as a whole where the text is a name, in any case of its letters; else
    /// wherever a name stands as a word.
    pub(super) fn redact(&self, text: &str) -> String {
        if let Some(word) = self.people.get(&text.trim().to_lowercase()) {
            return word.clone();
        }
        let mut redacted = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let is_start = !redacted.ends_with(char::is_alphanumeric);
            let found = self.lengths.iter().filter(|_| is_start).find_map(|length| {
                let (name, after) = rest.split_at_checked(*length)?;
                let word = self.spelled.get(name)?;
                (!after.starts_with(char::is_alphanumeric)).then_some((word, after))
            });
            if let Some((word, after)) = found {
                redacted.push_str(word);
                rest = after;
            } else {
                redacted.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
        redacted
    }
}
