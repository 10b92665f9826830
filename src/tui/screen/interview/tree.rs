//! The tree of areas, topics and requirements with their state.

use ratatui::{
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    assessment::{State, area, requirement},
    format::clean_line,
    interview::Walk,
    session::LineKey,
    tui::{
        model::Model,
        widget::{Cursor, pad, width, wrap},
        words,
    },
};

/// A row of the tree: a heading with its number among them, or a line, by the place of the line or of its first one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Area(usize, usize),
    Topic(usize, usize),
    Line(usize),
}

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
        (Row::Area(..) | Row::Topic(..), _) => None,
    }
}

/// The rows that fit, each with what it is of. A title that is longer than the tree is wide goes on in a row below. Only
/// those near the line on screen are drawn: there may be thousands.
fn in_sight(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<(Row, Line<'static>)> {
    let tree = Tree::new(walk);
    let from = tree.at.saturating_sub(rows);
    let near = tree.all.iter().enumerate().skip(from).take(2 * rows + 1);
    let (mut drawn, mut at) = (Vec::new(), 0);
    for (place, row) in near {
        if place == tree.at {
            at = drawn.len();
        }
        let lines = draw(model, walk, columns, *row, &tree).unwrap_or_default();
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

/// Every row, with what the headings say; only those in sight are drawn.
struct Tree {
    all: Vec<Row>,
    /// Where the line on screen is among them.
    at: usize,
    areas: Vec<Count>,
    topics: Vec<Count>,
    /// How wide the marks are: what is to be confirmed has a sign behind its mark.
    marks: usize,
}

impl Tree {
    fn new(walk: &Walk) -> Self {
        let here = walk.judged.place(&walk.at);
        let mut tree = Self {
            all: Vec::with_capacity(walk.judged.lines.len()),
            at: 0,
            areas: Vec::new(),
            topics: Vec::new(),
            marks: 3,
        };
        let mut heading = None;
        for (place, line) in walk.walked_places() {
            if tree.marks == 3 && line.is_to_reconfirm() {
                tree.marks = 4;
            }
            let (Some(asked), Some(area)) = (requirement(&walk.catalogs, line), line.area) else {
                continue;
            };
            let (area, topic) = ((line.catalog, area), asked.topic.as_str());
            if heading.is_none_or(|(other, _)| other != area) {
                tree.all.push(Row::Area(tree.areas.len(), place));
                tree.areas.push(Count::default());
            }
            if heading != Some((area, topic)) {
                heading = Some((area, topic));
                tree.all.push(Row::Topic(tree.topics.len(), place));
                tree.topics.push(Count::default());
            }
            let counts = [tree.areas.last_mut(), tree.topics.last_mut()];
            for count in counts.into_iter().flatten() {
                count.take(line.state());
            }
            if here == Some(place) {
                tree.at = tree.all.len();
            }
            tree.all.push(Row::Line(place));
        }
        tree
    }
}

fn draw(
    model: &Model,
    walk: &Walk,
    columns: usize,
    row: Row,
    tree: &Tree,
) -> Option<Vec<Line<'static>>> {
    let theme = model.theme;
    let (Row::Area(_, place) | Row::Topic(_, place) | Row::Line(place)) = row;
    let line = walk.judged.lines.get(place)?;
    let asked = requirement(&walk.catalogs, line)?;
    let headed = |name: &str, count: &Count, style| {
        let counts = format!(" {}/{}", count.done, count.total);
        let name = pad(name, columns.saturating_sub(width(&counts)));
        vec![Line::styled(name + &counts, style)]
    };
    Some(match row {
        Row::Area(number, _) => {
            let area = area(&walk.catalogs, line)?;
            let name = clean_line(&format!("{} {}", area.id, area.title));
            headed(&name, tree.areas.get(number)?, theme.heading())
        }
        Row::Topic(number, _) => {
            let name = format!(" {}", clean_line(&asked.topic));
            headed(&name, tree.topics.get(number)?, theme.quiet())
        }
        Row::Line(_) => {
            // A parked line without a level has the mark of its own.
            let parked = line.answer.parked.is_some() && line.answer.level.is_some();
            let flag = match (line.answer.flagged, parked) {
                (true, _) => "⚑",
                (false, true) => "…",
                _ => " ",
            };
            let sign = if line.is_to_reconfirm() { "?" } else { "" };
            let mark = pad(&format!("{}{sign}", words::mark(line)), tree.marks);
            let lead = width(flag) + width(&mark) + 1;
            let text = format!("{} {}", clean_line(&line.label()), asked.title);
            let texts = wrap(&text, columns.saturating_sub(lead));
            let style = match (line.maturity(), line.below_target()) {
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

/// How many lines under a heading have a maturity, of those that apply.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    done: usize,
    total: usize,
}

impl Count {
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
