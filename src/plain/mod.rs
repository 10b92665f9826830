//! The session line by line, for screen readers, serial consoles and pipes: what a typed line does ([`Plain::hear`])
//! and what is printed ([`Plain::take_text`]). Pure: lines go in, text and effects come out, and the runtime carries
//! them out. Everything is said in words: no colour, no cursor, no sign for a state.

mod about;
mod agenda;
mod ask;
mod brief;
mod discard;
mod dispatch;
mod events;
mod findings;
mod heed;
mod help;
mod home;
mod judging;
mod marks;
mod moves;
mod narrow;
mod new;
mod next_year;
mod people;
mod plan;
mod reading;
mod record;
mod say;
mod search;
mod stands;
mod synonym;
mod table;
mod tell;
mod typing;
mod undo;
mod word;
mod words;

use std::path::PathBuf;

use crate::{
    format::Occasion,
    interview::{Effect, Happened, HomeRow, NextYear, Walk},
    session::{Draft, EvidenceFile, LineKey},
};

pub use about::{FileKind, kind};
pub use table::{Level, Row, all};
pub use word::Word;

use self::{ask::Ask, new::NewSession, record::Next, typing::Typing};

/// What comes in.
#[derive(Debug)]
pub enum Heard {
    /// A line was typed, without its end.
    Line(String),
    /// A line that is no text: why.
    Unreadable(&'static str),
    /// Something happened in the world.
    World(Box<Happened>),
    /// A file was looked at as evidence, or why not.
    Attached(Result<EvidenceFile, String>),
    /// A paper was written: where, or why not.
    Written(Paper, Result<String, String>),
    /// The input has ended.
    End,
}

/// What is to be done in the world.
#[derive(Debug, PartialEq)]
pub enum Deed {
    /// What the screens ask for too.
    World(Effect),
    /// Take size and digest of a file.
    Attach(PathBuf),
    /// Write a paper to this new file, in the format that its ending names; where it is empty, the report beside the
    /// session.
    Write(Paper, PathBuf),
}

/// What is written to a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The report.
    Report,
    /// The agenda.
    Agenda(Occasion),
}

impl Paper {
    /// What it is called.
    fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Agenda(_) => "agenda",
        }
    }
}

/// What the next line is read as.
#[derive(Debug, Default)]
enum Asking {
    /// A word.
    #[default]
    Nothing,
    /// A line of a text.
    Text(Box<Typing>),
    /// The answer to a question.
    Ask(Box<Ask>),
    /// What a new session is about.
    New(Box<NewSession>),
}

/// What was asked before something is overwritten: the same again does it.
#[derive(Debug, Clone, PartialEq)]
enum Over {
    /// A session goes to the trash.
    Trash(PathBuf),
    /// Leaving while something is not saved.
    Leave,
}

/// Plain mode: where one stands, and what is to be printed.
#[derive(Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own"
)]
pub struct Plain {
    who: String,
    /// Whether the wording of a licensed copy may be printed: at a terminal only.
    licensed: bool,
    rows: Vec<HomeRow>,
    walk: Option<Walk>,
    is_for_one_session: bool,
    asking: Asking,
    over: Option<Over>,
    next_said: Next,
    /// What the numbers of the last list mean.
    listed: Vec<LineKey>,
    /// What the numbers of the last history mean.
    changes: Vec<undo::Listed>,
    /// The session that a new one goes on from.
    next: Option<Box<NextYear>>,
    /// Area and topic as said last.
    told: (String, String),
    /// A word that was typed where a text is asked for: the same again is the text.
    heard_word: Option<String>,
    /// The everyday words were named.
    reminded: bool,
    /// The rung that was read last, and its line.
    heard_rung: Option<(LineKey, u8)>,
    /// What the levels of quick mode mean was said.
    told_levels: bool,
    /// A session was left: its list is not read.
    came_back: bool,
    /// The lock was asked for.
    asks_lock: bool,
    /// What was kept for another file is being taken up.
    takes_up: bool,
    /// How many changes were said to be not saved.
    told_unsaved: usize,
    /// Something that was typed could not be done.
    refused: bool,
    /// So it was with what was typed last.
    refuses: bool,
    /// The text that undo brought back last.
    brought_back: Option<Draft>,
    /// What is a screen of its own elsewhere was read.
    elsewhere: bool,
    /// The draft that what is recorded now comes from.
    from_draft: record::FromDraft,
    /// Something is not on disk.
    unsaved: bool,
    /// How many columns a printed line has at most.
    columns: usize,
    /// How many lines are read at once, and how many where nothing is left then.
    at_once: (usize, usize),
    /// What came while a line was awaited.
    held: Vec<String>,
    out: String,
    /// The texts that wait for `more`.
    rest: Vec<String>,
}

