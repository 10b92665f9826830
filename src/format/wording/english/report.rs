//! The sentences of a report.

use crate::{
    assessment::{Code, Progress, State},
    format::{counted, needed_words, size_in_bytes},
    session::{Rung, Verdict},
};

use super::{
    super::{
        CarriedCounts, CommonWording, Covered, GapStep, Note, Passed, PersonParts, Phase,
        ReportWording, SeenCounts, Standing, Thing, Weight, one_or_many,
    },
    English, are, limits, notes,
};

impl ReportWording for English {
    fn found_of(&self, level: &str, found: usize, all: usize) -> String {
        format!("{level}: {found} of {all} answered.")
    }

    fn standing(&self, standing: &Standing) -> String {
        let Standing {
            progress,
            carried,
            conflicts,
        } = standing;
        let is_left = *carried > 0 || progress.parked > 0;
        let mut words = if progress.unanswered == 0 && is_left {
            "Interim: every applicable requirement is answered".to_owned()
        } else if progress.unanswered > 0 {
            format!(
                "Interim: {} of {} applicable requirements unanswered",
                progress.unanswered, progress.applicable
            )
        } else if progress.total == 0 {
            "Empty: no requirement is covered".into()
        } else {
            "Complete: every applicable requirement is answered".into()
        };
        if *carried > 0 {
            words.extend([
                ", ",
                &carried.to_string(),
                " carried over and not confirmed yet",
            ]);
        }
        if progress.parked > 0 {
            words.extend([
                ", ",
                &progress.parked.to_string(),
                " parked because something is missing",
            ]);
        }
        if *conflicts > 0 {
            words.extend([
                ", ",
                &self.counted(*conflicts, Thing::Conflict),
                " to settle",
            ]);
        }
        for (count, word) in [
            (progress.reviewed, "reviewed by a second person"),
            (progress.returned, "returned"),
        ] {
            if count > 0 {
                words.extend([", ", &count.to_string(), " ", word]);
            }
        }
        words
    }

    fn covers(&self, covered: &Covered) -> String {
        let progress = &covered.progress;
        let split = if covered.requirements == progress.total {
            String::new()
        } else {
            let lines = self.counted(progress.total, Thing::Line);
            format!(
                " (judged on {lines}, because some are split by role, zone, provider or component)"
            )
        };
        let left_out = match progress.not_evaluated {
            0 => "Nothing is left out as not evaluated.".to_owned(),
            count => format!("{count} more {} left out as not evaluated.", are(count)),
        };
        format!(
            "This assessment covers {}{split}: {} {} answered, {} unanswered and {} not applicable. {left_out}",
            self.counted(covered.requirements, Thing::Requirement),
            progress.answered,
            are(progress.answered),
            progress.unanswered,
            progress.not_applicable,
        )
    }

    fn found(&self, lowest: Option<u8>) -> String {
        match lowest {
            Some(lowest) => format!("The lowest maturity found is ML{lowest}."),
            None => "No maturity has been found yet.".into(),
        }
    }

    fn against_target(&self, targets: Option<(u8, u8)>, at: usize, below: usize) -> String {
        let begin = match targets {
            None => return "No target is set.".into(),
            Some((low, high)) if low == high => format!("The target is ML{low}"),
            Some((low, high)) => format!("The targets go from ML{low} to ML{high}"),
        };
        format!(
            "{begin}: {at} of the answered reach it, {below} {} below.",
            are(below)
        )
    }

    fn carried(&self, counts: CarriedCounts, first: &str, last: &str) -> String {
        let CarriedCounts { confirmed, open } = counts;
        let when = if first == last {
            first.to_owned()
        } else {
            self.period(first, last)
        };
        let all = confirmed + open;
        format!(
            "{} {} carried over from an earlier session ({when}): {confirmed} confirmed or answered anew since, {open} \
             not confirmed yet.",
            self.counted(all, Thing::Answer),
            one_or_many(all, "was", "were"),
        )
    }

    fn answered_of(&self, applicable: usize) -> String {
        format!("answered of {applicable} applicable")
    }

    fn bar(
        &self,
        area: &str,
        mean: &str,
        lowest: &str,
        target: &str,
        progress: &Progress,
    ) -> String {
        format!(
            "{area}: mean {mean}, lowest {lowest}, target {target}, answered {} of {}.",
            progress.answered, progress.applicable
        )
    }

