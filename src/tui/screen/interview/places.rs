//! The places of the parts of the interview. Question and ladder keep their place for as long as a line is on screen:
//! the place depends on the texts and on the window, never on the answer. The answer grows into the free rows.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::{assessment::Line as Judged, catalog::Requirement, tui::model::Model};

use super::{Pane, guidance, ladder, question::question, short};

/// The width of the body from which the tree stands beside the question.
const WIDE: u16 = 116;
/// The width of the body from which the whole answer has a column of its own.
const WIDEST: u16 = 166;
/// Longer lines are hard to read.
const READABLE: u16 = 110;

/// The columns of the body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// The tree, where there is room beside the question.
    pub(super) tree: Option<Rect>,
    /// Question, ladder, guidance; and the answer where it has no column of its own.
    pub(super) middle: Rect,
    /// The whole answer, where there is room beside.
    pub(super) answer: Option<Rect>,
}

/// The columns of a body.
pub(super) fn columns(body: Rect) -> Columns {
    if body.width < WIDE {
        return Columns {
            tree: None,
            middle: body,
            answer: None,
        };
    }
    let side = (body.width * 2 / 5).clamp(38, 60);
    if body.width < WIDEST {
        let [left, _, right] = split(body, [side, 2]);
        let width = right.width.min(READABLE);
        return Columns {
            tree: Some(left),
            middle: Rect { width, ..right },
            answer: None,
        };
    }
    let side = (body.width / 4).clamp(38, 60);
    let [left, _, rest] = split(body, [side, 2]);
    let question = (rest.width / 2 + 4).min(READABLE);
    let [middle, _, right] = split(rest, [question, 3]);
    Columns {
        tree: Some(left),
        middle,
        answer: Some(right),
    }
}

fn split(area: Rect, [first, gap]: [u16; 2]) -> [Rect; 3] {
    Layout::horizontal([
        Constraint::Length(first),
        Constraint::Length(gap),
        Constraint::Min(0),
    ])
    .areas(area)
}

/// The places of the parts, from top to bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    /// Title and question.
    pub(super) question: Rect,
    /// The ladder, or the rung at hand above a text that is read in full.
    pub(super) ladder: Rect,
    /// The free rows, for the evidence to ask for and the guidance; or for a text that is read in full.
    pub(super) free: Rect,
    /// The rule, which tells the focused pane.
    pub(super) rule: Rect,
    /// The answer in short.
    pub(super) answer: Rect,
}

/// The places on a body of this size, for the line on screen.
pub(super) fn places(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    columns: Columns,
) -> Places {
    let body = columns.middle;
    let (width, height) = (usize::from(body.width), usize::from(body.height));
    let top = question(model, line, asked, (width, body.height)).len();
    let reads = matches!(model.interview.pane, Pane::Guidance | Pane::Answer);
    if reads && columns.answer.is_none() {
        return reading(model, line, asked, body, top);
    }
    let rungs = ladder::needed(model, asked, width);
    let ladder = rungs.iter().sum::<usize>().max(1);
    // In the smallest window a rung stays in sight.
    let least = match height {
        _ if columns.answer.is_some() => 0,
        ..12 => 1,
        12..18 => 2,
        _ => 4,
    };
    let rule = usize::from(columns.answer.is_none());
    let blank = usize::from(height > 16 && top + 1 + ladder + rule + least <= height);
    let room = height.saturating_sub(top + blank + rule);
    // Where not all of it fits, the longest rung and the sign for those left out have their rows.
    let longest = rungs.into_iter().max().unwrap_or(0);
    let kept = (longest + 1).min(ladder).min(room);
    let ladder = ladder.min(room.saturating_sub(least)).max(kept);
    let room = height.saturating_sub(top + blank + ladder + rule);
    let answer = if columns.answer.is_some() {
        0
    } else {
        // What is whole beside the ladder stays; the answer goes on over the rest.
        let free = room.saturating_sub(short::needed(model, line, width));
        let kept = guidance::whole_rows(model, asked, &line.answer, width, free);
        short::short(model, line, width, room - kept).rows.len()
    };
    cut(body, [top, blank, ladder, rule, answer])
}

/// The places while a text is read in full: it covers everything below the question and the current rung.
fn reading(model: &Model, line: &Judged, asked: &Requirement, body: Rect, top: usize) -> Places {
    let (width, height) = (usize::from(body.width), usize::from(body.height));
    let own = ladder::own_rows(model, asked, &line.answer, width);
    // Where the text would be left with a few rows, first the rung and then the question make room.
    let (top, own) = match height {
        height if top + own + 7 <= height => (top, own),
        height if top + 6 <= height => (top, 0),
        _ => (1, 0),
    };
    let blank = usize::from(own > 0 && height > 16);
    let places = cut(body, [top, blank, own, 1, 0]);
    // What is read is parted from the rung above it.
    let gap = u16::from(own > 0).min(places.free.height);
    Places {
        free: Rect {
            y: places.free.y + gap,
            height: places.free.height - gap,
            ..places.free
        },
        ..places
    }
}

fn cut(body: Rect, [top, blank, ladder, rule, answer]: [usize; 5]) -> Places {
    let rows = |count: usize| Constraint::Length(u16::try_from(count).unwrap_or(u16::MAX));
    let [question, _, ladder, free, rule, answer] = Layout::vertical([
        rows(top),
        rows(blank),
        rows(ladder),
        Constraint::Min(0),
        rows(rule),
        rows(answer),
    ])
    .areas(body);
    Places {
        question,
        ladder,
        free,
        rule,
        answer,
    }
}
