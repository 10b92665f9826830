//! The summary: the results area by area, the gaps, the heaviest first, each with its next step, and the way from a
//! quick session to a thorough one.

mod gap;
mod table;

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Gap, gaps},
    format::capital,
    interview::{Command, Effect, Verb, Walk, left_to_close},
    session::{LineKey, Mode},
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        screen::page::{answered, page_of},
        widget::{Cursor, body, clip, wrap_within},
        words::{says, wording},
    },
};

use super::{
    key_outcome::KeyOutcome,
    outcome::{go, run},
    text,
};

/// The most columns of a text.
const READABLE: usize = 120;
/// From so many columns on the areas stand beside the gaps.
const WIDE: u16 = 118;
/// So many columns the areas take, at least and at most.
const AREAS: (u16, u16) = (48, 56);
/// What parts them.
const BETWEEN: u16 = 2;

/// Where the gaps stand, and the areas where there is room beside them.
#[derive(Clone, Copy)]
struct Panes {
    areas: Option<Rect>,
    gaps: Rect,
}

impl Panes {
    fn new(walk: &Walk, body: Rect) -> Self {
        let areas = walk.counted.areas(&walk.catalogs).len();
        if body.width < WIDE || areas >= usize::from(body.height) {
            let areas = None;
            return Self { areas, gaps: body };
        }
        let width = (body.width / 3).clamp(AREAS.0, AREAS.1);
        let gaps = Rect {
            x: body.x + width + BETWEEN,
            width: body.width - width - BETWEEN,
            ..body
        };
        let areas = Some(Rect { width, ..body });
        Self { areas, gaps }
    }
}

/// Opens the summary at the gap that was gone to from here and is still on screen, or else at the heaviest.
pub(in crate::tui) fn open(model: &mut Model) -> Vec<Effect> {
    let walk = model.walk.as_ref();
    let walk = walk.filter(|walk| model.gap.as_deref() == Some(&walk.at));
    let at = walk.and_then(|walk| {
        let all = gaps(&walk.catalogs, &walk.counted.lines);
        all.iter().position(|gap| gap.line.key == walk.at)
    });
    let at = at.unwrap_or_default();
    model.screens.push(Screen::Summary(Cursor { at }));
    Vec::new()
}

/// A key on the summary.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    let page = page(model);
    let (Some(walk), Some(Screen::Summary(summary))) = (&mut model.walk, model.screens.last_mut())
    else {
        return KeyOutcome::NOTHING;
    };
    let found = gaps(&walk.catalogs, &walk.counted.lines);
    if summary.go(action, page, found.len()) {
        return KeyOutcome::NOTHING;
    }
    match action {
        Action::Enter => {
            let chosen = found.get(summary.at);
            if let Some(key) = chosen.map(|gap| gap.line.key.clone()) {
                model.gap = Some(Box::new(key.clone()));
                return go(model, key).into();
            }
        }
        Action::PlanText => {
            let chosen = found.get(summary.at);
            if let Some(key) = chosen.map(|gap| gap.line.key.clone()) {
                return plan(model, key).into();
            }
        }
        Action::Verb(Verb::Deeper) => {
            let chosen = found.get(summary.at);
            let at = chosen.map(|gap| gap.line.key.clone());
            model.gap = at.clone().map(Box::new);
            return go_deeper(model, at).into();
        }
        Action::Back => model.back(),
        Action::Verb(verb) => return KeyOutcome::Verb(verb),
        _ => {}
    }
    KeyOutcome::NOTHING
}

/// Opens the questions of what is to be done about a gap, with the catalog's step where no action stands yet; the list of
/// gaps stays below them, and the walk is where it was once they are closed.
fn plan(model: &mut Model, line: LineKey) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let has_step = walk.suggested_step(&line).is_some();
    model.left = Some(Box::new(std::mem::replace(&mut walk.at, line)));
    model.notice = Notice::None;
    if has_step {
        text::begin_step(model)
    } else {
        text::begin(model, Purpose::ToDo)
    }
}

/// Makes a guided session of a quick one, as one event: of the base requirements it becomes one of all, another
/// profile stays. The walk goes on at the gap that is chosen, else where the command says.
pub(in crate::tui) fn go_deeper(model: &mut Model, chosen: Option<LineKey>) -> Vec<Effect> {
    let effects = run(model, Command::Deeper(chosen));
    if effects.iter().any(Effect::changes_session) {
        model.back_to_interview();
    }
    effects
}

