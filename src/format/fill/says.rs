//! The texts of a line in the columns of a form, in the form's words.

use crate::format::{
    clean_line,
    export::{CellContent, Row, cell},
    form::FormColumn,
};

use super::{
    cells::Value,
    plan::{Entry, Planning, as_set, number},
};

impl<'a> Planning<'a> {
    /// Cells that take only the form's words, and a line that says something else.
    pub(super) fn without_word(&self, row: u32, entry: &Entry<'_>) -> Vec<String> {
        let line = self.export.row(entry.line);
        let columns = self.head.columns.iter();
        let without = columns.filter(|(column, _)| column.what != CellContent::Roles);
        let without = without.filter_map(|(column, place)| {
            let ours = column.what.text(&line);
            (!column.takes(&ours)).then(|| {
                let name = self.name(row, number(*place));
                format!("{name} has no word for {}", clean_line(&ours))
            })
        });
        without.collect()
    }

    /// The texts of a line in the form's columns, in the form's words; none for fields that the line does not have.
    pub(super) fn values(&self, entry: &Entry<'_>) -> Vec<(u32, &'a FormColumn, String)> {
        let row = self.export.row(entry.line);
        let columns = self.head.columns.iter();
        let values = columns.filter_map(|(column, place)| {
            let text = match column.what {
                CellContent::Roles => self.role_words(column, &entry.roles),
                what if what == CellContent::Component || what.is_recorded() => {
                    self.said(column, &row)
                }
                _ => return None,
            };
            let takes = column.takes(&column.what.text(&row)) || column.what == CellContent::Roles;
            (takes && !text.is_empty()).then(|| (number(*place), *column, cell(&text)))
        });
        values.collect()
    }

    fn said(&self, column: &FormColumn, row: &Row<'_>) -> String {
        let own = column.what.text(row);
        let ours = if own.is_empty() {
            self.head.stand_in(column.what, row)
        } else {
            own
        };
        column.theirs(&ours).first().cloned().unwrap_or(ours)
    }

    fn role_words(&self, column: &FormColumn, roles: &[String]) -> String {
        let all = &self.export.assessment.about.roles;
        if all.len() > 1
            && as_set(roles) == as_set(all)
            && let Some(word) = column.all_roles().first()
        {
            return word.clone();
        }
        let words = roles
            .iter()
            .map(|role| column.theirs(role).first().unwrap_or(role).as_str());
        words.collect::<Vec<_>>().join(" / ")
    }
}

/// A text as a cell holds it.
pub(super) fn value(text: &str) -> Value {
    match text.parse::<u8>() {
        Ok(digit) if text.len() == 1 => Value::Digit(digit),
        _ => Value::Text(text.to_owned()),
    }
}
