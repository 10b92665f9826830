//! The form of a session's own data: at the start, and later under `S`.

mod field;
mod view;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    catalog::{BUILT_IN, Catalog, built_in},
    session::{About, AboutWish, Change, Mode, Session, judge_about},
    tui::{
        keys::Action,
        message::{Effect, NewForm},
        model::{Model, Notice, Screen},
    },
};

use self::field::{Field, Kind, What, fields};
use super::cannot_write;

pub(super) use view::view;

/// The form.
#[derive(Debug)]
pub struct Form {
    fields: Vec<Field>,
    at: usize,
    is_new: bool,
}

impl Form {
    /// The form of a new session, filled so that Enter alone starts it.
    #[must_use]
    pub fn new(who: &str) -> Self {
        let about = About {
            assessor: who.to_owned(),
            roles: vec!["integration".into()],
            profile: "all".into(),
            target: Some(3),
            ..About::default()
        };
        let catalog = BUILT_IN.first().and_then(|id| built_in(id).ok());
        Self {
            fields: fields(&about, catalog.as_ref()),
            at: 0,
            is_new: true,
        }
    }

    /// The form of an open session.
    #[must_use]
    pub fn of(about: &About, catalog: Option<&Catalog>) -> Self {
        Self {
            fields: fields(about, catalog),
            at: 0,
            is_new: false,
        }
    }

    /// The text or value of a field.
    fn value(&self, what: What) -> String {
        self.fields
            .iter()
            .find(|field| field.what == what)
            .map(|field| field.kind.value())
            .unwrap_or_default()
    }

    /// Whether a field says something to be recorded: in a new session each does, else what was changed.
    fn counts(&self, what: What) -> bool {
        self.is_new
            || self
                .fields
                .iter()
                .any(|field| field.what == what && field.kind.value() != field.before)
    }

    /// What the form says, against what stands.
    fn changes(&self, session: &Session) -> Result<Vec<Change>, String> {
        let text = |what| self.value(what);
        let people = text(What::Interviewees);
        let people = people
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        let roles = text(What::Roles)
            .split('+')
            .filter(|role| !role.is_empty())
            .map(str::to_owned)
            .collect();
        let mode = if text(What::Mode) == Mode::Quick.word() {
            Mode::Quick
        } else {
            Mode::Guided
        };
        let wishes = [
            (
                What::Organization,
                AboutWish::Organization(text(What::Organization)),
            ),
            (What::Scope, AboutWish::Scope(text(What::Scope))),
            (What::Assessor, AboutWish::Assessor(text(What::Assessor))),
            (What::Interviewees, AboutWish::Interviewees(people)),
            (What::Roles, AboutWish::Roles(roles)),
            (What::Profile, AboutWish::Profile(text(What::Profile))),
            (What::Mode, AboutWish::Mode(mode)),
            (
                What::Target,
                AboutWish::Target(text(What::Target).parse().ok()),
            ),
        ];
        let mut changes = Vec::new();
        for (_, wish) in wishes.iter().filter(|(what, _)| self.counts(*what)) {
            changes.extend(judge_about(session, wish).map_err(|refusal| refusal.to_string())?);
        }
        Ok(changes)
    }
}

/// A key in the form.
pub(super) fn update(model: &mut Model, action: Option<Action>, key: KeyEvent) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = form.fields.len();
    match action {
        Some(Action::Down | Action::NextPane) => form.at = (form.at + 1) % count,
        Some(Action::Up | Action::PreviousPane) => form.at = (form.at + count - 1) % count,
        Some(Action::Back) => model.back(),
        Some(Action::Enter) => return enter(model),
        _ => typed(form, key),
    }
    Vec::new()
}

fn typed(form: &mut Form, key: KeyEvent) {
    let mut quick = None;
    if let Some(field) = form.fields.get_mut(form.at) {
        match &mut field.kind {
            Kind::Text(area) => {
                area.input(key);
            }
            Kind::Choice(values, at) => {
                let count = values.len();
                let held = key
                    .modifiers
                    .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
                match key.code {
                    _ if held => {}
                    KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count,
                    KeyCode::Left => *at = (*at + count - 1) % count,
                    KeyCode::Char(character) => {
                        let begins = |(value, words): &(String, String)| {
                            value.starts_with(character) || words.starts_with(character)
                        };
                        *at = values.iter().position(begins).unwrap_or(*at);
                    }
                    _ => {}
                }
                if field.what == What::Mode {
                    quick = values.get(*at).map(|(value, _)| value == "quick");
                }
            }
        }
    }
    // One key an answer goes with the base requirements, until someone chooses otherwise.
    if let (Some(quick), true) = (quick, form.is_new)
        && let Some(field) = form
            .fields
            .iter_mut()
            .find(|field| field.what == What::Profile)
        && let Kind::Choice(values, at) = &mut field.kind
    {
        let wanted = if quick { "base" } else { "all" };
        *at = values
            .iter()
            .position(|(value, _)| value == wanted)
            .unwrap_or(*at);
    }
}

/// A paste into the form.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Screen::Form(form)) = model.screens.last_mut()
        && let Some(field) = form.fields.get_mut(form.at)
        && let Kind::Text(area) = &mut field.kind
    {
        area.insert_str(text.replace(['\r', '\n'], " "));
    }
    Vec::new()
}

fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last() else {
        return Vec::new();
    };
    if form.is_new {
        return match form.changes(&Session::default()) {
            Ok(changes) => {
                let name = [form.value(What::Organization), form.value(What::Scope)].join(" ");
                let catalog = BUILT_IN.first().copied().unwrap_or_default().to_owned();
                vec![Effect::Create(Box::new(NewForm {
                    name,
                    catalog,
                    changes,
                }))]
            }
            Err(refusal) => {
                model.notice = Notice::Bad(refusal);
                Vec::new()
            }
        };
    }
    let changes = model.walk.as_ref().map(|walk| form.changes(&walk.shown));
    match changes {
        Some(Ok(changes)) if changes.is_empty() => model.back(),
        Some(Ok(changes)) => {
            if let Some(effects) = cannot_write(model) {
                return effects;
            }
            model.back();
            return vec![Effect::Record {
                changes,
                words: "the session's own data".into(),
                draft: None,
            }];
        }
        Some(Err(refusal)) => model.notice = Notice::Bad(refusal),
        None => {}
    }
    Vec::new()
}
