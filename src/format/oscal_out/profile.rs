//! The profile: what of each catalog the session assesses.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Oscal, file, writer::Writer};

/// The profile of a session.
#[must_use]
pub fn oscal_profile(of: &Oscal<'_>) -> Value {
    let writer = Writer::new(of);
    let lines = &of.assessment.lines;
    let imports: Vec<Value> = of
        .catalogs
        .iter()
        .enumerate()
        .filter_map(|(place, catalog)| {
            let mut seen = HashSet::new();
            let own = lines.iter();
            let own = own.filter(|line| line.catalog == place && !line.outside);
            let ids: Vec<String> = own
                .map(|line| writer.control(&line.key))
                .filter(|id| seen.insert(id.clone()))
                .collect();
            (!ids.is_empty()).then(|| {
                json!({
                    "href": file::catalog(&catalog.id),
                    "include-controls": [{ "with-ids": ids }],
                })
            })
        })
        .collect();
    let body = json!({ "imports": imports, "merge": { "as-is": true } });
    writer.document_of("profile", "Profile", body)
}
