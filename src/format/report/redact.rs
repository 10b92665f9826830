//! Names taken out: each person is a number, the same everywhere.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
};

use crate::{
    catalog::write_texts,
    session::{
        Act, Assignment,
        about_table::{ASSESSOR, INTERVIEWEES},
        field::SAID_BY,
        is_shared_account,
    },
};

use super::content::Content;

/// The parts of a field's value that name somebody.
const NAMING: [&str; 5] = ["who", "owes", "owner", "accepted_by", "by"];

/// How many letters a word of a name has at least that is taken for the person where it stands alone.
const ALONE: usize = 3;

/// The replacement for each name.
#[derive(Debug)]
pub(super) struct Redaction {
    /// By the name, or the word of one, in small letters.
    known: HashMap<String, Known>,
    /// The names as they are written.
    spelled: HashSet<String>,
    /// How many letters names have, the most first: the longest that fits is meant.
    lengths: Vec<usize>,
}

/// What stands in place of a name, and where.
#[derive(Debug)]
struct Known {
    word: String,
    form: Form,
}

/// In which letters a name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// In any.
    Any,
    /// As it is written: in others it is a word of the language.
    Written,
    /// With a capital first: a first or last name alone.
    Capital,
}

/// The people whom a value names.
fn names_in(set: &Assignment) -> Vec<&str> {
    let about = ASSESSOR.has(&set.field) || INTERVIEWEES.has(&set.field);
    let is_name = about || SAID_BY.has(&set.field);
    let whole = is_name.then(|| set.to.as_str()).flatten();
    let parts = NAMING.iter().filter_map(|part| set.to.get(part)?.as_str());
    whole.into_iter().chain(parts).collect()
}

/// A letter as it is compared: one stays one.
fn small(letter: char) -> char {
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => letter,
    }
}

/// A name as it is compared.
fn folded(name: &str) -> String {
    name.chars().map(small).collect()
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// The words of a name that are taken for the person: neither `van` nor `der`, and nothing in brackets.
fn alone(name: &str) -> Vec<&str> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let name = name.split('(').next().unwrap_or_default();
    let has_capital = words(name).any(is_capital);
    let words = words(name).filter(|word| word.chars().count() >= ALONE);
    words
        .filter(|word| !has_capital || is_capital(word))
        .collect()
}

/// The words that the report itself says: one of them alone is no name.
#[derive(Debug)]
struct Own {
    said: HashSet<String>,
    folded: HashSet<String>,
}

impl Own {
    fn new(content: &Content<'_>) -> Self {
        let catalogs = content.report.catalogs.iter().map(|catalog| {
            let texts = write_texts(catalog);
            texts.catalog + &texts.requirements
        });
        // The labels are known by their printed form alone: a name of a type more is no loss.
        let all = catalogs.collect::<String>() + &format!("{:?}", content.words.labels());
        Self {
            said: words(&all).map(str::to_owned).collect(),
            folded: words(&all).map(folded).collect(),
        }
    }
}

/// Everybody who is named, in the order of the session.
fn everybody<'a>(content: &Content<'a>) -> Vec<&'a str> {
    let people = content.people().into_iter().map(|(name, _)| name);
    let session = content.report.session;
    let told = session.events().flat_map(|event| match &event.act {
        Act::Set(assignments) => assignments.iter().flat_map(names_in).collect(),
        _ => Vec::new(),
    });
    let begun = session.header().map(|header| header.by.as_str());
    let all = people.chain(told).chain(begun).map(str::trim);
    all.filter(|name| !name.is_empty()).collect()
}

impl Redaction {
    /// Numbers everybody who is named. A word of a name has the person's number; one of the names of two people has its
    /// own.
    pub(super) fn new(content: &Content<'_>) -> Self {
        let all = everybody(content);
        let own = Own::new(content);
        let mut known: HashMap<String, Known> = HashMap::new();
        let mut number = 0;
        let mut next = || {
            number += 1;
            content.words.person(number)
        };
        for name in &all {
            let folded = folded(name);
            let is_word = own.folded.contains(&folded) || is_shared_account(name);
            let form = if is_word { Form::Written } else { Form::Any };
            let word = || Known { word: next(), form };
            known.entry(folded).or_insert_with(word);
        }
        let mut of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for name in &all {
            let words = alone(name).into_iter();
            for word in words.filter(|word| !own.said.contains(*word)) {
                of.entry(folded(word)).or_default().insert(folded(name));
            }
        }
        for (part, names) in of {
            if known.contains_key(&part) {
                continue;
            }
            let whose = names.first().and_then(|name| known.get(name));
            let word = match whose.filter(|_| names.len() == 1) {
                Some(whose) => whose.word.clone(),
                None => next(),
            };
            let form = Form::Capital;
            known.insert(part, Known { word, form });
        }
        let lengths: BTreeSet<Reverse<usize>> = known
            .keys()
            .map(|name| Reverse(name.chars().count()))
            .collect();
        Self {
            known,
            spelled: all.into_iter().map(str::to_owned).collect(),
            lengths: lengths.into_iter().map(|Reverse(length)| length).collect(),
        }
    }

    /// What stands for these words, where they are a name.
    fn name(&self, words: &str) -> Option<&str> {
        let known = self.known.get(&folded(words))?;
        let is_meant = match known.form {
            Form::Any => true,
            Form::Written => self.spelled.contains(words),
            Form::Capital => words.starts_with(char::is_uppercase),
        };
        is_meant.then_some(&known.word)
    }

    /// The text without the names, wherever one stands as a word.
    pub(super) fn redact(&self, text: &str) -> String {
        // Where each letter begins, and the end.
        let places = text.char_indices().map(|(at, _)| at);
        let places: Vec<usize> = places.chain([text.len()]).collect();
        let mut redacted = String::with_capacity(text.len());
        let mut place = 0;
        while let Some(letter) = places
            .get(place)
            .and_then(|at| text.get(*at..)?.chars().next())
        {
            let is_start = !redacted.ends_with(char::is_alphanumeric);
            let found = self.lengths.iter().filter(|_| is_start).find_map(|length| {
                let (start, end) = (*places.get(place)?, *places.get(place + length)?);
                let is_end = !text.get(end..)?.starts_with(char::is_alphanumeric);
                let word = is_end.then(|| self.name(text.get(start..end)?))??;
                Some((word, *length))
            });
            if let Some((word, length)) = found {
                redacted.push_str(word);
                place += length;
            } else {
                redacted.push(letter);
                place += 1;
            }
        }
        redacted
    }
}
