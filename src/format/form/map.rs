//! The map of a form, as it stands in a file: its sheet, its columns by their headings, and the words of its lists.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::format::{
    export::{CellContent, SHEET, columns},
    grid::heading_letters,
};

/// The maps that come with the program.
const BUILT_IN: [&str; 2] = [
    include_str!("../../../catalog/forms/iecee-62443-2-4.json"),
    include_str!("../../../catalog/forms/cyfun-2025.json"),
];

/// Stands for all roles at once among the words of roles.
const ALL_ROLES: &str = "*";

/// A form that is filled in and taken back in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The id of the form here.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// The catalog that its rows are of; empty where a column names it.
    pub catalog: String,
    /// The names that its sheet may have.
    pub sheets: Vec<String>,
    /// The columns.
    pub(in crate::format) columns: Vec<FormColumn>,
    /// Whether a line that serves all roles takes a row for each.
    pub(in crate::format) has_row_a_role: bool,
    /// Whether its rows are spread over all of its sheets.
    pub(in crate::format) is_spread: bool,
}

/// A column of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::format) struct FormColumn {
    /// The headings that it may have, the usual one first.
    pub(in crate::format) headings: Vec<String>,
    /// The content of the column.
    pub(in crate::format) what: CellContent,
    /// Our words with the form's for each, the usual one first.
    words: BTreeMap<String, Vec<String>>,
    /// The sign that ends the id where the cell continues after it; empty where the id is all of the cell.
    until: String,
    /// Whether nothing but these words may stand in it.
    is_closed: bool,
    /// The text that an untouched form has in the cell; empty where it has none.
    untouched: String,
}

/// A map as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MapFile {
    form: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    catalog: String,
    sheets: Vec<String>,
    #[serde(default)]
    row_a_role: bool,
    #[serde(default)]
    every_sheet: bool,
    columns: Vec<ColumnFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnFile {
    what: String,
    headings: Vec<String>,
    #[serde(default)]
    words: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    until: String,
    #[serde(default)]
    only_words: bool,
    #[serde(default)]
    untouched: String,
}

/// The id of our own sheet.
const OWN: &str = "walkdown";

impl Form {
    /// Our own sheet.
    #[must_use]
    pub fn own() -> Self {
        let columns = columns().into_iter().map(|own| FormColumn {
            headings: vec![own.column.heading.to_owned()],
            what: own.what,
            words: BTreeMap::new(),
            until: String::new(),
            is_closed: false,
            untouched: String::new(),
        });
        Self {
            id: OWN.into(),
            title: "the sheet that export writes".into(),
            catalog: String::new(),
            sheets: vec![SHEET.into()],
            columns: columns.collect(),
            has_row_a_role: false,
            is_spread: false,
        }
    }

    /// Whether it is our own sheet: all of its columns are known, while forms have more than are taken.
    pub(in crate::format) fn is_own(&self) -> bool {
        self.id == OWN
    }

    /// The official forms that come with the program.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        let read = BUILT_IN.iter().map(|text| Self::read(text));
        read.filter_map(Result::ok).collect()
    }

    /// Reads a map.
    ///
    /// # Errors
    /// It is no map; the text says why.
    pub fn read(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let file: MapFile = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut columns: Vec<FormColumn> = Vec::new();
        for column in file.columns {
            let what = CellContent::named(&column.what).ok_or_else(|| {
                let names = CellContent::names().join(", ");
                format!(
                    "{:?} is nothing that stands in a column; there are {names}",
                    column.what
                )
            })?;
            if columns.iter().any(|own| own.what == what) {
                return Err(format!("{:?} stands in two columns", column.what));
            }
            if column
                .headings
                .iter()
                .all(|one| heading_letters(one).is_empty())
            {
                return Err(format!("the column {:?} has no heading", column.what));
            }
            columns.push(FormColumn {
                headings: column.headings,
                what,
                words: column.words,
                until: column.until,
                is_closed: column.only_words,
                untouched: column.untouched,
            });
        }
        let has = |what| columns.iter().any(|column| column.what == what);
        if !has(CellContent::Id) {
            return Err("no column has the id".into());
        }
        if !columns.iter().any(|column| column.what.is_recorded()) {
            return Err("no column has a field of an answer".into());
        }
        if file.sheets.is_empty() {
            return Err("it names no sheet".into());
        }
        Ok(Self {
            title: if file.title.is_empty() {
                file.form.clone()
            } else {
                file.title
            },
            id: file.form,
            catalog: file.catalog,
            sheets: file.sheets,
            columns,
            has_row_a_role: file.row_a_role,
            is_spread: file.every_sheet,
        })
    }

    /// Whether a sheet of this name is the form's.
    pub(in crate::format) fn is_named(&self, sheet: &str) -> bool {
        self.sheets.iter().any(|own| same_word(own, sheet))
    }
}

impl FormColumn {
    /// Whether this is one of its headings.
    pub(in crate::format) fn is_headed(&self, letters: &str) -> bool {
        let mut headings = self.headings.iter();
        !letters.is_empty() && headings.any(|own| heading_letters(own) == letters)
    }

    /// The id in a cell, without the text behind it.
    pub(in crate::format) fn name_in<'a>(&self, cell: &'a str) -> &'a str {
        let end = match self.until.as_str() {
            "" => None,
            until => cell.find(until),
        };
        cell.get(..end.unwrap_or(cell.len())).unwrap_or(cell).trim()
    }

    /// Whether a cell is as the form was handed out, though something stands in it.
    pub(in crate::format) fn is_untouched(&self, cell: &str) -> bool {
        !self.untouched.is_empty() && cell.trim() == self.untouched
    }

    /// Whether the column takes this word of ours.
    pub(in crate::format) fn takes(&self, ours: &str) -> bool {
        !self.is_closed || ours.is_empty() || self.words.contains_key(ours)
    }

    /// Our word for one of the form's; what is none of them as it is.
    pub(in crate::format) fn ours<'a>(&'a self, theirs: &'a str) -> &'a str {
        let mut words = self.words.iter();
        let known =
            words.find(|(_, theirs_all)| theirs_all.iter().any(|own| same_word(own, theirs)));
        known.map_or(theirs, |(ours, _)| ours)
    }

    /// The form's words for one of ours, the usual one first; none where it has no other than ours.
    pub(in crate::format) fn theirs(&self, ours: &str) -> &[String] {
        self.words.get(ours).map_or(&[], Vec::as_slice)
    }

    /// The form's words for all roles at once.
    pub(in crate::format) fn all_roles(&self) -> &[String] {
        self.theirs(ALL_ROLES)
    }

    /// Our words for the roles that a cell names, which may be one of the form's words for several.
    pub(in crate::format) fn role_words<'a>(&'a self, cell: &'a str) -> Vec<&'a str> {
        let whole = self.ours(cell);
        if whole != cell {
            return vec![whole];
        }
        let words = cell.split(['/', ',', ';', '+', '&', '\n']).map(str::trim);
        let words = words.filter(|word| !word.is_empty());
        words.map(|word| self.ours(word)).collect()
    }

    /// Whether a cell names all roles at once.
    pub(in crate::format) fn is_all_roles(&self, cell: &str) -> bool {
        self.ours(cell) == ALL_ROLES
    }
}

/// Whether two words are the same but for case and blanks around them.
fn same_word(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
