//! The form of a session's own data: at the start, and later under `S`.

mod catalog;
mod draft;
mod field;
mod view;

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    interview::{Command, Effect, FIRST_TARGET, NewForm, NextYear, Offer, first_roles, profile_of},
    session::{
        About, AboutWish, Change, Draft, FORM, Mode, Session, about, judge_about, person_named,
    },
    tui::{
        keys::Action,
        model::{Model, Notice, Screen},
        widget::{press, scrolled_anew},
    },
};

use self::{
    catalog::named,
    field::{Field, Kind, What, area_targets_of, fields, later_fields, people_of},
};
use super::outcome::{cannot_write, run_from};

pub(super) use draft::{open, take_up};
pub(super) use view::{row_at, view};

/// The form.
#[derive(Debug)]
pub struct Form {
    fields: Vec<Field>,
    at: usize,
    /// The catalogs that a new session can be started with; those of the session where it is open.
    offered: Vec<Offer>,
    is_new: bool,
    /// The earlier session that a new one goes on from: its file, its name, and what stands there.
    from: Option<Box<From>>,
    /// A draft whose catalog is not known yet.
    waiting: Option<Draft>,
}

#[derive(Debug)]
struct From {
    path: PathBuf,
    name: String,
    session: Session,
}

impl Form {
    /// The form of a new session, filled so that Enter alone starts it with the first of these catalogs.
    #[must_use]
    pub fn new(who: &str, offered: Vec<Offer>) -> Self {
        let chosen = offered.get(..1).unwrap_or_default();
        let about = About {
            assessor: person_named(who).to_owned(),
            roles: first_roles(chosen, &[]),
            profile: profile_of(Mode::Guided).into(),
            target: Some(FIRST_TARGET),
            ..About::default()
        };
        Self {
            fields: fields(&about, chosen, &offered),
            at: 0,
            offered,
            is_new: true,
            from: None,
            waiting: None,
        }
    }

    /// The form of a new session that goes on from an earlier one, filled with what that one is about.
    #[must_use]
    pub fn next(who: &str, next: NextYear) -> Self {
        let about = About {
            assessor: person_named(who).to_owned(),
            ..about(&next.session)
        };
        Self {
            fields: fields(&about, &next.catalogs, &next.catalogs),
            at: 0,
            offered: next.catalogs,
            is_new: true,
            from: Some(Box::new(From {
                path: next.path,
                name: next.name,
                session: next.session,
            })),
            waiting: None,
        }
    }

    /// The quick way is chosen: one key an answer, the base requirements.
    #[must_use]
    pub fn quick(mut self) -> Self {
        if let Some(Kind::Choice(values, at)) = self.kind(What::Mode) {
            *at = values
                .iter()
                .position(|(value, _)| value == Mode::Quick.word())
                .unwrap_or(*at);
        }
        self.follow_mode(true);
        self
    }

    /// The form of an open session on these catalogs.
    #[must_use]
    pub fn of(about: &About, catalogs: &[Offer]) -> Self {
        let mut fields = fields(about, catalogs, &[]);
        fields.extend(later_fields(about));
        Self {
            fields,
            at: 0,
            offered: catalogs.to_vec(),
            is_new: false,
            from: None,
            waiting: None,
        }
    }

    /// Whether it starts a session, rather than changing the open one.
    pub(in crate::tui) fn is_new(&self) -> bool {
        self.is_new
    }

    /// The window has another size.
    pub(super) fn scroll_anew(&mut self) {
        for field in &mut self.fields {
            if let Kind::Text(text) = &mut field.kind {
                **text = scrolled_anew(text);
            }
        }
    }

    /// Whether Enter ends it: on the last field.
    pub(in crate::tui) fn is_at_end(&self) -> bool {
        self.at + 1 == self.fields.len()
    }

    /// Which field is chosen.
    pub(super) fn chosen(&mut self) -> &mut usize {
        &mut self.at
    }

    /// Other catalogs are known here too: what was chosen stays.
    pub(super) fn offer(&mut self, offered: Vec<Offer>) {
        if !self.is_new {
            let known = |own: &Offer| offered.iter().find(|offer| offer.id == own.id).cloned();
            for own in &mut self.offered {
                if let Some(offer) = known(own) {
                    own.profiles = offer.profiles;
                }
            }
            self.put_profiles();
            return;
        }
        let value = self.value(What::Catalogs);
        self.offered = offered;
        let values = catalog::catalogs(&self.offered);
        if let Some(at) = values.iter().position(|(own, _)| *own == value) {
            self.put(What::Catalogs, Kind::Choice(values, at));
        }
        self.put_profiles();
        if let Some(draft) = self.waiting.take() {
            self.restore(&draft);
        }
    }

    /// The catalogs that the session is asked by, as far as they are on offer.
    fn chosen_catalogs(&self) -> Vec<Offer> {
        if self.is_new {
            named(&self.offered, &self.value(What::Catalogs))
        } else {
            self.offered.clone()
        }
    }

    /// The profiles of the catalogs chosen; what was chosen stays.
    fn put_profiles(&mut self) {
        let now = self.value(What::Profile);
        let mut profiles = catalog::profiles(&self.chosen_catalogs());
        let at = profiles.iter().position(|(id, _)| *id == now);
        let at = at.unwrap_or_else(|| {
            // What the file says and nobody knows here is kept as it is.
            profiles.push((now.clone(), now));
            profiles.len() - 1
        });
        self.put(What::Profile, Kind::Choice(profiles, at));
    }

