//! Next year's session: what it goes on from.

use std::path::PathBuf;

use crate::{
    interview::{Effect, NextYear, Offer},
    session::{About, Session, about},
};

use super::{Deed, Plain};

/// The session that a new one goes on from.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) catalogs: Vec<Offer>,
    pub(super) session: Session,
    /// What it is about.
    pub(super) about: About,
}

impl Earlier {
    pub(super) fn of(next: NextYear) -> Self {
        Self {
            about: about(&next.session),
            path: next.path,
            name: next.name,
            catalogs: next.catalogs,
            session: next.session,
        }
    }
}

impl Plain {
    /// An earlier session was read: asks for a new one that goes on from it, once the catalogs known here are there too.
    pub(super) fn go_on_from(&mut self, next: Box<NextYear>) -> Vec<Deed> {
        if self.walk.is_some() {
            return Vec::new();
        }
        if !next.warning.is_empty() {
            self.say(&format!("{}: {}.", next.name, next.warning));
        }
        self.next = Some(next);
        vec![Deed::World(Effect::Offer)]
    }
}
