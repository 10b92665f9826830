//! The list of the sessions known here, with numbers, where no session is open.

use std::path::PathBuf;

use crate::{
    format::{capital, one_or_many},
    interview::{Effect, Happened, HomeRow, LIES_HERE, NextYear, told_apart},
    session::day_of,
};

use super::{describing::NewSession, reply::Reply, words};

/// The reply to a number that no session has.
const NO_NUMBER: &str = "There is no such number: list reads them.";

/// The list of sessions.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) who: String,
    rows: Vec<HomeRow>,
    /// The names of the sessions, so that none is taken for another.
    names: Vec<String>,
    pub(super) awaits: Awaits,
    /// The session that a new one goes on from.
    pub(super) next: Option<Box<NextYear>>,
    /// A session was left: its list is not read.
    is_after_a_session: bool,
}

/// The kinds of line that the list of sessions waits for.
#[derive(Debug, Default)]
pub(super) enum Awaits {
    /// A word.
    #[default]
    Word,
    /// A word; the same again moves this session to the trash.
    Trash(PathBuf),
    /// The facts of a new session.
    New(Box<NewSession>),
}

impl Home {
    pub(super) fn new(who: String) -> Self {
        Self {
            who,
            rows: Vec::new(),
            names: Vec::new(),
            awaits: Awaits::Word,
            next: None,
            is_after_a_session: false,
        }
    }

    /// The list of sessions after one was left: it says only where the user is.
    pub(super) fn after_a_session(who: String) -> Self {
        Self {
            is_after_a_session: true,
            ..Self::new(who)
        }
    }

