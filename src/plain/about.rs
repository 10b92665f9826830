//! The session's own data: read, and set field by field; and the report.

use std::path::{Path, PathBuf};

use crate::{
    interview::Command,
    session::{AboutWish, Mode, Session, judge_about},
};

use super::{Deed, Paper, Plain, ask::Question};

/// A wish for a text.
type Text = fn(String) -> AboutWish;

/// The fields, in the order they are read.
const FIELDS: &str = "organization, scope, assessor, target, area target, profile, role, mode, from, to, report number";

impl Plain {
    /// Sets a field of the session's own data; alone reads all of it.
    pub(super) fn set(&mut self, rest: &str) -> Vec<Deed> {
        if rest.is_empty() {
            self.tell_about();
            return Vec::new();
        }
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let wish = match self.about_wish(rest) {
            Ok(wish) => wish,
            Err(why) => return self.fail(&why),
        };
        self.run(Command::About(vec![wish]))
    }

    fn about_wish(&self, rest: &str) -> Result<AboutWish, String> {
        let after = |name: &str| {
            let (begin, value) = rest.split_at_checked(name.len())?;
            let fits = begin.eq_ignore_ascii_case(name)
                && (value.is_empty() || value.starts_with(char::is_whitespace));
            fits.then(|| value.trim().to_owned())
        };
        let level = |text: &str| match text.to_lowercase().trim_start_matches("ml") {
            "none" => Ok(None),
            number => number
                .parse()
                .map(Some)
                .map_err(|_| "Nothing was recorded: a target is 1 to 4, or none.".to_owned()),
        };
        if let Some(value) = after("area target") {
            let (area, target) = value.rsplit_once(char::is_whitespace).ok_or_else(|| {
                "Say which and what: set area target SP.03 2, or none.".to_owned()
            })?;
            return Ok(AboutWish::AreaTarget(
                self.area_named(area)?,
                level(target)?,
            ));
        }
        let texts: [(&str, Text); 6] = [
            ("organization", AboutWish::Organization),
            ("scope", AboutWish::Scope),
            ("assessor", AboutWish::Assessor),
            ("from", AboutWish::FromDate),
            ("to", AboutWish::ToDate),
            ("report number", AboutWish::ReportNumber),
        ];
        for (name, wish) in texts {
            if let Some(value) = after(name) {
                let value = if value == "none" {
                    String::new()
                } else {
                    value
                };
                self.in_order(name, &value)?;
                return Ok(wish(value));
            }
        }
        if let Some(value) = after("target") {
            return Ok(AboutWish::Target(level(&value)?));
        }
        if let Some(value) = after("profile") {
            return self.profile_named(&value).map(AboutWish::Profile);
        }
        if let Some(value) = after("role").or_else(|| after("roles")) {
            return self.roles_named(&value).map(AboutWish::Roles);
        }
        match after("mode").as_deref() {
            Some("guided") => Ok(AboutWish::Mode(Mode::Guided)),
            Some("quick") => Ok(AboutWish::Mode(Mode::Quick)),
            Some(_) => Err("Nothing was recorded: the modes are guided and quick.".into()),
            None => Err(format!("There is no such field. Fields: {FIELDS}.")),
        }
    }

    /// The last day is not before the first.
    fn in_order(&self, name: &str, value: &str) -> Result<(), String> {
        let about = self.walk.as_ref().map(|walk| &walk.judged.about);
        let Some(about) = about.filter(|_| !value.is_empty()) else {
            return Ok(());
        };
        let wish = AboutWish::ToDate(value.to_owned());
        let judged = judge_about(&Session::default(), &wish).unwrap_or_default();
        // What is no day is refused by the judge.
        let day = judged.first().and_then(|change| change.to.as_str());
        let Some(day) = day else { return Ok(()) };
        let (from, to) = match name {
            "from" => (day, about.to_date.as_str()),
            "to" => (about.from_date.as_str(), day),
            _ => return Ok(()),
        };
        // Days are written year first: their texts are in the order of time.
        if !from.is_empty() && !to.is_empty() && to < from {
            return Err(format!(
                "Nothing was recorded: the last day, {to}, is before the first, {from}."
            ));
        }
        Ok(())
    }

    fn area_named(&self, typed: &str) -> Result<String, String> {
        let catalogs = self.walk.iter().flat_map(|walk| &walk.catalogs);
        let ids = catalogs.flat_map(|catalog| catalog.areas.iter().map(|area| area.id.as_str()));
        one_of(&ids.collect::<Vec<_>>(), typed, "area")
    }

    fn profile_named(&self, typed: &str) -> Result<String, String> {
        let catalogs = self.walk.iter().flat_map(|walk| &walk.catalogs);
        let ids = catalogs.flat_map(|catalog| catalog.profiles.iter().map(|own| own.id.as_str()));
        one_of(&ids.collect::<Vec<_>>(), typed, "profile")
            .map_err(|why| format!("{why} One of your own: walkdown set --profile FILE."))
    }

