//! The drawing of the interview: the question on top, the answer below, and between them as much of ladder, evidence
//! and guidance as fits. On a wide terminal the tree stands beside.

use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Paragraph, Wrap},
};

use crate::{
    assessment::Line as Judged,
    catalog::Requirement,
    interview::{Refused, sign},
    tui::{
        model::Model,
        screen::{
            page::{page, page_in},
            text,
        },
        widget::body,
        words,
    },
};

use super::{
    Pane, above, answer,
    bar::{place, told},
    guidance,
    hint::{more, rule_text},
    ladder,
    places::{Columns, Places, columns, places},
    question::{is_cut, question},
    short, tree, whole,
};

/// Draws the interview.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
        let page = page(frame, model, &words::title(walk, usize::MAX), "");
        frame.render_widget(
            Paragraph::new(words::wording().refused(&model.keys, "", &Refused::NoLine))
                .wrap(Wrap { trim: true }),
            page.body,
        );
        return;
    };
    let told = told(model, walk, usize::from(frame.area().width));
    let page = page_in(frame, model, walk, &place(walk, line, asked), &told);
    let typing = model.editor.is_some();
    let free = text::above(model, frame.area(), page.body);
    let columns = columns(free);
    let is_tree = model.interview.pane == Pane::Tree && !typing;
    let whole = is_tree.then(|| without_rule(free));
    if let Some(area) = columns.tree.or(whole) {
        let (width, rows) = (usize::from(area.width), usize::from(area.height));
        draw(frame, tree::lines(model, walk, width, rows), area);
        if columns.tree.is_some() {
            mark(model, Pane::Tree, frame, area);
        }
        if columns.tree.is_none() {
            draw_rule(model, (false, false), frame, row_below(area));
            return;
        }
    }
    if let Some(area) = columns.answer {
        let all = whole::full(model, line, usize::from(area.width), true);
        let rows = usize::from(area.height);
        let shown = match model.interview.pane {
            Pane::Answer => ladder::scrolled(model, all, rows),
            _ => answer::cut(model, all, rows),
        };
        draw(frame, shown, area);
        mark(model, Pane::Answer, frame, area);
    }
    if typing {
        above::view(model, line, asked, columns, frame);
        return;
    }
    parts(model, line, asked, columns, frame);
}

/// Draws question, ladder, what is free and the answer.
fn parts(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    columns: Columns,
    frame: &mut Frame<'_>,
) {
    let places = places(model, line, asked, columns);
    let (width, height) = (usize::from(columns.middle.width), columns.middle.height);
    let top = question(model, line, asked, (width, height));
    let is_cut = top.len() > usize::from(places.question.height) || is_cut(asked, (width, height));
    draw(
        frame,
        cut(model, top, usize::from(places.question.height)),
        places.question,
    );
    let rows = usize::from(places.ladder.height);
    let rungs = ladder::rungs(model, asked, &line.answer, width, rows);
    draw(frame, rungs, places.ladder);
    let rows = usize::from(places.free.height);
    let free = match in_full(model, line, asked, columns, is_cut) {
        Some(all) => ladder::scrolled(model, all, rows),
        None => guidance::beside(model, asked, &line.answer, width, rows),
    };
    draw(frame, free, places.free);
    if columns.tree.is_some() {
        mark(model, Pane::Ladder, frame, places.ladder);
        mark(model, Pane::Guidance, frame, places.free);
    }
    if columns.tree.is_some() && columns.answer.is_none() {
        mark(model, Pane::Answer, frame, places.free);
    }
    let rows = usize::from(places.answer.height);
    let answer = short::short(model, line, width, rows);
    if places.rule.height > 0 {
        let hides = places.free.height == 0 && guidance::asks_to_see(model, asked, &line.answer);
        draw_rule(model, (answer.is_cut, hides), frame, places.rule);
    }
    draw(frame, answer.rows, places.answer);
}

/// The tree's rows where it has the whole body: the last row is the rule's.
pub(super) fn without_rule(whole: Rect) -> Rect {
    let height = whole.height.saturating_sub(1);
    Rect { height, ..whole }
}

fn row_below(area: Rect) -> Rect {
    Rect {
        y: area.bottom(),
        height: 1,
        ..area
    }
}

fn draw_rule(model: &Model, (is_cut, hides): (bool, bool), frame: &mut Frame<'_>, area: Rect) {
    let words = rule_text(model, is_cut, hides, usize::from(area.width));
    draw(frame, vec![Line::styled(words, model.theme.quiet())], area);
}

/// The rows of the question that fit, with a sign where some do not.
fn cut(model: &Model, mut lines: Vec<Line<'static>>, rows: usize) -> Vec<Line<'static>> {
    if lines.len() > rows && rows > 1 {
        lines.truncate(rows - 1);
        let words = more(model, Pane::Guidance);
        lines.push(Line::styled(words, model.theme.quiet()));
    }
    lines
}

/// The text of a pane that scrolls; none for the other panes.
fn in_full(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    columns: Columns,
    is_cut: bool,
) -> Option<Vec<Line<'static>>> {
    let width = usize::from(columns.middle.width);
    match model.interview.pane {
        Pane::Guidance => Some(guidance::in_full(model, asked, width, is_cut)),
        Pane::Answer if columns.answer.is_none() => Some(whole::full(model, line, width, false)),
        _ => None,
    }
}

/// The columns and places on screen.
pub(super) fn panes(model: &Model) -> Option<(Columns, Places)> {
    let walk = model.walk.as_ref()?;
    let (line, asked) = (walk.line()?, walk.requirement()?);
    let columns = columns(body(model.size));
    Some((columns, places(model, line, asked, columns)))
}

fn draw(frame: &mut Frame<'_>, lines: Vec<Line<'_>>, area: Rect) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// Marks the pane that has the keys in the free column before its first row. The question has them unless another is
/// marked; where the tree is not beside it the rule names the pane.
fn mark(model: &Model, pane: Pane, frame: &mut Frame<'_>, area: Rect) {
    if model.interview.pane != pane || model.editor.is_some() || area.is_empty() {
        return;
    }
    let margin = Rect {
        x: area.x.saturating_sub(1),
        width: 1,
        height: 1,
        ..area
    };
    let bar = Line::styled(sign::AT_HAND.shown, model.theme.at_hand());
    draw(frame, vec![bar], margin);
}

/// The most rows by which the pane can be scrolled: until its last row is in sight.
pub(super) fn most_scroll(model: &Model) -> usize {
    let most = || {
        let walk = model.walk.as_ref()?;
        let (line, asked) = (walk.line()?, walk.requirement()?);
        let (columns, places) = panes(model)?;
        let (width, height) = (usize::from(columns.middle.width), columns.middle.height);
        if let (Pane::Answer, Some(area)) = (model.interview.pane, columns.answer) {
            let all = whole::full(model, line, usize::from(area.width), true);
            return Some(all.len().saturating_sub(usize::from(area.height)));
        }
        let rows = question(model, line, asked, (width, height)).len();
        let is_cut = is_cut(asked, (width, height)) || rows > usize::from(places.question.height);
        let all = in_full(model, line, asked, columns, is_cut)?;
        Some(all.len().saturating_sub(usize::from(places.free.height)))
    };
    most().unwrap_or(0)
}
