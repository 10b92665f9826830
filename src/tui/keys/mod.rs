//! THE table of keys: what a key does on each screen. Dispatch, footer, help and the manual page all come from it.

mod group;
mod interview;
mod key;
mod keymap;
mod name;
mod others;
mod review;
mod typed;

pub use group::Group;
pub use key::Key;
pub use keymap::{Keymap, Refused, Row};

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The list of sessions.
    Home,
    /// The form of a session's own data.
    Form,
    /// The interview.
    Interview,
    /// The overview of areas.
    Overview,
    /// Find.
    Find,
    /// The findings.
    Findings,
    /// The choice of a file.
    Files,
    /// A filter or a path being typed there.
    Path,
    /// The review.
    Review,
    /// The summary at the end of a quick session.
    Summary,
    /// The history of a line.
    History,
    /// The brief on coming back to a session.
    Brief,
    /// The help.
    Help,
    /// Words that narrow the help.
    Narrow,
    /// A text area.
    Text,
    /// A text of one line.
    OneLine,
    /// Several short texts, one after the other.
    Questions,
    /// A short list to choose from.
    Choice,
}

impl Scope {
    /// Every one of them, in the order of the manual page.
    pub const ALL: [Self; 18] = [
        Self::Home,
        Self::Form,
        Self::Interview,
        Self::Overview,
        Self::Find,
        Self::Findings,
        Self::Files,
        Self::Path,
        Self::Review,
        Self::Summary,
        Self::History,
        Self::Brief,
        Self::Help,
        Self::Narrow,
        Self::Text,
        Self::OneLine,
        Self::Questions,
        Self::Choice,
    ];

    /// Whether letters are typed there.
    #[must_use]
    pub fn types(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::OneLine
                | Self::Questions
                | Self::Form
                | Self::Find
                | Self::Path
                | Self::Narrow
        )
    }

    /// Its name in the help, the manual page and the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "sessions",
            Self::Form => "form",
            Self::Interview => "interview",
            Self::Overview => "overview",
            Self::Find => "find",
            Self::Findings => "findings",
            Self::Files => "files",
            Self::Path => "filter or path",
            Self::Review => "review",
            Self::Summary => "summary",
            Self::History => "history",
            Self::Brief => "brief",
            Self::Help => "help",
            Self::Narrow => "words in the help",
            Self::Text => "text",
            Self::OneLine => "text of one line",
            Self::Questions => "several texts",
            Self::Choice => "choice",
        }
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Set the maturity.
    Level(u8),
    /// Answer the ladder's next rung with yes.
    Yes,
    /// Answer the ladder's next rung with no.
    No,
    /// Say that there was no case for the ladder's next rung yet.
    NoneYet,
    /// Claim that the requirement cannot apply.
    NotApplicable,
    /// Claim that a topic or an area cannot apply.
    ManyNotApplicable,
    /// Park the line: what is missing, and who owes it.
    Park,
    /// Say who speaks.
    SaidBy,
    /// Write the action.
    ToDo,
    /// Take the catalog's step as the action.
    TakeStep,
    /// Leave the requirement out.
    NotEvaluated,
    /// Write the statement.
    Statement,
    /// Write the evidence.
    Evidence,
    /// Choose a file as evidence.
    EvidenceFile,
    /// The folder above.
    FolderUp,
    /// Show hidden entries, or hide them.
    Hidden,
    /// Write the remarks.
    Remarks,
    /// Write the compensating measure.
    Compensating,
    /// Write how it was seen, and by whom.
    Seen,
    /// Write the sample.
    Sample,
    /// Choose the verdict.
    Verdict,
    /// Set or take off the flag.
    Flag,
    /// Confirm the answer as it stands.
    Confirm,
    /// Choose what a second person says of it.
    SecondPerson,
    /// Choose the target of this line.
    Target,
    /// Choose the level that the provider claims.
    Declared,
    /// Choose what to clear on this line.
    Clear,
    /// Show the guidance, or the question again.
    Guidance,
    /// A line of its own, or one line again.
    Split,
    /// The session's own data.
    About,
    /// Back to what was recorded last.
    Recorded,
    /// Back the way one came.
    Retrace,
    /// Walk only some lines, or all again.
    Filter,
    /// From quick to guided.
    Deeper,
    /// One down.
    Down,
    /// One up.
    Up,
    /// The next topic.
    NextTopic,
    /// The topic before.
    PreviousTopic,
    /// The next area, or a page down.
    NextArea,
    /// The area before, or a page up.
    PreviousArea,
    /// The first.
    First,
    /// The last.
    Last,
    /// The next unanswered line.
    NextOpen,
    /// To the related requirement of the other catalog, and back.
    Related,
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
    /// Find.
    Find,
    /// History of the line.
    History,
    /// Where the session stands, as on coming back to it.
    Brief,
    /// Overview of areas.
    Overview,
    /// Findings.
    Findings,
    /// The gaps that weigh most.
    Summary,
    /// The table of all lines.
    Review,
    /// Write the report to a file.
    Report,
    /// Write the agenda to a file.
    Agenda,
    /// Write what is still open to a file.
    OpenItems,
    /// Sort by the next thing.
    Sort,
    /// Mark the chosen row, or take its mark off.
    Mark,
    /// Mark all rows, or none.
    MarkAll,
    /// What is to be done on the rows marked.
    PlanText,
    /// Who does it.
    PlanOwner,
    /// Until when.
    PlanDue,
    /// Done, or open again.
    PlanState,
    /// The next pane.
    NextPane,
    /// The pane before.
    PreviousPane,
    /// Take what is chosen.
    Enter,
    /// Start the session of the form, or save what was changed there.
    Start,
    /// Leave this screen or step.
    Back,
    /// A new session.
    New,
    /// A new session, the quick way.
    Quick,
    /// A new session from the chosen one.
    NextYear,
    /// Another name for the session.
    Rename,
    /// A copy of the session.
    Copy,
    /// To the trash.
    Trash,
    /// One to the left in a choice.
    Left,
    /// One to the right in a choice.
    Right,
    /// Discard the text.
    Discard,
    /// The text in the user's own editor.
    External,
    /// What the text area does by itself: moving, deleting, taking back within a text.
    Typing,
    /// The keys of this screen.
    Help,
    /// The next theme.
    Theme,
    /// Draw anew.
    Redraw,
    /// To the shell and back.
    Suspend,
    /// Try again to save.
    Retry,
    /// Leave the session.
    Close,
    /// Leave the program.
    Quit,
}

