//! Findings of what is due. The day is that of the last change in the session, so that a finding is the same on any
//! machine.

use crate::{
    assessment::Line,
    session::{Event, Session},
};

use super::code::{Code, Finding, finding};

/// The day of the last change, as written: what is due is due then, on any machine.
pub(in crate::assessment) fn last_day(session: &Session) -> String {
    let last = session.events().next_back();
    last.map(Event::day).unwrap_or_default()
}

/// A compensating measure that is to be looked at again by this day.
pub(super) fn review(line: &Line, today: &str) -> Option<Finding> {
    let stands = line.answer.compensating.as_ref()?;
    let due = stands.review_on.as_str();
    // Days are written year first: their texts are in the order of time.
    let is_due = !line.outside && !due.is_empty() && due <= today;
    is_due.then(|| {
        let message = format!("the compensating measure is to be looked at again since {due}");
        finding(&line.key, Code::ReviewDue, message)
    })
}
