//! What is open, what does not apply, conflicts, findings, evidence.

use crate::{
    assessment::{Finding, State},
    session::{Conflict, EvidenceItem},
};

use super::{
    super::{
        conflict::{field_words, value_words},
        content::Content,
        line_words::{code_words, or_not_said, reason, verdict_words},
        register::{short_digest, size_words},
        words::{counted, level_or_dash},
    },
    Page, cell, inline, label, labels, name,
};

pub(super) fn compensating(page: &mut Page, content: &Content<'_>) {
    let rows = content.compensating.iter().filter_map(|line| {
        let stands = line.answer.compensating.as_ref()?;
        Some(vec![
            name(content, line),
            level_or_dash(line.maturity()),
            cell(&stands.measure),
            cell(or_not_said(&stands.risk)),
        ])
    });
    let heads = [
        "Requirement",
        "Maturity",
        "What is done instead",
        "Risk that remains",
    ];
    page.table(&heads.map(|head| (head, false)), rows);
}

pub(super) fn actions(page: &mut Page, content: &Content<'_>) {
    let rows = content.actions.iter().filter_map(|line| {
        let action = line.answer.action.as_ref()?;
        Some(vec![
            label(line),
            cell(&action.text),
            cell(&action.owner),
            cell(&action.due),
            cell(&action.state),
        ])
    });
    page.table(
        &["Requirement", "What", "Who", "Due", "State"].map(|head| (head, false)),
        rows,
    );
}

pub(super) fn open(page: &mut Page, content: &Content<'_>) {
    if !content.parked.is_empty() {
        let count = counted(content.parked.len(), "line");
        page.block(&format!("### Parked: {count} to come back to"));
        let rows = content.parked.iter().filter_map(|line| {
            let parked = line.answer.parked.as_ref()?;
            Some(vec![
                name(content, line),
                cell(&parked.missing),
                cell(&parked.owes),
            ])
        });
        page.table(
            &["Requirement", "What is missing", "Who owes it"].map(|head| (head, false)),
            rows,
        );
    }
    let progress = &content.progress;
    if progress.unanswered > 0 {
        page.block(&format!(
            "### Unanswered: {} of {}",
            progress.unanswered, progress.total
        ));
        let areas = content
            .areas
            .iter()
            .filter(|area| area.progress.unanswered > 0);
        page.list(areas.map(|area| {
            let mut lines = content.lines_of(area).to_vec();
            lines.retain(|line| line.state() == State::Unanswered);
            format!(
                "{} ({}): {}",
                inline(&Content::area_name(area.area)),
                lines.len(),
                labels(&lines)
            )
        }));
    }
}

pub(super) fn not_applicable(page: &mut Page, content: &Content<'_>) {
    let progress = &content.progress;
    page.block(&format!("### Not applicable: {}", progress.not_applicable));
    let claims = content.claims();
    if claims.is_empty() {
        page.block("Nothing is claimed to be not applicable.");
    } else {
        let rows = claims.iter().filter_map(|lines| {
            let names: Vec<String> = lines.iter().map(|line| name(content, line)).collect();
            let first = lines.first()?;
            Some(vec![
                names.join("<br>"),
                cell(reason(first).unwrap_or_default()),
                verdict_words(first).into(),
            ])
        });
        page.table(
            &["Requirement", "Reason", "Verdict"].map(|head| (head, false)),
            rows,
        );
    }
    page.block(&format!("### Not evaluated: {}", progress.not_evaluated));
    let (by_hand, outside) = content.left_out();
    if by_hand.is_empty() && outside.is_empty() {
        page.block("Nothing was left out.");
    }
    for (words, lines) in [
        ("Left out by hand", by_hand),
        ("Outside the profile", outside),
    ] {
        if !lines.is_empty() {
            page.block(&format!("{words} ({}): {}", lines.len(), labels(&lines)));
        }
    }
}

pub(super) fn conflicts(page: &mut Page, content: &Content<'_>) {
    let rows = content.conflicts.iter().map(|(line, conflict)| {
        let name = line.map_or_else(|| "The session itself".to_owned(), label);
        vec![name, cell(&field_words(&conflict.field)), values(conflict)]
    });
    page.table(
        &["Requirement", "Field", "Values that stand"].map(|head| (head, false)),
        rows,
    );
}

/// The values of a conflict with who set them and when.
pub(super) fn values(conflict: &Conflict) -> String {
    let values: Vec<String> = conflict
        .values
        .iter()
        .map(|said| {
            let value = value_words(&conflict.field, &said.value);
            format!(
                "{} ({}, {})",
                cell(&value),
                inline(&said.who),
                inline(&said.at)
            )
        })
        .collect();
    values.join("<br>")
}

pub(super) fn findings(page: &mut Page, content: &Content<'_>) {
    let place = |finding: &Finding| {
        let known = content.line_of(finding);
        known.map_or_else(|| inline(&finding.label()), label)
    };
    let rows = content.findings_by_code().into_iter().map(|(code, found)| {
        let labels: Vec<String> = found.into_iter().map(place).collect();
        vec![
            code_words(code).into(),
            labels.len().to_string(),
            labels.join(", "),
        ]
    });
    page.table(&[("What", false), ("Times", true), ("Where", false)], rows);
}

pub(super) fn evidence(page: &mut Page, content: &Content<'_>) {
    let entries = &content.evidence.entries;
    if entries.is_empty() {
        return page.block("No evidence is named yet.");
    }
    let rows = entries.iter().map(|entry| {
        vec![
            format!("E{}", entry.number),
            piece(entry.item, true),
            labels(&entry.lines),
        ]
    });
    page.table(
        &["No.", "Reference or file", "Requirements"].map(|head| (head, false)),
        rows,
    );
}

/// One piece; with the whole digest in the register, with its first digits elsewhere.
pub(super) fn piece(item: &EvidenceItem, whole: bool) -> String {
    let file = item.file.as_ref().map(|file| {
        let digest = if whole {
            file.sha256.clone()
        } else {
            format!("{}…", short_digest(&file.sha256))
        };
        format!(
            "{} ({}, SHA-256 {})",
            cell(&file.path),
            size_words(file.size),
            inline(&digest)
        )
    });
    let text = (!item.text.is_empty()).then(|| cell(&item.text));
    text.into_iter()
        .chain(file)
        .collect::<Vec<_>>()
        .join("<br>")
}
