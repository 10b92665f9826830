//! The frame of every screen: a bar with where one is, the body, a word, and the keys.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{clip, pad, width, wrap};
use crate::{
    format::clean_line,
    tui::{
        editor::Purpose,
        keys::{Action, Row, Scope},
        model::{Model, Notice, SMALLEST, Screen},
        screen::history,
        taking::Taking,
        walk::Access,
    },
};

/// Writes a title into the upper border of a box; a block would measure some characters otherwise than it draws them.
pub(in crate::tui) fn headline(title: &str, style: Style, place: Rect, frame: &mut Frame<'_>) {
    let columns = usize::from(place.width.saturating_sub(2));
    if place.height > 0 {
        let buffer = frame.buffer_mut();
        buffer.set_stringn(place.x + 1, place.y, format!(" {title} "), columns, style);
    }
}

/// Where the body of a screen goes.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) struct Page {
    /// The area between bar and foot, with a column free at each side.
    pub(in crate::tui) body: Rect,
}

/// Draws bar and foot, and gives the place for the body.
pub(in crate::tui) fn page(frame: &mut Frame<'_>, model: &Model, left: &str, right: &str) -> Page {
    let [top, _, _, foot] = rows(frame.area());
    let columns = usize::from(top.width);
    let right = clip(right, columns.saturating_sub(12));
    let left = pad(
        &format!(" {left}"),
        columns.saturating_sub(width(&right) + 2),
    );
    frame.render_widget(
        Paragraph::new(Span::styled(
            format!("{left} {right} "),
            model.theme.chosen(),
        )),
        top,
    );
    frame.render_widget(Paragraph::new(hints(model, model.scope(), columns)), foot);
    Page {
        body: body((frame.area().width, frame.area().height)),
    }
}

/// The place of the body on a terminal of this size.
pub(in crate::tui) fn body((width, height): (u16, u16)) -> Rect {
    let [_, body, ..] = rows(Rect::new(0, 0, width, height));
    Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(2),
        ..body
    }
}

fn rows(whole: Rect) -> [Rect; 4] {
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(whole)
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
    let lost = match unsaved {
        Some(count @ 1..) => format!("{count} NOT SAVED."),
        _ => "Nothing is lost.".to_owned(),
    };
    let text = format!(
        "walkdown needs {columns}x{rows}; this is {}x{}. {lost}",
        area.width, area.height
    );
    frame.render_widget(
        Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
        area,
    );
    true
}

/// How far a file is that is being taken, and how to stop it where one key does.
fn taking_words(model: &Model, taking: &Taking) -> String {
    let question = matches!(model.scope(), Scope::Interview);
    let stop = if question { "; Esc cancels" } else { "" };
    let more = match model.taking.len() {
        0 | 1 => String::new(),
        count => format!(", {} more after it", count - 1),
    };
    format!("{}{more}{stop}", taking.words())
}

/// How many rows a word may take.
const WORD_ROWS: usize = 3;

/// The rows of a word, no more than `most`. A failure says at its end why, and what to do: there a sign stands in the
/// middle for what is cut.
fn word_rows(text: &str, columns: usize, most: usize, failed: bool) -> Vec<String> {
    let mut lines = wrap(text, columns);
    if lines.len() <= most {
        return lines;
    }
    if failed {
        let head = most / 3;
        let end = lines.split_off(lines.len() - (most - head - 1));
        lines.truncate(head);
        lines.push("…".into());
        lines.extend(end);
        return lines;
    }
    let rest = lines.split_off(most - 1).join(" ");
    lines.push(clip(&rest, columns));
    lines
}

