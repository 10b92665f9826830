//! The name of each action, by which a user gives it another key. These names are promised: they stay.

use super::Action;

impl Action {
    /// The name of the action in the settings: `not-applicable`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verb(verb) => verb.entry().name,
            Self::FolderUp => "folder-up",
            Self::Hidden => "hidden",
            Self::Down => "down",
            Self::Up => "up",
            Self::PageDown => "next-area",
            Self::PageUp => "previous-area",
            Self::First => "first",
            Self::Last => "last",
            Self::Find => "find",
            Self::Sort => "sort",
            Self::Mark => "mark",
            Self::MarkAll => "mark-all",
            Self::PlanText => "plan-action",
            Self::PlanOwner => "plan-owner",
            Self::PlanDue => "plan-due",
            Self::PlanState => "plan-state",
            Self::TakeValue => "take-value",
            Self::TakeOwn => "take-mine",
            Self::TakeOther => "take-theirs",
            Self::NewValue => "new-value",
            Self::JoinTexts => "join-texts",
            Self::NextPane => "next-pane",
            Self::PreviousPane => "previous-pane",
            Self::Start => "start",
            Self::Enter => "enter",
            Self::Back => "back",
            Self::New => "new",
            Self::Quick => "quick",
            Self::NextYear => "next-year",
            Self::Rename => "rename",
            Self::Copy => "copy",
            Self::Trash => "trash",
            Self::Left => "left",
            Self::Right => "right",
            Self::Discard => "discard",
            Self::External => "external-editor",
            Self::TurnLine => "turn-line",
            Self::Typing => "typing",
            Self::Help => "help",
            Self::Theme => "theme",
            Self::Redraw => "redraw",
            Self::Suspend => "suspend",
            Self::Close => "leave",
            Self::Quit => "quit",
        }
    }
}
