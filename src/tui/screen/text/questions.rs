//! Several short texts over the lower part of the screen, one row a question: park, action. Enter goes on and saves
//! after the last one; Esc saves what is there, Ctrl-x discards, as in every text.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::{Effect, meant},
    tui::{
        editor::Editor,
        keys::Action,
        model::Model,
        questions::{Asked, Kind},
        screen::key_outcome::KeyOutcome,
        widget::{Cursor, clip, pad, typed_rows, width, wrap},
        words::{says, wording},
    },
};

use super::{leave_suggestion, put_aside, typed};

/// Columns of the labels at least.
const LABEL: usize = 9;
/// The text at hand may take so many rows.
const MOST: usize = 3;

/// A key in one of the texts.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> KeyOutcome {
    let people = people(model);
    let Some(editor) = &mut model.editor else {
        return KeyOutcome::NOTHING;
    };
    let Some((at, question)) = editor.asked() else {
        return KeyOutcome::NOTHING;
    };
    let count = editor.texts().len();
    let person = question.kind() == Kind::Person && !people.is_empty();
    // A number becomes the name that it stands for.
    let leaves = matches!(
        action,
        Some(Action::Enter | Action::NextPane | Action::PreviousPane)
    );
    if let Some(place) = place_of(editor, &people).filter(|_| person && leaves)
        && let Some(name) = people.get(place)
    {
        editor.put(name);
    }
    match action {
        Some(Action::Back) if editor.refused == Some(editor.text()) => {
            return put_aside(model).into();
        }
        Some(Action::Back) if editor.is_suggestion() => return leave_suggestion(model).into(),
        Some(Action::Back) => return KeyOutcome::Save,
        Some(Action::Discard) => return KeyOutcome::Discard,
        Some(Action::Enter)
            if at + 1 >= count || editor.ends_before_last() || editor.takes_off() =>
        {
            return KeyOutcome::Save;
        }
        Some(Action::Enter) => editor.ask(at + 1),
        Some(Action::Down) if person => choose(editor, &people, 1),
        Some(Action::Up) if person => choose(editor, &people, -1),
        Some(Action::NextPane | Action::Down) => editor.ask((at + 1) % count),
        Some(Action::PreviousPane | Action::Up) => editor.ask((at + count - 1) % count),
        _ => {
            let before = (editor.area.cursor(), editor.text());
            if question.kind() == Kind::State {
                turn(editor, key);
            } else {
                editor.press(key);
            }
            // A key that does nothing keeps nothing.
            if before == (editor.area.cursor(), editor.text()) {
                return KeyOutcome::NOTHING;
            }
        }
    }
    typed(model).into()
}

/// A paste into the text at hand, in one row.
pub(in crate::tui) fn paste(model: &mut Model, pasted: &str) -> Vec<Effect> {
    let Some(editor) = &mut model.editor else {
        return Vec::new();
    };
    if editor
        .asked()
        .is_some_and(|(_, asked)| asked.kind() == Kind::State)
    {
        return Vec::new();
    }
    super::paste(model, pasted)
}

/// The people known, each in one row.
fn people(model: &Model) -> Vec<String> {
    let people = model.walk.iter().flat_map(|walk| walk.judged.people());
    people.map(clean_line).collect()
}

fn place_of(editor: &Editor, people: &[String]) -> Option<usize> {
    let names: Vec<&str> = people.iter().map(String::as_str).collect();
    let name = meant(&names, editor.area.lines().first()?).ok()?;
    people.iter().position(|person| *person == name)
}

/// Chooses the next of the people known, or the one before; past the last one, nobody.
fn choose(editor: &mut Editor, people: &[String], by: isize) {
    let count = people.len() + 1;
    let here = place_of(editor, people).map_or(0, |place| place + 1);
    let next = here.saturating_add(count).saturating_add_signed(by) % count;
    let name = next.checked_sub(1).and_then(|place| people.get(place));
    editor.put(name.map_or("", String::as_str));
}

/// The state is no text: a key turns it.
fn turn(editor: &mut Editor, key: KeyEvent) {
    let done = editor
        .area
        .lines()
        .first()
        .is_some_and(|text| text == "done");
    let held = key
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let turned = match key.code {
        _ if held => done,
        KeyCode::Char(' ') | KeyCode::Left | KeyCode::Right => !done,
        KeyCode::Char('d') => true,
        KeyCode::Char('o') => false,
        _ => done,
    };
    editor.put(if turned { "done" } else { "open" });
}

/// How many rows all of it takes, the frame included.
pub(in crate::tui) fn height(editor: &Editor, columns: u16) -> u16 {
    let rows: usize = rows(editor, columns.saturating_sub(2)).iter().sum();
    u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(3)
}

/// How many columns the labels take.
fn labels(editor: &Editor) -> u16 {
    let questions = editor.purpose.questions().iter();
    let widest = questions
        .map(|question| width(wording().label_of(*question)) + 2)
        .max();
    u16::try_from(widest.unwrap_or(0).max(LABEL)).unwrap_or(u16::MAX)
}

