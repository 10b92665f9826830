//! How the interview is drawn: the question on top, the answer below, and between them as much of ladder, evidence
//! and guidance as fits. On a wide terminal the tree stands beside.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::{Paragraph, Wrap},
};

use crate::{
    assessment::{Line as Judged, State},
    catalog::{Kind, Requirement},
    format::{clean_line, clean_text},
    interview::{Refused, Verb, Walk},
    tui::{
        keys::{Action, Scope},
        model::Model,
        screen::{page::page, text},
        widget::{body, clip, width, wrap},
        words,
    },
};

use super::{
    Pane, above, answer,
    bar::{place, serves, told},
    ladder,
    places::{Columns, Places, columns, places},
    tree,
};

/// How many rows the bar and the question take: the text area leaves them in sight.
pub(in crate::tui::screen) fn question_height(model: &Model, whole: u16) -> u16 {
    let Some(asked) = model.walk.as_ref().and_then(|walk| walk.requirement()) else {
        return 1;
    };
    let rows = wrap(&asked.question, usize::from(whole.saturating_sub(2))).len();
    u16::try_from(rows.min(8)).unwrap_or(8).saturating_add(2)
}

/// Draws the interview.
pub(in crate::tui::screen) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
        let page = page(frame, model, &words::title(walk), "");
        frame.render_widget(
            Paragraph::new(words::refused(&model.keys, "", &Refused::NoLine))
                .wrap(Wrap { trim: true }),
            page.body,
        );
        return;
    };
    let told = told(model, walk, usize::from(frame.area().width));
    let page = page(frame, model, &place(walk, line, asked), &told);
    let typing = model.editor.is_some();
    let free = text::above(model, frame.area(), page.body);
    let columns = columns(free);
    let is_tree = model.interview.pane == Pane::Tree && !typing;
    let whole = is_tree.then(|| without_rule(free));
    if let Some(area) = columns.tree.or(whole) {
        let (width, rows) = (usize::from(area.width), usize::from(area.height));
        draw(frame, tree::lines(model, walk, width, rows), area);
        if columns.tree.is_none() {
            draw_rule(model, frame, row_below(area));
            return;
        }
    }
    if let Some(area) = columns.answer {
        let all = answer::full(model, line, usize::from(area.width));
        let rows = usize::from(area.height);
        let shown = match model.interview.pane {
            Pane::Answer => ladder::scrolled(model, all, rows),
            _ => answer::cut(model, all, rows),
        };
        draw(frame, shown, area);
    }
    if typing {
        above::view(model, line, asked, columns.middle, frame);
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
        None => ladder::beside(model, asked, &line.answer, width, rows),
    };
    draw(frame, free, places.free);
    if places.rule.height > 0 {
        draw_rule(model, frame, places.rule);
    }
    let rows = usize::from(places.answer.height);
    draw(
        frame,
        answer::short(model, line, width, rows),
        places.answer,
    );
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

