//! The order of a report, shared by the page and the Markdown.

use super::content::Content;

/// A part of the report with a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// The chart, and the scale that it is drawn on.
    Areas,
    /// The table that certificates print.
    Groups,
    /// What is below target, what matters most first.
    Gaps,
    /// What is done instead, and the risk that remains.
    Compensating,
    /// What is to be done.
    Actions,
    /// Unanswered and parked lines.
    Open,
    /// Claims with their reasons; and what was left out, counted apart.
    NotApplicable,
    /// Two people's values stand.
    Conflicts,
    /// What the program noticed.
    Findings,
    /// Every piece of evidence.
    Evidence,
    /// Every answer.
    Answers,
    /// How to read it.
    Notes,
}

impl Section {
    /// The sections that this report has, in order.
    pub(super) fn all(content: &Content<'_>) -> Vec<Self> {
        let optional = |section: Self, there: bool| there.then_some(section);
        [
            Some(Self::Areas),
            optional(Self::Groups, !content.groups.is_empty()),
            Some(Self::Gaps),
            optional(Self::Compensating, !content.compensating.is_empty()),
            optional(Self::Actions, !content.actions.is_empty()),
            optional(
                Self::Open,
                content.progress.unanswered + content.parked.len() > 0,
            ),
            Some(Self::NotApplicable),
            optional(Self::Conflicts, !content.conflicts.is_empty()),
            optional(
                Self::Findings,
                !content.report.assessment.findings.is_empty(),
            ),
            Some(Self::Evidence),
            Some(Self::Answers),
            Some(Self::Notes),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The heading.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Areas => "Maturity by area",
            Self::Groups => "Results by group",
            Self::Gaps => "Gaps, what matters most first",
            Self::Compensating => "Compensating measures",
            Self::Actions => "Actions",
            Self::Open => "Still open",
            Self::NotApplicable => "Not applicable, not evaluated",
            Self::Conflicts => "Conflicts to settle",
            Self::Findings => "What the program noticed",
            Self::Evidence => "Evidence register",
            Self::Answers => "Every answer",
            Self::Notes => "How to read this report",
        }
    }

    /// Where links lead.
    pub(super) fn anchor(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Groups => "groups",
            Self::Gaps => "gaps",
            Self::Compensating => "compensating",
            Self::Actions => "actions",
            Self::Open => "open",
            Self::NotApplicable => "not-applicable",
            Self::Conflicts => "conflicts",
            Self::Findings => "findings",
            Self::Evidence => "evidence",
            Self::Answers => "answers",
            Self::Notes => "notes",
        }
    }
}
