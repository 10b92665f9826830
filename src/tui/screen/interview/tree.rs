//! The tree of areas, topics and requirements with their state.

use std::borrow::Cow;

use ratatui::{
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    assessment::{Line as Judged, State, area, requirement},
    format::clean_line,
    interview::{Walk, sign},
    session::LineKey,
    tui::{
        model::Model,
        widget::{Cursor, clip, pad, width, wrap},
        words,
    },
};

/// A row of the tree: a heading by the place of its first line, or a line by its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Area(usize),
    Topic(usize),
    Line(usize),
}

/// The headings above a line: its area, as the places of catalog and area, and its topic.
type Heading<'a> = ((usize, usize), &'a str);

/// The rows of the tree that fit, the line on screen among them. Keys in the tree move that line, so that a level
/// never goes to another line than the one that is marked.
pub(super) fn lines(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let in_sight = in_sight(model, walk, columns, rows).into_iter();
    in_sight.map(|(_, line)| line).collect()
}

/// The requirement whose row lies there, where the tree is drawn at this place.
pub(super) fn line_at(model: &Model, place: Rect, (column, row): (u16, u16)) -> Option<LineKey> {
    if !place.contains(Position::new(column, row)) {
        return None;
    }
    let walk = model.walk.as_ref()?;
    let (columns, rows) = (usize::from(place.width), usize::from(place.height));
    let in_sight = in_sight(model, walk, columns, rows);
    match in_sight.get(usize::from(row - place.y))? {
        (Row::Line(place), _) => Some(walk.judged.lines.get(*place)?.key.clone()),
        (Row::Area(_) | Row::Topic(_), _) => None,
    }
}

/// The rows that fit, each with what it is of. A title that is longer than the tree is wide goes on in a row below. Only
/// those near the line on screen are drawn: there may be thousands.
fn in_sight(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<(Row, Line<'static>)> {
    let (near, here) = near(walk, rows);
    let from = here.saturating_sub(rows);
    let near = near.iter().enumerate().skip(from).take(2 * rows + 1);
    let (mut drawn, mut at) = (Vec::new(), 0);
    for (place, row) in near {
        if place == here {
            at = drawn.len();
        }
        let lines = draw(model, walk, columns, *row).unwrap_or_default();
        drawn.extend(lines.into_iter().map(|line| (*row, line)));
    }
    // No title begins above the first row, and none is cut off by the last.
    let begins = |at: &usize| *at == 0 || drawn[*at].0 != drawn[at - 1].0;
    let first = Cursor { at }.first(rows, drawn.len());
    let first = (0..=first).rev().find(begins).unwrap_or(first);
    let end = (first + rows).min(drawn.len());
    let is_whole = |end: &usize| *end == drawn.len() || begins(end);
    let end = (first..=end).rev().find(is_whole).unwrap_or(end);
    drawn.drain(first..end).collect()
}

/// The rows of so many lines before and after the one on screen, and where its own is among them.
fn near(walk: &Walk, rows: usize) -> (Vec<Row>, usize) {
    let here = walk.judged.place(&walk.at).unwrap_or(0);
    let headed = |(place, line)| Some((place, heading(walk, line)?));
    // One more than there is room for tells whether the first stands at the beginning of its heading.
    let before = walk.walked_in(0..here).rev().filter_map(headed);
    let mut before: Vec<(usize, Heading<'_>)> = before.take(rows + 1).collect();
    let is_more = before.len() > rows;
    let first = before.pop_if(|_| is_more);
    let mut last = first.map(|(_, heading)| heading);
    let after = walk.walked_in(here..walk.judged.lines.len());
    let after = after.filter_map(headed).take(rows + 1);
    let (mut all, mut at) = (Vec::new(), None);
    for (place, heading) in before.into_iter().rev().chain(after) {
        if last.is_none_or(|(area, _)| area != heading.0) {
            all.push(Row::Area(place));
        }
        if last != Some(heading) {
            all.push(Row::Topic(place));
        }
        last = Some(heading);
        if place >= here {
            at.get_or_insert(all.len());
        }
        all.push(Row::Line(place));
    }
    (all, at.unwrap_or(0))
}

fn heading<'a>(walk: &'a Walk, line: &Judged) -> Option<Heading<'a>> {
    let asked = requirement(&walk.catalogs, line)?;
    Some(((line.catalog, line.area?), asked.topic.as_str()))
}

