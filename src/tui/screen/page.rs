//! The frame of every screen: a bar with the place in the program, the body, a notice, and the keys.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::Line,
    widgets::{Clear, Paragraph},
};

use crate::{
    assessment::Progress,
    format::clean_line,
    interview::{Verb, Walk, sign},
    tui::{
        digested_file::DigestedFile,
        keys::{Action, Scope},
        model::{Model, Notice, SMALLEST},
        widget::{body, clip, pad, rows, width, wrap, wrap_within},
        words::{self, says, wording},
    },
};

use super::footer::hints;

/// The place of a screen's body.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) struct Page {
    /// The area between bar and foot, with a column free at each side.
    pub(in crate::tui) body: Rect,
}

pub(super) fn is_in_trouble(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.trouble.is_some())
}

/// Draws bar and foot, and gives the place for the body. What no disk took is said in the bar.
pub(in crate::tui) fn page(frame: &mut Frame<'_>, model: &Model, left: &str, right: &str) -> Page {
    let right = with_trouble(model, right);
    framed(frame, model, &|_| left.to_owned(), &right)
}

/// The same where the right side says itself whether all is saved.
pub(in crate::tui) fn page_as_told(
    frame: &mut Frame<'_>,
    model: &Model,
    left: &str,
    right: &str,
) -> Page {
    framed(frame, model, &|_| left.to_owned(), right)
}

/// From so many columns on the bar names the session wherever one is in it.
const NAMES_SESSION: u16 = 150;
/// The most columns of that name.
const NAME: usize = 40;

/// The same, behind the name of the session where the window is wide.
pub(in crate::tui) fn page_in(
    frame: &mut Frame<'_>,
    model: &Model,
    walk: &Walk,
    left: &str,
    right: &str,
) -> Page {
    if frame.area().width < NAMES_SESSION {
        return page_as_told(frame, model, left, right);
    }
    let left = format!("{} · {left}", words::title(walk, NAME));
    page_as_told(frame, model, &left, right)
}

/// The same for a screen of a session: the bar names the session.
pub(in crate::tui) fn page_of(
    frame: &mut Frame<'_>,
    model: &Model,
    walk: &Walk,
    what: &str,
    right: &str,
) -> Page {
    let left = |room: usize| {
        let what = format!("{what} · ");
        let title = words::title(walk, room.saturating_sub(width(&what)));
        format!("{what}{title}")
    };
    framed(frame, model, &left, &with_trouble(model, right))
}

/// How much is answered, in words.
pub(in crate::tui) fn answered(counts: Progress) -> String {
    wording().count(says::Count::Answered(counts.answered, counts.applicable))
}

fn with_trouble(model: &Model, right: &str) -> String {
    let not_saved = || wording().saving(says::Saving::NotSaved);
    match (is_in_trouble(model), right) {
        (false, right) => right.to_owned(),
        (true, "") => not_saved(),
        (true, right) => format!("{} · {right}", not_saved()),
    }
}

/// Bar and foot with what stands at the left, in so much room.
fn framed(
    frame: &mut Frame<'_>,
    model: &Model,
    left: &dyn Fn(usize) -> String,
    right: &str,
) -> Page {
    let [top, _, _, foot] = rows(frame.area());
    let columns = usize::from(top.width);
    let right = clip(right, columns.saturating_sub(12));
    let room = columns.saturating_sub(width(&right) + 2);
    let left = pad(&format!(" {}", left(room.saturating_sub(1))), room);
    frame.render_widget(
        Paragraph::new(Line::from(
            model.theme.chosen_text(&format!("{left} {right} ")),
        )),
        top,
    );
    frame.render_widget(Paragraph::new(hints(model, model.scope(), columns)), foot);
    Page {
        body: body((frame.area().width, frame.area().height)),
    }
}

/// Says what the screens need where the terminal is smaller. True if it is.
pub(in crate::tui) fn too_small(model: &Model, frame: &mut Frame<'_>) -> bool {
    let area = frame.area();
    let (columns, rows) = SMALLEST;
    if area.width >= columns && area.height >= rows {
        return false;
    }
    let unsaved = model
        .walk
        .as_ref()
        .and_then(|walk| walk.trouble.is_some().then_some(walk.pending.len()));
    let lost = wording().saving(says::Saving::NothingLost(unsaved.unwrap_or(0)));
    // What is typed goes on, letter by letter: only there `q` is one of them.
    let scope = model.scope();
    let scope = if scope.types() { scope } else { Scope::Home };
    let key = model.keys.name(scope, Action::Quit);
    let there = (area.width, area.height);
    let text = wording().saving(says::Saving::TooSmall(SMALLEST, there, &lost, &key));
    frame.render_widget(
        Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
        area,
    );
    true
}

/// The progress of a file that is being taken, with the key that stops it where there is one.
fn digest_words(model: &Model, pending: &DigestedFile) -> String {
    let question = matches!(model.scope(), Scope::Interview);
    let others = model.being_digested.len().saturating_sub(1);
    let file = taking(model, pending);
    wording().saving(says::Saving::Taking(&file, others, question))
}

