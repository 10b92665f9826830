//! One requirement and its answer, for people.

use std::fmt::Write;

use crate::{
    assessment::{Line, State},
    catalog::{Catalog, Requirement, is_built_in},
    session::{Answer, Session, Verdict, about, speakers, whole_history},
};

use super::{
    beside::{beside_words, see_also_words},
    clean::{clean_line, clean_text},
    official::official_words,
    speakers::part_words,
    table::{indented, table},
    words::{field_words, from_to, line_words, origin_words, value_words},
};

const WIDTH: usize = 80;

/// The question, the ladder, and each line's answer; with every change where wanted.
#[must_use]
pub fn show_text(
    catalog: &Catalog,
    asked: &Requirement,
    session: &Session,
    lines: &[&Line],
    beside: &[&Line],
    with_history: bool,
) -> String {
    let area = catalog
        .area(&asked.area)
        .map_or("", |area| area.title.as_str());
    let mut text = format!("{}  {}\n", clean_line(&asked.id), clean_line(&asked.title));
    let place = [
        format!("{} {area}", asked.area),
        asked.topic.clone(),
        asked.subtopic.clone(),
        match &asked.base {
            Some(base) => format!("enhances {base}"),
            None => "base requirement".into(),
        },
    ];
    let place: Vec<&str> = place
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    text += &indented(&clean_line(&place.join(", ")), WIDTH, "");
    if !asked.unverified.is_empty() {
        let names = asked.unverified.join(", ");
        text += &indented(
            &format!("not confirmed by a licensed text yet: {names}"),
            WIDTH,
            "",
        );
    }
    if !asked.in_force() {
        text += &indented(
            &format!("withdrawn, not asked: {}", clean_line(&asked.withdrawn)),
            WIDTH,
            "",
        );
    }
    text.push('\n');
    text += &indented(&clean_text(&asked.question), WIDTH, "");
    let selection = about(session).selection;
    if let Some(note) = selection.and_then(|own| own.note(&catalog.id, &asked.id).map(clean_text)) {
        text += &indented(&format!("\nProfile's note: {note}"), WIDTH, "");
    }
    text.push('\n');
    for (heading, wording) in official_words(asked) {
        let _ = writeln!(text, "{heading}\n{}", indented(&wording, WIDTH, "  "));
    }
    text += &indented(&clean_text(&asked.guidance), WIDTH, "");
    if asked.general_ladder {
        text +=
            "\nthe catalog has no ladder here: the general one of the maturity scale stands in\n";
    }
    for (level, rung) in (1_u8..).zip(&asked.ladder) {
        let _ = write!(
            text,
            "\nML{level}  {}",
            indented(&clean_line(rung), WIDTH, "     ").trim_start()
        );
        for item in asked.evidence.get(&level).into_iter().flatten() {
            let _ = write!(
                text,
                "       - {}",
                indented(&clean_line(item), WIDTH, "         ").trim_start()
            );
        }
    }
    if !is_built_in(&catalog.id) {
        let words = clean_line(&catalog.whose_words());
        let _ = write!(text, "\n{}", indented(&words, WIDTH, ""));
    }
    let without = catalog.without.iter();
    let without = without.filter(|set| set.requirements.contains(&asked.id));
    for set in without {
        let words = clean_line(&format!("may not apply, if {}", set.because));
        let _ = write!(text, "\n{}", indented(&words, WIDTH, ""));
    }
    let see = asked.see_also.join("; ");
    let related = [
        (see_also_words(asked), see),
        ("related in this session".into(), beside_words(beside)),
    ];
    for (name, words) in related.iter().filter(|(_, words)| !words.is_empty()) {
        let _ = write!(
            text,
            "\n{}",
            indented(&format!("{name}: {words}"), WIDTH, "")
        );
    }
    text + &answers(session, lines, with_history)
}

/// What is kept of a requirement that its catalog has no more.
#[must_use]
pub fn show_stray(session: &Session, lines: &[&Line], with_history: bool) -> String {
    let mut text = String::new();
    if let Some(line) = lines.first() {
        let words = format!(
            "{}\nthe catalog {} has no such requirement any more; what was answered is kept, and counts nowhere",
            line.key.requirement, line.key.catalog
        );
        text += &indented(&clean_text(&words), WIDTH, "");
    }
    text + &answers(session, lines, with_history)
}

/// Each line's answer, with every change where wanted.
fn answers(session: &Session, lines: &[&Line], with_history: bool) -> String {
    let mut text = String::new();
    for line in lines {
        let _ = writeln!(text, "\n{}", line_words(&line.key));
        text += &answer_text(session, line);
        if with_history {
            text += &history_text(session, line);
        }
    }
    text
}

