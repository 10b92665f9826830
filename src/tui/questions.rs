//! Short texts that are asked for one after the other: what is missing and who owes it, what is to be done, how it was
//! seen, the sample.

/// A question of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The label before its text.
    pub label: &'static str,
    /// The kind of text it takes.
    pub kind: Kind,
    /// A word on how it is answered.
    pub hint: &'static str,
}

/// The kind of text that answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any.
    Text,
    /// A person: a name, or the number of one who is known.
    Person,
    /// A day, `2026-03-14`.
    Date,
    /// `open` or `done`.
    State,
}

const fn q(label: &'static str, kind: Kind, hint: &'static str) -> Question {
    Question { label, kind, hint }
}

/// The questions of parking.
pub(super) const fn of_park() -> &'static [Question] {
    const ASKED: [Question; 2] = [
        q(
            "missing",
            Kind::Text,
            "what is missing? (empty: not parked; Ctrl-u empties it)",
        ),
        q("owed by", Kind::Person, "a name, or nothing"),
    ];
    &ASKED
}

/// The questions of an action.
pub(super) const fn of_action() -> &'static [Question] {
    const ASKED: [Question; 4] = [
        q(
            "what",
            Kind::Text,
            "what is to be done? (empty: no action; Ctrl-u empties it)",
        ),
        q("owner", Kind::Person, "a name, or nothing"),
        q(
            "due",
            Kind::Date,
            "by when: 2026-03-14, 14.3.26, tomorrow, Friday, +14, +2w; or nothing",
        ),
        q("state", Kind::State, "Space: open or done"),
    ];
    &ASKED
}

/// The questions of a compensating measure.
pub(super) const fn of_measure() -> &'static [Question] {
    const ASKED: [Question; 2] = [
        q(
            "instead",
            Kind::Text,
            "what is done instead? (empty: no measure; Ctrl-u empties it)",
        ),
        q("risk", Kind::Text, "which risk remains?"),
    ];
    &ASKED
}

/// The questions of how a thing was seen: one a way, in the order of the table of fields.
pub(super) const fn of_seeing() -> &'static [Question] {
    const WHO: &str = "who saw it so, or yes where nobody is named (empty: not so)";
    const ASKED: [Question; 3] = [
        q("interview", Kind::Person, WHO),
        q("examine", Kind::Person, WHO),
        q("test", Kind::Person, WHO),
    ];
    &ASKED
}

/// The questions of a sample, in the order of its parts.
pub(super) const fn of_sample() -> &'static [Question] {
    const ASKED: [Question; 4] = [
        q(
            "of what",
            Kind::Text,
            "a sample of what, as in laptops? (empty: no sample; Ctrl-u empties it)",
        ),
        q(
            "looked at",
            Kind::Text,
            "how many were looked at: a number in digits, as in 5",
        ),
        q(
            "there are",
            Kind::Text,
            "how many there are in all: a number in digits, as in 40",
        ),
        q("picked", Kind::Text, "how these were picked, as in by lot"),
    ];
    &ASKED
}