/// Draws the word at the bottom; a long one covers the last rows of the body.
pub(in crate::tui) fn notice(model: &Model, frame: &mut Frame<'_>) {
    let theme = model.theme;
    let trouble = model
        .walk
        .as_ref()
        .and_then(|walk| walk.trouble.as_ref().map(|why| (walk.pending.len(), why)));
    let retry = model.keys.name(Scope::Interview, Action::Retry);
    let (text, style) = match (&model.notice, trouble) {
        (Notice::Bad(text), _) => (format!("! {text}"), theme.bad()),
        (_, Some((0, why))) => (
            format!("! NOT SAVED: {why}; {retry} tries again"),
            theme.bad(),
        ),
        (_, Some((count, why))) => (
            format!("! {count} NOT SAVED: {why}; {retry} tries again"),
            theme.bad(),
        ),
        (Notice::Good(text), _) => (format!("✓ {text}"), theme.good()),
        (Notice::Word(text), _) => (text.clone(), theme.strong()),
        (Notice::None, None) => match model.taking.first() {
            Some(taking) => (taking_words(model, taking), theme.plain()),
            None => return,
        },
    };
    let [.., word, _] = rows(frame.area());
    let columns = usize::from(word.width).saturating_sub(2);
    let failed = matches!(model.notice, Notice::Bad(_)) || trouble.is_some();
    let most = if failed {
        WORD_ROWS.max(usize::from(frame.area().height) / 2)
    } else {
        WORD_ROWS
    };
    let lines = word_rows(&clean_line(&text), columns, most, failed);
    let height = u16::try_from(lines.len()).unwrap_or(1).min(word.y + 1);
    let area = Rect {
        y: word.y + 1 - height,
        height,
        ..word
    };
    frame.render_widget(Clear, area);
    let lines = lines
        .into_iter()
        .map(|line| Line::styled(format!(" {line}"), style));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// What the footer of the interview shows before anything else.
const FIRST: [Action; 7] = [
    Action::Level(4),
    Action::Yes,
    Action::Statement,
    Action::Evidence,
    Action::Park,
    Action::Find,
    Action::Undo,
];

/// The hints of the footer: so many as fit, the help always among them.
fn hints(model: &Model, scope: Scope, columns: usize) -> Line<'static> {
    let reads_only = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.access != Access::Writer);
    let rows = model.keys.rows(scope).filter(|row| !row.hint.is_empty());
    let writes = |row: &&Row| {
        let of_form = matches!(row.action(), Action::Enter | Action::Left | Action::Discard);
        row.action().writes() || scope == Scope::Form && of_form
    };
    // Of no session nothing can be done.
    let bare = scope == Scope::Home && model.home.rows.is_empty();
    let needs_one = |row: &&Row| {
        let rest = matches!(
            row.action(),
            Action::New | Action::Quick | Action::Help | Action::Quit
        );
        bare && !rest
    };
    // Only what can be taken back is offered to be.
    let undoes = match (model.screen(), &model.walk) {
        (Screen::History(shown), Some(walk)) => history::undoes(walk, shown),
        _ => true,
    };
    let idle = |row: &&Row| !undoes && row.action() == Action::Undo;
    let shown = rows.filter(|row| !(reads_only && writes(row) || needs_one(row) || idle(row)));
    // How to get help, and how to get out, is always among them; in the interview the way out gives way to what is
    // used at every question.
    let ways_out = |row: &&Row| match row.action() {
        Action::Help | Action::Close | Action::Quit => true,
        Action::Back => scope != Scope::OneLine,
        _ => false,
    };
    let (mut last, mut others): (Vec<&Row>, Vec<&Row>) = shown.partition(ways_out);
    if matches!(scope, Scope::Overview | Scope::Findings | Scope::Summary) {
        // What these are for comes first.
        others.sort_by_key(|row| row.action() != Action::Enter);
    }
    if scope == Scope::Interview {
        let rank = |row: &&Row| FIRST.iter().position(|action| *action == row.action());
        others.sort_by_key(|row| rank(row).unwrap_or(FIRST.len()));
        let needed = |row: &&&Row| rank(row).is_some() || row.action() == Action::Help;
        let all = others.iter().chain(&last).filter(needed);
        let most: usize = all.map(|row| width(&row.hint) + 2).sum();
        let close = last.iter().find(|row| row.action() == Action::Close);
        if close.is_some_and(|row| most + width(&row.hint) + 1 > columns) {
            last.retain(|row| row.action() != Action::Close);
        }
    }
    let (last, others) = (hints_of(model, &last), hints_of(model, &others));
    // Nothing follows the last one.
    let reserved: usize = last.iter().map(|hint| width(hint) + 2).sum();
    let reserved = reserved.saturating_sub(2);
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    let push = |hint: &str, spans: &mut Vec<Span<'static>>| {
        let (key, word) = hint.split_once(' ').unwrap_or((hint, ""));
        spans.push(Span::styled(key.to_owned(), model.theme.strong()));
        spans.push(Span::raw(format!(" {word}  ")));
    };
    for hint in others {
        if used + width(&hint) + 2 + reserved > columns {
            break;
        }
        used += width(&hint) + 2;
        push(&hint, &mut spans);
    }
    for hint in last {
        push(&hint, &mut spans);
    }
    Line::from(spans)
}

fn hints_of(model: &Model, rows: &[&Row]) -> Vec<String> {
    // The form of an open session starts nothing.
    let saves = matches!(model.screen(), Screen::Form(form) if !form.is_new());
    // What is named there is written, not saved.
    let editor = model.editor.as_ref().filter(|_| !model.shows_help());
    let writes_report = editor.is_some_and(|editor| editor.purpose == Purpose::Report);
    let hint = |row: &&Row| match row.action() {
        Action::Enter if saves && model.scope() == Scope::Form => {
            row.hint.replace(" start", " save")
        }
        Action::Back if writes_report => row.hint.replace(" save and close", " write it"),
        _ => row.hint.clone(),
    };
    rows.iter().map(hint).collect()
}
