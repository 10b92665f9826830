//! The summary at the end of a quick session: what was found, the gaps that weigh most with what to do next, and the
//! way to go deeper.

use ratatui::{
    Frame,
    layout::Position,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Gap, gaps, requirement},
    format::{clean_line, failed_words, line_words},
    interview::{Command, Effect, Walk},
    session::{LineKey, Mode},
    tui::{
        keys::{Action, Scope},
        model::{Model, Screen},
        widget::{Cursor, body, clip, pad, page, width, wrap, wrap_within},
    },
};

use super::{
    findings::Findings,
    interview,
    outcome::{go, run},
    overview::Overview,
    report,
};

/// How many gaps are shown.
const SHOWN: usize = 3;

/// Which gap is chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Summary {
    /// The chosen gap.
    pub cursor: Cursor,
}

/// What comes after the last line: the summary of a quick session, else the overview.
pub(super) fn end(walk: &Walk) -> Screen {
    match walk.judged.about.mode {
        Mode::Quick => Screen::Summary(Summary::default()),
        Mode::Guided => Screen::Overview(Overview::default()),
    }
}

/// A key on the summary.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let (Some(walk), Some(Screen::Summary(summary))) = (&mut model.walk, model.screens.last_mut())
    else {
        return Vec::new();
    };
    let found = gaps(&walk.catalogs, &walk.counted.lines);
    let shown = found.get(..SHOWN).unwrap_or(&found);
    if summary.cursor.go(action, 3, shown.len()) {
        return Vec::new();
    }
    match action {
        Action::Enter => {
            let chosen = shown.get(summary.cursor.at);
            if let Some(key) = chosen.map(|gap| gap.line.key.clone()) {
                return go(model, key);
            }
        }
        Action::Overview => model.screens.push(Screen::Overview(Overview::default())),
        Action::Findings => model.screens.push(Screen::Findings(Findings::default())),
        Action::Report => return report::begin(model),
        Action::Deeper => {
            let chosen = shown.get(summary.cursor.at);
            let at = chosen.map(|gap| gap.line.key.clone());
            return go_deeper(model, at);
        }
        Action::Back => model.back(),
        action => return interview::common(model, action),
    }
    Vec::new()
}

/// Makes a guided session of a quick one, as one event: of the base requirements it becomes one of all, another
/// profile stays. The walk goes on at the gap that is chosen, else at the first line that is below its target or has no
/// level.
pub(super) fn go_deeper(model: &mut Model, chosen: Option<LineKey>) -> Vec<Effect> {
    let effects = run(model, Command::Deeper(chosen));
    if effects.iter().any(Effect::changes_session) {
        model.back_to_interview();
    }
    effects
}

