//! The cells of a row in a sheet's XML: some get another value, all else stays.

use std::{cell::RefCell, collections::BTreeMap};

use crate::format::{
    grid::{cell_name, column_name},
    numbered::numbered,
};

use super::{
    formula::translated,
    sheet::Sheet,
    shift::{Grows, spans_rows},
    xml::{Kind, Piece, allowed, attribute, escaped, pieces, rewrite, with_attribute},
};

/// The new value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A text.
    Text(String),
    /// A number of one digit.
    Digit(u8),
    /// Nothing.
    Nothing,
}

/// A row to be written.
pub(super) struct RowOut<'a> {
    /// As it stands in the form.
    pub(super) raw: &'a str,
    /// The number of the row in the form, from 1.
    pub(super) from: u32,
    /// The number of the row in the filled form, from 1.
    pub(super) to: u32,
    /// Whether it is a copy, put in.
    pub(super) is_copy: bool,
    /// The new values of its cells, by column from 0.
    pub(super) values: &'a BTreeMap<u32, Value>,
}

impl Sheet<'_> {
    /// Writes a row.
    pub(super) fn row(&self, row: &RowOut<'_>) -> String {
        let is_moved = row.from != row.to || !self.shift.is_empty();
        if row.values.is_empty() && !is_moved {
            return row.raw.to_owned();
        }
        let mut out = String::with_capacity(row.raw.len() + 256);
        let mut values = row.values.iter().peekable();
        let mut column = 0;
        let mut prefix = "";
        let mut all = pieces(row.raw).peekable();
        while let Some(piece) = all.next() {
            if piece.begins("row") {
                prefix = piece.prefix();
                let tag = match attribute(piece.raw, "r") {
                    None if !row.is_copy => piece.raw.to_owned(),
                    _ => with_attribute(piece.raw, "r", &row.to.to_string()),
                };
                if piece.kind == Kind::Empty {
                    // A row without cells gets some.
                    let open = tag
                        .strip_suffix("/>")
                        .map(|tag| format!("{}>", tag.trim_end()));
                    out.push_str(&open.unwrap_or(tag));
                    for (column, value) in values.by_ref() {
                        out.push_str(&new_cell(prefix, row.to, *column, None, value));
                    }
                    out.extend(["</", prefix, "row>"]);
                } else {
                    out.push_str(&tag);
                }
            } else if piece.begins("c") {
                let end = end_of(&piece, &mut all);
                let cell = row.raw.get(piece.start..end).unwrap_or_default();
                column = attribute(piece.raw, "r")
                    .and_then(|name| column_of(&name))
                    .unwrap_or(column);
                while let Some((before, value)) = values.next_if(|(own, _)| **own < column) {
                    out.push_str(&new_cell(prefix, row.to, *before, None, value));
                }
                match values.next_if(|(own, _)| **own == column) {
                    Some((_, value)) => {
                        let style = attribute(piece.raw, "s");
                        out.push_str(&new_cell(prefix, row.to, column, style.as_deref(), value));
                    }
                    None => out.push_str(&self.moved(cell, column, row)),
                }
                column += 1;
            } else if piece.kind == Kind::Close && piece.local() == "row" {
                for (column, value) in values.by_ref() {
                    out.push_str(&new_cell(prefix, row.to, *column, None, value));
                }
                out.push_str(piece.raw);
            } else {
                out.push_str(piece.raw);
            }
        }
        out
    }

    /// A cell that stays, with its name and its formula as they are in another row.
    fn moved(&self, cell: &str, column: u32, row: &RowOut<'_>) -> String {
        if row.is_copy && has_list(cell) {
            return nothing_in(cell, row.to, column);
        }
        let name = cell_name(row.to.saturating_sub(1), column);
        let is_alone = self.shift.is_empty();
        let from = row.from;
        // The text of one that shares another's, and has none itself.
        let shared: RefCell<Option<String>> = RefCell::default();
        rewrite(
            cell,
            |piece| match piece.local() {
                "c" if attribute(piece.raw, "r").is_some() || row.is_copy => {
                    let same = attribute(piece.raw, "r").as_ref() == Some(&name);
                    (!same).then(|| with_attribute(piece.raw, "r", &name))
                }
                "f" if !is_alone => {
                    let tag = self.formula_tag(piece, (from, column), row, &shared);
                    Some(tag)
                }
                _ => None,
            },
            |local, text| {
                if local != "f" || is_alone {
                    None
                } else if text.is_empty() {
                    shared.take()
                } else {
                    Some(self.formula(text, row))
                }
            },
        )
    }

    /// A formula of a row, as it is now.
    fn formula(&self, text: &str, row: &RowOut<'_>) -> String {
        if row.is_copy {
            self.shift.copied(text, self.name, row.from, row.to)
        } else {
            self.shift.formula(text, true, self.name)
        }
    }

    /// The tag of a formula. One that is shared gets its own text: what it shared may have moved apart.
    fn formula_tag(
        &self,
        piece: &Piece<'_>,
        (from, column): (u32, u32),
        row: &RowOut<'_>,
        shared: &RefCell<Option<String>>,
    ) -> String {
        let kind = attribute(piece.raw, "t");
        let prefix = piece.prefix();
        match kind.as_deref() {
            Some("shared") => {
                let group = attribute(piece.raw, "si").unwrap_or_default();
                let text = self.shared.get(&group).map(|first| {
                    let rows = i64::from(from) - i64::from(first.row);
                    let columns = i64::from(column) - i64::from(first.column);
                    translated(&first.text, rows, columns)
                });
                let text = self.formula(&text.unwrap_or_default(), row);
                if piece.kind == Kind::Empty {
                    return format!("<{prefix}f>{}</{prefix}f>", escaped(&text));
                }
                shared.replace(Some(text));
                format!("<{prefix}f>")
            }
            _ => match attribute(piece.raw, "ref") {
                // Of a copy it is the cell alone, or the cells beside it.
                Some(range) if row.is_copy => {
                    let own = self.shift.copied(&range, self.name, row.from, row.to);
                    with_attribute(piece.raw, "ref", &own)
                }
                Some(range) => {
                    let grown = self.shift.ranges(&range, Grows::AsList);
                    with_attribute(piece.raw, "ref", &grown)
                }
                None => piece.raw.to_owned(),
            },
        }
    }
}

