//! The words of a report.

use std::collections::BTreeMap;

use crate::assessment::{Code, Progress, State};
use crate::session::{Rung, Verdict};

/// The meaning of the third column of the groups' table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passed {
    /// Lines with the verdict pass.
    Verdict,
    /// There are no verdicts: lines at their target.
    AtTarget,
    /// There are neither verdicts nor targets.
    Nothing,
}

/// How many answers were carried over, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CarriedCounts {
    /// Confirmed or answered anew since.
    pub(crate) confirmed: usize,
    /// Not touched since.
    pub(crate) open: usize,
}

/// How far an assessment is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) progress: Progress,
    pub(crate) carried: usize,
    pub(crate) conflicts: usize,
}

/// The extent of an assessment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Covered {
    pub(crate) requirements: usize,
    pub(crate) progress: Progress,
}

/// The parts that a person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own"
)]
pub(in crate::format) struct PersonParts {
    /// Whether the session names them as interviewed.
    pub(crate) is_interviewed: bool,
    /// How many answers are said by them.
    pub(crate) answers: usize,
    /// On how many lines they owe something.
    pub(crate) owes: usize,
    /// How many actions they have.
    pub(crate) actions: usize,
    /// Whether they recorded something that stands.
    pub(crate) has_recorded: bool,
    /// How many lines they looked at as a second person, and said so.
    pub(crate) reviewed: usize,
    /// Whether that number is told.
    pub(crate) counts_reviewed: bool,
    /// Whether they signed the session off.
    pub(crate) has_sealed: bool,
}

/// The obstacle between a gap and its next level.
#[derive(Debug, Clone, Copy)]
pub(crate) enum GapStep<'a> {
    /// The level is enough; what failed, in words.
    Failed(&'a str),
    /// The level is enough; the verdict failed.
    Verdict(u8),
    /// This rung was answered no, and keeps the line from this level.
    Unmet(&'a str, u8),
    /// The rung that comes next, and its level.
    Next(&'a str, u8),
}

/// The properties by which gaps are ordered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weight {
    /// Whether the verdict is fail.
    pub(crate) has_failed: bool,
    /// How many levels are missing to the target.
    pub(crate) missing: u8,
    /// How many requirements build on it.
    pub(crate) leaned_on: usize,
    /// Whether it is flagged.
    pub(crate) is_flagged: bool,
}

/// On how many answered lines it is recorded how they were seen.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SeenCounts {
    /// Told in an interview.
    pub(crate) interview: usize,
    /// Looked at.
    pub(crate) examine: usize,
    /// Tried out.
    pub(crate) test: usize,
    /// Nothing is recorded.
    pub(crate) unsaid: usize,
}

/// How far away a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Gone by.
    Overdue,
    /// Within two weeks.
    Next,
    /// Within three months.
    Soon,
    /// Within a year.
    Year,
    /// After that.
    Later,
    /// No day is set.
    NoDay,
}

impl Phase {
    /// All of them, the nearest first.
    pub(crate) const ALL: [Self; 6] = [
        Self::Overdue,
        Self::Next,
        Self::Soon,
        Self::Year,
        Self::Later,
        Self::NoDay,
    ];
}

/// A note on how to read a report.
#[derive(Debug, Clone)]
pub(crate) enum Note<'a> {
    /// The origin of the maturity scale.
    Maturity(&'a str),
    /// The authors of the texts, as each catalog names them.
    WhoseWords(String),
    /// The lines over which lowest and mean are taken.
    LowestAndMean,
    /// The difference between not applicable and not evaluated.
    NotApplicable,
    /// The meaning of passed.
    Passed(Passed),
    /// The order of the gaps, and whether the reader is shown flags and there are verdicts.
    OrderOfGaps {
        /// Whether verdicts are among what it goes by.
        has_verdicts: bool,
        /// Whether flags are among what it goes by.
        has_flags: bool,
    },
    /// The treatment of evidence.
    Evidence,
    /// The form of dates.
    Dates,
    /// The origin of the match between standards.
    SeeAlso,
    /// The origin of the official text.
    Official,
    /// Lines of the session's file that are not taken in.
    Unread(usize),
    /// The reminder that a report is no certificate.
    NoCertificate,
    /// Fields that no licensed text has confirmed, each with the ids of the requirements that have it, of so many.
    Unconfirmed(BTreeMap<&'a str, Vec<&'a str>>, usize),
}

