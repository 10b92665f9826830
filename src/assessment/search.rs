//! Finding a line by id or by words.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use crate::catalog::{Catalog, spelled_like};

use super::{line::Line, requirement};

/// A line that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the line.
    pub place: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// The lines that fit what was typed, the best first; all of them for an empty text. Every word has to be
/// found: fuzzy in id, title and headings, to the letter in questions and in what was answered.
#[must_use]
pub fn search(catalogs: &[Catalog], lines: &[Line], typed: &str) -> Vec<Hit> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let headings = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let texts = Pattern::new(
        typed,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Substring,
    );
    let mut hits: Vec<Hit> = lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| {
            let asked = requirement(catalogs, line)?;
            if typed.trim().is_empty() {
                return Some(Hit { place, score: 0 });
            }
            if spelled_like(&asked.id, typed) {
                return Some(Hit {
                    place,
                    score: u32::MAX,
                });
            }
            let heading = format!(
                "{} {} {} {}",
                asked.id, asked.title, asked.topic, asked.subtopic
            );
            let said: Vec<&str> = line
                .answer
                .evidence
                .iter()
                .map(|item| item.text.as_str())
                .collect();
            let (compensating, none) = (line.answer.compensating.as_ref(), String::new());
            let text = [
                &heading,
                &asked.question,
                &asked.guidance,
                &line.answer.statement,
                &line.answer.remarks,
                &said.join(" "),
                compensating.map_or(&none, |stands| &stands.measure),
            ]
            .map(String::as_str)
            .join(" ");
            let mut buffer = Vec::new();
            let exact = texts.score(Utf32Str::new(&text, &mut buffer), &mut matcher);
            let close = headings.score(Utf32Str::new(&heading, &mut buffer), &mut matcher);
            // A word that stands there weighs more than letters that happen to come in this order.
            let score = exact
                .map(|score| score.saturating_mul(4))
                .into_iter()
                .chain(close.map(|score| score * 2))
                .max()?;
            Some(Hit { place, score })
        })
        .collect();
    hits.sort_by_key(|hit| (u32::MAX - hit.score, hit.place));
    hits
}
