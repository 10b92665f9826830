//! What is said of single lines, gaps and areas: the same words on the page and in Markdown.

use crate::{
    assessment::{AreaResult, Code, Gap, Line, Progress, State},
    format::{OWN_MATCH, failed_words},
    session::{Level, Verdict},
};

use super::{
    carried::carried_words,
    content::{Content, Passed},
    notes::UNVERIFIED,
    words::counted,
};

/// Where a line stands: `ML2`, `Not applicable` …
pub(super) fn state_words(line: &Line) -> String {
    match line.state() {
        State::Answered(level) => format!("ML{level}{}", line.answer.mark()),
        State::Unanswered => "Unanswered".into(),
        State::NotApplicable => "Not applicable".into(),
        State::NotEvaluated => "Not evaluated".into(),
    }
}

/// Why a line is said not to apply.
pub(super) fn reason(line: &Line) -> Option<&str> {
    match &line.answer.level {
        Some(Level::NotApplicable(reason)) => Some(reason),
        _ => None,
    }
}

/// Where else the subject stands, and what the session says there.
pub(super) fn see_also(content: &Content<'_>, line: &Line) -> Option<String> {
    let asked = content.asked(line)?;
    let places = asked.see_also.join("; ");
    if asked.names_own_matches() && !places.is_empty() {
        return Some(format!("{places} ({OWN_MATCH})"));
    }
    (!places.is_empty()).then_some(places)
}

/// The risk that remains, or that nobody said it.
pub(super) fn or_not_said(risk: &str) -> &str {
    if risk.is_empty() { "not said" } else { risk }
}

/// The verdict with a sign of its own, a dash for none.
pub(super) fn verdict_words(line: &Line) -> &'static str {
    match line.answer.verdict {
        None => "–",
        Some(Verdict::Pass) => "✓ pass",
        Some(Verdict::Fail) => "✗ fail",
        Some(other) => other.word(),
    }
}

