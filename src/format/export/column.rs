//! The names of a line of JSON, each once: what stands before the fields, the fields by their kind, what follows from them.

use serde_json::{Value, json};

use crate::{
    assessment::{Code, State},
    format::shown_path::with_shown_paths,
    session::{
        FIELDS, Field,
        field::{EVIDENCE_ITEMS, Kind, LEVEL, PartKind},
    },
};

use super::{Row, VERSION, piece};

/// The kind of what stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Number,
    Mark,
    /// Several texts, any of which may be null.
    Texts,
}

/// A name in a line of JSON, and the source of its value.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Type,
    /// Whether null may stand there.
    pub(super) may_lack: bool,
    /// The description of the name, for the schema.
    pub(super) says: String,
    source: Source,
}

/// Where a value comes from.
enum Source {
    Row(fn(&Row<'_>) -> Value),
    /// The whole value of a field.
    Whole(&'static Field),
    /// The part under this name in the value of a field.
    Within(&'static Field, &'static str),
    /// The person named with a way of seeing.
    By(&'static Field, &'static str),
    /// This part of the file of each piece of evidence.
    File(&'static str),
    /// Each piece of evidence in words.
    Pieces,
}

impl Column {
    pub(super) fn value(&self, row: &Row<'_>) -> Value {
        let answer = &row.line.answer;
        let within = |field: &Field, name: &str| answer.value(field)?.get(name).cloned();
        let value = match self.source {
            Source::Row(value) => Some(value(row)),
            Source::Whole(field) if field.kind == Kind::Flag => Some(json!(answer.flagged)),
            Source::Whole(field) => answer.value(field),
            Source::Within(field, name) => within(field, name).map(|value| match value {
                Value::Bool(true) => json!("yes"),
                Value::Bool(false) => json!("no"),
                other => other,
            }),
            Source::By(field, way) => {
                within(field, way).map(|seen| seen.get("by").cloned().unwrap_or_else(|| json!("")))
            }
            Source::Pieces => Some(
                answer
                    .evidence
                    .iter()
                    .map(|item| json!(piece(item)))
                    .collect(),
            ),
            Source::File(part) => {
                let files = answer.evidence.iter();
                let files = files.map(|item| with_shown_paths(json!(item.file)));
                Some(files.map(|file| file.get(part).cloned()).collect())
            }
        };
        value.unwrap_or(Value::Null)
    }
}

fn row(name: &str, kind: Type, may_lack: bool, says: &str, value: fn(&Row<'_>) -> Value) -> Column {
    Column {
        name: name.into(),
        kind,
        may_lack,
        says: says.into(),
        source: Source::Row(value),
    }
}

/// Every name, in the order in which they stand.
pub(super) fn columns() -> Vec<Column> {
    let mut columns = before();
    for field in FIELDS {
        columns.extend(of_field(field));
    }
    columns.extend(after());
    columns
}

fn before() -> Vec<Column> {
    let mut columns = asked();
    columns.extend(part());
    columns.push(row(
        "state",
        Type::Text,
        false,
        "answered, unanswered, not-applicable or not-evaluated",
        |row| {
            json!(match row.line.state() {
                State::Answered(_) => "answered",
                State::Unanswered => "unanswered",
                State::NotApplicable => "not-applicable",
                State::NotEvaluated => "not-evaluated",
            })
        },
    ));
    columns
}

/// The columns on the requirement.
fn asked() -> Vec<Column> {
    vec![
        row(
            "walkdown_answers",
            Type::Number,
            false,
            "The version of these lines",
            |_| json!(VERSION),
        ),
        row("session", Type::Text, true, "The session's id", |row| {
            json!(row.export.session.header().map(|header| &header.session))
        }),
        row(
            "organization",
            Type::Text,
            false,
            "The organization assessed",
            |row| json!(row.export.assessment.about.organization),
        ),
        row(
            "scope",
            Type::Text,
            false,
            "The scope of the assessment",
            |row| json!(row.export.assessment.about.scope),
        ),
        row("catalog", Type::Text, false, "The catalog's id", |row| {
            json!(row.line.key.catalog)
        }),
        row(
            "edition",
            Type::Text,
            true,
            "The catalog's edition",
            |row| json!(row.catalog().map(|catalog| &catalog.edition)),
        ),
        row(
            "area",
            Type::Text,
            true,
            "The area's id; null where the catalog has no such requirement any more",
            |row| json!(row.asked.map(|asked| &asked.area)),
        ),
        row("area_title", Type::Text, true, "The area's title", |row| {
            let area = row.asked.and_then(|asked| row.catalog()?.area(&asked.area));
            json!(area.map(|area| &area.title))
        }),
        row("group", Type::Text, true, "The reporting group", |row| {
            json!(row.asked.map(|asked| &asked.group))
        }),
        row(
            "requirement",
            Type::Text,
            false,
            "The requirement's id",
            |row| json!(row.line.key.requirement),
        ),
        row("kind", Type::Text, true, "base or enhancement", |row| {
            json!(row.asked.map(|asked| asked.kind().word()))
        }),
        row(
            "title",
            Type::Text,
            true,
            "The requirement's title, in the program's words",
            |row| json!(row.asked.map(|asked| &asked.title)),
        ),
    ]
}

/// The columns on the line's role and place.
fn part() -> Vec<Column> {
    vec![
        row(
            "role",
            Type::Text,
            false,
            "The role; empty where the line serves all",
            |row| json!(row.line.key.role),
        ),
        row(
            "roles",
            Type::Texts,
            false,
            "The roles that the line answers for: where one was split off, those that are left",
            |row| json!(row.roles()),
        ),
        row(
            "component",
            Type::Text,
            false,
            "The component; empty where the line serves all",
            |row| json!(row.line.key.component),
        ),
        row(
            "zone",
            Type::Text,
            false,
            "The zone, or part of the site; empty where the line serves all",
            |row| json!(row.line.key.zone),
        ),
        row(
            "provider",
            Type::Text,
            false,
            "The provider; empty where the line serves all",
            |row| json!(row.line.key.provider),
        ),
    ]
}

fn after() -> Vec<Column> {
    vec![
        row(
            "aimed_at",
            Type::Number,
            true,
            "The target that holds for the line: its own, else its area's, the profile's or the session's",
            |row| json!(row.line.target),
        ),
        row(
            "gap",
            Type::Number,
            true,
            "Levels missing to that target; null without maturity or target",
            |row| {
                let target = row.line.target.zip(row.line.maturity());
                json!(target.map(|(target, found)| target.saturating_sub(found)))
            },
        ),
        row(
            "to_reconfirm",
            Type::Mark,
            false,
            "Whether the level is to be confirmed again",
            |row| json!(row.line.is_to_reconfirm()),
        ),
        row(
            "conflicts",
            Type::Texts,
            false,
            "The fields on which people differ",
            |row| {
                let conflicts = row.line.answer.conflicts.iter();
                conflicts.map(|conflict| json!(conflict.field)).collect()
            },
        ),
        row(
            "kept",
            Type::Text,
            true,
            "Why the answer is kept and counts nowhere, as a finding says it; null where it counts",
            |row| json!(row.kept().map(Code::word)),
        ),
    ]
}

/// The names of a field.
fn of_field(field: &'static Field) -> Vec<Column> {
    let one = |name: String, kind, says: &str, source| Column {
        name,
        kind,
        may_lack: true,
        says: says.into(),
        source,
    };
    let key = field.key;
    let named = |name: &str| format!("{key}_{name}");
    let label = crate::format::capital(field.label);
    let whole = |kind| vec![one(key.into(), kind, &label, Source::Whole(field))];
    match field.kind {
        Kind::Level => level(),
        Kind::OneToFour => whole(Type::Number),
        Kind::Text | Kind::Word(_) | Kind::Date => whole(Type::Text),
        Kind::Flag => {
            let mut columns = whole(Type::Mark);
            for column in &mut columns {
                column.may_lack = false;
            }
            columns
        }
        Kind::Rungs => (["1", "2", "3", "4"].into_iter())
            .map(|level| {
                let says = format!("{label} {level}: yes, no or none-yet");
                let source = Source::Within(field, level);
                one(format!("rung_{level}"), Type::Text, &says, source)
            })
            .collect(),
        Kind::Ways(ways) => (ways.iter())
            .map(|way| {
                let says = format!("By whom it was seen by {way}; empty where nobody is named");
                one(named(way), Type::Text, &says, Source::By(field, way))
            })
            .collect(),
        Kind::Parts { parts, .. } => (parts.iter())
            .map(|part| {
                let kind = match part.kind {
                    PartKind::Count => Type::Number,
                    _ => Type::Text,
                };
                let says = format!("{label}: {}", part.name.replace('_', " "));
                let source = Source::Within(field, part.name);
                one(named(part.name), kind, &says, source)
            })
            .collect(),
        Kind::Evidence => evidence(),
    }
}

fn level() -> Vec<Column> {
    vec![
        row(
            LEVEL.key,
            Type::Number,
            true,
            "The maturity found: 0 (not performed) to 4",
            |row| json!(row.line.answer.maturity()),
        ),
        row(
            "not_applicable",
            Type::Text,
            true,
            "Why the requirement cannot apply",
            |row| {
                use crate::session::Level;
                match &row.line.answer.level {
                    Some(Level::NotApplicable(reason)) => json!(reason),
                    _ => Value::Null,
                }
            },
        ),
        row(
            "not_evaluated",
            Type::Mark,
            false,
            "Left out, by the profile or by hand",
            |row| json!(row.line.state() == State::NotEvaluated),
        ),
    ]
}

/// Lists of the same length: each piece, and of those that are files path and digest.
fn evidence() -> Vec<Column> {
    let list = |name: String, says: &str, source| Column {
        name,
        kind: Type::Texts,
        may_lack: false,
        says: says.into(),
        source,
    };
    let key = EVIDENCE_ITEMS.key;
    let path = "Its file's path from the session's folder, of one from elsewhere its name, null where it is none; as many as there are pieces";
    let digest = "Its file's SHA-256 when it was named, null where it is none";
    vec![
        list(
            key.into(),
            "Each piece of evidence in words",
            Source::Pieces,
        ),
        list(format!("{key}_path"), path, Source::File("path")),
        list(format!("{key}_sha256"), digest, Source::File("sha256")),
    ]
}