fn answer_text(session: &Session, line: &Line) -> String {
    let answer = &line.answer;
    let given = speakers(session, &line.key);
    let mut rows: Vec<(&str, String)> = Vec::new();
    let level = match (line.state(), &answer.level) {
        (State::Unanswered, _) => "none yet".into(),
        (State::NotEvaluated, level) if line.outside => match level {
            Some(level) => format!("{}, but the profile leaves it out", level.words()),
            None => "not evaluated: the profile leaves it out".into(),
        },
        (_, Some(level)) => value_words("level", &level.to_value()) + answer.mark(),
        (_, None) => "not evaluated".into(),
    };
    rows.push(("maturity", part_words(&level, &given.level)));
    let target = match (line.target, answer.target) {
        (Some(target), Some(_)) => format!("ML{target}, its own"),
        (Some(target), None) => format!("ML{target}"),
        _ => "none".into(),
    };
    rows.push(("target", target));
    if let Some(level) = answer.declared {
        rows.push(("declared", format!("ML{level}")));
    }
    rows.extend(rungs(answer).map(|text| ("rungs", after_name(&given.rungs, &text))));
    if let Some(carried) = &answer.carried {
        let text = format!("from {}, not confirmed yet", origin_words(carried));
        rows.push(("carried", text));
    }
    for (name, text, by) in [
        ("statement", &answer.statement, given.statement.as_str()),
        ("remarks", &answer.remarks, ""),
        ("said by", &answer.said_by, ""),
    ] {
        if !text.is_empty() {
            rows.push((name, after_name(by, text)));
        }
    }
    if let Some(stands) = &answer.compensating {
        let text = format!("instead: {}", stands.measure);
        rows.push(("measure", after_name(&given.compensating, &text)));
        if !stands.risk.is_empty() {
            rows.push(("risk", format!("that remains: {}", stands.risk)));
        }
    }
    for (number, item) in (1..).zip(&answer.evidence) {
        let number = part_words(&format!("{number}."), given.evidence(item));
        let text = match &item.file {
            Some(file) => format!(
                "{number} {} ({} bytes, SHA-256 {})",
                file.path, file.size, file.sha256
            ),
            None => format!("{number} {}", item.text),
        };
        rows.push(("evidence", text));
    }
    if let Some(verdict) = answer.verdict.map(Verdict::word) {
        rows.push(("verdict", verdict.into()));
    }
    if let Some(parked) = &answer.parked {
        rows.push((
            "parked",
            joined(&[("", &parked.missing), ("owed by ", &parked.owes)]),
        ));
    }
    if let Some(action) = &answer.action {
        let parts = [
            ("", &action.text),
            ("owner ", &action.owner),
            ("due ", &action.due),
            ("", &action.state),
        ];
        rows.push(("action", joined(&parts)));
    }
    if answer.flagged {
        rows.push(("flagged", "yes".into()));
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
            "conflict",
            format!("{}: {}", field_words(&conflict.field), said.join("; ")),
        ));
    }
    rows.iter()
        .map(|(name, text)| {
            let text = indented(&clean_text(text), WIDTH, "             ");
            format!("  {name:<9}  {}", text.trim_start())
        })
        .collect::<Vec<_>>()
        .concat()
}

/// A text after the name of who gave it, where that is not the line's own.
fn after_name(by: &str, text: &str) -> String {
    match by {
        "" => text.to_owned(),
        by => format!("({}) {text}", clean_line(by)),
    }
}

fn rungs(answer: &Answer) -> Option<String> {
    let answered: Vec<String> = (1..)
        .zip(answer.rungs)
        .filter_map(|(level, yes): (u8, _)| yes.map(|yes| (level, yes)))
        .map(|(level, yes)| format!("ML{level} {}", if yes { "yes" } else { "no" }))
        .collect();
    let other = answer.other_supported().zip(answer.maturity());
    let other = other.map_or_else(String::new, |(supported, set)| {
        format!(": they support ML{supported}, but ML{set} is set")
    });
    (!answered.is_empty()).then(|| answered.join(", ") + &other)
}

fn joined(parts: &[(&str, &String)]) -> String {
    parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(word, text)| format!("{word}{text}"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn history_text(session: &Session, line: &Line) -> String {
    let rows: Vec<Vec<String>> = whole_history(session, &line.key)
        .iter()
        .map(|(on, entry)| {
            // What was said before the line was split off.
            let on = if *on == line.key {
                String::new()
            } else {
                format!(" on {}", line_words(on))
            };
            vec![
                format!("    {}", clean_line(&entry.at)),
                clean_line(&entry.who),
                entry.act.to_owned(),
                format!(
                    "{}{on}: {}",
                    field_words(&entry.field),
                    from_to(&entry.field, &entry.from, &entry.to)
                ),
            ]
        })
        .collect();
    if rows.is_empty() {
        "  history    nothing was recorded here\n".into()
    } else {
        format!("  history\n{}", table(&rows))
    }
}
