//! The ladder in the rows that there are.

use ratatui::text::{Line, Span};

use crate::{
    catalog::Requirement,
    interview::{Verb, sign},
    session::{
        Answer, Rung,
        field::{LEVEL, RUNGS},
    },
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::{clip, wrap},
        words::{says, wording},
    },
};

use super::{Pane, hint::to_pane, scale};

/// Columns before the text of a rung.
const LEAD: usize = 7;

/// The ladder in full, or in at most `rows` rows.
pub(super) fn rungs(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    if scale::is_shown(model) {
        return scale::lines(model, answer, columns, rows);
    }
    let chosen = chosen(model, answer);
    let needed = needed(model, asked, columns);
    if needed.iter().sum::<usize>() <= rows {
        return ladder(model, asked, answer, columns, &needed, chosen);
    }
    // The one at hand comes first, whole; then a row for each of the others, those after it
    // before those before it, and a sign for those that have none.
    let others = needed.len().saturating_sub(1);
    let at = usize::from(chosen).saturating_sub(1).min(others);
    let longest = needed.get(at).copied().unwrap_or(1);
    let own = longest.min(rows);
    let mut left = rows.saturating_sub(own);
    let is_cut = others > left;
    left = left.saturating_sub(usize::from(is_cut));
    let mut most = vec![0; needed.len()];
    let (before, after) = most.split_at_mut(at);
    if let Some((first, after)) = after.split_first_mut() {
        *first = own;
        for given in after.iter_mut().chain(before.iter_mut().rev()) {
            *given = left.min(1);
            left -= *given;
        }
    }
    // What is left goes to those after it, then to those before it.
    for place in (at + 1..needed.len()).chain((0..at).rev()) {
        let wanted = needed.get(place).map_or(0, |whole| whole.saturating_sub(1));
        if let Some(given) = most.get_mut(place).filter(|given| **given > 0) {
            *given += wanted.min(left);
            left -= wanted.min(left);
        }
    }
    let mut lines = ladder(model, asked, answer, columns, &most, chosen);
    if is_cut && lines.len() < rows {
        let out = (1..).zip(&most).filter(|(_, rows)| **rows == 0);
        let out: Vec<String> = out
            .map(|(level, _): (u8, _)| format!("ML{level}"))
            .collect();
        let key = |action| model.keys.name(Scope::Interview, action);
        let keys = match model.interview.pane {
            _ if model.editor.is_some() => String::new(),
            Pane::Ladder => format!(
                ": {} {}",
                key(Action::Verb(Verb::Next)),
                key(Action::Verb(Verb::Previous))
            ),
            _ => format!(": {}", to_pane(model, Pane::Ladder)),
        };
        let words = clip(&format!(" … {}{keys}", out.join(", ")), columns);
        lines.push(Line::styled(words, model.theme.quiet()));
    }
    lines
}

/// The rungs round the one that stands out, in at most `rows` rows: that one first, then those after it, then those
/// before it, each whole as long as there is room.
pub(super) fn around(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    if scale::is_shown(model) {
        return scale::lines(model, answer, columns, rows);
    }
    let chosen = chosen(model, answer);
    let mut most = needed(model, asked, columns);
    let at = usize::from(chosen).saturating_sub(1).min(most.len());
    let (before, after) = most.split_at_mut(at);
    let mut left = rows;
    for given in after.iter_mut().chain(before.iter_mut().rev()) {
        *given = left.min(*given);
        left -= *given;
    }
    let is_cut = most.contains(&0);
    let mut lines = ladder(model, asked, answer, columns, &most, chosen);
    if let Some(last) = lines.last_mut().filter(|_| is_cut)
        && last.width() + 2 <= columns
    {
        last.push_span(" …");
    }
    lines
}

/// The rows that the current rung takes.
pub(super) fn own_rows(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
) -> usize {
    if scale::is_shown(model) {
        return 0;
    }
    let place = usize::from(chosen(model, answer)).saturating_sub(1);
    needed(model, asked, columns)
        .get(place)
        .copied()
        .unwrap_or(0)
}

/// The rows that each rung takes in full, or each level of the scale where that replaces the ladder.
pub(super) fn needed(model: &Model, asked: &Requirement, columns: usize) -> Vec<usize> {
    if scale::is_shown(model) {
        return scale::needed();
    }
    let room = columns.saturating_sub(LEAD);
    let rungs = asked.ladder.iter();
    rungs.map(|rung| wrap(rung, room).len()).collect()
}

