//! The judgement of a row: its maturity, and why it cannot apply, are two cells and one field.

use crate::{
    format::export::What,
    session::{
        Edit,
        field::{LEVEL, STATEMENT},
    },
};

use super::{
    row::{RowIn, level},
    three::Three,
};

/// Stands between a level and its reason while both are compared.
const BETWEEN: char = '\u{0}';

/// The reason where a form has no place for one, and nothing is written beside it.
const AS_THE_FORM: &str = "as the form says";

impl RowIn<'_> {
    /// A form without a column of reasons has them in the statement.
    fn reason_elsewhere(&self, word: &Three, reason: Three) -> Three {
        if word.sheet != "n/a" || word.now == "n/a" {
            return reason;
        }
        let statement = self.table.column(What::Field(&STATEMENT));
        let written = statement.map(|(column, place)| self.three(column, place).sheet);
        let written = written.filter(|text| !text.is_empty());
        Three {
            sheet: written.unwrap_or_else(|| AS_THE_FORM.to_owned()),
            ..reason
        }
    }

    /// Reads the judgement.
    pub(super) fn level(&mut self) {
        let table = self.table;
        let (word_column, reason_column) = (
            table.column(What::Field(&LEVEL)),
            table.column(What::Reason),
        );
        let none = |now: &super::row::Texts<'_>, what: What| Three {
            sheet: what.text(now.now),
            then: now.then.map(|then| what.text(then)),
            now: what.text(now.now),
        };
        let word = match word_column {
            Some((column, place)) => self.three(column, place),
            None => none(&self.texts, What::Field(&LEVEL)),
        };
        let reason = match reason_column {
            Some((column, place)) => self.three(column, place),
            None => self.reason_elsewhere(&word, none(&self.texts, What::Reason)),
        };
        let lacks_reason = reason_column.is_some_and(|(_, place)| self.unvalued(place).is_some());
        if lacks_reason && word.sheet == "n/a" {
            // That cell is named.
            return;
        }
        // A reason alone, in a sheet without levels, says that it cannot apply.
        let word = match word_column {
            None if !reason.sheet.is_empty() => Three {
                sheet: "n/a".into(),
                ..word
            },
            _ => word,
        };
        let both = |word: &str, reason: &str| match word {
            "n/a" => format!("{word}{BETWEEN}{reason}"),
            word => word.to_owned(),
        };
        let then = word.then.as_ref().zip(reason.then.as_ref());
        let three = Three {
            sheet: both(&word.sheet, &reason.sheet),
            then: then.map(|(word, reason)| both(word, reason)),
            now: both(&word.now, &reason.now),
        };
        let is_word = word.sheet != word.then.clone().unwrap_or_else(|| word.now.clone());
        let at = |column: Option<(_, usize)>| column.map(|(_, place)| place);
        let (word_place, reason_place) = (at(word_column), at(reason_column));
        let place = match (word_place, reason_place) {
            (Some(word), Some(reason)) => {
                if is_word {
                    word
                } else {
                    reason
                }
            }
            (word, reason) => word.or(reason).unwrap_or_default(),
        };
        let is_new_reason = match &reason.then {
            Some(then) => reason.sheet != *then && reason.sheet != reason.now,
            None => reason.sheet != reason.now,
        };
        if is_new_reason && !reason.sheet.is_empty() && word.sheet != "n/a" {
            let why = "it says why the requirement cannot apply, and the maturity is not n/a";
            let mend = "set the maturity to n/a, or empty the cell";
            return self.fault(reason_place.unwrap_or(place), why.into(), mend.into());
        }
        let shown = |text: &str| text.replace(BETWEEN, ": ");
        let told = Three {
            sheet: shown(&three.sheet),
            then: three.then.as_deref().map(shown),
            now: shown(&three.now),
        };
        let what = if place == word_place.unwrap_or(usize::MAX) {
            What::Field(&LEVEL)
        } else {
            What::Reason
        };
        if !self.is_taken(what, place, &told) {
            return;
        }
        match level(&word.sheet, &reason.sheet) {
            Ok(level) => {
                let at = self.place(place);
                self.edits.push((Edit::Level(level), at));
            }
            Err(refused) => self.refused(refused, &word.sheet, place),
        }
    }
}
