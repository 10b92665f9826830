//! The columns of a sheet, by name: those that name a line, a field of its answer or a part of one, and those that
//! follow from both. Our own sheets, the forms of others and what is taken back in know columns by these.

use std::borrow::Cow;

use serde_json::Value;

use crate::{
    assessment::{Code, evidence_up_to, missing_level},
    format::{clean_text, revision::revision, said_by_words, shown_path::file_path},
    session::{
        EvidenceItem, FIELDS, Field, Level,
        field::{Column, EVIDENCE_ITEMS, Kind, LEVEL, Part, PartKind, TARGET, column},
        speakers,
    },
};

use super::Row;

/// A cell takes so many UTF-16 units in every spreadsheet program.
const LONGEST: usize = 32_767;

/// The sign at the end of a text that is cut.
const CUT: &str = " […]";

/// The level where nothing else is aimed at, for what to ask to see.
const USUAL_TARGET: u8 = 3;

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum CellContent {
    /// The reporting group.
    Group,
    /// The requirement's id.
    Id,
    /// The requirement's title, or its official wording.
    Requirement,
    /// The roles that the line serves.
    Roles,
    /// The component that the line is about.
    Component,
    /// The catalog's id.
    Catalog,
    /// The levels missing to the target.
    Gap,
    /// The step to do next.
    Step,
    /// The people who spoke, each with the part that they gave.
    Speakers,
    /// The question, in the words for the line's role.
    Question,
    /// The evidence to ask for.
    ToAskFor,
    /// The revision: what the session knew when the sheet was written.
    Revision,
    /// Why the requirement cannot apply.
    Reason,
    /// A field of the answer.
    Field(&'static Field),
    /// A part of a field.
    Part(&'static Field, &'static Part),
}

/// The columns that are no field's, each with what stands in it.
pub(super) const OWN: [(CellContent, Column); 12] = [
    (CellContent::Group, column("group", "Summary Level", 22)),
    (CellContent::Id, column("id", "ID", 16)),
    (
        CellContent::Requirement,
        column("requirement", "Requirement", 40),
    ),
    (CellContent::Roles, column("role", "Role(s)", 14)),
    (CellContent::Component, column("component", "Component", 16)),
    (CellContent::Gap, column("gap", "Gap", 6)),
    (CellContent::Step, column("step", "Step to take", 40)),
    (CellContent::Speakers, column("who_said_it", "Said by", 24)),
    (CellContent::Question, column("question", "Question", 50)),
    (
        CellContent::ToAskFor,
        column("to_ask_for", "Evidence to ask for", 50),
    ),
    (CellContent::Catalog, column("catalog", "Catalog", 14)),
    (CellContent::Revision, column("revision", "Revision", 14)),
];

/// The name of the column that says why a requirement cannot apply: the judgement has two columns.
const REASON: &str = "not_applicable";

impl CellContent {
    /// The content that a name means: one of those above, the key of a field, or `KEY.PART`. None for a list that takes
    /// no cell.
    pub(in crate::format) fn named(name: &str) -> Option<Self> {
        if let Some((what, _)) = OWN.iter().find(|(_, own)| own.name == name) {
            return Some(*what);
        }
        if name == REASON {
            return Some(Self::Reason);
        }
        let (key, part) = name
            .split_once('.')
            .map_or((name, None), |(key, part)| (key, Some(part)));
        let field = FIELDS.iter().copied().find(|field| field.key == key)?;
        match (field.kind, part) {
            (Kind::Rungs | Kind::Ways(_), _) | (Kind::Parts { .. }, None) => None,
            (_, None) => Some(Self::Field(field)),
            (kind, Some(part)) => {
                let part = kind.parts().iter().find(|own| own.name == part)?;
                Some(Self::Part(field, part))
            }
        }
    }

    /// Every name there is.
    pub(in crate::format) fn names() -> Vec<String> {
        let fields = FIELDS.iter().flat_map(|field| match field.kind {
            Kind::Rungs | Kind::Ways(_) => Vec::new(),
            Kind::Parts { parts, .. } => parts
                .iter()
                .map(|part| format!("{}.{}", field.key, part.name))
                .collect(),
            _ => vec![field.key.to_owned()],
        });
        let own = OWN.iter().map(|(_, own)| own.name.to_owned());
        own.chain([REASON.to_owned()]).chain(fields).collect()
    }

    /// Whether it is recorded on a line, and so can be taken back in.
    pub(in crate::format) fn is_recorded(self) -> bool {
        matches!(self, Self::Reason | Self::Field(_) | Self::Part(..))
    }

    /// Whether it neither is recorded nor names the line or the export: a sheet shows it, and nothing is taken of it.
    pub(in crate::format) fn is_shown_only(self) -> bool {
        match self {
            Self::Group
            | Self::Requirement
            | Self::Gap
            | Self::Step
            | Self::Speakers
            | Self::Question
            | Self::ToAskFor => true,
            Self::Id
            | Self::Roles
            | Self::Component
            | Self::Catalog
            | Self::Revision
            | Self::Reason
            | Self::Field(_)
            | Self::Part(..) => false,
        }
    }

    /// The text of the column on a row, as it was written.
    pub(in crate::format) fn text(self, row: &Row<'_>) -> String {
        let answer = &row.line.answer;
        match self {
            Self::Group => group(row),
            Self::Id => row.line.key.requirement.to_string(),
            Self::Requirement => requirement(row),
            Self::Roles => row.roles().join(" / "),
            Self::Component => row.line.key.place_text(),
            Self::Catalog => row.line.key.catalog.to_string(),
            Self::Gap => number(row.line.below_target()),
            Self::Step => step(row),
            Self::Speakers => said_by_words(answer, &speakers(row.export.session, &row.line.key)),
            Self::Question => row
                .asked
                .map_or_else(String::new, |asked| asked.question.to_string()),
            Self::ToAskFor => to_ask_for(row),
            Self::Revision => revision(row.export.session),
            Self::Reason => match &answer.level {
                Some(Level::NotApplicable(reason)) => reason.clone(),
                _ => String::new(),
            },
            Self::Field(field) if *field == LEVEL => match &answer.level {
                Some(Level::Maturity(level)) => level.to_string(),
                Some(Level::NotApplicable(_)) => "n/a".into(),
                Some(Level::NotEvaluated) => "n/e".into(),
                None => String::new(),
            },
            // The one that holds for the line.
            Self::Field(field) if *field == TARGET => number(row.line.target),
            Self::Field(field) if *field == EVIDENCE_ITEMS => {
                let items = answer.evidence.iter();
                items.map(piece).collect::<Vec<_>>().join("\n")
            }
            Self::Field(field) => plain(answer.value(field).as_ref()),
            Self::Part(field, part) => {
                let value = answer.value(field);
                plain(value.as_ref().and_then(|value| value.get(part.name)))
            }
        }
    }

    /// The words to choose from; none where anything can be written.
    pub(in crate::format) fn words(self) -> &'static [&'static str] {
        match self {
            Self::Field(field) => match field.kind {
                Kind::Level => &["0", "1", "2", "3", "4", "n/a", "n/e"],
                Kind::OneToFour => &["1", "2", "3", "4"],
                Kind::Word(words) => words,
                Kind::Flag => &["yes"],
                _ => &[],
            },
            Self::Part(_, part) => match part.kind {
                PartKind::Word(words) => words,
                _ => &[],
            },
            _ => &[],
        }
    }
}

