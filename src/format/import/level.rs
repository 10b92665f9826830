//! The judgement of a row: its maturity, and why it cannot apply, are two cells and one field.

use crate::{
    format::export::CellContent,
    session::{
        Edit,
        field::{LEVEL, STATEMENT},
    },
};

use super::{
    row::{RowIn, level},
    three::Three,
};

/// The reason where a form has no place for one, and nothing is written beside it.
const AS_THE_FORM: &str = "as the form says";

impl RowIn<'_> {
    /// A form without a column of reasons has them in the statement.
    fn reason_elsewhere(&self, word: &Three, reason: Three) -> Three {
        if word.sheet != "n/a" || word.now == "n/a" {
            return reason;
        }
        let statement = self.table.column(CellContent::Field(&STATEMENT));
        let written = statement.map(|(column, place)| self.three(column, place).sheet);
        let written = written.filter(|text| !text.is_empty());
        Three {
            sheet: written.unwrap_or_else(|| AS_THE_FORM.to_owned()),
            ..reason
        }
    }

    /// The cells of the judgement; none where one of them was named already as one that holds no value.
    fn judged(&self) -> Option<Judged> {
        let word_column = self.table.column(CellContent::Field(&LEVEL));
        let reason_column = self.table.column(CellContent::Reason);
        let none = |what: CellContent| Three {
            sheet: what.text(self.texts.now),
            then: self.texts.then.map(|then| what.text(then)),
            now: what.text(self.texts.now),
        };
        let mut word = match word_column {
            Some((column, place)) => self.three(column, place),
            None => none(CellContent::Field(&LEVEL)),
        };
        let reason = match reason_column {
            Some((column, place)) => self.three(column, place),
            None => self.reason_elsewhere(&word, none(CellContent::Reason)),
        };
        let lacks_reason = reason_column.is_some_and(|(_, place)| self.unvalued(place).is_some());
        if lacks_reason && word.sheet == "n/a" {
            return None;
        }
        // A reason alone, in a sheet without levels, says that it cannot apply.
        if word_column.is_none() && !reason.sheet.is_empty() {
            word.sheet = "n/a".into();
        }
        Some(Judged {
            word,
            word_place: word_column.map(|(_, place)| place),
            reason,
            reason_place: reason_column.map(|(_, place)| place),
        })
    }

    /// Reads the judgement.
    pub(super) fn level(&mut self) {
        let Some(judged) = self.judged() else { return };
        let place = judged.place();
        if judged.has_idle_reason() {
            let why = "it says why the requirement cannot apply, and the maturity is not n/a";
            let mend = "set the maturity to n/a, or empty the cell";
            let place = judged.reason_place.unwrap_or(place);
            return self.fault(place, why.into(), mend.into());
        }
        let what = if judged.word_place == Some(place) {
            CellContent::Field(&LEVEL)
        } else {
            CellContent::Reason
        };
        if !self.is_taken(what, place, &judged.both()) {
            return;
        }
        let Judged { word, reason, .. } = judged;
        match level(&word.sheet, &reason.sheet) {
            Ok(level) => {
                let at = self.place(place);
                self.edits.push((Edit::Level(level), at));
            }
            Err(refused) => self.refused(refused, &word.sheet, place),
        }
    }
}

/// The two cells of a judgement, each with its column where the sheet has one.
struct Judged {
    word: Three,
    word_place: Option<usize>,
    reason: Three,
    reason_place: Option<usize>,
}

impl Judged {
    /// The column that a change is told of: that of the maturity where it changed, else that of the reason.
    fn place(&self) -> usize {
        let is_word = self.word.sheet != *self.word.then.as_ref().unwrap_or(&self.word.now);
        match (self.word_place, self.reason_place) {
            (Some(_), Some(reason)) if !is_word => reason,
            (word, reason) => word.or(reason).unwrap_or_default(),
        }
    }

    /// Whether a reason was written that the maturity makes no use of.
    fn has_idle_reason(&self) -> bool {
        let reason = &self.reason;
        let is_new = reason.sheet != reason.now && reason.then.as_ref() != Some(&reason.sheet);
        is_new && !reason.sheet.is_empty() && self.word.sheet != "n/a"
    }

    /// Both as one text: one that cannot apply with its reason.
    fn both(&self) -> Three {
        let both = |word: &str, reason: &str| match word {
            "n/a" => format!("{word}: {reason}"),
            word => word.to_owned(),
        };
        let (word, reason) = (&self.word, &self.reason);
        let then = word.then.as_ref().zip(reason.then.as_ref());
        Three {
            sheet: both(&word.sheet, &reason.sheet),
            then: then.map(|(word, reason)| both(word, reason)),
            now: both(&word.now, &reason.now),
        }
    }
}
