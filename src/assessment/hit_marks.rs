//! Where a line that was found has what was typed: what a list of hits marks.

use std::{borrow::Cow, iter, ops::Range};

use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::{
    catalog::{Catalog, Spelling},
    session::Session,
};

use super::{
    line::Line,
    requirement,
    search::{are_parts, folded, is_alike, is_id, meant, pattern, plain, texts, words},
};

/// How much of a text is looked through for what to mark, in characters: some fifty pages.
const LOOKED_AT: usize = 100_000;

/// Where a line has what was typed, as places of characters, in order and apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HitMarks<'a> {
    /// In its label.
    pub label: Vec<Range<usize>>,
    /// In its title.
    pub title: Vec<Range<usize>>,
    /// In another text, where label and title do not have all of it.
    pub elsewhere: Option<Elsewhere<'a>>,
}

/// A text that has what label and title lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// The kind of text: `statement`, `question` …
    pub what: &'static str,
    /// The text, as it was written.
    pub text: Cow<'a, str>,
    /// Where it has it.
    pub marks: Vec<Range<usize>>,
}

/// Where a line has what was typed.
#[must_use]
pub fn hit_marks<'a>(
    catalogs: &'a [Catalog],
    session: &Session,
    line: &'a Line,
    typed: &str,
) -> HitMarks<'a> {
    let Some(asked) = requirement(catalogs, line) else {
        return HitMarks::default();
    };
    let (label, words) = (line.label(), words(typed));
    let end = asked.id.chars().count();
    let whole = HitMarks {
        label: iter::once(0..end).collect(),
        ..HitMarks::default()
    };
    if is_id(asked, typed) {
        return whole;
    }
    let all_meant = |words: &[String]| -> Vec<String> {
        let meant = words.iter().flat_map(|word| meant(word));
        meant.map(str::to_owned).collect()
    };
    let sought = all_meant(&words);
    let mut found_in = HitMarks {
        label: marks(&label, &sought),
        title: marks(&asked.title, &sought),
        elsewhere: None,
    };
    let has = |text: &str, word: &String| {
        let sought = all_meant(std::slice::from_ref(word));
        !marks(text, &sought).is_empty()
    };
    let missing: Vec<String> = words
        .iter()
        .filter(|word| !has(&label, word) && !has(&asked.title, word))
        .cloned()
        .collect();
    if missing.is_empty() {
        return found_in;
    }
    if Spelling::new(typed).is_within(&asked.id) {
        return whole;
    }
    let texts = texts(catalogs, session, line, asked);
    let count = |text: &str| missing.iter().filter(|word| has(text, word)).count();
    // Of several texts, the first of those with most hits.
    let mut best: Option<(usize, usize)> = None;
    for (place, (_, text)) in texts.iter().enumerate() {
        let found = count(text);
        if found > best.map_or(0, |(most, _)| most) {
            best = Some((found, place));
        }
    }
    let mut texts = texts;
    if let Some((_, place)) = best {
        let (what, text) = texts.swap_remove(place);
        let marks = marks(&text, &all_meant(&missing));
        found_in.elsewhere = Some(Elsewhere { what, text, marks });
        return found_in;
    }
    found_in.title = in_order(&asked.title, typed);
    if found_in.title.is_empty() {
        found_in.title = alike(&asked.title, &words);
        let found = texts.into_iter().find_map(|(what, text)| {
            let marks = alike(&text, &missing);
            (!marks.is_empty()).then_some(Elsewhere { what, text, marks })
        });
        found_in.elsewhere = found.filter(|_| found_in.title.is_empty());
    }
    found_in
}

/// Every place of these words in a text.
fn marks(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let letters: Vec<(char, usize)> = text
        .chars()
        .take(LOOKED_AT)
        .enumerate()
        .flat_map(|(place, letter)| folded(letter).map(move |letter| (letter, place)))
        .collect();
    let mut found = Vec::new();
    for word in words {
        let before = found.len();
        let letters_typed: Vec<char> = word.chars().collect();
        for window in letters.windows(letters_typed.len().max(1)) {
            if window.iter().map(|(letter, _)| letter).eq(&letters_typed)
                && let (Some((_, first)), Some((_, last))) = (window.first(), window.last())
            {
                found.push(*first..last + 1);
            }
        }
        if found.len() == before {
            found.extend(parted(text, word));
        }
    }
    joined(found)
}

/// Every place where a text has a word as two.
fn parted(text: &str, word: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before: Option<(usize, String)> = None;
    let mut place = 0;
    for part in text.split(' ') {
        let end = place + part.chars().count();
        let part = plain(part);
        if let Some((start, first)) = &before
            && are_parts(first, &part, word)
        {
            found.push(*start..end);
        }
        before = Some((place, part));
        place = end + 1;
        if place > LOOKED_AT {
            break;
        }
    }
    found
}

/// The words of a text that lack a few of the letters typed.
fn alike(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut place = 0;
    for part in text.split(' ') {
        let end = place + part.chars().count();
        if words.iter().any(|word| is_alike(part, word)) {
            found.push(place..end);
        }
        place = end + 1;
    }
    joined(found)
}

/// The letters of a text that come in the order in which they were typed.
fn in_order(text: &str, typed: &str) -> Vec<Range<usize>> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let letters: Vec<char> = text.chars().collect();
    let haystack = if text.is_ascii() {
        Utf32Str::Ascii(text.as_bytes())
    } else {
        Utf32Str::Unicode(&letters)
    };
    let mut places = Vec::new();
    if pattern(typed)
        .indices(haystack, &mut matcher, &mut places)
        .is_none()
    {
        return Vec::new();
    }
    let places = places
        .into_iter()
        .filter_map(|place| usize::try_from(place).ok());
    joined(places.map(|place| place..place + 1).collect())
}

/// In order, and those that touch made one.
fn joined(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup_by(|later, kept| {
        let touches = later.start <= kept.end;
        if touches {
            kept.end = kept.end.max(later.end);
        }
        touches
    });
    found
}
