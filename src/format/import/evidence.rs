//! The evidence of a row: a piece a line. Pieces are added and taken away one by one, so that what others added apart
//! meanwhile stays.

use crate::{
    format::{
        clean_text,
        export::{cell_text, is_cut, piece},
        form::FormColumn,
        shown_path::file_path,
    },
    session::{Edit, EvidenceItem},
};

use super::{row::RowIn, three::Decision, words};

impl RowIn<'_> {
    /// Reads the pieces.
    pub(super) fn evidence(&mut self, column: &FormColumn, place: usize) {
        let three = self.three(column, place);
        if three.decide() == Decision::Nothing {
            return;
        }
        let cell = self.texts.cells.get(place).map_or("", String::as_str);
        let texts = [Some(&three.now), three.then.as_ref()];
        if is_cut(cell) || texts.into_iter().flatten().any(|text| is_cut(text)) {
            return self.leave(column.what, place, words::TOO_LONG);
        }
        let now: Vec<String> = shown(&self.texts.now.line.answer.evidence);
        let then = self
            .texts
            .then
            .map(|then| shown(&then.line.answer.evidence));
        let known: Vec<&String> = then.iter().flatten().chain(&now).collect();
        let wanted = pieces(cell_text(cell.trim()), &known).into_iter();
        // A table of an earlier version has whole paths.
        let wanted = wanted.map(|piece| match file_path(&piece) {
            path if known.contains(&&path) => path,
            _ => piece,
        });
        let wanted: Vec<String> = wanted.collect();
        // Without what stood there at the export nobody can say what was taken away.
        let before = then.unwrap_or_else(|| {
            if self.import.overwrite {
                now.clone()
            } else {
                Vec::new()
            }
        });
        let gone = before.iter().filter(|piece| !wanted.contains(piece));
        let gone: Vec<usize> = gone
            .filter_map(|piece| now.iter().position(|own| own == piece))
            .collect();
        let new = wanted.iter().filter(|piece| !before.contains(piece));
        let new: Vec<&String> = new.filter(|piece| !now.contains(piece)).collect();
        if gone.is_empty() && new.is_empty() {
            return;
        }
        if let Some(why) = self.keeps {
            return self.leave(column.what, place, why);
        }
        let at = self.place(place);
        for piece in new {
            let edit = Edit::AddEvidence(piece.clone());
            self.edits.push((edit, at.clone()));
        }
        for place in gone {
            let edit = Edit::RemoveEvidence(place + 1);
            self.edits.push((edit, at.clone()));
        }
    }
}

/// The pieces as they stand in a cell.
fn shown(items: &[EvidenceItem]) -> Vec<String> {
    let pieces = items
        .iter()
        .map(|item| clean_text(&piece(item)).trim().to_owned());
    pieces.collect()
}

/// The pieces of a cell: of those that are known, each with all its lines; else one a line.
fn pieces(cell: &str, known: &[&String]) -> Vec<String> {
    let lines: Vec<&str> = cell.lines().map(str::trim).collect();
    let mut known: Vec<Vec<&str>> = known
        .iter()
        .map(|piece| piece.lines().map(str::trim).collect())
        .collect();
    known.sort_by_key(|piece: &Vec<&str>| std::cmp::Reverse(piece.len()));
    let mut pieces: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        let whole = known
            .iter()
            .find(|piece| !piece.is_empty() && rest.starts_with(piece));
        let count = whole.map_or(1, Vec::len);
        let piece = rest.get(..count).unwrap_or_default().join("\n");
        if !piece.is_empty() && !pieces.contains(&piece) {
            pieces.push(piece);
        }
        at += count;
    }
    pieces
}
