//! The screens, without a terminal: what a key does ([`update`]) and what is drawn ([`view`]). Pure: the model
//! goes in, effects come out, and the runtime carries them out.

pub mod alike;
mod ascii;
mod covered;
mod editor;
mod keys;
mod message;
mod model;
mod offer;
mod questions;
mod reach;
mod screen;
mod settings;
mod taking;
mod theme;
mod torn;
mod walk;
mod widget;

pub use keys::{Action, Binding, Group, Key, Keymap, Refused, Row, Scope, bindings};
pub use message::{
    Effect, FileChange, FolderEntry, Found, HomeRow, Kind, Looked, Message, NewForm, NextYear,
    OpenedWalk,
};
pub use model::{Model, Notice, SMALLEST, Screen};
pub use offer::{Offer, OfferedProfile};
pub use questions::{name_alone, named};
pub use reach::Reach;
pub use screen::{update, view};
pub use settings::{Ascii, Settings, Unsettled};
pub use taking::Taking;
pub use theme::{Palette, Theme};
pub use torn::Joiner;
pub use walk::{Access, Aside, Pending, Walk};
