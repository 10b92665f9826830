//! Finding a line by id or by words.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::catalog::{Catalog, same_letters, spelled_like};

use super::{line::Line, requirement};

/// A line that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the line.
    pub place: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// The lines that fit what was typed, the best first; all of them for an empty text. Every word has to be there, as
/// the beginning or the inside of a word: in id and headings first, then in questions, guidance and what was
/// answered. Only where nothing has them, letters that come in this order in a title count too.
#[must_use]
pub fn search(catalogs: &[Catalog], lines: &[Line], typed: &str) -> Vec<Hit> {
    let words: Vec<String> = typed
        .split_whitespace()
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect();
    let mut hits: Vec<Hit> = lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| {
            Some(Hit {
                place,
                score: score(catalogs, line, typed, &words)?,
            })
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
    text.chars()
        .filter(|c| *c != '-')
        .flat_map(char::to_lowercase)
        .collect()
}

fn score(catalogs: &[Catalog], line: &Line, typed: &str, words: &[String]) -> Option<u32> {
    let asked = requirement(catalogs, line)?;
    if words.is_empty() {
        return Some(0);
    }
    if spelled_like(&asked.id, typed) || same_letters(&asked.id, typed) {
        return Some(4);
    }
    let area = super::area(catalogs, line).map_or("", |area| area.title.as_str());
    let title = plain(&asked.title);
    let heading = plain(
        &[&asked.id, area, &asked.topic, &asked.subtopic, &asked.group]
            .map(|text| text as &str)
            .join(" "),
    );
    let said: Vec<&str> = line
        .answer
        .evidence
        .iter()
        .map(|item| item.text.as_str())
        .collect();
    let answer = &line.answer;
    let (compensating, none) = (answer.compensating.as_ref(), String::new());
    let texts = [
        &asked.question,
        &asked.guidance,
        &answer.statement,
        &answer.remarks,
        &said.join(" "),
        compensating.map_or(&none, |stands| &stands.measure),
    ];
    let text = plain(&texts.map(String::as_str).join(" "));
    let all_in = |places: &[&str]| {
        words
            .iter()
            .all(|word| places.iter().any(|place| place.contains(word.as_str())))
    };
    if all_in(&[&title]) {
        Some(3)
    } else if all_in(&[&title, &heading]) {
        Some(2)
    } else {
        all_in(&[&title, &heading, &text]).then_some(1)
    }
}

/// Lines whose title has the letters in this order.
fn similar(catalogs: &[Catalog], lines: &[Line], typed: &str) -> Vec<Hit> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let hits = lines.iter().enumerate().filter_map(|(place, line)| {
        let asked = requirement(catalogs, line)?;
        let mut buffer = Vec::new();
        let score = pattern.score(Utf32Str::new(&asked.title, &mut buffer), &mut matcher)?;
        Some(Hit { place, score })
    });
    hits.collect()
}
