//! The agenda: before the visit what to have at hand, later what each person still owes; read here, or written to a file.

use crate::format::{AgendaPaper, Occasion, Report};

use super::{Deed, Paper, Plain};

impl Plain {
    /// Reads the agenda, or writes it to a new file where one is named.
    pub(super) fn agenda(&mut self, rest: &str) -> Vec<Deed> {
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (occasion, file) = if first.eq_ignore_ascii_case("open") {
            (Occasion::Open, after.trim())
        } else {
            (Occasion::Visit, rest)
        };
        if !file.is_empty() {
            return self.write_paper(Paper::Agenda(occasion), file, &[]);
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let report = Report {
            catalogs: &walk.catalogs,
            session: &walk.shown,
            assessment: &walk.judged,
            program: "",
        };
        let text = AgendaPaper::of(report, occasion).markdown();
        let texts: Vec<String> = text.lines().filter_map(spoken).collect();
        self.say_all(texts);
        Vec::new()
    }
}

/// A line of the Markdown without its signs; none where nothing is left to be read.
fn spoken(line: &str) -> Option<String> {
    let line = line.trim();
    if line.chars().all(|sign| "|-: ".contains(sign)) {
        return None;
    }
    let row = line.strip_prefix('|').and_then(|row| row.strip_suffix('|'));
    if let Some(row) = row {
        let cells = cells(row).into_iter();
        let cells: Vec<String> = cells.map(|cell| without_signs(cell.trim())).collect();
        // Of two the first is what the second is called.
        if let [name, text] = cells.as_slice()
            && !name.is_empty()
            && !text.is_empty()
        {
            return Some(format!("{name}: {text}"));
        }
        return Some(cells.join(", ").trim_end_matches(", ").to_owned());
    }
    let line = line.trim_start_matches('#').trim_start();
    let line = line
        .strip_prefix("- [ ] ")
        .or_else(|| line.strip_prefix("- "))
        .unwrap_or(line);
    Some(without_signs(line))
}

/// The cells of a row; a stroke that was written by a person has a sign before it.
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for letter in row.chars() {
        if letter == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    cells
}

/// What a person wrote, as they wrote it: Markdown has a sign before each letter that it would take for its own.
fn without_signs(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next_if(char::is_ascii_punctuation).or(Some('\\'))),
            '*' => {}
            _ => plain.push(letter),
        }
    }
    // Named last: what it names may not be read twice.
    let named = [("<br>", "; "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named
        .iter()
        .fold(plain, |text, (name, sign)| text.replace(name, sign))
}
