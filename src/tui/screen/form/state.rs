//! The form of a session's own data: its fields, and the edits that they amount to.

use std::path::PathBuf;

use crate::{
    interview::{FIRST_TARGET, NextYear, Offer, first_roles, profile_of},
    session::{
        About, AboutEdit, AboutField, Change, Draft, Mode, Session, about, about_table::ASSESSOR,
        about_text, judge_about, person_named,
    },
    tui::widget::scrolled_anew,
};

use super::{
    catalog::{self, named},
    field::{Field, FormRow, Kind, area_targets_of, fields, in_paragraphs, people_of},
};

/// The form.
#[derive(Debug)]
pub struct Form {
    pub(super) fields: Vec<Field>,
    pub(super) at: usize,
    /// The catalogs that a new session can be started with; those of the session where it is open.
    pub(super) offered: Vec<Offer>,
    pub(super) is_new: bool,
    /// The earlier session that a new one goes on from: its file, its name, and what stands there.
    pub(super) from: Option<Box<From>>,
    /// A draft whose catalog is not known yet.
    pub(super) waiting: Option<Draft>,
}

#[derive(Debug)]
pub(super) struct From {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) folder: PathBuf,
    pub(super) session: Session,
}

impl Form {
    /// The form of a new session, filled so that Enter alone starts it with the first of these catalogs.
    #[must_use]
    pub fn new(who: &str, offered: Vec<Offer>) -> Self {
        let chosen = offered.get(..1).unwrap_or_default();
        let about = About {
            roles: first_roles(chosen, &[]),
            profile: profile_of(Mode::Guided).into(),
            target: Some(FIRST_TARGET),
            ..About::default()
        };
        Self {
            fields: fields(
                &about,
                &with_assessor(who, &Session::default()),
                chosen,
                &offered,
                true,
            ),
            at: 0,
            offered,
            is_new: true,
            from: None,
            waiting: None,
        }
    }

    /// The form of a new session that continues an earlier one, filled with the data of that one.
    #[must_use]
    pub fn next(next: NextYear) -> Self {
        let told = with_assessor(&next.assessor, &next.session);
        let about = about(&next.session);
        let fields = fields(&about, &told, &next.catalogs, &next.catalogs, true);
        drop(told);
        Self {
            fields,
            at: 0,
            offered: next.catalogs,
            is_new: true,
            from: Some(Box::new(From {
                path: next.path,
                name: next.name,
                folder: next.folder,
                session: next.session,
            })),
            waiting: None,
        }
    }

