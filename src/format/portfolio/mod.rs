//! Many sessions side by side: as a document, as a table for spreadsheets, as JSON.

mod data;
mod page;

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
            program,
            words: wording(),
        }
    }

    /// Each session, with the one before it.
    fn sessions(&self) -> impl Iterator<Item = (&'a Figures, Option<&'a Figures>)> {
        let before = self.before.iter().copied();
        self.portfolio.sessions.iter().zip(before)
    }

    /// The areas of a session that it asks, in the order of the portfolio's.
    fn areas(&self, of: &'a Figures) -> impl Iterator<Item = (&'a PortfolioArea, &'a AreaFigures)> {
        let areas = &self.portfolio.areas;
        let own = of.areas.iter();
        own.filter_map(|(place, figures)| Some((areas.get(*place)?, figures)))
    }
}
