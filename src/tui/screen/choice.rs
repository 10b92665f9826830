//! A short list to choose from: verdict, target, and whether to move a session to the trash.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Margin, Position, Rect},
    text::Line,
    widgets::{Block, Borders, Clear, Paragraph},
};

use crate::{
    session::{Verdict, Wish},
    tui::{
        keys::Action,
        message::Effect,
        model::Model,
        widget::{Cursor, clip, headline, pad, width},
    },
};

use super::interview;

/// A list on top of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    title: String,
    /// Key, words, and what is taken.
    items: Vec<(char, String, Taken)>,
    cursor: Cursor,
}

/// What choosing does.
#[derive(Debug, Clone, PartialEq)]
enum Taken {
    /// Records a wish: with what it is called.
    Wish(Wish, String),
    /// Something in the world.
    Effect(Effect),
    /// Nothing.
    Nothing,
}

impl Choice {
    /// The verdicts.
    #[must_use]
    pub fn verdict(now: Option<Verdict>) -> Self {
        let item = |(key, words, verdict): (char, &str, Option<Verdict>)| {
            let name = verdict.map_or("verdict cleared".into(), |verdict| {
                format!("verdict {}", verdict.word())
            });
            (
                key,
                words.to_owned(),
                Taken::Wish(Wish::Verdict(verdict), name),
            )
        };
        let items = [
            ('p', "pass", Some(Verdict::Pass)),
            ('f', "fail", Some(Verdict::Fail)),
            (
                'a',
                "n/a: the claim that it cannot apply is accepted",
                Some(Verdict::NotApplicable),
            ),
            ('e', "n/e: not evaluated", Some(Verdict::NotEvaluated)),
            ('c', "no verdict", None),
        ];
        let at = Verdict::ALL
            .iter()
            .position(|verdict| Some(*verdict) == now)
            .unwrap_or(items.len() - 1);
        Self {
            title: "Verdict".into(),
            items: items.map(item).into(),
            cursor: Cursor { at },
        }
    }

    /// The targets of one line.
    #[must_use]
    pub fn target(now: Option<u8>) -> Self {
        let level = |level: u8| {
            let name = format!("target ML{level}");
            (
                char::from(b'0' + level),
                name.clone(),
                Taken::Wish(Wish::Target(Some(level)), name),
            )
        };
        let mut items: Vec<_> = (1..=4).map(level).collect();
        items.push((
            'c',
            "the session's own target".into(),
            Taken::Wish(Wish::Target(None), "target cleared".into()),
        ));
        let at = now.map_or(2, |level| usize::from(level).saturating_sub(1));
        Self {
            title: "Target of this requirement".into(),
            items,
            cursor: Cursor { at },
        }
    }

    /// Which row is chosen.
    pub(super) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    /// Yes or no.
    #[must_use]
    pub fn yes_no(title: String, yes: &str, effect: Effect) -> Self {
        let items = vec![
            ('y', yes.to_owned(), Taken::Effect(effect)),
            ('n', "no, leave it".to_owned(), Taken::Nothing),
        ];
        Self {
            title,
            items,
            cursor: Cursor { at: 1 },
        }
    }
}

/// A key in the list.
pub(super) fn update(model: &mut Model, action: Option<Action>, key: KeyEvent) -> Vec<Effect> {
    let Some(choice) = &mut model.choice else {
        return Vec::new();
    };
    let count = choice.items.len();
    let held = key
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let pressed = match key.code {
        // ESC and a letter in one breath is no letter.
        KeyCode::Char(character) if !held => {
            choice.items.iter().position(|(own, ..)| *own == character)
        }
        _ => None,
    };
    let place = match (pressed, action) {
        (Some(place), _) => place,
        (None, Some(Action::Enter)) => choice.cursor.at,
        (None, Some(Action::Down)) => {
            choice.cursor.step(1, count);
            return Vec::new();
        }
        (None, Some(Action::Up)) => {
            choice.cursor.step(-1, count);
            return Vec::new();
        }
        (None, Some(Action::Back)) => {
            model.choice = None;
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    let taken = choice.items.get(place).map(|(.., taken)| taken.clone());
    model.choice = None;
    match taken {
        Some(Taken::Wish(wish, words)) => interview::record(model, &wish, &words),
        Some(Taken::Effect(effect)) => vec![effect],
        Some(Taken::Nothing) | None => Vec::new(),
    }
}

/// Draws the list in the middle.
pub(super) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(choice) = &model.choice else { return };
    let area = place(choice, frame.area());
    let inner = usize::from(area.width).saturating_sub(2);
    let lines: Vec<Line<'_>> = choice
        .items
        .iter()
        .enumerate()
        .map(|(place, (key, words, _))| {
            let style = if place == choice.cursor.at {
                model.theme.chosen()
            } else {
                model.theme.plain()
            };
            Line::styled(pad(&format!(" {key}  {words}"), inner), style)
        })
        .collect();
    frame.render_widget(Clear, area);
    let block = Block::new().borders(Borders::ALL);
    frame.render_widget(Paragraph::new(lines).block(block), area);
    let title = clip(&choice.title, inner.saturating_sub(2));
    headline(&title, model.theme.strong(), area, frame);
}

/// The row that lies there.
pub(super) fn row_at(model: &Model, (column, row): (u16, u16)) -> Option<usize> {
    let choice = model.choice.as_ref()?;
    let (width, height) = model.size;
    let area = place(choice, Rect::new(0, 0, width, height));
    let inside = area.inner(Margin::new(1, 1));
    let within = inside.contains(Position::new(column, row));
    let found = usize::from(row.checked_sub(inside.y)?);
    (within && found < choice.items.len()).then_some(found)
}

/// The place of the list on a screen.
fn place(choice: &Choice, whole: Rect) -> Rect {
    let widest = choice
        .items
        .iter()
        .map(|(_, words, _)| width(words) + 6)
        .chain([width(&choice.title) + 4])
        .max();
    let columns = u16::try_from(widest.unwrap_or(20))
        .unwrap_or(u16::MAX)
        .saturating_add(2)
        .min(whole.width);
    let rows = u16::try_from(choice.items.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2)
        .min(whole.height);
    Rect {
        x: whole.x + (whole.width - columns) / 2,
        y: whole.y + (whole.height - rows) / 2,
        width: columns,
        height: rows,
    }
}