/// Draws the summary.
pub(in crate::tui) fn view(model: &Model, summary: Cursor, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let answered = answered(walk.counted.progress());
    let all = gaps(&walk.catalogs, &walk.counted.lines);
    let right = match all.len() {
        0 => answered,
        count => {
            let place = wording().count(says::Count::Gap(summary.at + 1, count));
            format!("{place} · {answered}")
        }
    };
    let heading = wording().heading(says::Heading::Summary);
    let page = page_of(frame, model, walk, heading, &right);
    let panes = Panes::new(walk, page.body);
    if let Some(place) = panes.areas {
        let size = (usize::from(place.width), usize::from(place.height));
        frame.render_widget(Paragraph::new(table::lines(model, walk, &all, size)), place);
    }
    let lines = rows(model, walk, &all, summary, panes).into_iter();
    let lines: Vec<Line<'static>> = lines.map(|(_, line)| line).collect();
    frame.render_widget(Paragraph::new(lines), panes.gaps);
}

/// The gaps of a page: those in sight, less one that stays there.
fn page(model: &Model) -> u16 {
    let (Some(walk), Screen::Summary(summary)) = (&model.walk, model.screen()) else {
        return 1;
    };
    let panes = Panes::new(walk, body(model.size));
    let all = gaps(&walk.catalogs, &walk.counted.lines);
    let mut shown: Vec<usize> = rows(model, walk, &all, *summary, panes)
        .into_iter()
        .filter_map(|(of, _)| of)
        .collect();
    shown.dedup();
    u16::try_from(shown.len().saturating_sub(1)).unwrap_or(1)
}

/// The gap that lies there.
pub(in crate::tui) fn row_at(
    model: &Model,
    summary: Cursor,
    (column, row): (u16, u16),
) -> Option<usize> {
    let walk = model.walk.as_ref()?;
    let panes = Panes::new(walk, body(model.size));
    if !panes.gaps.contains(Position::new(column, row)) {
        return None;
    }
    let all = gaps(&walk.catalogs, &walk.counted.lines);
    let rows = rows(model, walk, &all, summary, panes);
    rows.get(usize::from(row - panes.gaps.y))?.0
}

