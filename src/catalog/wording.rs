//! The texts of a requirement as columns: what is read, kept, compared and checked goes by their names, and a column may
//! have a wording for one role alone (`question@maintenance`).

use super::{requirement::Requirement, text::Text};

/// Columns of `requirements.csv` that may differ by role, in their order.
pub(super) const BY_ROLE: [&str; 14] = [
    "question",
    "guidance",
    "ladder_1",
    "ladder_2",
    "ladder_3",
    "ladder_4",
    "evidence_1",
    "evidence_2",
    "evidence_3",
    "evidence_4",
    "step_1",
    "step_2",
    "step_3",
    "step_4",
];

/// A column's name and the role that it is for, where it is for one: `question@maintenance`.
pub(super) fn column_and_role(name: &str) -> (&str, Option<&str>) {
    match name.split_once('@') {
        Some((column, role)) => (column, Some(role)),
        None => (name, None),
    }
}

/// The level in the name of a column: 2 in `ladder_2`.
pub(super) fn level_of(column: &str, prefix: &str) -> Option<u8> {
    column
        .strip_prefix(prefix)
        .and_then(|level| level.parse().ok())
}

/// The items of a cell, which are parted by semicolons.
pub(super) fn split(cell: &str) -> impl Iterator<Item = &str> {
    let items = cell.split(';').map(str::trim);
    items.filter(|item| !item.is_empty())
}

/// Items as one cell; a semicolon within an item becomes a comma.
pub(super) fn joined(items: &[Text]) -> String {
    let items: Vec<String> = items.iter().map(|item| item.replace(';', ",")).collect();
    items.join("; ")
}

impl Requirement {
    /// The requirement in the words for one role: its own where the catalog has some for that role.
    #[must_use]
    pub fn worded_for(&self, role: &str) -> &Self {
        self.by_role.get(role).unwrap_or(self)
    }

    /// The roles with words of their own: for each the columns that differ, with their texts.
    pub fn differing(&self) -> impl Iterator<Item = (&str, Vec<(&'static str, String)>)> {
        self.by_role.iter().map(|(role, worded)| {
            let texts = BY_ROLE.into_iter();
            let texts = texts.map(|column| (column, worded.text(column)));
            let differ = texts.filter(|(column, text)| self.text(column) != *text);
            (role.as_str(), differ.collect())
        })
    }

    /// The text of a column of [`BY_ROLE`], as it stands in its cell.
    pub(super) fn text(&self, column: &str) -> String {
        let leveled = |prefix: &str| level_of(column, prefix);
        if let Some(level) = leveled("ladder_") {
            let own = self.rung(level).filter(|_| !self.general_ladder);
            return own.unwrap_or_default().to_owned();
        }
        if let Some(level) = leveled("step_") {
            return self.step(level).unwrap_or_default().to_owned();
        }
        if let Some(level) = leveled("evidence_") {
            let items = self.evidence.get(&level);
            return items.map_or_else(String::new, |items| joined(items));
        }
        match column {
            "question" => self.question.to_string(),
            "guidance" => self.guidance.to_string(),
            _ => String::new(),
        }
    }

    /// Puts a text in the place of one of [`BY_ROLE`].
    pub(super) fn reword(&mut self, column: &str, text: &str) {
        let put = |texts: &mut Vec<Text>, level: u8| {
            let place = usize::from(level).saturating_sub(1);
            if texts.len() <= place {
                texts.resize(place + 1, Text::default());
            }
            if let Some(old) = texts.get_mut(place) {
                *old = text.to_owned().into();
            }
        };
        if let Some(level) = level_of(column, "ladder_") {
            put(&mut self.ladder, level);
        } else if let Some(level) = level_of(column, "step_") {
            put(&mut self.steps, level);
        } else if let Some(level) = level_of(column, "evidence_") {
            let items = split(text).map(|item| item.to_owned().into());
            self.evidence.insert(level, items.collect());
        } else if column == "question" {
            self.question = text.to_owned().into();
        } else if column == "guidance" {
            self.guidance = text.to_owned().into();
        }
    }
}
