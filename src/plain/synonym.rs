//! Words that people say for those of the table, and what is said where a word is none.

use super::{
    table::{Level, Row, rows},
    word::{Word, after},
};

/// What people say, and the word that is meant.
const SYNONYMS: &[(&str, Word)] = &[
    ("not applicable", Word::NotApplicable),
    ("n/a", Word::NotApplicable),
    ("repeat", Word::Show),
    ("exit", Word::Quit),
    ("leave", Word::Quit),
    ("stop", Word::Quit),
    ("skip", Word::Next),
    ("resume", Word::Open),
    ("search", Word::Find),
];

/// Whole lines that people say, with or without a question mark, and the word that is meant with what follows it.
const SENTENCES: &[(&str, Word, &str)] = &[
    ("left", Word::Status, ""),
    ("what is left", Word::Status, ""),
    ("what's left", Word::Status, ""),
    ("unanswered", Word::Status, ""),
    ("parked", Word::Brief, ""),
    ("what is parked", Word::Brief, ""),
    ("owed", Word::Agenda, "open"),
    ("what is owed", Word::Agenda, "open"),
    ("who owes", Word::Agenda, "open"),
    ("who owes what", Word::Agenda, "open"),
    ("mail", Word::Agenda, "open"),
];

/// The row that is meant where these words count, and what follows.
pub(super) fn meant(level: Level, line: &str) -> Option<(&'static Row, &str)> {
    let whole = line.trim_end_matches([' ', '?']);
    let mut sentences = SENTENCES.iter();
    let sentence = sentences.find(|(said, ..)| after(whole, said) == Some(""));
    if let Some((_, word, rest)) = sentence {
        let row = rows(level).find(|row| row.word == *word)?;
        return Some((row, rest));
    }
    let mut said = SYNONYMS
        .iter()
        .filter_map(|(said, word)| Some((word, after(line, said)?)));
    said.find_map(|(word, rest)| {
        let row = rows(level).find(|row| row.word == *word)?;
        Some((row, rest))
    })
}

/// Where to look instead of a word that is none; begins with a blank, empty where nothing comes near.
pub(super) fn pointer(level: Level, line: &str, near: Option<&str>) -> String {
    let line = line.trim();
    let first = line.split_whitespace().next().unwrap_or_default();
    let is_here = level == Level::Session;
    match first.to_lowercase().as_str() {
        "missing" if is_here => " What is missing is parked: park WHAT / WHO.".into(),
        "level" | "levels" | "maturity" if is_here => {
            " A level is typed as its number, 0 to 4; ladder reads what each asks.".into()
        }
        file if is_here
            && [".html", ".md", ".json"]
                .iter()
                .any(|end| file.ends_with(end)) =>
        {
            " A file for the report: report FILE.".into()
        }
        _ => near.map_or(String::new(), |near| format!(" Did you mean {near}?")),
    }
}
