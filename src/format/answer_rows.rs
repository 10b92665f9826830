//! An answer as rows of heading and text, from the table of fields: for people, on a terminal.

use serde_json::{Value, json};

use crate::{
    assessment::{Line, State},
    session::{
        Answer, FIELDS, Field, Review, Reviewed, Speakers,
        field::{
            COMPENSATING, Kind, LEVEL, Part, PartKind, REVIEW, RUNGS, SAID_BY, STATEMENT, TARGET,
        },
        minute_of,
    },
};

use super::{
    clean::clean_line,
    speakers::{part_words, said_before_words, statement_words},
    words::{field_words, origin_words, part_text, value_words},
};

/// The rows of an answer, heading and text: the level with its target, then every other field in which something stands.
pub(super) fn answer_rows(line: &Line, given: &Speakers) -> Vec<(String, String)> {
    let answer = &line.answer;
    let mut rows = vec![("maturity".to_owned(), level_words(line, given))];
    let target = match (line.target, answer.target) {
        (Some(target), Some(_)) => format!("ML{target}, its own"),
        (Some(target), None) => format!("ML{target}"),
        _ => "none".into(),
    };
    rows.push(("target".into(), target));
    let before = said_before_words(given);
    rows.extend((!before.is_empty()).then(|| ("said before".to_owned(), before)));
    for row in FIELDS
        .iter()
        .filter(|row| **row != &LEVEL && **row != &TARGET)
    {
        rows.extend(field_rows(row, answer, given));
        // Where it comes from stands after what was answered with a word.
        if let (true, Some(carried)) = (*row == &RUNGS, &answer.carried) {
            let text = format!("from {}, not confirmed yet", origin_words(carried));
            rows.push(("carried".into(), text));
        }
    }
    for conflict in &answer.conflicts {
        let said: Vec<String> = conflict
            .values
            .iter()
            .map(|said| {
                format!(
                    "{} by {}",
                    value_words(&conflict.field, &said.value),
                    said.who
                )
            })
            .collect();
        rows.push((
            "conflict".into(),
            format!("{}: {}", field_words(&conflict.field), said.join("; ")),
        ));
    }
    rows
}

/// The rows of an answer that reports and screens have no other place for: fields that no rule is about, and who accepted a
/// compensating measure, until when.
#[must_use]
pub fn further_rows(answer: &Answer, given: &Speakers, has_review: bool) -> Vec<(String, String)> {
    let stands = answer.compensating.as_ref();
    let accepted = stands.map(|stands| accepted_rows(&json!(stands)));
    let others = answer.others.iter().map(|(row, _)| *row);
    let others = others.filter(|row| has_review || **row != REVIEW);
    let others = others.flat_map(|row| field_rows(row, answer, given));
    accepted.into_iter().flatten().chain(others).collect()
}

/// What is to be mended on a line, and who gave it back.
pub(super) fn mend_words(review: &Review) -> String {
    format!("{} ({})", review.comment.trim(), review.last().0)
}

/// The review of an answer in words: `returned by B. Klein, 2026-11-21 18:04: where is the plan?`. After a change the
/// comment stays until the line is reviewed anew. The reader's own name is told as `you`.
#[must_use]
pub fn review_words(review: &Review, reader: &str) -> String {
    let (who, at) = review.last();
    let who = clean_line(&format!("{who}, {}", minute_of(at)));
    match review.state {
        Reviewed::Reviewed if review.is_by_another() => format!("reviewed by {who}"),
        Reviewed::Reviewed => {
            let part = review.own_part().unwrap_or_else(|| "it".into());
            format!("reviewed by {who}, who recorded {part}")
        }
        Reviewed::Returned => format!("returned by {who}: {}", review.comment),
        Reviewed::Changed if review.returned_by.is_empty() => {
            format!("changed since it was looked at by {who}")
        }
        Reviewed::Changed if review.waits_for_again(reader) => {
            format!("changed since you returned it: {}", review.comment)
        }
        Reviewed::Changed if review.waits_for().is_some() => {
            let by = &review.returned_by;
            format!(
                "changed, waits for {by}, who returned it: {}",
                review.comment
            )
        }
        Reviewed::Changed => {
            let by = &review.returned_by;
            format!("changed since {by} returned it: {}", review.comment)
        }
    }
}

