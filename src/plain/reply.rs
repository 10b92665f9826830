//! The reply to a typed line: text of at most 78 columns, or as many as a narrower terminal has, made harmless, long
//! texts in parts; and the effects to be carried out in the world.

use std::collections::VecDeque;

use crate::{
    format::{clean_text, counted, wrap},
    interview::Effect,
};

use super::effect::PlainEffect;

/// Columns of a printed line, at most.
const COLUMNS: usize = 78;
/// The fewest columns of a line: a terminal narrower still breaks lines itself, which is the lesser evil.
const LEAST: usize = 20;
/// The most lines read at once; and the most where nothing is left after them, as a line or two are not worth a
/// question.
const AT_ONCE: (usize, usize) = (20, 22);
/// The fewest lines read at once: in a lower window, lines go out of sight before they are read.
const FEWEST: usize = 3;

/// The answer to what came in.
#[derive(Debug)]
pub(super) struct Reply {
    /// Whether the wording of a licensed copy may be printed: at a terminal only.
    pub(super) licensed: bool,
    /// How many changes were said to be not saved.
    pub(super) unsaved: usize,
    /// Whether any input could not be carried out.
    pub(super) was_refused: bool,
    /// Whether the newest input could not be carried out.
    pub(super) refuses: bool,
    /// How many columns a printed line has at most.
    columns: usize,
    /// How many lines are read at once, and how many where nothing is left then.
    at_once: (usize, usize),
    text: String,
    /// The texts that wait for `more`.
    rest: Vec<String>,
    /// How many of the last of them are the entries of a list.
    entries: usize,
    /// The replies held back while a line was awaited.
    held: Vec<String>,
    effects: Vec<PlainEffect>,
}

impl Reply {
    pub(super) fn new(licensed: bool) -> Self {
        Self {
            licensed,
            unsaved: 0,
            was_refused: false,
            refuses: false,
            columns: COLUMNS,
            at_once: AT_ONCE,
            text: String::new(),
            rest: Vec::new(),
            entries: 0,
            held: Vec::new(),
            effects: Vec::new(),
        }
    }

    /// Begins the reply to the next input.
    pub(super) fn begin(&mut self) {
        self.refuses = false;
    }

    pub(super) fn take_text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    pub(super) fn take_effects(&mut self) -> Vec<PlainEffect> {
        std::mem::take(&mut self.effects)
    }

    pub(super) fn effects(&self) -> &[PlainEffect] {
        &self.effects
    }

    /// This is to be done in the world.
    pub(super) fn does(&mut self, effect: Effect) {
        self.effects.push(PlainEffect::World(effect));
    }

    /// The same of what only plain mode asks for.
    pub(super) fn does_plainly(&mut self, effect: PlainEffect) {
        self.effects.push(effect);
    }

    pub(super) fn fit(&mut self, window: Option<(u16, u16)>) {
        let (columns, rows) = window.unwrap_or((u16::MAX, u16::MAX));
        // Some terminals begin a row as soon as the last one is full.
        let room = usize::from(columns).saturating_sub(1);
        self.columns = room.clamp(LEAST, COLUMNS);
        // The word for what is left and the next prompt are in sight too.
        let room = usize::from(rows).saturating_sub(1);
        let (part, whole) = AT_ONCE;
        self.at_once = (
            room.saturating_sub(1).clamp(FEWEST, part),
            room.clamp(FEWEST, whole),
        );
    }

    fn rows(&self, text: &str) -> Vec<String> {
        let rows = wrap(&clean_text(text), self.columns).into_iter();
        rows.map(|row| row.trim_end().to_owned()).collect()
    }

    /// Prints a text in a paragraph of its own; its line breaks stay.
    pub(super) fn say(&mut self, text: &str) {
        for line in self.rows(text) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    /// Says what was wrong with what was typed.
    pub(super) fn fail(&mut self, text: &str) {
        (self.was_refused, self.refuses) = (true, true);
        self.say(text);
    }

    /// Prints texts, one a paragraph: so many lines as are read at once, the rest after `more`.
    pub(super) fn say_all(&mut self, texts: impl IntoIterator<Item = String>) {
        self.say_list(texts, Vec::new());
    }

    /// Prints texts, then the entries of a list: of these is said how many are left.
    pub(super) fn say_list(
        &mut self,
        texts: impl IntoIterator<Item = String>,
        entries: Vec<String>,
    ) {
        self.rest = texts.into_iter().collect();
        self.entries = 0;
        self.keep_for_more(entries);
        self.more();
    }

    /// Keeps the entries of a list for `more`, after what waits there.
    pub(super) fn keep_for_more(&mut self, entries: Vec<String>) {
        self.entries += entries.len();
        self.rest.extend(entries);
    }

    /// Keeps a text until the next line was typed: it may come while a person types.
    pub(super) fn hold(&mut self, text: String) {
        self.held.push(text);
    }

    /// Says what came while a line was awaited.
    pub(super) fn say_held(&mut self) {
        for text in std::mem::take(&mut self.held) {
            self.say(&text);
        }
    }

    /// Drops the replies held back for the session that was open before.
    pub(super) fn forget_held(&mut self) {
        self.held.clear();
    }

    /// The next part of what was too long.
    pub(super) fn more(&mut self) {
        let rest = std::mem::take(&mut self.rest);
        if rest.is_empty() {
            self.say("There is no more.");
            return;
        }
        let mut waiting: VecDeque<Vec<String>> = rest.iter().map(|text| self.rows(text)).collect();
        let (part, whole) = self.at_once;
        let all: usize = waiting.iter().map(Vec::len).sum();
        let mut room = if all <= whole { all } else { part };
        let mut is_torn = false;
        while let Some(mut rows) = waiting.pop_front() {
            let is_split = rows.len() > room;
            // A text that fits into a part of its own is not split.
            let now = match (is_split, rows.len() > part || room == part) {
                (false, _) => rows.len(),
                (true, true) => room,
                (true, false) => 0,
            };
            let after = rows.split_off(now);
            for row in rows {
                self.text.push_str(&row);
                self.text.push('\n');
            }
            room -= now;
            if !after.is_empty() {
                is_torn = now > 0;
                waiting.push_front(after);
            }
            if is_split {
                break;
            }
        }
        self.rest = waiting.iter().map(|rows| rows.join("\n")).collect();
        if !waiting.is_empty() {
            let left = self.left(&waiting, is_torn);
            self.say(&format!("{left}: more reads on."));
        }
    }

    /// The rest that waits, counted: of a list the entries, of a text the lines.
    fn left(&self, waiting: &VecDeque<Vec<String>>, is_torn: bool) -> String {
        if waiting.len() <= self.entries && !is_torn {
            return format!("{} more", waiting.len());
        }
        let lines = waiting.iter().map(Vec::len).sum();
        counted(lines, "more line")
    }
}
