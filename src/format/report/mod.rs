//! The report: the deliverable, as a page, as Markdown and as JSON. Who, what and when; the picture; the gaps;
//! what is open; the evidence; every answer. Written so that a person who was not there can read it.
//!
//! [`content`] works out once what all of them say, [`section`] gives the order, [`words`] and [`notes`] the
//! sentences; `html` and `markdown` only lay it out. What a person wrote is cleaned and escaped there.

mod carried;
mod conflict;
mod content;
pub(super) mod html;
mod json;
mod line_words;
pub(super) mod markdown;
mod notes;
mod register;
mod section;
pub(super) mod words;

pub use words::counted;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    session::{Event, Session},
};

use content::{Content, Extra, day};

/// What a report is made from. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// What it amounts to.
    pub assessment: &'a Assessment,
    /// The program with its version: `walkdown 0.1.0`.
    pub program: &'a str,
}

impl Report<'_> {
    /// One page of HTML that needs nothing else: no network, no script, no font.
    #[must_use]
    pub fn html(&self) -> String {
        html::page(&Content::of(*self, &Extra::of(self)))
    }

    /// The same in Markdown (`CommonMark` with tables).
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::page(&Content::of(*self, &Extra::of(self)))
    }

    /// The same as JSON, with every answer.
    #[must_use]
    pub fn json(&self) -> String {
        json::text(&Content::of(*self, &Extra::of(self)))
    }

    /// The day that the report speaks of: that of the newest event as it is written, else of the header.
    #[must_use]
    pub fn as_of(&self) -> String {
        let newest = self.session.events().next_back().map(|event| &event.at);
        let created = || self.session.header().map(|header| &header.created);
        newest
            .or_else(created)
            .map(|at| day(at))
            .unwrap_or_default()
    }

    /// Everyone who recorded something that stands, in the order of their first record.
    #[must_use]
    pub fn recorders(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for Event { who, sum, .. } in self.session.events() {
            if self.session.is_live(sum) && !names.contains(&who.as_str()) {
                names.push(who);
            }
        }
        names
    }
}
