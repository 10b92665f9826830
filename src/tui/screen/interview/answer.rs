//! The answer so far, and what is missing.

use ratatui::{
    style::{Modifier, Style},
    text::{Line, Span},
};

use crate::{
    assessment::Line as Judged,
    format::{
        clean_line, clean_text, field_words, full_words, further_rows, origin_words, part_words,
        related_words, review_words, said_by_words,
    },
    interview::{Verb, noticed, rungs_words, unmet},
    session::{Answer, Carried, EvidenceItem, Level, Mode, Speakers, speakers},
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
    },
};

use super::{
    Pane,
    hint::more,
    scale,
    words::{action_words, parked_words},
};

/// How much of a name stands beside a part of the answer, in columns.
const NAME: usize = 24;

/// The answer in at most so many rows: judgement, what stands against it, texts, what is missing.
pub(super) fn short(
    model: &Model,
    line: &Judged,
    columns: usize,
    most: usize,
) -> Vec<Line<'static>> {
    cut(model, every_row(model, line, columns), most)
}

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

fn every_row(model: &Model, line: &Judged, columns: usize) -> Vec<Line<'static>> {
    let theme = model.theme;
    let answer = &line.answer;
    let given = given(model, line);
    let mut rows = vec![judgement(model, line, &given, columns)];
    // What was returned stays in sight until it is reviewed anew.
    let returned = answer.review.as_ref();
    let returned = returned.filter(|review| !review.returned_by.is_empty());
    if let Some(review) = returned.filter(|_| !line.is_reviewed()) {
        let words = clip(&clean_line(&review_words(review, &model.who)), columns);
        rows.push(Line::styled(words, theme.strong()));
    }
    // The ladder above says it with the rung's own words.
    let unsaid = model.walk.as_ref().filter(|_| scale::stands(model));
    if let Some((why, rung)) = unsaid.and_then(|walk| unmet(walk, line)) {
        let lead = format!("{why} ✗ ");
        let rung = clip(&clean_line(&rung), columns.saturating_sub(width(&lead)));
        rows.push(Line::from(vec![
            Span::styled(lead, theme.label()),
            Span::raw(rung),
        ]));
    }
    let noticed = noticed_here(model, line);
    // A quick session asks for a level and nothing else; the findings have the rest.
    if !noticed.is_empty() && !scale::is_quick(model) {
        let words = clip(&format!("▲ {}", noticed.join("; ")), columns);
        rows.push(Line::styled(words, theme.strong()));
    }
    if let Some(parked) = &answer.parked {
        rows.push(one_row(model, "parked", &parked_words(parked), columns));
    }
    if let Some(action) = &answer.action {
        let name = format!("action, {}", clean_line(&action.state));
        rows.push(one_row(model, &name, &action_words(action), columns));
    }
    for (name, text, by) in [
        ("statement", &answer.statement, given.statement.as_str()),
        ("remarks", &answer.remarks, ""),
    ] {
        if !text.is_empty() {
            let name = with_name(name, by);
            rows.push(one_row(model, &name, &clean_line(text), columns));
        }
    }
    if let Some(first) = answer.evidence.first() {
        let count = answer.evidence.len();
        let by = given.evidence(first);
        let name = match count {
            1 => with_name("evidence", by),
            _ if by.is_empty() => format!("evidence ({count})"),
            _ => with_name(&format!("evidence 1 of {count}"), by),
        };
        rows.push(one_row(model, &name, &piece(first), columns));
    }
    if let Some(stands) = &answer.compensating {
        rows.push(one_row(
            model,
            &with_name("instead", &given.compensating),
            &clean_line(&stands.measure),
            columns,
        ));
        if !stands.risk.is_empty() {
            rows.push(one_row(
                model,
                "risk that remains",
                &clean_line(&stands.risk),
                columns,
            ));
        }
    }
    let related = related(model);
    if !related.is_empty() {
        let key = related_key(model);
        rows.push(one_row(
            model,
            &format!("beside ({key})"),
            &related,
            columns,
        ));
    }
    let missing = missing(model, line);
    if !missing.is_empty() {
        rows.push(Line::styled(
            clip(&format!("missing: {}", missing.join(", ")), columns),
            theme.quiet(),
        ));
    }
    rows
}