    pub(super) fn prompt(&self) -> &'static str {
        match self.awaits {
            Awaits::Word | Awaits::Trash(_) => "sessions> ",
            Awaits::New(_) => "answer> ",
        }
    }

    /// Takes in what happened.
    pub(super) fn happened(&mut self, reply: &mut Reply, happened: Happened) {
        match happened {
            Happened::Listed(rows) => self.take_rows(reply, rows),
            Happened::Offered(offers) => self.begin_new(reply, offers),
            Happened::Next(next) => self.go_on_from(reply, next),
            Happened::Done(word) => reply.say(&words::sentence(&capital(&word))),
            Happened::Failed(why) => reply.fail(&words::sentence(&why)),
            // Reports on a session that is no longer open come too late.
            _ => {}
        }
    }

    /// The session that is asked about before it goes to the trash.
    pub(super) fn asked(&self) -> Option<&PathBuf> {
        match &self.awaits {
            Awaits::Trash(path) => Some(path),
            _ => None,
        }
    }

    /// The input has ended.
    pub(super) fn end(&mut self, reply: &mut Reply) {
        if let Awaits::New(_) = std::mem::take(&mut self.awaits) {
            reply.say("The input ended before the session was named: none was started.");
        }
        reply.does(Effect::Quit);
    }

    /// The sessions, the newest change first, as on screen.
    fn take_rows(&mut self, reply: &mut Reply, mut rows: Vec<HomeRow>) {
        rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
        self.names = told_apart(&rows);
        self.rows = rows;
        if std::mem::take(&mut self.is_after_a_session) {
            return reply.say("Back at the list of sessions; quit again leaves the program.");
        }
        if self.rows.is_empty() {
            return reply.say("No session is known here. new starts one, help lists the words.");
        }
        let mut texts = vec!["Sessions, the newest change first:".to_owned()];
        texts.extend(self.named_rows().map(|(_, words)| words));
        texts.push("open NUMBER resumes one, new starts one, help lists the words.".into());
        reply.say_all(texts);
    }

    /// Opens a session by its number, by its name or how it begins, or by its path.
    pub(super) fn open(&mut self, reply: &mut Reply, typed: &str) {
        if typed.is_empty() {
            return reply.fail("Say which: open NUMBER, open NAME, or open PATH.");
        }
        let found = match self.row(typed) {
            Some(row) => Ok(Some(row.path.clone())),
            None => self.named(typed),
        };
        match found {
            Ok(Some(path)) => reply.does(Effect::Open(path)),
            Ok(None) if typed.parse::<usize>().is_ok() => reply.fail(NO_NUMBER),
            Ok(None) => reply.does(Effect::Open(PathBuf::from(typed))),
            Err(why) => reply.fail(&why),
        }
    }

    pub(super) fn new_from(&mut self, reply: &mut Reply, typed: &str) {
        match (self.row(typed), typed.parse::<usize>()) {
            _ if typed.is_empty() => {
                reply.fail("Say which: new from NUMBER, or new from PATH.");
            }
            (Some(row), _) => reply.does(Effect::Next(row.path.clone())),
            (None, Ok(_)) => reply.fail(NO_NUMBER),
            (None, Err(_)) => reply.does(Effect::Next(PathBuf::from(typed))),
        }
    }

    pub(super) fn rename(&mut self, reply: &mut Reply, typed: &str) {
        self.file(reply, typed, Effect::Rename);
    }

    pub(super) fn copy(&mut self, reply: &mut Reply, typed: &str) {
        self.file(reply, typed, Effect::Copy);
    }

    fn file(&self, reply: &mut Reply, typed: &str, effect: fn(PathBuf, String) -> Effect) {
        let (number, name) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
        match self.row(number).filter(|_| !name.trim().is_empty()) {
            Some(row) => reply.does(effect(row.path.clone(), name.trim().into())),
            None => {
                reply.fail("Say which and the name: rename 2 north-plant, copy 2 north-plant-b.");
            }
        }
    }

    /// Moves a session to the trash, once it was asked about.
    pub(super) fn trash(&mut self, reply: &mut Reply, typed: &str) {
        let Some(row) = self.row(typed) else {
            return reply.fail("Say which: trash NUMBER.");
        };
        let path = row.path.clone();
        if self.asked() == Some(&path) {
            self.awaits = Awaits::Word;
            return reply.does(Effect::Trash(path));
        }
        reply.say(&format!(
            "{} goes to the trash folder, where it can be fetched back. Type the same again to move it.",
            row.name
        ));
        self.awaits = Awaits::Trash(path);
    }

    /// Reads the sessions that have these words in their name.
    pub(super) fn find(&mut self, reply: &mut Reply, typed: &str) {
        if typed.is_empty() {
            return reply.fail("Say what: find WORDS of its name.");
        }
        let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let has_words = |row: &HomeRow| {
            let name = format!("{} {} {}", row.name, row.organization, row.scope).to_lowercase();
            words.iter().all(|word| name.contains(word.as_str()))
        };
        let rows = self.named_rows().filter(|(row, _)| has_words(row));
        let found: Vec<String> = rows.map(|(_, words)| words).collect();
        if found.is_empty() {
            return reply.say("No session has that in its name.");
        }
        reply.say_list([], found);
    }

    /// The session with this name, or the only one whose name begins so; none where no name does.
    fn named(&self, typed: &str) -> Result<Option<PathBuf>, String> {
        let typed = typed.trim().to_lowercase();
        // A text with a slash is a path.
        if typed.contains(['/', '\\']) {
            return Ok(None);
        }
        let rows = self.rows.iter();
        let fits: Vec<&HomeRow> = rows
            .filter(|row| row.name.to_lowercase().starts_with(&typed))
            .collect();
        let exact = |row: &&&HomeRow| row.name.to_lowercase() == typed;
        let exact: Vec<&HomeRow> = fits.iter().filter(exact).copied().collect();
        match (exact.as_slice(), fits.as_slice()) {
            ([one], _) | ([], [one]) => Ok(Some(one.path.clone())),
            ([], []) => Ok(None),
            (several, _) if !several.is_empty() => Err(format!(
                "Several sessions are called {typed}: open NUMBER says which, list reads them."
            )),
            (_, several) => {
                let names: Vec<&str> = several.iter().map(|row| row.name.as_str()).collect();
                Err(format!(
                    "Several sessions begin so: {}. Say more of the name.",
                    names.join(", ")
                ))
            }
        }
    }

    /// Each session, and the sentence that tells it.
    fn named_rows(&self) -> impl Iterator<Item = (&HomeRow, String)> {
        let named = self.rows.iter().zip(&self.names);
        (1..)
            .zip(named)
            .map(|(number, (row, name))| (row, row_words(number, row, name)))
    }

    fn row(&self, number: &str) -> Option<&HomeRow> {
        let index = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
        self.rows.get(index)
    }
}

/// A session in a sentence.
fn row_words(number: usize, row: &HomeRow, name: &str) -> String {
    if !row.fault.is_empty() {
        return format!("{number}. {name}: it cannot be opened: {}.", row.fault);
    }
    let mut parts = vec![name, &row.organization, &row.scope];
    parts.retain(|part| !part.is_empty());
    let about = parts.join(", ");
    let day = day_of(&row.changed);
    let seal = match row.seal {
        "" => String::new(),
        word => format!(", {word}"),
    };
    let here = if row.lies_here {
        format!(", {LIES_HERE}")
    } else {
        String::new()
    };
    let copies = match row.copies {
        0 => String::new(),
        count => format!(", {count} other {}", one_or_many(count, "copy", "copies")),
    };
    format!(
        "{number}. {about}: {} of {} answered, last change on {day}{seal}{copies}{here}.",
        row.progress.answered, row.progress.applicable
    )
}
