//! Finding lines by words or id, and sessions by their name.

use crate::assessment::{Texts, search};

use super::{Deed, Plain};

/// How many hits are read.
const HITS: usize = 10;

impl Plain {
    /// Reads the lines that fit, with numbers.
    pub(super) fn find(&mut self, typed: &str) -> Vec<Deed> {
        if typed.is_empty() {
            return self.fail("Say what: find WORDS, as in find port scan.");
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let (catalogs, lines) = (&walk.catalogs, &walk.judged.lines);
        let hits = search(
            catalogs,
            lines,
            &Texts::of(catalogs, &walk.shown, lines),
            typed,
        );
        let lines = hits
            .iter()
            .filter_map(|hit| walk.judged.lines.get(hit.place));
        let keys: Vec<_> = lines
            .filter(|line| !line.outside)
            .map(|line| line.key.clone())
            .collect();
        if keys.is_empty() {
            return self.refuse("Nothing was found: try fewer or other words.");
        }
        let count = keys.len();
        self.list_lines(keys, HITS);
        let more = match count.saturating_sub(HITS) {
            0 => String::new(),
            1 => "1 more fits: more reads it. ".into(),
            more => format!("{more} more fit: more reads them, another word finds fewer. "),
        };
        self.refuse(&format!("{more}go NUMBER goes there."))
    }

    /// Reads the sessions that have these words in their name.
    pub(super) fn find_session(&mut self, typed: &str) -> Vec<Deed> {
        let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let rows = (1..).zip(&self.rows);
        let found: Vec<String> = rows
            .filter(|(_, row)| {
                let name = format!("{} {}", row.name, row.organization).to_lowercase();
                words.iter().all(|word| name.contains(word.as_str()))
            })
            .map(|(number, row)| super::home::row_words(number, row))
            .collect();
        if found.is_empty() {
            return self.refuse("No session has that in its name.");
        }
        self.say_all(found);
        Vec::new()
    }
}
