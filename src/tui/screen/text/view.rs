//! The drawing of a text that is being typed: a box over the lower part of the screen, as high as the text needs.

use ratatui::{Frame, layout::Rect, text::Line as Words, widgets::Clear};

use crate::{
    assessment::Line,
    format::clean_line,
    session::LineKey,
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::Action,
        model::{Model, Screen},
        screen::{interview, page::word_height},
        widget::{clip, headline, middle_cut, pad, typed_rows, width},
        words,
        words::{says, wording},
    },
};

use super::questions;

/// The fewest rows of a box for a text of several lines, its frame included; it grows with the text.
const LEAST: u16 = 7;

/// The part of the body that a text being typed leaves, on a screen of this size: all of it where nothing is typed.
pub(in crate::tui) fn above(model: &Model, whole: Rect, body: Rect) -> Rect {
    let Some(editor) = &model.editor else {
        return body;
    };
    let height = place(model, editor, whole).y.saturating_sub(body.y);
    Rect {
        height: height.min(body.height),
        ..body
    }
}

/// Draws the text area over the lower part of the screen; the question stays in sight above it.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(editor) = &model.editor else { return };
    let area = place(model, editor, frame.area());
    let columns = usize::from(area.width).saturating_sub(4);
    let mut subject = clean_line(&subject(model, editor));
    if let Some(count) = editor.joins() {
        let words = wording().conflict(says::Conflict::MakeOne(count));
        subject = format!("{subject} · {words}");
    }
    let title = headed(&subject, editor.purpose, columns);
    let mut block = model.theme.frame();
    let mut inner = block.inner(area);
    frame.render_widget(Clear, area);
    if let Some(meant) = model.meant().filter(|_| inner.height > 1) {
        let row = Rect { height: 1, ..inner };
        let width = usize::from(inner.width);
        let words = pad(&clip(&format!(" {meant}"), width), width);
        frame.render_widget(Words::styled(words, model.theme.chosen()), row);
        inner = Rect {
            y: inner.y + 1,
            height: inner.height - 1,
            ..inner
        };
    }
    if editor.asked().is_some() {
        questions::view(model, editor, inner, frame);
    } else {
        typed_rows(&editor.area, inner, frame);
    }
    // Where one is in a text that is longer than its window.
    let rows = editor.rows();
    let mut left = columns;
    if rows > usize::from(inner.height) {
        let row = editor.area.screen_cursor().row + 1;
        let place = format!(" {} ", wording().count(says::Count::Row(row, rows)));
        left = left.saturating_sub(width(&place));
        block = block.title_bottom(Words::from(place).right_aligned());
    }
    if matches!(editor.purpose, Purpose::Deliverable(_)) {
        // Where a folder is told, its end tells it from others.
        block = block.title_bottom(format!(" {} ", middle_cut(&remark(&editor.remark), left)));
    } else {
        let remark = match editor.asked() {
            _ if editor.purpose == Purpose::Evidence && editor.remark == Remark::Nothing => {
                let key = model.keys.name(model.scope(), Action::ParkInstead);
                wording().text(says::Text::Promised(&key))
            }
            _ if !editor.is_suggestion() => remark(&editor.remark),
            Some((at, _)) if at + 1 < editor.texts().len() => {
                wording().text(says::Text::SuggestedFirst)
            }
            _ => wording().text(says::Text::Suggested),
        };
        let remark = remark.as_str();
        if matches!(editor.purpose, Purpose::SigningKey | Purpose::Unseal) && !remark.is_empty() {
            block = block.title_bottom(format!(" {} ", in_short(remark, left)));
        } else if !remark.is_empty() && width(remark) <= left {
            block = block.title_bottom(format!(" {remark} "));
        }
    }
    frame.render_widget(block, area);
    headline(&title, model.theme.strong(), area, frame);
}

