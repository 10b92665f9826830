//! A session and a catalog as JSON: the fields that the contract promises, in its order.

use std::fmt::Write;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    assessment::{Assessment, Finding, Line, State},
    catalog::{Catalog, Requirement, Text},
    session::{
        Answer, Entry, FIELDS, Field, Level, LineKey, Rung, Session,
        field::{
            ACTION, COMPENSATING, DECLARED, EVIDENCE_ITEMS, FLAG, Kind, LEVEL, PARKED, REMARKS,
            RUNGS, SAID_BY, STATEMENT, TARGET, VERDICT,
        },
        sealed, speakers, whole_history,
    },
};

/// JSON as text, with a line break at its end. Characters that a terminal would obey are written as escapes.
#[must_use]
pub fn json_text(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default())
}

/// JSON on one line, with a line break at its end; as harmless as [`json_text`].
pub(super) fn json_line(value: &Value) -> String {
    escaped(&value.to_string())
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    for character in text.chars() {
        if !matches!(character, '\n' | ' '..='~')
            && super::clean_line(character.encode_utf8(&mut [0; 4])) != character.to_string()
        {
            // Writing to a String cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe.push('\n');
    safe
}

/// Where a session stands, with how many lines of its file are not taken in.
#[must_use]
pub fn status_of_file(
    catalogs: &[Catalog],
    session: &Session,
    assessment: &Assessment,
    unread: usize,
) -> Value {
    let mut told = status(catalogs, session, assessment);
    told["unread_lines"] = json!(unread);
    told
}

/// Where a session stands.
#[must_use]
pub fn status(catalogs: &[Catalog], session: &Session, assessment: &Assessment) -> Value {
    let about = &assessment.about;
    let ids: Vec<&str> = catalogs.iter().map(|catalog| catalog.id.as_str()).collect();
    let areas: Vec<Value> = assessment
        .areas(catalogs)
        .iter()
        .map(|area| {
            json!({
                "id": area.area.id,
                "title": area.area.title,
                "total": area.progress.total,
                "applicable": area.progress.applicable,
                "answered": area.progress.answered,
                "lowest": area.maturity.lowest,
                "mean": area.maturity.mean,
                "below_target": area.maturity.below_target,
            })
        })
        .collect();
    let next = assessment
        .next
        .and_then(|place| assessment.lines.get(place))
        .map(|line| line.key.requirement.as_str());
    let mut told = json!({
        "session": session.header().map_or("", |header| header.session.as_str()),
        "title": about.title(),
        "catalogs": ids,
        "profile": about.profile,
        "roles": about.roles,
        "mode": about.mode.word(),
        "target": about.target,
        "sealed": sealed(session).map(|sealed| json!({
            "at": sealed.at,
            "who": sealed.who,
            "digest": sealed.sum.to_string(),
            "events": sealed.seal.events,
            "signed": sealed.seal.sig.is_some(),
            "changes_since": sealed.since.len(),
        })),
        "progress": assessment.progress(),
        "maturity": assessment.maturity(),
        "areas": areas,
        "findings": findings(&assessment.findings),
        "next": next,
    });
    let withdrawn = super::status_text::withdrawn(catalogs);
    if withdrawn > 0 {
        told["withdrawn"] = json!(withdrawn);
    }
    told
}

/// The findings.
#[must_use]
pub fn findings(findings: &[Finding]) -> Value {
    json!(findings)
}

/// A requirement's lines with their answers, what a profile notes on it, and each change where wanted.
#[must_use]
pub fn show(
    catalog: &Catalog,
    requirement: &Requirement,
    session: &Session,
    lines: &[&Line],
    related: &[&Line],
    note: Option<&str>,
    with_history: bool,
) -> Value {
    let lines = shown_lines(session, lines, with_history);
    let mut shown = json!({
        "id": requirement.id,
        "catalog": catalog.id,
        "area": requirement.area,
        "topic": requirement.topic,
        "see_also": requirement.see_also,
        "related": super::related_words::related_json(related),
        "lines": lines,
    });
    add_official(&mut shown, requirement);
    if let Some(note) = note {
        shown["note"] = json!(note);
    }
    shown
}

/// A requirement that its catalog has no more, with the answers kept: `area` and `topic` are null, and `gone` is true.
#[must_use]
pub fn show_stray(session: &Session, lines: &[&Line], with_history: bool) -> Value {
    let key = lines.first().map(|line| &line.key);
    json!({
        "id": key.map(|key| &key.requirement),
        "catalog": key.map(|key| &key.catalog),
        "area": null,
        "topic": null,
        "gone": true,
        "lines": shown_lines(session, lines, with_history),
    })
}

fn shown_lines(session: &Session, lines: &[&Line], with_history: bool) -> Vec<Value> {
    let lines = lines.iter().map(|line| {
        let mut shown = show_line(session, line);
        if with_history && let Value::Object(fields) = &mut shown {
            let told = whole_history(session, &line.key).into_iter();
            let changes = told.map(|(on, entry)| change(line, &on, &entry)).collect();
            fields.insert("history".into(), Value::Array(changes));
        }
        shown
    });
    lines.collect()
}

/// The official wording, where a licensed copy was laid over the catalog.
fn add_official(shown: &mut Value, requirement: &Requirement) {
    if let (Some(fields), Some(official)) = (shown.as_object_mut(), &requirement.official) {
        let wording = json!({ "text": official.text, "rationale": official.rationale });
        fields.insert("official".into(), wording);
    }
}

/// A line as an object: its requirement, role and places, then the rest.
#[must_use]
pub fn of_line(key: &LineKey, rest: Value) -> Value {
    let mut told = Map::new();
    told.insert("requirement".into(), json!(key.requirement));
    told.extend(key.part_json());
    if let Value::Object(rest) = rest {
        told.extend(rest);
    }
    Value::Object(told)
}

/// A line as `show --json` has it; with `speakers` where its parts were given by others than `said_by`.
#[must_use]
pub fn show_line(session: &Session, line: &Line) -> Value {
    let answer = &line.answer;
    let mut shown = line.key.part_json();
    let promised = ORDER.iter().copied();
    let later = FIELDS.iter().copied().filter(|row| !ORDER.contains(row));
    for row in promised.chain(later) {
        let value = match row.kind {
            Kind::Level => Some(json!(answer.maturity())),
            Kind::Rungs => Some(rungs(answer)),
            _ => answer.value(row).or_else(|| nothing(row)),
        };
        if let Some(value) = value {
            shown.insert(row.key.into(), value);
        }
        // The other forms of a judgement follow the verdict.
        if *row == VERDICT {
            let reason = answer.level.as_ref().and_then(Level::reason);
            shown.insert("not_applicable".into(), json!(reason));
            let left_out = line.state() == State::NotEvaluated;
            shown.insert("not_evaluated".into(), json!(left_out));
        }
    }
    shown.insert("carried".into(), carried(answer));
    shown.insert("conflicts".into(), json!(answer.conflicts));
    let mut shown = Value::Object(shown);
    if let Some(names) = given(session, line) {
        shown["speakers"] = names;
    }
    shown
}

/// The order of fields that is promised. Others come after them, and only where something stands.
static ORDER: [&Field; 13] = [
    &LEVEL,
    &DECLARED,
    &RUNGS,
    &STATEMENT,
    &EVIDENCE_ITEMS,
    &REMARKS,
    &VERDICT,
    &PARKED,
    &ACTION,
    &FLAG,
    &TARGET,
    &SAID_BY,
    &COMPENSATING,
];

/// The empty value of a field of the promised order; none for the others, which are left out.
fn nothing(row: &'static Field) -> Option<Value> {
    ORDER.contains(&row).then(|| match row.kind {
        Kind::Text => json!(""),
        Kind::Evidence => json!([]),
        Kind::Flag => json!(false),
        _ => Value::Null,
    })
}

/// Every rung with its answer, null for none.
fn rungs(answer: &Answer) -> Value {
    let rungs = (1_u8..).zip(answer.rungs);
    let rungs = rungs.map(|(level, rung)| (level.to_string(), json!(rung.map(Rung::to_value))));
    Value::Object(rungs.collect())
}

/// The people who gave each part, by the names of the fields; evidence piece by piece. None where `said_by` tells it.
fn given(session: &Session, line: &Line) -> Option<Value> {
    let given = speakers(session, &line.key);
    if given.is_empty() {
        return None;
    }
    let level = match line.answer.level {
        Some(Level::NotApplicable(_)) => "not_applicable",
        _ => "maturity",
    };
    let mut names = Map::new();
    for (field, name) in [
        (level, &given.level),
        ("rungs", &given.rungs),
        ("statement", &given.statement),
        ("compensating", &given.compensating),
    ] {
        if !name.is_empty() {
            names.insert(field.into(), json!(name));
        }
    }
    for (row, name) in &given.others {
        names.insert(row.key.into(), json!(name));
    }
    let pieces = line.answer.evidence.iter();
    let pieces = pieces.map(|item| Some(given.evidence(item)).filter(|name| !name.is_empty()));
    let pieces: Vec<Option<&str>> = pieces.collect();
    if pieces.iter().any(Option::is_some) {
        names.insert("evidence".into(), json!(pieces));
    }
    // Parts of a text are told in people's views alone.
    Some(names)
        .filter(|names| !names.is_empty())
        .map(Value::Object)
}

/// Where an answer was carried over from, and who confirmed it since.
fn carried(answer: &Answer) -> Value {
    let (from, confirmed) = match (&answer.carried, &answer.confirmed) {
        (Some(carried), _) => (carried, Value::Null),
        (None, Some(since)) => (&since.carried, json!({ "at": since.at, "who": since.who })),
        (None, None) => return Value::Null,
    };
    json!({ "session": from.session, "at": from.at, "who": from.who, "confirmed": confirmed })
}

/// A change; one that was made on a line that this one was split off from names what that line is for.
fn change(line: &Line, on: &LineKey, entry: &Entry) -> Value {
    let mut change = json!({
        "when": entry.at,
        "who": entry.who,
        "what": entry.field,
        "from": entry.from,
        "to": entry.to,
        "act": entry.act,
        "live": entry.live,
    });
    if !entry.reason.is_empty() {
        change["reason"] = json!(entry.reason);
    }
    if !entry.settled.is_empty() {
        change["settled"] = json!(entry.settled);
    }
    if *on != line.key {
        change["split_off_from"] = Value::Object(on.part_json());
    }
    change
}

/// A catalog whole.
#[must_use]
pub fn catalog(catalog: &Catalog) -> Value {
    let maturity: Vec<Value> = catalog
        .maturity
        .iter()
        .map(|level| {
            json!({
                "level": level.level,
                "label": level.label,
                "name": level.name,
                "means": level.means,
            })
        })
        .collect();
    let by_area = catalog.topics();
    let areas: Vec<Value> = catalog
        .areas
        .iter()
        .map(|area| {
            let topics: Vec<Value> = by_area
                .get(area.id.as_str())
                .into_iter()
                .flatten()
                .map(|topic| {
                    let asked: Vec<Value> = topic.requirements.iter().map(asked).collect();
                    json!({ "title": topic.title, "requirements": asked })
                })
                .collect();
            json!({
                "id": area.id,
                "title": area.title,
                "may_not_apply": area.may_not_apply,
                "topics": topics,
            })
        })
        .collect();
    let roles: Vec<Value> = catalog
        .roles
        .iter()
        .map(|role| json!({ "id": role.id, "title": role.title }))
        .collect();
    let profiles: Vec<Value> = catalog
        .profiles
        .iter()
        .map(|profile| json!({ "id": profile.id, "title": profile.title }))
        .collect();
    json!({
        "id": catalog.id,
        "title": catalog.title,
        "edition": catalog.edition,
        "maturity": maturity,
        "areas": areas,
        "texts": catalog.authors(),
        "without": catalog.without,
        "groups": catalog.groups,
        "roles": roles,
        "profiles": profiles,
    })
}

fn asked(requirement: &Requirement) -> Value {
    let by_level = |texts: &[Text]| {
        let texts = (1..).zip(texts);
        texts
            .map(|(level, text): (u8, &Text)| (level.to_string(), json!(text)))
            .collect::<Map<String, Value>>()
    };
    let by_role: Map<String, Value> = requirement
        .differing()
        .map(|(role, texts)| {
            let texts = texts.into_iter();
            let texts: Map<String, Value> = texts
                .map(|(column, text)| (column.to_owned(), json!(text)))
                .collect();
            (role.to_owned(), Value::Object(texts))
        })
        .collect();
    let evidence: Map<String, Value> = requirement
        .evidence
        .iter()
        .map(|(level, items)| (level.to_string(), json!(items)))
        .collect();
    let mut shown = json!({
        "id": requirement.id,
        "kind": requirement.kind().word(),
        "base": requirement.base,
        "area": requirement.area,
        "topic": requirement.topic,
        "subtopic": requirement.subtopic,
        "documentation": requirement.documentation,
        "title": requirement.title,
        "question": requirement.question,
        "guidance": requirement.guidance,
        "evidence": evidence,
        "ladder": by_level(&requirement.ladder),
        "steps": by_level(&requirement.steps),
        "group": requirement.group,
        "leans_on": requirement.leans_on,
        "owner_sets": requirement.owner_sets,
        "see_also": requirement.see_also,
        "unverified": requirement.unverified,
        "withdrawn": requirement.withdrawn,
        "general_ladder": requirement.general_ladder,
        "by_role": by_role,
    });
    add_official(&mut shown, requirement);
    shown
}
