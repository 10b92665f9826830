//! The answer in full, and the remarks on its level.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    assessment::Line as Judged,
    format::{
        clean_line, clean_text, field_words, full_words, further_rows, origin_words, part_words,
        related_words, said_before_words, said_by_words, statement_words,
    },
    interview::{Verb, noticed, rungs_words, unmet},
    session::{
        Answer, Carried, EvidenceItem, Level, Mode, Speakers,
        field::{self, Field},
        speakers,
    },
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{
    Pane, disputed,
    hint::more,
    question::look,
    scale,
    words::{action_name, action_words, late, parked_words},
};

/// The columns of a name beside a part of the answer.
const NAME: usize = 24;

/// The rows that fit, with a sign where some do not.
pub(super) fn cut(model: &Model, mut rows: Vec<Line<'static>>, most: usize) -> Vec<Line<'static>> {
    if rows.len() > most {
        rows.truncate(most.saturating_sub(1));
        if most > 0 {
            let words = more(model, Pane::Answer);
            rows.push(Line::styled(words, model.theme.quiet()));
        }
    }
    rows
}

/// The answer in full; beside the ladder it does not say again which rung is not met.
pub(super) fn full(
    model: &Model,
    line: &Judged,
    columns: usize,
    is_beside: bool,
) -> Vec<Line<'static>> {
    let answer = &line.answer;
    let mut rows = in_dispute(model, answer, columns);
    rows.extend(whole_judgement(model, line, None, columns));
    let from = answer.carried.as_ref().map(|carried| {
        let from = origin_words(carried);
        wording().answer(says::Answer::CarriedOver(&from))
    });
    rows.extend(from.map(|text| Line::styled(clip(&text, columns), model.theme.quiet())));
    let mut text = |name: &str, text: &str| {
        if !text.is_empty() {
            let look = if name == late() {
                model.theme.bad()
            } else {
                model.theme.heading()
            };
            rows.push(Line::styled(name.to_owned(), look));
            rows.extend(
                wrap(&clean_text(text), columns.saturating_sub(2))
                    .into_iter()
                    .map(|row| Line::raw(format!("  {row}"))),
            );
        }
    };
    let given = given(model, line);
    let stands = |field: &Field| !in_conflict(answer, field);
    let level = answer.level.as_ref().filter(|_| stands(&field::LEVEL));
    if let Some(Level::NotApplicable(reason)) = level {
        text(
            &with_name(
                wording().part(says::Part::NotApplicableBecause),
                &given.level,
            ),
            reason,
        );
    }
    if stands(&field::STATEMENT) {
        let name = with_name(
            wording().part(says::Part::Statement),
            given.of_field(&field::STATEMENT),
        );
        text(&name, &statement_words(answer, &given));
    }
    let pieces: Vec<String> = (1..)
        .zip(&answer.evidence)
        .map(|(number, item)| {
            let number = with_name(&format!("{number}."), given.evidence(item));
            format!("{number} {}", piece(item))
        })
        .collect();
    text(wording().part(says::Part::Evidence), &pieces.join("\n"));
    if stands(&field::REMARKS) {
        text(wording().part(says::Part::Remarks), &answer.remarks);
    }
    let instead = answer.compensating.as_ref();
    if let Some(stands) = instead.filter(|_| stands(&field::COMPENSATING)) {
        let name = with_name(
            wording().part(says::Part::Compensating),
            &given.compensating,
        );
        text(&name, &stands.measure);
        text(wording().part(says::Part::Risk), &stands.risk);
    }
    text(
        wording().part(says::Part::SaidBy),
        &said_by_words(answer, &given),
    );
    text(
        wording().part(says::Part::SaidBefore),
        &said_before_words(&given),
    );
    for (heading, words) in further_rows(answer, &given, true) {
        text(&heading, &words);
    }
    if let Some(parked) = answer.parked.as_ref().filter(|_| stands(&field::PARKED)) {
        text(wording().part(says::Part::Parked), &parked_words(parked));
    }
    if let Some(action) = answer.action.as_ref().filter(|_| stands(&field::ACTION)) {
        text(&action_name(model, line, action), &action_words(action));
    }
    let is_said = is_beside && !scale::is_shown(model);
    let unsaid = model.walk.as_ref().filter(|_| !is_said);
    if let Some((why, rung)) = unsaid.and_then(|walk| unmet(walk, line)) {
        text(&wording().answer(says::Answer::AnsweredNo(&why)), &rung);
    }
    text(
        wording().part(says::Part::Noticed),
        &noticed_here(model, line).join("\n"),
    );
    let key = related_key(model);
    text(
        &wording().answer(says::Answer::Beside(&key)),
        &related(model),
    );
    text(
        wording().part(says::Part::Missing),
        &missing(model, line).join(", "),
    );
    rows
}

