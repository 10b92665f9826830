//! The evidence register: each reference and each file once, with a number and the lines that name it.

use std::collections::HashMap;

use crate::{assessment::Line, format::shown_path::path_apart, session::EvidenceItem};

/// A piece of evidence.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The number in the report, from 1.
    pub(super) number: usize,
    /// The piece.
    pub(super) item: &'a EvidenceItem,
    /// The lines that name it, in the order of the walk.
    pub(super) lines: Vec<&'a Line>,
}

/// All evidence, numbered as the walk meets it.
#[derive(Debug, Default)]
pub(super) struct Register<'a> {
    /// The entries in order.
    pub(super) entries: Vec<Entry<'a>>,
    places: HashMap<(&'a str, &'a str, &'a str), usize>,
}

impl<'a> Register<'a> {
    /// Numbers the evidence of these lines.
    pub(super) fn new(lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut register = Self::default();
        for line in lines {
            for item in &line.answer.evidence {
                register.take(line, item);
            }
        }
        register
    }

    fn take(&mut self, line: &'a Line, item: &'a EvidenceItem) {
        let place = *self
            .places
            .entry(identity(item))
            .or_insert(self.entries.len());
        if let Some(entry) = self.entries.get_mut(place) {
            entry.lines.push(line);
        } else {
            self.entries.push(Entry {
                number: place + 1,
                item,
                lines: vec![line],
            });
        }
    }

    /// The path of a file as a reader may see it, with as much of what is before its name as tells it from others.
    pub(super) fn shown_path(&self, path: &str, folder: &str) -> String {
        let files = self.entries.iter().filter_map(|own| own.item.file.as_ref());
        path_apart(path, folder, files.map(|file| file.path.as_str()))
    }

    /// The number of a piece.
    pub(super) fn number(&self, item: &EvidenceItem) -> Option<usize> {
        self.places.get(&identity(item)).map(|place| place + 1)
    }
}

/// The identity of a piece of evidence: its reference, or its file and digest.
fn identity(item: &EvidenceItem) -> (&str, &str, &str) {
    let file = item.file.as_ref();
    (
        &item.text,
        file.map_or("", |file| &file.path),
        file.map_or("", |file| &file.sha256),
    )
}
