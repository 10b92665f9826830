//! The effects that plain mode asks of the world.

use std::path::PathBuf;

use crate::interview::{Bringing, Deliverable, Effect};

/// An effect to be carried out in the world.
#[derive(Debug, PartialEq)]
pub enum PlainEffect {
    /// An effect that the screens ask for too.
    World(Effect),
    /// Take size and digest of a file.
    Attach(PathBuf),
    /// Write a deliverable to this new file, in the format that its ending names; where it is empty, where a
    /// person finds it.
    Write(Deliverable, PathBuf),
    /// Look at what this file brings into the open session.
    LookAtBringing(Bringing, PathBuf),
}

impl PlainEffect {
    /// Whether it changes what stands in the session.
    pub(super) fn records(&self) -> bool {
        self.changes().is_some()
    }

    /// The effect of the session, where it changes what stands there.
    pub(super) fn changes(&self) -> Option<&Effect> {
        match self {
            Self::World(effect) if effect.changes_session() => Some(effect),
            _ => None,
        }
    }
}
