//! A side step: to the related requirement of the other standard, and back to where one came from.

use crate::session::LineKey;

use super::{super::aside::Aside, Walk};

impl Walk {
    /// Goes to the related line, or back; from the same line again to the next one that is related. None where nothing
    /// is related.
    pub fn step_aside(&mut self) -> Option<Aside> {
        let aside = self.next_aside()?;
        let to = if aside.away { &aside.to } else { &aside.from };
        self.at.clone_from(to);
        self.aside = Some(aside.clone());
        Some(aside)
    }

    fn next_aside(&self) -> Option<Aside> {
        let before = self.aside.as_ref();
        if let Some(aside) = before.filter(|aside| aside.away && aside.to == self.at)
            && self.judged.place(&aside.from).is_some()
        {
            return Some(Aside {
                away: false,
                ..aside.clone()
            });
        }
        let keys: Vec<LineKey> = self.beside().iter().map(|line| line.key.clone()).collect();
        let seen = before
            .filter(|aside| aside.from == self.at)
            .and_then(|aside| keys.iter().position(|key| *key == aside.to));
        let place = seen.map_or(0, |seen| (seen + 1) % keys.len());
        Some(Aside {
            from: self.at.clone(),
            to: keys.get(place)?.clone(),
            away: true,
        })
    }
}
