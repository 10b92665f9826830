//! The widths of the columns of the findings: in a row that has room a title is whole, whatever stands in other rows.

use crate::{
    assessment::{Code, Finding},
    interview::Walk,
    tui::widget::{Cursor, width},
};

use super::{
    INDENT, differs, label,
    state::{Row, Shown},
    title,
};

/// The fewest columns of a title, where there is one.
const TITLE: usize = 12;

/// The widths of the columns. Among many findings, those near the chosen one decide.
pub(super) struct Columns {
    pub(super) labels: usize,
    /// For a title and a message.
    left: usize,
    /// The titles of each kind: their messages are about as long.
    titles: Vec<(Code, usize)>,
}

impl Columns {
    pub(super) fn new(
        walk: &Walk,
        shown: &Shown<'_>,
        cursor: Cursor,
        (columns, rows): (usize, usize),
    ) -> Self {
        let first = cursor.first(rows, shown.rows.len());
        let near = shown.rows.iter().skip(first).take(rows);
        let near = near.filter_map(|row| match row {
            Row::One(finding) => Some(*finding),
            Row::Kind(..) => None,
        });
        let near: Vec<&Finding> = near.collect();
        let labels = (most(&near, label) + 2).clamp(16, 16.max(columns / 3));
        let left = columns.saturating_sub(labels + INDENT);
        // In a narrow window a title never costs a message its end.
        let least = if columns < 70 { 0 } else { left / 3 };
        // The messages of all kinds begin below each other, as far as those of a kind have the room.
        let titles = most(&near, |finding| title(walk, finding)) + 2;
        let of_kind = |own: &[&Finding]| {
            // The message is whole where it can be: the title has what it leaves, and is whole below.
            let messages = most(own, |finding| differs::words(walk, finding));
            let titles = titles.min(left.saturating_sub(messages).max(least));
            Some((own.first()?.code, titles))
        };
        let kinds = near.chunk_by(|one, next| one.code == next.code);
        Self {
            labels,
            left,
            titles: kinds.filter_map(of_kind).collect(),
        }
    }

    /// The columns of a finding's title, and those of its message. A title that is longer than those of its kind can be
    /// has what its own message leaves.
    pub(super) fn of(&self, walk: &Walk, finding: &Finding) -> (usize, usize) {
        let mut kinds = self.titles.iter();
        let of_kind = kinds.find(|(code, _)| *code == finding.code);
        let of_kind = of_kind.map_or(0, |(_, titles)| *titles);
        let free = self
            .left
            .saturating_sub(width(&differs::words(walk, finding)));
        let whole = width(&title(walk, finding)) + 2;
        let titles = whole.min(free).max(of_kind);
        let titles = if titles < TITLE { 0 } else { titles };
        (titles, self.left - titles)
    }
}

fn most(findings: &[&Finding], of: impl Fn(&Finding) -> String) -> usize {
    let widths = findings.iter().map(|finding| width(&of(finding)));
    widths.max().unwrap_or(0)
}
