//! The report as JSON, for other tools. Texts stand as they were written: what could act on a terminal or
//! turn the direction of writing is escaped as JSON has it, so nothing is lost.

use std::collections::HashMap;

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Value, json};

use crate::{
    assessment::Line,
    catalog::Catalog,
    format::{
        json::{json_text, of_line, show, show_line, status_of_file},
        shown_path::with_shown_paths,
        wording::Passed,
    },
    session::Session,
};

use super::{
    carried,
    content::Content,
    cover::{standing, summary},
    notes::{limits, notes, order_of_gaps},
};

/// The whole report.
pub(super) fn text(content: &Content<'_>) -> String {
    let report = &content.report;
    let (about, header) = (&report.assessment.about, report.session.header());
    let (interim, standing) = standing(content);
    let mut value = json!({
        "report": 1,
        "program": report.program,
        "as_of": content.as_of(),
        "interim": interim,
        "standing": standing,
        "summary": summary(content),
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
        "status": status_of_file(report.catalogs, report.session, report.assessment, report.unread),
        "groups": groups(content),
        "gaps": gaps(content),
        "compensating": compensating(content),
        "answers": null,
        "strays": content.strays.iter().map(|line| with_shown_paths(stray(report.session, line))).collect::<Vec<_>>(),
        "notes": notes_of(content),
    });
    let reviewers = report.reviewers();
    if !reviewers.is_empty() {
        value["about"]["reviewed_by"] = json!(reviewers);
    }
    for (name, text) in [
        ("report_version", &about.report_version),
        ("classification", &about.classification),
        ("distribution", &about.distribution),
        ("system", &about.system),
        ("conclusion", &about.conclusion),
        ("limits", &about.limits),
    ] {
        if !text.is_empty() {
            value["about"][name] = json!(text);
        }
    }
    if !content.settled.is_empty() {
        let settled = content.settled.iter().map(|settled| {
            let mut told = json!(settled.conflict);
            told["settled"] = json!(settled.by);
            if settled.is_changed {
                told["later_changed"] = json!(true);
            }
            of_line(&settled.line, told)
        });
        value["settled"] = settled.collect();
    }
    if let Some(after) = &content.after_seal {
        value["changed_after_seal"] = after.json();
    }
    let carried = carried::counts(&report.assessment.lines);
    if carried.any() {
        value["carried"] = json!({ "confirmed": carried.confirmed, "to_confirm": carried.open });
    }
    json_text(&Whole { value, content })
}

/// How the report is to be read, wherever its chapters say so.
fn notes_of(content: &Content<'_>) -> Vec<Value> {
    let notes = notes(content).into_iter().chain(limits(content));
    let all = notes.chain([order_of_gaps(content)]);
    all.map(|(word, text)| json!({ "about": word, "text": text }))
        .collect()
}

/// The report while it is written. The answers, most of it, are made one after the other: all at once they would take
/// several times the room of their text.
struct Whole<'a> {
    value: Value,
    content: &'a Content<'a>,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = self.value.as_object().into_iter().flatten();
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in fields {
            if name == "answers" {
                map.serialize_entry(name, &Answers(self.content))?;
            } else {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

/// Every requirement with its lines: the fields of `show --json`.
struct Answers<'a>(&'a Content<'a>);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(answers(self.0).map(with_shown_paths))
    }
}

fn catalog(catalog: &Catalog) -> Value {
    json!({ "id": catalog.id, "title": catalog.title, "edition": catalog.edition, "digest": catalog.digest() })
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
        // A line that failed at its target lacks no level, but for a rung that was answered no.
        let next = if gap.is_verdict_alone() {
            gap.failed_rung()
        } else {
            Some((gap.next_level, gap.next_rung))
        };
        let rest = json!({
            "title": content.title(gap.line),
            "maturity": gap.maturity,
            "target": gap.target,
            "next_level": next.map(|(level, _)| level),
            "next": next.map(|(_, rung)| rung),
            "next_answered_no": gap.is_unmet,
        });
        of_line(&gap.line.key, rest)
    });
    gaps.collect()
}

fn compensating(content: &Content<'_>) -> Value {
    let lines = content.compensating.iter().map(|line| {
        let rest = json!({
            "title": content.title(line),
            "maturity": line.maturity(),
            "compensating": line.answer.compensating,
        });
        of_line(&line.key, rest)
    });
    lines.collect()
}

fn answers<'a>(content: &'a Content<'a>) -> impl Iterator<Item = Value> + 'a {
    let report = &content.report;
    let mut lines_of: HashMap<(usize, usize), Vec<&Line>> = HashMap::new();
    for line in &report.assessment.lines {
        let place = (line.catalog, line.requirement);
        lines_of.entry(place).or_default().push(line);
    }
    let catalogs = report.catalogs.iter().enumerate();
    let asked = catalogs.flat_map(|(place, catalog)| {
        let asked = catalog.requirements.iter().enumerate();
        asked.map(move |(index, asked)| ((place, index), catalog, asked))
    });
    asked.map(move |(place, catalog, asked)| {
        let lines = lines_of.remove(&place).unwrap_or_default();
        let related_lines = lines.first().map(|line| content.related_lines(line));
        let related_lines = related_lines.unwrap_or_default();
        let selection = report.assessment.about.selection.as_ref();
        let note = selection.and_then(|own| own.note(&catalog.id, &asked.id));
        show(
            catalog,
            asked,
            report.session,
            &lines,
            &related_lines,
            note,
            false,
        )
    })
}

/// A line whose requirement no catalog has stands outside `answers` and has to name itself.
fn stray(session: &Session, line: &Line) -> Value {
    let mut value = show_line(session, line);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("id".into(), json!(line.key.requirement));
        fields.insert("catalog".into(), json!(line.key.catalog));
    }
    value
}
