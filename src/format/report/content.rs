//! The content that all forms of the report share, worked out once from session and assessment.

use std::collections::{HashMap, HashSet};

use crate::{
    assessment::{
        self, AreaResult, Code, Finding, Gap, GroupCount, Leaning, Line, Maturity, OWNER, PROVIDER,
        Progress, Side, State, leanings,
    },
    catalog::{Area, Related, Requirement},
    format::{
        document::{Link, Style, Text},
        for_assessors_only::{counts_for_client, is_for_assessors_only},
        wording::{Passed, Wording},
    },
    session::{
        Act, Conflict, Event, LineKey, Session, Settled, Speakers, answer, is_carry_over,
        is_of_review, settled, speakers,
    },
};

use super::{after_seal::AfterSeal, material::Report, options::ReportOptions, register::Register};

/// Whether whoever reads the report sees what stands in a field.
pub(super) fn is_shown(options: &ReportOptions, field: &str) -> bool {
    !options.is_for_client || !is_for_assessors_only(field)
}

/// Facts that the assessment's lines do not hold.
#[derive(Debug)]
pub(super) struct Extra {
    /// Answers to requirements that no catalog has, and for roles that are not assessed: kept, shown, never counted.
    strays: Vec<Line>,
    /// Conflicts on the session's own data.
    about: Vec<Conflict>,
}

impl Extra {
    /// Reads them from the session.
    pub(super) fn new(report: &Report<'_>) -> Self {
        let unknown =
            report.assessment.findings.iter().filter(|finding| {
                matches!(finding.code, Code::UnknownRequirement | Code::UnknownRole)
            });
        Self {
            strays: unknown
                .map(|finding| Line::stray(report.session, &finding.key))
                .filter(|line| !line.answer.is_empty())
                .collect(),
            about: answer(report.session, &LineKey::default()).conflicts,
        }
    }
}

/// The report's data.
#[derive(Debug)]
pub(super) struct Content<'a> {
    /// The material of the report.
    pub(super) report: Report<'a>,
    /// The options of the report.
    pub(super) options: &'a ReportOptions,
    /// The words it is told in.
    pub(super) words: &'static dyn Wording,
    /// Counts over all lines.
    pub(super) progress: Progress,
    /// Maturity over all lines.
    pub(super) maturity: Maturity,
    /// Results by area.
    pub(super) areas: Vec<AreaResult<'a>>,
    /// The certificate's table.
    pub(super) groups: Vec<GroupCount<'a>>,
    /// The meaning of the third column's count.
    pub(super) passed: Passed,
    /// Lines below target, what matters most first.
    pub(super) gaps: Vec<Gap<'a>>,
    /// With both standards in the session: the owner's requirements that lean on the provider.
    pub(super) leanings: Vec<Leaning<'a>>,
    /// Lines with an action that are no gap: open ones first, then by due date.
    pub(super) actions: Vec<&'a Line>,
    /// Lines that a compensating measure carries.
    pub(super) compensating: Vec<&'a Line>,
    /// Parked lines.
    pub(super) parked: Vec<&'a Line>,
    /// Values that differ, with their line; without one where they are the session's own data.
    pub(super) conflicts: Vec<(Option<&'a Line>, &'a Conflict)>,
    /// Conflicts that somebody settled.
    pub(super) settled: Vec<Settled>,
    /// The changes after a seal.
    pub(super) after_seal: Option<AfterSeal<'a>>,
    /// The register.
    pub(super) evidence: Register<'a>,
    /// Answers to requirements that no catalog has.
    pub(super) strays: &'a [Line],
    /// The lines that are among the gaps.
    below: HashSet<&'a LineKey>,
    related: Related,
    changes: HashMap<&'a LineKey, &'a Event>,
    /// The lines of each area: by the places of catalog and area.
    by_area: HashMap<(usize, usize), Vec<&'a Line>>,
    /// The strays by name.
    stray: HashMap<&'a LineKey, &'a Line>,
    /// The findings on each line.
    noticed: HashMap<&'a LineKey, Vec<&'a Finding>>,
}

