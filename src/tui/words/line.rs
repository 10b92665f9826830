//! The signs of a line, and the title of a session.

use crate::{
    assessment::{Line, State},
    format::clean_line,
    interview::Walk,
};

/// A line's state in three columns.
pub(in crate::tui) fn mark(line: &Line) -> &'static str {
    if !line.answer.conflicts.is_empty() {
        return "≠";
    }
    match line.state() {
        State::Answered(0) => "ML0",
        State::Answered(1) => "ML1",
        State::Answered(2) => "ML2",
        State::Answered(3) => "ML3",
        State::Answered(_) => "ML4",
        State::NotApplicable => "n/a",
        State::NotEvaluated => "n/e",
        State::Unanswered if line.answer.parked.is_some() => "…",
        State::Unanswered => "·",
    }
}

/// The signs in the column of marks, with what they say.
pub(in crate::tui) const MARKS: [(char, &str); 6] = [
    ('≠', "in conflict"),
    ('!', "returned"),
    ('…', "parked"),
    ('⚑', "flagged"),
    ('?', "to reconfirm"),
    ('✓', "reviewed"),
];

/// The session's title for the bar on top.
pub(in crate::tui) fn title(walk: &Walk) -> String {
    let about = &walk.counted.about;
    if about.organization.is_empty() && about.scope.is_empty() {
        return clean_line(&walk.name);
    }
    clean_line(&about.title())
}
