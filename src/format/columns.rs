//! Texts in columns: wrapped, clipped with a sign, padded. Columns are what a terminal shows, not characters.

use std::{cell::RefCell, collections::HashMap, ops::Range};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many columns a text takes, drawn as it is drawn here: each character as a person counts them by itself.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(width_of).sum()
}

/// As the screens draw it: there the halfwidth sound marks of Japanese, which belong to the letter before, add a column.
fn width_of(character: &str) -> usize {
    let marks = character.chars().filter(|c| matches!(c, 'ﾞ' | 'ﾟ'));
    UnicodeWidthStr::width(character) + marks.count()
}

/// The letter, as a person counts them, that a character is a part of: from which character to which. None behind the
/// last one.
#[must_use]
pub fn letter_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut letters = text.graphemes(true).scan(0, |start, letter| {
        let from = *start;
        *start += letter.chars().count();
        Some(from..*start)
    });
    letters.find(|letter| at < letter.end)
}

/// Texts that were wrapped, by their columns: a frame asks for the same ones several times, and so does the next frame.
type Wrapped = HashMap<usize, HashMap<String, Vec<String>>>;

thread_local! {
    static WRAPPED: RefCell<Wrapped> = RefCell::default();
}

/// More texts than a frame shows are not kept, nor longer ones than a question has.
const KEPT: usize = 200;
const LONGEST: usize = 1000;

/// A text in lines of at most this many columns; its own line breaks stay, and how far a line is set inwards.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if text.len() > LONGEST {
        return wrap_anew(text, columns);
    }
    WRAPPED.with_borrow_mut(|wrapped| {
        let known = wrapped.get(&columns).and_then(|texts| texts.get(text));
        if let Some(rows) = known {
            return rows.clone();
        }
        if wrapped.values().map(HashMap::len).sum::<usize>() >= KEPT {
            wrapped.clear();
        }
        let rows = wrap_anew(text, columns);
        let texts = wrapped.entry(columns).or_default();
        texts.insert(text.to_owned(), rows.clone());
        rows
    })
}

fn wrap_anew(text: &str, columns: usize) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for line in text.split('\n') {
        // An indented text stays indented on its further rows.
        let inwards = line.len() - line.trim_start_matches(' ').len();
        let indent = " ".repeat(inwards.min(columns / 2));
        for row in textwrap::wrap(line, options(columns).subsequent_indent(&indent)) {
            in_columns(&row, columns.max(1), &mut rows);
        }
    }
    rows
}