/// A value as it is written in a cell.
fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(true)) => "yes".into(),
        _ => String::new(),
    }
}

/// A level or nothing.
fn number(level: Option<u8>) -> String {
    level.map(|level| level.to_string()).unwrap_or_default()
}

/// A piece of evidence: the text, else the path of the file, as far as it is shown.
pub(in crate::format) fn piece(item: &EvidenceItem) -> Cow<'_, str> {
    match &item.file {
        Some(file) if item.text.is_empty() => file_path(&file.path).into(),
        _ => item.text.as_str().into(),
    }
}

/// The reporting group; of what counts nowhere, why it does not.
fn group(row: &Row<'_>) -> String {
    let kept = row
        .kept()
        .map(|code| format!("not counted: {}", kept_words(code)));
    let group = || row.asked.map(|asked| asked.group.to_string());
    kept.or_else(group).unwrap_or_default()
}

/// Why an answer is kept and counts nowhere.
pub(in crate::format) fn kept_words(code: Code) -> &'static str {
    match code {
        Code::UnknownRole => "the session does not assess the role",
        _ => "no catalog of the session has the requirement any more",
    }
}

fn requirement(row: &Row<'_>) -> String {
    let Some(asked) = row.asked else {
        return String::new();
    };
    match &asked.official {
        Some(official) if row.export.official_text => official.text.clone(),
        _ => asked.title.to_string(),
    }
}

/// The step to the next level, on a line below its target.
fn step(row: &Row<'_>) -> String {
    let step = missing_level(row.line).and_then(|level| {
        let asked = row.asked?;
        asked.step(level).or_else(|| asked.rung(level))
    });
    step.unwrap_or_default().to_owned()
}

/// The evidence to ask for, up to the level aimed at.
fn to_ask_for(row: &Row<'_>) -> String {
    let target = row.line.target.unwrap_or(USUAL_TARGET);
    let asked = row.asked.map(|asked| evidence_up_to(asked, target));
    let items = asked.into_iter().flatten();
    items.map(|(_, item)| item).collect::<Vec<_>>().join("\n")
}

/// A text as it stands in a cell: harmless, no formula, and not too long.
pub(in crate::format) fn cell(text: &str) -> String {
    // XML has no sign for these two, by number or not.
    let text = clean_text(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    let text = if begins_formula(&text) {
        format!("'{text}")
    } else {
        text
    };
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let mut left = LONGEST - CUT.encode_utf16().count();
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short += CUT;
    short
}

/// The text that a cell was made of, but for what was cut: without the sign that it is no formula.
pub(in crate::format) fn cell_text(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if begins_formula(text) => text,
        _ => cell,
    }
}

/// Whether a cell holds the beginning of a text that was too long for it.
pub(in crate::format) fn is_cut(cell: &str) -> bool {
    // A letter of two units may have found no place.
    cell.ends_with(CUT) && cell.encode_utf16().count() + 2 > LONGEST
}

/// Whether a spreadsheet would take a text for a formula, once any signs that it is none are taken off.
fn begins_formula(text: &str) -> bool {
    let first = text.trim_start_matches('\'').chars().next();
    first.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first))
}
