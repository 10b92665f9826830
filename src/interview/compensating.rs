//! A compensating measure as one text, as it is asked for: what is done instead in the first row, the risk that remains
//! in the second.

use crate::session::Compensating;

use super::in_one_row;

/// The text to be edited.
#[must_use]
pub fn text_of(stands: &Compensating) -> String {
    text(&stands.measure, &stands.risk)
}

/// Measure and risk as one text, a row each.
#[must_use]
pub fn text(measure: &str, risk: &str) -> String {
    [measure, risk]
        .map(|part| in_one_row(part.trim()))
        .join("\n")
}

/// The measure and the risk that a text says. A draft of an earlier version parts them by a blank line.
#[must_use]
pub fn parts_of(text: &str) -> (String, String) {
    let text = text.trim_end();
    let split = text.split_once("\n\n").or_else(|| text.split_once('\n'));
    let (measure, risk) = split.unwrap_or((text, ""));
    (measure.trim().to_owned(), risk.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{parts_of, text_of};
    use crate::session::Compensating;

    #[test]
    fn measure_and_risk_have_a_row_each() {
        let parts = |measure: &str, risk: &str| (measure.to_owned(), risk.to_owned());
        assert_eq!(parts_of("a lock\na key"), parts("a lock", "a key"));
        assert_eq!(parts_of("a\nb\n\nc\n\nd\n"), parts("a\nb", "c\n\nd"));
        assert_eq!(parts_of("a lock\n"), parts("a lock", ""));
        assert_eq!(parts_of("\na key"), parts("", "a key"));
        assert_eq!(parts_of("  "), parts("", ""));
        let stands = Compensating {
            measure: "a\n\nb".into(),
            risk: "c".into(),
            ..Compensating::default()
        };
        assert_eq!(text_of(&stands), "a  b\nc");
    }
}