impl Action {
    /// Whether it writes to the session.
    #[must_use]
    pub fn writes(self) -> bool {
        self.judges() || matches!(self, Self::Undo | Self::Redo | Self::Deeper)
    }

    /// Whether it says something about the line on screen.
    #[must_use]
    pub fn judges(self) -> bool {
        matches!(
            self,
            Self::Level(_)
                | Self::Yes
                | Self::No
                | Self::NoneYet
                | Self::NotApplicable
                | Self::ManyNotApplicable
                | Self::Park
                | Self::SaidBy
                | Self::ToDo
                | Self::TakeStep
                | Self::NotEvaluated
                | Self::Statement
                | Self::Evidence
                | Self::EvidenceFile
                | Self::Remarks
                | Self::Verdict
                | Self::Flag
                | Self::Confirm
                | Self::Target
                | Self::Declared
                | Self::Clear
                | Self::PlanText
                | Self::PlanOwner
                | Self::PlanDue
                | Self::PlanState
                | Self::Split
        )
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// On which screens.
    pub scopes: &'static [Scope],
    /// The keys.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// For the footer; empty where it is not shown there.
    pub hint: &'static str,
    /// For the help.
    pub help: &'static str,
}

impl Binding {
    /// The names of its keys, parted by blanks.
    #[must_use]
    pub fn names(&self) -> String {
        names(self.keys)
    }
}

fn names(keys: &[Key]) -> String {
    keys.iter()
        .map(|key| key.name())
        .collect::<Vec<_>>()
        .join(" ")
}

const fn b(
    scopes: &'static [Scope],
    keys: &'static [Key],
    action: Action,
    hint: &'static str,
    help: &'static str,
) -> Binding {
    Binding {
        scopes,
        keys,
        action,
        hint,
        help,
    }
}

/// The rows of the table for a screen, in the order of the table; a user's own keys are in a [`Keymap`].
pub fn bindings(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    review::ROWS
        .iter()
        .chain(interview::ROWS)
        .chain(typed::ROWS)
        .chain(others::ROWS)
        .filter(move |binding| binding.scopes.contains(&scope))
}