/// How far the digest of a file is: `taking scan.iso ████░░░░ 40 % of 3.4 GB`.
pub(super) fn taking(model: &Model, pending: &DigestedFile) -> String {
    let name = clip(&pending.name, DIGESTED);
    if pending.total == 0 {
        return wording().saving(says::Saving::Begun(&name));
    }
    let percent = u128::from(pending.done) * 100 / u128::from(pending.total);
    let percent = usize::try_from(percent).unwrap_or(100).min(100);
    let bar = model.theme.bar(percent, 100, BAR);
    wording().saving(says::Saving::Read(&name, &bar, percent, pending.total))
}

/// The columns of the bar of a digest.
const BAR: usize = 12;
/// The columns of the name of a file that is digested, so that the notice fits a row.
const DIGESTED: usize = 28;

/// The most rows of a notice.
const WORD_ROWS: usize = 3;

/// The rows of a word, no more than `most`. A failure says at its end why, and what to do: there a sign stands in the
/// middle for what is cut.
fn word_rows(text: &str, columns: usize, most: usize, failed: bool) -> Vec<String> {
    if !failed {
        return wrap_within(text, columns, most);
    }
    let mut lines = wrap(text, columns);
    if lines.len() <= most {
        return lines;
    }
    let head = most / 3;
    let end = lines.split_off(lines.len() - (most - head - 1));
    lines.truncate(head);
    lines.push("…".into());
    lines.extend(end);
    lines
}

/// The word at the bottom of a screen of this size, in the rows that it takes.
fn word(model: &Model, whole: Rect) -> (Vec<String>, Style) {
    let theme = model.theme;
    let trouble = model
        .walk
        .as_ref()
        .and_then(|walk| walk.trouble.as_ref().map(|why| (walk.pending.len(), why)));
    let retry = model.keys.name(Scope::Interview, Verb::Retry);
    let (text, style) = match (&model.notice, trouble) {
        (Notice::Bad(text), _) => (format!("{} {text}", sign::BAD.shown), theme.bad()),
        (_, Some((count, why))) => {
            let words = wording().saving(says::Saving::Fails(count, why, &retry));
            (format!("{} {words}", sign::BAD.shown), theme.bad())
        }
        (Notice::Good(text), _) => (format!("{} {text}", sign::YES.shown), theme.good()),
        (Notice::Word(text), _) => (text.clone(), theme.strong()),
        (Notice::None, None) => match model.being_digested.first() {
            Some(pending) => (digest_words(model, pending), theme.plain()),
            None => return (Vec::new(), theme.plain()),
        },
    };
    let columns = usize::from(whole.width).saturating_sub(2);
    let failed = matches!(model.notice, Notice::Bad(_)) || trouble.is_some();
    let height = usize::from(whole.height);
    let most = match (failed, &model.editor) {
        (false, _) => WORD_ROWS,
        (true, None) => WORD_ROWS.max(height / 2),
        // What is typed needs rows too.
        (true, Some(_)) => WORD_ROWS.max(height / 4),
    };
    let rows = word_rows(&clean_line(&text), columns, most, failed);
    (rows, style)
}

/// The rows that the notice takes at the bottom of a screen of this size, at least one.
pub(in crate::tui) fn word_height(model: &Model, whole: Rect) -> u16 {
    let (rows, _) = word(model, whole);
    u16::try_from(rows.len()).unwrap_or(u16::MAX).max(1)
}

/// Draws the word at the bottom; a long one covers the last rows of the body, and a box makes room for it.
pub(in crate::tui) fn notice(model: &Model, frame: &mut Frame<'_>) {
    let (lines, style) = word(model, frame.area());
    if lines.is_empty() {
        return;
    }
    let [.., word, _] = rows(frame.area());
    let height = u16::try_from(lines.len()).unwrap_or(1).min(word.y + 1);
    let area = Rect {
        y: word.y + 1 - height,
        height,
        ..word
    };
    say_covered(frame, area);
    frame.render_widget(Clear, area);
    let lines = lines
        .into_iter()
        .map(|line| Line::styled(format!(" {line}"), style));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// Draws a sign in the free column above a notice of several rows that covers the last rows of the body.
fn say_covered(frame: &mut Frame<'_>, area: Rect) {
    let buffer = frame.buffer_mut();
    let columns = area.left()..area.right();
    let mut covered = (area.top()..area.bottom() - 1)
        .flat_map(|row| columns.clone().map(move |column| (column, row)));
    let is_blank = |place: (u16, u16)| {
        buffer
            .cell(place)
            .is_none_or(|cell| cell.symbol().trim().is_empty())
    };
    let free = (area.right().saturating_sub(1), area.top().saturating_sub(1));
    // A row that is cut has its sign already.
    let beside = buffer.cell((free.0.saturating_sub(1), free.1));
    let has_sign = beside.is_some_and(|cell| cell.symbol() == "…");
    if free.1 > 0 && is_blank(free) && !has_sign && covered.any(|place| !is_blank(place)) {
        buffer.set_string(free.0, free.1, "…", Style::new());
    }
}
