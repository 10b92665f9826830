//! The model: all that is on screen, as data.

use std::path::PathBuf;

use crossterm::event::KeyEvent;

use crate::{
    format::clean_line,
    interview::{Command, Offer, Walk},
    session::LineKey,
};

use super::{
    digested_file::DigestedFile,
    editor::{Editor, Purpose},
    keys::{Action, Keymap, Scope},
    opened::Opened,
    screen::{
        choice, conflicts, files, find, findings, form, help, history, home, interview, review,
    },
    theme::Theme,
    widget::Cursor,
    words::{says, wording},
};

/// The smallest terminal that the screens fit: columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);

/// The state of the screens, and the place of the user in them.
#[derive(Debug)]
pub struct Model {
    /// Columns and rows.
    pub size: (u16, u16),
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keys: Keymap,
    /// Whether everything is drawn in ASCII.
    pub ascii: bool,
    /// The name of the person, for the forms.
    pub who: String,
    /// Whether they are to be asked for it: the account names nobody.
    pub asks_name: bool,
    /// The folder that a new session will lie in.
    pub folder_for_new: PathBuf,
    /// The screens, the one on top last.
    pub screens: Vec<Screen>,
    /// The home screen's state.
    pub home: home::Home,
    /// The catalogs known here, once they were looked for.
    pub offers: Vec<Offer>,
    /// The open session.
    pub walk: Option<Walk>,
    /// The interview's state.
    pub interview: interview::Interview,
    /// The state of the review.
    pub review: review::Review,
    /// The gap that was gone to from the summary last.
    pub gap: Option<Box<LineKey>>,
    /// The folder that a file was looked for in last.
    pub folder: Option<PathBuf>,
    /// Files that are being taken as evidence, in turn.
    pub being_digested: Vec<DigestedFile>,
    /// How many files were begun, which numbers them.
    pub taken: u64,
    /// The text being typed.
    pub editor: Option<Editor>,
    /// The box that may be meant for another line than the one on screen.
    pub opened: Option<Opened>,
    /// The line to stand on again once the box is closed: it was opened from the summary for another one.
    pub left: Option<Box<LineKey>>,
    /// A short list to choose from.
    pub choice: Option<choice::Choice>,
    /// The request that a sealed session refused, with its line: it is carried out there once a reason is given.
    pub refused: Option<(LineKey, Refused)>,
    /// Keys pressed while a refused request waits; they are handled after it.
    pub held: Option<Vec<KeyEvent>>,
    /// A word at the bottom.
    pub notice: Notice,
    /// The file of the deliverable that was written last.
    pub written_file: Option<String>,
    /// Whether the program was started with a session: leaving it is leaving the program then.
    pub is_for_one_session: bool,
    /// Whether to leave once everything is saved.
    pub leaving: Option<Leaving>,
}

/// A refused request, kept to be carried out once writing is allowed.
#[derive(Debug)]
pub enum Refused {
    /// A command.
    Command(Command),
    /// A key that opens something, where it was pressed.
    Key(Scope, KeyEvent),
    /// A text that was chosen to be written.
    Text(Purpose),
}

/// The way out to take once everything is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Close the session, back to the home screen.
    Close,
    /// Leave the program.
    Quit,
}

/// A screen with its own state.
#[derive(Debug)]
pub enum Screen {
    /// The list of sessions.
    Home,
    /// The form of a new or open session.
    Form(Box<form::Form>),
    /// The interview.
    Interview,
    /// The overview.
    Overview(Cursor),
    /// Find.
    Find(Box<find::Find>),
    /// The findings.
    Findings(findings::Findings),
    /// The queue of conflicts.
    Conflicts(Box<conflicts::Conflicts>),
    /// The choice of a file.
    Files(Box<files::Files>),
    /// The review.
    Review,
    /// The summary at the end of a quick session.
    Summary(Cursor),
    /// History of a line.
    History(history::History),
    /// The brief on coming back to the session.
    Brief,
    /// The keys of a screen.
    Help(Box<help::Help>),
}