impl<'a> Content<'a> {
    /// Works it out.
    pub(super) fn new(
        report: Report<'a>,
        extra: &'a Extra,
        options: &'a ReportOptions,
        words: &'static dyn Wording,
    ) -> Self {
        let Report {
            catalogs,
            assessment,
            session,
            ..
        } = report;
        let lines = &assessment.lines;
        let counted = || lines.iter().filter(|line| !is_left_out(line));
        let gaps = assessment::gaps(catalogs, lines);
        let below: HashSet<&LineKey> = gaps.iter().map(|gap| &gap.line.key).collect();
        let may_see = |field: &str| is_shown(options, field);
        Self {
            report,
            options,
            words,
            progress: match assessment.progress() {
                progress if options.is_for_client => counts_for_client(progress),
                progress => progress,
            },
            maturity: assessment.maturity(),
            areas: assessment.areas(catalogs),
            groups: assessment::groups(catalogs, lines),
            passed: passed(lines),
            gaps,
            leanings: leanings_of(&report),
            actions: actions(counted(), &below),
            compensating: counted()
                .filter(|line| line.answer.compensating.is_some())
                .collect(),
            parked: counted()
                .filter(|line| line.answer.parked.is_some())
                .collect(),
            conflicts: conflicts(extra, lines)
                .filter(|(_, conflict)| may_see(&conflict.field))
                .collect(),
            settled: if options.is_for_client {
                Vec::new()
            } else {
                settled(session)
            },
            after_seal: AfterSeal::new(session, options),
            evidence: Register::new(lines.iter().chain(&extra.strays)),
            strays: &extra.strays,
            below,
            related: Related::new(catalogs),
            changes: last_changes(session),
            by_area: by_area(lines),
            stray: extra.strays.iter().map(|line| (&line.key, line)).collect(),
            noticed: noticed(&assessment.findings),
        }
    }

    /// The day that it speaks of.
    pub(super) fn as_of(&self) -> String {
        match self.options.until.as_str() {
            "" => self.report.as_of(),
            until => until.to_owned(),
        }
    }

