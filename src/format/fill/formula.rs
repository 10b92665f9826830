//! References in formulas: found among texts, names, functions and tables, and written anew with other rows and columns.

/// The sheet that a reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name<'a> {
    /// None: the sheet that the formula stands in.
    None,
    /// This one.
    Sheet(&'a str),
    /// The reference is to another workbook.
    Elsewhere,
}

/// A side of a reference: a cell, a whole column or a whole row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) column: Option<u32>,
    pub(super) is_column_fixed: bool,
    pub(super) row: Option<u32>,
    pub(super) is_row_fixed: bool,
}

/// A reference: a cell, or a range with two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) first: Side,
    pub(super) last: Option<Side>,
}

const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: u32 = 16_384;

impl Side {
    /// Reads `$A$1`, `A`, or `5`.
    fn parse(text: &str) -> Option<Self> {
        let (is_column_fixed, rest) = fixed(text);
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, rest) = rest.split_at_checked(letters)?;
        let column = match letters.len() {
            0 => None,
            1..=3 => {
                let digits = letters
                    .bytes()
                    .map(|byte| u32::from(byte.to_ascii_uppercase() - b'A') + 1);
                Some(digits.fold(0, |all, digit| all * 26 + digit))
                    .filter(|all| *all <= LAST_COLUMN)
            }
            _ => return None,
        };
        let (is_row_fixed, digits) = match column {
            None => (is_column_fixed, rest),
            Some(_) => fixed(rest),
        };
        let row = match digits {
            "" => None,
            digits if digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(
                    digits
                        .parse()
                        .ok()
                        .filter(|row| (1..=LAST_ROW).contains(row))?,
                )
            }
            _ => return None,
        };
        if !letters.is_empty() && column.is_none() || column.is_none() && row.is_none() {
            return None;
        }
        Some(Self {
            column,
            is_column_fixed: is_column_fixed && column.is_some(),
            row,
            is_row_fixed,
        })
    }

    fn text(&self) -> String {
        let sign = |is_fixed| if is_fixed { "$" } else { "" };
        let column = self.column.map(|column| {
            let letters = crate::format::grid::column_name(column.saturating_sub(1));
            format!("{}{letters}", sign(self.is_column_fixed))
        });
        let row = self
            .row
            .map(|row| format!("{}{row}", sign(self.is_row_fixed)));
        column.unwrap_or_default() + &row.unwrap_or_default()
    }
}

fn fixed(text: &str) -> (bool, &str) {
    text.strip_prefix('$')
        .map_or((false, text), |rest| (true, rest))
}

impl Sides {
    /// First and last row; none where it has whole columns.
    pub(super) fn rows(&self) -> Option<(u32, u32)> {
        let first = self.first.row?;
        let last = self.last.map_or(Some(first), |last| last.row)?;
        Some((first, last))
    }

    /// The same with other rows. A single cell becomes a range only where that is wanted.
    pub(super) fn with_rows(&self, first: u32, last: u32, may_part: bool) -> Self {
        let at = |side: &Side, row| Side {
            row: Some(row),
            ..*side
        };
        let end = match self.last {
            Some(end) => Some(at(&end, last)),
            None if may_part && first != last => Some(at(&self.first, last)),
            None => None,
        };
        Self {
            first: at(&self.first, first),
            last: end,
        }
    }

    fn text(&self) -> String {
        let first = self.first.text();
        self.last
            .map_or(first.clone(), |last| format!("{first}:{}", last.text()))
    }
}

/// The formula as it reads so many rows and columns further down and to the right.
pub(super) fn translated(formula: &str, rows: i64, columns: i64) -> String {
    let moved = |value: Option<u32>, is_fixed: bool, by: i64, most: u32| match value {
        Some(value) if !is_fixed => {
            let to = u32::try_from(i64::from(value) + by).unwrap_or(1);
            Some(to.clamp(1, most))
        }
        value => value,
    };
    let side = |side: Side| Side {
        row: moved(side.row, side.is_row_fixed, rows, LAST_ROW),
        column: moved(side.column, side.is_column_fixed, columns, LAST_COLUMN),
        ..side
    };
    with_references(formula, |name, sides| {
        (name != Name::Elsewhere).then(|| Sides {
            first: side(sides.first),
            last: sides.last.map(side),
        })
    })
}

