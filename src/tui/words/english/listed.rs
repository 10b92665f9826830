//! The lists of areas, gaps, findings and changes, in English.

use crate::{
    assessment::Filter,
    format::{SEAL_STAYS, needed_words, one_or_many},
};

use super::super::says::{Gap, Listed};

/// What the lists say.
pub(super) fn listed(said: Listed<'_>) -> String {
    match said {
        Listed::BriefAnswersNothing => {
            "Enter goes on with the interview: nothing is answered here".into()
        }
        Listed::BriefConfirms(key) => format!("{key} goes to the next and confirms it"),
        Listed::BriefNews(key) => format!("{key} walks them"),
        Listed::BriefSettles(key) => format!("{key} settles them"),
        Listed::BriefGoesThere(key) => format!("{key} goes on there"),
        Listed::BriefGoesTo(key, line) => format!("{line}, by {key}"),
        Listed::AreasInSight(first, last, all) => format!("Area {first}-{last} of {all}"),
        Listed::Below(count) => format!("{count} below"),
        Listed::Unanswered(0, _) => "0 unanswered".into(),
        Listed::Unanswered(count, key) => format!("{count} unanswered ({key} walks them)"),
        Listed::NotApplicable(count) => format!("{count} not applicable"),
        Listed::MeanAndBelow(mean, below) => format!("mean {mean:.2}, {below} below target"),
        Listed::Next(line, false) => format!("Next: {line}."),
        Listed::Next(line, true) => format!("Next: {line}, an enhancement."),
        Listed::AllAnswered(report) => {
            format!("Every requirement is answered. {report} writes the report.")
        }
        Listed::Findings([below, bare, others], key) => findings([below, bare, others], key),
        Listed::ShowsKindHere(review) => {
            format!("Enter shows them here, {review} beside their actions")
        }
        Listed::ShowsKind => "Enter shows them".into(),
        Listed::NoFindings => {
            "The program has noticed nothing: no gap, no missing evidence, no contradiction.".into()
        }
        Listed::Rungs(level, rungs) => format!("{level}, its rungs ML{rungs}"),
        Listed::RungsSupport(level) => format!("its rungs support ML{level}"),
        Listed::VerdictAt(verdict, level, target) => {
            format!("{verdict} at {level}, target ML{target}")
        }
        Listed::NothingToTakeBack => "Nothing was recorded here that could be taken back".into(),
        Listed::TookBack(redo) => {
            format!("This took back or brought back another change: choose that one, or {redo}")
        }
        Listed::SealStays => SEAL_STAYS.into(),
        Listed::TakenBackAlready(redo) => {
            format!("This is taken back already: {redo} brings back the last one")
        }
        Listed::SplitOff(line) => format!("Split off from {line}:"),
        Listed::TakenBack => "(taken back)".into(),
        Listed::NoHistory => "Nothing was recorded on this line yet.".into(),
    }
}

/// What the program noticed, by kind where that says more than a number: `Findings (l): 18 below target, 13 without
/// evidence.`
fn findings([below, bare, others]: [usize; 3], key: &str) -> String {
    let kinds = [
        (below, Filter::BelowTarget.words()),
        (bare, Filter::NoEvidence.words()),
        (others, one_or_many(others, "other", "others").to_owned()),
    ];
    let kinds = kinds.into_iter().filter(|(count, _)| *count > 0);
    let kinds: Vec<String> = kinds
        .map(|(count, kind)| format!("{count} {kind}"))
        .collect();
    match kinds.as_slice() {
        [] => "No findings.".into(),
        kinds => format!("Findings ({key}): {}.", kinds.join(", ")),
    }
}

/// The summary, and what is planned in the review.
pub(super) fn gap(said: Gap<'_>) -> String {
    match said {
        Gap::Heading(0, 0) => "Nothing is answered yet.".into(),
        Gap::Heading(0, _) => "No answer is below its target.".into(),
        Gap::Heading(1, _) => "The one gap, and what to do next".into(),
        Gap::Heading(gaps, _) => {
            format!("The {gaps} gaps, the worst first, and what to do next")
        }
        Gap::LowestAndMean(lowest, mean) => format!("Maturity: lowest ML{lowest}, mean {mean:.2}."),
        Gap::Targets {
            below,
            failed: 0,
            at,
        } => {
            format!("{below} below target; {at} at or above it.")
        }
        Gap::Targets { below, failed, at } => {
            format!("{below} below target, {failed} failed; {at} at or above it.")
        }
        Gap::Deeper(key, None) => {
            format!("{key} goes deeper: guided; same file, every answer stays.")
        }
        Gap::Deeper(key, Some(all)) => format!(
            "{key} goes deeper: all {all} requirements, guided; same file, every answer stays."
        ),
        Gap::Writes([report, agenda, open, review]) => format!(
            "{report} writes the report, {agenda} the agenda, {open} open items; {review} shows every line."
        ),
        Gap::Concludes([conclusion, others], is_there) => {
            let none = if is_there { "" } else { " (none)" };
            format!(
                "{conclusion} writes your conclusion{none}; {others} hands over: plan, client, seal."
            )
        }
        Gap::InConflict(level) => format!("ML{level} in conflict"),
        Gap::ToTarget(found, target) => format!("{found}, target ML{target}"),
        Gap::Failed(found) => format!("{found}, verdict fail"),
        Gap::Builds(count) => needed_words(count),
        Gap::ShowsIn(level) => format!("ML{level} shows in"),
        Gap::NoneMarked(back) => format!("no line is marked now; {back} again goes back"),
        Gap::Narrowed(filter, [0, shown, all], sorted) => {
            format!("{filter}: {shown} of {all}, {sorted}")
        }
        Gap::Narrowed(filter, [marked, shown, all], sorted) => {
            format!("{marked} marked · {filter}: {shown} of {all}, {sorted}")
        }
        Gap::NoneShown(filter, key) => format!("No line is {filter}: {key} {key} shows all lines"),
        Gap::NoDay => "no day".into(),
        Gap::TakeSteps(steps, lines) => {
            format!("Take the catalog's step on {steps} of the {lines} lines marked?")
        }
        Gap::TakeStepsAnswer(true) => "each its own, as its action".into(),
        Gap::TakeStepsAnswer(false) => "leave them as they are".into(),
        Gap::NoActionYet(line, key) => {
            format!("{line} has no action yet: {key} writes what is to be done")
        }
        Gap::NoActionsYet(bare, all, key) => {
            let have = one_or_many(bare, "has", "have");
            format!(
                "{bare} of the {all} lines marked {have} no action yet: {key} writes what is to be done"
            )
        }
        Gap::ActionFirst(lines, key) => {
            format!("{lines}: no action yet, so first what is to be done, then {key}")
        }
        Gap::NothingTyped => "nothing typed: nothing changed".into(),
    }
}
