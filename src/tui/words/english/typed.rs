//! What a box to type into is for, in English.

use crate::{
    session::{
        PlaceKind,
        field::{Field, Kind, REMARKS, STATEMENT},
    },
    tui::{editor::Purpose, questions::Asked},
};

/// The title of the box.
pub(super) fn title(purpose: Purpose) -> String {
    let words = match purpose {
        Purpose::Deliverable(deliverable) => {
            let (what, endings) = (deliverable.word(), deliverable.endings());
            return format!("{what}: {endings} (empty: none)");
        }
        Purpose::Field(field) => return of_field(field),
        Purpose::Evidence => "evidence: one reference a line",
        Purpose::Compensating => "compensating measure, and the risk that remains",
        Purpose::NotApplicable => "why can it not apply? (empty: cancel)",
        Purpose::Place(PlaceKind::Component) => "name of the component (empty: cancel)",
        Purpose::Place(PlaceKind::Zone) => "name of the zone, or part of the site (empty: cancel)",
        Purpose::Place(PlaceKind::Provider) => "name of the provider (empty: cancel)",
        Purpose::Many(_) => "why n/a? (empty: cancel)",
        Purpose::Park => "parked: to come back to",
        Purpose::ToDo => "action: what is to be done",
        Purpose::Seen => "how it was seen, and by whom",
        Purpose::Sample => "the sample that was looked at",
        Purpose::Returned => "returned: what is to be mended? (empty: cancel)",
        Purpose::Speaker => "who speaks? (empty: cancel)",
        Purpose::PlanText => "what is to be done (emptied: no action)",
        Purpose::PlanOwner => "who does it (emptied: nobody)",
        Purpose::PlanDue => "due date: 2026-03-14, 14.3., 14 Mar, next Friday, +14 (emptied: none)",
        Purpose::NewValue => "the value that holds (emptied: none)",
        Purpose::NewText => "the text that holds (emptied: none)",
        Purpose::Conclusion => "Conclusion: what you conclude, in your words",
        Purpose::SigningKey => "file of the ssh key that signs the seal (empty: cancel)",
        Purpose::Unseal => "sealed: why is it changed? kept with each change",
        Purpose::OwnName => "your name? it stands with every answer",
        Purpose::Rename => "new name",
        Purpose::Copy => "name of the copy",
    };
    words.into()
}

/// The question in the box of a field.
fn of_field(field: &'static Field) -> String {
    match field.kind {
        _ if *field == STATEMENT => "statement: how it is met, in their words".into(),
        _ if *field == REMARKS => "your remarks".into(),
        Kind::Date => format!("{}: as 2026-03-14 (emptied: none)", field.label),
        _ => field.label.into(),
    }
}

/// The label before a short text, and a word on how it is answered.
pub(super) fn asked(asked: Asked) -> (&'static str, &'static str) {
    const WHO: &str = "who saw it so, or yes where nobody is named (empty: not so)";
    match asked {
        Asked::Missing => (
            "missing",
            "what is missing? (empty: not parked; Ctrl-u empties it)",
        ),
        Asked::OwedBy => ("owed by", "a name, or nothing"),
        Asked::ToDo => (
            "what",
            "what is to be done? (empty: no action; Ctrl-u empties it)",
        ),
        Asked::Owner => ("owner", "a name, or nothing"),
        Asked::Due => (
            "due",
            "by when: 2026-03-14, 14.3., 14 Mar, next Friday, +14; or nothing",
        ),
        Asked::State => ("state", "Space: open or done"),
        Asked::Instead => (
            "instead",
            "what is done instead? (empty: no measure; Ctrl-u empties it)",
        ),
        Asked::Risk => ("risk", "which risk remains?"),
        Asked::Interview => ("interview", WHO),
        Asked::Examine => ("examine", WHO),
        Asked::Test => ("test", WHO),
        Asked::SampleOf => (
            "of what",
            "a sample of what, as in laptops? (empty: no sample; Ctrl-u empties it)",
        ),
        Asked::LookedAt => (
            "looked at",
            "how many were looked at: a number in digits, as in 5",
        ),
        Asked::ThereAre => (
            "there are",
            "how many there are in all: a number in digits, as in 40",
        ),
        Asked::Picked => ("picked", "how these were picked, as in by lot"),
    }
}