fn related_key(model: &Model) -> String {
    model.keys.name(Scope::Interview, Verb::Related)
}

/// The conflicts, with every value whole, before the rest of the answer.
fn in_dispute(model: &Model, answer: &Answer, columns: usize) -> Vec<Line<'static>> {
    let mut rows = disputed::whole_heading(model, answer, columns);
    for conflict in &answer.conflicts {
        let name = wording().answer(says::Answer::ConflictOf(&field_words(&conflict.field)));
        rows.push(Line::styled(name, model.theme.heading()));
        for said in &conflict.values {
            let words = full_words(&conflict.field, &said.value);
            let words = clean_text(&wording().answer(says::Answer::Says(&said.who, &words)));
            let wrapped = wrap(&words, columns.saturating_sub(2)).into_iter();
            rows.extend(wrapped.map(|row| Line::raw(format!("  {row}"))));
        }
    }
    rows
}

/// Whether two values of a field stand against each other.
pub(super) fn in_conflict(answer: &Answer, field: &Field) -> bool {
    let mut conflicts = answer.conflicts.iter();
    conflicts.any(|conflict| conflict.field == field.name)
}

pub(super) fn noticed_here(model: &Model, line: &Judged) -> Vec<String> {
    let walk = model.walk.as_ref();
    walk.map_or_else(Vec::new, |walk| noticed(walk, line))
}

/// The answers of the related requirements of the other standard.
fn related(model: &Model) -> String {
    let walk = model.walk.as_ref();
    walk.map_or_else(String::new, |walk| related_words(&walk.related_lines()))
}

/// The people who gave parts of the answer, where they are not those the line names.
pub(super) fn given(model: &Model, line: &Judged) -> Speakers {
    let walk = model.walk.as_ref();
    walk.map_or_else(Speakers::default, |walk| speakers(&walk.shown, &line.key))
}

/// The label of a part, with the name of the person who gave it: `statement (A. Weber)`.
pub(super) fn with_name(part: &str, by: &str) -> String {
    part_words(part, &clip(&clean_line(by), NAME))
}

pub(super) fn piece(item: &EvidenceItem) -> String {
    match &item.file {
        Some(file) => {
            let said = says::Answer::File(&file.path, file.size, &item.text);
            clean_line(&wording().answer(said))
        }
        None => clean_line(&item.text),
    }
}

/// The level in words, and its style.
fn level_words(model: &Model, line: &Judged, is_whole: bool) -> (String, Style) {
    let theme = model.theme;
    let answer = &line.answer;
    let style = match line.maturity() {
        Some(_) => look(line, theme),
        None => theme.strong(),
    };
    let words = match &answer.level {
        None => answer.without_maturity().to_owned(),
        // In the whole answer the reason has a place of its own.
        Some(Level::NotApplicable(_)) if is_whole => {
            wording().part(says::Part::NotApplicable).to_owned()
        }
        Some(Level::NotApplicable(reason)) => {
            wording().answer(says::Answer::NotApplicable(&clean_line(reason)))
        }
        Some(level) => match line.below_target() {
            Some(gap) => {
                let level = level.words() + answer.mark();
                wording().answer(says::Answer::BelowTarget(&level, gap))
            }
            None => level.words() + answer.mark(),
        },
    };
    (words, style)
}

/// The marks and judgements beside the level.
fn beside_level(model: &Model, line: &Judged) -> Vec<String> {
    let answer = &line.answer;
    let mut parts = Vec::new();
    parts.extend(to_reconfirm(model, line));
    let words = |said| wording().answer(said);
    let declared = answer.declared.map(says::Answer::Declared);
    let verdict = answer
        .verdict
        .map(|verdict| says::Answer::Verdict(verdict.word()));
    let flagged = answer.flagged.then_some(says::Answer::Flagged);
    let reviewed = line.is_reviewed().then_some(says::Answer::Reviewed);
    let own = line.is_own_reviewed().then_some(says::Answer::OwnReviewed);
    let all = [declared, verdict, flagged, reviewed, own];
    parts.extend(all.into_iter().flatten().map(words));
    parts.extend(rungs_words(answer, &words(says::Answer::EnterTakes)));
    parts
}