    fn roles_named(&self, typed: &str) -> Result<Vec<String>, String> {
        let catalogs = self.walk.iter().flat_map(|walk| &walk.catalogs);
        let ids = catalogs.flat_map(|catalog| catalog.roles.iter().map(|role| role.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        let words = typed
            .split([' ', ','])
            .filter(|word| !word.is_empty() && *word != "and");
        let roles: Result<Vec<String>, String> =
            words.map(|word| one_of(&ids, word, "role")).collect();
        roles.and_then(|roles| {
            if roles.is_empty() {
                Err(format!("Say which: the roles are {}.", ids.join(", ")))
            } else {
                Ok(roles)
            }
        })
    }

    fn tell_about(&mut self) {
        let Some(walk) = &self.walk else { return };
        let about = &walk.judged.about;
        let level = |level: Option<u8>| level.map_or("none".into(), |level| format!("ML{level}"));
        let catalogs: Vec<&str> = walk.catalogs.iter().map(|own| own.id.as_str()).collect();
        let mut rows = vec![
            ("organization", about.organization.clone()),
            ("scope", about.scope.clone()),
            ("assessor", about.assessor.clone()),
            ("people", about.interviewees.join(", ")),
            ("catalogs", catalogs.join(", ")),
            ("profile", about.profile.clone()),
            ("role", about.roles.join(" and ")),
            ("mode", about.mode.word().to_owned()),
            ("target", level(about.target)),
        ];
        let targets = about.area_targets.iter();
        let targets: Vec<String> = targets
            .map(|(area, own)| format!("{area} ML{own}"))
            .collect();
        rows.push(("area target", targets.join(", ")));
        rows.extend([
            ("from", about.from_date.clone()),
            ("to", about.to_date.clone()),
            ("report number", about.report_number.clone()),
        ]);
        let mut texts: Vec<String> = rows
            .into_iter()
            .map(|(name, value)| {
                let value = if value.is_empty() {
                    "none".into()
                } else {
                    value
                };
                format!("{name}: {value}")
            })
            .collect();
        texts.push("set FIELD VALUE changes one, set FIELD none clears a text.".into());
        self.say_all(texts);
    }

    /// Writes the report beside the session, under its name.
    pub(super) fn report_beside(&mut self) -> Vec<Deed> {
        self.not_all_saved()
            .unwrap_or_else(|| vec![Deed::Write(Paper::Report, PathBuf::new())])
    }

    fn not_all_saved(&mut self) -> Option<Vec<Deed>> {
        let walk = self.walk.as_ref();
        walk.is_some_and(|walk| !walk.pending.is_empty()).then(|| {
            self.fail("No report was written: something is not saved yet. save tries again.")
        })
    }

    /// Writes the report to a new file; asks where to if no file is named.
    pub(super) fn report(&mut self, rest: &str) -> Vec<Deed> {
        if rest.is_empty() {
            return self.ask(Question::Report);
        }
        self.write_paper(Paper::Report, rest, &[FileKind::Json])
    }

    /// Writes a paper to a new file: HTML, Markdown, or another format that it has.
    pub(super) fn write_paper(&mut self, paper: Paper, path: &str, more: &[FileKind]) -> Vec<Deed> {
        let word = paper.word();
        let is_saved = |walk: &crate::interview::Walk| walk.pending.is_empty();
        if !self.walk.as_ref().is_some_and(is_saved) {
            return self.fail(&format!(
                "No {word} was written: something is not saved yet. save tries again."
            ));
        }
        let path = PathBuf::from(path);
        let fits = |kind: &FileKind| *kind != FileKind::Json || more.contains(kind);
        if kind(&path).is_some_and(|kind| fits(&kind)) {
            return vec![Deed::Write(paper, path)];
        }
        let endings = if more.is_empty() {
            ".html or .md"
        } else {
            ".html, .md or .json"
        };
        self.fail(&format!(
            "No {word} was written: name a file that ends in {endings}."
        ))
    }
}

/// How a paper is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A page.
    Html,
    /// Markdown.
    Markdown,
    /// Data.
    Json,
}

/// What the ending of a file's name asks for; none where it asks for nothing that we write.
#[must_use]
pub fn kind(path: &Path) -> Option<FileKind> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    match ending.as_str() {
        "html" | "htm" => Some(FileKind::Html),
        "md" => Some(FileKind::Markdown),
        "json" => Some(FileKind::Json),
        _ => None,
    }
}

/// The id that is meant, in any case.
pub(super) fn one_of(ids: &[&str], typed: &str, word: &str) -> Result<String, String> {
    let wanted = typed.trim();
    let found = ids.iter().find(|id| id.eq_ignore_ascii_case(wanted));
    found.map(|id| (*id).to_owned()).ok_or_else(|| {
        let mut known: Vec<&str> = Vec::new();
        for id in ids {
            if !known.contains(id) {
                known.push(id);
            }
        }
        format!(
            "Nothing was recorded: there is no {word} {wanted:?}. There are {}.",
            known.join(", ")
        )
    })
}
