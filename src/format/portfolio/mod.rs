//! Many sessions side by side: as a document, as a table for spreadsheets, as JSON.

mod data;
mod page;

use std::{collections::HashMap, path::Path};

use crate::{
    assessment::{AreaFigures, Figures, Portfolio, PortfolioArea},
    format::wording::{Wording, wording},
};

/// Sessions side by side, to be written. The same values give the same bytes.
#[derive(Debug)]
pub struct PortfolioPaper<'a> {
    portfolio: &'a Portfolio,
    /// Of each session the one before it of the same system.
    before: Vec<Option<&'a Figures>>,
    /// Of each session its other copies.
    copies: Vec<Vec<&'a Figures>>,
    /// The name of each session's file, where it is needed to tell the sessions apart.
    files: HashMap<&'a str, String>,
    program: &'a str,
    words: &'static dyn Wording,
}

impl<'a> PortfolioPaper<'a> {
    /// Works out what became of each system; `program` is this one with its version.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio, program: &'a str) -> Self {
        Self {
            portfolio,
            before: portfolio.before(),
            copies: portfolio.copies(),
            files: files(portfolio),
            program,
            words: wording(),
        }
    }

    /// Each session, with the one before it.
    fn sessions(&self) -> impl Iterator<Item = Row<'a, '_>> {
        let before = self.before.iter().copied();
        let copies = self.copies.iter().map(Vec::as_slice);
        let rows = self.portfolio.sessions.iter().zip(before).zip(copies);
        rows.map(|((now, before), copies)| Row {
            now,
            before,
            copies,
        })
    }

    /// The name of a session's file, where it is needed.
    fn file(&self, of: &Figures) -> &str {
        self.files.get(of.path.as_str()).map_or("", String::as_str)
    }

    /// The areas of a session that it asks, in the order of the portfolio's.
    fn areas(&self, of: &'a Figures) -> impl Iterator<Item = (&'a PortfolioArea, &'a AreaFigures)> {
        let areas = &self.portfolio.areas;
        let own = of.areas.iter();
        own.filter_map(|(place, figures)| Some((areas.get(*place)?, figures)))
    }
}

/// A session among the others.
struct Row<'a, 'b> {
    now: &'a Figures,
    /// The one before it.
    before: Option<&'a Figures>,
    /// The other copies of the session.
    copies: &'b [&'a Figures],
}

/// The name of each file, by its path; the whole path where two have the same name.
fn files(portfolio: &Portfolio) -> HashMap<&str, String> {
    let name = |path: &str| {
        let name = Path::new(path).file_name();
        name.map_or_else(
            || path.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        )
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for one in &portfolio.sessions {
        *counts.entry(name(&one.path)).or_default() += 1;
    }
    let named = portfolio.sessions.iter().map(|one| {
        let alone = Some(name(&one.path)).filter(|name| counts.get(name) == Some(&1));
        (one.path.as_str(), alone.unwrap_or_else(|| one.path.clone()))
    });
    named.collect()
}
