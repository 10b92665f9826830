//! What is printed: lines of at most 78 columns, or as many as a narrower terminal has, made harmless; what is long comes in parts.

use crate::format::{clean_text, wrap};

use super::Plain;

/// Columns of a printed line, at most.
pub(super) const COLUMNS: usize = 78;
/// Where a terminal is narrower still its own way to break lines is the lesser evil.
const LEAST: usize = 20;
/// So many lines are read at once.
const AT_ONCE: usize = 20;

impl Plain {
    /// Prints from now on for a terminal of so many columns; for none where it is not printed to one.
    pub fn fit(&mut self, columns: Option<u16>) {
        // Some terminals begin a row as soon as the last one is full.
        let room = columns.map(|columns| usize::from(columns).saturating_sub(1));
        self.columns = room.map_or(COLUMNS, |room| room.clamp(LEAST, COLUMNS));
    }

    fn rows(&self, text: &str) -> Vec<String> {
        let rows = wrap(&clean_text(text), self.columns).into_iter();
        rows.map(|row| row.trim_end().to_owned()).collect()
    }

    /// Prints a text in a paragraph of its own; its line breaks stay.
    pub(super) fn say(&mut self, text: &str) {
        for line in self.rows(text) {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    /// Prints texts, one a paragraph: so many lines as are read at once, the rest after `more`.
    pub(super) fn say_all(&mut self, texts: impl IntoIterator<Item = String>) {
        let texts = texts.into_iter();
        self.rest = texts.flat_map(|text| self.rows(&text)).collect();
        self.more();
    }

    /// Keeps texts for `more`, after what waits there.
    pub(super) fn keep_for_more(&mut self, texts: impl IntoIterator<Item = String>) {
        let texts = texts.into_iter();
        let rows: Vec<String> = texts.flat_map(|text| self.rows(&text)).collect();
        self.rest.extend(rows);
    }

    /// The next part of what was too long.
    pub(super) fn more(&mut self) {
        let mut rest = std::mem::take(&mut self.rest);
        if rest.is_empty() {
            self.say("There is no more.");
            return;
        }
        // A line or two are not worth a word.
        let count = if rest.len() <= AT_ONCE + 2 {
            rest.len()
        } else {
            AT_ONCE
        };
        let after = rest.split_off(count);
        for line in rest {
            self.out.push_str(&line);
            self.out.push('\n');
        }
        if !after.is_empty() {
            self.say(&format!("{} more rows: more reads on.", after.len()));
        }
        self.rest = after;
    }
}

/// A count with its word: `1 line`, `2 lines`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
