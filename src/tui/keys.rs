//! THE table of keys: what a key does on each screen. Dispatch, footer, help and the manual page all come from it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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
    /// The history of a line.
    History,
    /// The help.
    Help,
    /// A text area.
    Text,
    /// A short list to choose from.
    Choice,
}

impl Scope {
    /// Every one of them, in the order of the manual page.
    pub const ALL: [Self; 10] = [
        Home, Form, Interview, Overview, Find, Findings, History, Help, Text, Choice,
    ];

    /// Its name in the help and the manual page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "sessions",
            Self::Form => "form",
            Self::Interview => "interview",
            Self::Overview => "overview",
            Self::Find => "find",
            Self::Findings => "findings",
            Self::History => "history",
            Self::Help => "help",
            Self::Text => "text",
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
    /// Claim that the requirement cannot apply.
    NotApplicable,
    /// Leave the requirement out.
    NotEvaluated,
    /// Write the statement.
    Statement,
    /// Write the evidence.
    Evidence,
    /// Write the remarks.
    Remarks,
    /// Choose the verdict.
    Verdict,
    /// Set or take off the flag.
    Flag,
    /// Choose the target of this line.
    Target,
    /// The session's own data.
    About,
    /// Back to what was recorded last.
    Recorded,
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
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
    /// Find.
    Find,
    /// History of the line.
    History,
    /// Overview of areas.
    Overview,
    /// Findings.
    Findings,
    /// The next pane.
    NextPane,
    /// The pane before.
    PreviousPane,
    /// Take what is chosen.
    Enter,
    /// Leave this screen or step.
    Back,
    /// A new session.
    New,
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
    /// The keys of this screen.
    Help,
    /// Draw anew.
    Redraw,
    /// To the shell and back.
    Suspend,
    /// Try again to save.
    Retry,
    /// Leave the program.
    Quit,
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

/// A key with Ctrl or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

const fn k(character: char) -> Key {
    Key {
        code: KeyCode::Char(character),
        ctrl: false,
    }
}

const fn c(character: char) -> Key {
    Key {
        code: KeyCode::Char(character),
        ctrl: true,
    }
}

const fn n(code: KeyCode) -> Key {
    Key { code, ctrl: false }
}

impl Key {
    /// The key's name as the help shows it.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".into(),
            KeyCode::Char(character) => character.to_string(),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::BackTab => "Shift-Tab".into(),
            other => format!("{other:?}"),
        };
        if self.ctrl {
            format!("Ctrl-{name}")
        } else {
            name
        }
    }

    fn is(self, pressed: &KeyEvent) -> bool {
        let ctrl = pressed.modifiers.contains(KeyModifiers::CONTROL);
        self.code == pressed.code
            && ctrl == self.ctrl
            && !pressed.modifiers.contains(KeyModifiers::ALT)
    }
}

