//! The answers of a line, in sentences.

use crate::{
    assessment::{Line, State, is_promise_overdue},
    format::{
        asked_words, capital, field_words, further_rows, line_words, part_words, review_words,
        said_before_words, said_by_words, statement_words,
    },
    interview::{Walk, is_set_below_rungs, noticed, unmet},
    session::{
        Action, Answer, Carried, EvidenceItem, Level, Parked, Verdict, field::STATEMENT, speakers,
    },
};

use super::{count, sentences, value};

/// The state of a line in a few words: `ML3`, `no answer yet, parked`.
pub(in crate::plain) fn state_words(line: &Line) -> String {
    let state = match line.state() {
        State::Unanswered => line.answer.without_maturity().into(),
        State::Answered(level) => format!("ML{level}{}", line.answer.mark()),
        State::NotApplicable => "not applicable".into(),
        State::NotEvaluated => "not evaluated".into(),
    };
    let more = [
        (line.answer.parked.is_some(), "parked"),
        (line.answer.flagged, "flagged"),
        (line.is_to_reconfirm(), "to reconfirm"),
        (!line.answer.conflicts.is_empty(), "in conflict"),
        (line.is_returned(), "returned"),
        (line.is_reviewed(), "reviewed"),
    ];
    let more = more.iter().filter(|(is_so, _)| *is_so);
    let more = more.map(|(_, word)| (*word).to_owned());
    let parts: Vec<String> = std::iter::once(state).chain(more).collect();
    parts.join(", ")
}

/// The reason why an answer is to be confirmed.
fn to_reconfirm(line: &Line) -> Option<String> {
    let carried = line.answer.carried.as_ref();
    let why = match (carried.map(Carried::day), line.reconfirm) {
        (Some(day), true) => format!("carried over from {day}, and asked otherwise now"),
        (Some(day), false) => format!("carried over from {day}"),
        (None, _) => "asked otherwise now".into(),
    };
    line.is_to_reconfirm()
        .then(|| format!("It is {why}: confirm confirms it"))
}

/// The first rung that is answered no, and what speaks against the level.
fn doubts(walk: &Walk, line: &Line) -> Vec<String> {
    let unmet = unmet(walk, line).map(|(why, rung)| format!("{why} {rung}"));
    unmet.into_iter().chain(noticed(walk, line)).collect()
}

/// The answer in one paragraph.
pub(in crate::plain) fn standing(walk: &Walk, line: &Line) -> String {
    let answer = &line.answer;
    let mut parts = vec![match &answer.level {
        None => "No answer yet".into(),
        Some(Level::NotApplicable(reason)) => format!("Not applicable: {reason}"),
        Some(Level::NotEvaluated) => "Not evaluated".into(),
        Some(level) => format!("It has {}{}", level.words(), answer.mark()),
    }];
    if line.outside {
        parts.push("The profile leaves it out".into());
    }
    parts.extend(
        answer
            .review
            .as_ref()
            .map(|own| capital(&review_words(own, &walk.who))),
    );
    parts.extend(to_reconfirm(line));
    parts.extend(line.target.map(|target| format!("Target ML{target}")));
    parts.extend(rungs(walk, line));
    parts.extend(doubts(walk, line));
    parts.extend(written(answer));
    if let Some(parked) = &answer.parked {
        parts.push(format!("Parked: {}", owed_words(walk, line, parked)));
    }
    if !answer.conflicts.is_empty() {
        parts.push("In conflict: answer says what stands".into());
    }
    sentences(&parts)
}

