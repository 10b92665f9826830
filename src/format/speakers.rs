//! Who gave which part of an answer, in words.

use crate::session::{Answer, Level, Speakers};

use super::clean::clean_line;

/// What a part is called, with who gave it: `Statement (A. Weber)`. Alone where the line's own name says it.
#[must_use]
pub fn part_words(part: &str, by: &str) -> String {
    if by.is_empty() {
        part.to_owned()
    } else {
        format!("{part} ({})", clean_line(by))
    }
}

/// Who an answer is said by, and who gave its level and rungs where that is somebody else: `B. Klein; the maturity by
/// A. Weber`. Empty where nobody is named.
#[must_use]
pub fn said_by_words(answer: &Answer, given: &Speakers) -> String {
    let level = level_word(answer);
    let mut words = vec![clean_line(&answer.said_by)];
    if !given.level.is_empty() && given.level == given.rungs {
        words.push(format!(
            "the {level} and the rungs by {}",
            clean_line(&given.level)
        ));
    } else {
        for (part, by) in [(level, &given.level), ("rungs", &given.rungs)] {
            if !by.is_empty() {
                words.push(format!("the {part} by {}", clean_line(by)));
            }
        }
    }
    words.retain(|words| !words.is_empty());
    words.join("; ")
}

/// What the level of an answer is called: for a claim that it cannot apply it is the reason.
#[must_use]
pub fn level_word(answer: &Answer) -> &'static str {
    match answer.level {
        Some(Level::NotApplicable(_)) => "reason",
        _ => "maturity",
    }
}