impl Plain {
    /// Plain mode at its start. `licensed`: whether the wording of a licensed copy may be printed;
    /// `is_for_one_session`: leaving the session is leaving the program.
    #[must_use]
    pub fn new(who: String, licensed: bool, is_for_one_session: bool) -> Self {
        Self {
            who,
            licensed,
            rows: Vec::new(),
            walk: None,
            is_for_one_session,
            asking: Asking::Nothing,
            over: None,
            next_said: Next::Nothing,
            listed: Vec::new(),
            changes: Vec::new(),
            next: None,
            told: Default::default(),
            heard_word: None,
            reminded: false,
            heard_rung: None,
            told_levels: false,
            came_back: false,
            asks_lock: false,
            takes_up: false,
            told_unsaved: 0,
            refused: false,
            refuses: false,
            brought_back: None,
            elsewhere: false,
            from_draft: None,
            unsaved: false,
            columns: say::COLUMNS,
            at_once: say::AT_ONCE,
            held: Vec::new(),
            out: String::new(),
            rest: Vec::new(),
        }
    }

    /// Takes in what happened; gives what is to be done.
    pub fn hear(&mut self, heard: Heard) -> Vec<Deed> {
        let from = self.walk.as_ref().map(|walk| walk.at.clone());
        self.refuses = false;
        if !matches!(heard, Heard::World(_)) {
            self.say_held();
        }
        let mut deeds = self.take_in(heard);
        self.forget_discarded(from.as_ref(), &deeds);
        let Some(walk) = &mut self.walk else {
            return deeds;
        };
        let stood = walk.at.clone();
        walk.settle();
        if walk.at != stood {
            deeds.push(Deed::World(Effect::KeepPlace(walk.at.to_string())));
        }
        deeds
    }

    fn take_in(&mut self, heard: Heard) -> Vec<Deed> {
        match heard {
            Heard::Line(line) => self.line(&line),
            Heard::Unreadable(why) => self.fail(why),
            Heard::World(message) => self.happened(*message),
            Heard::Attached(file) => self.attached(file),
            Heard::Written(paper, Ok(path)) => {
                self.refuse(&format!("The {} is in {path}.", paper.word()))
            }
            Heard::Written(paper, Err(why)) => {
                self.fail(&format!("No {} was written: {why}.", paper.word()))
            }
            Heard::End => self.end(),
        }
    }

    /// Whether the next line has to wait: something is on its way to the disk.
    #[must_use]
    pub fn waits(&self) -> bool {
        let saving = self
            .walk
            .as_ref()
            .is_some_and(|walk| !walk.pending.is_empty() && walk.trouble.is_none());
        saving || self.asks_lock || self.takes_up
    }

    /// What stands before the place where a line is typed.
    #[must_use]
    pub fn prompt(&self) -> String {
        match &self.asking {
            Asking::Text(typing) => format!("{}> ", typing.purpose.word()),
            Asking::Ask(_) | Asking::New(_) => "answer> ".into(),
            Asking::Nothing => match &self.walk {
                Some(walk) => format!("{}> ", crate::format::line_words(&walk.at)),
                None => "sessions> ".into(),
            },
        }
    }

    /// The session open now, as it is shown.
    #[must_use]
    pub fn walk(&self) -> Option<&Walk> {
        self.walk.as_ref()
    }

    /// Takes what is to be printed: whole lines without control characters.
    pub fn take_text(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// Whether something that was recorded is on no disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// Whether something that was typed could not be done: no word, no such line, or nothing that may be written.
    #[must_use]
    pub fn was_refused(&self) -> bool {
        self.refused
    }
}
