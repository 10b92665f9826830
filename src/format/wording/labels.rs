//! The words that stand by themselves.

use super::{AgendaLabels, PlanLabels, PortfolioLabels, RelateLabels, ReportLabels, StatusLabels};

/// All of a language.
#[derive(Debug)]
pub(crate) struct Labels {
    /// The names of facts on a session, and of columns that more than one document has.
    pub(crate) common: CommonLabels,
    /// The words of a report.
    pub(crate) report: ReportLabels,
    /// The words of an agenda.
    pub(crate) agenda: AgendaLabels,
    /// The words on where a session stands.
    pub(crate) status: StatusLabels,
    /// The words on sessions side by side.
    pub(crate) portfolio: PortfolioLabels,
    /// The words of a plan to a level.
    pub(crate) plan: PlanLabels,
    /// The words on a provider against an owner.
    pub(crate) relate: RelateLabels,
}

/// Words that more than one document has.
#[derive(Debug)]
pub(crate) struct CommonLabels {
    pub(crate) who_what_when: &'static str,
    pub(crate) assessed: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) assessed_as: &'static str,
    pub(crate) against: &'static str,
    pub(crate) profile: &'static str,
    pub(crate) target: &'static str,
    pub(crate) assessor: &'static str,
    pub(crate) interviewed: &'static str,
    pub(crate) as_of: &'static str,
    pub(crate) area: &'static str,
    pub(crate) none: &'static str,
    /// The levels from 0 on, each in a word or two.
    pub(crate) levels: [&'static str; 5],
    /// What they mean, each as it goes on after `it is`.
    pub(crate) level_meanings: [&'static str; 5],
    /// What to write into a cell that takes no level 0, where it is not done at all.
    pub(crate) not_done: &'static str,
}
