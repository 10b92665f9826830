//! The messages that come in to the screens ([`Message`]), and the effects that they ask for ([`ScreenEffect`]).

use crossterm::event::{KeyEvent, MouseEvent};

use crate::interview::{Effect, Happened};

use super::theme::Palette;

/// A message that comes in.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse was clicked, or its wheel turned.
    Mouse(MouseEvent),
    /// Text was pasted.
    Paste(String),
    /// Letters came all at once: a paste that the terminal does not mark as one, or keys typed far ahead.
    AtOnce(Vec<KeyEvent>),
    /// The window is looked at again, or no longer.
    Focus(bool),
    /// The terminal has another size: columns, rows.
    Resize(u16, u16),
    /// No other input came; the work under way goes on.
    GoOn,
    /// A report of the world.
    World(Happened),
}

impl From<Happened> for Message {
    fn from(happened: Happened) -> Self {
        Self::World(happened)
    }
}

/// An effect that the screens ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum ScreenEffect {
    /// An effect in the world, for the session.
    World(Effect),
    /// Keep which theme was chosen by key.
    KeepTheme(Palette),
    /// Stop the program for the shell; it goes on with `fg`.
    Suspend,
    /// Draw everything anew.
    Redraw,
}