    /// The quick way is chosen: one key an answer, the base requirements.
    #[must_use]
    pub fn quick(mut self) -> Self {
        if let Some(Kind::Choice(values, at)) = self.kind(FormRow::Mode) {
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
    pub fn of_session(session: &Session, catalogs: &[Offer]) -> Self {
        let told = |row: &AboutField| about_text(session, row).to_owned();
        Self {
            fields: fields(&about(session), &told, catalogs, &[], false),
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

    /// Whether it says anything that does not stand.
    pub(in crate::tui) fn is_changed(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| field.kind.value() != field.before)
    }

    /// The window has another size.
    pub(in crate::tui) fn scroll_anew(&mut self) {
        for field in &mut self.fields {
            if let Kind::Text(text) = &mut field.kind {
                **text = scrolled_anew(text);
            }
        }
    }

    /// Whether the field at hand has values to choose from.
    pub(in crate::tui) fn is_at_choice(&self) -> bool {
        let at = self.fields.get(self.at);
        at.is_some_and(|field| matches!(field.kind, Kind::Choice(..)))
    }

    /// Whether Enter ends it: on the last field.
    pub(in crate::tui) fn is_at_end(&self) -> bool {
        self.at + 1 == self.fields.len()
    }

    /// The place of the chosen field, to be moved.
    pub(in crate::tui) fn chosen(&mut self) -> &mut usize {
        &mut self.at
    }

    /// Other catalogs are known here too: what was chosen stays.
    pub(in crate::tui) fn offer(&mut self, offered: Vec<Offer>) {
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
        let value = self.value(FormRow::Catalogs);
        self.offered = offered;
        let values = catalog::catalogs(&self.offered);
        if let Some(at) = values.iter().position(|(own, _)| *own == value) {
            self.put(FormRow::Catalogs, Kind::Choice(values, at));
        }
        self.put_profiles();
        if let Some(draft) = self.waiting.take() {
            self.restore(&draft);
        }
    }

    /// The catalogs that the session is asked by, as far as they are on offer.
    pub(super) fn chosen_catalogs(&self) -> Vec<Offer> {
        if self.is_new {
            named(&self.offered, &self.value(FormRow::Catalogs))
        } else {
            self.offered.clone()
        }
    }

    /// The profiles of the catalogs chosen; what was chosen stays.
    pub(super) fn put_profiles(&mut self) {
        let now = self.value(FormRow::Profile);
        let mut profiles = catalog::profiles(&self.chosen_catalogs());
        let at = profiles.iter().position(|(id, _)| *id == now);
        let at = at.unwrap_or_else(|| {
            // What the file says and nobody knows here is kept as it is.
            profiles.push((now.clone(), now));
            profiles.len() - 1
        });
        self.put(FormRow::Profile, Kind::Choice(profiles, at));
    }

    /// The edit that the profile chosen is.
    pub(super) fn profile(&self) -> AboutEdit {
        let id = self.value(FormRow::Profile);
        let own = self
            .chosen_catalogs()
            .into_iter()
            .flat_map(|offer| offer.profiles);
        let found = own
            .filter(|profile| profile.id == id)
            .find_map(|profile| profile.selection);
        found.map_or(AboutEdit::Profile(id), AboutEdit::Selection)
    }

    /// The catalogs chosen have other profiles and roles: what they share stays chosen.
    pub(super) fn follow_catalogs(&mut self) {
        let chosen = named(&self.offered, &self.value(FormRow::Catalogs));
        let profiles = catalog::profiles(&chosen);
        let now = self.value(FormRow::Profile);
        let at = profiles.iter().position(|(id, _)| *id == now).unwrap_or(0);
        self.put(FormRow::Profile, Kind::Choice(profiles, at));
        let (roles, first) = (catalog::roles(&chosen), first_roles(&chosen, &[]).join("+"));
        let at = roles.iter().position(|(id, _)| *id == first).unwrap_or(0);
        self.put(FormRow::Roles, Kind::Choice(roles, at));
    }

    /// Whether the mode is at hand.
    pub(super) fn at_mode(&self) -> bool {
        let at_hand = self.fields.get(self.at);
        at_hand.is_some_and(|field| field.what == FormRow::Mode)
    }

    /// Takes the profile along with the mode: the base requirements for a quick session, all of them for a guided one. A
    /// profile that was chosen otherwise stays, and the mode that an open session has brings its own back.
    pub(super) fn follow_mode(&mut self, quick: bool) {
        let (mode, other) = if quick {
            (Mode::Quick, Mode::Guided)
        } else {
            (Mode::Guided, Mode::Quick)
        };
        let before = |what| {
            let mut fields = self.fields.iter();
            let field = fields.find(|field| field.what == what);
            field.map_or("", |field| field.before.as_str())
        };
        let stands = !self.is_new && before(FormRow::Mode) == mode.word();
        let wanted = if stands {
            before(FormRow::Profile).to_owned()
        } else {
            profile_of(mode).to_owned()
        };
        if self.value(FormRow::Profile) != profile_of(other) {
            return;
        }
        if let Some(Kind::Choice(values, at)) = self.kind(FormRow::Profile) {
            *at = values
                .iter()
                .position(|(value, _)| *value == wanted)
                .unwrap_or(*at);
        }
    }

    pub(super) fn kind(&mut self, what: FormRow) -> Option<&mut Kind> {
        let field = self.fields.iter_mut().find(|field| field.what == what);
        field.map(|field| &mut field.kind)
    }

    pub(super) fn put(&mut self, what: FormRow, kind: Kind) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.what == what) {
            field.kind = kind;
        }
    }

    /// The text or value of a field.
    pub(super) fn value(&self, what: FormRow) -> String {
        self.fields
            .iter()
            .find(|field| field.what == what)
            .map(|field| field.kind.value())
            .unwrap_or_default()
    }

    /// Whether a field says something to be recorded: in a new session each does, else what was changed.
    pub(super) fn counts(&self, what: FormRow) -> bool {
        self.is_new
            || self
                .fields
                .iter()
                .any(|field| field.what == what && field.kind.value() != field.before)
    }

    /// The edits that the form asks for.
    pub(super) fn edits(&self) -> Result<Vec<AboutEdit>, String> {
        let mut said = Vec::new();
        let counting = self.fields.iter().filter(|field| self.counts(field.what));
        for field in counting {
            let text = field.kind.value();
            said.push(match field.what {
                FormRow::Told(row) => AboutEdit::Field(row, in_paragraphs(&text)),
                FormRow::Interviewees => AboutEdit::Interviewees(people_of(&text)),
                FormRow::Roles => AboutEdit::Roles(
                    text.split('+')
                        .filter(|role| !role.is_empty())
                        .map(str::to_owned)
                        .collect(),
                ),
                FormRow::Mode if text == Mode::Quick.word() => AboutEdit::Mode(Mode::Quick),
                FormRow::Mode => AboutEdit::Mode(Mode::Guided),
                FormRow::Profile => self.profile(),
                FormRow::Target => AboutEdit::Target(text.parse().ok()),
                FormRow::AreaTargets => {
                    said.extend(area_edits(&field.before, &text)?);
                    continue;
                }
                FormRow::Catalogs => continue,
            });
        }
        Ok(said)
    }

    /// The changes of the form, against what stands.
    pub(super) fn changes(&self, session: &Session) -> Result<Vec<Change>, String> {
        let mut changes = Vec::new();
        for edit in self.edits()? {
            changes.extend(judge_about(session, &edit).map_err(|refusal| refusal.to_string())?);
        }
        Ok(changes)
    }
}

/// What stands in a session, but for the assessor: whoever begins a new one.
fn with_assessor<'a>(who: &'a str, session: &'a Session) -> impl Fn(&AboutField) -> String + 'a {
    |row| {
        let told = about_text(session, row);
        let told = if *row == ASSESSOR {
            person_named(who)
        } else {
            told
        };
        told.to_owned()
    }
}

/// The edits that lead from targets of areas to others.
fn area_edits(before: &str, now: &str) -> Result<Vec<AboutEdit>, String> {
    let (before, now) = (area_targets_of(before)?, area_targets_of(now)?);
    let gone = before.into_keys().filter(|area| !now.contains_key(area));
    let gone = gone.map(|area| AboutEdit::AreaTarget(area, None));
    let set = now.iter();
    let set = set.map(|(area, level)| AboutEdit::AreaTarget(area.clone(), Some(*level)));
    Ok(gone.chain(set).collect())
}
