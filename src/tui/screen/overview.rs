//! The overview: areas with progress, and maturity against target, at a glance.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{AreaResult, Code, State, requirement},
    catalog::Kind,
    format::clean_line,
    interview::{Verb, Walk, sign},
    tui::{
        keys::{Action, Scope},
        model::{Model, Screen},
        screen::page::{answered, page_of},
        widget::{Cursor, body, clip, pad, width, wrap, wrap_within},
        words::{says, wording},
    },
};

use super::{key_outcome::KeyOutcome, outcome::go};

/// A key on the overview.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    let (Some(walk), Some(Screen::Overview(overview))) =
        (&mut model.walk, model.screens.last_mut())
    else {
        return KeyOutcome::NOTHING;
    };
    let count = walk.counted.areas(&walk.catalogs).len();
    if overview.go(action, 5, count) {
        return KeyOutcome::NOTHING;
    }
    match action {
        Action::Enter => {
            let place = overview.at;
            if let Some(key) = first_line(walk, place) {
                return go(model, key).into();
            }
            KeyOutcome::NOTHING
        }
        Action::Back => {
            model.back();
            KeyOutcome::NOTHING
        }
        Action::Verb(verb) => KeyOutcome::Verb(verb),
        _ => KeyOutcome::NOTHING,
    }
}

/// The area's first unanswered line, else its first.
fn first_line(walk: &Walk, place: usize) -> Option<crate::session::LineKey> {
    let areas = walk.counted.areas(&walk.catalogs);
    let chosen = areas.get(place)?;
    // The whole area is shown here, whatever the walk is narrowed to.
    let inside = || {
        walk.judged.lines.iter().filter(|line| {
            !line.outside && line.catalog == chosen.catalog && line.area == Some(chosen.place)
        })
    };
    let open = inside().find(|line| line.state() == State::Unanswered);
    open.or_else(|| inside().next())
        .map(|line| line.key.clone())
}

/// The area that lies there.
pub(in crate::tui) fn row_at(model: &Model, overview: Cursor, at: (u16, u16)) -> Option<usize> {
    let walk = model.walk.as_ref()?;
    let body = body(model.size);
    let count = walk.counted.areas(&walk.catalogs).len();
    let rows = usize::from(body.height);
    let tail = tail(model, walk, usize::from(body.width), most_tail(rows, count)).len();
    let place = Rect {
        y: body.y + 1,
        height: u16::try_from(room(rows, tail)).unwrap_or(u16::MAX),
        ..body
    };
    overview.row_at(place, 1, count, at)
}

/// The fewest areas in sight, if there are as many.
const LEAST: usize = 4;

/// The most rows under the table.
fn most_tail(rows: usize, areas: usize) -> usize {
    rows.saturating_sub(1 + areas.min(LEAST))
}

/// The areas that fit between the heading and the figures below.
fn room(rows: usize, tail: usize) -> usize {
    rows.saturating_sub(tail + 1).max(1)
}

