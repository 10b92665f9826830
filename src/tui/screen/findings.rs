//! The findings, by kind, the worst first, each with its title. A kind folds; the kinds that Review shows better are
//! folded from the start. Enter goes to the line.

mod columns;
mod differs;
mod state;

use ratatui::{
    Frame,
    layout::Position,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Code, Finding, requirement},
    format::{clean_line, finding_words},
    interview::{Effect, Verb, Walk, sign},
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::{Model, Screen},
        screen::page::page_of,
        widget::{Cursor, body, clip, pad, width, wrap_within},
        words::{says, wording},
    },
};

pub(in crate::tui) use state::Findings;

use super::{key_outcome::KeyOutcome, outcome::go, text};
use columns::Columns;
use state::{Row, Shown};

/// A key on the findings.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    let page = model.size.1.saturating_sub(4);
    let (Some(walk), Some(Screen::Findings(findings))) =
        (&mut model.walk, model.screens.last_mut())
    else {
        return KeyOutcome::NOTHING;
    };
    let shown = Shown::new(&walk.judged.findings, findings);
    if findings.cursor.go(action, page, shown.rows.len()) {
        return KeyOutcome::NOTHING;
    }
    match action {
        Action::Enter | Action::Verb(Verb::TakeStep) => {
            match shown.rows.get(findings.cursor.at) {
                Some(Row::Kind(code, _)) if action == Action::Enter => findings.turn(*code),
                Some(Row::One(finding)) => {
                    let key = finding.key.clone();
                    if walk.judged.place(&key).is_some() {
                        return go_there(model, key, action).into();
                    }
                }
                _ => {}
            }
            KeyOutcome::NOTHING
        }
        Action::Back => {
            model.back();
            KeyOutcome::NOTHING
        }
        Action::Verb(verb) => KeyOutcome::Verb(verb),
        _ => KeyOutcome::NOTHING,
    }
}

/// Goes to the line of a finding, and takes the step that the catalog has for it if that was asked.
fn go_there(model: &mut Model, key: LineKey, action: Action) -> Vec<Effect> {
    let mut effects = go(model, key);
    if action == Action::Verb(Verb::TakeStep) {
        effects.extend(text::begin_step(model));
    }
    effects
}

/// The row that lies there.
pub(in crate::tui) fn row_at(
    model: &Model,
    findings: Findings,
    (column, row): (u16, u16),
) -> Option<usize> {
    let walk = model.walk.as_ref()?;
    let shown = Shown::new(&walk.judged.findings, &findings);
    let body = body(model.size);
    if !body.contains(Position::new(column, row)) {
        return None;
    }
    let size = (usize::from(body.width), usize::from(body.height));
    let fit = size
        .1
        .saturating_sub(in_full(model, walk, &shown, findings.cursor, size).len());
    let found = findings.cursor.first(fit, shown.rows.len()) + usize::from(row - body.y);
    (usize::from(row - body.y) < fit && found < shown.rows.len()).then_some(found)
}

fn label(finding: &Finding) -> String {
    clean_line(&finding.label())
}

/// The title of the requirement that it is about.
fn title(walk: &Walk, finding: &Finding) -> String {
    let line = walk.judged.line(&finding.key);
    let asked = line.and_then(|line| requirement(&walk.catalogs, line));
    asked.map_or_else(String::new, |asked| clean_line(&asked.title))
}

/// The indent of the findings under the heading of their kind, in columns.
const INDENT: usize = 2;

