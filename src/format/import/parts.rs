//! The cells of a row that are parts of one field, such as an action's text, owner and day: together they are one edit,
//! while each is named by its own cell where it cannot be taken.

use serde_json::{Map, Value};

use crate::{
    format::export::CellContent,
    session::{
        Edit, Field, Objection,
        field::{Part, PartKind},
        part_value,
    },
};

use super::{Place, row::RowIn, words};

/// The parts of one field that a row sets.
pub(super) struct Parts {
    field: &'static Field,
    values: Map<String, Value>,
    /// The cell of the first of them.
    place: Place,
    /// Whether one of them cannot be taken: the others are not judged without it.
    is_faulty: bool,
}

impl RowIn<'_> {
    /// Adds a part to those of its field.
    pub(super) fn set_part(
        &mut self,
        parts: &mut Vec<Parts>,
        field: &'static Field,
        part: &'static Part,
        text: String,
        place: usize,
    ) {
        let refused = refused(field, part, &text);
        let is_faulty = refused.is_some();
        if let Some(Objection { why, mend }) = refused {
            self.fault(place, why.into_owned(), mend.into_owned());
        }
        let first = self.place(place);
        let known = parts.iter().position(|own| own.field == field);
        let known = known.unwrap_or_else(|| {
            parts.push(Parts {
                field,
                values: Map::new(),
                place: first,
                is_faulty: false,
            });
            parts.len() - 1
        });
        if let Some(own) = parts.get_mut(known) {
            own.values.insert(part.name.into(), Value::String(text));
            own.is_faulty |= is_faulty;
        }
    }

    /// Makes an edit of the parts of each field.
    pub(super) fn edit_parts(&mut self, parts: Vec<Parts>) {
        for own in parts {
            let first = own.field.kind.parts().first();
            let first =
                first.and_then(|part| self.table.column(CellContent::Part(own.field, part)));
            let lacks_first = first.is_some_and(|(_, place)| self.unvalued(place).is_some());
            if !own.is_faulty && !lacks_first {
                let edit = Edit::Field(own.field, Value::Object(own.values));
                self.edits.push((edit, own.place));
            }
        }
    }
}

/// Why a part cannot be taken, if so.
fn refused(field: &Field, part: &Part, text: &str) -> Option<Objection> {
    match part.kind {
        PartKind::Word(words) if !text.is_empty() && !words.contains(&text) => {
            let why = format!("{} is not among its words", words::quoted(text));
            let mend = format!("write one of {}", words.join(", "));
            Some(Objection::new(why, mend))
        }
        _ => {
            let value = part_value(field, part, &Value::String(text.to_owned()));
            value.err().map(|refusal| refusal.objection())
        }
    }
}
