//! The answer so far, and what is missing.

use ratatui::text::{Line, Span};

use crate::{
    assessment::Line as Judged,
    format::{beside_words, clean_line, clean_text, field_words, value_words},
    session::{EvidenceItem, Level},
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::{clip, wrap},
    },
};

/// The answer in a few rows: judgement, texts, what is missing.
pub(super) fn short(model: &Model, line: &Judged, columns: usize) -> Vec<Line<'static>> {
    let theme = model.theme;
    let answer = &line.answer;
    let mut rows = vec![judgement(model, line, columns)];
    for (name, text) in [
        ("statement", &answer.statement),
        ("remarks", &answer.remarks),
    ] {
        if !text.is_empty() {
            rows.push(one_row(model, name, &clean_line(text), columns));
        }
    }
    if let Some(first) = answer.evidence.first() {
        let count = answer.evidence.len();
        let name = if count == 1 {
            "evidence".to_owned()
        } else {
            format!("evidence ({count})")
        };
        rows.push(one_row(model, &name, &piece(first), columns));
    }
    if let Some(stands) = &answer.compensating {
        rows.push(one_row(
            model,
            "instead",
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
    let beside = beside(model);
    if !beside.is_empty() {
        let key = related_key(model);
        rows.push(one_row(model, &format!("beside ({key})"), &beside, columns));
    }
    let missing = missing(line);
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
    let mut rows = vec![judgement(model, line, columns)];
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
    if let Some(Level::NotApplicable(reason)) = &answer.level {
        text("not applicable because", reason);
    }
    text("statement", &answer.statement);
    let pieces: Vec<String> = (1..)
        .zip(&answer.evidence)
        .map(|(number, item)| format!("{number}. {}", piece(item)))
        .collect();
    text("evidence", &pieces.join("\n"));
    text("remarks", &answer.remarks);
    if let Some(stands) = &answer.compensating {
        text("compensating measure", &stands.measure);
        text("risk that remains", &stands.risk);
    }
    text("said by", &answer.said_by);
    if let Some(parked) = &answer.parked {
        text("parked", &format!("{} ({})", parked.missing, parked.owes));
    }
    if let Some(action) = &answer.action {
        text(
            "action",
            &format!(
                "{} ({}, {}, {})",
                action.text, action.owner, action.due, action.state
            ),
        );
    }
    for conflict in &answer.conflicts {
        let values: Vec<String> = conflict
            .values
            .iter()
            .map(|said| {
                format!(
                    "{} says {}",
                    said.who,
                    value_words(&conflict.field, &said.value)
                )
            })
            .collect();
        text(
            &format!("conflict: {}", field_words(&conflict.field)),
            &values.join("\n"),
        );
    }
    let key = related_key(model);
    text(&format!("beside: {key} goes there"), &beside(model));
    text("missing", &missing(line).join(", "));
    rows
}

fn related_key(model: &Model) -> String {
    model.keys.name(Scope::Interview, Action::Related)
}

/// What the related requirements of the other standard say.
fn beside(model: &Model) -> String {
    let walk = model.walk.as_ref();
    walk.map_or_else(String::new, |walk| beside_words(&walk.beside()))
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
    let text = clip(text, columns.saturating_sub(lead.len()));
    Line::from(vec![
        Span::styled(lead, model.theme.heading()),
        Span::raw(text),
    ])
}

fn judgement(model: &Model, line: &Judged, columns: usize) -> Line<'static> {
    let theme = model.theme;
    let answer = &line.answer;
    let style = match line.below_target() {
        Some(_) => theme.bad(),
        None if answer.level.is_some() => theme.good().add_modifier(ratatui::style::Modifier::BOLD),
        None => theme.strong(),
    };
    let level = match &answer.level {
        None => "no answer yet".to_owned(),
        Some(Level::NotApplicable(reason)) => format!("not applicable: {}", clean_line(reason)),
        Some(level) => match line.below_target() {
            Some(gap) => format!("{}{} ({gap} below target)", level.words(), answer.mark()),
            None => level.words() + answer.mark(),
        },
    };
    let mut parts = Vec::new();
    parts.extend(
        (!answer.conflicts.is_empty())
            .then(|| "IN CONFLICT: Tab to the answer shows both".to_owned()),
    );
    parts.extend(
        line.is_to_reconfirm()
            .then(|| "TO RECONFIRM: asked with other texts".to_owned()),
    );
    parts.extend(answer.declared.map(|level| format!("declared ML{level}")));
    parts.extend(
        answer
            .verdict
            .map(|verdict| format!("verdict {}", verdict.word())),
    );
    parts.extend(
        answer
            .supported()
            .map(|level| format!("rungs support ML{level}")),
    );
    parts.extend(answer.flagged.then(|| "⚑ flagged".to_owned()));
    parts.extend(answer.parked.is_some().then(|| "parked".to_owned()));
    let rest = if parts.is_empty() {
        String::new()
    } else {
        format!(" · {}", parts.join(" · "))
    };
    let level = clip(
        &level,
        columns
            .saturating_sub(crate::tui::widget::width(&rest))
            .max(14),
    );
    let room = columns.saturating_sub(crate::tui::widget::width(&level));
    Line::from(vec![
        Span::styled(level, style),
        Span::raw(clip(&rest, room)),
    ])
}

/// What an answer that can stand still lacks.
fn missing(line: &Judged) -> Vec<&'static str> {
    let answer = &line.answer;
    let mut missing = Vec::new();
    match answer.maturity() {
        None if answer.level.is_some() => return missing,
        None => missing.push("maturity"),
        Some(_) => {}
    }
    if answer.statement.is_empty() {
        missing.push("statement");
    }
    if answer.evidence.is_empty() && answer.maturity().is_none_or(|level| level >= 2) {
        missing.push("evidence");
    }
    if answer.verdict.is_none() {
        missing.push("verdict");
    }
    missing
}
