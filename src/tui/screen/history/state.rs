//! The chosen change of a line's history, and the rows in sight.

use ratatui::text::Line;

use crate::{
    interview::{Walk, line_changes},
    session::{LineKey, is_set_up},
};

/// The history of one line, the newest first.
#[derive(Debug)]
pub struct History {
    pub(super) line: LineKey,
    /// The chosen change, from the oldest: it stays chosen when others come on top. None for the newest.
    pub(super) chosen: Option<usize>,
    /// The first row in sight.
    pub(super) top: usize,
}

impl History {
    /// The history of this line.
    #[must_use]
    pub fn new(line: LineKey) -> Self {
        Self {
            line,
            chosen: None,
            top: 0,
        }
    }

    /// Whether the chosen change can be taken back.
    #[must_use]
    pub fn undoes(&self, walk: &Walk) -> bool {
        let entries = line_changes(walk, &self.line);
        let chosen = entries.iter().rev().nth(self.at(entries.len()));
        chosen.is_some_and(|(_, entry)| {
            let event = walk.shown.event(&entry.sum);
            entry.act == "set" && entry.live && event.is_some_and(|event| !is_set_up(event))
        })
    }

    /// The place of the chosen one among so many, the newest first.
    pub(super) fn at(&self, count: usize) -> usize {
        let last = count.saturating_sub(1);
        self.chosen.map_or(0, |place| last.saturating_sub(place))
    }

    /// Moves by so many changes of `count`; within a chosen change that is longer than the screen, by so many rows.
    pub(super) fn go(
        &mut self,
        by: isize,
        count: usize,
        rows: impl Fn(usize) -> Vec<Row>,
        height: usize,
    ) {
        let at = self.at(count);
        let Some((start, end)) = span(&rows(at), at) else {
            return;
        };
        let last = count.saturating_sub(1);
        let bottom = self.top + height;
        if by > 0 && end > bottom {
            self.top = (self.top + by.unsigned_abs().min(height)).min(end.saturating_sub(height));
            return;
        }
        if by < 0 && start < self.top {
            self.top = self
                .top
                .saturating_sub(by.unsigned_abs().min(height))
                .max(start);
            return;
        }
        // A page goes on to the next change out of sight.
        let step = if by.unsigned_abs() > 1 {
            by.signum() * 4
        } else {
            by
        };
        let at = at.saturating_add_signed(step).min(last);
        self.chosen = Some(last - at);
        let all = rows(at);
        let (start, end) = span(&all, at).unwrap_or_default();
        self.top = self.top.min(all.len().saturating_sub(height));
        if end - start > height {
            // From below one comes to the end of a long one.
            self.top = if by < 0 { end - height } else { start };
        } else {
            self.top = self.top.min(start).max(end.saturating_sub(height));
        }
    }
}

/// A row, and the change it belongs to.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) entry: usize,
    pub(super) line: Line<'static>,
}

/// The rows of a change: the first, and the one after the last.
pub(super) fn span(rows: &[Row], entry: usize) -> Option<(usize, usize)> {
    let start = rows.iter().position(|row| row.entry == entry)?;
    let end = rows.iter().rposition(|row| row.entry == entry)? + 1;
    Some((start, end))
}
