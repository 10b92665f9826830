//! What each action is called where a user gives it another key. These names are promised: they stay.

use super::Action;

impl Action {
    /// Its name in the settings: `not-applicable`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Level(0) => "maturity-0",
            Self::Level(1) => "maturity-1",
            Self::Level(2) => "maturity-2",
            Self::Level(3) => "maturity-3",
            Self::Level(_) => "maturity-4",
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotApplicable => "not-applicable",
            Self::NotEvaluated => "not-evaluated",
            Self::Statement => "statement",
            Self::Evidence => "evidence",
            Self::Remarks => "remarks",
            Self::Compensating => "compensating",
            Self::Verdict => "verdict",
            Self::Flag => "flag",
            Self::Target => "target",
            Self::About => "about",
            Self::Recorded => "recorded",
            Self::Down => "down",
            Self::Up => "up",
            Self::NextTopic => "next-topic",
            Self::PreviousTopic => "previous-topic",
            Self::NextArea => "next-area",
            Self::PreviousArea => "previous-area",
            Self::First => "first",
            Self::Last => "last",
            Self::NextOpen => "next-unanswered",
            Self::Related => "related",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Find => "find",
            Self::History => "history",
            Self::Overview => "overview",
            Self::Findings => "findings",
            Self::NextPane => "next-pane",
            Self::PreviousPane => "previous-pane",
            Self::Enter => "enter",
            Self::Back => "back",
            Self::New => "new",
            Self::Rename => "rename",
            Self::Copy => "copy",
            Self::Trash => "trash",
            Self::Left => "left",
            Self::Right => "right",
            Self::Discard => "discard",
            Self::Help => "help",
            Self::Theme => "theme",
            Self::Redraw => "redraw",
            Self::Suspend => "suspend",
            Self::Retry => "save-again",
            Self::Close => "leave",
            Self::Quit => "quit",
        }
    }
}