/// What a text is for, as its heading names it: a line, several, or the session.
fn subject(model: &Model, editor: &Editor) -> String {
    let settles = editor.settles.as_deref();
    match (model.screen(), editor.purpose, &model.walk) {
        _ if settles.is_some() => settles.map(|clash| clash.line.label()).unwrap_or_default(),
        (_, Purpose::Conclusion, Some(walk)) => walk.name.clone(),
        (Screen::Review, Purpose::Returned, _) if editor.lines > 1 => {
            wording().count(says::Count::Lines(editor.lines))
        }
        (Screen::Review, Purpose::Returned, _) => {
            let line = LineKey::parse(&editor.subject);
            line.map_or_else(|| editor.subject.clone(), |line| line.label())
        }
        (Screen::Home | Screen::Review, ..)
        | (
            _,
            Purpose::Deliverable(_) | Purpose::SigningKey | Purpose::Unseal | Purpose::OwnName,
            _,
        )
        | (.., None) => editor.subject.clone(),
        (_, Purpose::Many(around), Some(walk)) => words::wording().lines_around(walk, around),
        (.., Some(walk)) => walk.line().map(Line::label).unwrap_or_default(),
    }
}

/// A remark in so many columns: where it is longer, it ends where a part of its sentence does.
fn in_short(remark: &str, columns: usize) -> String {
    let ends = remark.match_indices([';', ',', ':']);
    let parts = ends.filter_map(|(end, _)| remark.get(..end));
    let mut fitting = parts.chain([remark]).filter(|part| width(part) <= columns);
    let longest = fitting.next_back();
    longest.map_or_else(|| clip(remark, columns), str::to_owned)
}

/// The word at the foot of the box.
fn remark(remark: &Remark) -> String {
    match remark {
        Remark::Nothing => String::new(),
        Remark::Draft { is_past } => wording().text(says::Text::Draft(*is_past)),
        Remark::BroughtBack => wording().text(says::Text::BroughtBack),
        Remark::FromEditor => wording().text(says::Text::Edited),
        Remark::Told(words) => words.clone(),
    }
}

/// The heading of the box: the subject, and the purpose of the text. In a box about the session the purpose stays in
/// sight however long the name is.
fn headed(subject: &str, purpose: Purpose, columns: usize) -> String {
    let words = wording().title_of(purpose);
    let is_of_session = matches!(
        purpose,
        Purpose::Deliverable(_)
            | Purpose::SigningKey
            | Purpose::Unseal
            | Purpose::OwnName
            | Purpose::Conclusion
            | Purpose::Rename
            | Purpose::Copy
    );
    let subject = match columns.saturating_sub(width(&words) + 3) {
        ..6 if is_of_session => String::new(),
        room if is_of_session => middle_cut(subject, room),
        _ => subject.to_owned(),
    };
    let title = match subject.as_str() {
        "" => words,
        subject if purpose == Purpose::Conclusion => format!("{words} · {subject}"),
        subject => format!("{subject} · {words}"),
    };
    clip(&title, columns)
}

/// The place of the box: at the bottom, above the notice and the keys.
pub(super) fn place(model: &Model, editor: &Editor, whole: Rect) -> Rect {
    let word = word_height(model, whole);
    let room = whole.height.saturating_sub(2 + word);
    // A row says which line it is for, where that is not certain.
    let meant = u16::from(model.meant().is_some());
    let height = if editor.asked().is_some() {
        (questions::height(editor, whole.width) + meant).min(room)
    } else if editor.purpose.is_one_line() {
        (5 + meant).min(room)
    } else {
        let above = interview::question_height(model, whole.width);
        let most = room.saturating_sub(above).max(room / 2).max(5);
        let least = LEAST.max(room / 4).min(most);
        let rows = editor.rows_in(whole.width.saturating_sub(2), usize::from(most - 2));
        let needed = u16::try_from(rows)
            .unwrap_or(most)
            .saturating_add(2 + meant);
        needed.clamp(least, most)
    };
    Rect {
        y: whole.y + whole.height.saturating_sub(1 + word + height),
        height,
        ..whole
    }
}
