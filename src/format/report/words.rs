//! The sentences at the top: who, what, when, and what it comes to, in plain words.

use std::collections::{BTreeSet, HashSet};

use crate::{assessment::State, session::Mode};

use super::{
    Report,
    carried::{CarriedCounts, carried_sentence},
    content::Content,
};

/// `1 requirement`, `2 requirements`.
#[must_use]
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// `is` or `are`.
fn verb(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// A mean as it is printed: two decimals.
pub(super) fn mean_words(mean: Option<f64>) -> String {
    mean.map_or_else(|| "–".into(), |mean| format!("{mean:.2}"))
}

/// A level as it is printed, a dash for none.
pub(super) fn level_or_dash(level: Option<u8>) -> String {
    level.map_or_else(|| "–".into(), |level| format!("ML{level}"))
}

/// The lowest and the highest target: `ML3`, `ML2–ML3`.
pub(super) fn target_words(targets: Option<(u8, u8)>) -> String {
    match targets {
        None => "–".into(),
        Some((low, high)) if low == high => format!("ML{low}"),
        Some((low, high)) => format!("ML{low}–ML{high}"),
    }
}

/// Whether anything is unanswered, and how far the assessment is.
pub(super) fn standing(content: &Content<'_>) -> (bool, String) {
    let progress = &content.progress;
    let carried = CarriedCounts::of(&content.report.assessment.lines).open;
    let interim = progress.unanswered > 0 || carried > 0;
    let mut words = if progress.unanswered == 0 && carried > 0 {
        "Interim: every applicable requirement is answered".to_owned()
    } else if interim {
        format!(
            "Interim: {} of {} applicable requirements unanswered",
            progress.unanswered, progress.applicable
        )
    } else if progress.total == 0 {
        "Empty: no requirement is covered".into()
    } else {
        "Complete: every applicable requirement is answered".into()
    };
    if carried > 0 {
        words.push_str(", ");
        words.push_str(&carried.to_string());
        words.push_str(" carried over and not confirmed yet");
    }
    if !content.conflicts.is_empty() {
        words.push_str(", ");
        words.push_str(&counted(content.conflicts.len(), "conflict"));
        words.push_str(" to settle");
    }
    (interim, words)
}

/// What it comes to, a sentence each.
pub(super) fn summary(content: &Content<'_>) -> Vec<String> {
    let progress = &content.progress;
    let lines = content.report.assessment.lines.iter();
    let covered: HashSet<(usize, usize)> = lines
        .filter(|line| line.state() != State::NotEvaluated)
        .map(|line| (line.catalog, line.requirement))
        .collect();
    let split = if covered.len() == progress.total {
        String::new()
    } else {
        format!(
            " (judged on {}, because some are split by role or component)",
            counted(progress.total, "line")
        )
    };
    let mut sentences = vec![format!(
        "This assessment covers {}{split}: {} {} answered, {} unanswered and {} not applicable. \
         {}",
        counted(covered.len(), "requirement"),
        progress.answered,
        verb(progress.answered),
        progress.unanswered,
        progress.not_applicable,
        match progress.not_evaluated {
            0 => "Nothing is left out as not evaluated.".to_owned(),
            count => format!("{count} more {} left out as not evaluated.", verb(count)),
        },
    )];
    let maturity = &content.maturity;
    sentences.push(match (maturity.lowest, maturity.mean) {
        (Some(lowest), Some(mean)) => {
            format!("The lowest maturity found is ML{lowest}, the mean is {mean:.2}.")
        }
        _ => "No maturity has been found yet.".into(),
    });
    let targets = targets(content);
    sentences.push(match targets {
        None => "No target is set.".into(),
        Some((low, high)) => format!(
            "{}: {} of the answered reach it, {} {} below.",
            if low == high {
                format!("The target is ML{low}")
            } else {
                format!("The targets go from ML{low} to ML{high}")
            },
            maturity.at_target,
            maturity.below_target,
            verb(maturity.below_target),
        ),
    });
    sentences.extend(carried_sentence(content));
    sentences
}

/// The lowest and the highest target of all lines that count.
fn targets(content: &Content<'_>) -> Option<(u8, u8)> {
    let all: BTreeSet<u8> = content
        .areas
        .iter()
        .filter_map(|area| area.targets)
        .flat_map(|(low, high)| [low, high])
        .collect();
    all.first().copied().zip(all.last().copied())
}

/// Who, what, when: label and value. What was not stated is said to be so, or left out where it is optional.
pub(super) fn facts(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let (report, about) = (&content.report, &content.report.assessment.about);
    let stated = |text: &str| match text.trim() {
        "" => "not stated".to_owned(),
        text => text.to_owned(),
    };
    let listed = |names: Vec<&str>| stated(&names.join(", "));
    let mode = match about.mode {
        Mode::Guided => "guided interview",
        Mode::Quick => "quick: one key an answer",
    };
    let facts = [
        ("Assessed", stated(&about.organization)),
        ("Scope", stated(&about.scope)),
        ("Assessed as", stated(&roles(report))),
        ("Against", standards(report)),
        ("Profile", profile(report)),
        ("Target", target_fact(report)),
        ("Assessor", stated(&about.assessor)),
        (
            "Interviewed",
            listed(about.interviewees.iter().map(String::as_str).collect()),
        ),
        ("Recorded by", listed(report.recorders())),
        ("Period", period(report)),
        ("As of", report.as_of()),
        ("Report number", about.report_number.clone()),
        ("Conclusion", about.conclusion.clone()),
        ("Held as", mode.into()),
    ];
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The standards with their editions.
pub(in crate::format) fn standards(report: &Report<'_>) -> String {
    let catalogs = report.catalogs.iter();
    let standards: Vec<String> = catalogs
        .map(|catalog| format!("{}, edition {}", catalog.title, catalog.edition))
        .collect();
    standards.join("; ")
}

/// The roles by their titles; empty where none is named.
pub(in crate::format) fn roles(report: &Report<'_>) -> String {
    let role = |id: &String| {
        let known = report.catalogs.iter().flat_map(|catalog| &catalog.roles);
        let title = known
            .filter(|role| &role.id == id)
            .map(|role| &role.title)
            .next();
        title.unwrap_or(id).clone()
    };
    let roles = report.assessment.about.roles.iter().map(role);
    roles.collect::<Vec<_>>().join(", ")
}

/// The profile with its title.
pub(in crate::format) fn profile(report: &Report<'_>) -> String {
    let about = &report.assessment.about;
    report
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.profiles)
        .find(|profile| profile.id == about.profile)
        .filter(|_| about.selection.is_none())
        .map_or_else(
            || match &about.selection {
                Some(own) if !own.title.is_empty() => format!("{} ({})", own.id, own.title),
                _ => about.profile.clone(),
            },
            |profile| format!("{} ({})", profile.id, profile.title),
        )
}

/// The first and the last day, empty where neither is stated.
pub(in crate::format) fn period(report: &Report<'_>) -> String {
    let about = &report.assessment.about;
    match (about.from_date.as_str(), about.to_date.as_str()) {
        ("", "") => String::new(),
        (from, "") => format!("from {from}"),
        ("", to) => format!("to {to}"),
        (from, to) => format!("{from} to {to}"),
    }
}

/// The session's target, those of areas, and how many lines have their own.
pub(in crate::format) fn target_fact(report: &Report<'_>) -> String {
    let about = &report.assessment.about;
    let session = about
        .target
        .map_or_else(|| "none".to_owned(), |level| format!("ML{level}"));
    let areas = about
        .area_targets
        .iter()
        .map(|(area, level)| format!("{area} ML{level}"));
    let lines = report.assessment.lines.iter();
    let own = lines
        .filter(|line| line.state() != State::NotEvaluated && line.answer.target.is_some())
        .count();
    let own = (own > 0).then(|| format!("{} with a target of its own", counted(own, "line")));
    std::iter::once(session)
        .chain(areas)
        .chain(own)
        .collect::<Vec<_>>()
        .join("; ")
}
