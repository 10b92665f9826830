//! The rows of a licensed table, whichever file they come from.

use crate::{
    catalog::{Wording, is_dash},
    format::{clean_line, clean_text},
};

use super::{
    columns::{Column, Columns},
    refusal::Refusal,
};

/// More rows than this are no table of the standard.
const MOST_ROWS: usize = 20_000;
/// More unread rows than this are another file.
pub(super) const MOST_UNREAD: usize = 1_000;

/// A licensed copy as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Licensed {
    /// How the file was read: `comma, UTF-8`.
    pub form: String,
    /// The word by which its rows are counted: `line` of a text, `row` of a sheet.
    pub unit: &'static str,
    /// Columns of the standard's table that the file does not have.
    pub without: Vec<&'static str>,
    /// Rows with an id and a wording.
    pub rows: Vec<Row>,
    /// Rows that could not be read.
    pub unread: Vec<Unread>,
}

/// A row of the standard's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the text, or the row of the sheet.
    pub place: usize,
    /// The id as it stands there, with what kind of requirement it is.
    pub id: String,
    /// The wording of the row.
    pub wording: Wording,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The line of the text, or the row of the sheet.
    pub place: usize,
    /// The id as it stands there; empty where there is none.
    pub id: String,
    /// The reason.
    pub why: String,
}

impl Licensed {
    /// Takes in a row of cells; whether it could be read.
    ///
    /// # Errors
    /// There are more rows than such a table has.
    pub(super) fn take(
        &mut self,
        columns: &Columns,
        place: usize,
        cells: &[String],
    ) -> Result<bool, Refusal> {
        let cell = |column| columns.cell(cells, column);
        let (id, text) = (cell(Column::Id), cell(Column::Text));
        let joined = join(id, cell(Column::Kind));
        let why = match &joined {
            _ if id.is_empty() => Some("it has no id".to_owned()),
            Err(why) => Some(why.clone()),
            Ok(_) if !is_id(id) => Some("what stands for its id is none".into()),
            Ok(_) if text.is_empty() && !self.has(joined.as_ref()) => {
                Some("it has no wording".into())
            }
            Ok(_) if text.contains('\u{fffd}') => {
                Some("it has bytes that are no text in this encoding".into())
            }
            Ok(_) => None,
        };
        if let Some(why) = why {
            self.leave(place, id, why)?;
            return Ok(false);
        }
        if self.rows.len() >= MOST_ROWS {
            return Err(Refusal::TooManyRows(MOST_ROWS));
        }
        self.rows.push(Row {
            place,
            id: joined.unwrap_or_default(),
            wording: Wording {
                text: clean_text(text),
                rationale: clean_text(cell(Column::Rationale)),
                topic: line(cell(Column::Topic)),
                subtopic: line(cell(Column::Subtopic)),
                documentation: line(cell(Column::Documentation)),
            },
        });
        Ok(true)
    }

    /// Takes the last row back that was read: it is named instead.
    ///
    /// # Errors
    /// There are too many of them.
    pub(super) fn take_back(&mut self, why: String) -> Result<(), Refusal> {
        match self.rows.pop() {
            Some(row) => self.leave(row.place, &row.id, why),
            None => Ok(()),
        }
    }

    /// Names a row that cannot be read.
    ///
    /// # Errors
    /// There are too many of them.
    pub(super) fn leave(&mut self, place: usize, id: &str, why: String) -> Result<(), Refusal> {
        if self.unread.len() >= MOST_UNREAD {
            return Err(Refusal::TooManyUnread(MOST_UNREAD));
        }
        let id = if is_id(id) { id } else { "" };
        self.unread.push(Unread {
            place,
            id: id.to_owned(),
            why,
        });
        Ok(())
    }

    /// Whether a row above has this id: one for a second role may leave the wording out.
    fn has(&self, id: Result<&String, &String>) -> bool {
        id.is_ok_and(|id| self.rows.iter().any(|row| row.id == *id))
    }
}

/// The prefixes of the ids of IEC 62443-2-1.
const ELEMENTS: [&str; 8] = ["org", "cm", "net", "comp", "data", "user", "event", "avail"];

/// Whether a text has the shape of an id of IEC 62443-2-1: `ORG 1.1`.
fn is_owners_id(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let element = text.strip_suffix(number).unwrap_or_default();
    let digits = number.trim_start_matches(|letter: char| {
        letter == ' ' || is_dash(letter) || "_.".contains(letter)
    });
    let parts = digits.split_once('.');
    let is_number = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    ELEMENTS.contains(&element) && parts.is_some_and(|(one, two)| is_number(one) && is_number(two))
}

/// Whether a text has the shape of an id of either standard.
pub(super) fn is_id(text: &str) -> bool {
    let text = text.trim();
    if is_owners_id(text) {
        return true;
    }
    let begins = text
        .get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("sp"));
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = |letter: char| {
        letter.is_ascii_digit()
            || letter.is_whitespace()
            || is_dash(letter)
            || "spbre._()[]".contains(letter.to_ascii_lowercase())
    };
    begins && digits >= 3 && text.chars().count() <= 24 && text.chars().all(fits)
}

/// The id with what stands in the column BR/RE, with plain hyphens and blanks.
pub(super) fn join(id: &str, kind: &str) -> Result<String, String> {
    let plain = |text: &str| -> String {
        text.chars()
            .map(|letter| match letter {
                dash if is_dash(dash) => '-',
                '[' => '(',
                ']' => ')',
                blank if blank.is_whitespace() => ' ',
                letter => letter,
            })
            .collect()
    };
    let (id, kind) = (plain(id.trim()), plain(kind.trim()));
    let number = |text: &str| {
        let lower = text.to_ascii_lowercase();
        lower.find("re").map(|place| {
            let rest = lower.get(place..).unwrap_or_default();
            rest.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        })
    };
    let contradiction = || {
        Err(format!(
            "its id and its column BR/RE ({kind}) contradict each other"
        ))
    };
    let of_id = number(&id);
    match (of_id, kind.to_ascii_lowercase().as_str()) {
        (_, "") | (None, "br") => Ok(id),
        (Some(_), "br") => contradiction(),
        (Some(ours), "re") if !ours.is_empty() => Ok(id),
        (Some(ours), _) if number(&kind).as_ref() == Some(&ours) => Ok(id),
        (Some(_), _) => contradiction(),
        (None, _) if id.to_ascii_lowercase().ends_with("br") => contradiction(),
        (None, _) => match number(&kind) {
            Some(digits) if !digits.is_empty() => Ok(format!("{id} RE({digits})")),
            _ => Err(format!(
                "its column BR/RE is neither BR nor RE with a number: {}",
                clip(&kind)
            )),
        },
    }
}

/// The beginning of a text that is quoted in a message.
fn clip(text: &str) -> String {
    clean_line(text).chars().take(20).collect()
}

/// A heading in one line.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    clean_line(&words.join(" "))
}