impl Binding {
    /// The names of its keys, parted by blanks.
    #[must_use]
    pub fn names(&self) -> String {
        self.keys
            .iter()
            .map(|key| key.name())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

use Scope::{Choice, Find, Findings, Form, Help, History, Home, Interview, Overview, Text};

const LISTS: &[Scope] = &[Home, Interview, Overview, Findings, History, Help, Choice];
const WALK: &[Scope] = &[Interview, Overview, Findings];
const ALL: &[Scope] = &Scope::ALL;

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

/// The table. In a scope, the first row that has the key counts.
const TABLE: &[Binding] = &[
    // The interview: judging.
    b(
        &[Interview],
        &[k('0')],
        Action::Level(0),
        "",
        "not performed (ML0), then on to the next unanswered line",
    ),
    b(&[Interview], &[k('1')], Action::Level(1), "", "ML1 Initial"),
    b(&[Interview], &[k('2')], Action::Level(2), "", "ML2 Managed"),
    b(
        &[Interview],
        &[k('3')],
        Action::Level(3),
        "",
        "ML3 Defined (Practiced)",
    ),
    b(
        &[Interview],
        &[k('4')],
        Action::Level(4),
        "0-4 maturity",
        "ML4 Improving",
    ),
    b(
        &[Interview],
        &[k('y')],
        Action::Yes,
        "y/n rung",
        "yes to the ladder's next rung",
    ),
    b(
        &[Interview],
        &[k('n')],
        Action::No,
        "",
        "no to the ladder's next rung",
    ),
    b(
        &[Interview],
        &[k('e')],
        Action::Statement,
        "e statement",
        "write the statement: how it is met, in their words",
    ),
    b(
        &[Interview],
        &[k('v')],
        Action::Evidence,
        "v evidence",
        "write the evidence, one reference a line",
    ),
    b(
        &[Interview],
        &[k('r')],
        Action::Remarks,
        "r remarks",
        "write your remarks",
    ),
    b(
        &[Interview],
        &[k('-')],
        Action::NotApplicable,
        "- n/a",
        "not applicable, with its reason",
    ),
    b(
        &[Interview],
        &[k('t')],
        Action::Verdict,
        "t verdict",
        "choose the verdict",
    ),
    b(
        &[Interview],
        &[k('f')],
        Action::Flag,
        "f flag",
        "flag for attention, or take the flag off",
    ),
    b(
        &[Interview],
        &[k('T')],
        Action::Target,
        "",
        "choose a target for this requirement",
    ),
    b(
        &[Interview],
        &[k('E')],
        Action::NotEvaluated,
        "",
        "not evaluated: leave it out of this assessment, or take it back in",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Backspace)],
        Action::Recorded,
        "",
        "back to the line that was recorded last",
    ),
    // The interview: moving.
    b(
        &[Interview],
        &[k('J')],
        Action::NextTopic,
        "",
        "the next topic",
    ),
    b(
        &[Interview],
        &[k('K')],
        Action::PreviousTopic,
        "",
        "the topic before",
    ),
    b(
        &[Interview],
        &[k(']'), n(KeyCode::PageDown)],
        Action::NextArea,
        "",
        "the next area",
    ),
    b(
        &[Interview],
        &[k('['), n(KeyCode::PageUp)],
        Action::PreviousArea,
        "",
        "the area before",
    ),
    b(
        &[Interview],
        &[k('.')],
        Action::NextOpen,
        "",
        "the next unanswered line",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        "Tab panes",
        "the next pane: ladder, guidance, answer, tree",
    ),
    b(
        &[Interview],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        "",
        "the pane before",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "",
        "in the tree: go there",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Esc)],
        Action::Back,
        "",
        "back to the question; take back a half-made choice",
    ),
    b(
        &[Interview],
        &[k('h')],
        Action::History,
        "",
        "history of this line: who, when, from what to what",
    ),
    b(
        &[Interview, Findings],
        &[k('o')],
        Action::Overview,
        "o overview",
        "overview of the areas",
    ),
    b(
        &[Interview, Overview],
        &[k('l')],
        Action::Findings,
        "",
        "findings: what the program noticed",
    ),
    b(WALK, &[k('S')], Action::About, "", "the session's own data"),
    b(
        WALK,
        &[k('u')],
        Action::Undo,
        "u undo",
        "take back your newest change, also from an earlier day",
    ),
    b(
        WALK,
        &[c('r')],
        Action::Redo,
        "",
        "bring back what was taken back",
    ),
    b(
        WALK,
        &[k('w')],
        Action::Retry,
        "",
        "save again what a failing disk did not take",
    ),
    // Lists.
    b(LISTS, &[k('j'), n(KeyCode::Down)], Action::Down, "", "down"),
    b(LISTS, &[k('k'), n(KeyCode::Up)], Action::Up, "", "up"),
    b(&[Find, Form], &[n(KeyCode::Down)], Action::Down, "", "down"),
    b(&[Find, Form], &[n(KeyCode::Up)], Action::Up, "", "up"),
    b(
        &[Home, Overview, Findings, History, Help, Find],
        &[n(KeyCode::PageDown)],
        Action::NextArea,
        "",
        "a page down",
    ),
    b(
        &[Home, Overview, Findings, History, Help, Find],
        &[n(KeyCode::PageUp)],
        Action::PreviousArea,
        "",
        "a page up",
    ),
    b(
        &[Interview, Home, Overview, Findings, History, Help],
        &[k('g'), n(KeyCode::Home)],
        Action::First,
        "",
        "the first",
    ),
    b(
        &[Interview, Home, Overview, Findings, History, Help],
        &[k('G'), n(KeyCode::End)],
        Action::Last,
        "",
        "the last",
    ),
    b(
        &[Home],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter open",
        "open the session",
    ),
    b(
        &[Overview],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to the area's first unanswered line",
    ),
    b(
        &[Findings, Find],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to that line",
    ),
    b(
        &[Choice],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter take it",
        "take what is chosen",
    ),
    b(
        &[Form],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter start or save",
        "start the session, or save what was changed",
    ),
    // Home.
    b(&[Home], &[k('n')], Action::New, "n new", "a new session"),
    b(
        &[Home],
        &[k('r')],
        Action::Rename,
        "r rename",
        "give the session another name",
    ),
    b(
        &[Home],
        &[k('c')],
        Action::Copy,
        "c copy",
        "copy the session beside itself",
    ),
    b(
        &[Home],
        &[k('d')],
        Action::Trash,
        "d trash",
        "move the session to the trash folder",
    ),
    b(
        &[Home, Interview, Overview, Findings],
        &[k('/')],
        Action::Find,
        "/ find",
        "find by id or words",
    ),
    // The form.
    b(
        &[Form],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        "Tab next",
        "the next field",
    ),
    b(
        &[Form],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        "",
        "the field before",
    ),
    b(
        &[Form],
        &[n(KeyCode::Left)],
        Action::Left,
        "←→ choose",
        "the choice before; in a text: left",
    ),
    b(
        &[Form],
        &[n(KeyCode::Right)],
        Action::Right,
        "",
        "the next choice; in a text: right",
    ),
    // Text.
    b(
        &[Text],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc save and close",
        "save the text and close",
    ),
    b(
        &[Text],
        &[c('x')],
        Action::Discard,
        "Ctrl-x discard",
        "discard the text; u brings it back",
    ),
    // Everywhere.
    b(
        &[Form, Choice],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc cancel",
        "cancel",
    ),
    b(
        &[Overview, Find, Findings, History, Help],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc back",
        "back to where you were",
    ),
    b(
        &[Home, Interview, Overview, Findings, History],
        &[k('?')],
        Action::Help,
        "? keys",
        "every key of this screen",
    ),
    b(
        &[Overview, Findings, History, Help],
        &[k('q')],
        Action::Back,
        "",
        "back to where you were",
    ),
    b(
        &[Home, Interview],
        &[k('q')],
        Action::Quit,
        "q leave",
        "leave; everything is saved already",
    ),
    b(
        ALL,
        &[c('c')],
        Action::Quit,
        "",
        "leave the program; a text being typed is kept as a draft",
    ),
    b(ALL, &[c('l')], Action::Redraw, "", "draw the screen anew"),
    b(
        ALL,
        &[c('z')],
        Action::Suspend,
        "",
        "to the shell; fg comes back",
    ),
];

/// The rows of the table for a screen, in the order of the table.
pub fn bindings(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    TABLE
        .iter()
        .filter(move |binding| binding.scopes.contains(&scope))
}

/// What a key does on a screen.
#[must_use]
pub fn find_action(scope: Scope, pressed: &KeyEvent) -> Option<Action> {
    bindings(scope)
        .find(|binding| binding.keys.iter().any(|key| key.is(pressed)))
        .map(|binding| binding.action)
}
