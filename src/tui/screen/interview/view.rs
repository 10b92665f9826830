//! How the interview is drawn: the question on top, the answer below, and between them as much of ladder, evidence
//! and guidance as fits. On a wide terminal the tree stands beside.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Paragraph, Wrap},
};

use crate::{
    assessment::{Line as Judged, State},
    catalog::{Kind, Requirement},
    format::{clean_line, clean_text},
    interview::Walk,
    tui::{
        keys::{Action, Scope},
        model::Model,
        screen::text,
        widget::{body, clip, page, width, wrap},
    },
};

use super::{
    Pane, above, answer,
    bar::{place, serves, with_speaker},
    ladder, tree,
    update::no_requirement,
};

/// From this width on the tree stands beside the question.
const WIDE: u16 = 110;

/// Longer lines are hard to read.
const READABLE: u16 = 110;

/// A line's state in three columns.
pub(in crate::tui::screen) fn mark(line: &Judged) -> &'static str {
    if !line.answer.conflicts.is_empty() {
        return "≠";
    }
    match line.state() {
        State::Answered(0) => "ML0",
        State::Answered(1) => "ML1",
        State::Answered(2) => "ML2",
        State::Answered(3) => "ML3",
        State::Answered(_) => "ML4",
        State::NotApplicable => "n/a",
        State::NotEvaluated => "n/e",
        State::Unanswered if line.answer.parked.is_some() => "…",
        State::Unanswered => "·",
    }
}

/// The session's title for the bar on top.
pub(in crate::tui::screen) fn title(walk: &Walk) -> String {
    let about = &walk.counted.about;
    if about.organization.is_empty() && about.scope.is_empty() {
        return clean_line(&walk.name);
    }
    clean_line(&about.title())
}

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
        let page = page(frame, model, &title(walk), "");
        frame.render_widget(
            Paragraph::new(no_requirement(model)).wrap(Wrap { trim: true }),
            page.body,
        );
        return;
    };
    let told = with_speaker(model, walk, usize::from(frame.area().width));
    let page = page(frame, model, &place(walk, line, asked), &told);
    let typing = model.editor.is_some();
    let free = text::above(model, frame.area(), page.body);
    let (side, body) = beside(free);
    let is_tree = model.interview.pane == Pane::Tree && !typing;
    let whole = is_tree.then(|| without_rule(free));
    if let Some(area) = side.or(whole) {
        let (columns, rows) = (usize::from(area.width), usize::from(area.height));
        draw(frame, tree::lines(model, walk, columns, rows), area);
        if side.is_none() {
            draw_rule(model, frame, row_below(area));
            return;
        }
    }
    if typing {
        above::view(model, line, asked, body, frame);
        return;
    }
    let columns = usize::from(body.width);
    let top = question(model, line, asked, (columns, body.height));
    let bottom = answer::short(model, line, columns, body.height);
    let [above, middle, rule, below] = parts(model.interview.pane, body, top.len(), bottom.len());
    let above_rows = top.len();
    draw(frame, cut(model, top, usize::from(above.height)), above);
    let is_cut = is_cut(asked, (columns, body.height)) || above_rows > usize::from(above.height);
    if let Some((all, area)) = in_full(model, line, asked, [middle, below], is_cut) {
        draw(
            frame,
            ladder::scrolled(model, all, usize::from(area.height)),
            area,
        );
        if area.height > middle.height {
            draw_rule(model, frame, row_below(area));
            return;
        }
    } else {
        let rows = usize::from(middle.height);
        draw(
            frame,
            ladder::lines(model, asked, &line.answer, columns, rows),
            middle,
        );
    }
    draw_rule(model, frame, rule);
    draw(frame, bottom, below);
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

/// The tree's place on a wide terminal, and the question's.
pub(super) fn beside(body: Rect) -> (Option<Rect>, Rect) {
    if body.width < WIDE {
        return (None, body);
    }
    let [left, _, right] = Layout::horizontal([
        Constraint::Length((body.width / 3).clamp(38, 60)),
        Constraint::Length(2),
        Constraint::Min(0),
    ])
    .areas(body);
    let width = right.width.min(READABLE);
    (Some(left), Rect { width, ..right })
}

