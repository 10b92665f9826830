//! A flat line of JSON for each answer, with the same names in every line.

use serde_json::{Map, Value};

use crate::format::json::json_line;

use super::{Export, column::columns};

impl Export<'_> {
    /// A line of JSON for each line that counts, unanswered ones too, and for each answer that is kept of what the
    /// catalog has no more.
    #[must_use]
    pub fn answers_jsonl(&self) -> String {
        let columns = columns();
        let lines = self.all_lines();
        lines
            .iter()
            .map(|line| {
                let row = self.row(line);
                let values = columns.iter();
                let values = values.map(|column| (column.name.clone(), column.value(&row)));
                json_line(&Value::Object(values.collect::<Map<_, _>>()))
            })
            .collect()
    }
}
