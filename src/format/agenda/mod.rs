//! The agenda, to be sent: before the visit what to have at hand, by area and by person; later what each person still
//! owes, as text for a mail.
//!
//! [`ask`], [`hand`] and [`words`] have the sentences, `markdown` and `html` lay them out. What a person wrote is cleaned and
//! escaped there; a licensed text never enters.

mod ask;
mod hand;
mod html;
mod markdown;
mod talk;
mod words;

use crate::assessment::{Agenda, AreaAgenda};

use super::Report;

/// What an agenda is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Before the visit: what to have at hand.
    Visit,
    /// Afterwards: what is still owed.
    Open,
}

/// The agenda of a session. The same values give the same bytes.
#[derive(Debug)]
pub struct AgendaPaper<'a> {
    report: Report<'a>,
    agenda: Agenda<'a>,
    occasion: Occasion,
    /// Whether a subject has no target, so that documents of every level are listed.
    open_ends: bool,
}

impl<'a> AgendaPaper<'a> {
    /// Works it out, from what a report is made from.
    #[must_use]
    pub fn of(report: Report<'a>, occasion: Occasion) -> Self {
        let agenda = Agenda::of(report.catalogs, report.assessment);
        let open_ends = agenda
            .areas
            .iter()
            .flat_map(AreaAgenda::lines)
            .any(|line| line.target.is_none());
        Self {
            report,
            agenda,
            occasion,
            open_ends,
        }
    }

    /// In Markdown that reads well as a mail.
    #[must_use]
    pub fn markdown(&self) -> String {
        match self.occasion {
            Occasion::Visit => markdown::visit(self),
            Occasion::Open => markdown::open(self),
        }
    }

    /// As one page of HTML that needs nothing else, to be printed on A4.
    #[must_use]
    pub fn html(&self) -> String {
        match self.occasion {
            Occasion::Visit => html::visit(self),
            Occasion::Open => html::open(self),
        }
    }
}
