//! The findings: what the program noticed, by kind, the worst first; Enter goes there.

use ratatui::{
    Frame,
    layout::Position,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Code, Finding, by_kind},
    format::clean_line,
    interview::Effect,
    tui::{
        keys::Action,
        model::{Model, Screen},
        widget::{Cursor, body, clip, pad, page, width, wrap_within},
    },
};

use super::{interview, outcome::go, overview::Overview, text};

/// Which finding is chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Findings {
    /// The chosen finding, in the order shown.
    pub cursor: Cursor,
}

/// A key on the findings.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = model.size.1.saturating_sub(4);
    let (Some(walk), Some(Screen::Findings(findings))) =
        (&mut model.walk, model.screens.last_mut())
    else {
        return Vec::new();
    };
    let count = walk.judged.findings.len();
    if findings.cursor.go(action, page, count) {
        return Vec::new();
    }
    match action {
        Action::Enter | Action::TakeStep => {
            let shown = Shown::of(&walk.judged.findings);
            let key = shown
                .ordered
                .get(findings.cursor.at)
                .map(|finding| finding.key.clone());
            let Some(key) = key.filter(|key| walk.judged.place(key).is_some()) else {
                return Vec::new();
            };
            let mut effects = go(model, key);
            if action == Action::TakeStep {
                effects.extend(text::begin_step(model));
            }
            effects
        }
        Action::Overview => {
            model.back_to_interview();
            model.screens.push(Screen::Overview(Overview::default()));
            Vec::new()
        }
        Action::Back => {
            model.back();
            Vec::new()
        }
        action => interview::common(model, action),
    }
}

/// The findings as they are shown.
struct Shown<'a> {
    /// By kind, the worst first.
    ordered: Vec<&'a Finding>,
    rows: Vec<Row>,
}

/// A row of the list.
#[derive(Clone, Copy)]
enum Row {
    /// The heading of a kind, with how many there are.
    Kind(Code, usize),
    /// A finding: its place in the order.
    One(usize),
}

impl<'a> Shown<'a> {
    fn of(all: &'a [Finding]) -> Self {
        let (mut ordered, mut rows) = (Vec::with_capacity(all.len()), Vec::new());
        for (code, own) in by_kind(all) {
            rows.push(Row::Kind(code, own.len()));
            rows.extend((ordered.len()..ordered.len() + own.len()).map(Row::One));
            ordered.extend(own);
        }
        Self { ordered, rows }
    }

    /// The rows that are in sight, so that the chosen finding is among them.
    fn in_sight(&self, chosen: usize, fit: usize) -> &[Row] {
        let is_chosen = |row: &Row| matches!(row, Row::One(place) if *place == chosen);
        let at = self.rows.iter().position(is_chosen).unwrap_or(0);
        let first = Cursor { at }.first(fit, self.rows.len());
        let rows = self.rows.get(first..).unwrap_or_default();
        rows.get(..fit).unwrap_or(rows)
    }
}

/// The finding that lies there.
pub(super) fn row_at(
    model: &Model,
    findings: Findings,
    (column, row): (u16, u16),
) -> Option<usize> {
    let shown = Shown::of(&model.walk.as_ref()?.judged.findings);
    let body = body(model.size);
    if !body.contains(Position::new(column, row)) {
        return None;
    }
    let size = (usize::from(body.width), usize::from(body.height));
    let below = in_full(model, &shown.ordered, findings.cursor, size).len();
    let rows = shown.in_sight(findings.cursor.at, size.1.saturating_sub(below));
    match rows.get(usize::from(row - body.y))? {
        Row::One(place) => Some(*place),
        Row::Kind(..) => None,
    }
}

fn label(finding: &Finding) -> String {
    clean_line(&finding.label())
}

fn message(finding: &Finding) -> String {
    clean_line(&finding.message)
}

/// How far the findings stand in under the heading of their kind.
const INDENT: usize = 2;

/// How wide the columns are: as the findings near the chosen one need, where there are many.
struct Columns {
    labels: usize,
    /// For the message.
    room: usize,
}

impl Columns {
    fn of(all: &[&Finding], cursor: Cursor, (columns, rows): (usize, usize)) -> Self {
        let near = || all.iter().skip(cursor.first(rows, all.len())).take(rows);
        let labels = near().map(|finding| width(&label(finding))).max();
        let labels = labels.unwrap_or(0) + 2;
        let labels = labels.clamp(16, 16.max(columns / 3));
        Self {
            labels,
            room: columns.saturating_sub(labels + INDENT),
        }
    }
}

/// What is cut in the row of the chosen one stands in full below the others.
fn in_full(
    model: &Model,
    all: &[&Finding],
    cursor: Cursor,
    (columns, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let widths = Columns::of(all, cursor, (columns, rows));
    let is_cut = |finding: &&&Finding| {
        width(&message(finding)) > widths.room || width(&label(finding)) + 1 > widths.labels
    };
    let Some(finding) = all.get(cursor.at).filter(is_cut) else {
        return Vec::new();
    };
    let text = format!("{}: {}", label(finding), message(finding));
    let mut below = vec![Line::default()];
    let most = (rows / 2).saturating_sub(1).max(1);
    let wrapped = wrap_within(&text, columns.saturating_sub(1), most).into_iter();
    below.extend(wrapped.map(|row| Line::styled(format!(" {row}"), model.theme.strong())));
    below
}

/// Draws the findings.
pub(super) fn view(model: &Model, findings: Findings, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let all = &walk.judged.findings;
    let shown = Shown::of(all);
    let page = page(
        frame,
        model,
        &format!("Findings · {}", interview::title(walk)),
        &match all.len() {
            1 => "1 finding".into(),
            count => format!("{count} findings"),
        },
    );
    let (columns, rows) = (usize::from(page.body.width), usize::from(page.body.height));
    if all.is_empty() {
        let text =
            "The program has noticed nothing: no gap, no missing evidence, no contradiction.";
        frame.render_widget(
            Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
            page.body,
        );
        return;
    }
    let Shown { ordered, .. } = &shown;
    let Columns { labels, room } = Columns::of(ordered, findings.cursor, (columns, rows));
    let below = in_full(model, ordered, findings.cursor, (columns, rows));
    let rows = rows.saturating_sub(below.len());
    let in_sight = shown.in_sight(findings.cursor.at, rows).iter();
    let mut lines: Vec<Line<'_>> = in_sight
        .map(|row| match row {
            Row::Kind(code, count) => {
                let heading = format!("{}: {count}", code.heading());
                Line::styled(clip(&heading, columns), model.theme.heading())
            }
            Row::One(place) => {
                let chosen = *place == findings.cursor.at;
                one(model, ordered.get(*place), columns, (labels, room), chosen)
            }
        })
        .collect();
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// A finding in its row.
fn one(
    model: &Model,
    finding: Option<&&Finding>,
    columns: usize,
    (labels, room): (usize, usize),
    chosen: bool,
) -> Line<'static> {
    let Some(finding) = finding else {
        return Line::default();
    };
    // A label that is cut does not touch what follows.
    let label = pad(&label(finding), labels.saturating_sub(1));
    let id = format!("{}{label} ", " ".repeat(INDENT));
    let message = clip(&message(finding), room);
    if chosen {
        return Line::styled(pad(&(id + &message), columns), model.theme.chosen());
    }
    Line::from(vec![
        Span::styled(id, model.theme.strong()),
        Span::raw(message),
    ])
}
