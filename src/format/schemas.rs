//! The schemas of the JSON that leaves the program, published beside the catalogs, and the number that stands in each
//! document. A number changes where a name is removed or gets another meaning, not where one is added.

use serde_json::{Value, json};

use super::export::{answers_schema, changes_schema};

/// Where the text of a schema comes from.
enum Text {
    /// From the table of fields.
    Made(fn() -> String),
    /// From a file.
    Written(&'static str),
}

use Text::{Made, Written};

/// The documents that have a schema: the name under which it is printed, and its text.
const SCHEMAS: [(&str, Text); 11] = [
    ("answers", Made(answers_schema)),
    ("changes", Made(changes_schema)),
    (
        "status",
        Written(include_str!("../../catalog/schema/status-1.json")),
    ),
    (
        "show",
        Written(include_str!("../../catalog/schema/show-1.json")),
    ),
    (
        "diff",
        Written(include_str!("../../catalog/schema/diff-1.json")),
    ),
    (
        "lint",
        Written(include_str!("../../catalog/schema/lint-1.json")),
    ),
    (
        "list",
        Written(include_str!("../../catalog/schema/list-1.json")),
    ),
    (
        "portfolio",
        Written(include_str!("../../catalog/schema/portfolio-1.json")),
    ),
    (
        "plan",
        Written(include_str!("../../catalog/schema/plan-1.json")),
    ),
    (
        "report",
        Written(include_str!("../../catalog/schema/report-1.json")),
    ),
    (
        "catalog",
        Written(include_str!("../../catalog/schema/catalog-1.json")),
    ),
];

/// The number of the documents that get it here; the lines of answers and changes, a portfolio and a report have their
/// own, and what `list` and `lint` write are lists, which have no place for one.
const VERSION: u8 = 1;

/// The names of the documents that have a schema.
#[must_use]
pub fn schema_names() -> Vec<&'static str> {
    SCHEMAS.iter().map(|(name, _)| *name).collect()
}

/// The schema of a document; none where no document is called so.
#[must_use]
pub fn schema(name: &str) -> Option<String> {
    let found = SCHEMAS.iter().find(|(own, _)| *own == name);
    found.map(|(_, text)| match text {
        Made(text) => text(),
        Written(text) => (*text).to_owned(),
    })
}

/// A document with its number behind what it says: `"walkdown_status": 1`.
#[must_use]
pub fn versioned(name: &str, mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut() {
        fields.insert(format!("walkdown_{name}"), json!(VERSION));
    }
    document
}
