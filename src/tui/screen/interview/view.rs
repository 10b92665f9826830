//! How the interview is drawn: the question on top, the answer below, and between them as much of ladder, evidence
//! and guidance as fits. On a wide terminal the tree stands beside.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Line as Judged, State, area},
    catalog::{Kind, Requirement},
    format::clean_line,
    tui::{
        model::Model,
        walk::{Access, Walk},
        widget::{clip, page, width, wrap},
    },
};

use super::{Pane, answer, ladder, tree};

/// From this width on the tree stands beside the question.
const WIDE: u16 = 110;
const TREE: u16 = 40;
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
    u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2)
}

/// Draws the interview.
pub(in crate::tui::screen) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
        let page = page(frame, model, &title(walk), "");
        frame.render_widget(
            Paragraph::new("This session has no requirement to walk: S changes its profile."),
            page.body,
        );
        return;
    };
    let page = page(frame, model, &place(walk, line, asked), &counts(walk));
    let mut body = page.body;
    if body.width >= WIDE {
        let [left, _, right] = Layout::horizontal([
            Constraint::Length(TREE),
            Constraint::Length(2),
            Constraint::Min(0),
        ])
        .areas(body);
        draw(
            frame,
            tree::lines(
                model,
                walk,
                usize::from(left.width),
                usize::from(left.height),
            ),
            left,
        );
        body = Rect {
            width: right.width.min(READABLE),
            ..right
        };
    } else if model.interview.pane == Pane::Tree {
        draw(
            frame,
            tree::lines(
                model,
                walk,
                usize::from(body.width),
                usize::from(body.height),
            ),
            body,
        );
        return;
    }
    let columns = usize::from(body.width);
    let top = question(model, line, asked, columns);
    let bottom = answer::short(model, line, columns);
    let [above, _, middle, rule, below] = Layout::vertical([
        Constraint::Length(u16::try_from(top.len()).unwrap_or(u16::MAX)),
        Constraint::Length(u16::from(body.height > 16)),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(u16::try_from(bottom.len()).unwrap_or(u16::MAX)),
    ])
    .areas(body);
    draw(frame, top, above);
    let rows = usize::from(middle.height);
    if model.interview.pane == Pane::Answer {
        let area = Rect {
            height: middle.height + rule.height + below.height,
            ..middle
        };
        draw(
            frame,
            ladder::scrolled(
                model,
                answer::full(model, line, columns),
                usize::from(area.height),
            ),
            area,
        );
        return;
    }
    draw(
        frame,
        ladder::lines(model, asked, &line.answer, columns, rows),
        middle,
    );
    draw(
        frame,
        vec![Line::styled(
            rule_text(model.interview.pane, columns),
            model.theme.quiet(),
        )],
        rule,
    );
    draw(frame, bottom, below);
}

fn draw(frame: &mut Frame<'_>, lines: Vec<Line<'_>>, area: Rect) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rule above the answer tells which pane has the keys.
fn rule_text(pane: Pane, columns: usize) -> String {
    let name = match pane {
        Pane::Ladder => " ladder: j k choose, y n answer, Esc back ",
        Pane::Guidance => " guidance: j k scroll, Esc back ",
        Pane::Question | Pane::Answer | Pane::Tree => "",
    };
    let name = clip(name, columns.saturating_sub(2));
    format!(
        "──{name}{}",
        "─".repeat(columns.saturating_sub(2 + width(&name)))
    )
}

fn place(walk: &Walk, line: &Judged, asked: &Requirement) -> String {
    let area = area(&walk.catalogs, line)
        .map_or(String::new(), |area| format!("{} {}", area.id, area.title));
    format!("{area} › {}", asked.topic)
}

/// Where in the walk, what is left, and whether everything is saved.
fn counts(walk: &Walk) -> String {
    let here = walk
        .walked()
        .position(|line| line.key == walk.at)
        .map_or(0, |place| place + 1);
    let total = walk.walked().count();
    let saved = match (&walk.access, &walk.trouble) {
        (_, Some(_)) => "NOT SAVED",
        (Access::Writer, None) if !walk.pending.is_empty() && walk.slow => "saving…",
        (Access::Writer, None) => "saved",
        (Access::Follower(_) | Access::ReadOnly(_), None) => "read-only",
    };
    format!(
        "{here} of {total} · {} left · {saved}",
        walk.counted.progress().unanswered
    )
}

fn question(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut right = match asked.kind() {
        Kind::Base => String::new(),
        Kind::Enhancement => "enhancement".to_owned(),
    };
    if let Some(target) = line.target {
        let sign = if right.is_empty() { "" } else { " · " };
        right = format!("{right}{sign}target ML{target}");
    }
    let label = clean_line(&line.label());
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
    lines.extend(
        wrap(&asked.question, columns)
            .into_iter()
            .map(|row| Line::styled(row, theme.strong())),
    );
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
