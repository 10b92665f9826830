//! The sessions known here, and the chosen one.

use crate::{
    interview::{HomeRow, told_apart},
    tui::{widget::Cursor, words},
};

/// The sessions known here, and which is chosen.
#[derive(Debug, Default)]
pub struct Home {
    /// The sessions, the newest change first.
    pub rows: Vec<HomeRow>,
    /// The names of the sessions, so that none is taken for another.
    names: Vec<String>,
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
        self.names = told_apart(&rows);
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

    /// The name of the session at this place.
    pub(in crate::tui) fn title(&self, place: usize, room: usize) -> String {
        let row = self.rows.get(place).zip(self.names.get(place));
        row.map_or_else(String::new, |(row, name)| {
            words::titled(&row.organization, &row.scope, name, room)
        })
    }

    /// The name of the chosen session, for the question before it is moved to the trash.
    pub(super) fn chosen_name(&self) -> &str {
        self.names.get(self.cursor.at).map_or("", String::as_str)
    }

    pub(super) fn chosen(&self) -> Option<&HomeRow> {
        self.rows.get(self.cursor.at)
    }
}
