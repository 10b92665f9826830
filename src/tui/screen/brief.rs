//! The brief on coming back to a session, on one screen: where one stopped, what is owed, what is left. No level is
//! set here: the question is not in sight.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Line as Judged, State, last_change, meanwhile, owed, pace},
    format::clean_line,
    session::{Action as ToDo, evidence_files, is_carry_over, is_set_up},
    tui::{
        keys::Action,
        message::Effect,
        model::{Leaving, Model, Notice},
        walk::Walk,
        widget::{body, clip, pad, page, wrap},
    },
};

use super::{interview, leave, undo};

/// How many people are named who changed something meanwhile.
const NAMED: usize = 3;

/// Whether there is something to come back to: somebody answered here, beyond what was carried over.
pub(super) fn is_due(walk: &Walk) -> bool {
    let mut events = walk.shown.events();
    let said = events
        .any(|event| walk.shown.is_live(&event.sum) && !is_carry_over(event) && !is_set_up(event));
    said && walk.shown.last_touched().is_some()
}

/// A key on the brief.
pub(super) fn update(model: &mut Model, action: Option<Action>) -> Vec<Effect> {
    match action {
        Some(Action::Enter | Action::Back) => {
            model.back_to_interview();
            Vec::new()
        }
        Some(Action::Close) if model.is_for_one_session => leave(model, Leaving::Quit),
        Some(Action::Close) => leave(model, Leaving::Close),
        _ => {
            model.notice =
                Notice::Word("Enter goes on with the interview: nothing is answered here".into());
            Vec::new()
        }
    }
}

/// Draws the brief.
pub(super) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let counts = walk.counted.progress();
    let right = format!("{} of {} answered", counts.answered, counts.applicable);
    let page = page(frame, model, &interview::title(walk), &right);
    frame.render_widget(Paragraph::new(rows(model, walk)), page.body);
}

/// A heading, and what stands below it as far as there is room.
struct Part {
    name: &'static str,
    words: String,
    items: Vec<String>,
}

fn rows(model: &Model, walk: &Walk) -> Vec<Line<'static>> {
    let area = body(model.size);
    let (columns, height) = (usize::from(area.width), usize::from(area.height));
    let label = if columns < 70 { 15 } else { 18 };
    let row = |name: &str, words: &str| {
        Line::from(vec![
            Span::styled(pad(name, label), model.theme.heading()),
            Span::raw(clip(words, columns.saturating_sub(label))),
        ])
    };
    let mut rows: Vec<Line<'static>> = Vec::new();
    for (name, words) in facts(model, walk) {
        // Where there is room a long fact goes on in a second row.
        let mut parts = wrap(&words, columns.saturating_sub(label)).into_iter();
        match (parts.next(), parts.next(), height >= 20) {
            (Some(first), Some(second), true) => {
                let rest = parts.fold(second, |all, part| format!("{all} {part}"));
                rows.extend([row(name, &first), row("", &rest)]);
            }
            _ => rows.push(row(name, &words)),
        }
    }
    let parts = parts(walk);
    let mut free = height.saturating_sub(rows.len() + parts.len());
    let mut shown = vec![0; parts.len()];
    // Each part gets a row in turn, until none is left.
    let mut given = true;
    while given && free > 0 {
        given = false;
        for (count, part) in shown.iter_mut().zip(&parts) {
            if *count < part.items.len() && free > 0 {
                *count += 1;
                free -= 1;
                given = true;
            }
        }
    }
    let spaced = free > parts.len();
    for (part, count) in parts.iter().zip(shown) {
        if spaced {
            rows.push(Line::default());
        }
        rows.push(row(part.name, &part.words));
        let cut = count < part.items.len();
        let whole = if cut { count.saturating_sub(1) } else { count };
        let items = part.items.iter().take(whole).cloned();
        let more = (cut && count > 0).then(|| format!("and {} more", part.items.len() - whole));
        rows.extend(
            items
                .chain(more)
                .map(|item| Line::raw(clip(&format!("  {item}"), columns))),
        );
    }
    rows
}

