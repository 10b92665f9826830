//! Which heading of the help a key stands under, by what one wants to do.

use super::{Action, Scope};

/// A heading of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What most of an interview needs.
    MostUsed,
    /// Judging a line.
    Answer,
    /// Writing, naming evidence, planning.
    Write,
    /// Who speaks, and lines of their own.
    People,
    /// From line to line and from pane to pane.
    Move,
    /// Screens that tell where the session stands, and what is made of it.
    Look,
    /// The session as a whole.
    Session,
    /// The program.
    Program,
}

impl Group {
    /// Every one of them, in the order of the help.
    pub const ALL: [Self; 8] = [
        Self::MostUsed,
        Self::Answer,
        Self::Write,
        Self::People,
        Self::Move,
        Self::Look,
        Self::Session,
        Self::Program,
    ];

    /// The heading.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::MostUsed => "Most used",
            Self::Answer => "Answer",
            Self::Write => "Write",
            Self::People => "People and parts",
            Self::Move => "Move",
            Self::Look => "Look",
            Self::Session => "The session",
            Self::Program => "The program",
        }
    }

    /// The heading for what an action does on a screen.
    #[must_use]
    pub fn of(scope: Scope, action: Action) -> Self {
        if is_most_used(scope, action) {
            return Self::MostUsed;
        }
        match action {
            Action::Level(_)
            | Action::Yes
            | Action::No
            | Action::NoneYet
            | Action::NotApplicable
            | Action::ManyNotApplicable
            | Action::Park
            | Action::NotEvaluated
            | Action::Verdict
            | Action::Flag
            | Action::Confirm
            | Action::SecondPerson
            | Action::Target
            | Action::Declared
            | Action::Clear => Self::Answer,
            Action::Statement
            | Action::Evidence
            | Action::EvidenceFile
            | Action::Remarks
            | Action::Compensating
            | Action::Seen
            | Action::Sample
            | Action::ToDo
            | Action::TakeStep
            | Action::PlanText
            | Action::PlanOwner
            | Action::PlanDue
            | Action::PlanState
            | Action::Mark
            | Action::MarkAll
            | Action::Typing
            | Action::External
            | Action::Discard => Self::Write,
            Action::SaidBy | Action::Split => Self::People,
            Action::Overview
            | Action::Findings
            | Action::Summary
            | Action::Review
            | Action::Report
            | Action::Agenda
            | Action::OpenItems
            | Action::Guidance
            | Action::History
            | Action::Brief
            | Action::Find
            | Action::Sort => Self::Look,
            Action::About
            | Action::Deeper
            | Action::Undo
            | Action::Redo
            | Action::Retry
            | Action::Close
            | Action::New
            | Action::Quick
            | Action::NextYear
            | Action::Rename
            | Action::Copy
            | Action::Trash => Self::Session,
            Action::Help | Action::Theme | Action::Redraw | Action::Suspend | Action::Quit => {
                Self::Program
            }
            Action::FolderUp
            | Action::Hidden
            | Action::Recorded
            | Action::Retrace
            | Action::Filter
            | Action::Down
            | Action::Up
            | Action::NextTopic
            | Action::PreviousTopic
            | Action::NextArea
            | Action::PreviousArea
            | Action::First
            | Action::Last
            | Action::NextOpen
            | Action::Related
            | Action::NextPane
            | Action::PreviousPane
            | Action::Enter
            | Action::Start
            | Action::Back
            | Action::Left
            | Action::Right => Self::Move,
        }
    }
}

/// What is needed every day: they stand first, and fit on one page of 24 rows.
fn is_most_used(scope: Scope, action: Action) -> bool {
    match scope {
        Scope::Interview => matches!(
            action,
            Action::Level(_)
                | Action::Yes
                | Action::No
                | Action::NoneYet
                | Action::Enter
                | Action::Statement
                | Action::Evidence
                | Action::Park
                | Action::SaidBy
                | Action::Guidance
                | Action::Find
                | Action::Undo
                | Action::Help
                | Action::Close
        ),
        Scope::Review => matches!(
            action,
            Action::PlanText
                | Action::PlanOwner
                | Action::PlanDue
                | Action::Verdict
                | Action::Mark
                | Action::Sort
                | Action::Enter
                | Action::Report
                | Action::Undo
                | Action::Back
        ),
        Scope::Overview | Scope::Findings | Scope::Summary => matches!(
            action,
            Action::Enter
                | Action::Review
                | Action::Report
                | Action::Agenda
                | Action::OpenItems
                | Action::Undo
                | Action::Back
                | Action::Help
        ),
        _ => false,
    }
}
