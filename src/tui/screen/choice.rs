//! A short list to choose from: verdict, target, who speaks, how far a reason reaches, and whether to move a session
//! to the trash.

mod judging;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Margin, Position, Rect},
    text::Line,
    widgets::{Clear, Paragraph},
};

use crate::{
    assessment::Filter,
    format::{clean_line, counted},
    interview::{Command, Effect, Reach, Walk},
    session::{Clash, Wish},
    tui::{
        editor::Purpose,
        keys::{Action, Key},
        model::{Model, Notice, Screen},
        widget::{Cursor, clip, headline, pad, width, wrap},
    },
};

use super::{conflicts, narrow, outcome::run, people, review, text};

/// Stands where an item has no key of its own.
pub(super) const NO_KEY: char = ' ';

/// So many columns what is said of a topic or an area takes beside its name, the frame included.
const BESIDE: usize = 41;

/// A list on top of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    title: String,
    /// What is to be read before one chooses.
    pub(super) said: Vec<String>,
    /// Key, words, and what is taken.
    items: Vec<(char, Words, Taken)>,
    cursor: Cursor,
}

/// The words of an item: a name, and what stands before and behind it and stays in sight where the name is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// What stands before the name.
    pub(super) before: &'static str,
    /// A name, a title, or all of it.
    pub(super) name: String,
    /// What stands behind it.
    pub(super) behind: String,
}

impl Words {
    /// In at most so many columns.
    fn within(&self, columns: usize) -> String {
        let rest = width(self.before) + width(&self.behind);
        let name = clip(&self.name, columns.saturating_sub(rest).max(NAME));
        clip(&format!("{}{name}{}", self.before, self.behind), columns)
    }

    fn width(&self) -> usize {
        width(self.before) + width(&self.name) + width(&self.behind)
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(name: T) -> Self {
        Self {
            before: "",
            name: name.into(),
            behind: String::new(),
        }
    }
}

/// So many columns of a name are in sight at least.
const NAME: usize = 6;

/// What choosing does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Taken {
    /// Records a wish on the line on screen, or on those of the review.
    Wish(Wish),
    /// Runs a command.
    Command(Command),
    /// Runs a command that was asked about: it is done now.
    Confirmed(Command),
    /// Something in the world.
    Effect(Effect),
    /// Opens a text for the line on screen.
    Write(Purpose),
    /// Opens a text that settles a conflict.
    Settle(Box<Clash>, Purpose),
    /// Narrows the walk.
    Filter(Filter),
    /// Nothing.
    Nothing,
}

impl Choice {
    /// Any list: each item with its key (or [`NO_KEY`]), its words, and what it does.
    pub(super) fn of(title: String, items: Vec<(char, Words, Taken)>) -> Self {
        Self {
            title,
            said: Vec::new(),
            items,
            cursor: Cursor::default(),
        }
    }

    /// Who speaks: the people known, a new name, nobody.
    #[must_use]
    pub fn speaker(people: &[&str], now: Option<&str>) -> Self {
        // The first nine have a digit; arrows reach all of them.
        let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
        let mut items: Vec<_> = keys
            .zip(people)
            .map(|(key, name)| {
                (
                    key,
                    clean_line(name).into(),
                    Taken::Command(Command::Speak((*name).to_owned())),
                )
            })
            .collect();
        items.push((
            'n',
            "a new name, or type it".into(),
            Taken::Write(Purpose::Speaker),
        ));
        items.push((
            '0',
            "nobody".into(),
            Taken::Command(Command::Speak(String::new())),
        ));
        let chosen = people.iter().position(|name| Some(*name) == now);
        Self {
            title: "Who speaks?".into(),
            said: Vec::new(),
            cursor: Cursor {
                at: chosen.unwrap_or(0),
            },
            items,
        }
    }