/// Draws the overview.
pub(in crate::tui) fn view(model: &Model, overview: Cursor, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let answered = answered(walk.counted.progress());
    let name = wording().heading(says::Heading::Overview);
    let page = page_of(frame, model, walk, name, &answered);
    let (columns, rows) = (usize::from(page.body.width), usize::from(page.body.height));
    let areas = walk.counted.areas(&walk.catalogs);
    let tail = tail(model, walk, columns, most_tail(rows, areas.len()));
    let room = room(rows, tail.len());
    let first = overview.first(room, areas.len());
    // Where they do not all fit it is said which are in sight.
    let which = match areas.len() {
        all if all <= room => wording().heading(says::Heading::Area).to_owned(),
        all => wording().listed(says::Listed::AreasInSight(first + 1, first + room, all)),
    };
    let mut lines = vec![Line::styled(
        clip(&heading(&which, columns), columns),
        model.theme.heading(),
    )];
    for (place, result) in areas.iter().enumerate().skip(first).take(room) {
        lines.push(row(model, result, columns, place == overview.at));
    }
    lines.extend(tail);
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// The columns of the table besides the title: id, bar, count, lowest, mean, target, and how many are below.
const ID: usize = 6;
const COUNT: usize = 7;
const LOWEST: usize = 7;
const MEAN: usize = 5;
const TARGET: usize = 6;
const BELOW: usize = 9;

/// Whether there is no room for bar, lowest and mean.
fn is_narrow(columns: usize) -> bool {
    columns < 54
}

fn bar_columns(columns: usize) -> usize {
    match columns {
        _ if is_narrow(columns) => 0,
        ..70 => 5,
        _ => 10,
    }
}

fn title_columns(columns: usize) -> usize {
    let found = if is_narrow(columns) { 0 } else { LOWEST + MEAN };
    let others = 1 + ID + bar_columns(columns) + COUNT + found + TARGET + BELOW;
    columns.saturating_sub(others).clamp(8, 40)
}

fn heading(which: &str, columns: usize) -> String {
    let title = |title| wording().heading(title);
    let found = if is_narrow(columns) {
        String::new()
    } else {
        pad(title(says::Heading::Lowest), LOWEST) + &pad(title(says::Heading::Mean), MEAN)
    };
    format!(
        " {}{}{found}{}",
        pad(which, ID + title_columns(columns)),
        pad(title(says::Heading::Done), bar_columns(columns) + COUNT),
        title(says::Heading::Target),
    )
}

fn row(model: &Model, result: &AreaResult<'_>, columns: usize, chosen: bool) -> Line<'static> {
    let (progress, maturity) = (result.progress, result.maturity);
    let done = progress.answered;
    let theme = model.theme;
    let name = format!(
        " {}{} ",
        pad(&result.area.id, ID),
        pad(&result.area.title, title_columns(columns) - 1)
    );
    let count = format!("{done}/{}", progress.applicable);
    let bar = match bar_columns(columns) {
        0 => pad(&count, COUNT),
        wide => {
            let bar = theme.bar(done, progress.applicable, wide);
            format!("{bar} {}", pad(&count, COUNT - 1))
        }
    };
    let (lowest_columns, mean_columns) = if is_narrow(columns) {
        (0, 0)
    } else {
        (LOWEST, MEAN)
    };
    let lowest = pad(
        &maturity
            .lowest
            .map_or(sign::NONE.shown.into(), |level| format!("ML{level}")),
        lowest_columns,
    );
    let mean = pad(
        &maturity
            .mean
            .map_or(sign::NONE.shown.into(), |mean| format!("{mean:.2}")),
        mean_columns,
    );
    let target = match result.targets {
        None => sign::NONE.shown.to_owned(),
        Some((low, high)) if low == high => format!("ML{low}"),
        Some((low, high)) => format!("ML{low}-{high}"),
    };
    let target = pad(&target, TARGET);
    let below = match (progress.total, maturity.below_target, maturity.at_target) {
        (0, ..) => "n/e".to_owned(),
        (total, ..) if progress.not_applicable == total => "n/a".to_owned(),
        (_, 0, 0) => String::new(),
        // What is not answered yet may still be below it.
        (_, 0, _) if progress.unanswered > 0 => String::new(),
        (_, 0, _) => sign::YES.shown.to_owned(),
        (_, below, _) => wording().listed(says::Listed::Below(below)),
    };
    if chosen {
        let all = format!("{name}{bar}{lowest}{mean}{target}{below}");
        return Line::from(theme.chosen_text(&pad(&all, columns)));
    }
    let style = if maturity.below_target > 0 {
        theme.bad()
    } else {
        theme.good()
    };
    let used = width(&name) + width(&bar) + width(&lowest) + width(&mean) + width(&target);
    Line::from(vec![
        Span::raw(name),
        Span::raw(bar),
        Span::raw(lowest),
        Span::raw(mean),
        Span::raw(target),
        Span::styled(clip(&below, columns.saturating_sub(used)), style),
    ])
}

/// The line that comes next, or that none does.
fn next(model: &Model, walk: &Walk) -> String {
    let report = model.keys.name(Scope::Overview, Verb::Report);
    let Some(line) = walk.comes_next() else {
        return wording().listed(says::Listed::AllAnswered(&report));
    };
    let asked = requirement(&walk.catalogs, line);
    let is_enhancement = asked.is_some_and(|asked| asked.kind() == Kind::Enhancement);
    wording().listed(says::Listed::Next(
        &clean_line(&line.label()),
        is_enhancement,
    ))
}

/// What the program noticed, by kind.
fn findings(model: &Model, walk: &Walk) -> String {
    let all = &walk.counted.findings;
    let of = |code: Code| all.iter().filter(|finding| finding.code == code).count();
    let [below, bare] = [Code::BelowTarget, Code::NoEvidence].map(of);
    let counts = [below, bare, all.len() - below - bare];
    let key = model.keys.name(Scope::Overview, Verb::Findings);
    wording().listed(says::Listed::Findings(counts, &key))
}

/// The figures under the table, in at most so many rows.
fn tail(model: &Model, walk: &Walk, columns: usize, most: usize) -> Vec<Line<'static>> {
    let counts = walk.counted.progress();
    let maturity = walk.counted.maturity();
    let mut parts = vec![
        wording().listed(says::Listed::Unanswered(
            counts.unanswered,
            &model.keys.name(Scope::Overview, Verb::Filter),
        )),
        wording().listed(says::Listed::NotApplicable(counts.not_applicable)),
    ];
    for (count, part) in [
        (counts.not_evaluated, says::Part::NotEvaluated),
        (counts.parked, says::Part::Parked),
        (counts.flagged, says::Part::Flagged),
        (counts.conflicts, says::Part::InConflict),
        (counts.said_differently, says::Part::SaidDifferently),
        (counts.to_reconfirm, says::Part::ToReconfirm),
    ] {
        if count > 0 {
            parts.push(format!("{count} {}", wording().part(part)));
        }
    }
    let mean = maturity.mean.map(|mean| {
        let said = says::Listed::MeanAndBelow(mean, maturity.below_target);
        wording().listed(said)
    });
    let last = format!("{} {}", next(model, walk), findings(model, walk));
    let columns = columns.saturating_sub(1);
    let next = wrap_within(&last, columns, most / 2);
    let room = most.saturating_sub(next.len());
    let counts = parts.join(" · ");
    let whole = [Some(counts.as_str()), mean.as_deref()];
    let whole: Vec<&str> = whole.into_iter().flatten().collect();
    let in_one = wrap_within(&whole.join(" · "), columns, room);
    // The maturity begins a row of its own, where that takes no more rows.
    let apart = whole.iter().flat_map(|part| wrap(part, columns));
    let apart: Vec<String> = apart.collect();
    let counted = if apart.len() <= in_one.len() {
        apart
    } else {
        in_one
    };
    let is_airy = counted.len() + next.len() < most;
    let mut lines = Vec::new();
    lines.extend(is_airy.then(Line::default));
    lines.extend(counted.iter().map(|text| Line::raw(format!(" {text}"))));
    let strong = model.theme.strong();
    lines.extend(
        next.iter()
            .map(|text| Line::styled(format!(" {text}"), strong)),
    );
    lines
}
