//! The sessions known here, and which is chosen.

use crate::{interview::HomeRow, tui::widget::Cursor};

/// The sessions known here, and which is chosen.
#[derive(Debug, Default)]
pub struct Home {
    /// The sessions, the newest change first.
    pub rows: Vec<HomeRow>,
    /// The chosen one.
    pub cursor: Cursor,
    /// Whether the list was read yet.
    pub known: bool,
    /// The session that one comes from: it is chosen once it is listed.
    pub left: Option<String>,
}

impl Home {
    /// Takes in the list; the chosen session stays chosen.
    pub(in crate::tui) fn listed(&mut self, mut rows: Vec<HomeRow>) {
        let chosen = self.rows.get(self.cursor.at).map(|row| row.path.clone());
        rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
        self.rows = rows;
        self.known = true;
        let left = self.left.take();
        let from = left.and_then(|name| self.rows.iter().position(|row| row.name == name));
        self.cursor.at = from
            .or_else(|| {
                let path = chosen?;
                self.rows.iter().position(|row| row.path == path)
            })
            .unwrap_or(0);
    }

    pub(super) fn chosen(&self) -> Option<&HomeRow> {
        self.rows.get(self.cursor.at)
    }
}