    /// The lines in one state, in the order of the walk.
    pub(super) fn lines_in(&self, state: State) -> Vec<&'a Line> {
        let lines = self.report.assessment.lines.iter();
        lines.filter(|line| line.state() == state).collect()
    }

    /// Claims that do not apply: neighbours with the same reason and verdict are one.
    pub(super) fn claims(&self) -> Vec<Vec<&'a Line>> {
        let lines = self.lines_in(State::NotApplicable);
        let alike = |a: &&Line, b: &&Line| {
            a.answer.level == b.answer.level && a.answer.verdict == b.answer.verdict
        };
        lines.chunk_by(alike).map(<[_]>::to_vec).collect()
    }

    /// Lines left out by hand, and lines outside the profile.
    pub(super) fn left_out(&self) -> (Vec<&'a Line>, Vec<&'a Line>) {
        let lines = self.lines_in(State::NotEvaluated);
        lines.into_iter().partition(|line| !line.outside)
    }

    /// The lines of an area.
    pub(super) fn lines_of(&self, area: &AreaResult<'_>) -> &[&'a Line] {
        self.by_area
            .get(&(area.catalog, area.place))
            .map_or(&[], Vec::as_slice)
    }

    /// The unanswered lines of an area.
    pub(super) fn unanswered(&self, area: &AreaResult<'_>) -> Vec<&'a Line> {
        let lines = self.lines_of(area).iter().copied();
        lines
            .filter(|line| line.state() == State::Unanswered)
            .collect()
    }

    /// Whether a line's flag is shown: it is the assessor's own.
    pub(super) fn shows_flag(&self, line: &Line) -> bool {
        line.answer.flagged && !self.options.is_for_client
    }

    /// The requirement that a line judges: none for a stray.
    pub(super) fn asked(&self, line: &Line) -> Option<&'a Requirement> {
        assessment::requirement(self.report.catalogs, line)
    }

    /// The related lines of the other catalogs.
    pub(super) fn related_lines(&self, line: &Line) -> Vec<&'a Line> {
        self.report.assessment.related_lines(&self.related, line)
    }

    /// The title of what a line judges.
    pub(super) fn title(&self, line: &Line) -> &'a str {
        self.asked(line).map_or("", |asked| asked.title.as_str())
    }

    /// Whether the action of a line is told among the gaps or the actions: not where the line does not count.
    pub(super) fn tells_action(&self, line: &Line) -> bool {
        let counts = || self.asked(line).is_some() && !is_left_out(line);
        self.below.contains(&line.key) || counts()
    }

    /// Where links to the action of a line lead: to where it is told.
    pub(super) fn action_anchor(&self, line: &Line) -> String {
        format!("action-{}", self.anchor(line))
    }

    /// The area's name: `SP.01 Solution staffing`.
    pub(super) fn area_name(area: &Area) -> String {
        format!("{} {}", area.id, area.title)
    }

    /// A line's label, leading to its answer.
    pub(super) fn link(&self, style: Style, line: &Line) -> Text {
        Text::default().linked(style, line.label(), Link::To(self.anchor(line)))
    }

    /// Labels in a row, each leading to its answer.
    pub(super) fn links(&self, lines: &[&Line]) -> Text {
        Text::join(lines.iter().map(|line| self.link(Style::Name, line)), ", ")
    }

    /// A line's label with its title.
    pub(super) fn named(&self, line: &Line) -> Text {
        let title = self.title(line);
        self.link(Style::Name, line)
            .and(" ")
            .with(Style::Soft, title)
    }

    /// Where links to a piece of evidence lead.
    pub(super) fn piece_anchor(&self, number: usize) -> String {
        self.words.piece(number).to_lowercase()
    }

    /// The lowest and the highest target: `ML3`, `ML2–ML3`.
    pub(super) fn range(&self, targets: Option<(u8, u8)>) -> String {
        let level = |level| self.words.level(Some(level));
        match targets {
            Some((low, high)) if low < high => format!("{}–{}", level(low), level(high)),
            targets => self.words.level(targets.map(|(low, _)| low)),
        }
    }

    /// The findings on a line.
    pub(super) fn findings_on(&self, line: &Line) -> &[&'a Finding] {
        self.noticed.get(&line.key).map_or(&[], Vec::as_slice)
    }

    /// The findings of each kind, in the order of the walk.
    pub(super) fn findings_by_code(&self) -> Vec<(Code, Vec<&'a Finding>)> {
        let mut kinds: Vec<(Code, Vec<&Finding>)> = Vec::new();
        for finding in &self.report.assessment.findings {
            match kinds.iter_mut().find(|(code, _)| *code == finding.code) {
                Some((_, found)) => found.push(finding),
                None => kinds.push((finding.code, vec![finding])),
            }
        }
        kinds
    }

    /// The line that a finding is about; none where nothing stands there any more.
    pub(super) fn line_of(&self, finding: &Finding) -> Option<&'a Line> {
        let known = self.report.assessment.line(&finding.key);
        known.or_else(|| self.stray.get(&finding.key).copied())
    }

    /// The newest change of a line that was not taken back: the day as written, and who.
    pub(super) fn last_change(&self, line: &Line) -> Option<(String, &'a str)> {
        let event = self.changes.get(&line.key)?;
        Some((event.day(), &event.who))
    }

    /// The people who gave parts of an answer, where they are not those the line names.
    pub(super) fn given(&self, line: &Line) -> Speakers {
        speakers(self.report.session, &line.key)
    }

    /// Where links to a line's answer lead: from its id, and unmistakable where one id is not enough.
    pub(super) fn anchor(&self, line: &Line) -> String {
        let id: String = line
            .key
            .requirement
            .chars()
            .map(|character| match character {
                letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
                _ => '-',
            })
            .collect();
        let id = id.trim_end_matches('-');
        let alone = !line.key.is_apart() && self.report.catalogs.len() == 1;
        match self.report.assessment.place(&line.key) {
            Some(_) if alone => format!("req-{id}"),
            Some(place) => format!("req-{id}-{}", place + 1),
            None => "strays".into(),
        }
    }
}

