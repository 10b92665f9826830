//! The session's own data: read, and set field by field; and the report.

use std::path::PathBuf;

use crate::{
    interview::{Command, Deliverable, Walk, profile_along},
    session::{
        ABOUT, AboutEdit, AboutField, Mode,
        about_table::{CONCLUSION, FROM_DATE, TO_DATE},
        about_text, names_words,
    },
};

use super::{
    effect::PlainEffect,
    question::Question,
    reply::Reply,
    sitting::Sitting,
    values::{level_of, one_of, some_of},
};

/// The word before the file of the report for the client.
const CLIENT: &str = "client";

/// The word for the plan.
const PLAN: &str = "plan";

/// The word for the worksheet that a client fills in.
const WORKSHEET: &str = "worksheet";

/// The word for the register of evidence.
const EVIDENCE: &str = "evidence";

impl Sitting {
    /// Sets a field of the session's own data; alone reads all of it.
    pub(super) fn set(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return reply.say_all(about_words(&self.walk));
        }
        if self.cannot_write(reply) {
            return;
        }
        match edit_of(&self.walk, rest) {
            Ok(edit) => {
                let along = match edit {
                    AboutEdit::Mode(mode) => profile_along(mode, &self.walk.judged.about),
                    _ => None,
                };
                let along = along.map(|profile| AboutEdit::Profile(profile.into()));
                self.run(
                    reply,
                    Command::About([edit].into_iter().chain(along).collect()),
                );
            }
            Err(why) => reply.fail(&why),
        }
    }

    /// Sets the assessor's conclusion; alone reads it.
    pub(super) fn conclusion(&mut self, reply: &mut Reply, text: &str) {
        if text.is_empty() {
            let stands = about_text(&self.walk.shown, &CONCLUSION);
            let stands = named_or_none((word_of(&CONCLUSION), stands.to_owned()));
            return reply.say_all([stands, "conclusion TEXT changes it.".to_owned()]);
        }
        self.set(reply, &format!("{} {text}", word_of(&CONCLUSION)));
    }

    /// Writes the report to a new file; asks where to if no file is named.
    pub(super) fn report(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return self.ask(reply, Question::Report);
        }
        let (word, file) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let named = [
            (CLIENT, Deliverable::ForClient),
            (PLAN, Deliverable::Plan),
            (WORKSHEET, Deliverable::Worksheet),
            (EVIDENCE, Deliverable::Evidence),
        ];
        let named = named
            .into_iter()
            .find(|(name, _)| word.eq_ignore_ascii_case(name));
        match (named, file.trim()) {
            (Some((name, _)), "") => reply.fail(&format!("Say where to: report {name} FILE.")),
            (Some((_, paper)), file) => self.write_deliverable(reply, paper, file),
            (None, _) => self.write_deliverable(reply, Deliverable::Report, rest),
        }
    }

    /// Writes the report to the file that was named, else beside the session, under its name.
    pub(super) fn write_report(&mut self, reply: &mut Reply, path: &str) {
        if !path.is_empty() {
            return self.write_deliverable(reply, Deliverable::Report, path);
        }
        if self.is_saved(reply, Deliverable::Report) {
            reply.does_plainly(PlainEffect::Write(Deliverable::Report, PathBuf::new()));
        }
    }

    /// Writes a deliverable to a new file: HTML, Markdown, or another format that it has.
    pub(super) fn write_deliverable(
        &mut self,
        reply: &mut Reply,
        deliverable: Deliverable,
        path: &str,
    ) {
        if !self.is_saved(reply, deliverable) {
            return;
        }
        let path = PathBuf::from(path);
        let meant = deliverable.meant(&path);
        if meant.kind(&path).is_some() {
            return reply.does_plainly(PlainEffect::Write(meant, path));
        }
        reply.fail(&format!(
            "No {} was written: {}.",
            deliverable.word(),
            deliverable.mend()
        ));
    }

    /// Whether all is on disk that a deliverable tells; says so where it is not.
    fn is_saved(&self, reply: &mut Reply, deliverable: Deliverable) -> bool {
        let is_saved = self.walk.pending.is_empty();
        if !is_saved {
            reply.fail(&format!(
                "No {} was written: something is not saved yet. save tries again.",
                deliverable.word()
            ));
        }
        is_saved
    }
}

