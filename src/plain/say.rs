//! What is printed: lines of at most 78 columns, or as many as a narrower terminal has, made harmless; what is long comes in parts.

use std::collections::VecDeque;

use crate::format::{clean_text, wrap};

use super::{Asking, Plain};

/// Columns of a printed line, at most.
pub(super) const COLUMNS: usize = 78;
/// Where a terminal is narrower still its own way to break lines is the lesser evil.
const LEAST: usize = 20;
/// So many lines are read at once, and so many where nothing is left then: a line or two are not worth a word.
pub(super) const AT_ONCE: (usize, usize) = (20, 22);
/// In a window that is lower still, lines go out of sight before they are read.
const FEWEST: usize = 3;

impl Plain {
    /// Prints from now on for a terminal of so many columns and rows; for none where it is not printed to one.
    pub fn fit(&mut self, window: Option<(u16, u16)>) {
        let (columns, rows) = window.unwrap_or((u16::MAX, u16::MAX));
        // Some terminals begin a row as soon as the last one is full.
        let room = usize::from(columns).saturating_sub(1);
        self.columns = room.clamp(LEAST, COLUMNS);
        // The word for what is left and the next prompt are in sight too.
        let room = usize::from(rows).saturating_sub(1);
        let (part, whole) = AT_ONCE;
        self.at_once = (
            room.saturating_sub(1).clamp(FEWEST, part),
            room.clamp(FEWEST, whole),
        );
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
        self.rest = texts.into_iter().collect();
        self.more();
    }

    /// Keeps texts for `more`, after what waits there.
    pub(super) fn keep_for_more(&mut self, texts: impl IntoIterator<Item = String>) {
        self.rest.extend(texts);
    }

    /// Says what came while a line was awaited; while a text is typed, or a question is open, it waits on.
    pub(super) fn say_held(&mut self) {
        if !matches!(self.asking, Asking::Nothing) {
            return;
        }
        for text in std::mem::take(&mut self.held) {
            self.say(&text);
        }
    }

    /// The next part of what was too long.
    pub(super) fn more(&mut self) {
        let rest = std::mem::take(&mut self.rest);
        if rest.is_empty() {
            self.say("There is no more.");
            return;
        }
        let mut waiting: VecDeque<Vec<String>> = rest.iter().map(|text| self.rows(text)).collect();
        let (part, whole) = self.at_once;
        let all: usize = waiting.iter().map(Vec::len).sum();
        let mut room = if all <= whole { all } else { part };
        while let Some(mut rows) = waiting.pop_front() {
            let is_split = rows.len() > room;
            // What fits into a part of its own is not torn.
            let now = match (is_split, rows.len() > part || room == part) {
                (false, _) => rows.len(),
                (true, true) => room,
                (true, false) => 0,
            };
            let after = rows.split_off(now);
            for row in rows {
                self.out.push_str(&row);
                self.out.push('\n');
            }
            room -= now;
            if !after.is_empty() {
                waiting.push_front(after);
            }
            if is_split {
                break;
            }
        }
        self.rest = waiting.iter().map(|rows| rows.join("\n")).collect();
        if !waiting.is_empty() {
            // Of a list so many entries are left, of a text so many lines.
            let is_entry = |text: &String| {
                let number = text.split_once(". ").map(|(number, _)| number);
                number.is_some_and(|number| number.parse::<usize>().is_ok())
            };
            let left = if self.rest.iter().all(is_entry) {
                format!("{} more", waiting.len())
            } else {
                count(
                    waiting.iter().map(Vec::len).sum(),
                    "more line",
                    "more lines",
                )
            };
            self.say(&format!("{left}: more reads on."));
        }
    }
}

/// A count with its word: `1 line`, `2 lines`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