/// Whether a cell's formula fills several rows, into which a copy of its row is put in.
fn has_list(cell: &str) -> bool {
    let mut formulas = pieces(cell).filter(|piece| piece.begins("f"));
    formulas.any(|piece| {
        let is_shared = attribute(piece.raw, "t").as_deref() == Some("shared");
        let range = attribute(piece.raw, "ref").filter(|_| !is_shared);
        range.is_some_and(|range| spans_rows(&range))
    })
}

/// A cell of the same look in another row, with nothing in it.
fn nothing_in(cell: &str, row: u32, column: u32) -> String {
    let tag = pieces(cell).find(|piece| piece.begins("c"));
    let style = tag.and_then(|tag| attribute(tag.raw, "s"));
    let prefix = tag.map_or("", |tag| tag.prefix());
    new_cell(prefix, row, column, style.as_deref(), &Value::Nothing)
}

/// The end of an element whose first tag was read.
fn end_of<'a>(first: &Piece<'a>, all: &mut impl Iterator<Item = Piece<'a>>) -> usize {
    let mut depth = usize::from(first.kind == Kind::Open);
    let mut end = first.end;
    while depth > 0 {
        let Some(piece) = all.next() else { break };
        match piece.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Empty | Kind::Other => {}
        }
        end = piece.end;
    }
    end
}

fn new_cell(prefix: &str, row: u32, column: u32, style: Option<&str>, value: &Value) -> String {
    let name = format!("{}{row}", column_name(column));
    let style = style.map_or_else(String::new, |style| format!(" s=\"{}\"", escaped(style)));
    let open = format!("<{prefix}c r=\"{name}\"{style}");
    match value {
        Value::Nothing if style.is_empty() => String::new(),
        Value::Nothing => format!("{open}/>"),
        Value::Digit(digit) => {
            format!("{open}><{prefix}v>{digit}</{prefix}v></{prefix}c>")
        }
        Value::Text(text) => {
            let text = escaped(&numbered(&allowed(text)));
            format!(
                "{open} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{text}</{prefix}t></{prefix}is>\
                 </{prefix}c>"
            )
        }
    }
}

/// The column of a cell's name, from 0.
pub(super) fn column_of(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let digits = letters
        .take(4)
        .map(|byte| u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    digits
        .fold(0_u32, |all, digit| all * 26 + digit)
        .checked_sub(1)
}