/// Draws the summary.
pub(super) fn view(model: &Model, summary: Summary, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let counts = walk.counted.progress();
    let page = page(
        frame,
        model,
        &format!("Summary · {}", interview::title(walk)),
        &format!("{} of {} answered", counts.answered, counts.applicable),
    );
    let size = (usize::from(page.body.width), usize::from(page.body.height));
    let lines = rows(model, walk, summary, size).into_iter();
    let lines: Vec<Line<'static>> = lines.map(|(_, line)| line).collect();
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// The gap that lies there.
pub(super) fn row_at(model: &Model, summary: Summary, (column, row): (u16, u16)) -> Option<usize> {
    let body = body(model.size);
    if !body.contains(Position::new(column, row)) {
        return None;
    }
    let size = (usize::from(body.width), usize::from(body.height));
    let rows = rows(model, model.walk.as_ref()?, summary, size);
    rows.get(usize::from(row - body.y))?.0
}

/// The rows that fit, each with the gap that it is of.
fn rows(
    model: &Model,
    walk: &Walk,
    summary: Summary,
    (columns, rows): (usize, usize),
) -> Vec<(Option<usize>, Line<'static>)> {
    let theme = model.theme;
    let counts = walk.counted.progress();
    let of_none = |line| (None, line);
    let all = gaps(&walk.catalogs, &walk.counted.lines);
    let shown = all.get(..SHOWN).unwrap_or(&all);
    // The last rows say how to go on: they stay in sight, and so does each gap.
    let tail = tail(model, walk, columns, rows / 3);
    let airy = rows >= 18;
    let most = rows.saturating_sub(1 + tail.len() + shown.len());
    let found = wrap_within(&found(walk), columns, most.max(1)).into_iter();
    let strong = |text| of_none(Line::styled(text, theme.strong()));
    let mut lines: Vec<(Option<usize>, Line<'static>)> = found.map(strong).collect();
    let heading = match (all.len(), counts.answered) {
        (0, 0) => "Nothing is answered yet.".to_owned(),
        (0, _) => "No answer is below its target.".to_owned(),
        (1, _) => "The one gap, and what to do next:".to_owned(),
        (count, _) if count <= SHOWN => "The gaps, and what to do next:".to_owned(),
        (count, _) => format!("The {SHOWN} of {count} gaps that weigh most, and what to do next:"),
    };
    if airy {
        lines.push(of_none(Line::default()));
    }
    lines.push(of_none(Line::styled(
        clip(&heading, columns),
        theme.heading(),
    )));
    let room = rows.saturating_sub(lines.len() + tail.len() + usize::from(airy));
    let each = (room / shown.len().max(1)).saturating_sub(1).min(4);
    let mut middle = Vec::new();
    for (place, gap) in shown.iter().enumerate() {
        let chosen = place == summary.cursor.at;
        let of_gap = gap_lines(model, walk, gap, (columns, each), chosen).into_iter();
        middle.extend(of_gap.map(|line| (Some(place), line)));
    }
    middle.truncate(room);
    lines.extend(middle);
    if airy {
        lines.push(of_none(Line::default()));
    }
    lines.extend(tail.into_iter().map(of_none));
    lines
}

/// What was found, in a sentence or two.
fn found(walk: &Walk) -> String {
    let (counts, maturity) = (walk.counted.progress(), walk.counted.maturity());
    let mut parts = vec![match counts.unanswered {
        0 => "Every requirement is answered.".to_owned(),
        count => format!("{count} unanswered."),
    }];
    if let (Some(lowest), Some(mean)) = (maturity.lowest, maturity.mean) {
        parts.push(format!("Maturity: lowest ML{lowest}, mean {mean:.2}."));
    }
    if maturity.at_target + maturity.below_target > 0 {
        parts.push(format!(
            "{} below target, {} at or above it.",
            maturity.below_target, maturity.at_target
        ));
    }
    for (count, word) in [
        (counts.conflicts, "in conflict"),
        (counts.not_applicable, "not applicable"),
        (counts.left_out, "left out by hand"),
        (counts.parked, "parked"),
        (counts.flagged, "flagged"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {word}."));
        }
    }
    parts.join(" ")
}

/// One gap: which line, and what the next level asks.
fn gap_lines(
    model: &Model,
    walk: &Walk,
    gap: &Gap<'_>,
    (columns, most): (usize, usize),
    chosen: bool,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let asked = requirement(&walk.catalogs, gap.line);
    let title = asked.map_or("", |asked| asked.title.as_str());
    let found = if gap.line.answer.conflicts.is_empty() {
        format!("ML{}", gap.maturity)
    } else {
        format!("ML{} in conflict", gap.maturity)
    };
    let levels = if gap.target > gap.maturity {
        format!("{found}, target ML{}", gap.target)
    } else {
        format!("{found}, verdict fail")
    };
    // Why it weighs, where there is room.
    let right = match gap.leaned_on {
        1.. if columns >= 70 => format!("{} on it · {levels}", builds(gap.leaned_on)),
        _ => levels,
    };
    let name = format!(" {}  {}", line_words(&gap.line.key), clean_line(title));
    let name = pad(&name, columns.saturating_sub(width(&right) + 2));
    let head = format!("{name} {right} ");
    let style = if chosen {
        theme.chosen()
    } else {
        theme.strong()
    };
    let mut lines = vec![Line::styled(head, style)];
    if gap.next_rung.is_empty() && !gap.is_verdict_alone() {
        return lines;
    }
    let level = gap.next_level;
    let shows = asked
        .and_then(|asked| asked.evidence.get(&level))
        .filter(|items| !items.is_empty());
    let parts = match shows {
        _ if gap.is_verdict_alone() => vec![("   failed: ".to_owned(), failed_words(gap))],
        Some(items) => vec![
            (format!("   to reach ML{level}, show: "), items.join("; ")),
            ("   asked: ".to_owned(), gap.next_rung.to_owned()),
        ],
        None => vec![(
            format!("   to reach ML{level}, have a yes to: "),
            gap.next_rung.to_owned(),
        )],
    };
    // What to show comes first; what is asked has the rows that are left.
    let mut left = most;
    let count = parts.len();
    for (place, (lead, text)) in parts.into_iter().enumerate() {
        let rows = left.saturating_sub(count - 1 - place).max(1).min(left);
        let texts = beside(&lead, &text, columns, rows);
        left -= texts.len();
        for (row, text) in texts.into_iter().enumerate() {
            let lead = if row == 0 {
                lead.clone()
            } else {
                INDENT.to_owned()
            };
            lines.push(Line::from(vec![
                Span::styled(lead, theme.quiet()),
                Span::raw(text),
            ]));
        }
    }
    lines
}

/// Where the second row of a text begins.
const INDENT: &str = "     ";

/// A text beside its lead, in at most so many rows; the first one is shorter by the lead.
fn beside(lead: &str, text: &str, columns: usize, most: usize) -> Vec<String> {
    if most == 0 {
        return Vec::new();
    }
    let text = clean_line(text);
    let room = columns.saturating_sub(width(lead));
    if most == 1 {
        return vec![clip(&text, room)];
    }
    let mut first = wrap(&text, room);
    let head = if first.is_empty() {
        String::new()
    } else {
        first.remove(0)
    };
    let room = columns.saturating_sub(width(INDENT));
    let mut rest = wrap(&first.join(" "), room);
    rest.retain(|row| !row.is_empty());
    if rest.len() > most - 1 {
        let cut = rest.split_off(most - 2).join(" ");
        rest.push(clip(&cut, room));
    }
    rest.insert(0, head);
    rest
}

/// How many requirements lean on one: `1 builds`, `3 build`.
fn builds(count: usize) -> String {
    format!("{count} build{}", if count == 1 { "s" } else { "" })
}

/// How it goes on, the most important first, in at most so many rows.
fn tail(model: &Model, walk: &Walk, columns: usize, most: usize) -> Vec<Line<'static>> {
    let about = &walk.judged.about;
    let all = if about.selection.is_none() && about.profile == "base" {
        let lines = walk.judged.lines.len();
        format!("all {lines} requirements, ")
    } else {
        String::new()
    };
    let key = model.keys.name(Scope::Summary, Action::Deeper);
    let deeper = format!(
        "{key} goes deeper: {all}the same session as a guided interview, every answer stays."
    );
    let report = model.keys.name(Scope::Summary, Action::Report);
    let mails = if walk.counted.progress().parked > 0 {
        let name = clean_line(&walk.name);
        let name = shell_words::quote(&name);
        format!(" What each person owes, as mails: walkdown agenda {name} --open")
    } else {
        String::new()
    };
    let report = format!("{report} writes the report, beside the session or where you say.{mails}");
    let mut lines = Vec::new();
    if about.mode == Mode::Quick {
        let rows = wrap_within(&deeper, columns, most.saturating_sub(1)).into_iter();
        lines.extend(rows.map(|text| Line::styled(text, model.theme.strong())));
    }
    let rows = wrap_within(&report, columns, most.saturating_sub(lines.len())).into_iter();
    lines.extend(rows.map(Line::raw));
    lines
}