/// The answer in full.
pub(super) fn full(model: &Model, line: &Judged, columns: usize) -> Vec<Line<'static>> {
    let answer = &line.answer;
    let mut rows = whole_judgement(model, line, columns);
    let from = answer.carried.as_ref().map(|carried| {
        let from = origin_words(carried);
        format!("carried over from {from}, not confirmed yet")
    });
    rows.extend(from.map(|text| Line::styled(clip(&text, columns), model.theme.quiet())));
    let mut text = |name: &str, text: &str| {
        if !text.is_empty() {
            rows.push(Line::styled(name.to_owned(), model.theme.heading()));
            rows.extend(
                wrap(&clean_text(text), columns.saturating_sub(2))
                    .into_iter()
                    .map(|row| Line::raw(format!("  {row}"))),
            );
        }
    };
    let given = given(model, line);
    if let Some(Level::NotApplicable(reason)) = &answer.level {
        text(&with_name("not applicable because", &given.level), reason);
    }
    text(&with_name("statement", &given.statement), &answer.statement);
    let pieces: Vec<String> = (1..)
        .zip(&answer.evidence)
        .map(|(number, item)| {
            let number = with_name(&format!("{number}."), given.evidence(item));
            format!("{number} {}", piece(item))
        })
        .collect();
    text("evidence", &pieces.join("\n"));
    text("remarks", &answer.remarks);
    if let Some(stands) = &answer.compensating {
        let name = with_name("compensating measure", &given.compensating);
        text(&name, &stands.measure);
        text("risk that remains", &stands.risk);
    }
    text("said by", &said_by_words(answer, &given));
    for (heading, words) in further_rows(answer, &given) {
        text(&heading, &words);
    }
    if let Some(parked) = &answer.parked {
        text("parked", &parked_words(parked));
    }
    if let Some(action) = &answer.action {
        let name = format!("action, {}", clean_line(&action.state));
        text(&name, &action_words(action));
    }
    for conflict in &answer.conflicts {
        let values: Vec<String> = conflict
            .values
            .iter()
            .map(|said| {
                format!(
                    "{} says {}",
                    said.who,
                    full_words(&conflict.field, &said.value)
                )
            })
            .collect();
        text(
            &format!("conflict: {}", field_words(&conflict.field)),
            &values.join("\n"),
        );
    }
    if let Some((why, rung)) = model.walk.as_ref().and_then(|walk| unmet(walk, line)) {
        text(&format!("{why} Answered no:"), &rung);
    }
    text("noticed", &noticed_here(model, line).join("\n"));
    let key = related_key(model);
    text(&format!("beside: {key} goes there"), &related(model));
    text("missing", &missing(model, line).join(", "));
    rows
}

fn related_key(model: &Model) -> String {
    model.keys.name(Scope::Interview, Verb::Related)
}

fn noticed_here(model: &Model, line: &Judged) -> Vec<String> {
    let walk = model.walk.as_ref();
    walk.map_or_else(Vec::new, |walk| noticed(walk, line))
}

/// What the related requirements of the other standard say.
fn related(model: &Model) -> String {
    let walk = model.walk.as_ref();
    walk.map_or_else(String::new, |walk| related_words(&walk.related_lines()))
}

/// Who gave parts of the answer, where the line names somebody else.
fn given(model: &Model, line: &Judged) -> Speakers {
    let walk = model.walk.as_ref();
    walk.map_or_else(Speakers::default, |walk| speakers(&walk.shown, &line.key))
}

/// What a part is called, with who gave it: `statement (A. Weber)`.
fn with_name(part: &str, by: &str) -> String {
    part_words(part, &clip(&clean_line(by), NAME))
}

fn piece(item: &EvidenceItem) -> String {
    match &item.file {
        Some(file) => clean_line(&format!(
            "{} ({} bytes) {}",
            file.path, file.size, item.text
        )),
        None => clean_line(&item.text),
    }
}

fn one_row(model: &Model, name: &str, text: &str, columns: usize) -> Line<'static> {
    let lead = format!("{name}: ");
    let text = clip(text, columns.saturating_sub(width(&lead)));
    Line::from(vec![
        Span::styled(lead, model.theme.label()),
        Span::raw(text),
    ])
}

/// The level in words, and its style.
fn level_words(model: &Model, line: &Judged, is_whole: bool) -> (String, Style) {
    let theme = model.theme;
    let answer = &line.answer;
    let style = match line.below_target() {
        Some(_) => theme.bad(),
        None if answer.level.is_some() => theme.good().add_modifier(Modifier::BOLD),
        None => theme.strong(),
    };
    let words = match &answer.level {
        None => answer.without_maturity().to_owned(),
        // In the whole answer the reason has a place of its own.
        Some(Level::NotApplicable(_)) if is_whole => "not applicable".to_owned(),
        Some(Level::NotApplicable(reason)) => format!("not applicable: {}", clean_line(reason)),
        Some(level) => match line.below_target() {
            Some(gap) => format!("{}{} ({gap} below target)", level.words(), answer.mark()),
            None => level.words() + answer.mark(),
        },
    };
    (words, style)
}

