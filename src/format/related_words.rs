//! The answers to another standard's related requirements in the same session, in a few words.

use serde_json::{Map, Value, json};

use crate::{
    assessment::{Line, State},
    catalog::Requirement,
};

use super::words::line_words;

/// The remark wherever `see_also` is shown, lest the match be taken for a list of the standard.
pub const OWN_MATCH: &str = "our own match, not the standard's list";

/// Related lines with where they stand: `SP.01.04 ML3, SP.01.05 no answer yet`.
#[must_use]
pub fn related_words(lines: &[&Line]) -> String {
    let words = lines.iter().map(|line| {
        let state = match line.state() {
            State::Answered(level) => format!("ML{level}{}", line.answer.mark()),
            State::Unanswered => line.answer.without_maturity().into(),
            State::NotApplicable => "not applicable".into(),
            State::NotEvaluated => "not evaluated".into(),
        };
        format!("{} {state}", line_words(&line.key))
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The same as JSON.
pub(super) fn related_json(lines: &[&Line]) -> Value {
    let lines = lines.iter().map(|line| {
        let mut beside = Map::new();
        beside.insert("catalog".into(), json!(line.key.catalog));
        beside.insert("id".into(), json!(line.key.requirement));
        beside.extend(line.key.part_json());
        beside.insert("maturity".into(), json!(line.maturity()));
        Value::Object(beside)
    });
    lines.collect()
}

/// The words before a requirement's related places: links of a catalog that was taken in are its own, those of ours are
/// our own match.
pub(super) fn see_also_words(asked: &Requirement) -> String {
    if asked.names_own_matches() {
        format!("see also ({OWN_MATCH})")
    } else {
        "see also".into()
    }
}