/// Names the texts and marks that the answer has, without their content.
fn written(answer: &Answer) -> Option<String> {
    let pieces = answer.evidence.len();
    let parts = [
        (!answer.statement.is_empty()).then(|| "a statement".to_owned()),
        (pieces > 0).then(|| count(pieces, "piece of evidence", "pieces of evidence")),
        (!answer.remarks.is_empty()).then(|| "remarks".to_owned()),
        answer
            .verdict
            .map(|verdict| format!("verdict {}", verdict.word())),
        answer.action.is_some().then(|| "an action".to_owned()),
        answer.flagged.then(|| "a flag".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("With {}", parts.join(", ")))
}

fn rungs(walk: &Walk, line: &Line) -> Option<String> {
    let answer = &line.answer;
    let supported = answer.supported()?;
    let said: Vec<String> = (1_u8..)
        .zip(answer.rungs)
        .filter_map(|(level, yes)| Some(format!("ML{level} {}", yes?.words())))
        .collect();
    let word = match answer.maturity() {
        Some(level) if level == supported => String::new(),
        Some(level) if is_set_below_rungs(walk, line) => format!("; ML{level} is set"),
        Some(level) => format!(", not ML{level}; take sets it"),
        None => "; take sets it".into(),
    };
    Some(format!(
        "Rungs {}: they support ML{supported}{word}",
        said.join(", ")
    ))
}

/// The missing piece, the person who owes it, since when and by when.
fn owed_words(walk: &Walk, line: &Line, parked: &Parked) -> String {
    let owes = Some(parked.owes.trim()).filter(|owes| !owes.is_empty());
    let owes = owes.map(|owes| format!("owed by {owes}"));
    let asked = asked_words(&walk.shown, &line.key);
    let missing = Some(parked.missing.clone());
    let due = promised_words(line, &walk.today);
    let parts = missing.into_iter().chain(owes).chain(asked).chain(due);
    parts.collect::<Vec<_>>().join(", ")
}

/// By when the missing piece of a line is promised: `due 2026-03-14`, `overdue since 2026-03-14`.
pub(in crate::plain) fn promised_words(line: &Line, today: &str) -> Option<String> {
    let due = line.answer.parked.as_ref()?.due.as_str();
    let word = if is_promise_overdue(line, today) {
        "overdue since"
    } else {
        "due"
    };
    (!due.is_empty()).then(|| format!("{word} {due}"))
}

/// The whole answer of a line, a paragraph for each part.
pub(in crate::plain) fn in_full(walk: &Walk, line: &Line) -> Vec<String> {
    let answer = &line.answer;
    let mut texts = vec![format!("{}: {}.", line_words(&line.key), state_words(line))];
    let mut text = |name: &str, text: &str| {
        if !text.is_empty() {
            texts.push(format!("{name}: {text}"));
        }
    };
    let given = speakers(&walk.shown, &line.key);
    if let Some(Level::NotApplicable(reason)) = &answer.level {
        text(&part_words("Not applicable because", &given.level), reason);
    }
    text("Target", &line.target.map_or(String::new(), level));
    text("Declared", &answer.declared.map_or(String::new(), level));
    text("To reconfirm", &to_reconfirm(line).unwrap_or_default());
    if let Some(rungs) = rungs(walk, line) {
        text("Ladder", &rungs);
    }
    for doubt in doubts(walk, line) {
        text("Noticed", &doubt);
    }
    text(
        &part_words("Statement", given.of_field(&STATEMENT)),
        &statement_words(answer, &given),
    );
    for (number, item) in (1..).zip(&answer.evidence) {
        let name = format!("Evidence {number}");
        text(&part_words(&name, given.evidence(item)), &piece(item));
    }
    text("Remarks", &answer.remarks);
    text("Verdict", answer.verdict.map_or("", Verdict::word));
    if let Some(stands) = &answer.compensating {
        text(
            &part_words("Done instead", &given.compensating),
            &stands.measure,
        );
        text("Risk that remains", &stands.risk);
    }
    if let Some(parked) = &answer.parked {
        text("Parked", &owed_words(walk, line, parked));
    }
    if let Some(action) = &answer.action {
        text("Action", &action_words(action));
    }
    text("Said by", &said_by_words(answer, &given));
    text("Said before", &said_before_words(&given));
    for (heading, words) in further_rows(answer, &given, true) {
        text(&capital(&heading), &words);
    }
    for conflict in &answer.conflicts {
        let said: Vec<String> = conflict
            .values
            .iter()
            .map(|said| format!("{} by {}", value(&conflict.field, &said.value), said.who))
            .collect();
        text(
            &format!("Conflict on {}", field_words(&conflict.field)),
            &said.join("; "),
        );
    }
    texts
}

/// The action, its owner and day, and whether it is done.
pub(in crate::plain) fn action_words(action: &Action) -> String {
    let parts = [
        ("", &action.text),
        ("owner ", &action.owner),
        ("due ", &action.due),
        ("", &action.state),
    ];
    let parts = parts.iter().filter(|(_, text)| !text.is_empty());
    let parts: Vec<String> = parts.map(|(word, text)| format!("{word}{text}")).collect();
    parts.join(", ")
}

fn level(level: u8) -> String {
    format!("ML{level}")
}

/// A piece of evidence in words.
pub(in crate::plain) fn piece(item: &EvidenceItem) -> String {
    match &item.file {
        Some(file) => {
            let digest: String = file.sha256.chars().take(12).collect();
            format!(
                "file {}, {} bytes, SHA-256 beginning {digest}",
                file.path, file.size
            )
        }
        None => item.text.clone(),
    }
}