    fn no_bar(&self, progress: &Progress) -> &'static str {
        if progress.applicable > 0 {
            "nothing answered yet"
        } else if progress.not_applicable > 0 {
            "not applicable"
        } else {
            "not evaluated"
        }
    }

    fn passed(&self, passed: Passed, open: usize) -> String {
        match (passed, open) {
            (Passed::Verdict, 0) => "Passed counts the verdict pass.".into(),
            (Passed::Verdict, open) => format!(
                "Passed counts the verdict pass; {open} assessed {} no verdict yet.",
                one_or_many(open, "requirement has", "requirements have")
            ),
            (Passed::AtTarget, _) => {
                "There are no verdicts in this session: counted is what reaches its target.".into()
            }
            (Passed::Nothing, _) => {
                "There are neither verdicts nor targets in this session.".into()
            }
        }
    }

    fn no_gaps(&self, has_targets: bool, has_open: bool) -> &'static str {
        match (has_targets, has_open) {
            (false, _) => "No target is set, so nothing is below it.",
            (true, true) => "Nothing answered so far is below its target.",
            (true, false) => "Nothing is below its target.",
        }
    }

    fn gaps(&self, below: usize, failed: usize) -> String {
        let below = self.counted(below, Thing::Answer);
        match failed {
            0 => format!("{below} below target."),
            failed => format!("{below} below target; {failed} failed without being below it."),
        }
    }

    fn weight(&self, weight: &Weight) -> String {
        limits::weight(weight)
    }

    fn phases(&self, as_of: &str, has_promises: bool) -> String {
        let what = if has_promises {
            "Open actions, and what is promised,"
        } else {
            "Open actions"
        };
        format!("{what} by the day recorded for each, counted from {as_of}.")
    }

    fn phase(&self, phase: Phase) -> &'static str {
        match phase {
            Phase::Overdue => "overdue",
            Phase::Next => "within 2 weeks",
            Phase::Soon => "within 3 months",
            Phase::Year => "3 to 12 months",
            Phase::Later => "later",
            Phase::NoDay => "no day is set",
        }
    }

    fn not_seen(&self, progress: &Progress) -> String {
        limits::not_seen(progress)
    }

    fn seen(&self, counts: SeenCounts) -> String {
        limits::seen(counts)
    }

    fn sample(&self, of: &str, looked_at: &str, total: &str) -> String {
        match (looked_at, total) {
            ("", "") => of.to_owned(),
            ("", total) => format!("{of}, some of {total}"),
            (looked_at, "") => format!("{of}, {looked_at} looked at"),
            (looked_at, total) => format!("{of}, {looked_at} of {total} looked at"),
        }
    }

    fn without_evidence(&self, count: usize) -> String {
        format!(
            "{} of ML2 or more {} no evidence:",
            self.counted(count, Thing::Answer),
            one_or_many(count, "names", "name")
        )
    }

    fn applies(&self, progress: &Progress) -> String {
        let lines = self.counted(progress.total, Thing::Line);
        format!(
            "In: {} of {lines} {}. What is out stands below, with its reason.",
            progress.applicable,
            one_or_many(progress.applicable, "applies", "apply")
        )
    }

    fn grade(&self, state: State, mark: &str) -> String {
        match state {
            State::Answered(level) => format!("ML{level}{mark}"),
            State::Unanswered => "–".into(),
            State::NotApplicable => "n/a".into(),
            State::NotEvaluated => "n/e".into(),
        }
    }

    fn parts(&self, parts: &PersonParts) -> String {
        let mut words = Vec::new();
        if parts.is_interviewed {
            words.push("interviewed".to_owned());
        }
        if parts.answers > 0 {
            let answers = self.counted(parts.answers, Thing::Answer);
            words.push(format!("{answers} said by them"));
        }
        if parts.owes > 0 {
            let lines = self.counted(parts.owes, Thing::Line);
            words.push(format!("owes something on {lines}"));
        }
        if parts.actions > 0 {
            let actions = one_or_many(parts.actions, "action", "actions");
            words.push(format!("{} {actions} to do", parts.actions));
        }
        if parts.has_recorded {
            words.push("recorded answers".into());
        }
        if parts.reviewed > 0 && parts.counts_reviewed {
            let lines = self.counted(parts.reviewed, Thing::Line);
            words.push(format!("reviewed {lines}"));
        } else if parts.reviewed > 0 {
            words.push("reviewed answers".into());
        }
        if parts.has_sealed {
            words.push("sealed".into());
        }
        if words.is_empty() {
            words.push("named".into());
        }
        words.join("; ")
    }

    fn person(&self, number: usize) -> String {
        format!("Person {number}")
    }

    fn gap(&self, maturity: u8, target: u8) -> String {
        format!("ML{maturity}, target ML{target}.")
    }

    fn gap_step(&self, step: GapStep<'_>) -> (String, String) {
        match step {
            GapStep::Verdict(level) => (
                "What failed:".into(),
                format!("the verdict is fail at ML{level}."),
            ),
            GapStep::Failed(why) => ("What failed:".into(), why.to_owned()),
            GapStep::Unmet(rung, level) => (
                format!("Why not ML{level}?"),
                format!("Answered no: {rung}"),
            ),
            GapStep::Next(rung, level) => ("Next:".into(), format!("{rung} (ML{level})")),
        }
    }

    fn leaned_on(&self, count: usize) -> String {
        needed_words(count)
    }

    fn parked(&self, count: usize) -> String {
        format!(
            "Parked: {} to come back to",
            self.counted(count, Thing::Line)
        )
    }

    fn unsettled(&self, count: usize) -> String {
        let lines = self.counted(count, Thing::Line);
        format!("Said or recorded differently: {lines} to settle")
    }

    fn returned(&self, count: usize) -> String {
        let lines = self.counted(count, Thing::Line);
        format!("Returned by a second person: {lines} to mend")
    }

    fn unanswered(&self, count: usize, of: usize) -> String {
        format!("Unanswered: {count} of {of}")
    }

    fn not_applicable(&self, count: usize) -> String {
        format!("Not applicable: {count}")
    }

    fn not_read(&self, lines: usize) -> String {
        format!(
            "{} of the session's file: see the limits of this assessment",
            counted(lines, "line")
        )
    }

    fn not_evaluated(&self, count: usize) -> String {
        format!("Not evaluated: {count}")
    }

    fn left_out(&self, by_hand: bool, count: usize) -> String {
        if by_hand {
            format!("Left out by hand ({count}): ")
        } else {
            format!("Outside the profile ({count}): ")
        }
    }

    fn evidence(&self, count: usize) -> String {
        let pieces = self.counted(count, Thing::Piece);
        format!("{pieces} of evidence, numbered in the order of the requirements.")
    }

    fn file(&self, size: u64, digest: &str) -> String {
        format!("({}, SHA-256 {digest})", size_in_bytes(size))
    }

    fn piece(&self, number: usize) -> String {
        format!("E{number}")
    }

    fn area_counts(&self, progress: &Progress) -> String {
        if progress.applicable == 0 {
            return match (progress.not_applicable, progress.not_evaluated) {
                (0, left_out) => format!("Not evaluated: {left_out}."),
                (claims, 0) => format!("Not applicable: {claims}."),
                (claims, left_out) => {
                    format!("Not applicable: {claims}. Not evaluated: {left_out}.")
                }
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

    fn state(&self, state: State, mark: &str) -> String {
        match state {
            State::Answered(level) => format!("ML{level}{mark}"),
            State::Unanswered => "Unanswered".into(),
            State::NotApplicable => "Not applicable".into(),
            State::NotEvaluated => "Not evaluated".into(),
        }
    }

    fn verdict(&self, verdict: Option<Verdict>) -> &'static str {
        match verdict {
            None => "–",
            Some(Verdict::Pass) => "✓ pass",
            Some(Verdict::Fail) => "✗ fail",
            Some(other) => other.word(),
        }
    }

    fn rungs(&self, rungs: &[Option<Rung>]) -> String {
        let words = (1..).zip(rungs).filter_map(|(level, rung)| {
            let rung = (*rung)?;
            Some(format!("ML{level} {} {}", rung.sign(), rung.words()))
        });
        words.collect::<Vec<_>>().join(", ")
    }

    fn target(&self, level: u8) -> String {
        format!("target ML{level}")
    }

    fn declared(&self, level: u8) -> String {
        format!("declared ML{level}")
    }

    fn enhances(&self, base: &str) -> String {
        format!("enhancement of {base}")
    }

    fn carried_from(&self, origin: &str, confirmed: Option<(&str, &str)>) -> String {
        match confirmed {
            None => format!("carried over from {origin}, not confirmed yet"),
            Some((who, day)) => format!("carried over from {origin}, confirmed {day} ({who})"),
        }
    }

    fn who_when(&self, who: &str, at: &str) -> String {
        format!("{who}, {at}")
    }

    fn after_seal(&self, who: &str, at: &str) -> String {
        format!(
            "The session was first sealed by {who}, {at}. Each change since stands here with the reason that was given; \
             a later seal signs off those before it."
        )
    }

    fn action(&self, state: &str, owner: &str, due: &str) -> String {
        let due = match due {
            "" => String::new(),
            due => format!("due {due}"),
        };
        let words = [state, owner, &due];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        words.join(", ")
    }

    fn code(&self, code: Code) -> &'static str {
        match code {
            Code::AboveLeanedOn => "Above what it leans on",
            Code::AppliesInPart => "Rated, and not applicable beside it",
            Code::RungsWithoutLevel => "Rungs are answered, but no level is set",
            Code::ExcludesEachOther => "What excludes each other",
            Code::ReviewDue => "A compensating measure to be looked at again",
            Code::Conflict => "Recorded values differ",
            Code::Returned => "Returned by a second person",
            Code::OwnReview => "Reviewed by who recorded it alone",
            Code::BelowTarget => "Below target",
            Code::NoEvidence => "ML2 or more without evidence",
            Code::AboveBase => "An enhancement above its base",
            Code::AboveRungs => "Above what the answered rungs support",
            Code::BelowRungs => "Below what the answered rungs support",
            Code::DeclaredDiffers => "Declared and found differ",
            Code::NoRisk => "A compensating measure without the risk that remains",
            Code::ToReconfirm => "Carried over or asked with other texts, to reconfirm",
            Code::NewRequirement => "New in the catalog since the session began",
            Code::SaidDifferently => "Two people said different things",
            Code::VerdictDiffers => "Verdict and claim contradict",
            Code::UnknownRequirement => "Not in the catalog",
            Code::UnknownRole => "For a role that is not assessed",
        }
    }

    fn note(&self, note: &Note<'_>) -> (&'static str, String) {
        notes::note(note)
    }

    fn digest(&self, catalog: &str, digest: &str) -> String {
        format!("{catalog}, digest {digest}")
    }
}