/// A word at the bottom of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Notice {
    /// Nothing to say.
    #[default]
    None,
    /// Good news.
    Good(String),
    /// Neutral news.
    Word(String),
    /// A failure.
    Bad(String),
}

impl Model {
    /// The program at its start, with the home screen.
    #[must_use]
    pub fn new(size: (u16, u16), theme: Theme, who: String, keys: Keymap) -> Self {
        Self {
            size,
            theme,
            keys,
            ascii: false,
            who,
            asks_name: false,
            folder_for_new: PathBuf::new(),
            screens: vec![Screen::Home],
            home: home::Home::default(),
            offers: Vec::new(),
            walk: None,
            interview: interview::Interview::default(),
            review: review::Review::default(),
            gap: None,
            left: None,
            folder: None,
            being_digested: Vec::new(),
            taken: 0,
            editor: None,
            opened: None,
            choice: None,
            refused: None,
            held: None,
            notice: Notice::None,
            written_file: None,
            is_for_one_session: false,
            leaving: None,
        }
    }

    /// The screen on top.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        self.screens.last().unwrap_or(&Screen::Home)
    }

    /// Whether the keys of a screen lie over everything else, a text being typed too.
    #[must_use]
    pub fn shows_help(&self) -> bool {
        matches!(self.screen(), Screen::Help(_))
    }

    /// The scope in which a key would be pressed now.
    #[must_use]
    pub fn scope(&self) -> Scope {
        // The keys of a text are read with the text open.
        if let Screen::Help(help) = self.screen() {
            return help.scope();
        }
        if let Some(editor) = &self.editor {
            return if editor.asked().is_some() {
                Scope::Questions
            } else if editor.purpose.is_one_line() {
                Scope::OneLine
            } else {
                Scope::Text
            };
        }
        if self.choice.is_some() {
            return Scope::Choice;
        }
        match self.screen() {
            Screen::Home => Scope::Home,
            Screen::Form(_) => Scope::Form,
            Screen::Interview => Scope::Interview,
            Screen::Overview(_) => Scope::Overview,
            Screen::Find(_) => Scope::Find,
            Screen::Findings(_) => Scope::Findings,
            Screen::Summary(_) => Scope::Summary,
            Screen::Conflicts(_) => Scope::Conflicts,
            Screen::History(_) => Scope::History,
            Screen::Review => Scope::Review,
            Screen::Files(files) if files.is_typing() => Scope::Path,
            Screen::Files(_) => Scope::Files,
            Screen::Brief => Scope::Brief,
            Screen::Help(help) => help.scope(),
        }
    }

    /// Whether something is under way that goes on with [`Message::GoOn`](super::Message::GoOn).
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        matches!(self.screen(), Screen::Find(find) if find.is_looking())
    }

    /// Whether the terminal is too small to show anything.
    #[must_use]
    pub fn is_too_small(&self) -> bool {
        self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1
    }

    /// The line that the open box is for, and the key that turns it to the other line; none where only one line can be
    /// meant.
    #[must_use]
    pub fn meant(&self) -> Option<String> {
        let (opened, walk) = (self.opened.as_ref()?, self.walk.as_ref()?);
        let key = self.keys.name(self.scope(), Action::TurnLine);
        let [here, other] = [&walk.at, &opened.other].map(|line| clean_line(&line.label()));
        let said = if opened.is_answered {
            says::Text::ForNext(&here, &key, &other)
        } else {
            says::Text::ForAnswered(&here, &key, &other)
        };
        Some(wording().text(said))
    }

    /// Goes back to the interview, over whatever lies on it.
    pub fn back_to_interview(&mut self) {
        self.screens
            .retain(|screen| matches!(screen, Screen::Home | Screen::Interview));
    }

    /// Goes back to the screen before.
    pub fn back(&mut self) {
        if self.screens.len() > 1 {
            self.screens.pop();
        }
    }
}
