//! Names taken out: each person is a number, the same everywhere.

use crate::session::{Act, Assignment};

use super::content::Content;

/// The parts of a field's value that name somebody.
const NAMING: [&str; 5] = ["who", "owes", "owner", "accepted_by", "by"];

/// What stands for each name, the longest name first.
#[derive(Debug)]
pub(super) struct Redaction(Vec<(String, String)>);

/// The people whom a value names.
fn names_in(set: &Assignment) -> Vec<&str> {
    let is_name = set.field == "said_by" || set.field.starts_with("interviewee/");
    let whole = is_name.then(|| set.to.as_str()).flatten();
    let parts = NAMING.iter().filter_map(|part| set.to.get(part)?.as_str());
    whole.into_iter().chain(parts).collect()
}

impl Redaction {
    /// Numbers everybody who is named, in the order of the session.
    pub(super) fn of(content: &Content<'_>) -> Self {
        let people = content.people().into_iter().map(|(name, _)| name);
        let session = content.report.session;
        let told = session.events().flat_map(|event| match &event.act {
            Act::Set(assignments) => assignments.iter().flat_map(names_in).collect(),
            _ => Vec::new(),
        });
        let begun = session.header().map(|header| header.by.as_str());
        let all = people.chain(told).chain(begun);
        let mut names: Vec<(String, String)> = Vec::new();
        for name in all.map(str::trim).filter(|name| !name.is_empty()) {
            let lower = name.to_lowercase();
            let known = names
                .iter()
                .find(|(known, _)| known.to_lowercase() == lower);
            match known.cloned() {
                Some((known, _)) if known == name => {}
                Some((_, number)) => names.push((name.to_owned(), number)),
                None => {
                    let mut numbers: Vec<&String> = names.iter().map(|(_, word)| word).collect();
                    numbers.sort_unstable();
                    numbers.dedup();
                    let word = content.words.person(numbers.len() + 1);
                    names.push((name.to_owned(), word));
                }
            }
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// A text without the names: where it is one, in any case of its letters; else where one stands as a word.
    pub(super) fn redact(&self, text: &str) -> String {
        let lower = text.trim().to_lowercase();
        let whole = self.0.iter().find(|(name, _)| name.to_lowercase() == lower);
        if let Some((_, word)) = whole {
            return word.clone();
        }
        let mut redacted = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let is_start = !redacted.ends_with(char::is_alphanumeric);
            let found = self.0.iter().find_map(|(name, word)| {
                let after = rest.strip_prefix(name.as_str())?;
                (is_start && !after.starts_with(char::is_alphanumeric)).then_some((word, after))
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