/// Writes a formula with what `new` gives for each of its references; none leaves one as it is.
pub(super) fn with_references(
    formula: &str,
    mut new: impl FnMut(Name<'_>, Sides) -> Option<Sides>,
) -> String {
    let mut out = String::with_capacity(formula.len());
    let mut rest = formula;
    let mut sheet: Option<String> = None;
    let mut is_elsewhere = false;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => quoted(rest, '"'),
            '\'' => quoted(rest, '\''),
            '[' => bracketed(rest),
            letter if is_word(letter) => word(rest),
            letter => letter.len_utf8(),
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if first == '[' {
            is_elsewhere = true;
        }
        if (first == '\'' || is_word(first)) && after.starts_with('!') {
            let name = token.trim_matches('\'').replace("''", "'");
            is_elsewhere |= name.contains('[');
            sheet = Some(name);
            out.push_str(token);
            out.push('!');
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        if !is_word(first) {
            out.push_str(token);
            rest = after;
            if first != '[' {
                (sheet, is_elsewhere) = (None, false);
            }
            continue;
        }
        let (sides, used) = reference(token, after);
        let name = match &sheet {
            _ if is_elsewhere => Name::Elsewhere,
            Some(sheet) => Name::Sheet(sheet),
            None => Name::None,
        };
        let (whole, next) = rest.split_at_checked(length + used).unwrap_or((rest, ""));
        let changed = sides.and_then(|sides| new(name, sides).filter(|other| *other != sides));
        match changed {
            Some(other) => out.push_str(&other.text()),
            None => out.push_str(whole),
        }
        rest = next;
        (sheet, is_elsewhere) = (None, false);
    }
    out
}

/// The reference that begins with a word, and how much of what follows belongs to it.
fn reference(token: &str, after: &str) -> (Option<Sides>, usize) {
    if after.starts_with('(') {
        return (None, 0);
    }
    let Some(first) = Side::parse(token) else {
        return (None, 0);
    };
    let second = after.strip_prefix(':').and_then(|rest| {
        let end = word(rest);
        let (token, after) = rest.split_at_checked(end)?;
        let is_more = after.starts_with(['(', '!']);
        Some((Side::parse(token).filter(|_| !is_more)?, end + 1))
    });
    match second {
        Some((last, used)) => {
            let sides = Sides {
                first,
                last: Some(last),
            };
            (Some(sides), used)
        }
        // A column or a row alone is a name or a number.
        None if first.column.is_some() && first.row.is_some() => {
            (Some(Sides { first, last: None }), 0)
        }
        None => (None, 0),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || "_.$\\?".contains(letter)
}

fn word(text: &str) -> usize {
    text.find(|letter| !is_word(letter)).unwrap_or(text.len())
}

/// How long a text in marks is, marks and all; a doubled mark does not end it.
fn quoted(text: &str, mark: char) -> usize {
    let mut at = mark.len_utf8();
    while let Some(end) = text.get(at..).and_then(|rest| rest.find(mark)) {
        at += end + mark.len_utf8();
        if !text.get(at..).is_some_and(|rest| rest.starts_with(mark)) {
            return at;
        }
        at += mark.len_utf8();
    }
    text.len()
}

/// How long a part in square brackets is, which may hold others.
fn bracketed(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::super::shift::Shift;
    use super::translated;

    #[test]
    fn references_move_and_grow_and_nothing_else_does() {
        let mut shift = Shift::default();
        shift.add(5);
        shift.add(5);
        for (formula, now) in [
            ("A5+A6", "A5+A8"),
            ("SUM(A4:A5)", "SUM(A4:A7)"),
            ("SUM(B5:D5)", "SUM(B5:D5)"),
            ("SUM($A$1:$A$20)", "SUM($A$1:$A$22)"),
            (
                "COUNTIF('The Sheet'!J4:J9,\"A6\")",
                "COUNTIF('The Sheet'!J4:J11,\"A6\")",
            ),
            (
                "Other!A6+the_sheet+'Its'' own'!B9",
                "Other!A6+the_sheet+'Its'' own'!B9",
            ),
            ("LOG10(6)+A6.5+6:7+A:B", "LOG10(6)+A6.5+8:9+A:B"),
            (
                "[1]The!A6+'[b.xlsx]The Sheet'!A6",
                "[1]The!A6+'[b.xlsx]The Sheet'!A6",
            ),
            ("Table1[[#This Row],[A6]]+A6", "Table1[[#This Row],[A6]]+A8"),
            ("\"said \"\"A6\"\"\"&A6", "\"said \"\"A6\"\"\"&A8"),
            ("ABCD6+XFE6+A1048577", "ABCD6+XFE6+A1048577"),
            ("Größe!A6&A6", "Größe!A6&A8"),
        ] {
            assert_eq!(shift.formula(formula, true, "the sheet"), now, "{formula}");
        }
        assert_eq!(shift.copied("E5&$A$6&E4", "x", 5, 7), "E7&$A$8&E6");
        assert_eq!(shift.formula("A6", false, "x"), "A6");
    }

    #[test]
    fn a_shared_formula_reads_further_down() {
        assert_eq!(
            translated("A1+$B1+C$1+Other!D1", 2, 1),
            "B3+$B3+D$1+Other!E3"
        );
    }
}
