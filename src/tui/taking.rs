//! Files that are being taken as evidence: size and digest are made in the background while one goes on.

use std::path::PathBuf;

use crate::{
    format::{clean_line, clip, size_words},
    interview::{Command, Effect},
    session::{EvidenceFile, LineKey, Wish},
};

use super::{
    model::{Model, Notice},
    screen::run_on,
    theme::Theme,
};

/// A file whose digest is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Tells it from others.
    pub id: u64,
    /// The line that it is evidence for.
    pub line: LineKey,
    /// Its name, clean.
    pub name: String,
    /// How many bytes are read.
    pub done: u64,
    /// How many there are; 0 until it is known.
    pub total: u64,
}

/// How wide the bar is.
const BAR: usize = 12;
/// How much of a name is said: the word fits a row.
const NAME: usize = 28;

impl Taking {
    /// What is said while it goes on: `taking scan.iso ████░░░░ 40 % of 3.4 GB`.
    #[must_use]
    pub fn words(&self, theme: Theme) -> String {
        if self.total == 0 {
            return format!("taking {}", clip(&self.name, NAME));
        }
        let percent = u128::from(self.done) * 100 / u128::from(self.total);
        let percent = usize::try_from(percent).unwrap_or(100).min(100);
        format!(
            "taking {} {} {percent} % of {}",
            clip(&self.name, NAME),
            theme.bar(percent, 100, BAR),
            size_words(self.total)
        )
    }
}

/// Takes a file as evidence of a line.
pub(super) fn take(model: &mut Model, line: LineKey, path: PathBuf) -> Vec<Effect> {
    model.taken += 1;
    let id = model.taken;
    let name = path.file_name().unwrap_or(path.as_os_str());
    model.taking.push(Taking {
        id,
        line,
        name: clean_line(&name.to_string_lossy()),
        done: 0,
        total: 0,
    });
    vec![Effect::Digest(id, path)]
}

/// Takes none of them after all.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let names: Vec<String> = model.taking.drain(..).map(|taking| taking.name).collect();
    model.notice = Notice::Word(format!("{} is not taken", names.join(", ")));
    vec![Effect::StopDigests]
}

/// How far one is.
pub(super) fn progress(model: &mut Model, id: u64, done: u64, total: u64) {
    if let Some(taking) = model.taking.iter_mut().find(|taking| taking.id == id) {
        taking.done = done;
        taking.total = total;
    }
}

/// One is done, or could not be: recorded on the line that it was taken for.
pub(super) fn digested(
    model: &mut Model,
    id: u64,
    file: Result<EvidenceFile, String>,
) -> Vec<Effect> {
    let Some(place) = model.taking.iter().position(|taking| taking.id == id) else {
        return Vec::new();
    };
    let taking = model.taking.remove(place);
    match file {
        Err(why) => {
            model.notice = Notice::Bad(why);
            model.leaving = None;
            Vec::new()
        }
        Ok(file) => run_on(
            model,
            &taking.line,
            Command::Edit(Wish::AddEvidenceFile(file)),
        ),
    }
}