/// The lines with an action that are no gap: open ones first, then by due date.
fn actions<'a>(
    counted: impl Iterator<Item = &'a Line>,
    below: &HashSet<&LineKey>,
) -> Vec<&'a Line> {
    let mut actions: Vec<&Line> = counted
        .filter(|line| line.answer.action.is_some() && !below.contains(&line.key))
        .collect();
    actions.sort_by_key(|line| {
        let action = line.answer.action.as_ref();
        action.map(|action| (action.is_done(), action.due.is_empty(), action.due.as_str()))
    });
    actions
}

/// The newest change of each line that was not taken back. A second person's review does not change the answer.
fn last_changes(session: &Session) -> HashMap<&LineKey, &Event> {
    let mut changes = HashMap::new();
    let said = |event: &&Event| session.is_live(&event.sum) && !is_carry_over(event);
    for event in session.events().filter(said) {
        if let Act::Set(assignments) = &event.act {
            let own = assignments.iter().filter(|set| !is_of_review(&set.field));
            changes.extend(own.map(|set| (&*set.line, event)));
        }
    }
    changes
}

/// What the third column of the certificate's table counts: verdicts where there are some, else lines at their target.
fn passed(lines: &[Line]) -> Passed {
    let mut counted = lines.iter().filter(|line| !is_left_out(line));
    if assessment::has_verdicts(lines) {
        Passed::Verdict
    } else if counted.any(|line| line.target.is_some()) {
        Passed::AtTarget
    } else {
        Passed::Nothing
    }
}

/// The conflicts on the session's own data, then those on the lines of the profile.
fn conflicts<'a>(
    extra: &'a Extra,
    lines: &'a [Line],
) -> impl Iterator<Item = (Option<&'a Line>, &'a Conflict)> {
    let about = extra.about.iter().map(|conflict| (None, conflict));
    let inside = lines.iter().filter(|line| !line.outside);
    let on_lines = inside.flat_map(|line| {
        let conflicts = line.answer.conflicts.iter();
        conflicts.map(move |conflict| (Some(line), conflict))
    });
    about.chain(on_lines)
}

/// The lines of each area: by the places of catalog and area.
fn by_area(lines: &[Line]) -> HashMap<(usize, usize), Vec<&Line>> {
    let mut by_area: HashMap<(usize, usize), Vec<&Line>> = HashMap::new();
    for line in lines {
        if let Some(area) = line.area {
            by_area.entry((line.catalog, area)).or_default().push(line);
        }
    }
    by_area
}

/// The findings on each line.
fn noticed(findings: &[Finding]) -> HashMap<&LineKey, Vec<&Finding>> {
    let mut noticed: HashMap<&LineKey, Vec<&Finding>> = HashMap::new();
    for finding in findings {
        noticed.entry(&finding.key).or_default().push(finding);
    }
    noticed
}

/// The owner's requirements that lean on the provider, in a session that has both.
fn leanings_of<'a>(report: &Report<'a>) -> Vec<Leaning<'a>> {
    let side = |standard| Side::on_standard(report.catalogs, report.assessment, standard);
    let sides = side(PROVIDER).zip(side(OWNER));
    sides.map_or_else(Vec::new, |(provider, owner)| leanings(provider, owner))
}

/// Whether a line does not count.
fn is_left_out(line: &Line) -> bool {
    line.state() == State::NotEvaluated
}
