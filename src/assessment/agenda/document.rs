//! The documents to have at hand: the catalog's evidence up to the level aimed at, each document once.

use std::collections::HashMap;

use crate::{assessment::line::Line, catalog::Requirement};

use super::subject::Subject;

/// The highest level: what is aimed at where no target is set.
const HIGHEST: u8 = 4;

/// A document to have at hand.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The document, as the catalog calls it.
    pub text: &'a str,
    /// The lowest level that it shows.
    pub level: u8,
    /// The lines that it serves, in the order of the walk.
    pub lines: Vec<&'a Line>,
}

/// Documents as the walk meets them.
#[derive(Debug, Default)]
pub(super) struct Documents<'a> {
    pub(super) all: Vec<Document<'a>>,
    places: HashMap<String, usize>,
}

impl<'a> Documents<'a> {
    /// Takes what a line needs up to its target, and says where each of it stands.
    pub(super) fn take(&mut self, asked: &'a Requirement, line: &'a Line) -> Subject<'a> {
        let mut subject = Subject {
            line,
            documents: Vec::new(),
            above: Vec::new(),
        };
        for (level, text) in evidence_up_to(asked, line.target.unwrap_or(HIGHEST)) {
            let new = self.all.len();
            let place = *self.places.entry(same(text)).or_insert(new);
            let Some(document) = self.all.get_mut(place) else {
                subject.documents.push(place);
                self.all.push(Document {
                    text,
                    level,
                    lines: vec![line],
                });
                continue;
            };
            document.level = document.level.min(level);
            // Named twice for one line it serves that line once.
            if document
                .lines
                .last()
                .is_none_or(|last| last.key != line.key)
            {
                document.lines.push(line);
                subject.above.push(place);
            }
        }
        subject
    }
}

/// The evidence of a requirement up to a level, with the level of each piece: levels are cumulative.
pub fn evidence_up_to(asked: &Requirement, level: u8) -> impl Iterator<Item = (u8, &str)> {
    let levels = asked.evidence.range(..=level);
    levels.flat_map(|(level, texts)| texts.iter().map(|text| (*level, text.as_str())))
}

/// Two texts that differ only by case or blanks name one document.
fn same(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
