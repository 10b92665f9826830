//! Finding a line by id or by words.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::catalog::{Catalog, Spelling};

use super::{line::Line, requirement};

/// A line that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the line.
    pub place: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// What is looked through, made ready once: with many lines that takes longer than looking.
#[derive(Debug, Clone, Default)]
pub struct Texts(Vec<Text>);

/// The texts of one line, in small letters without hyphens.
#[derive(Debug, Clone, Default)]
struct Text {
    title: String,
    heading: String,
    rest: String,
}

impl Texts {
    /// The texts of all lines.
    #[must_use]
    pub fn of(catalogs: &[Catalog], lines: &[Line]) -> Self {
        let texts = lines.iter().map(|line| text(catalogs, line));
        Self(texts.map(Option::unwrap_or_default).collect())
    }

    /// For how many lines.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The lines that fit what was typed, the best first; all of them for an empty text. Every word has to be there, as
/// the beginning or the inside of a word: in id and headings first, then in questions, guidance and what was
/// answered. Only where nothing has them, letters that come in this order in a title count too.
#[must_use]
pub fn search(catalogs: &[Catalog], lines: &[Line], texts: &Texts, typed: &str) -> Vec<Hit> {
    let words: Vec<String> = typed
        .split_whitespace()
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect();
    let spelling = Spelling::of(typed);
    let none = Text::default();
    let texts = texts.0.iter().chain(std::iter::repeat(&none));
    let mut hits: Vec<Hit> = lines
        .iter()
        .zip(texts)
        .enumerate()
        .filter_map(|(place, (line, text))| {
            let asked = requirement(catalogs, line)?;
            let score = score(&asked.id, text, &spelling, &words)?;
            Some(Hit { place, score })
        })
        .collect();
    if hits.is_empty() {
        hits = similar(catalogs, lines, typed);
    }
    hits.sort_by_key(|hit| (u32::MAX - hit.score, hit.place));
    hits
}

/// Small letters without hyphens: `multifactor` finds `multi-factor`.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        let mut small = text.to_ascii_lowercase();
        small.retain(|c| c != '-');
        return small;
    }
    text.chars()
        .filter(|c| *c != '-')
        .flat_map(char::to_lowercase)
        .collect()
}

fn text(catalogs: &[Catalog], line: &Line) -> Option<Text> {
    let asked = requirement(catalogs, line)?;
    let area = super::area(catalogs, line).map_or("", |area| area.title.as_str());
    let answer = &line.answer;
    let said: Vec<&str> = answer
        .evidence
        .iter()
        .map(|item| item.text.as_str())
        .collect();
    let (compensating, none) = (answer.compensating.as_ref(), String::new());
    let texts = [
        &asked.question,
        &asked.guidance,
        &answer.statement,
        &answer.remarks,
        &said.join(" "),
        compensating.map_or(&none, |stands| &stands.measure),
    ];
    let heading = [&asked.id, area, &asked.topic, &asked.subtopic, &asked.group];
    Some(Text {
        title: plain(&asked.title),
        heading: plain(&heading.map(|text| text as &str).join(" ")),
        rest: plain(&texts.map(String::as_str).join(" ")),
    })
}

fn score(id: &str, text: &Text, spelling: &Spelling, words: &[String]) -> Option<u32> {
    if words.is_empty() {
        return Some(0);
    }
    if spelling.fits(id) {
        return Some(4);
    }
    let all_in = |places: &[&str]| {
        words
            .iter()
            .all(|word| places.iter().any(|place| place.contains(word.as_str())))
    };
    if all_in(&[&text.title]) {
        Some(3)
    } else if all_in(&[&text.title, &text.heading]) {
        Some(2)
    } else {
        all_in(&[&text.title, &text.heading, &text.rest]).then_some(1)
    }
}

/// Lines whose title has the letters in this order.
fn similar(catalogs: &[Catalog], lines: &[Line], typed: &str) -> Vec<Hit> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut buffer = Vec::new();
    let hits = lines.iter().enumerate().filter_map(|(place, line)| {
        let asked = requirement(catalogs, line)?;
        buffer.clear();
        let score = pattern.score(Utf32Str::new(&asked.title, &mut buffer), &mut matcher)?;
        Some(Hit { place, score })
    });
    hits.collect()
}
