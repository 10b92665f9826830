//! The people who gave each part of an answer, in words.

use crate::session::{Answer, Level, Speakers, is_same_person};

use super::clean::clean_line;

/// The name of a part, with the person who gave it: `Statement (A. Weber)`. The name alone where the line's own speaker
/// gave it.
#[must_use]
pub fn part_words(part: &str, by: &str) -> String {
    if by.is_empty() {
        part.to_owned()
    } else {
        format!("{part} ({})", clean_line(by))
    }
}

/// The people who gave an answer, with level and rungs where others than the last speaker gave them, and with what else
/// they told where they gave neither: `A. Weber (maturity, rungs); B. Klein`, `B. Klein; A. Weber (statement)`. Empty where
/// nobody is named.
#[must_use]
pub fn said_by_words(answer: &Answer, given: &Speakers) -> String {
    let parts = [(level_word(answer), &given.level), ("rungs", &given.rungs)];
    let words = given.everyone(&answer.said_by).into_iter().map(|name| {
        let own = parts.iter().filter(|(_, by)| *by == name);
        let own = own.map(|(part, _)| (*part).to_owned());
        let rungs = given.of_rungs.iter().filter(|(_, by)| by == name);
        let rungs = rungs.map(|(level, _)| format!("rung {level}"));
        let mut own: Vec<String> = own.chain(rungs).collect();
        let is_lines = *name == answer.said_by;
        if own.is_empty() && (!is_lines || given.is_level_unsaid) {
            let told = [
                ("statement", tells_statement(answer, given, name)),
                ("measure", given.compensating == name),
                ("evidence", given.named_evidence(name)),
            ];
            let told = told.into_iter().filter(|(_, is_own)| *is_own);
            own.extend(told.map(|(part, _)| part.to_owned()));
        }
        part_words(&clean_line(name), &own.join(", "))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// Whether somebody alone told the statement of an answer; nothing is said of who gave it where the line's person did.
fn tells_statement(answer: &Answer, given: &Speakers, name: &str) -> bool {
    match given.statement.as_str() {
        "" => name == answer.said_by && given.told.is_empty() && !answer.statement.is_empty(),
        by => by == name,
    }
}

/// The level that somebody else had given before, with who did: `ML3 by A. Weber`. Empty where there is none.
#[must_use]
pub fn said_before_words(given: &Speakers) -> String {
    let before = given.before.as_ref();
    before.map_or_else(String::new, |(level, name)| {
        format!("{} by {}", level.words(), clean_line(name))
    })
}

/// The statement of an answer: where several told it one after another, each part behind the name of who told it.
#[must_use]
pub fn statement_words(answer: &Answer, given: &Speakers) -> String {
    if given.told.is_empty() {
        return answer.statement.clone();
    }
    // Who wrote a name before the words has said already whose they are.
    let is_named = |name: &str, words: &str| {
        let before = words.split_once(':').map(|(before, _)| before);
        before.is_some_and(|before| is_same_person(before, name))
    };
    let parts = given.told.iter().map(|(name, words)| match name.as_str() {
        name if name.is_empty() || is_named(name, words) => words.clone(),
        name => format!("{}: {words}", clean_line(name)),
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// The name of an answer's level: for a claim that it cannot apply it is the reason.
#[must_use]
pub fn level_word(answer: &Answer) -> &'static str {
    match answer.level {
        Some(Level::NotApplicable(_)) => "reason",
        _ => "maturity",
    }
}
