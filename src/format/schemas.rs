//! The schemas of the JSON that leaves the program, published beside the catalogs, and the number that stands in each
//! document. A number changes where a name goes or means something else, not where one is added.

use serde_json::{Value, json};

use super::export::{answers_schema, changes_schema};

/// The documents that have a schema, by the names under which it is printed.
pub const SCHEMAS: [&str; 11] = [
    "answers",
    "changes",
    "status",
    "show",
    "diff",
    "lint",
    "list",
    "portfolio",
    "plan",
    "report",
    "catalog",
];

/// The number of every document but the lines of answers and changes, which have their own.
const VERSION: u8 = 1;

/// The schema of a document; none where no document is called so.
#[must_use]
pub fn schema(name: &str) -> Option<String> {
    let text = match name {
        "answers" => return Some(answers_schema()),
        "changes" => return Some(changes_schema()),
        "status" => include_str!("../../catalog/schema/status-1.json"),
        "show" => include_str!("../../catalog/schema/show-1.json"),
        "diff" => include_str!("../../catalog/schema/diff-1.json"),
        "lint" => include_str!("../../catalog/schema/lint-1.json"),
        "list" => include_str!("../../catalog/schema/list-1.json"),
        "portfolio" => include_str!("../../catalog/schema/portfolio-1.json"),
        "plan" => include_str!("../../catalog/schema/plan-1.json"),
        "report" => include_str!("../../catalog/schema/report-1.json"),
        "catalog" => include_str!("../../catalog/schema/catalog-1.json"),
        _ => return None,
    };
    Some(text.to_owned())
}

/// A document with its number behind what it says: `"walkdown_status": 1`.
#[must_use]
pub fn versioned(name: &str, mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut() {
        fields.insert(format!("walkdown_{name}"), json!(VERSION));
    }
    document
}
