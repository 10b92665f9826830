//! How wide the columns of a table are: no word is broken while there is room for it.

use unicode_width::UnicodeWidthStr;

use super::super::{Column, ColumnKind, Text};

/// How wide a letter is in a table, in twentieths of a point, and what a cell needs besides.
const LETTER: u32 = 104;
const EDGES: u32 = 190;
/// How much wider than that a letter may be, in hundredths: the letters and edges of a template are its own. Only where
/// there is room.
const EASE: u32 = 45;
/// A word longer than this may be broken: a digest, a path.
const WORD: usize = 26;
/// Text longer than this does not ask for a wider column.
const LINE: usize = 90;

/// The widths of columns that fill a line: each has room for its longest word, the rest goes where the text is. Whether
/// the words have no room at their size is told too.
pub(super) fn widths<'t>(
    columns: &[Column],
    rows: impl Iterator<Item = Vec<&'t Text>>,
    whole: u32,
) -> (Vec<u32>, bool) {
    let mut least = vec![EDGES; columns.len()];
    let mut wished = least.clone();
    for row in rows {
        let cells = row.iter().zip(columns);
        for (((cell, column), least), wished) in cells.zip(&mut least).zip(&mut wished) {
            let words = cell.words();
            let longest = if column.kind == ColumnKind::Short {
                // Signs of a bar are wider than letters.
                words.width_cjk()
            } else {
                let words = words.split([' ', '\n']).map(UnicodeWidthStr::width);
                words.max().unwrap_or_default()
            };
            *least = (*least).max(room(longest.min(WORD)));
            *wished = (*wished).max(room(words.width().min(LINE)));
        }
    }
    let needed: u32 = least.iter().sum();
    if needed >= whole {
        let scaled = |width: u32| u64::from(width) * u64::from(whole) / u64::from(needed.max(1));
        let least = least.into_iter();
        let scaled = least.map(|width| u32::try_from(scaled(width)).unwrap_or(width));
        return (scaled.collect(), true);
    }
    let ease = ((whole - needed) * 100 / needed.max(1)).min(EASE);
    let least: Vec<u32> = least
        .iter()
        .map(|least| least + least * ease / 100)
        .collect();
    let spare = u64::from(whole.saturating_sub(least.iter().sum()));
    let more: Vec<u64> = wished
        .iter()
        .zip(&least)
        .map(|(wished, least)| u64::from(wished.saturating_sub(*least)))
        .collect();
    let all: u64 = more.iter().sum();
    let own = |(least, more): (&u32, u64)| {
        let own = (spare * more).checked_div(all);
        let own = own.unwrap_or(spare / u64::try_from(columns.len().max(1)).unwrap_or(1));
        least + u32::try_from(own).unwrap_or_default()
    };
    (least.iter().zip(more).map(own).collect(), false)
}

fn room(letters: usize) -> u32 {
    EDGES + LETTER * u32::try_from(letters).unwrap_or_default()
}