/// The sentences of a report.
pub(crate) trait ReportWording {
    /// How many of all answered lines have a level.
    fn found_of(&self, level: &str, found: usize, all: usize) -> String;
    /// Says how far the assessment is.
    fn standing(&self, standing: &Standing) -> String;
    /// Says what the assessment covers, and how much of it is answered.
    fn covers(&self, covered: &Covered) -> String;
    /// The lowest maturity; a mean is no rating and stands with the areas alone.
    fn found(&self, lowest: Option<u8>) -> String;
    /// The lowest and highest target, and how many reach it.
    fn against_target(&self, targets: Option<(u8, u8)>, at: usize, below: usize) -> String;
    /// Says how many answers were carried over, between which days.
    fn carried(&self, counts: CarriedCounts, first: &str, last: &str) -> String;
    /// The caption of the figure of answered lines.
    fn answered_of(&self, applicable: usize) -> String;
    /// The bar of an area in words, for readers who do not see it.
    fn bar(
        &self,
        area: &str,
        mean: &str,
        lowest: &str,
        target: &str,
        progress: &Progress,
    ) -> String;
    /// Why an area has no bar.
    fn no_bar(&self, progress: &Progress) -> &'static str;
    /// The head of the column of passed lines, with how many have no verdict yet.
    fn passed(&self, passed: Passed, open: usize) -> String;
    /// Why there are no gaps: whether there are targets, and lines without an answer.
    fn no_gaps(&self, has_targets: bool, has_open: bool) -> &'static str;
    /// How many lines are below target, and how many failed without being below it.
    fn gaps(&self, below: usize, failed: usize) -> String;
    /// The reasons why a gap is heavy.
    fn weight(&self, weight: &Weight) -> String;
    /// Says from which day the phases are counted, and whether promises stand among them.
    fn phases(&self, as_of: &str, has_promises: bool) -> String;
    /// The name of a phase.
    fn phase(&self, phase: Phase) -> &'static str;
    /// How much has no answer, or was left out.
    fn not_seen(&self, progress: &Progress) -> String;
    /// How the answered lines were seen.
    fn seen(&self, counts: SeenCounts) -> String;
    /// Says what a sample is of, and how much of it was looked at; either number may be empty.
    fn sample(&self, of: &str, looked_at: &str, total: &str) -> String;
    /// How many answers name no evidence though their level asks for some.
    fn without_evidence(&self, count: usize) -> String;
    /// How much applies, of what is covered.
    fn applies(&self, progress: &Progress) -> String;
    /// Where a line stands, as short as can be.
    fn grade(&self, state: State, mark: &str) -> String;
    /// A person's parts.
    fn parts(&self, parts: &PersonParts) -> String;
    /// A person whose name is taken out.
    fn person(&self, number: usize) -> String;
    /// The maturity found, and the target.
    fn gap(&self, maturity: u8, target: u8) -> String;
    /// The obstacle between a gap and its next level: the beginning of the sentence, and the rest.
    fn gap_step(&self, step: GapStep<'_>) -> (String, String);
    /// How many others build on a line.
    fn leaned_on(&self, count: usize) -> String;
    /// How many lines of the session's file are not read, beside the name that the note on them has.
    fn not_read(&self, lines: usize) -> String;
    /// The heading of what is parked.
    fn parked(&self, count: usize) -> String;
    /// The heading of what people said or recorded differently.
    fn unsettled(&self, count: usize) -> String;
    /// The heading of what a second person gave back.
    fn returned(&self, count: usize) -> String;
    /// The heading of what is not answered.
    fn unanswered(&self, count: usize, of: usize) -> String;
    /// The heading of claims, and of what is left out.
    fn not_applicable(&self, count: usize) -> String;
    /// The heading of what is left out.
    fn not_evaluated(&self, count: usize) -> String;
    /// The beginning of the list of lines that were left out by hand, or by the profile.
    fn left_out(&self, by_hand: bool, count: usize) -> String;
    /// How many pieces of evidence there are.
    fn evidence(&self, count: usize) -> String;
    /// A file's size and digest.
    fn file(&self, size: u64, digest: &str) -> String;
    /// The name of a piece of evidence.
    fn piece(&self, number: usize) -> String;
    /// An area's counts.
    fn area_counts(&self, progress: &Progress) -> String;
    /// Where a line stands; the mark is that of its level.
    fn state(&self, state: State, mark: &str) -> String;
    /// The verdict with a sign of its own.
    fn verdict(&self, verdict: Option<Verdict>) -> &'static str;
    /// The rungs that were answered.
    fn rungs(&self, rungs: &[Option<Rung>]) -> String;
    /// A target, a declared level.
    fn target(&self, level: u8) -> String;
    /// The level that the provider declares.
    fn declared(&self, level: u8) -> String;
    /// Names the requirement that an enhancement enhances.
    fn enhances(&self, base: &str) -> String;
    /// Says where an answer was carried over from, and who confirmed it when.
    fn carried_from(&self, origin: &str, confirmed: Option<(&str, &str)>) -> String;
    /// A person and a time.
    fn who_when(&self, who: &str, at: &str) -> String;
    /// The introduction of the changes after a seal: who sealed first, and when.
    fn after_seal(&self, who: &str, at: &str) -> String;
    /// An action's state, owner and day.
    fn action(&self, state: &str, owner: &str, due: &str) -> String;
    /// A kind of finding.
    fn code(&self, code: Code) -> &'static str;
    /// A note: its catchword and what there is to say.
    fn note(&self, note: &Note<'_>) -> (&'static str, String);
    /// A catalog with its digest; when the session was begun and by whom.
    fn digest(&self, catalog: &str, digest: &str) -> String;
}

/// The words of a report that stand by themselves.
#[derive(Debug)]
pub(crate) struct ReportLabels {
    pub(crate) kind: &'static str,
    pub(crate) kind_lower: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) not_stated: &'static str,
    pub(crate) guided: &'static str,
    pub(crate) quick: &'static str,
    pub(crate) recorded_by: &'static str,
    pub(crate) reviewed_by: &'static str,
    pub(crate) period: &'static str,
    pub(crate) report_number: &'static str,
    pub(crate) report_version: &'static str,
    pub(crate) classification: &'static str,
    pub(crate) distribution_list: &'static str,
    pub(crate) system: &'static str,
    pub(crate) first: &'static str,
    pub(crate) why_first: &'static str,
    pub(crate) told_first: &'static str,
    pub(crate) phases: &'static str,
    pub(crate) promised: &'static str,
    pub(crate) when: &'static str,
    pub(crate) limits: &'static str,
    pub(crate) limits_lead: &'static str,
    pub(crate) not_seen: &'static str,
    pub(crate) how_seen: &'static str,
    pub(crate) samples: &'static str,
    pub(crate) without_evidence: &'static str,
    pub(crate) held_as: &'static str,
    pub(crate) seal: &'static str,
    pub(crate) not_sealed: &'static str,
    pub(crate) seal_digest: &'static str,
    pub(crate) lowest_figure: &'static str,
    pub(crate) at_target_figure: &'static str,
    pub(crate) below_target_figure: &'static str,
    pub(crate) not_applicable_figure: &'static str,
    pub(crate) confirmed_figure: &'static str,
    pub(crate) carried_figure: &'static str,
    pub(crate) areas: &'static str,
    pub(crate) groups: &'static str,
    pub(crate) radar: &'static str,
    pub(crate) distribution: &'static str,
    pub(crate) share: &'static str,
    pub(crate) nothing_found: &'static str,
    pub(crate) since: &'static str,
    pub(crate) then_and_now: &'static str,
    pub(crate) not_judged: &'static str,
    pub(crate) gaps: &'static str,
    pub(crate) compensating: &'static str,
    pub(crate) actions: &'static str,
    pub(crate) open: &'static str,
    pub(crate) applicability: &'static str,
    pub(crate) conclusion: &'static str,
    pub(crate) no_conclusion: &'static str,
    pub(crate) glance: &'static str,
    pub(crate) glance_lead: &'static str,
    pub(crate) people: &'static str,
    pub(crate) part: &'static str,
    pub(crate) to_do: &'static str,
    pub(crate) agreed: &'static str,
    pub(crate) conflicts: &'static str,
    pub(crate) settled: &'static str,
    pub(crate) after_seal: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) evidence_section: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) chart: &'static str,
    pub(crate) same_in_numbers: &'static str,
    pub(crate) mean_scale: &'static str,
    pub(crate) mean: &'static str,
    pub(crate) lowest: &'static str,
    pub(crate) at_target: &'static str,
    pub(crate) below: &'static str,
    pub(crate) answered: &'static str,
    pub(crate) unanswered: &'static str,
    pub(crate) not_applicable: &'static str,
    pub(crate) not_evaluated: &'static str,
    pub(crate) mean_sign: &'static str,
    pub(crate) partial_sign: &'static str,
    pub(crate) lowest_sign: &'static str,
    pub(crate) target_sign: &'static str,
    pub(crate) answered_sign: &'static str,
    pub(crate) scale: &'static str,
    pub(crate) level: &'static str,
    pub(crate) means: &'static str,
    pub(crate) found: &'static str,
    pub(crate) group: &'static str,
    pub(crate) assessed: &'static str,
    pub(crate) passed: &'static str,
    pub(crate) total: &'static str,
    pub(crate) all_groups: &'static str,
    pub(crate) verdict_fail: &'static str,
    pub(crate) flagged: &'static str,
    pub(crate) requirement: &'static str,
    pub(crate) requirements: &'static str,
    pub(crate) maturity: &'static str,
    pub(crate) done_instead: &'static str,
    pub(crate) risk: &'static str,
    pub(crate) not_said: &'static str,
    pub(crate) what: &'static str,
    pub(crate) who: &'static str,
    pub(crate) due: &'static str,
    pub(crate) state: &'static str,
    pub(crate) done: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) who_owes: &'static str,
    pub(crate) to_mend: &'static str,
    pub(crate) differs: &'static str,
    pub(crate) open_count: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) verdict: &'static str,
    pub(crate) no_claims: &'static str,
    pub(crate) none_left_out: &'static str,
    pub(crate) conflicts_lead: &'static str,
    pub(crate) settled_lead: &'static str,
    pub(crate) stood: &'static str,
    pub(crate) settled_by: &'static str,
    pub(crate) later_changed: &'static str,
    pub(crate) session_itself: &'static str,
    pub(crate) field: &'static str,
    pub(crate) values: &'static str,
    pub(crate) findings_lead: &'static str,
    pub(crate) times: &'static str,
    pub(crate) place: &'static str,
    pub(crate) no_evidence: &'static str,
    pub(crate) number: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) strays: &'static str,
    pub(crate) strays_lead: &'static str,
    pub(crate) unanswered_lead: &'static str,
    pub(crate) statement: &'static str,
    pub(crate) measure: &'static str,
    pub(crate) said_by: &'static str,
    pub(crate) said_before: &'static str,
    pub(crate) steps: &'static str,
    pub(crate) remarks: &'static str,
    pub(crate) parked: &'static str,
    pub(crate) action: &'static str,
    pub(crate) conflict: &'static str,
    pub(crate) related: &'static str,
    pub(crate) see_also: &'static str,
    pub(crate) noticed: &'static str,
    pub(crate) recorded: &'static str,
    pub(crate) outside: &'static str,
    pub(crate) program: &'static str,
    pub(crate) session: &'static str,
    pub(crate) begun: &'static str,
    pub(crate) records: &'static str,
    pub(crate) catalog: &'static str,
}
