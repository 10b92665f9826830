//! Where no session is open: the sessions known here, with numbers.

use std::path::PathBuf;

use crate::interview::{Effect, HomeRow};

use super::{Deed, Over, Plain, word::Word};

impl Plain {
    /// The sessions, the newest change first, as on screen.
    pub(super) fn take_rows(&mut self, mut rows: Vec<HomeRow>) {
        rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
        self.rows = rows;
        if std::mem::take(&mut self.came_back) {
            self.say("Back at the list of sessions; quit again leaves the program.");
        } else if self.walk.is_none() {
            self.tell_rows();
        }
    }

    fn tell_rows(&mut self) {
        if self.rows.is_empty() {
            self.say("No session is known here. new starts one, help lists the words.");
            return;
        }
        let rows = (1..).zip(&self.rows);
        let mut texts = vec!["Sessions, the newest change first:".to_owned()];
        texts.extend(rows.map(|(number, row)| row_words(number, row)));
        texts.push("open NUMBER resumes one, new starts one, help lists the words.".into());
        self.say_all(texts);
    }

    /// Takes a word where no session is open.
    pub(super) fn at_home(&mut self, word: Word, rest: &str, over: Option<&Over>) -> Vec<Deed> {
        match word {
            Word::List => vec![Deed::World(Effect::List)],
            Word::New => vec![Deed::World(Effect::Offer)],
            Word::Find if rest.is_empty() => self.fail("Say what: find WORDS of its name."),
            Word::Find => self.find_session(rest),
            Word::Open if rest.is_empty() => {
                self.fail("Say which: open NUMBER, open NAME, or open PATH.")
            }
            Word::NewFrom if rest.is_empty() => {
                self.fail("Say which: new from NUMBER, or new from PATH.")
            }
            Word::NewFrom => match (self.row(rest), rest.parse::<usize>()) {
                (Some(row), _) => vec![Deed::World(Effect::Next(row.path.clone()))],
                (None, Ok(_)) => self.fail("There is no such number: list reads them."),
                (None, Err(_)) => vec![Deed::World(Effect::Next(PathBuf::from(rest)))],
            },
            Word::Open => {
                let path = match self.row(rest) {
                    Some(row) => Some(row.path.clone()),
                    None => match self.named(rest) {
                        Ok(path) => path,
                        Err(why) => return self.fail(&why),
                    },
                };
                let is_number = rest.parse::<usize>().is_ok();
                match path {
                    Some(path) => vec![Deed::World(Effect::Open(path))],
                    None if is_number => self.fail("There is no such number: list reads them."),
                    None => vec![Deed::World(Effect::Open(PathBuf::from(rest)))],
                }
            }
            Word::Rename | Word::Copy => {
                let (number, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                let path = self.row(number).map(|row| row.path.clone());
                match path.filter(|_| !name.trim().is_empty()) {
                    Some(path) if word == Word::Rename => {
                        vec![Deed::World(Effect::Rename(path, name.trim().into()))]
                    }
                    Some(path) => vec![Deed::World(Effect::Copy(path, name.trim().into()))],
                    None => self.fail(
                        "Say which and the name: rename 2 north-plant, copy 2 north-plant-b.",
                    ),
                }
            }
            Word::Trash => {
                let Some((path, name)) = self
                    .row(rest)
                    .map(|row| (row.path.clone(), row.name.clone()))
                else {
                    return self.fail("Say which: trash NUMBER.");
                };
                let asked = Over::Trash(path.clone());
                if over == Some(&asked) {
                    return vec![Deed::World(Effect::Trash(path))];
                }
                self.over = Some(asked);
                self.refuse(&format!(
                    "{name} goes to the trash folder, where it can be fetched back. Type the same again to move it."
                ))
            }
            _ => self.fail("Nothing to do here: open a session first."),
        }
    }

    /// The session with this name, or the only one whose name begins so; none where no name does.
    fn named(&self, typed: &str) -> Result<Option<PathBuf>, String> {
        let typed = typed.trim().to_lowercase();
        // What is written as a path is one.
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

    fn row(&self, number: &str) -> Option<&HomeRow> {
        let index = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
        self.rows.get(index)
    }
}

/// A session in a sentence.
pub(super) fn row_words(number: usize, row: &HomeRow) -> String {
    if !row.fault.is_empty() {
        return format!(
            "{number}. {}: it cannot be opened: {}.",
            row.name, row.fault
        );
    }
    let organization = if row.organization.is_empty() {
        String::new()
    } else {
        format!(", {}", row.organization)
    };
    let day: String = row.changed.chars().take(10).collect();
    format!(
        "{number}. {}{organization}: {} of {} answered, last change on {day}.",
        row.name, row.progress.answered, row.progress.applicable
    )
}
