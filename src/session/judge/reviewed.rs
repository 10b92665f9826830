//! The changes that recording a review makes.

use serde_json::{Value, json};

use crate::session::{
    field::{LEVEL, REVIEW},
    fold::{Cells, Session},
    kept_aside::REVIEW_OF,
    line::LineKey,
    lineage::sources,
    refusal::{Refusal, limited},
    review::{Reviewed, all, digest},
};

/// The changes that recording a review makes: `true` is reviewed, `false` and null take it off, a comment returns the
/// line. A repeated review by another person counts again, so it is always written.
pub(super) fn judged(
    session: &Session,
    line: &LineKey,
    to: &Value,
) -> Result<Vec<(String, Value)>, Refusal> {
    let sources = sources(session, line);
    let cells = sources.iter().filter_map(|key| session.cells_of(key));
    let lineage: Vec<&Cells> = cells.collect();
    let is_off = matches!(to, Value::Bool(false) | Value::Null);
    if !is_off
        && all(&lineage, LEVEL.name)
            .iter()
            .all(|write| write.value().is_null())
    {
        return Err(Refusal::NothingJudged);
    }
    let value = match to {
        Value::Bool(true) => json!({ "as": Reviewed::Reviewed.word() }),
        Value::Bool(false) | Value::Null => {
            let is_none = all(&lineage, REVIEW.name)
                .iter()
                .all(|write| write.value().is_null());
            if is_none {
                return Ok(Vec::new());
            }
            let none = [REVIEW.name, REVIEW_OF].map(|field| (field.to_owned(), Value::Null));
            return Ok(none.into());
        }
        other => {
            let comment = other.get("comment").and_then(Value::as_str);
            let comment = limited(comment.unwrap_or_default())?.trim();
            if comment.is_empty() {
                return Err(Refusal::part_missing(&REVIEW));
            }
            json!({ "as": Reviewed::Returned.word(), "comment": comment })
        }
    };
    let of = json!(digest(&lineage));
    Ok(vec![
        (REVIEW.name.to_owned(), value),
        (REVIEW_OF.to_owned(), of),
    ])
}
