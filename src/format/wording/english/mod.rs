//! English.

/// The order of the gaps, wherever they are listed.
macro_rules! order_of_gaps {
    () => {
        order_of_gaps!("then what is flagged, ")
    };
    ($flagged:literal) => {
        order_of_gaps!("what has the verdict fail, then ", $flagged)
    };
    ($failed:literal, $flagged:literal) => {
        concat!(
            $failed,
            "by how many levels are missing, then by how much other requirements lean on it, ",
            $flagged,
            "then base requirements before enhancements"
        )
    };
}

mod agenda;
mod labels;
mod limits;
mod notes;
mod plan;
mod portfolio;
mod relate;
mod report;
mod since;
mod status;

use super::{CommonWording, Labels, Thing, Wording, one_or_many};

/// The language of the first edition.
pub(super) const ENGLISH: &dyn Wording = &English;

/// English.
#[derive(Debug)]
struct English;

impl Wording for English {}

impl CommonWording for English {
    fn language(&self) -> &'static str {
        "en"
    }

    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn counted(&self, count: usize, thing: Thing) -> String {
        let (one, many) = match thing {
            Thing::Answer => ("answer", "answers"),
            Thing::Area => ("area", "areas"),
            Thing::Conflict => ("conflict", "conflicts"),
            Thing::Line => ("line", "lines"),
            Thing::Owed => ("thing", "things"),
            Thing::Person => ("person", "people"),
            Thing::Piece => ("piece", "pieces"),
            Thing::Requirement => ("requirement", "requirements"),
            Thing::Session => ("session", "sessions"),
            Thing::Subject => ("subject", "subjects"),
        };
        format!("{count} {}", one_or_many(count, one, many))
    }

    fn period(&self, from: &str, to: &str) -> String {
        match (from, to) {
            ("", "") => String::new(),
            (from, "") => format!("from {from}"),
            ("", to) => format!("to {to}"),
            (from, to) => format!("{from} to {to}"),
        }
    }

    fn standard(&self, title: &str, edition: &str) -> String {
        format!("{title}, edition {edition}")
    }

    fn own_targets(&self, count: usize) -> String {
        let lines = self.counted(count, Thing::Line);
        format!("{lines} with a target of its own")
    }
}

/// `is` or `are`.
fn are(count: usize) -> &'static str {
    one_or_many(count, "is", "are")
}
