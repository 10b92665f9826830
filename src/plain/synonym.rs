//! Synonyms that people say for the words of the table, and the reply to an unknown word.

use super::{
    beginning::after,
    table::{Row, WhereTyped, rows},
};

/// Words that people say, and the word that is meant.
const SYNONYMS: &[(&str, &str)] = &[
    ("not applicable", "na"),
    ("n/a", "na"),
    ("repeat", "show"),
    ("exit", "quit"),
    ("leave", "quit"),
    ("stop", "quit"),
    ("skip", "next"),
    ("resume", "open"),
    ("search", "find"),
    ("gaps", "summary"),
];

/// Whole lines that people say, with or without a question mark, and the word that is meant with what follows it.
const SENTENCES: &[(&str, &str, &str)] = &[
    ("left", "status", ""),
    ("what is left", "status", ""),
    ("what's left", "status", ""),
    ("unanswered", "status", ""),
    ("parked", "brief", ""),
    ("what is parked", "brief", ""),
    ("owed", "agenda", "open"),
    ("what is owed", "agenda", "open"),
    ("who owes", "agenda", "open"),
    ("who owes what", "agenda", "open"),
    ("mail", "agenda", "open"),
];

/// The row that is meant where these words count, and what follows.
pub(super) fn meant(place: WhereTyped, line: &str) -> Option<(Row, &str)> {
    let whole = line.trim_end_matches([' ', '?']);
    let mut sentences = SENTENCES.iter();
    let sentence = sentences.find(|(said, ..)| after(whole, said) == Some(""));
    if let Some((_, word, rest)) = sentence {
        let row = rows(place).find(|row| row.name() == *word)?;
        return Some((row, rest));
    }
    let mut said = SYNONYMS
        .iter()
        .filter_map(|(said, word)| Some((word, after(line, said)?)));
    said.find_map(|(word, rest)| {
        let takes = |row: &Row| rest.is_empty() || !row.takes.is_empty();
        let row = rows(place).find(|row| row.name() == *word && takes(row))?;
        Some((row, rest))
    })
}

/// Every word that is meant by another.
#[cfg(test)]
pub(super) fn words_meant() -> impl Iterator<Item = &'static str> {
    let said = SYNONYMS.iter().map(|(_, word)| *word);
    said.chain(SENTENCES.iter().map(|(_, word, _)| *word))
}

/// The hint that follows an unknown word. It begins with a blank, and is empty where no word comes near.
pub(super) fn pointer(place: WhereTyped, line: &str, near: Option<&str>) -> String {
    let line = line.trim();
    let first = line.split_whitespace().next().unwrap_or_default();
    let is_here = place == WhereTyped::Session;
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
        _ if !is_here && is_of_session(line) => {
            " It is a word of an open session: open NUMBER resumes one.".into()
        }
        _ => near.map_or(String::new(), |near| format!(" Did you mean {near}?")),
    }
}

/// Whether a line begins with a word of an open session.
fn is_of_session(line: &str) -> bool {
    let mut names = rows(WhereTyped::Session).flat_map(|row| row.names);
    names.any(|name| after(line, name).is_some())
}
