//! How to read the report: where the scale comes from, what the counts mean, whose words these are.

use std::collections::BTreeMap;

use crate::{
    catalog::{Catalog, TextKind, is_standard},
    format::OWN_MATCH,
};

use super::content::{Content, Passed};

/// The marks of what is not confirmed, wherever such a heading is shown.
pub(super) const UNVERIFIED: &str = "†";

/// The notes: a catchword and what there is to say.
pub(super) fn notes(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let mut notes = vec![
        (
            "Maturity",
            format!(
                "Levels follow {}, which takes them from CMMI-SVC and merges its levels 4 and 5. They are \
                 cumulative and given for each requirement. ML0, not performed, is this program's own state below \
                 ML1: the standard has no level 0.",
                scale(content)
            ),
        ),
        (
            "Whose words",
            whose_words(content),
        ),
        (
            "Lowest and mean",
            "Both are taken over what is answered, ML0 included; a level in conflict counts as its lowest. The mean \
             helps the eye and is no rating: the standard gives a level to each requirement, not to an area."
                .into(),
        ),
        (
            "Not applicable, not evaluated",
            "Not applicable is a claim that a requirement cannot apply, with its reason, and the verdict n/a accepts \
             it. Not evaluated means left out of this assessment, by the profile or by hand. The two are never \
             counted together; the totals hold the former and not the latter."
                .into(),
        ),
        ("Passed", passed(content.passed).into()),
        (
            "Order of the gaps",
            "First what has the verdict fail, then by how many levels are missing, then by how much other \
             requirements lean on it, then what is flagged, then base requirements before enhancements."
                .into(),
        ),
        (
            "Evidence",
            "References and digests stand as they were recorded. The files stay where they are and were not opened \
             for this report."
                .into(),
        ),
        (
            "Dates",
            "Dates and times stand as they were written. \u{201c}As of\u{201d} is the day of the newest record."
                .into(),
        ),
    ];
    let mut asked = content
        .report
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.requirements);
    if asked.any(|asked| !asked.see_also.is_empty() && asked.names_own_matches()) {
        let words = format!(
            "Where an answer says see also or related, the match by subject is {OWN_MATCH}: it says where to look, \
             not that one requirement meets the other."
        );
        notes.push(("See also", words));
    }
    notes.extend(official(content));
    notes.extend(unverified(content).map(|words| ("Not confirmed yet", words)));
    notes
}

/// The standard whose scale this is: both have the same one.
fn scale(content: &Content<'_>) -> &'static str {
    let mut catalogs = content.report.catalogs.iter();
    let owner = "IEC 62443-2-1";
    if content.report.catalogs.len() == 1 && catalogs.any(|catalog| is_standard(catalog, owner)) {
        owner
    } else {
        "IEC 62443-2-4"
    }
}

/// Each catalog says it of itself.
fn whose_words(content: &Content<'_>) -> String {
    let catalogs = content.report.catalogs;
    let told = catalogs.iter().map(|catalog| match catalogs {
        [_] => catalog.whose_words(),
        _ => format!("{}: {}", catalog.id, catalog.whose_words()),
    });
    let mut told: Vec<String> = told.collect();
    let is_asked_otherwise = |catalog: &Catalog| !catalog.published.contains(&TextKind::Question);
    if catalogs.iter().any(is_asked_otherwise) {
        told.push("What is required stands in the standard alone.".into());
    }
    told.join(" ")
}

fn passed(passed: Passed) -> &'static str {
    match passed {
        Passed::Verdict => {
            "In the results by group, passed means that the assessor gave the verdict pass."
        }
        Passed::AtTarget => {
            "This session has no verdicts: the results by group count the lines that reach their target instead."
        }
        Passed::Nothing => {
            "This session has neither verdicts nor targets, so the results by group say nothing of passed."
        }
    }
}

/// Whose the standard's wording is, where it was asked for.
fn official(content: &Content<'_>) -> Option<(&'static str, String)> {
    let mut asked = content
        .report
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.requirements);
    asked.any(|asked| asked.official.is_some()).then(|| {
        (
            "The standard's wording",
            "What stands under this heading is text of the standard, from a licensed copy. Its publisher's terms say who \
             may be given it."
                .into(),
        )
    })
}

/// Which fields of the catalogs no licensed text has confirmed, and for how many requirements.
fn unverified(content: &Content<'_>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for requirement in content
        .report
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.requirements)
    {
        all += 1;
        for field in &requirement.unverified {
            *counts.entry(field).or_default() += 1;
        }
    }
    let fields: Vec<String> = counts
        .into_iter()
        .map(|(field, count)| format!("{field} ({count} of {all} requirements)"))
        .collect();
    (!fields.is_empty()).then(|| {
        format!(
            "No licensed text has confirmed yet: {}. Where such a topic is shown it has the mark {UNVERIFIED}.",
            fields.join(", ")
        )
    })
}

/// What the report was made from: for whoever wants to make it again.
pub(super) fn origin(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let report = &content.report;
    let mut origin = vec![("Program", report.program.to_owned())];
    if let Some(header) = report.session.header() {
        origin.push(("Session", header.session.clone()));
        origin.push(("Begun", format!("{}, {}", header.created, header.by)));
    }
    origin.push(("Records", report.session.len().to_string()));
    for catalog in report.catalogs {
        origin.push((
            "Catalog",
            format!("{}, digest {}", catalog.id, catalog.digest()),
        ));
    }
    origin
}