/// What is said in a line each.
fn facts(model: &Model, walk: &Walk) -> Vec<(&'static str, String)> {
    let counts = walk.counted.progress();
    let mut facts = Vec::new();
    if let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) {
        let label = clean_line(&line.label());
        facts.push(("You stopped at", format!("{label}  {}", asked.title)));
    }
    if let Some(event) = last_change(&walk.shown) {
        let (at, who) = (undo::when(&event.at), clean_line(&event.who));
        facts.push(("Last change", format!("{at}, {who}: {}", undo::set(event))));
    }
    let others = meanwhile(&walk.shown, &model.who);
    if !others.is_empty() {
        let mut told: Vec<String> = others
            .iter()
            .take(NAMED)
            .map(|other| {
                let lines = counted(other.lines, "line");
                let (who, at) = (clean_line(&other.who), undo::when(&other.at));
                format!("{who} {lines}, {at}")
            })
            .collect();
        if others.len() > NAMED {
            told.push(format!("and {} more people", others.len() - NAMED));
        }
        facts.push(("Changed since", told.join("; ")));
    }
    let mut progress = vec![format!(
        "{} of {}, {} left",
        counts.answered, counts.applicable, counts.unanswered
    )];
    for (count, word) in [
        (counts.not_applicable, "not applicable"),
        (counts.flagged, "flagged"),
    ] {
        if count > 0 {
            progress.push(format!("{count} {word}"));
        }
    }
    facts.push(("Answered", progress.join(" · ")));
    if let Some(seconds) = pace(&walk.shown).filter(|_| counts.unanswered > 0) {
        let all = seconds.saturating_mul(u64::try_from(counts.unanswered).unwrap_or(u64::MAX));
        facts.push((
            "Time left",
            format!("{} at your pace of {}", long(all), each(seconds)),
        ));
    }
    if counts.to_reconfirm > 0 {
        facts.push((
            "To reconfirm",
            format!(
                "{} · Space goes to the next and confirms it",
                counts.to_reconfirm
            ),
        ));
    }
    if counts.conflicts > 0 {
        let lines = walk.counted.lines.iter();
        let named = lines.filter(|line| !line.outside && !line.answer.conflicts.is_empty());
        let named: Vec<String> = named.map(|line| clean_line(&line.label())).collect();
        facts.push((
            "In conflict",
            format!("{}: {}", counts.conflicts, named.join(", ")),
        ));
    }
    facts
}

/// What takes a list: what is parked, by person, what is to be done, and evidence that is not as it was.
fn parts(walk: &Walk) -> Vec<Part> {
    let mut parts = Vec::new();
    let owed = owed(&walk.counted.lines);
    if !owed.is_empty() {
        let count: usize = owed.iter().map(|(_, lines)| lines.len()).sum();
        parts.push(Part {
            name: "Parked",
            words: format!("{count}, by who owes it"),
            items: owed.iter().map(|(who, lines)| owes(who, lines)).collect(),
        });
    }
    parts.extend(actions(&walk.counted.lines));
    let files = evidence_files(&walk.shown).len();
    if files > 0 {
        let words = match &walk.files {
            None => format!("{}, being looked at …", counted(files, "file")),
            Some(changes) if changes.is_empty() => {
                format!("{}, no change found", counted(files, "file"))
            }
            Some(changes) => format!(
                "{} of {} gone or changed since",
                changes.len(),
                counted(files, "file")
            ),
        };
        let changes = walk.files.iter().flatten();
        let item = |(line, change): &(_, crate::tui::FileChange)| {
            let line: &crate::session::LineKey = line;
            clean_line(&format!(
                "{} {} {}",
                line.label(),
                change.path,
                change.words
            ))
        };
        parts.push(Part {
            name: "Evidence",
            words,
            items: changes.map(item).collect(),
        });
    }
    parts
}

/// What is still to be done, the next due first.
fn actions(lines: &[Judged]) -> Option<Part> {
    let inside = lines
        .iter()
        .filter(|line| line.state() != State::NotEvaluated);
    let mut open: Vec<(&Judged, &ToDo)> = inside
        .filter_map(|line| Some((line, line.answer.action.as_ref()?)))
        .filter(|(_, action)| action.state != "done")
        .collect();
    open.sort_by_key(|(_, action)| (action.due.is_empty(), &action.due));
    let said = |parts: &[&str]| {
        let parts = parts.iter().filter(|part| !part.trim().is_empty());
        clean_line(&parts.copied().collect::<Vec<_>>().join(", "))
    };
    let (_, first) = open.first()?;
    let next = match first.due.as_str() {
        "" => ", none with a due date".to_owned(),
        due => format!(", next due {}", said(&[due, &first.owner])),
    };
    let item = |(line, action): &(&Judged, &ToDo)| {
        let due = match action.due.as_str() {
            "" => "no due date",
            due => due,
        };
        clean_line(&format!(
            "{}: {} {}",
            said(&[due, &action.owner]),
            line.label(),
            action.text
        ))
    };
    Some(Part {
        name: "Actions",
        words: format!("{} open{next}", open.len()),
        items: open.iter().map(item).collect(),
    })
}

/// What one person owes: `A. Kim (2): SP.01.02 plan of the cell; SP.02.01 list`.
fn owes(who: &str, lines: &[&Judged]) -> String {
    let owed: Vec<String> = lines
        .iter()
        .map(|line| {
            let parked = line.answer.parked.as_ref();
            let missing = parked.map_or("", |parked| parked.missing.as_str());
            format!("{} {missing}", line.label())
        })
        .collect();
    let who = if who.is_empty() { "nobody named" } else { who };
    clean_line(&format!("{who} ({}): {}", lines.len(), owed.join("; ")))
}

fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// How long, roughly: `about 2 h 40 min`.
fn long(seconds: u64) -> String {
    let minutes = seconds.saturating_add(30) / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "less than a minute".into(),
        (0, minutes) => format!("about {minutes} min"),
        (hours, minutes) => format!("about {hours} h {:02} min", minutes / 10 * 10),
    }
}

/// How long each takes: `40 s an answer`, `1.5 min an answer`.
fn each(seconds: u64) -> String {
    if seconds < 60 {
        return format!("{seconds} s an answer");
    }
    let tenths = seconds.saturating_mul(10).saturating_add(30) / 60;
    format!("{}.{} min an answer", tenths / 10, tenths % 10)
}