fn draw(model: &Model, walk: &Walk, columns: usize, row: Row) -> Option<Vec<Line<'static>>> {
    let theme = model.theme;
    let (Row::Area(place) | Row::Topic(place) | Row::Line(place)) = row;
    let line = walk.judged.lines.get(place)?;
    let asked = requirement(&walk.catalogs, line)?;
    let own = heading(walk, line)?;
    // The name, and the rest of its row.
    let headed = |name: &str, is_under: &dyn Fn(Heading<'_>) -> bool| {
        let count = Count::new(walk, place, is_under);
        let counts = format!(" {}/{}", count.done, count.total);
        let room = columns.saturating_sub(width(&counts));
        let name = clip(name, room);
        let rest = pad("", room.saturating_sub(width(&name))) + &counts;
        (name, rest)
    };
    Some(match row {
        Row::Area(_) => {
            let area = area(&walk.catalogs, line)?;
            let name = clean_line(&format!("{} {}", area.id, area.title));
            let (name, rest) = headed(&name, &|one| one.0 == own.0);
            vec![Line::styled(
                name + &rest,
                theme.strong().patch(theme.heading()),
            )]
        }
        Row::Topic(_) => {
            let (name, rest) = headed(&clean_line(&asked.topic), &|one| one == own);
            let name = Span::styled(name, theme.subheading());
            vec![Line::from(vec![name, Span::styled(rest, theme.quiet())])]
        }
        Row::Line(_) => {
            // A parked line without a level has the mark of its own.
            let parked = line.answer.parked.is_some() && line.answer.level.is_some();
            let flag = match (line.answer.flagged, parked) {
                (true, _) => sign::FLAGGED.shown,
                (false, true) => sign::PARKED.shown,
                _ => " ",
            };
            let sign = if line.is_to_reconfirm() {
                sign::ASKED.shown
            } else {
                ""
            };
            // What is to be confirmed has a sign behind its mark.
            let marks = 3 + usize::from(walk.judged.progress().to_reconfirm > 0);
            let mark = pad(&format!("{}{sign}", found(line)), marks);
            let lead = width(flag) + width(&mark) + 1;
            let text = format!("{} {}", clean_line(&line.label()), asked.title);
            let texts = wrap(&text, columns.saturating_sub(lead));
            let style = match (line.maturity(), line.below_target()) {
                _ if !line.answer.conflicts.is_empty() => theme.bad(),
                (Some(_), Some(_)) => theme.bad(),
                (Some(_), None) => theme.good(),
                _ => theme.plain(),
            };
            let rows = texts.iter().enumerate();
            let rows = rows.map(|(row, text)| {
                let text = pad(&format!(" {text}"), columns.saturating_sub(lead - 1));
                let (flag, mark) = match row {
                    0 => (flag.to_owned(), mark.clone()),
                    _ => (pad("", width(flag)), pad("", width(&mark))),
                };
                if line.key == walk.at {
                    return Line::styled(format!("{flag}{mark}{text}"), theme.chosen());
                }
                Line::from(vec![
                    Span::raw(flag),
                    Span::styled(mark, style),
                    Span::raw(text),
                ])
            });
            rows.collect()
        }
    })
}

/// A line's state; below its target the maturity with the target, as no colour tells it in the chosen row.
fn found(line: &Judged) -> Cow<'static, str> {
    match (line.maturity(), line.target) {
        (Some(level), Some(target))
            if line.below_target().is_some() && line.answer.conflicts.is_empty() =>
        {
            format!("{level}{}{target}", sign::AIMED.shown).into()
        }
        _ => words::mark(line).into(),
    }
}

/// How many lines under a heading have a maturity, of those that apply.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    done: usize,
    total: usize,
}

impl Count {
    /// Counts from the first line under a heading to the last.
    fn new(walk: &Walk, first: usize, is_under: &dyn Fn(Heading<'_>) -> bool) -> Self {
        let lines = walk.walked_in(first..walk.judged.lines.len());
        let lines = lines.filter_map(|(_, line)| Some((line, heading(walk, line)?)));
        let mut count = Self::default();
        for (line, _) in lines.take_while(|(_, heading)| is_under(*heading)) {
            count.take(line.state());
        }
        count
    }

    fn take(&mut self, state: State) {
        match state {
            State::Unanswered => self.total += 1,
            State::Answered(_) => {
                self.done += 1;
                self.total += 1;
            }
            State::NotEvaluated | State::NotApplicable => {}
        }
    }
}
