//! The words of documents, in one place: what stands by itself in [`Labels`], what depends on counts and names in
//! [`Wording`]. A second language is one more `Labels` and one more implementation of the traits: the compiler names
//! what is missing. Singular and plural, lists and days are the language's own.

mod agenda;
mod english;
mod labels;
mod language;
mod plan;
mod portfolio;
mod relate;
mod report;
mod since;
mod status;

use crate::session::day_of;
pub(super) use agenda::{AgendaLabels, AgendaWording, DueDay, LevelsListed, OpenCounts};
pub(super) use labels::Labels;
pub(super) use language::wording;
pub use language::{LANGUAGE, Language};
pub(super) use plan::{PlanCounts, PlanLabels, PlanWording};
pub(super) use portfolio::{PortfolioLabels, PortfolioWording};
pub(super) use relate::{RelateLabels, RelateWording};
pub(super) use report::{
    CarriedCounts, Covered, GapStep, Note, Passed, PersonParts, Phase, ReportLabels, ReportWording,
    SeenCounts, Standing, Weight,
};
use since::SinceWording;
pub(super) use status::{OverlapCounts, StatusLabels, StatusWording};

/// The mark of what no licensed text has confirmed, wherever such a heading is shown.
pub(super) const UNCONFIRMED: &str = "†";

/// The words of a language.
pub(super) trait Wording:
    CommonWording
    + ReportWording
    + SinceWording
    + AgendaWording
    + StatusWording
    + PortfolioWording
    + PlanWording
    + RelateWording
    + std::fmt::Debug
    + Sync
{
}

/// The things that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    /// An answer.
    Answer,
    /// An area.
    Area,
    /// A conflict.
    Conflict,
    /// A line of the session.
    Line,
    /// A person.
    Person,
    /// A piece of evidence.
    Piece,
    /// A requirement.
    Requirement,
    /// A session.
    Session,
    /// A subject to be talked about.
    Subject,
    /// A thing that is owed.
    Owed,
}

/// The words that all documents share.
pub(super) trait CommonWording {
    /// The language, as a page names it: `en`.
    fn language(&self) -> &'static str;

    /// The words that stand by themselves.
    fn labels(&self) -> &'static Labels;

    /// `1 line`, `2 lines`.
    fn counted(&self, count: usize, thing: Thing) -> String;

    /// Names in a row: `a, b`.
    fn list(&self, names: &[String]) -> String {
        names.join(", ")
    }

    /// A time as a day: as it was written.
    fn day(&self, at: &str) -> String {
        day_of(at)
    }

    /// The first and the last day of an assessment; empty where neither is stated.
    fn period(&self, from: &str, to: &str) -> String;

    /// A standard with its edition.
    fn standard(&self, title: &str, edition: &str) -> String;

    /// How many lines have a target of their own.
    fn own_targets(&self, count: usize) -> String;

    /// A maturity in short; a dash for none.
    fn level(&self, level: Option<u8>) -> String {
        level.map_or_else(|| "–".into(), |level| format!("ML{level}"))
    }
}

/// Two words for one and for many.
#[must_use]
pub fn one_or_many<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}