    /// The wish that the profile chosen is.
    fn profile(&self) -> AboutWish {
        let id = self.value(What::Profile);
        let own = self
            .chosen_catalogs()
            .into_iter()
            .flat_map(|offer| offer.profiles);
        let found = own
            .filter(|profile| profile.id == id)
            .find_map(|profile| profile.selection);
        found.map_or(AboutWish::Profile(id), AboutWish::Selection)
    }

    /// The catalogs chosen have other profiles and roles: what they share stays chosen.
    fn follow_catalogs(&mut self) {
        let chosen = named(&self.offered, &self.value(What::Catalogs));
        let profiles = catalog::profiles(&chosen);
        let now = self.value(What::Profile);
        let at = profiles.iter().position(|(id, _)| *id == now).unwrap_or(0);
        self.put(What::Profile, Kind::Choice(profiles, at));
        let (roles, first) = (catalog::roles(&chosen), first_roles(&chosen, &[]).join("+"));
        let at = roles.iter().position(|(id, _)| *id == first).unwrap_or(0);
        self.put(What::Roles, Kind::Choice(roles, at));
    }

    /// One key an answer goes with the base requirements, until someone chooses otherwise.
    fn follow_mode(&mut self, quick: bool) {
        if let Some(Kind::Choice(values, at)) = self.kind(What::Profile) {
            let wanted = profile_of(if quick { Mode::Quick } else { Mode::Guided });
            *at = values
                .iter()
                .position(|(value, _)| value == wanted)
                .unwrap_or(*at);
        }
    }

    fn kind(&mut self, what: What) -> Option<&mut Kind> {
        let field = self.fields.iter_mut().find(|field| field.what == what);
        field.map(|field| &mut field.kind)
    }

    fn put(&mut self, what: What, kind: Kind) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.what == what) {
            field.kind = kind;
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

    /// What the form says that is to be recorded.
    fn wishes(&self) -> Result<Vec<AboutWish>, String> {
        let text = |what| self.value(what);
        let people = people_of(&text(What::Interviewees));
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
            (What::Profile, self.profile()),
            (What::Mode, AboutWish::Mode(mode)),
            (
                What::Target,
                AboutWish::Target(text(What::Target).parse().ok()),
            ),
        ];
        let said = wishes.into_iter().filter(|(what, _)| self.counts(*what));
        let mut said: Vec<AboutWish> = said.map(|(_, wish)| wish).collect();
        if !self.is_new {
            said.extend(self.later_wishes()?);
        }
        Ok(said)
    }

    /// What is said of an open session besides.
    fn later_wishes(&self) -> Result<Vec<AboutWish>, String> {
        let changed = |what| self.counts(what).then(|| self.value(what));
        let mut said = Vec::new();
        said.extend(changed(What::FromDate).map(AboutWish::FromDate));
        said.extend(changed(What::ToDate).map(AboutWish::ToDate));
        said.extend(changed(What::ReportNumber).map(AboutWish::ReportNumber));
        if let Some(text) = changed(What::AreaTargets) {
            let before = self
                .fields
                .iter()
                .find(|field| field.what == What::AreaTargets);
            let before = before.map_or("", |field| field.before.as_str());
            let (before, now) = (area_targets_of(before)?, area_targets_of(&text)?);
            let gone = before.into_keys().filter(|area| !now.contains_key(area));
            said.extend(gone.map(|area| AboutWish::AreaTarget(area, None)));
            let set = now.iter();
            said.extend(set.map(|(area, level)| AboutWish::AreaTarget(area.clone(), Some(*level))));
        }
        Ok(said)
    }

    /// What the form says, against what stands.
    fn changes(&self, session: &Session) -> Result<Vec<Change>, String> {
        let mut changes = Vec::new();
        for wish in self.wishes()? {
            changes.extend(judge_about(session, &wish).map_err(|refusal| refusal.to_string())?);
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
        Some(Action::Back) => {
            let dropped = draft::closed(model);
            model.back();
            return dropped;
        }
        // From field to field, as forms go; the last one ends it.
        Some(Action::Enter) if form.at + 1 < count => form.at += 1,
        Some(Action::Enter | Action::Start) => return start(model),
        Some(Action::Discard) => return draft::discard(model),
        _ if !is_move(form, key) => {
            if !form.is_new
                && let Some(effects) = cannot_write(model)
            {
                return effects;
            }
            if let Some(Screen::Form(form)) = model.screens.last_mut() {
                let before = form.draft();
                typed(form, key);
                return draft::typed(form, &before);
            }
        }
        _ => typed(form, key),
    }
    Vec::new()
}

/// Whether a key only moves within a text.
fn is_move(form: &Form, key: KeyEvent) -> bool {
    let is_text = form
        .fields
        .get(form.at)
        .is_some_and(|field| matches!(field.kind, Kind::Text(_)));
    let moves = [KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End];
    is_text && moves.contains(&key.code)
}

fn typed(form: &mut Form, key: KeyEvent) {
    let mut quick = None;
    let before = form.value(What::Catalogs);
    if let Some(field) = form.fields.get_mut(form.at) {
        match &mut field.kind {
            Kind::Text(area) => {
                press(area, key);
            }
            Kind::Choice(values, at) => {
                let count = values.len().max(1);
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
    if form.value(What::Catalogs) != before {
        form.follow_catalogs();
    }
    if let (Some(quick), true) = (quick, form.is_new) {
        form.follow_mode(quick);
    }
}

/// A paste into the form.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
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
    draft::typed(form, &before)
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
                let name = [form.value(What::Organization), form.value(What::Scope)].join(" ");
                let chosen = named(&form.offered, &form.value(What::Catalogs));
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
        let dropped = draft::closed(model);
        model.back();
        return dropped;
    }
    let command = match form.wishes() {
        Ok(wishes) => Command::About(wishes),
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
