//! Letters that a table lost where a program saved it in an encoding that has others: as question marks, or as whatever
//! stands in their place there. Nobody wrote that, so it is not taken for an edit.

use crate::format::form::FormColumn;

use super::{Fault, Incoming, Place, row::RowIn};

/// The sign that programs write for a letter that an encoding lacks.
const QUESTION: u16 = 0x3f;

/// The letters beyond ASCII of a table whose encoding had to be guessed.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters {
    /// How many cells have them as they were.
    sound: usize,
    /// Cells in which others stand in their place.
    changed: Vec<Place>,
}

impl RowIn<'_> {
    /// Holds the letters of a cell against those that it was exported with.
    pub(super) fn look_at_letters(&mut self, column: &FormColumn, place: usize) {
        if !self.table.grid.is_guessed {
            return;
        }
        let three = self.three(column, place);
        let own = three.then.as_ref().unwrap_or(&three.now);
        if own.is_ascii() {
            return;
        }
        if *own == three.sheet {
            self.out.letters.sound += 1;
        } else if has_questions_for_letters(own, &three.sheet) {
            let place = self.place(place);
            self.out.faults.push(lost(place));
        } else if is_same_but_for_letters(own, &three.sheet) {
            let place = self.place(place);
            self.out.letters.changed.push(place);
        }
    }
}

impl Incoming {
    /// Refuses the cells whose letters are others, unless more have those that they had: then people wrote them.
    pub(super) fn refuse_other_letters(&mut self) {
        let Letters { sound, changed } = std::mem::take(&mut self.letters);
        if changed.len() > sound {
            self.faults.extend(changed.into_iter().map(lost));
        }
    }
}

fn lost(place: Place) -> Fault {
    Fault {
        place,
        why: "its letters beyond ASCII were lost when the table was saved".into(),
        mend: "save it as csv in UTF-8 or as a workbook (xlsx), out of the program that has the right letters".into(),
    }
}

/// Whether one text is the other with question marks in the place of letters beyond ASCII.
fn has_questions_for_letters(own: &str, sheet: &str) -> bool {
    let (mut own, mut sheet) = (own.encode_utf16(), sheet.encode_utf16());
    loop {
        match (own.next(), sheet.next()) {
            (None, None) => return true,
            (Some(own), Some(sheet)) if own == sheet || own >= 0x80 && sheet == QUESTION => {}
            _ => return false,
        }
    }
}

/// Whether one text is the other with some letters in the place of those beyond ASCII: in other encodings a letter is
/// two or three.
fn is_same_but_for_letters(own: &str, sheet: &str) -> bool {
    let is_other = |letter: char| !letter.is_ascii();
    let pieces = |text: &str| -> Vec<String> {
        let pieces = text.split(is_other).filter(|piece| !piece.is_empty());
        pieces.map(str::to_owned).collect()
    };
    !sheet.is_ascii() && pieces(own) == pieces(sheet)
}