/// What stands beside the level.
fn beside_level(model: &Model, line: &Judged) -> Vec<String> {
    let answer = &line.answer;
    let mut parts = Vec::new();
    let key = model.keys.name(Scope::Interview, Verb::Conflicts);
    let in_conflict = !answer.conflicts.is_empty();
    parts.extend(in_conflict.then(|| format!("IN CONFLICT: {key} settles it")));
    parts.extend(to_reconfirm(model, line));
    parts.extend(answer.declared.map(|level| format!("declared ML{level}")));
    parts.extend(
        answer
            .verdict
            .map(|verdict| format!("verdict {}", verdict.word())),
    );
    parts.extend(rungs_words(answer, " · Enter takes it"));
    parts.extend(line.is_reviewed().then(|| "✓ reviewed".to_owned()));
    let own = "reviewed by who recorded it";
    parts.extend(line.is_own_reviewed().then(|| own.to_owned()));
    parts.extend(answer.flagged.then(|| "⚑ flagged".to_owned()));
    parts
}

/// The level with what stands beside it, in as many rows as it takes.
fn whole_judgement(model: &Model, line: &Judged, columns: usize) -> Vec<Line<'static>> {
    let (level, style) = level_words(model, line, true);
    let mut words = vec![level.clone()];
    words.extend(beside_level(model, line));
    let rows = wrap(&words.join(" · "), columns).into_iter();
    let styled = |row: String| match row.strip_prefix(&level) {
        Some(rest) => {
            let rest = Span::raw(rest.to_owned());
            Line::from(vec![Span::styled(level.clone(), style), rest])
        }
        None => Line::raw(row),
    };
    rows.map(styled).collect()
}

/// The level with what stands beside it in one row, and who said it: all of them, where there is room.
fn judgement(model: &Model, line: &Judged, given: &Speakers, columns: usize) -> Line<'static> {
    let answer = &line.answer;
    let (level, style) = level_words(model, line, false);
    let mut rest = String::new();
    for part in beside_level(model, line) {
        rest.push_str(" · ");
        rest.push_str(&part);
    }
    let room = columns.saturating_sub(width(&level) + width(&rest));
    let rest = rest + &said_by(answer, given, room);
    // A reason gives way, a level does not: of what stands beside it the last is cut.
    let least = match &answer.level {
        Some(Level::NotApplicable(_)) => 14,
        _ => width(&level).min(columns),
    };
    let level = clip(&level, columns.saturating_sub(width(&rest)).max(least));
    let rest = clip(&rest, columns.saturating_sub(width(&level)));
    Line::from(vec![Span::styled(level, style), Span::raw(rest)])
}

/// Who said an answer: all of them with what they gave, else whoever gave the level and how many more there are.
fn said_by(answer: &Answer, given: &Speakers, columns: usize) -> String {
    let names = given.everyone(&answer.said_by);
    let Some(first) = names.first() else {
        return String::new();
    };
    let all = format!(" · said by {}", said_by_words(answer, given));
    if names.len() == 1 || width(&all) <= columns {
        return all;
    }
    let first = clip(&clean_line(first), NAME);
    format!(" · said by {first} and {} more", names.len() - 1)
}

/// Why an answer is to be confirmed, and with which key.
fn to_reconfirm(model: &Model, line: &Judged) -> Option<String> {
    let carried = line.answer.carried.as_ref();
    let words = match (carried.map(Carried::day), line.reconfirm) {
        (Some(day), true) => format!("carried from {day}, texts changed"),
        (Some(day), false) => format!("carried from {day}"),
        (None, _) => "TO RECONFIRM: asked with other texts".into(),
    };
    let key = model.keys.name(Scope::Interview, Verb::Confirm);
    line.is_to_reconfirm()
        .then(|| format!("{}: {key} confirms", clean_line(&words)))
}

/// What an answer that can stand still lacks.
fn missing(model: &Model, line: &Judged) -> Vec<&'static str> {
    let answer = &line.answer;
    let mut missing = Vec::new();
    // A quick session asks for a level and nothing else.
    if scale::is_quick(model) {
        return missing;
    }
    match answer.maturity() {
        None if answer.level.is_some() => return missing,
        None => missing.push("maturity"),
        Some(_) => {}
    }
    if answer.statement.is_empty() {
        missing.push("statement");
    }
    // From ML2 on the program notices it by itself.
    if answer.evidence.is_empty() && answer.maturity().is_none() {
        missing.push("evidence");
    }
    if answer.verdict.is_none() && gives_verdicts(model) {
        missing.push("verdict");
    }
    missing
}

/// Whether the assessor gives verdicts already: they come after the answers, and in a quick session not at all.
fn gives_verdicts(model: &Model) -> bool {
    model.walk.as_ref().is_some_and(|walk| {
        let mut lines = walk.judged.lines.iter();
        walk.judged.about.mode != Mode::Quick && lines.any(|line| line.answer.verdict.is_some())
    })
}