/// The steps answered, none where there are none.
pub(super) fn rung_words(line: &Line) -> Option<String> {
    let words: Vec<String> = (1..)
        .zip(line.answer.rungs)
        .filter_map(|(level, rung)| {
            let rung = rung?;
            Some(format!("ML{level} {} {}", rung.sign(), rung.words()))
        })
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// One line in small print: level, target, claim, kind, topic, marks.
pub(super) fn about_line(content: &Content<'_>, line: &Line) -> String {
    let mut parts = Vec::new();
    parts.extend(
        line.maturity()
            .map(|level| content.level_words(line, level)),
    );
    parts.extend(line.target.map(|target| format!("target ML{target}")));
    parts.extend(
        line.answer
            .declared
            .map(|level| format!("declared ML{level}")),
    );
    if let Some(asked) = content.asked(line) {
        parts.push(asked.base.as_ref().map_or_else(
            || "base requirement".to_owned(),
            |base| format!("enhancement of {base}"),
        ));
        if !asked.topic.is_empty() {
            let unsure = asked.unverified.iter().any(|field| field == "topic");
            let mark = if unsure { UNVERIFIED } else { "" };
            parts.push(format!("{}{mark}", asked.topic));
        }
    }
    parts.extend(carried_words(line));
    if line.answer.flagged {
        parts.push("⚑ flagged".into());
    }
    if line.outside {
        parts.push("outside the profile".into());
    }
    parts.join(" · ")
}

/// What stands between a gap and its next level, in two parts: `Why not ML3?` and the rung that was answered no, or
/// `Next:` and the rung that comes next. Where the level is enough, what failed.
pub(super) fn gap_sentence(gap: &Gap<'_>) -> Option<(String, String)> {
    if gap.is_verdict_alone() {
        return Some(("What failed:".into(), failed_words(gap)));
    }
    let (rung, level) = (gap.next_rung, gap.next_level);
    if rung.is_empty() {
        return None;
    }
    Some(if gap.is_unmet && level > gap.maturity {
        (
            format!("Why not ML{level}?"),
            format!("Answered no: {rung}"),
        )
    } else {
        ("Next:".into(), format!("{rung} (ML{level})"))
    })
}

/// Why a gap stands where it stands.
pub(super) fn gap_marks(gap: &Gap<'_>) -> Vec<String> {
    let answer = &gap.line.answer;
    let marks = [
        (answer.verdict == Some(Verdict::Fail)).then(|| "✗ verdict fail".to_owned()),
        (gap.leaned_on > 0).then(|| match gap.leaned_on {
            1 => "1 builds on it".into(),
            count => format!("{count} build on it"),
        }),
        answer.flagged.then(|| "⚑ flagged".to_owned()),
    ];
    marks.into_iter().flatten().collect()
}

/// How many gaps there are, and of which kind.
pub(super) fn gaps_counted(content: &Content<'_>) -> String {
    let below = content
        .gaps
        .iter()
        .filter(|gap| gap.line.below_target().is_some())
        .count();
    match content.gaps.len() - below {
        0 => format!("{} below target.", counted(below, "answer")),
        failed => format!(
            "{} below target; {failed} failed without being below it.",
            counted(below, "answer")
        ),
    }
}

/// What the column of passed lines counts.
pub(super) fn passed_counts(content: &Content<'_>) -> String {
    let open = content
        .report
        .assessment
        .lines
        .iter()
        .filter(|line| line.maturity().is_some() && line.answer.verdict.is_none())
        .count();
    match (content.passed, open) {
        (Passed::Verdict, 0) => "Passed counts the verdict pass.".into(),
        (Passed::Verdict, 1) => {
            "Passed counts the verdict pass; 1 assessed requirement has no verdict yet.".into()
        }
        (Passed::Verdict, open) => {
            format!(
                "Passed counts the verdict pass; {open} assessed requirements have no verdict yet."
            )
        }
        (Passed::AtTarget, _) => {
            "There are no verdicts in this session: counted is what reaches its target.".into()
        }
        (Passed::Nothing, _) => "There are neither verdicts nor targets in this session.".into(),
    }
}

/// Why there are no gaps.
pub(super) fn no_gaps(content: &Content<'_>) -> &'static str {
    if content.areas.iter().all(|area| area.targets.is_none()) {
        "No target is set, so nothing is below it."
    } else if content.progress.unanswered > 0 {
        "Nothing answered so far is below its target."
    } else {
        "Nothing is below its target."
    }
}

/// Why an area has no bar.
pub(super) fn no_bar(area: &AreaResult<'_>) -> &'static str {
    if area.progress.applicable > 0 {
        "nothing answered yet"
    } else if area.progress.not_applicable > 0 {
        "not applicable"
    } else {
        "not evaluated"
    }
}

/// An area's counts as a sentence.
pub(super) fn area_counts(progress: &Progress) -> String {
    if progress.applicable == 0 {
        return match (progress.not_applicable, progress.not_evaluated) {
            (0, left_out) => format!("Not evaluated: {left_out}."),
            (claims, 0) => format!("Not applicable: {claims}."),
            (claims, left_out) => format!("Not applicable: {claims}. Not evaluated: {left_out}."),
        };
    }
    let left_out = match progress.not_evaluated {
        0 => String::new(),
        count => format!(", {count} not evaluated"),
    };
    format!(
        "{} of {} applicable answered, {} not applicable{left_out}.",
        progress.answered, progress.applicable, progress.not_applicable
    )
}

/// What a kind of finding means.
pub(super) fn code_words(code: Code) -> &'static str {
    match code {
        Code::Conflict => "Recorded values differ",
        Code::BelowTarget => "Below target",
        Code::NoEvidence => "ML2 or more without evidence",
        Code::AboveBase => "An enhancement above its base",
        Code::AboveRungs => "Above what the answered steps support",
        Code::BelowRungs => "Below what the answered steps support",
        Code::DeclaredDiffers => "Declared and found differ",
        Code::NoRisk => "A compensating measure without the risk that remains",
        Code::RungsWithoutLevel => "Steps are answered, but no level is set",
        Code::ExcludesEachOther => "What excludes each other",
        Code::ReviewDue => "A compensating measure to be looked at again",
        Code::ToReconfirm => "Carried over, or asked with other texts: to reconfirm",
        Code::NewRequirement => "New in the catalog since the session began",
        Code::VerdictDiffers => "Verdict and claim contradict",
        Code::UnknownRequirement => "Not in the catalog",
    }
}