/// A heading with a capital letter.
#[must_use]
pub fn capital(heading: &str) -> String {
    let mut letters = heading.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn level_words(line: &Line, given: &Speakers) -> String {
    let answer = &line.answer;
    let level = match (line.state(), &answer.level) {
        (State::Unanswered, _) => "none yet".into(),
        (State::NotEvaluated, level) if line.outside => match level {
            Some(level) => format!("{}, but the profile leaves it out", level.words()),
            None => "not evaluated: the profile leaves it out".into(),
        },
        (_, Some(level)) => value_words("level", &level.to_value()) + answer.mark(),
        (_, None) => "not evaluated".into(),
    };
    part_words(&level, &given.level)
}

/// The rows of one field: none where nothing stands, several where each item or part has its own.
fn field_rows(row: &Field, answer: &Answer, given: &Speakers) -> Vec<(String, String)> {
    let heading = row.heading();
    let one = |text: String| vec![(heading.clone(), after_name(given.of_field(row), &text))];
    let value = answer.value(row);
    let Some(value) = value else {
        return Vec::new();
    };
    match (row.kind, &value) {
        (Kind::Rungs, _) => rungs(answer, given).map(one).unwrap_or_default(),
        (Kind::Evidence, _) => evidence(answer, given),
        (Kind::OneToFour, Value::Number(level)) => one(format!("ML{level}")),
        (Kind::Flag, _) => one("yes".into()),
        (Kind::Ways(_), Value::Object(ways)) => {
            let words = ways
                .iter()
                .map(|(way, seen)| joined(&[("", way.clone()), ("by ", part_text(seen, "by"))]));
            one(words.collect::<Vec<_>>().join("; "))
        }
        (Kind::Parts { .. }, _) if *row == REVIEW => {
            let review = answer.review.as_ref();
            review
                .map(|review| one(review_words(review, "")))
                .unwrap_or_default()
        }
        (Kind::Parts { .. }, value) if *row == COMPENSATING => compensating_rows(value, given),
        (Kind::Parts { parts, .. }, value) => one(parts_in_row(parts, value)),
        (_, Value::String(_)) if *row == STATEMENT => one(statement_words(answer, given)),
        (_, Value::String(name)) if *row == SAID_BY => one(given.everyone(name).join("; ")),
        (_, Value::String(text)) => one(text.clone()),
        _ => Vec::new(),
    }
}

/// The parts of a value one after another: the full stop of a text gives way to the comma behind it.
fn parts_in_row(parts: &[Part], value: &Value) -> String {
    let mut words = String::new();
    let mut is_text = false;
    for part in parts {
        let text = part_text(value, part.name);
        if text.is_empty() {
            continue;
        }
        if !words.is_empty() {
            let ends = is_text && words.ends_with('.') && !words.ends_with("..");
            words.truncate(words.len() - usize::from(ends));
            words += ", ";
        }
        if !part.lead.is_empty() {
            words.extend([part.lead, " "]);
        }
        words += &text;
        is_text = part.kind == PartKind::Text;
    }
    words
}

/// A compensating measure: the risk that remains stands in a row of its own.
fn compensating_rows(value: &Value, given: &Speakers) -> Vec<(String, String)> {
    let text = |name: &str| part_text(value, name);
    let instead = format!("instead: {}", text("measure"));
    let rows = [
        ("measure", after_name(&given.compensating, &instead)),
        ("risk", lead("that remains: ", text("risk"))),
    ];
    filled_rows(&rows).chain(accepted_rows(value)).collect()
}

fn accepted_rows(value: &Value) -> Vec<(String, String)> {
    let text = |name: &str| part_text(value, name);
    let accepted = joined(&[("by ", text("accepted_by")), ("on ", text("accepted_on"))]);
    let rows = [
        ("accepted", accepted),
        ("to be reviewed", lead("on ", text("review_on"))),
    ];
    filled_rows(&rows).collect()
}

/// The rows that say something.
fn filled_rows(rows: &[(&str, String)]) -> impl Iterator<Item = (String, String)> {
    let rows = rows.iter().filter(|(_, text)| !text.is_empty());
    rows.map(|(name, text)| ((*name).to_owned(), text.clone()))
}

fn lead(words: &str, text: String) -> String {
    joined(&[(words, text)])
}

fn evidence(answer: &Answer, given: &Speakers) -> Vec<(String, String)> {
    let pieces = (1..).zip(&answer.evidence).map(|(number, item)| {
        let number = part_words(&format!("{number}."), given.evidence(item));
        let text = match &item.file {
            Some(file) => format!(
                "{number} {} ({} bytes, SHA-256 {})",
                file.path, file.size, file.sha256
            ),
            None => format!("{number} {}", item.text),
        };
        ("evidence".to_owned(), text)
    });
    pieces.collect()
}

/// A text after the name of who gave it, where that is not the line's own.
fn after_name(by: &str, text: &str) -> String {
    match by {
        "" => text.to_owned(),
        by => format!("({}) {text}", clean_line(by)),
    }
}

/// The rungs that are answered; where several people answered them, each with who did.
fn rungs(answer: &Answer, given: &Speakers) -> Option<String> {
    let by = |level: u8| {
        let mut of_rungs = given.of_rungs.iter();
        let named = of_rungs.find(|(own, _)| *own == level);
        let own = (!given.of_rungs.is_empty()).then_some(answer.said_by.as_str());
        named
            .map(|(_, name)| name.as_str())
            .or(own)
            .unwrap_or_default()
    };
    let answered: Vec<String> = (1..)
        .zip(answer.rungs)
        .filter_map(|(level, rung): (u8, _)| rung.map(|rung| (level, rung)))
        .map(|(level, rung)| part_words(&format!("ML{level} {}", rung.words()), by(level)))
        .collect();
    let other = answer.other_supported().zip(answer.maturity());
    let other = other.map_or_else(String::new, |(supported, set)| {
        format!(": they support ML{supported}, but ML{set} is set")
    });
    (!answered.is_empty()).then(|| answered.join(", ") + &other)
}

fn joined(parts: &[(&str, String)]) -> String {
    parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(word, text)| format!("{word}{text}"))
        .collect::<Vec<_>>()
        .join(", ")
}