/// The rows of each text: one, but for the one at hand, that is read in more.
fn rows(editor: &Editor, columns: u16) -> Vec<usize> {
    let room = usize::from(columns.saturating_sub(labels(editor) + 1));
    let at = editor.asked().map_or(0, |(at, _)| at);
    let (texts, asked) = (editor.texts(), editor.purpose.questions().len());
    // What is asked later only has its row from the beginning.
    let later = std::iter::repeat(String::new());
    let all = texts.into_iter().chain(later).take(asked);
    let rows = all.enumerate().map(|(place, text)| {
        if place == at {
            // The cursor may stand behind the last letter.
            wrap(&format!("{text}_"), room).len().clamp(1, MOST)
        } else {
            1
        }
    });
    rows.collect()
}

/// Whether a question is asked besides: Enter may end before it.
fn is_besides(questions: &[Asked], place: usize) -> bool {
    let mut before = questions.iter().take(place);
    before.any(|question| question.ends())
}

/// Draws the texts, and below them a word on the one at hand.
pub(in crate::tui) fn view(model: &Model, editor: &Editor, inner: Rect, frame: &mut Frame<'_>) {
    let Some((at, asked)) = editor.asked() else {
        return;
    };
    let texts = editor.texts();
    let heights = rows(editor, inner.width).into_iter();
    let heights = heights.map(|rows| Constraint::Length(u16::try_from(rows).unwrap_or(1)));
    let areas = Layout::vertical(heights.chain([Constraint::Length(1)])).split(inner);
    let questions = editor.purpose.questions();
    for (place, (question, area)) in questions.iter().zip(areas.iter()).enumerate() {
        let style = if place == at {
            model.theme.strong()
        } else {
            model.theme.quiet()
        };
        let [left, right] =
            Layout::horizontal([Constraint::Length(labels(editor)), Constraint::Min(0)])
                .areas(*area);
        let label = pad(
            &format!(" {}", wording().label_of(*question)),
            usize::from(left.width),
        );
        frame.render_widget(Paragraph::new(Span::styled(label, style)), left);
        let columns = usize::from(right.width);
        match texts.get(place) {
            Some(_) if place == at => typed_rows(&editor.area, right, frame),
            Some(text) if text.is_empty() && is_besides(questions, place) => {
                let way = match asked.ends() {
                    true if editor.ends_before_last() => says::Way::TabOrEnd,
                    true => says::Way::Enter,
                    false => says::Way::Tab,
                };
                let leads = clip(&wording().text(says::Text::LeadsHere(way)), columns);
                frame.render_widget(Line::styled(leads, model.theme.quiet()), right);
            }
            Some(text) => {
                let text = clip(&clean_line(text), columns);
                frame.render_widget(Paragraph::new(text), right);
            }
            None => {
                // Of an action that is not saved yet nobody is asked for the state.
                let later = wording().text(says::Text::StateLater);
                let later = Line::styled(clip(&later, columns), model.theme.quiet());
                frame.render_widget(Paragraph::new(later), right);
            }
        }
    }
    let Some(last) = areas.last() else { return };
    // Where one is in a text that is longer than its rows.
    let count = editor.rows();
    let place = if count > MOST {
        let row = editor.area.screen_cursor().row + 1;
        format!(" {} ", wording().count(says::Count::Row(row, count)))
    } else {
        String::new()
    };
    let [last, right] = Layout::horizontal([
        Constraint::Min(0),
        Constraint::Length(u16::try_from(width(&place)).unwrap_or(0)),
    ])
    .areas(*last);
    frame.render_widget(Paragraph::new(place), right);
    let known = people(model);
    let hint = if asked.kind() == Kind::Person && !known.is_empty() {
        offered(model, editor, &known, usize::from(last.width))
    } else {
        let words = clip(
            &format!(" {}", wording().hint_of(asked)),
            usize::from(last.width),
        );
        Line::styled(words, model.theme.quiet())
    };
    frame.render_widget(Paragraph::new(hint), last);
}

/// The people known with their numbers, so many as fit, the one that is named among them.
fn offered(model: &Model, editor: &Editor, people: &[String], columns: usize) -> Line<'static> {
    let chosen = place_of(editor, people);
    let items: Vec<String> = (1..)
        .zip(people)
        .map(|(number, name)| format!("{number} {}", clip(name, 20)))
        .collect();
    // As many before the chosen one as fit behind it too.
    let fits = (columns.saturating_sub(6) / 24).max(1);
    let cursor = Cursor {
        at: chosen.unwrap_or(0),
    };
    let first = cursor.first(fits, items.len());
    let mut used = 3;
    let mut spans = vec![Span::raw(if first > 0 { " …" } else { " " })];
    for (place, item) in items.iter().enumerate().skip(first) {
        if used + width(item) + 3 > columns {
            spans.push(Span::raw(" …"));
            break;
        }
        used += width(item) + 2;
        let style = if chosen == Some(place) {
            model.theme.chosen()
        } else {
            model.theme.plain()
        };
        spans.push(Span::raw(" "));
        spans.push(Span::styled(item.clone(), style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}
