//! A requirement and its answer, for people.

use std::fmt::Write;

use crate::{
    assessment::Line,
    catalog::{Catalog, Requirement, is_built_in},
    session::{Session, about, speakers, whole_history},
};

use super::{
    answer_rows::answer_rows,
    clean::{clean_line, clean_text},
    conflict_text::stood_words,
    official::official_words,
    related_words::{related_words, see_also_words},
    seal::because_words,
    table::{indented, table},
    words::{field_words, from_to, line_words},
};

const WIDTH: usize = 80;

/// The question, the ladder, and each line's answer; with every change where wanted.
#[must_use]
pub fn show_text(
    catalog: &Catalog,
    asked: &Requirement,
    session: &Session,
    lines: &[&Line],
    related: &[&Line],
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
    if let Some(of) = catalog.stand_in(asked) {
        let _ = write!(
            text,
            "\n{}",
            indented(&format!("Ladder: {}", of.words()), WIDTH, "")
        );
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
        ("related in this session".into(), related_words(related)),
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

/// A requirement that its catalog has no more, with the answers kept.
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

/// The least that the headings of rows take.
const HEADING: usize = 9;

fn answer_text(session: &Session, line: &Line) -> String {
    let rows = answer_rows(line, &speakers(session, &line.key));
    let widest = rows.iter().map(|(name, _)| name.chars().count()).max();
    let widest = widest.unwrap_or_default().max(HEADING);
    let under = " ".repeat(widest + 4);
    rows.iter()
        .map(|(name, text)| {
            let text = indented(&clean_text(text), WIDTH, &under);
            format!("  {name:<widest$}  {}", text.trim_start())
        })
        .collect::<Vec<_>>()
        .concat()
}

fn history_text(session: &Session, line: &Line) -> String {
    let rows: Vec<Vec<String>> = whole_history(session, &line.key)
        .iter()
        .map(|(on, entry)| {
            // Changes from before the line was split off name the line they were made on.
            let on = if *on == line.key {
                String::new()
            } else {
                format!(" on {}", line_words(on))
            };
            let mut what = format!(
                "{}{on}: {}",
                field_words(&entry.field),
                from_to(&entry.field, &entry.from, &entry.to)
            );
            if let Some(words) = stood_words(&entry.field, &entry.settled) {
                let _ = write!(what, ", {words}");
            }
            if let Some(words) = because_words(&entry.reason) {
                let _ = write!(what, "; {words}");
            }
            vec![
                format!("    {}", clean_line(&entry.at)),
                clean_line(&entry.who),
                entry.act.to_owned(),
                what,
            ]
        })
        .collect();
    if rows.is_empty() {
        "  history    nothing was recorded here\n".into()
    } else {
        format!("  history\n{}", table(&rows))
    }
}
