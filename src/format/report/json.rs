//! The report as JSON, for other tools. Texts stand as they were written: what could act on a terminal or
//! turn the direction of writing is escaped as JSON has it, so nothing is lost.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::{
    assessment::{AreaResult, Assessment, Line},
    catalog::Catalog,
    format::clean_text,
    session::{Level, Session, Verdict},
};

use super::{
    content::{Content, Passed},
    notes::notes,
    words::{standing, summary},
};

/// The whole report.
pub(super) fn text(content: &Content<'_>) -> String {
    let report = &content.report;
    let (about, header) = (&report.assessment.about, report.session.header());
    let (interim, standing) = standing(content);
    let value = json!({
        "report": 1,
        "program": report.program,
        "as_of": report.as_of(),
        "interim": interim,
        "standing": standing,
        "summary": summary(content).join(" "),
        "about": {
            "organization": about.organization,
            "scope": about.scope,
            "assessor": about.assessor,
            "interviewees": about.interviewees,
            "recorded_by": report.recorders(),
            "from_date": about.from_date,
            "to_date": about.to_date,
            "report_number": about.report_number,
            "created": header.map(|header| &header.created),
            "area_targets": about.area_targets,
            "conflicts": content.conflicts.iter().filter(|(line, _)| line.is_none()).map(|(_, conflict)| conflict).collect::<Vec<_>>(),
        },
        "catalogs": report.catalogs.iter().map(catalog).collect::<Vec<_>>(),
        "status": status(report.catalogs, report.session, report.assessment),
        "groups": groups(content),
        "gaps": gaps(content),
        "answers": answers(report.catalogs, report.assessment),
        "strays": content.strays.iter().map(line).collect::<Vec<_>>(),
        "notes": notes(content).into_iter().map(|(word, text)| json!({ "about": word, "text": text })).collect::<Vec<_>>(),
    });
    let mut text = harmless(&format!("{value:#}"));
    text.push('\n');
    text
}

fn catalog(catalog: &Catalog) -> Value {
    json!({ "id": catalog.id, "title": catalog.title, "edition": catalog.edition, "digest": catalog.digest() })
}

/// The fields of `status --json`.
fn status(catalogs: &[Catalog], session: &Session, assessment: &Assessment) -> Value {
    let about = &assessment.about;
    let next = assessment
        .next
        .and_then(|place| assessment.lines.get(place));
    json!({
        "session": session.header().map(|header| &header.session),
        "title": about.title(),
        "catalogs": catalogs.iter().map(|catalog| &catalog.id).collect::<Vec<_>>(),
        "profile": about.profile,
        "roles": about.roles,
        "mode": about.mode.word(),
        "target": about.target,
        "sealed": null,
        "progress": assessment.progress(),
        "maturity": assessment.maturity(),
        "areas": assessment.areas(catalogs).iter().map(area).collect::<Vec<_>>(),
        "findings": assessment.findings,
        "next": next.map(|line| &line.key.requirement),
    })
}

fn area(result: &AreaResult<'_>) -> Value {
    json!({
        "id": result.area.id,
        "title": result.area.title,
        "total": result.progress.total,
        "applicable": result.progress.applicable,
        "answered": result.progress.answered,
        "lowest": result.maturity.lowest,
        "mean": result.maturity.mean,
        "below_target": result.maturity.below_target,
    })
}

fn groups(content: &Content<'_>) -> Value {
    let passed = match content.passed {
        Passed::Verdict => "passed",
        Passed::AtTarget | Passed::Nothing => "at_target",
    };
    let rows = content.groups.iter().map(|group| {
        json!({
            "name": group.name,
            "assessed": group.assessed,
            passed: (content.passed != Passed::Nothing).then_some(group.passed),
            "not_applicable": group.not_applicable,
            "not_evaluated": group.not_evaluated,
            "total": group.total,
        })
    });
    rows.collect()
}

fn gaps(content: &Content<'_>) -> Value {
    let gaps = content.gaps.iter().map(|gap| {
        json!({
            "requirement": gap.line.key.requirement,
            "role": gap.line.key.role,
            "component": gap.line.key.component,
            "title": content.title(gap.line),
            "maturity": gap.maturity,
            "target": gap.target,
            "next_level": gap.next_level,
            "next": gap.next_rung,
        })
    });
    gaps.collect()
}

/// Every requirement with its lines: the fields of `show --json`.
fn answers(catalogs: &[Catalog], assessment: &Assessment) -> Value {
    let mut answers = Vec::new();
    for catalog in catalogs {
        for asked in &catalog.requirements {
            let lines = assessment.lines_of(&catalog.id, &asked.id);
            answers.push(json!({
                "id": asked.id,
                "catalog": catalog.id,
                "area": asked.area,
                "topic": asked.topic,
                "lines": lines.map(line).collect::<Vec<_>>(),
            }));
        }
    }
    Value::Array(answers)
}

/// One line as `show --json` has it.
fn line(line: &Line) -> Value {
    let answer = &line.answer;
    let reason = match &answer.level {
        Some(Level::NotApplicable(reason)) => Some(reason),
        _ => None,
    };
    let evidence = answer
        .evidence
        .iter()
        .map(|item| json!({ "text": item.text, "file": item.file }));
    let mut value = json!({
        "role": line.key.role,
        "component": line.key.component,
        "maturity": line.maturity(),
        "declared": answer.declared,
        "rungs": answer.rungs,
        "statement": answer.statement,
        "evidence": evidence.collect::<Vec<_>>(),
        "remarks": answer.remarks,
        "verdict": answer.verdict.map(Verdict::word),
        "not_applicable": reason,
        "not_evaluated": line.outside || answer.level == Some(Level::NotEvaluated),
        "parked": answer.parked,
        "action": answer.action,
        "flagged": answer.flagged,
        "target": line.target,
        "said_by": answer.said_by,
        "conflicts": answer.conflicts,
    });
    // A requirement that no catalog has stands outside `answers` and has to name itself.
    if line.catalog == usize::MAX
        && let Some(fields) = value.as_object_mut()
    {
        fields.insert("id".into(), json!(line.key.requirement));
        fields.insert("catalog".into(), json!(line.key.catalog));
    }
    value
}

/// Escapes what the clean texts show as pictures. In JSON such characters stand only within strings.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        let mut bytes = [0; 4];
        let alone: &str = character.encode_utf8(&mut bytes);
        if matches!(character, '\n' | ' '..='~') || clean_text(alone) == alone {
            safe.push(character);
        } else {
            // Writing to a String cannot fail; all of these characters are below U+10000.
            let _ = write!(safe, "\\u{:04x}", u32::from(character));
        }
    }
    safe
}
