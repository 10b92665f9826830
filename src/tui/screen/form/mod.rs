//! The form of a session's own data: at the start, and later under `S`.

mod catalog;
mod draft;
mod field;
mod keep;
mod state;
mod typed;
mod view;

use crossterm::event::KeyEvent;

use crate::{
    format::clean_line,
    interview::{Command, Effect, NewForm},
    session::{
        FORM, Session,
        about_table::{ORGANIZATION, SCOPE},
    },
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        words::{says, wording},
    },
};

use self::{
    catalog::named,
    field::{FormRow, Kind},
};
use super::{
    help::Help,
    outcome::{cannot_write, run_from},
};

pub(in crate::tui) use state::Form;

pub(in crate::tui) use keep::{open, take_up, waits};
pub(in crate::tui) use view::{row_at, view};

/// A key in the form.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = form.fields.len();
    match action {
        Some(Action::Down | Action::NextPane) => form.at = (form.at + 1) % count,
        Some(Action::Up | Action::PreviousPane) => form.at = (form.at + count - 1) % count,
        Some(Action::Back) => return keep::leave(model),
        // From field to field, as forms go; the last one ends it.
        Some(Action::Enter) if form.at + 1 < count => form.at += 1,
        Some(Action::Enter | Action::Start) => return start(model),
        Some(Action::Discard) => return keep::discard(model),
        // Where nothing is typed yet it asks for help, as on the other screens.
        None if typed::asks_for_help(form, key) => {
            let help = Box::new(Help::new(Scope::Form));
            model.screens.push(Screen::Help(help));
        }
        _ if !typed::is_move(form, key) => {
            if !form.is_new
                && let Some(effects) = cannot_write(model)
            {
                return effects;
            }
            if let Some(Screen::Form(form)) = model.screens.last_mut() {
                let before = form.draft();
                let profile = form.value(FormRow::Profile);
                typed::typed(form, key);
                let is_along = form.at_mode() && form.value(FormRow::Profile) != profile;
                let effects = keep::typed(form, &before);
                if is_along {
                    let profile = clean_line(&form.value(FormRow::Profile));
                    let words = wording().text(says::Text::ProfileAlong(&profile));
                    model.notice = Notice::Word(words);
                }
                return effects;
            }
        }
        _ => typed::typed(form, key),
    }
    Vec::new()
}

/// A paste into the form.
pub(in crate::tui) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let is_new = matches!(model.screen(), Screen::Form(form) if form.is_new);
    if !is_new && let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let before = form.draft();
    if let Some(field) = form.fields.get_mut(form.at)
        && let Kind::Text(area) = &mut field.kind
    {
        area.insert_str(text.replace(['\r', '\n'], " "));
    }
    keep::typed(form, &before)
}

/// Starts the session, or saves what was changed.
fn start(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last() else {
        return Vec::new();
    };
    if form.is_new {
        let nothing = Session::default();
        let under = form.from.as_ref().map_or(&nothing, |from| &from.session);
        return match form.changes(under) {
            Ok(changes) => {
                let name = [&ORGANIZATION, &SCOPE]
                    .map(|row| form.value(FormRow::Told(row)))
                    .join(" ");
                let chosen = named(&form.offered, &form.value(FormRow::Catalogs));
                vec![Effect::Create(Box::new(NewForm {
                    name,
                    catalogs: chosen.into_iter().map(|offer| offer.id).collect(),
                    changes,
                    from: form.from.as_ref().map(|from| from.path.clone()),
                }))]
            }
            Err(refusal) => {
                model.notice = Notice::Bad(refusal);
                Vec::new()
            }
        };
    }
    let stands = model.walk.as_ref();
    let changes = stands.map(|walk| form.changes(&walk.shown));
    if matches!(&changes, Some(Ok(changes)) if changes.is_empty()) {
        let dropped = keep::closed(model);
        model.back();
        return dropped;
    }
    let command = match form.edits() {
        Ok(edits) => Command::About(edits),
        Err(why) => {
            model.notice = Notice::Bad(why);
            return Vec::new();
        }
    };
    let effects = run_from(model, command, Some((String::new(), FORM.into())));
    if effects.iter().any(Effect::changes_session) {
        model.back();
    }
    effects
}
