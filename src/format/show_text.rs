//! A requirement and its answer, for people.

use std::fmt::Write;

use crate::{
    assessment::Line,
    catalog::{Catalog, Requirement, is_built_in},
    session::{SEALED, Session, about, speakers, whole_history, with_seals},
};

use super::{
    answer_rows::answer_rows,
    clean::{clean_line, clean_text},
    conflict_text::stood_words,
    official::official_words,
    related_words::{related_words, see_also_words},
    seal::because_words,
    table::{indented, table},
    words::{change_from_to, field_words, line_words},
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
    let mut text = heading(catalog, asked);
    text.push('\n');
    text += &paragraph(&clean_text(&asked.question));
    let selection = about(session).selection;
    if let Some(note) = selection.and_then(|own| own.note(&catalog.id, &asked.id).map(clean_text)) {
        text += &paragraph(&format!("\nProfile's note: {note}"));
    }
    text.push('\n');
    for (heading, wording) in official_words(asked) {
        let _ = writeln!(text, "{heading}\n{}", indented(&wording, WIDTH, "  "));
    }
    text += &paragraph(&clean_text(&asked.guidance));
    text += &ladder(catalog, asked);
    for words in beside(catalog, asked, related) {
        let _ = write!(text, "\n{}", paragraph(&words));
    }
    text + &answers(session, lines, with_history)
}

/// A text over the whole width.
fn paragraph(text: &str) -> String {
    indented(text, WIDTH, "")
}

/// The name of the requirement, where it stands in its catalog, and what is to be known before it is read.
fn heading(catalog: &Catalog, asked: &Requirement) -> String {
    let area = catalog.area(&asked.area);
    let area = area.map_or("", |area| area.title.as_str());
    let place = [
        format!("{} {area}", asked.area),
        asked.topic.to_string(),
        asked.subtopic.to_string(),
        match &asked.base {
            Some(base) => format!("enhances {base}"),
            None => "base requirement".into(),
        },
    ];
    let place = place.iter().map(String::as_str);
    let place: Vec<&str> = place.filter(|part| !part.is_empty()).collect();
    let mut text = format!("{}  {}\n", clean_line(&asked.id), clean_line(&asked.title));
    text += &paragraph(&clean_line(&place.join(", ")));
    if !asked.unverified.is_empty() {
        let names = asked.unverified.join(", ");
        text += &paragraph(&format!("not confirmed by a licensed text yet: {names}"));
    }
    if !asked.in_force() {
        let why = clean_line(&asked.withdrawn);
        text += &paragraph(&format!("withdrawn, not asked: {why}"));
    }
    text
}

/// The rungs of the ladder, each with the evidence that belongs to it.
fn ladder(catalog: &Catalog, asked: &Requirement) -> String {
    let mut text = String::new();
    if let Some(of) = catalog.stand_in(asked) {
        let _ = write!(text, "\n{}", paragraph(&format!("Ladder: {}", of.words())));
    }
    for (level, rung) in (1_u8..).zip(&asked.ladder) {
        let rung = indented(&clean_line(rung), WIDTH, "     ");
        let _ = write!(text, "\nML{level}  {}", rung.trim_start());
        for item in asked.evidence.get(&level).into_iter().flatten() {
            let item = indented(&clean_line(item), WIDTH, "         ");
            let _ = write!(text, "       - {}", item.trim_start());
        }
    }
    text
}

/// What stands beside the requirement: whose words it has, when it may not apply, and what is related to it.
fn beside(catalog: &Catalog, asked: &Requirement, related: &[&Line]) -> Vec<String> {
    let own = (!is_built_in(&catalog.id)).then(|| clean_line(&catalog.whose_words()));
    let without = catalog.without.iter();
    let without = without.filter(|set| set.requirements.iter().any(|id| *id == asked.id));
    let without = without.map(|set| clean_line(&format!("may not apply, if {}", set.because)));
    let related = [
        (see_also_words(asked), asked.see_also.join("; ")),
        ("related in this session".into(), related_words(related)),
    ];
    let related = related.into_iter().filter(|(_, words)| !words.is_empty());
    let related = related.map(|(name, words): (String, String)| format!("{name}: {words}"));
    own.into_iter().chain(without).chain(related).collect()
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
    let told = with_seals(session, &line.key, whole_history(session, &line.key));
    let rows: Vec<Vec<String>> = told
        .iter()
        .map(|(on, entry)| {
            // Changes from before the line was split off name the line they were made on.
            let on = if *on == line.key {
                String::new()
            } else {
                format!(" on {}", line_words(on))
            };
            let mut what = change_from_to(entry);
            if entry.act != SEALED {
                what = format!("{}{on}: {what}", field_words(&entry.field));
            }
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