fn draw_rule(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let words = rule_text(model, usize::from(area.width));
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
        Pane::Guidance => Some(ladder::in_full(model, asked, width, is_cut)),
        Pane::Answer if columns.answer.is_none() => Some(answer::full(model, line, width)),
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

/// How far the pane can be scrolled: until its last row is in sight.
pub(super) fn most_scroll(model: &Model) -> usize {
    let most = || {
        let walk = model.walk.as_ref()?;
        let (line, asked) = (walk.line()?, walk.requirement()?);
        let (columns, places) = panes(model)?;
        let (width, height) = (usize::from(columns.middle.width), columns.middle.height);
        if let (Pane::Answer, Some(area)) = (model.interview.pane, columns.answer) {
            let all = answer::full(model, line, usize::from(area.width));
            return Some(all.len().saturating_sub(usize::from(area.height)));
        }
        let rows = question(model, line, asked, (width, height)).len();
        let is_cut = is_cut(asked, (width, height)) || rows > usize::from(places.question.height);
        let all = in_full(model, line, asked, columns, is_cut)?;
        Some(all.len().saturating_sub(usize::from(places.free.height)))
    };
    most().unwrap_or(0)
}

pub(super) fn draw(frame: &mut Frame<'_>, lines: Vec<Line<'_>>, area: Rect) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rule above the answer tells which pane has the keys.
pub(super) fn rule_text(model: &Model, columns: usize) -> String {
    let key = |action| model.keys.name(Scope::Interview, action);
    let moving = format!(
        "{} {}",
        key(Action::Verb(Verb::Next)),
        key(Action::Verb(Verb::Previous))
    );
    let name = match model.interview.pane {
        // The keys belong to the text.
        _ if model.editor.is_some() => String::new(),
        Pane::Ladder => format!(
            " ladder: {moving} choose, {} {} answer, Esc back ",
            key(Action::Verb(Verb::Yes)),
            key(Action::Verb(Verb::No))
        ),
        Pane::Guidance => format!(" guidance: {moving} scroll, Esc back "),
        Pane::Answer => format!(" answer: {moving} scroll, Esc back "),
        Pane::Tree => format!(" tree: {moving} go there, Esc back "),
        Pane::Question => String::new(),
    };
    model.theme.rule(&name, columns)
}

/// So many rows may a question take of a body of this height.
fn most_rows(height: u16) -> usize {
    usize::from(height / 2).max(4)
}

/// Whether a question is longer than may stand on top of a body of this size.
fn is_cut(asked: &Requirement, (columns, height): (usize, u16)) -> bool {
    wrap(&asked.question, columns).len() > most_rows(height)
}

/// The keys that lead to a pane from the one that has the keys: `Tab Tab`.
pub(super) fn to_pane(model: &Model, pane: Pane) -> String {
    if pane == Pane::Guidance {
        return model.keys.name(Scope::Interview, Verb::Guidance);
    }
    let key = model.keys.name(Scope::Interview, Action::NextPane);
    vec![key; model.interview.pane.steps_to(pane)].join(" ")
}

/// The sign for what does not fit, with the keys that show it; while a text is typed they do not.
pub(super) fn more(model: &Model, pane: Pane) -> String {
    if model.editor.is_some() {
        return "…".into();
    }
    format!("… {} shows all of it", to_pane(model, pane))
}

/// What was found and what is aimed at: `now 1 ▸ 3`, `in conflict ▸ 3`, `target 3`.
fn found(line: &Judged) -> String {
    let now = match line.state() {
        State::Answered(_) if line.is_in_conflict() => "in conflict".into(),
        State::Answered(level) => format!("now {level}"),
        State::NotApplicable => "n/a".into(),
        State::NotEvaluated => "n/e".into(),
        State::Unanswered => String::new(),
    };
    match (now.as_str(), line.target) {
        ("n/a" | "n/e", _) | (_, None) => now,
        ("", Some(target)) => format!("target {target}"),
        (now, Some(target)) => format!("{now} ▸ {target}"),
    }
}

/// What is noted at the right of a title beside what was found: what kind it is, and whom it serves. The title comes
/// first: of these as many as there is room for.
fn noted(model: &Model, line: &Judged, asked: &Requirement, room: usize) -> String {
    let mut words = Vec::new();
    let serves = model.walk.as_ref().map(|walk| serves(walk, line));
    words.extend(serves.filter(|word| !word.is_empty()));
    words.extend((asked.kind() == Kind::Enhancement).then(|| "enhancement".to_owned()));
    let catalog = model.walk.as_ref().and_then(Walk::catalog);
    let stand_in = catalog.and_then(|catalog| catalog.stand_in(asked));
    words.extend(stand_in.map(|of| of.label().to_owned()));
    while !words.is_empty() && width(&words.join(" · ")) + 3 > room {
        words.pop();
    }
    words.join(" · ")
}

/// The question with its title, and what is noted on it.
pub(super) fn question(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    (columns, height): (usize, u16),
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let title = format!("{}  {}", clean_line(&line.label()), asked.title);
    let found = found(line);
    let room = columns.saturating_sub(width(&found) + 1);
    let noted = noted(model, line, asked, room.saturating_sub(width(&title)));
    let title = clip(&title, room);
    let right = match (noted.as_str(), found.as_str()) {
        ("", _) => found,
        (noted, "") => noted.to_owned(),
        (noted, found) => format!("{noted} · {found}"),
    };
    let gap = columns.saturating_sub(width(&title) + width(&right));
    let mut lines = vec![Line::from(vec![
        Span::styled(title, theme.heading()),
        Span::raw(" ".repeat(gap)),
        Span::styled(right, theme.quiet()),
    ])];
    let mut rows = wrap(&asked.question, columns);
    let most = most_rows(height);
    let cut = rows.len() > most;
    if cut {
        rows.truncate(most - 1);
    }
    lines.extend(
        rows.into_iter()
            .map(|row| Line::styled(row, theme.strong())),
    );
    if cut {
        let more = more(model, Pane::Guidance);
        lines.push(Line::styled(more, theme.quiet()));
    }
    let selection = model.walk.as_ref();
    let selection = selection.and_then(|walk| walk.judged.about.selection.as_ref());
    let note = selection.and_then(|own| own.note(&line.key.catalog, &asked.id));
    if let Some(note) = note {
        let mut rows = ladder::headed(model, "Profile's note", &clean_text(note), columns);
        rows.truncate(most);
        lines.extend(rows);
    }
    if !asked.owner_sets.is_empty() {
        lines.extend(ladder::headed(
            model,
            "The owner sets",
            &asked.owner_sets,
            columns,
        ));
    }
    lines
}
