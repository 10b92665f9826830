//! The links of a screen (OSC 8): their addresses, each with a number that pens carry, and the sequences that tell a
//! terminal of them.

use std::{num::NonZeroU16, rc::Rc};

/// The number of an address, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Link(NonZeroU16);

impl Link {
    /// The link to the address at this place; none for one of more than fit on any screen.
    fn to_place(place: usize) -> Option<Self> {
        let number = u16::try_from(place).ok()?.checked_add(1)?;
        NonZeroU16::new(number).map(Self)
    }

    fn place(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

/// Terminals take no longer ones.
const LONGEST: usize = 2000;
/// After so many are those that were left behind forgotten.
const MOST: usize = 100;

/// The addresses so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Links(Rc<Vec<String>>);

impl Links {
    /// The link to an address; none where it is too long for a terminal, or has anything in it but visible ASCII, which
    /// could end the sequence early and steer the terminal.
    pub(super) fn to(&mut self, address: &str) -> Option<Link> {
        let is_safe = !address.is_empty() && address.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_safe || address.len() > LONGEST {
            return None;
        }
        let known = self.0.iter().position(|known| known == address);
        let place = known.unwrap_or(self.0.len());
        let link = Link::to_place(place)?;
        if known.is_none() {
            Rc::make_mut(&mut self.0).push(address.to_owned());
        }
        Some(link)
    }

    /// Whether it is time to begin anew: then no link given before counts.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// The sequence after which text leads to this address, or nowhere.
    pub(super) fn sequence(&self, link: Option<Link>) -> String {
        let address = link.and_then(|link| self.0.get(link.place()));
        format!(
            "\u{1b}]8;;{}\u{7}",
            address.map(String::as_str).unwrap_or_default()
        )
    }
}
