//! The facts of the session itself: the organization assessed, the assessor, the scope, and the level aimed at.

pub mod table;

pub use table::{ABOUT, AboutField, AboutKind, about_field};

use std::collections::BTreeMap;

use serde_json::Value;

use crate::catalog::Selection;

use super::{fold::Session, line::LineKey};

/// How the walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// A guided interview.
    #[default]
    Guided,
    /// A key for each answer.
    Quick,
}

impl Mode {
    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Guided => "guided",
            Self::Quick => "quick",
        }
    }
}

/// The session's own data, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The organization assessed.
    pub organization: String,
    /// The scope of the assessment.
    pub scope: String,
    /// The assessor.
    pub assessor: String,
    /// The people interviewed.
    pub interviewees: Vec<String>,
    /// Role ids, in the order they were named.
    pub roles: Vec<String>,
    /// Profile id.
    pub profile: String,
    /// The selection of requirements, where the profile is the user's own.
    pub selection: Option<Selection>,
    /// Guided or quick.
    pub mode: Mode,
    /// Target of the session, 1 to 4.
    pub target: Option<u8>,
    /// Targets of areas, by area id.
    pub area_targets: BTreeMap<String, u8>,
    /// First day, as written.
    pub from_date: String,
    /// Last day, as written.
    pub to_date: String,
    /// Number of the report.
    pub report_number: String,
    /// Version of the report.
    pub report_version: String,
    /// Classification of the report.
    pub classification: String,
    /// The readers who get the report.
    pub distribution: String,
    /// Description of the system that is assessed.
    pub system: String,
    /// The assessor's own conclusion.
    pub conclusion: String,
    /// The limits of the assessment, in the assessor's words.
    pub limits: String,
}

impl About {
    /// The name of the organization assessed, else the scope; empty where neither is named.
    #[must_use]
    pub fn subject(&self) -> String {
        let texts = [&self.organization, &self.scope].into_iter();
        let named = texts.map(|text| text.trim()).find(|text| !text.is_empty());
        named.unwrap_or_default().to_owned()
    }

    /// The title of the session for a person.
    #[must_use]
    pub fn title(&self) -> String {
        match (self.organization.trim(), self.scope.trim()) {
            ("", "") => "Untitled assessment".into(),
            ("", name) | (name, "") => name.into(),
            (organization, scope) => format!("{organization} – {scope}"),
        }
    }
}

/// The beginning of the fields that name those interviewed, one each.
const INTERVIEWEE: &str = "interviewee/";

/// Whether a field of the session's own data names a person who is interviewed.
#[must_use]
pub fn is_interviewee(field: &str) -> bool {
    field.starts_with(INTERVIEWEE)
}

/// Reads the session's own data from the fold.
#[must_use]
pub fn about(session: &Session) -> About {
    let line = LineKey::default();
    let value = |field: &str| {
        session
            .standing(&line, field)
            .last()
            .map(|write| write.value().clone())
    };
    let text = |field: &str| {
        value(field)
            .as_ref()
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let level = |field: &str| value(field).as_ref().and_then(target);
    let mut items = Vec::new();
    for field in session.fields(&line) {
        if let Some(write) = session.standing(&line, field).last()
            && !write.value().is_null()
        {
            items.push((write.n, write.sum, write.item, field));
        }
    }
    items.sort_unstable();
    let list = |prefix: &'static str| {
        items
            .iter()
            .map(|(.., field)| *field)
            .filter(move |field| field.starts_with(prefix))
    };
    let selection: Option<Selection> = value("profile")
        .filter(Value::is_object)
        .and_then(|profile| serde_json::from_value(profile).ok());
    let profile = match &selection {
        Some(selection) => selection.id.clone(),
        None => text("profile"),
    };
    About {
        organization: text("organization"),
        scope: text("scope"),
        assessor: text("assessor"),
        interviewees: list(INTERVIEWEE).map(&text).collect(),
        roles: list("role/")
            .filter_map(|field| field.strip_prefix("role/"))
            .map(str::to_owned)
            .collect(),
        profile: Some(profile)
            .filter(|id| !id.is_empty())
            .unwrap_or_else(|| "all".into()),
        selection,
        mode: if text("mode") == Mode::Quick.word() {
            Mode::Quick
        } else {
            Mode::Guided
        },
        target: level("target"),
        area_targets: list("target/")
            .filter_map(|field| Some((field.strip_prefix("target/")?.to_owned(), level(field)?)))
            .collect(),
        from_date: text("from_date"),
        to_date: text("to_date"),
        report_number: text("report_number"),
        report_version: text("report_version"),
        classification: text("classification"),
        distribution: text("distribution"),
        system: text("system"),
        conclusion: text("conclusion"),
        limits: text("limits"),
    }
}

/// The standing text or day of a row of the table; empty where none stands.
#[must_use]
pub fn about_text<'a>(session: &'a Session, field: &AboutField) -> &'a str {
    let standing = session.standing(&LineKey::default(), field.name);
    let text = standing.last().and_then(|write| write.value().as_str());
    text.unwrap_or_default()
}

/// A target from a value of the file: 1 to 4.
pub(super) fn target(value: &Value) -> Option<u8> {
    value
        .as_u64()
        .and_then(|level| u8::try_from(level).ok())
        .filter(|level| (1..=4).contains(level))
}