/// How all texts are wrapped.
fn options(columns: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(columns.max(1))
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// Wraps a text of one line behind a lead, at most this many columns wide. The first line is shorter by the lead, which
/// is not in it; the others are indented by `inwards` columns.
#[must_use]
pub fn wrap_behind(lead: &str, text: &str, columns: usize, inwards: usize) -> Vec<String> {
    let (lead, indent) = (" ".repeat(width(lead)), " ".repeat(inwards));
    let options = options(columns)
        .initial_indent(&lead)
        .subsequent_indent(&indent);
    let mut rows = Vec::new();
    for row in textwrap::wrap(text, options) {
        in_columns(&row, columns.max(1), &mut rows);
    }
    if let Some(first) = rows.first_mut() {
        *first = first.strip_prefix(&lead).unwrap_or(first).to_owned();
    }
    rows
}

/// A row that turns out wider than it was measured goes on in the next one.
fn in_columns(row: &str, columns: usize, rows: &mut Vec<String>) {
    // Most rows: a frame wraps many.
    if row.is_ascii() && row.len() <= columns {
        rows.push(row.to_owned());
        return;
    }
    let mut kept = String::new();
    let mut used = 0;
    for part in row.graphemes(true) {
        let own = width_of(part);
        if used + own > columns && used > 0 {
            rows.push(std::mem::take(&mut kept));
            used = 0;
        }
        kept.push_str(part);
        used += own;
    }
    rows.push(kept);
}

/// A text in at most so many lines of at most this many columns, with a sign at the end where it is longer.
#[must_use]
pub fn wrap_within(text: &str, columns: usize, most: usize) -> Vec<String> {
    let mut rows = wrap(text, columns);
    if rows.len() > most {
        rows.truncate(most.saturating_sub(1));
        let rest = behind(text, &rows);
        rows.extend((most > 0).then(|| clip(&rest, columns)));
    }
    rows
}

/// What of a text stands behind its first rows, in one row. A row may end inside a word: no blank belongs there.
fn behind(text: &str, rows: &[String]) -> String {
    let is_blank = |letter: &char| letter.is_whitespace();
    let shown = rows.iter().flat_map(|row| row.chars());
    let shown = shown.filter(|letter| !is_blank(letter)).count();
    let mut letters = text.char_indices().filter(|(_, letter)| !is_blank(letter));
    let rest = letters.nth(shown).and_then(|(at, _)| text.get(at..));
    let words = rest.unwrap_or_default().split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

/// A text cut to this many columns, with a sign where something is cut.
#[must_use]
pub fn clip(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for part in text.graphemes(true) {
        used += width_of(part);
        if used + 1 > columns {
            break;
        }
        kept.push_str(part);
    }
    // What was cut there already has its sign.
    if columns > 0 && !kept.ends_with('…') {
        kept.push('…');
    }
    kept
}

/// A text cut or filled up to exactly this many columns.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    let text = clip(text, columns);
    let missing = columns.saturating_sub(width(&text));
    text + &" ".repeat(missing)
}

/// A text cut in the middle where it is longer: `north-pl…lant-2`.
#[must_use]
pub fn middle_cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let head = clip(text, columns / 2 + 1);
    let mut tail = "";
    for (place, _) in text.grapheme_indices(true).rev() {
        let longer = text.get(place..).unwrap_or_default();
        if width(&head) + width(longer) > columns {
            break;
        }
        tail = longer;
    }
    head + tail
}

#[cfg(test)]
mod tests {
    use super::{clip, middle_cut, pad, wrap, wrap_within};

    #[test]
    fn wide_characters_count_two_columns() {
        assert_eq!(clip("日本語の記録", 7), "日本語…");
        assert_eq!(pad("日本", 6), "日本  ");
        assert_eq!(wrap("日本語 の", 6), ["日本語", "の"]);
        // What is cut goes on where its row ended, inside a word too.
        assert_eq!(wrap_within("日本語の記録 です", 6, 2), ["日本語", "の記…"]);
        assert_eq!(
            wrap_within("one two three four", 7, 2),
            ["one two", "three …"]
        );
    }

    #[test]
    fn what_is_drawn_in_its_own_columns_is_counted_so() {
        // Lam and alef are joined by a terminal that can, and take two columns in any case.
        assert_eq!(clip("لالالا", 4), "لال…");
        assert_eq!(clip("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn what_fits_is_not_cut() {
        assert_eq!(clip("ML2", 3), "ML2");
        assert_eq!(clip("ML2", 0), "");
        assert_eq!(wrap("one\n\ntwo", 10), ["one", "", "two"]);
        assert_eq!(
            wrap("a.\n  1. two three", 10),
            ["a.", "  1. two", "  three"]
        );
    }

    #[test]
    fn a_text_is_wrapped_alike_each_time_and_by_its_columns() {
        for number in 0..500 {
            let text = format!("one two {number}");
            let (narrow, wide) = (wrap(&text, 7), wrap(&text, 20));
            assert_eq!(narrow, ["one two", &number.to_string()]);
            assert_eq!(wide, [text.as_str()]);
            assert_eq!((wrap(&text, 7), wrap(&text, 20)), (narrow, wide));
        }
    }

    #[test]
    fn a_name_is_cut_in_its_middle() {
        assert_eq!(middle_cut("north-plant", 11), "north-plant");
        assert_eq!(middle_cut("north-plant-automation-2", 12), "north-…ion-2");
        assert_eq!(middle_cut("京都制御システム株式会社", 9), "京都…会社");
    }
}