/// The chosen finding in full below the list, where its row is cut.
fn in_full(
    model: &Model,
    walk: &Walk,
    shown: &Shown<'_>,
    cursor: Cursor,
    (columns, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let widths = Columns::new(walk, shown, cursor, (columns, rows));
    let is_cut = |finding: &&Finding| {
        let (titles, room) = widths.of(walk, finding);
        width(&differs::words(walk, finding)) > room
            || width(&label(finding)) + 1 > widths.labels
            || width(&title(walk, finding)) + 1 > titles
    };
    let Some(finding) = shown.chosen(cursor).filter(is_cut) else {
        return Vec::new();
    };
    let title = title(walk, finding);
    let message = clean_line(&finding.message);
    let text = match title.as_str() {
        "" => format!("{}: {message}", label(finding)),
        title => format!("{}: {message} ({title})", label(finding)),
    };
    let mut below = vec![Line::default()];
    let most = (rows / 2).saturating_sub(1).max(1);
    let wrapped = wrap_within(&text, columns.saturating_sub(1), most).into_iter();
    below.extend(wrapped.map(|row| Line::styled(format!(" {row}"), model.theme.strong())));
    below
}

/// Draws the findings.
pub(in crate::tui) fn view(model: &Model, findings: Findings, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let all = &walk.judged.findings;
    let shown = Shown::new(all, &findings);
    let at = shown.place(&findings);
    let page = page_of(
        frame,
        model,
        walk,
        wording().heading(says::Heading::Findings),
        &wording().count(says::Count::Findings(at, all.len())),
    );
    let size = (usize::from(page.body.width), usize::from(page.body.height));
    if all.is_empty() {
        let text = wording().listed(says::Listed::NoFindings);
        frame.render_widget(
            Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
            page.body,
        );
        return;
    }
    let widths = Columns::new(walk, &shown, findings.cursor, size);
    let below = in_full(model, walk, &shown, findings.cursor, size);
    let rows = size.1.saturating_sub(below.len());
    let first = findings.cursor.first(rows, shown.rows.len());
    let in_sight = shown.rows.iter().enumerate().skip(first).take(rows);
    let mut lines: Vec<Line<'_>> = in_sight
        .map(|(place, row)| {
            let chosen = place == findings.cursor.at;
            match row {
                Row::Kind(code, count) => {
                    let folded = findings.is_folded(*code);
                    heading(model, *code, *count, (folded, chosen), size.0)
                }
                Row::One(finding) => one(model, walk, finding, size.0, &widths, chosen),
            }
        })
        .collect();
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// The heading of a kind: whether it is folded, how many there are, and what shows them better.
fn heading(
    model: &Model,
    code: Code,
    count: usize,
    (folded, chosen): (bool, bool),
    columns: usize,
) -> Line<'static> {
    let sign = if folded { sign::FOLDED } else { sign::UNFOLDED };
    let heading = format!("{} {}: {count}", sign.shown, finding_words(code));
    let review = model.keys.name(Scope::Findings, Verb::Review);
    let better = match (folded, code) {
        (true, Code::BelowTarget) => wording().listed(says::Listed::ShowsKindHere(&review)),
        (true, _) => wording().listed(says::Listed::ShowsKind),
        (false, _) => String::new(),
    };
    let better = if folded {
        format!("   {better}")
    } else {
        better
    };
    if chosen {
        let words = pad(&format!("{heading}{better}"), columns);
        return Line::styled(words, model.theme.chosen());
    }
    let heading = clip(&heading, columns);
    let room = columns.saturating_sub(width(&heading));
    Line::from(vec![
        Span::styled(heading, model.theme.heading()),
        Span::styled(clip(&better, room), model.theme.quiet()),
    ])
}

/// A finding in its row.
fn one(
    model: &Model,
    walk: &Walk,
    finding: &Finding,
    columns: usize,
    widths: &Columns,
    chosen: bool,
) -> Line<'static> {
    // What is cut does not touch what follows.
    let column = |text: &str, columns: usize| match columns {
        0 => String::new(),
        columns => pad(text, columns - 1) + " ",
    };
    let id = column(&label(finding), widths.labels);
    let id = format!("{}{id}", " ".repeat(INDENT));
    let (titles, room) = widths.of(walk, finding);
    let title = column(&title(walk, finding), titles);
    let message = clip(&differs::words(walk, finding), room);
    if chosen {
        let words = pad(&(id + &title + &message), columns);
        return Line::styled(words, model.theme.chosen());
    }
    Line::from(vec![Span::raw(id), Span::raw(title), Span::raw(message)])
}
