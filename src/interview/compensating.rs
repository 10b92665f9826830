//! A compensating measure as one text: what is done instead, a blank line, then the risk that remains.

use crate::session::Compensating;

/// The text to be edited.
#[must_use]
pub fn text_of(stands: &Compensating) -> String {
    text(&stands.measure, &stands.risk)
}

/// Measure and risk as one text.
#[must_use]
pub fn text(measure: &str, risk: &str) -> String {
    // The first blank line parts the two, so the measure has none.
    let lines = measure.lines();
    let measure: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    if risk.is_empty() {
        return measure.join("\n");
    }
    format!("{}\n\n{risk}", measure.join("\n"))
}

/// The measure and the risk that a text says.
#[must_use]
pub fn parts_of(text: &str) -> (String, String) {
    let text = text.trim_start_matches('\n');
    let mut measure: Vec<&str> = Vec::new();
    let mut lines = text.lines();
    for line in lines.by_ref() {
        if line.trim().is_empty() {
            break;
        }
        measure.push(line.trim_end());
    }
    let risk = lines.collect::<Vec<_>>().join("\n");
    (measure.join("\n"), risk.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{parts_of, text_of};
    use crate::session::Compensating;

    #[test]
    fn the_first_blank_line_parts_measure_and_risk() {
        let parts = |measure: &str, risk: &str| (measure.to_owned(), risk.to_owned());
        assert_eq!(parts_of("a lock\n\na key"), parts("a lock", "a key"));
        assert_eq!(parts_of("\na\nb\n \n\nc\n\nd\n"), parts("a\nb", "c\n\nd"));
        assert_eq!(parts_of("a lock"), parts("a lock", ""));
        assert_eq!(parts_of("  "), parts("", ""));
        let stands = Compensating {
            measure: "a\n\nb".into(),
            risk: "c".into(),
            ..Compensating::default()
        };
        assert_eq!(parts_of(&text_of(&stands)), parts("a\nb", "c"));
    }
}