/// The level with what stands beside it, and who said it where that is wanted, in as many rows as it takes. A level in
/// conflict is none that stands.
pub(super) fn whole_judgement(
    model: &Model,
    line: &Judged,
    given: Option<&Speakers>,
    columns: usize,
) -> Vec<Line<'static>> {
    let (level, style) = level_words(model, line, given.is_none());
    let mut words = beside_level(model, line);
    if let Some(given) = given.filter(|given| !given.everyone(&line.answer.said_by).is_empty()) {
        let names = said_by_words(&line.answer, given);
        words.push(wording().answer(says::Answer::SaidBy(&names)));
    }
    if !line.is_in_conflict() {
        words.insert(0, level.clone());
    }
    let rows = wrap(&words.join(" · "), columns).into_iter();
    let styled = |row: String| match row.strip_prefix(&level) {
        Some(rest) if !line.is_in_conflict() => {
            let rest = Span::raw(rest.to_owned());
            Line::from(vec![Span::styled(level.clone(), style), rest])
        }
        _ => Line::raw(row),
    };
    rows.map(styled).collect()
}

/// The level with what stands beside it in one row, and who said it: all of them, where there is room. None where the
/// level is in conflict and nothing stands beside it.
pub(super) fn judgement(
    model: &Model,
    line: &Judged,
    given: &Speakers,
    columns: usize,
) -> Option<Line<'static>> {
    let answer = &line.answer;
    let (level, style) = match level_words(model, line, false) {
        _ if line.is_in_conflict() => (String::new(), Style::new()),
        words => words,
    };
    let mut rest = String::new();
    for part in beside_level(model, line) {
        rest.push_str(" · ");
        rest.push_str(&part);
    }
    if width(&level) + width(&rest) > columns {
        // Where there is no room for its word, the flag is in sight all the same.
        rest = rest.replace(&wording().answer(says::Answer::Flagged), "⚑");
    }
    let room = columns.saturating_sub(width(&level) + width(&rest));
    let rest = rest + &said_by(answer, given, room);
    if level.is_empty() {
        // What parts it from the level is not needed.
        let rest: String = rest.chars().skip(" · ".chars().count()).collect();
        return (!rest.is_empty()).then(|| Line::raw(clip(&rest, columns)));
    }
    // A reason gives way, a level does not: of what stands beside it the last is cut.
    let least = match &answer.level {
        Some(Level::NotApplicable(_)) => 14,
        _ => width(&level).min(columns),
    };
    let level = clip(&level, columns.saturating_sub(width(&rest)).max(least));
    let rest = clip(&rest, columns.saturating_sub(width(&level)));
    Some(Line::from(vec![
        Span::styled(level, style),
        Span::raw(rest),
    ]))
}

/// The people who gave the answer: all of them with the parts they gave, or, where room is short, the one who gave the
/// level and how many more there are.
fn said_by(answer: &Answer, given: &Speakers, columns: usize) -> String {
    let names = given.everyone(&answer.said_by);
    let Some(first) = names.first() else {
        return String::new();
    };
    let all = said_by_words(answer, given);
    let all = format!(" · {}", wording().answer(says::Answer::SaidBy(&all)));
    if names.len() == 1 || width(&all) <= columns {
        return all;
    }
    let first = clip(&clean_line(first), NAME);
    let said = says::Answer::SaidByMore(&first, names.len() - 1);
    format!(" · {}", wording().answer(said))
}

/// The reason why an answer is to be confirmed, and the key that confirms it.
fn to_reconfirm(model: &Model, line: &Judged) -> Option<String> {
    let carried = line.answer.carried.as_ref();
    let words = match (carried.map(Carried::day), line.reconfirm) {
        (Some(day), changed) => wording().answer(says::Answer::Carried(&day, changed)),
        (None, _) => wording().answer(says::Answer::OtherTexts),
    };
    let key = model.keys.name(Scope::Interview, Verb::Confirm);
    line.is_to_reconfirm()
        .then(|| wording().answer(says::Answer::Confirms(&clean_line(&words), &key)))
}

/// The parts that a complete answer should have and this one lacks.
pub(super) fn missing(model: &Model, line: &Judged) -> Vec<&'static str> {
    let answer = &line.answer;
    let mut missing = Vec::new();
    // A quick session asks for a level and nothing else.
    if scale::is_quick(model) {
        return missing;
    }
    match answer.maturity() {
        None if answer.level.is_some() => return missing,
        None => missing.push(wording().part(says::Part::Maturity)),
        Some(_) => {}
    }
    if answer.statement.is_empty() {
        missing.push(wording().part(says::Part::Statement));
    }
    // From ML2 on the program notices it by itself.
    if answer.evidence.is_empty() && answer.maturity().is_none() {
        missing.push(wording().part(says::Part::Evidence));
    }
    if answer.verdict.is_none() && gives_verdicts(model) {
        missing.push(wording().part(says::Part::Verdict));
    }
    missing
}

/// Whether the assessor gives verdicts already: they come after the answers, and in a quick session not at all.
fn gives_verdicts(model: &Model) -> bool {
    model.walk.as_ref().is_some_and(|walk| {
        walk.judged.about.mode != Mode::Quick && walk.judged.progress().verdicts > 0
    })
}
