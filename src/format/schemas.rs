//! The schemas of the JSON that leaves the program, published beside the catalogs, and the number that stands in each
//! document. A number changes where a name goes or means something else, not where one is added.

use serde_json::{Value, json};

use super::export::{answers_schema, changes_schema};

/// What makes the text of a schema.
type Text = fn() -> String;

/// The documents that have a schema: the name under which it is printed, and its text.
const SCHEMAS: [(&str, Text); 11] = [
    ("answers", answers_schema),
    ("changes", changes_schema),
    ("status", || {
        include_str!("../../catalog/schema/status-1.json").into()
    }),
    ("show", || {
        include_str!("../../catalog/schema/show-1.json").into()
    }),
    ("diff", || {
        include_str!("../../catalog/schema/diff-1.json").into()
    }),
    ("lint", || {
        include_str!("../../catalog/schema/lint-1.json").into()
    }),
    ("list", || {
        include_str!("../../catalog/schema/list-1.json").into()
    }),
    ("portfolio", || {
        include_str!("../../catalog/schema/portfolio-1.json").into()
    }),
    ("plan", || {
        include_str!("../../catalog/schema/plan-1.json").into()
    }),
    ("report", || {
        include_str!("../../catalog/schema/report-1.json").into()
    }),
    ("catalog", || {
        include_str!("../../catalog/schema/catalog-1.json").into()
    }),
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
    found.map(|(_, text)| text())
}

/// A document with its number behind what it says: `"walkdown_status": 1`.
#[must_use]
pub fn versioned(name: &str, mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut() {
        fields.insert(format!("walkdown_{name}"), json!(VERSION));
    }
    document
}
