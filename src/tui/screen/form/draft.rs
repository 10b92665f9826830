//! The draft of the form: what is typed is kept until Enter takes it, and a changed field comes back by itself.

use tui_textarea::CursorMove;

use crate::session::{Draft, FORM};

use super::{
    field::{Field, FormRow, Kind},
    state::Form,
};

impl Form {
    /// Whether it is kept at all; that of next year's session is not.
    pub(super) fn keeps_draft(&self) -> bool {
        self.from.is_none()
    }

    /// The fields as a draft, one a line: name and value.
    pub(in crate::tui) fn draft(&self) -> Draft {
        let column = match self.fields.get(self.at).map(|field| &field.kind) {
            Some(Kind::Text(area)) => area.cursor().1,
            _ => 0,
        };
        Draft {
            line: String::new(),
            field: FORM.into(),
            text: self.text_of(|field| field.kind.value()),
            row: self.at,
            column,
            before: self.text_of(|field| field.before.clone()),
        }
    }

    pub(super) fn text_of(&self, value: impl Fn(&Field) -> String) -> String {
        let rows = self.fields.iter();
        let rows = rows.map(|field| format!("{}\t{}", field.name, value(field)));
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Puts in what a draft has changed; what it left alone stays as it stands now. Whether that is anything.
    pub(in crate::tui) fn restore(&mut self, draft: &Draft) -> bool {
        let before: Vec<(&str, &str)> = rows(&draft.before).collect();
        let changed: Vec<(&str, &str)> = rows(&draft.text)
            .filter(|row| !before.contains(row))
            .collect();
        let stood = self.text_of(|field| field.kind.value());
        for (name, value) in &changed {
            self.set(name, value);
        }
        self.at = draft.row.min(self.fields.len().saturating_sub(1));
        let column = u16::try_from(draft.column).unwrap_or(u16::MAX);
        if let Some(Kind::Text(area)) = self.fields.get_mut(self.at).map(|field| &mut field.kind) {
            area.move_cursor(CursorMove::Jump(0, column));
        }
        // A catalog of one's own is known a moment later.
        let catalog = self.value_named("Catalog");
        let is_there =
            |row: &&(&str, &str)| row.0 == "Catalog" && catalog.as_deref() != Some(row.1);
        self.waiting = changed
            .iter()
            .any(|row| is_there(&row))
            .then(|| draft.clone());
        self.waiting.is_some() || self.text_of(|field| field.kind.value()) != stood
    }

    pub(super) fn value_named(&self, name: &str) -> Option<String> {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| field.kind.value())
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        let Some(field) = self.fields.iter_mut().find(|field| field.name == name) else {
            return;
        };
        let what = field.what;
        match &mut field.kind {
            kind @ Kind::Text(_) => *kind = super::field::text(value),
            Kind::Choice(values, at) => {
                let found = values.iter().position(|(own, _)| own == value);
                match (found, what) {
                    (Some(place), _) => *at = place,
                    (None, FormRow::Catalogs) => {}
                    (None, _) => {
                        values.push((value.to_owned(), value.to_owned()));
                        *at = values.len() - 1;
                    }
                }
            }
        }
        if what == FormRow::Catalogs {
            self.follow_catalogs();
        }
    }

    /// Puts back what stood when the form was opened.
    pub(super) fn put_back(&mut self) {
        let stood = self.text_of(|field| field.before.clone());
        for (name, value) in rows(&stood) {
            self.set(name, value);
        }
    }
}

pub(super) fn rows(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|row| row.split_once('\t'))
}
