//! The answer in full: the conflicts, the level, and every part below its name.

use ratatui::text::Line;

use crate::{
    assessment::Line as Judged,
    format::{
        clean_text, field_words, full_words, further_rows, origin_words, related_words,
        said_before_words, said_by_words, statement_words,
    },
    interview::{Verb, unmet},
    session::{
        Level,
        field::{self, Field},
    },
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, wrap},
        words::{says, wording},
    },
};

use super::{
    answer::{given, in_conflict, missing, noticed_here, piece, whole_judgement, with_name},
    disputed, scale,
    words::{action_name, action_words, is_late, parked_name, parked_words},
};

/// A part of the answer: its name, and its text, which is empty where there is nothing to show.
type Part = (String, String);

/// The answer in full; beside the ladder it does not say again which rung is not met.
pub(super) fn full(
    model: &Model,
    line: &Judged,
    columns: usize,
    is_beside: bool,
) -> Vec<Line<'static>> {
    let answer = &line.answer;
    let mut rows = in_dispute(model, line, columns);
    rows.extend(whole_judgement(model, line, None, columns));
    let from = answer.carried.as_ref().map(|carried| {
        let from = origin_words(carried);
        wording().answer(says::Answer::CarriedOver(&from))
    });
    rows.extend(from.map(|text| Line::styled(clip(&text, columns), model.theme.quiet())));
    let mut parts = said(model, line);
    parts.extend(to_do(model, line));
    parts.extend(remarked(model, line, is_beside));
    for (name, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        let look = if is_late(&name) {
            model.theme.bad()
        } else {
            model.theme.heading()
        };
        rows.push(Line::styled(name, look));
        rows.extend(indented(&clean_text(&text), columns));
    }
    rows
}

/// The conflicts, with every value whole, before the rest of the answer.
fn in_dispute(model: &Model, line: &Judged, columns: usize) -> Vec<Line<'static>> {
    let answer = line.answer.as_ref();
    let mut rows = disputed::whole_heading(model, answer, columns);
    let said = disputed::said_differently(model, line).unwrap_or_default();
    let said = wrap(&said, columns).into_iter();
    rows.extend(said.map(|row| Line::styled(row, model.theme.bad())));
    for conflict in &answer.conflicts {
        let name = wording().answer(says::Answer::ConflictOf(&field_words(&conflict.field)));
        rows.push(Line::styled(name, model.theme.heading()));
        for said in &conflict.values {
            let words = full_words(&conflict.field, &said.value);
            let words = clean_text(&wording().answer(says::Answer::Says(&said.who, &words)));
            rows.extend(indented(&words, columns));
        }
    }
    rows
}

/// A text in the rows below its name.
fn indented(text: &str, columns: usize) -> impl Iterator<Item = Line<'static>> {
    let rows = wrap(text, columns.saturating_sub(2)).into_iter();
    rows.map(|row| Line::raw(format!("  {row}")))
}

/// The parts that people gave, each with the name of who gave it. What is in conflict stands above already.
fn said(model: &Model, line: &Judged) -> Vec<Part> {
    let answer = &line.answer;
    let given = given(model, line);
    let stands = |field: &Field| !in_conflict(answer, field);
    let part = |part| wording().part(part);
    let mut parts = Vec::new();
    let level = answer.level.as_ref().filter(|_| stands(&field::LEVEL));
    if let Some(Level::NotApplicable(reason)) = level {
        let name = with_name(part(says::Part::NotApplicableBecause), &given.level);
        parts.push((name, reason.clone()));
    }
    if stands(&field::STATEMENT) {
        let by = given.of_field(&field::STATEMENT);
        let name = with_name(part(says::Part::Statement), by);
        parts.push((name, statement_words(answer, &given)));
    }
    let pieces = (1..).zip(&answer.evidence).map(|(number, item)| {
        let number = with_name(&format!("{number}."), given.evidence(item));
        format!("{number} {}", piece(item))
    });
    let pieces: Vec<String> = pieces.collect();
    parts.push((part(says::Part::Evidence).into(), pieces.join("\n")));
    if stands(&field::REMARKS) {
        parts.push((part(says::Part::Remarks).into(), answer.remarks.clone()));
    }
    let instead = answer.compensating.as_ref();
    if let Some(instead) = instead.filter(|_| stands(&field::COMPENSATING)) {
        let name = with_name(part(says::Part::Compensating), &given.compensating);
        parts.push((name, instead.measure.clone()));
        parts.push((part(says::Part::Risk).into(), instead.risk.clone()));
    }
    let by = said_by_words(answer, &given);
    parts.push((part(says::Part::SaidBy).into(), by));
    let before = said_before_words(&given);
    parts.push((part(says::Part::SaidBefore).into(), before));
    parts.extend(further_rows(answer, &given, true));
    parts
}

/// What is still to be done: the piece that is missing, and the action.
fn to_do(model: &Model, line: &Judged) -> Vec<Part> {
    let answer = &line.answer;
    let stands = |field: &Field| !in_conflict(answer, field);
    let parked = answer.parked.as_ref().filter(|_| stands(&field::PARKED));
    let parked = parked.map(|parked| (parked_name(model, line), parked_words(parked)));
    let action = answer.action.as_ref().filter(|_| stands(&field::ACTION));
    let action = action.map(|action| (action_name(model, line, action), action_words(action)));
    parked.into_iter().chain(action).collect()
}

/// What the program has to say about the answer: the rung that is not met, what it noticed, how the related requirement
/// of the other standard was answered, and what is missing.
fn remarked(model: &Model, line: &Judged, is_beside: bool) -> Vec<Part> {
    let is_said = is_beside && !scale::is_shown(model);
    let unsaid = model.walk.as_ref().filter(|_| !is_said);
    let unmet = unsaid.and_then(|walk| unmet(walk, line));
    let unmet = unmet.map(|(why, rung)| {
        let name = wording().answer(says::Answer::AnsweredNo(&why));
        (name, rung)
    });
    let noticed = noticed_here(model, line).join("\n");
    let key = model.keys.name(Scope::Interview, Verb::Related);
    let beside = wording().answer(says::Answer::Beside(&key));
    let walk = model.walk.as_ref();
    let related = walk.map_or_else(String::new, |walk| related_words(&walk.related_lines()));
    let missing = missing(model, line).join(", ");
    let rest = [
        (wording().part(says::Part::Noticed).into(), noticed),
        (beside, related),
        (wording().part(says::Part::Missing).into(), missing),
    ];
    unmet.into_iter().chain(rest).collect()
}
