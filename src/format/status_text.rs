//! Where a session stands, for people.

use std::fmt::Write;

use crate::{
    assessment::{AreaResult, Assessment, Finding, requirement},
    catalog::Catalog,
};

use super::{
    clean::clean_line,
    table::{bar, table},
    words::line_words,
};

/// How many findings are shown before they are only counted.
const SHOWN: usize = 5;

/// Progress, maturity by area, findings, what comes next. `path` is what a further command names; bars are for a
/// terminal only.
#[must_use]
pub fn status_text(
    catalogs: &[Catalog],
    assessment: &Assessment,
    path: &str,
    bars: bool,
) -> String {
    let about = &assessment.about;
    let (progress, maturity) = (assessment.progress(), assessment.maturity());
    let mut head = catalogs
        .iter()
        .map(|catalog| catalog.id.clone())
        .collect::<Vec<_>>();
    head.push(format!("profile {}", about.profile));
    head.push(if about.roles.is_empty() {
        "no role".into()
    } else {
        about.roles.join(" and ")
    });
    head.push(about.mode.word().into());
    head.push(
        about
            .target
            .map_or("no target".into(), |target| format!("target ML{target}")),
    );
    let overlap = [
        ("parked", progress.parked),
        ("flagged", progress.flagged),
        ("in conflict", progress.conflicts),
        ("to reconfirm", progress.to_reconfirm),
    ];
    let overlap = overlap
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!(", {count} {word}"))
        .collect::<Vec<_>>()
        .concat();
    let withdrawn = match withdrawn(catalogs) {
        0 => String::new(),
        count => format!("; {count} withdrawn, not asked"),
    };
    let mut text = format!(
        "{}\n{}\n\n",
        clean_line(&about.title()),
        clean_line(&head.join(", "))
    );
    let _ = writeln!(
        text,
        "answered  {} of {} that apply, {} open",
        progress.answered, progress.applicable, progress.unanswered
    );
    let _ = writeln!(
        text,
        "besides   {} not applicable, {} not evaluated{overlap}{withdrawn}",
        progress.not_applicable, progress.not_evaluated
    );
    let found = match (maturity.lowest, maturity.mean) {
        (Some(lowest), Some(mean)) => format!(
            "maturity  lowest ML{lowest}, mean {mean:.2}; {} at target, {} below\n\n",
            maturity.at_target, maturity.below_target
        ),
        _ => "maturity  nothing answered yet\n\n".into(),
    };
    text.push_str(&found);
    text += &table(&areas(&assessment.areas(catalogs), bars));
    text.push('\n');
    text += &findings_shown(&assessment.findings, path);
    let next = assessment
        .next
        .and_then(|place| assessment.lines.get(place));
    let next = match next {
        Some(line) => format!(
            "next      {}  {}\n",
            line_words(&line.key),
            requirement(catalogs, line).map_or("", |asked| asked.title.as_str())
        ),
        None => "next      nothing is open\n".into(),
    };
    text.push_str(&next);
    text
}

fn areas(areas: &[AreaResult<'_>], bars: bool) -> Vec<Vec<String>> {
    let words = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let mut rows = vec![words(&[
        "area",
        "",
        "answered",
        "of",
        "lowest",
        "mean",
        "below target",
    ])];
    for area in areas {
        let dash = || "-".to_owned();
        let progress = &area.progress;
        let (answered, of) = match progress.applicable {
            0 if progress.not_applicable > 0 => ("n/a".to_owned(), String::new()),
            0 => ("n/e".to_owned(), String::new()),
            applicable => (progress.answered.to_string(), applicable.to_string()),
        };
        rows.push(vec![
            clean_line(&area.area.id),
            clean_line(&area.area.title),
            answered,
            of,
            area.maturity
                .lowest
                .map_or_else(dash, |level| format!("ML{level}")),
            area.maturity
                .mean
                .map_or_else(dash, |mean| format!("{mean:.2}")),
            area.maturity.below_target.to_string(),
        ]);
    }
    if bars {
        for (row, area) in rows
            .iter_mut()
            .zip(std::iter::once(None).chain(areas.iter().map(Some)))
        {
            row.push(area.map_or_else(String::new, |area| {
                bar(area.progress.answered, area.progress.applicable, 12)
            }));
        }
    }
    rows
}

fn findings_shown(findings: &[Finding], path: &str) -> String {
    if findings.is_empty() {
        return "findings  none\n".into();
    }
    let shown = findings.get(..SHOWN).unwrap_or(findings);
    let mut text = format!("findings  {}\n", findings.len());
    for line in findings_text(shown).lines() {
        let _ = writeln!(text, "  {line}");
    }
    if findings.len() > SHOWN {
        let _ = writeln!(
            text,
            "  and {} more: walkdown lint {}",
            findings.len() - SHOWN,
            clean_line(path)
        );
    }
    text
}

/// Findings, one a line.
#[must_use]
pub fn findings_text(findings: &[Finding]) -> String {
    let rows: Vec<Vec<String>> = findings
        .iter()
        .map(|finding| {
            vec![
                clean_line(&finding.label()),
                finding.code.word().to_owned(),
                clean_line(&finding.message),
            ]
        })
        .collect();
    table(&rows)
}

/// Requirements that the standards have withdrawn: counted apart.
pub(super) fn withdrawn(catalogs: &[Catalog]) -> usize {
    let all = catalogs.iter().flat_map(|catalog| &catalog.requirements);
    all.filter(|asked| !asked.in_force()).count()
}
