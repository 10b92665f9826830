//! The headings of the help: under which of them a key stands, by the user's purpose.

use crate::interview::{Group as About, Verb, Written};

use super::{Action, Scope};

/// A heading of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The keys that most of an interview needs.
    MostUsed,
    /// The commands of one group, and keys for the same purpose.
    Of(About),
    /// The program.
    Program,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 8] = [
        Self::MostUsed,
        Self::Of(About::Judge),
        Self::Of(About::Write),
        Self::Of(About::People),
        Self::Of(About::Move),
        Self::Of(About::Look),
        Self::Of(About::Session),
        Self::Program,
    ];

    /// The heading.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::MostUsed => "Most used",
            Self::Of(About::Judge) => "Answer",
            Self::Of(About::Write) => "Write",
            Self::Of(About::People) => "People and parts",
            Self::Of(About::Move) => "Move",
            Self::Of(About::Look) => "Look",
            Self::Of(About::Session) => "The session",
            Self::Program => "The program",
        }
    }

    /// The heading for what an action does on a screen.
    #[must_use]
    pub fn for_action(scope: Scope, action: Action) -> Self {
        if is_most_used(scope, action) {
            return Self::MostUsed;
        }
        match action {
            Action::Verb(verb) => Self::Of(verb.entry().group),
            Action::TakeValue
            | Action::TakeOwn
            | Action::TakeOther
            | Action::NewValue
            | Action::JoinTexts => Self::Of(About::Judge),
            Action::PlanText
            | Action::PlanOwner
            | Action::PlanDue
            | Action::PlanState
            | Action::Mark
            | Action::MarkAll
            | Action::TurnLine
            | Action::ParkInstead
            | Action::Typing
            | Action::External
            | Action::Discard => Self::Of(About::Write),
            Action::Find | Action::Sort => Self::Of(About::Look),
            Action::Start
            | Action::Close
            | Action::New
            | Action::Quick
            | Action::NextYear
            | Action::Rename
            | Action::Copy
            | Action::Join
            | Action::Trash => Self::Of(About::Session),
            Action::Help | Action::Theme | Action::Redraw | Action::Suspend | Action::Quit => {
                Self::Program
            }
            Action::FolderUp
            | Action::Hidden
            | Action::Complete
            | Action::Down
            | Action::Up
            | Action::PageDown
            | Action::PageUp
            | Action::First
            | Action::Last
            | Action::NextPane
            | Action::PreviousPane
            | Action::Enter
            | Action::Back
            | Action::Left
            | Action::Right => Self::Of(About::Move),
        }
    }
}

/// Whether a key is needed every day: such keys stand first, and fit on one page of 24 rows. Who reads them has found the
/// help.
fn is_most_used(scope: Scope, action: Action) -> bool {
    match scope {
        Scope::Interview => matches!(
            action,
            Action::Verb(
                Verb::Ml0
                    | Verb::Ml1
                    | Verb::Ml2
                    | Verb::Ml3
                    | Verb::Ml4
                    | Verb::Yes
                    | Verb::No
                    | Verb::NotApplicable
                    | Verb::Write(Written::Statement)
                    | Verb::Evidence
                    | Verb::Park
                    | Verb::SaidBy
                    | Verb::Clear
                    | Verb::Review
                    | Verb::NextOpen
                    | Verb::Find
                    | Verb::Filter
                    | Verb::Undo
            ) | Action::Enter
                | Action::Close
        ),
        Scope::Review => matches!(
            action,
            Action::Verb(Verb::Verdict | Verb::HandOver | Verb::Report | Verb::Undo)
                | Action::PlanText
                | Action::PlanOwner
                | Action::PlanDue
                | Action::Mark
                | Action::Sort
                | Action::Enter
                | Action::Back
        ),
        Scope::Summary if action == Action::PlanText => true,
        Scope::Overview | Scope::Findings | Scope::Summary => matches!(
            action,
            Action::Verb(
                Verb::Review
                    | Verb::Conclusion
                    | Verb::HandOver
                    | Verb::Report
                    | Verb::Agenda
                    | Verb::OpenItems
                    | Verb::Undo
            ) | Action::Enter
                | Action::Back
                | Action::Help
        ),
        _ => false,
    }
}
