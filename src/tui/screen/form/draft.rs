//! What is typed in the form is kept as a draft until Enter takes it: what was changed comes back, field by field.

use tui_textarea::CursorMove;

use crate::{
    interview::{Access, Effect, Offer},
    session::{Draft, FORM},
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        screen::outcome::cannot_write,
    },
};

use super::{
    Form,
    field::{Field, Kind, What},
};

impl Form {
    /// Whether it is kept at all; that of next year's session is not.
    fn keeps_draft(&self) -> bool {
        self.from.is_none()
    }

    /// Its fields as a draft, one a line: name and value.
    pub(super) fn draft(&self) -> Draft {
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

    fn text_of(&self, value: impl Fn(&Field) -> String) -> String {
        let rows = self.fields.iter();
        let rows = rows.map(|field| format!("{}\t{}", field.name, value(field)));
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Puts in what a draft has changed; what it left alone stays as it stands now. Whether that is anything.
    pub(super) fn restore(&mut self, draft: &Draft) -> bool {
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

    fn value_named(&self, name: &str) -> Option<String> {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| field.kind.value())
    }

    fn set(&mut self, name: &str, value: &str) {
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
                    (None, What::Catalogs) => {}
                    (None, _) => {
                        values.push((value.to_owned(), value.to_owned()));
                        *at = values.len() - 1;
                    }
                }
            }
        }
        if what == What::Catalogs {
            self.follow_catalogs();
        }
    }

    /// Puts back what stood when the form was opened.
    fn put_back(&mut self) {
        let stood = self.text_of(|field| field.before.clone());
        for (name, value) in rows(&stood) {
            self.set(name, value);
        }
    }
}

fn rows(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|row| row.split_once('\t'))
}

/// Opens the form of the session on screen, with what was typed there and not taken.
pub(in crate::tui::screen) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let catalogs: Vec<Offer> = walk.catalogs.iter().map(Offer::of).collect();
    let form = Form::of(&walk.judged.about, &catalogs);
    model.screens.push(Screen::Form(Box::new(form)));
    let draft = walk.form.take_if(|_| walk.access == Access::Writer);
    let mut effects = vec![Effect::Offer];
    if let Some(draft) = draft {
        effects.extend(take_up(model, &draft));
    }
    effects
}

/// Goes on with a draft in the form that was just opened, and says so.
pub(in crate::tui::screen) fn take_up(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    if !form.keeps_draft() {
        return Vec::new();
    }
    let meanwhile = if form.text_of(|field| field.before.clone()) == draft.before {
        ""
    } else {
        "; the data changed meanwhile"
    };
    if !form.restore(draft) {
        // It was on disk already when the program was stopped.
        return vec![dropped()];
    }
    let discard = model.keys.name(Scope::Form, Action::Discard);
    model.notice = Notice::Word(format!(
        "a draft, not saved yet{meanwhile}: {discard} discards it"
    ));
    Vec::new()
}

/// Something was typed: the draft that is to be kept, if it is another one than before.
pub(super) fn typed(form: &Form, before: &Draft) -> Vec<Effect> {
    let now = form.draft();
    if now.text == before.text || !form.keeps_draft() {
        return Vec::new();
    }
    vec![Effect::KeepDraft(now)]
}

/// Ctrl-x: what stood when the form was opened stands again.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last() else {
        return Vec::new();
    };
    if !form.is_new
        && let Some(effects) = cannot_write(model)
    {
        return effects;
    }
    if let Some(Screen::Form(form)) = model.screens.last_mut() {
        form.put_back();
    }
    model.notice = Notice::Word("discarded: the form says what stood before".into());
    closed(model)
}

/// The form was closed, or says what stands: nothing is kept of it.
pub(super) fn closed(model: &Model) -> Vec<Effect> {
    let walk = model.walk.as_ref();
    let may_write = walk.is_none_or(|walk| walk.access == Access::Writer);
    match model.screen() {
        // What another program keeps of the same session is left alone.
        Screen::Form(form) if form.keeps_draft() && may_write => vec![dropped()],
        _ => Vec::new(),
    }
}

fn dropped() -> Effect {
    Effect::DropDraft(String::new(), FORM.into())
}