/// The rung that stands out: the one chosen, else the next to be answered.
pub(super) fn chosen(model: &Model, answer: &Answer) -> u8 {
    match model.interview.pane {
        Pane::Ladder => model.interview.rung.clamp(1, 4),
        _ => answer.rung_at_hand(),
    }
}

/// Rows scrolled so far that the last ones can be seen, with signs where more stands above or below.
pub(super) fn scrolled(model: &Model, all: Vec<Line<'static>>, rows: usize) -> Vec<Line<'static>> {
    let first = model.interview.scroll.min(all.len().saturating_sub(rows));
    let below = all.len().saturating_sub(first + rows);
    let mut shown: Vec<Line<'static>> = all.into_iter().skip(first).take(rows).collect();
    // Two signs leave a row between them.
    if first > 0
        && rows > 2
        && let Some(row) = shown.first_mut()
    {
        let up = model.keys.name(Scope::Interview, Verb::Previous);
        let more = wording().pane(says::Pane::RowsAbove(first + 1, &up));
        *row = Line::styled(more, model.theme.quiet());
    }
    if below > 0 && !shown.is_empty() {
        // A heading without a row of what it names is left for further down.
        let heading = model.theme.heading();
        let is_bare = matches!(shown.as_slice(), [_, .., last, _] if last.style == heading);
        let hidden = 1 + usize::from(is_bare);
        shown.truncate(shown.len().saturating_sub(hidden));
        let down = model.keys.name(Scope::Interview, Verb::Next);
        let more = wording().pane(says::Pane::RowsBelow(below + hidden, &down));
        shown.push(Line::styled(more, model.theme.quiet()));
    }
    shown
}

/// The rungs, each in as many rows as it is given; one without rows is left out.
fn ladder(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: &[usize],
    chosen: u8,
) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(LEAD);
    let mut lines = Vec::new();
    for ((level, rung), most) in (1_u8..).zip(&asked.ladder).zip(rows.iter().copied()) {
        if most == 0 {
            continue;
        }
        let mut texts = wrap(rung, room);
        if texts.len() > most {
            let rest = texts.split_off(most - 1).join(" ");
            texts.push(clip(&rest, room));
        }
        lines.extend(rung_lines(model, level, answer, level == chosen, texts));
    }
    if asked.ladder.is_empty() {
        lines.push(Line::styled(
            wording().pane(says::Pane::NoLadder),
            model.theme.quiet(),
        ));
    }
    lines
}

/// The rows of a rung: a bar at the margin of the one at hand, a dot up to the level that was set, its answer.
fn rung_lines(
    model: &Model,
    level: u8,
    answer: &Answer,
    is_at_hand: bool,
    texts: Vec<String>,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let state = answer.rung(level);
    let mut disputed = answer.conflicts.iter().map(|own| own.field.as_str());
    let in_conflict = |field: &str| RUNGS.item_of(field) == Some(level.to_string().as_str());
    let (answered, style) = match state {
        _ if disputed.clone().any(in_conflict) => (sign::CONFLICT.shown, theme.bad_sign()),
        Some(rung @ Rung::Yes) => (rung.sign(), theme.good_sign()),
        Some(rung @ Rung::No) => (rung.sign(), theme.bad_sign()),
        Some(rung @ Rung::NoneYet) => (rung.sign(), theme.plain()),
        None if is_at_hand => (sign::ASKED.shown, theme.plain()),
        None => (sign::OPEN.shown, theme.plain()),
    };
    // Of two levels that stand against each other none is given.
    let is_given = answer.maturity().is_some_and(|given| given >= level)
        && !disputed.any(|field| field == LEVEL.name);
    let given = if is_given { sign::GIVEN.shown } else { " " };
    let bar = if is_at_hand { sign::AT_HAND.shown } else { " " };
    let rows = texts.into_iter().enumerate();
    rows.map(|(row, text)| {
        let bar = Span::styled(bar, theme.at_hand());
        if row > 0 {
            return Line::from(vec![bar, Span::raw(" ".repeat(LEAD - 1) + &text)]);
        }
        Line::from(vec![
            bar,
            Span::styled(given, theme.good_sign()),
            Span::raw(format!(" {level} ")),
            Span::styled(format!("{answered} "), style),
            Span::raw(text),
        ])
    })
    .collect()
}