/// The places of question, ladder, rule and answer, where question and answer have so many rows.
pub(super) fn parts(pane: Pane, body: Rect, question: usize, answer: usize) -> [Rect; 4] {
    let whole = usize::from(body.height);
    // Where a pane would be left with a few rows, question and answer make room: of them only the title stays.
    let cramped = !matches!(pane, Pane::Question | Pane::Tree) && whole < question + answer + 6;
    let (question, answer) = if cramped { (1, 0) } else { (question, answer) };
    let rows = |count: usize| Constraint::Length(u16::try_from(count).unwrap_or(u16::MAX));
    let [above, _, middle, rule, below] = Layout::vertical([
        rows(question),
        rows(usize::from(body.height > 16)),
        Constraint::Min(0),
        rows(1),
        rows(answer),
    ])
    .areas(body);
    [above, middle, rule, below]
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

/// The text of a pane that scrolls, with its place; none for the other panes.
fn in_full(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    [middle, below]: [Rect; 2],
    is_cut: bool,
) -> Option<(Vec<Line<'static>>, Rect)> {
    let columns = usize::from(middle.width);
    match model.interview.pane {
        Pane::Guidance => Some((ladder::in_full(model, asked, columns, is_cut), middle)),
        Pane::Answer => {
            // The rule tells how to scroll, below the text.
            let height = middle.height + below.height;
            Some((
                answer::full(model, line, columns),
                Rect { height, ..middle },
            ))
        }
        _ => None,
    }
}

/// The places of question, ladder, rule and answer on screen.
pub(super) fn panes(model: &Model) -> Option<[Rect; 4]> {
    let walk = model.walk.as_ref()?;
    let (line, asked) = (walk.line()?, walk.requirement()?);
    let (_, body) = beside(body(model.size));
    let columns = usize::from(body.width);
    let top = question(model, line, asked, (columns, body.height)).len();
    let bottom = answer::short(model, line, columns, body.height).len();
    Some(parts(model.interview.pane, body, top, bottom))
}

/// How far the pane can be scrolled: until its last row is in sight.
pub(super) fn most_scroll(model: &Model) -> usize {
    let place = || {
        let walk = model.walk.as_ref()?;
        let (line, asked) = (walk.line()?, walk.requirement()?);
        let [above, middle, _, below] = panes(model)?;
        let (_, body) = beside(body(model.size));
        let (columns, height) = (usize::from(body.width), body.height);
        let rows = question(model, line, asked, (columns, height)).len();
        let is_cut = is_cut(asked, (columns, height)) || rows > usize::from(above.height);
        let (all, area) = in_full(model, line, asked, [middle, below], is_cut)?;
        Some(all.len().saturating_sub(usize::from(area.height)))
    };
    place().unwrap_or(0)
}

pub(super) fn draw(frame: &mut Frame<'_>, lines: Vec<Line<'_>>, area: Rect) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rule above the answer tells which pane has the keys.
pub(super) fn rule_text(model: &Model, columns: usize) -> String {
    let key = |action| model.keys.name(Scope::Interview, action);
    let moving = format!("{} {}", key(Action::Down), key(Action::Up));
    let name = match model.interview.pane {
        // The keys belong to the text.
        _ if model.editor.is_some() => String::new(),
        Pane::Ladder => format!(
            " ladder: {moving} choose, {} {} answer, Esc back ",
            key(Action::Yes),
            key(Action::No)
        ),
        Pane::Guidance => format!(" guidance: {moving} scroll, Esc back "),
        Pane::Answer => format!(" answer: {moving} scroll, Esc back "),
        Pane::Tree => format!(" tree: {moving} go there, Esc back "),
        Pane::Question => String::new(),
    };
    let name = clip(&name, columns.saturating_sub(2));
    format!(
        "──{name}{}",
        "─".repeat(columns.saturating_sub(2 + width(&name)))
    )
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

/// What is noted at the right of a title: what kind it is, whom it serves, its target. Beside a label of so many columns
/// the first of them give way, so that the label stays.
fn noted(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    label: usize,
    columns: usize,
) -> String {
    let mut words = Vec::new();
    words.extend((asked.kind() == Kind::Enhancement).then(|| "enhancement".to_owned()));
    words.extend(asked.general_ladder.then(|| "general ladder".to_owned()));
    let serves = model.walk.as_ref().map(|walk| serves(walk, line));
    words.extend(serves.filter(|word| !word.is_empty()));
    words.extend(line.target.map(|target| format!("target ML{target}")));
    // A long name of a component leaves room for them too. Behind the label a sign stands for the title.
    let room = columns.saturating_sub(label.min(columns / 2) + 3);
    let mut forms =
        (0..words.len()).map(|first| words.get(first..).unwrap_or_default().join(" · "));
    forms.find(|form| width(form) <= room).unwrap_or_default()
}

/// The question with its title, and what is noted on it.
pub(super) fn question(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    (columns, height): (usize, u16),
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let label = clean_line(&line.label());
    let right = noted(model, line, asked, width(&label), columns);
    let title = clip(
        &format!("{label}  {}", asked.title),
        columns.saturating_sub(width(&right) + 1),
    );
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