    /// How far a reason why nothing applies reaches: what is unanswered first, so that no answer is written over
    /// unasked.
    #[must_use]
    pub fn reach(walk: &Walk, columns: u16) -> Self {
        let room = usize::from(columns).saturating_sub(BESIDE).clamp(12, 40);
        let mut items = Vec::new();
        let topic = Reach::WholeTopic.lines(walk).len();
        let is_all = topic == Reach::WholeArea.lines(walk).len();
        for (keys, [open, whole]) in [
            (['t', 'T'], [Reach::Topic, Reach::WholeTopic]),
            (['a', 'A'], [Reach::Area, Reach::WholeArea]),
        ] {
            // A topic that is all of its area is asked for once.
            if is_all && open == Reach::Topic {
                continue;
            }
            let words = |before, behind| Words {
                before,
                name: clip(&open.title(walk), room),
                behind,
            };
            let (left, all) = (open.lines(walk).len(), whole.lines(walk).len());
            let [one, every] = keys;
            if left == all && all > 0 {
                let words = words("", format!(" ({})", counted(all, "line")));
                items.push((one, words, Taken::Write(Purpose::Many(open))));
                continue;
            }
            if left > 0 {
                let behind = format!(", unanswered only ({left} of {})", counted(all, "line"));
                items.push((one, words("", behind), Taken::Write(Purpose::Many(open))));
            }
            if all > 0 {
                let behind = format!(" ({}, {} answered)", counted(all, "line"), all - left);
                items.push((
                    every,
                    words("all of ", behind),
                    Taken::Write(Purpose::Many(whole)),
                ));
            }
        }
        Self {
            title: "Not applicable".into(),
            said: Vec::new(),
            items,
            cursor: Cursor { at: 0 },
        }
    }

    /// The same with one more item at its end.
    pub(super) fn and(mut self, (key, words): (char, Words), taken: Taken) -> Self {
        self.items.push((key, words, taken));
        self
    }

    /// Whether a name may be typed instead of choosing one.
    fn takes_name(&self) -> bool {
        let named = Taken::Write(Purpose::Speaker);
        self.items.iter().any(|(.., taken)| *taken == named)
    }

    /// The same under another title.
    pub(super) fn titled(mut self, title: String) -> Self {
        self.title = title;
        self
    }

    /// Which row is chosen.
    pub(super) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    /// Whether what was kept for a file that may be this one belongs here.
    pub(super) fn kept(kept: &[String]) -> Self {
        let many = kept.len() > 1;
        let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
        let mut items: Vec<_> = keys
            .zip(kept)
            .enumerate()
            .map(|(place, (key, words))| {
                let (key, words) = if many {
                    (key, format!("take up here: {words}"))
                } else {
                    ('y', "yes, take it up here".into())
                };
                (key, words.into(), Taken::Effect(Effect::TakeUp(place)))
            })
            .collect();
        items.push(('n', "no, leave it where it is".into(), Taken::Nothing));
        Self {
            title: "Does this belong to this file?".into(),
            said: if many { Vec::new() } else { kept.to_vec() },
            cursor: Cursor {
                at: items.len() - 1,
            },
            items,
        }
    }

