//! The words on an earlier day and on an earlier assessment, in English.

use super::{super::SinceWording, English, are};

impl SinceWording for English {
    fn end_of(&self, day: &str) -> String {
        format!(
            "{day}: the session as it stood at the end of that day; what was recorded later is left out"
        )
    }

    fn compared(&self, name: &str, as_of: &str) -> String {
        format!("Set beside the assessment of {name} as of {as_of}.")
    }

    fn was(&self, then: &str) -> String {
        format!(", was {then}")
    }

    fn closed(&self, count: usize) -> String {
        format!("Gaps closed: {count}")
    }

    fn new_gaps(&self, count: usize) -> String {
        format!("New gaps: {count}")
    }

    fn staying(&self, count: usize, gone: usize) -> String {
        let gone = match gone {
            0 => String::new(),
            gone => format!(
                " {gone} more {} of lines that are not judged in this assessment.",
                are(gone)
            ),
        };
        format!(
            "{count} of the gaps of then {} still open.{gone}",
            are(count)
        )
    }
}
