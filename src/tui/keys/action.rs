//! The actions of the keys, each with its name in the settings. These names are promised: they stay.

use crate::interview::Verb;

macro_rules! actions {
    ($($action:ident $name:literal $doc:literal;)*) => {
        /// The action of a key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            /// A command of the conversation: a row of its table.
            Verb(Verb),
            $(#[doc = $doc] $action,)*
        }

        impl Action {
            /// The name of the action in the settings: `not-applicable`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    Self::Verb(verb) => verb.entry().name,
                    $(Self::$action => $name,)*
                }
            }
        }
    };
}

actions! {
    FolderUp "folder-up" "The folder above.";
    Hidden "hidden" "Show hidden entries, or hide them.";
    Complete "complete" "Complete the path that is typed.";
    Down "down" "A row down in a list.";
    Up "up" "A row up in a list.";
    PageDown "next-area" "A page down.";
    PageUp "previous-area" "A page up.";
    First "first" "The first of a list.";
    Last "last" "The last of a list.";
    Find "find" "Find in a list.";
    Sort "sort" "Sort by the next thing.";
    Mark "mark" "Mark the chosen row, or take its mark off.";
    MarkAll "mark-all" "Mark all rows, or none.";
    PlanText "plan-action" "Set the action on the rows marked.";
    PlanOwner "plan-owner" "The owner of the action.";
    PlanDue "plan-due" "The day by which it is due.";
    PlanState "plan-state" "Done, or open again.";
    TakeValue "take-value" "Take one of the values in conflict, by its number.";
    TakeOwn "take-mine" "Take one's own of them.";
    TakeOther "take-theirs" "Take the other one.";
    NewValue "new-value" "Settle the conflict by a new value.";
    JoinTexts "join-texts" "Settle the conflict by its texts, joined.";
    NextPane "next-pane" "The next pane.";
    PreviousPane "previous-pane" "The pane before.";
    Start "start" "Start the session of the form, or save what was changed there.";
    Enter "enter" "Take what is chosen.";
    Back "back" "Leave this screen or step.";
    New "new" "A new session.";
    Quick "quick" "A new session, the quick way.";
    NextYear "next-year" "A new session from the chosen one.";
    Rename "rename" "Another name for the session.";
    Copy "copy" "A copy of the session.";
    Join "join" "Join another copy into the session.";
    Trash "trash" "To the trash.";
    Left "left" "The choice to the left.";
    Right "right" "The choice to the right.";
    Discard "discard" "Discard the text.";
    External "external-editor" "The text in the user's own editor.";
    ParkInstead "park-instead" "Park what is typed as evidence: it is promised, and not seen yet.";
    TurnLine "turn-line" "Turn the box to the line that was answered just before, and back.";
    Typing "typing" "Typing, which the text area does by itself: moving, deleting, taking back within a text.";
    Help "help" "The keys of this screen.";
    Theme "theme" "The next theme.";
    Redraw "redraw" "Draw anew.";
    Suspend "suspend" "To the shell and back.";
    Close "leave" "Leave the session.";
    Quit "quit" "Leave the program.";
}

impl From<Verb> for Action {
    fn from(verb: Verb) -> Self {
        Self::Verb(verb)
    }
}

impl Action {
    /// Whether it writes to the session.
    #[must_use]
    pub fn writes(self) -> bool {
        match self {
            Self::Verb(verb) => verb.entry().writes,
            Self::PlanText
            | Self::PlanOwner
            | Self::PlanDue
            | Self::PlanState
            | Self::TakeValue
            | Self::TakeOwn
            | Self::TakeOther
            | Self::NewValue
            | Self::JoinTexts => true,
            _ => false,
        }
    }
}