/// The rows in sight, each with its gap: the results, the areas, and the gaps, scrolled so that the chosen one is
/// whole; below them, always, how to go on.
fn rows(
    model: &Model,
    walk: &Walk,
    gaps: &[Gap<'_>],
    summary: Cursor,
    panes: Panes,
) -> Vec<(Option<usize>, Line<'static>)> {
    let place = panes.gaps;
    let (columns, rows) = (usize::from(place.width), usize::from(place.height));
    let of_none = |line| (None, line);
    let tail = tail(model, walk, columns, (rows / 4).max(2));
    let airy = rows >= 18;
    let mut all = whole(model, walk, gaps, summary, panes);
    let is_chosen = |(of, _): &&(Option<usize>, Line<'static>)| *of == Some(summary.at);
    let start = all.iter().position(|row| is_chosen(&row)).unwrap_or(0);
    let end = start + all.iter().filter(is_chosen).count();
    // A blank row above the last ones gives way to the first one of all.
    let airy = airy && end + tail.len() != rows;
    let room = rows.saturating_sub(tail.len() + usize::from(airy));
    // The beginning of the next one says that there is more; with the first one as much of the top is there as can be.
    let next = if summary.at == 0 { 0 } else { 2 };
    let first = (end + next).min(all.len()).saturating_sub(room).min(start);
    // Above the chosen one stand whole gaps only.
    let goes_on = |at: usize| at > 0 && all[at].0.is_some() && all[at].0 == all[at - 1].0;
    let first = (first..start).find(|at| !goes_on(*at)).unwrap_or(start);
    // The results are whole, or not there.
    let results = results(model, walk, gaps, panes).len();
    let first = if first == 0 { 0 } else { first.max(results) };
    let is_cut = first + room < all.len() && goes_on(first + room);
    let mut lines: Vec<_> = all.drain(..).skip(first).take(room).collect();
    if let Some((_, last)) = lines.last_mut().filter(|_| is_cut) {
        cut(last, columns);
    }
    lines.resize_with(room, || of_none(Line::default()));
    if airy {
        lines.push(of_none(Line::default()));
    }
    lines.extend(tail.into_iter().map(of_none));
    lines
}

/// Says at the end of a row that its gap goes on below it.
fn cut(row: &mut Line<'static>, columns: usize) {
    let taken: usize = row.spans.iter().rev().skip(1).map(Span::width).sum();
    if let Some(last) = row.spans.last_mut() {
        let room = columns.saturating_sub(taken);
        let text = last.content.trim_end().trim_end_matches('.');
        last.content = clip(&format!("{text}…"), room).into();
    }
}

/// The rows but the last ones, each with the gap that it is of. Of the gaps only as many as may be in sight around the
/// chosen one, each of a row or more: there may be thousands.
fn whole(
    model: &Model,
    walk: &Walk,
    all: &[Gap<'_>],
    summary: Cursor,
    panes: Panes,
) -> Vec<(Option<usize>, Line<'static>)> {
    let theme = model.theme;
    let counts = walk.counted.progress();
    let rows = usize::from(panes.gaps.height);
    let columns = readable(panes);
    let found = results(model, walk, all, panes).into_iter();
    let mut above: Vec<Line<'static>> =
        found.map(|row| Line::styled(row, theme.strong())).collect();
    // In a window of a few rows the overview has them.
    if rows >= 12 && panes.areas.is_none() {
        above.extend(table::lines(model, walk, all, (columns, rows / 3)));
    }
    if rows >= 24 {
        above.push(Line::default());
    }
    let heading = wording().gap(says::Gap::Heading(all.len(), counts.answered));
    above.push(Line::styled(clip(&heading, columns), theme.heading()));
    let mut lines: Vec<_> = above.into_iter().map(|line| (None, line)).collect();
    let from = summary.at.saturating_sub(rows);
    let near = all.iter().enumerate().skip(from).take(2 * rows + 1);
    for (place, gap) in near {
        let chosen = place == summary.at;
        let of_gap = gap::lines(model, walk, gap, columns, chosen).into_iter();
        lines.extend(of_gap.map(|line| (Some(place), line)));
    }
    lines
}

/// The columns of the texts: longer lines are hard to read.
fn readable(panes: Panes) -> usize {
    usize::from(panes.gaps.width).min(READABLE)
}

/// The rows of the results.
fn results(model: &Model, walk: &Walk, gaps: &[Gap<'_>], panes: Panes) -> Vec<String> {
    wrap_within(&found(model, walk, gaps), readable(panes), 3)
}

/// What is left before the session is closed, and the results, in a few sentences.
fn found(model: &Model, walk: &Walk, gaps: &[Gap<'_>]) -> String {
    let (counts, maturity) = (walk.counted.progress(), walk.counted.maturity());
    let walks = model.keys.name(Scope::Summary, Verb::Filter);
    let unanswered = says::Count::Unanswered(counts.unanswered, &walks);
    let mut parts = vec![wording().count(unanswered)];
    // How many are unanswered is said, with the key that walks them.
    let left = left_to_close(walk).split_off(1);
    parts.extend((!left.is_empty()).then(|| format!("{}.", capital(&left.join(", ")))));
    if let (Some(lowest), Some(mean)) = (maturity.lowest, maturity.mean) {
        parts.push(wording().gap(says::Gap::LowestAndMean(lowest, mean)));
    }
    if maturity.at_target + maturity.below_target > 0 {
        // A gap is below its target, or was failed all the same.
        let failed = gaps.iter().filter(|gap| gap.maturity >= gap.target);
        parts.push(wording().gap(says::Gap::Targets {
            below: maturity.below_target,
            failed: failed.count(),
            at: maturity.at_target,
        }));
    }
    for (count, part) in [
        (counts.conflicts, says::Part::InConflict),
        (counts.said_differently, says::Part::SaidDifferently),
        (counts.not_applicable, says::Part::NotApplicableInShort),
        (counts.left_out, says::Part::LeftOut),
        (counts.flagged, says::Part::Flagged),
    ] {
        if count > 0 {
            parts.push(format!("{count} {}.", wording().part(part)));
        }
    }
    parts.join(" ")
}

/// The ways on, the most important first, in at most so many rows.
fn tail(model: &Model, walk: &Walk, columns: usize, most: usize) -> Vec<Line<'static>> {
    let about = &walk.judged.about;
    let is_part = about.selection.is_none() && about.profile == "base";
    let all = is_part.then_some(walk.judged.lines.len());
    let key = |verb| model.keys.name(Scope::Summary, verb);
    let deeper = wording().gap(says::Gap::Deeper(&key(Verb::Deeper), all));
    let writes = [Verb::Report, Verb::Agenda, Verb::OpenItems, Verb::Review].map(key);
    let report = says::Gap::Writes(writes.each_ref().map(String::as_str));
    let concludes = [Verb::Conclusion, Verb::HandOver].map(key);
    let concludes = concludes.each_ref().map(String::as_str);
    let others = says::Gap::Concludes(concludes, !about.conclusion.trim().is_empty());
    let mut lines = Vec::new();
    if about.mode == Mode::Quick {
        let rows = wrap_within(&deeper, columns, most.saturating_sub(1)).into_iter();
        lines.extend(rows.map(|text| Line::styled(text, model.theme.strong())));
    }
    for said in [report, others] {
        let words = wording().gap(said);
        let rows = wrap_within(&words, columns, most.saturating_sub(lines.len())).into_iter();
        lines.extend(rows.map(Line::raw));
    }
    lines
}