/// The edit typed after `set`: a field and its value.
fn edit_of(walk: &Walk, rest: &str) -> Result<AboutEdit, String> {
    let after = |name: &str| {
        let (begin, value) = rest.split_at_checked(name.len())?;
        let fits = begin.eq_ignore_ascii_case(name)
            && (value.is_empty() || value.starts_with(char::is_whitespace));
        fits.then(|| value.trim())
    };
    let level = |text: &str| {
        level_of(text).map_err(|_| "Nothing was recorded: a target is 1 to 4, or none.".to_owned())
    };
    if let Some(value) = after("area target") {
        let (area, target) = value
            .rsplit_once(char::is_whitespace)
            .ok_or("Say which and what: set area target SP.03 2, or none.")?;
        return Ok(AboutEdit::AreaTarget(area.to_owned(), level(target)?));
    }
    for field in ABOUT.iter().filter(|field| field.is_text()) {
        match after(word_of(field)) {
            Some("none") => return Ok(AboutEdit::Field(field, String::new())),
            Some(value) => return Ok(AboutEdit::Field(field, value.to_owned())),
            None => {}
        }
    }
    if let Some(value) = after("target") {
        return Ok(AboutEdit::Target(level(value)?));
    }
    let catalogs = || walk.catalogs.iter();
    if let Some(value) = after("profile") {
        let ids = catalogs().flat_map(|own| own.profiles.iter().map(|own| own.id.as_str()));
        return one_of(&ids.collect::<Vec<_>>(), value, "profile")
            .map(AboutEdit::Profile)
            .map_err(|why| format!("{why} One of your own: walkdown set --profile FILE."));
    }
    if let Some(value) = after("role").or_else(|| after("roles")) {
        let ids = catalogs().flat_map(|own| own.roles.iter().map(|role| role.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        let roles = some_of(&ids, value, "role")?;
        if roles.is_empty() {
            return Err(format!("Say which: the roles are {}.", ids.join(", ")));
        }
        return Ok(AboutEdit::Roles(roles));
    }
    match after("mode") {
        Some("guided") => Ok(AboutEdit::Mode(Mode::Guided)),
        Some("quick") => Ok(AboutEdit::Mode(Mode::Quick)),
        Some(_) => Err("Nothing was recorded: the modes are guided and quick.".into()),
        None => Err(format!(
            "There is no such field. Fields: {}.",
            settable().join(", ")
        )),
    }
}

/// The words of the texts and days, those said when a session is started or the later ones.
fn texts(at_start: bool) -> impl Iterator<Item = &'static AboutField> {
    let texts = ABOUT.iter().copied().filter(|field| field.is_text());
    texts.filter(move |field| field.at_start == at_start)
}

/// The word for a text or a day of the session's own data.
fn word_of(field: &AboutField) -> &'static str {
    match field {
        field if *field == FROM_DATE => "from",
        field if *field == TO_DATE => "to",
        field => field.label,
    }
}

/// The words of the fields that can be set, in the order they are read.
fn settable() -> Vec<&'static str> {
    let further = ["target", "area target", "profile", "role", "mode"];
    let texts = |at_start| texts(at_start).map(word_of);
    texts(true).chain(further).chain(texts(false)).collect()
}

fn named_or_none((name, value): (&str, String)) -> String {
    match value.as_str() {
        "" => format!("{name}: none"),
        value => format!("{name}: {value}"),
    }
}

/// The facts of the session, a field a line.
fn about_words(walk: &Walk) -> Vec<String> {
    let about = &walk.judged.about;
    let level = |level: u8| format!("ML{level}");
    let catalogs: Vec<&str> = walk.catalogs.iter().map(|own| own.id.as_str()).collect();
    let targets = about.area_targets.iter();
    let targets = targets.map(|(area, own)| format!("{area} ML{own}"));
    let targets: Vec<String> = targets.collect();
    let further = [
        ("people", names_words(&about.interviewees)),
        ("catalogs", catalogs.join(", ")),
        ("profile", about.profile.clone()),
        ("role", about.roles.join(" and ")),
        ("mode", about.mode.word().to_owned()),
        ("target", about.target.map_or_else(String::new, level)),
        ("area target", targets.join(", ")),
    ];
    let texts = |at_start| {
        let text = |field| about_text(&walk.shown, field).to_owned();
        texts(at_start).map(move |field| (word_of(field), text(field)))
    };
    let rows = texts(true).chain(further).chain(texts(false));
    let rows = rows.map(named_or_none);
    let last = "set FIELD VALUE changes one, set FIELD none clears a text.".to_owned();
    rows.chain([last]).collect()
}
