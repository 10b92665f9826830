//! THE table of keys: what a key does on each screen. Dispatch, footer, help and the manual page all come from it. The
//! keys of the conversation are those of its table of commands ([`Verb`]); here are those of lists, forms, texts and panes.

mod conflicts;
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
pub use keymap::{Keymap, Refused, Row, Shown};

use crate::interview::{Hint, Verb, View};

/// The place where a key is pressed.
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
    /// The queue of conflicts.
    Conflicts,
    /// The history of a line.
    History,
    /// The brief on coming back to a session.
    Brief,
    /// The help.
    Help,
    /// Words that narrow the help.
    HelpWords,
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
    /// Every scope, in the order of the manual page.
    pub const ALL: [Self; 19] = [
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
        Self::Conflicts,
        Self::History,
        Self::Brief,
        Self::Help,
        Self::HelpWords,
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
                | Self::HelpWords
        )
    }

    /// The name of the scope in the help, the manual page and the settings.
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
            Self::Conflicts => "conflicts",
            Self::History => "history",
            Self::Brief => "brief",
            Self::Help => "help",
            Self::HelpWords => "words in the help",
            Self::Text => "text",
            Self::OneLine => "text of one line",
            Self::Questions => "several texts",
            Self::Choice => "choice",
        }
    }
}

/// The action of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// A command of the conversation: a row of its table.
    Verb(Verb),
    /// The folder above.
    FolderUp,
    /// Show hidden entries, or hide them.
    Hidden,
    /// A row down in a list.
    Down,
    /// A row up in a list.
    Up,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// The first of a list.
    First,
    /// The last of a list.
    Last,
    /// Find in a list.
    Find,
    /// Sort by the next thing.
    Sort,
    /// Mark the chosen row, or take its mark off.
    Mark,
    /// Mark all rows, or none.
    MarkAll,
    /// Set the action on the rows marked.
    PlanText,
    /// The owner of the action.
    PlanOwner,
    /// The day by which it is due.
    PlanDue,
    /// Done, or open again.
    PlanState,
    /// Take one of the values in conflict, by its number.
    TakeValue,
    /// Take one's own of them.
    TakeOwn,
    /// Take the other one.
    TakeOther,
    /// Settle the conflict by a new value.
    NewValue,
    /// Settle the conflict by its texts, joined.
    JoinTexts,
    /// The next pane.
    NextPane,
    /// The pane before.
    PreviousPane,
    /// Start the session of the form, or save what was changed there.
    Start,
    /// Take what is chosen.
    Enter,
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
    /// The choice to the left.
    Left,
    /// The choice to the right.
    Right,
    /// Discard the text.
    Discard,
    /// The text in the user's own editor.
    External,
    /// Turn the box to the line that was answered just before, and back.
    TurnLine,
    /// Typing, which the text area does by itself: moving, deleting, taking back within a text.
    Typing,
    /// The keys of this screen.
    Help,
    /// The next theme.
    Theme,
    /// Draw anew.
    Redraw,
    /// To the shell and back.
    Suspend,
    /// Leave the session.
    Close,
    /// Leave the program.
    Quit,
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

/// A row of a screen's own keys, beside those of the table of commands.
#[derive(Debug, Clone, Copy)]
struct Own {
    scopes: &'static [Scope],
    keys: &'static [Key],
    action: Action,
    hint: Hint,
    help: &'static str,
}

/// A binding of keys to an action on a screen.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The keys.
    pub keys: Vec<Key>,
    /// The action.
    pub action: Action,
    /// For the footer.
    pub hint: Hint,
    /// For the help.
    pub help: &'static str,
}

impl Binding {
    fn new(own: &Own) -> Self {
        Self {
            keys: own.keys.to_vec(),
            action: own.action,
            hint: own.hint,
            help: own.help,
        }
    }

    fn of_verb(verb: Verb) -> Self {
        let entry = verb.entry();
        let keys = entry.keys.iter().filter_map(|name| Key::parse(name));
        Self {
            keys: keys.collect(),
            action: Action::Verb(verb),
            hint: entry.hint,
            help: entry.help,
        }
    }

    /// The names of its keys, parted by blanks.
    #[must_use]
    pub fn names(&self) -> String {
        names(&self.keys)
    }
}

/// Their names, parted by blanks.
fn names(keys: &[Key]) -> String {
    joined(keys.iter().map(|key| key.name()))
}

/// Names of keys, parted by blanks; digits in a row as `1-9`.
pub(super) fn joined(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    let digit = |name: &String| name.parse::<u8>().ok().filter(|_| name.len() == 1);
    let digits: Option<Vec<u8>> = names.iter().map(digit).collect();
    let in_a_row = |digits: &[u8]| digits.windows(2).all(|two| two[0] + 1 == two[1]);
    match (digits, names.as_slice()) {
        (Some(digits), [first, _, .., last]) if in_a_row(&digits) => format!("{first}-{last}"),
        _ => names.join(" "),
    }
}

/// Keys that no footer shows.
const NO_HINT: Hint = hint("", "");

/// The hint of a footer about keys.
const fn hint(keys: &'static str, word: &'static str) -> Hint {
    Hint { keys, word }
}

const fn b(
    scopes: &'static [Scope],
    keys: &'static [Key],
    action: Action,
    hint: Hint,
    help: &'static str,
) -> Own {
    Own {
        scopes,
        keys,
        action,
        hint,
        help,
    }
}

/// The screen on which a part of a session is looked at.
fn scope_of(view: View) -> Scope {
    match view {
        View::Line => Scope::Interview,
        View::Overview => Scope::Overview,
        View::Findings => Scope::Findings,
        View::Summary => Scope::Summary,
        View::Review => Scope::Review,
        View::Conflicts => Scope::Conflicts,
        View::Brief => Scope::Brief,
    }
}

/// The bindings of a screen, in the order of its help; a user's own keys are in a [`Keymap`].
pub fn bindings(scope: Scope) -> impl Iterator<Item = Binding> {
    let own = move |rows: &'static [Own]| {
        let here = rows.iter().filter(move |own| own.scopes.contains(&scope));
        here.map(Binding::new)
    };
    let verbs = move |is_about_line: bool| {
        let about = Verb::ALL.iter().map(|verb| (*verb, verb.entry()));
        let here = about.filter(move |(_, entry)| {
            entry.is_about_line == is_about_line
                && entry.views.iter().any(|view| scope_of(*view) == scope)
        });
        here.map(|(verb, _)| Binding::of_verb(verb))
    };
    own(review::ROWS)
        .chain(own(conflicts::ROWS))
        .chain(verbs(true))
        .chain(own(interview::ROWS))
        .chain(verbs(false))
        .chain(own(typed::ROWS))
        .chain(own(others::ROWS))
}
