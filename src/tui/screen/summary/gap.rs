//! A gap of the summary: its line, how far it is from its target, and everything that the next level asks.

use std::iter;

use ratatui::text::{Line, Span};

use crate::{
    assessment::{Gap, requirement},
    format::{clean_line, failed_words, line_words, to_do_words},
    interview::Walk,
    tui::{
        model::Model,
        widget::{clip, pad, width, wrap, wrap_behind},
        words::{says, wording},
    },
};

/// The rows of a gap: its line, and the step to the next level.
pub(super) fn lines(
    model: &Model,
    walk: &Walk,
    gap: &Gap<'_>,
    columns: usize,
    chosen: bool,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let asked = requirement(&walk.catalogs, gap.line);
    let title = asked.map_or("", |asked| asked.title.as_str());
    let found = if gap.line.answer.conflicts.is_empty() {
        format!("ML{}", gap.maturity)
    } else {
        wording().gap(says::Gap::InConflict(gap.maturity))
    };
    let levels = if gap.target > gap.maturity {
        wording().gap(says::Gap::ToTarget(&found, gap.target))
    } else {
        wording().gap(says::Gap::Failed(&found))
    };
    let name = format!("{}  {}", line_words(&gap.line.key), clean_line(title));
    let style = if chosen {
        theme.chosen()
    } else {
        theme.strong()
    };
    let mut lines = headed(&name, &levels, columns)
        .into_iter()
        .map(|row| Line::styled(row, style))
        .collect::<Vec<_>>();
    // Why it weighs has one place, however long the title is.
    if gap.leaned_on > 0 {
        let words = wording().gap(says::Gap::Builds(gap.leaned_on));
        let words = clip(&format!("   {words}"), columns);
        lines.push(Line::styled(words, theme.quiet()));
    }
    if gap.next_rung.is_empty() && !gap.is_verdict_alone() {
        return lines;
    }
    let level = gap.next_level;
    let shows = asked
        .and_then(|asked| asked.evidence.get(&level))
        .filter(|items| !items.is_empty());
    let to_do = to_do_words(gap).map(|(lead, text)| (lead, text.to_owned()));
    let what = match shows {
        _ if gap.is_verdict_alone() => Some((
            wording().part(says::Part::Failed).to_owned(),
            failed_words(gap),
        )),
        Some(items) => Some((wording().gap(says::Gap::ShowsIn(level)), items.join("; "))),
        None => None,
    };
    let parts = to_do.into_iter().chain(what);
    for (lead, text) in parts {
        let lead = format!("   {lead}: ");
        let mut rows = hanging(&lead, &text, columns).into_iter();
        let first = Span::raw(rows.next().unwrap_or_default());
        lines.push(Line::from(vec![Span::styled(lead, theme.quiet()), first]));
        lines.extend(rows.map(Line::raw));
    }
    lines
}

/// The indent of the second row of a text, in columns.
const INWARDS: usize = 5;

/// The columns that a text needs beside its lead.
const ROOM: usize = 24;

/// A text beside its lead, whole; where that leaves no room for words, the lead has a row of its own.
fn hanging(lead: &str, text: &str, columns: usize) -> Vec<String> {
    let text = clean_line(text);
    if columns.saturating_sub(width(lead)) >= ROOM {
        return wrap_behind(lead, &text, columns, INWARDS);
    }
    let indent = " ".repeat(INWARDS);
    let below = wrap(&text, columns.saturating_sub(INWARDS)).into_iter();
    iter::once(String::new())
        .chain(below.map(|row| indent.clone() + &row))
        .collect()
}

/// Name and title whole, in as many rows as they take, and at the right of the first one the levels.
fn headed(name: &str, right: &str, columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(width(right) + 4);
    let mut rows = wrap(name, room.max(16)).into_iter();
    let first = rows.next().unwrap_or_default();
    let first = pad(
        &format!(" {first}"),
        columns.saturating_sub(width(right) + 2),
    );
    let mut lines = vec![format!("{first} {right} ")];
    lines.extend(rows.map(|row| pad(&format!("   {row}"), columns)));
    lines
}
