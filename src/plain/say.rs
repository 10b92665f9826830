//! What is printed: lines of at most 78 columns, made harmless; what is long comes in parts.

use crate::format::{clean_text, wrap};

use super::Plain;

/// Columns of a printed line.
const COLUMNS: usize = 78;
/// So many lines are read at once.
const AT_ONCE: usize = 20;

impl Plain {
    /// Prints a text in a paragraph of its own; its line breaks stay.
    pub(super) fn say(&mut self, text: &str) {
        for line in rows(text) {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    /// Prints texts, one a paragraph: so many lines as are read at once, the rest after `more`.
    pub(super) fn say_all(&mut self, texts: impl IntoIterator<Item = String>) {
        self.rest = texts.into_iter().flat_map(|text| rows(&text)).collect();
        self.more();
    }

    /// Keeps texts for `more`, after what waits there.
    pub(super) fn keep_for_more(&mut self, texts: impl IntoIterator<Item = String>) {
        let rows = texts.into_iter().flat_map(|text| rows(&text));
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

fn rows(text: &str) -> Vec<String> {
    let rows = wrap(&clean_text(text), COLUMNS).into_iter();
    rows.map(|row| row.trim_end().to_owned()).collect()
}

/// A count with its word: `1 line`, `2 lines`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