    /// Yes or no.
    #[must_use]
    pub(super) fn yes_no(title: String, yes: &str, taken: Taken) -> Self {
        let items = vec![
            ('y', yes.into(), taken),
            ('n', "no, leave it".into(), Taken::Nothing),
        ];
        Self {
            title,
            said: Vec::new(),
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
        KeyCode::Char(character) if !held && character != NO_KEY => {
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
        _ if !held && choice.takes_name() => return people::typed_at_once(model, key),
        _ => {
            if let (KeyCode::Char(_), Some(typed)) = (key.code, Key::of(&key)) {
                let keys = choice.items.iter().map(|(own, ..)| *own);
                let keys = keys.filter(|own| *own != NO_KEY).map(String::from);
                let keys = keys.collect::<Vec<_>>().join(" ");
                let typed = clean_line(&typed.name());
                model.notice = Notice::Word(format!("{typed} does nothing here: {keys} choose"));
            }
            return Vec::new();
        }
    };
    let taken = choice.items.get(place).map(|(.., taken)| taken.clone());
    model.choice = None;
    match taken {
        Some(Taken::Wish(wish)) if matches!(model.screen(), Screen::Review) => {
            review::edit(model, wish)
        }
        Some(Taken::Wish(wish)) => run(model, Command::Edit(wish)),
        Some(Taken::Command(command)) => run(model, command),
        Some(Taken::Confirmed(command)) => {
            if let Some(walk) = &mut model.walk {
                walk.asked = Some(command.clone());
            }
            run(model, command)
        }
        Some(Taken::Effect(effect)) => vec![effect],
        Some(Taken::Write(purpose)) if matches!(model.screen(), Screen::Review) => {
            review::write(model, purpose)
        }
        Some(Taken::Write(purpose)) => text::begin(model, purpose),
        Some(Taken::Settle(clash, purpose)) => {
            conflicts::write(model, &clash, purpose);
            Vec::new()
        }
        Some(Taken::Filter(filter)) => narrow::set(model, filter),
        Some(Taken::Nothing) | None => Vec::new(),
    }
}

/// Draws the list in the middle.
pub(super) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(choice) = &model.choice else { return };
    let (area, lines, first) = place(choice, frame.area());
    let inner = usize::from(area.width).saturating_sub(2);
    let items = choice.items.iter().enumerate().skip(first);
    let items = items.map(|(place, (key, words, _))| {
        let style = if place == choice.cursor.at {
            model.theme.chosen()
        } else {
            model.theme.plain()
        };
        let words = words.within(inner.saturating_sub(4));
        Line::styled(pad(&format!(" {key}  {words}"), inner), style)
    });
    let rows = usize::from(area.height).saturating_sub(2);
    let said_rows = lines.len();
    let lines = lines.into_iter().map(Line::raw).chain(items).take(rows);
    frame.render_widget(Clear, area);
    let lines: Vec<Line<'_>> = lines.collect();
    let mut block = model.theme.frame();
    // Which of them are in sight, where that is not all.
    let count = choice.items.len();
    let shown = rows.saturating_sub(said_rows);
    if shown < count {
        let place = format!(" {} to {} of {count} ", first + 1, first + shown);
        block = block.title_bottom(Line::from(place).right_aligned());
    }
    frame.render_widget(Paragraph::new(lines).block(block), area);
    let title = clip(&choice.title, inner.saturating_sub(2));
    headline(&title, model.theme.strong(), area, frame);
}

/// The row that lies there.
pub(super) fn row_at(model: &Model, (column, row): (u16, u16)) -> Option<usize> {
    let choice = model.choice.as_ref()?;
    let (width, height) = model.size;
    let (area, said, first) = place(choice, Rect::new(0, 0, width, height));
    let inside = area.inner(Margin::new(1, 1));
    let within = inside.contains(Position::new(column, row));
    let above = usize::from(row.checked_sub(inside.y)?);
    let found = above.checked_sub(said.len())? + first;
    (within && found < choice.items.len()).then_some(found)
}

/// The place of the list on a screen, what is to be read above its items, and the first item in sight. The bar and
/// the keys stay in sight.
fn place(choice: &Choice, whole: Rect) -> (Rect, Vec<String>, usize) {
    let widest = choice
        .items
        .iter()
        .map(|(_, words, _)| words.width() + 6)
        .chain([width(&choice.title) + 4])
        .chain((!choice.said.is_empty()).then_some(60))
        .max();
    let columns = u16::try_from(widest.unwrap_or(20))
        .unwrap_or(u16::MAX)
        .saturating_add(2)
        .min(whole.width);
    let most = usize::from(whole.height).saturating_sub(4);
    let said = said(
        choice,
        usize::from(columns).saturating_sub(2),
        most.saturating_sub(choice.items.len()),
    );
    let room = most.saturating_sub(said.len());
    let first = choice.cursor.first(room, choice.items.len());
    let rows = u16::try_from(said.len() + choice.items.len().min(room) + 2).unwrap_or(u16::MAX);
    let area = Rect {
        x: whole.x + (whole.width - columns) / 2,
        y: whole.y + whole.height.saturating_sub(rows) / 2,
        width: columns,
        height: rows.min(whole.height),
    };
    (area, said, first)
}

/// What is to be read first, in so many rows, with a sign where it has more.
fn said(choice: &Choice, columns: usize, rows: usize) -> Vec<String> {
    let room = columns.saturating_sub(2);
    let mut lines: Vec<String> = choice
        .said
        .iter()
        .flat_map(|text| wrap(text, room))
        .collect();
    if lines.len() > rows && rows > 0 {
        let more = lines.len() - (rows - 1);
        lines.truncate(rows - 1);
        lines.push(format!("… and {more} more rows"));
    }
    lines.truncate(rows);
    lines.into_iter().map(|line| format!(" {line}")).collect()
}
