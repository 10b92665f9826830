//! A row of a sheet: the changes that its cells ask for.

use serde_json::Value;

use crate::{
    catalog::general_scale,
    format::{
        clean_line,
        export::{CellContent, Row, cell, cell_text, is_cut},
        form::FormColumn,
        level_in_full,
        numbered::is_decoded_from,
    },
    session::{
        Edit, Field, Level, LineKey, Objection, day,
        field::{EVIDENCE_ITEMS, Kind, LEVEL, PartKind, typed},
    },
};

use super::{
    Fault, Import, Incoming, Left, Place, Table,
    days::day_in_order,
    parts::Parts,
    three::{Decision, Three},
    words,
};

/// The texts of a row's cells, and those that the session would write there.
pub(super) struct Texts<'a> {
    pub(super) cells: &'a [String],
    /// The row that the session has now.
    pub(super) now: &'a Row<'a>,
    /// The row that the session had when the sheet was exported; none where that is not known.
    pub(super) then: Option<&'a Row<'a>>,
}

/// A row that is held against its line.
pub(super) struct RowIn<'a> {
    pub(super) import: &'a Import<'a>,
    pub(super) table: &'a Table<'a>,
    pub(super) row: u32,
    pub(super) texts: Texts<'a>,
    pub(super) key: &'a LineKey,
    /// Why nothing is taken into this line, if so.
    pub(super) keeps: Option<&'static str>,
    /// The edits asked for, each with its cell.
    pub(super) edits: Vec<(Edit, Place)>,
    pub(super) out: &'a mut Incoming,
}

impl RowIn<'_> {
    /// Reads every cell that is recorded.
    pub(super) fn read(&mut self) {
        let table = self.table;
        let mut parts: Vec<Parts> = Vec::new();
        for (column, place) in &table.head.columns {
            if column.what.is_shown_only() {
                self.name_edited(column, *place);
            }
            let says_nothing = !column.what.is_recorded()
                || self.is_unvalued(*place)
                || self.is_covered(column, *place)
                || self.is_untouched(column, *place);
            if says_nothing {
                continue;
            }
            self.look_at_letters(column, *place);
            match column.what {
                // With the maturity, where there is a column of it.
                CellContent::Reason if table.column(CellContent::Field(&LEVEL)).is_some() => {}
                CellContent::Reason => self.level(),
                CellContent::Field(field) if *field == LEVEL => self.level(),
                CellContent::Field(field) if *field == EVIDENCE_ITEMS => {
                    self.evidence(column, *place);
                }
                what => {
                    let three = self.three(column, *place);
                    if !self.is_taken(column.what, *place, &three) {
                        continue;
                    }
                    match what {
                        CellContent::Field(field) => self.field(field, &three.sheet, *place),
                        CellContent::Part(field, part) => {
                            self.set_part(&mut parts, field, part, three.sheet, *place);
                        }
                        _ => {}
                    }
                }
            }
        }
        self.edit_parts(parts);
    }

    /// A cell that is as the form was handed out is no answer where the session has none, unless the sheet holds.
    fn is_untouched(&mut self, column: &FormColumn, place: usize) -> bool {
        let cell = self.texts.cells.get(place).map_or("", String::as_str);
        let is_untouched = !self.import.overwrite
            && column.is_untouched(cell)
            && self.three(column, place).now.is_empty();
        if is_untouched {
            self.out.untouched.push(self.place(place));
        }
        is_untouched
    }

    /// A cell that another one covers says nothing; where something stands in the session, that is named.
    fn is_covered(&mut self, column: &FormColumn, place: usize) -> bool {
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        let Some(cover) = self.table.grid.cover(self.row, number) else {
            return false;
        };
        if !self.three(column, place).now.is_empty() {
            let why = format!("its cell is merged with {cover}");
            self.leave(column.what, place, &why);
        }
        true
    }

    /// Whether a cell holds nothing to take; the fault is noted.
    fn is_unvalued(&mut self, place: usize) -> bool {
        let unvalued = self.unvalued(place);
        if let Some(Objection { why, mend }) = &unvalued {
            self.fault(place, why.to_string(), mend.to_string());
        }
        unvalued.is_some()
    }

    /// Why there is nothing to take in a cell: it holds an error, or a formula whose value was never stored.
    pub(super) fn unvalued(&self, place: usize) -> Option<Objection> {
        let column = u32::try_from(place).unwrap_or(u32::MAX);
        if let Some(error) = self.table.grid.errors.get(&(self.row, column)) {
            let why = format!("it holds an error, {}", clean_line(error));
            return Some(Objection::new(why, "write the value itself"));
        }
        let is_unvalued = self.table.grid.is_unvalued(self.row, column);
        is_unvalued.then(|| {
            Objection::new(
                "it holds a formula without a value",
                "write the value itself, or save the workbook in a spreadsheet program",
            )
        })
    }

    fn field(&mut self, field: &'static Field, text: &str, place: usize) {
        match typed(field, text) {
            Ok(value) => self
                .edits
                .push((Edit::Field(field, value), self.place(place))),
            Err(refused) => self.refused(refused, text, place),
        }
    }

    /// The three texts of a column: in the sheet, at the export, and in the session now.
    pub(super) fn three(&self, column: &FormColumn, place: usize) -> Three {
        let what = column.what;
        let sheet = self.texts.cells.get(place).map_or("", String::as_str);
        let in_cell = |text: &str| canonical(what, cell_text(cell(text).trim()));
        let sheet = column.ours(cell_text(sheet.trim()));
        let sheet = canonical(what, &day_in_order(what, sheet, self.table.first_of_days));
        // What the form was filled in with where the line has nothing is nothing new.
        let own = |row: &Row<'_>| {
            let stand_in = in_cell(&self.table.head.stand_in(what, row));
            if stand_in == sheet && !sheet.is_empty() {
                stand_in
            } else {
                in_cell(&what.text(row))
            }
        };
        let (then, now) = (self.texts.then.map(own), own(self.texts.now));
        // Another program may have written a text's `_x0041_` as it stands.
        let known = then.iter().chain([&now]);
        let same = known.into_iter().find(|own| is_decoded_from(&sheet, own));
        Three {
            sheet: same.cloned().unwrap_or(sheet),
            then,
            now,
        }
    }

    /// Whether a cell is to be taken; what is left instead is named.
    pub(super) fn is_taken(&mut self, what: CellContent, place: usize, three: &Three) -> bool {
        let decision = three.decide();
        if decision == Decision::Nothing {
            return false;
        }
        let cell = self.texts.cells.get(place).map_or("", String::as_str);
        let was_cut = [Some(&three.now), three.then.as_ref()];
        let is_short = is_cut(cell) || was_cut.into_iter().flatten().any(|text| is_cut(text));
        let keeps = match self.keeps {
            None if is_short => Some(words::TOO_LONG),
            keeps => keeps,
        };
        if let Some(why) = keeps {
            self.leave(what, place, why);
            return false;
        }
        if decision == Decision::Conflict && !self.import.overwrite {
            let by = words::by(self.import.session, self.key, what);
            let both = words::both(three, &by);
            let heading = self.heading(what);
            self.left(place, format!("{heading}: left: {both}"), true);
            return false;
        }
        true
    }

    /// Leaves a cell whatever is asked for.
    pub(super) fn leave(&mut self, what: CellContent, place: usize, why: &str) {
        let heading = self.heading(what);
        self.left(place, format!("{heading}: left: {why}"), false);
    }

    fn heading(&self, what: CellContent) -> String {
        let column = self.table.column(what);
        let heading = column.and_then(|(column, _)| column.headings.first());
        heading.map_or_else(String::new, |heading| clean_line(heading))
    }

    fn left(&mut self, place: usize, words: String, can_be_taken: bool) {
        let left = Left {
            place: self.place(place),
            line: self.key.clone(),
            words,
            can_be_taken,
        };
        self.out.left.push(left);
    }

    pub(super) fn place(&self, column: usize) -> Place {
        Place::new(&self.table.grid.name, self.row, column)
    }

    pub(super) fn refused(&mut self, refused: Objection, text: &str, place: usize) {
        let why = format!("{}: {}", words::quoted(text), refused.why);
        self.fault(place, why, refused.mend.into_owned());
    }

    pub(super) fn fault(&mut self, place: usize, why: String, mend: String) {
        let place = self.place(place);
        self.out.faults.push(Fault { place, why, mend });
    }
}

/// A text in the one form in which it is compared: words of a list as they are recorded.
pub(super) fn canonical(what: CellContent, text: &str) -> String {
    let text = text.trim();
    let day_or_text = || day(text).unwrap_or_else(|_| text.to_owned());
    let field = match what {
        CellContent::Field(field) => field,
        CellContent::Part(_, part) if part.kind == PartKind::Date => return day_or_text(),
        _ => return text.to_owned(),
    };
    match field.kind {
        Kind::Date => day_or_text(),
        Kind::Level if !text.is_empty() => {
            match text.to_lowercase().replace(['/', '.', ' '], "").as_str() {
                "na" => "n/a".into(),
                "ne" => "n/e".into(),
                _ => level_with_name(text).unwrap_or_else(|| number_or_word(field, text)),
            }
        }
        Kind::OneToFour | Kind::Word(_) | Kind::Flag => number_or_word(field, text),
        _ => text.to_owned(),
    }
}

/// The number of a level behind which stands nothing but words of its own name: `ML2 Managed`, `Level 2`, `2 - written
/// down`.
fn level_with_name(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let level = ["ml", "level"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text)
        .trim_start();
    let (number, behind) = level.split_at_checked(1)?;
    let scale = general_scale();
    let step = scale.iter().find(|step| step.level.to_string() == number)?;
    let own = level_in_full(step).to_lowercase();
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(ToOwned::to_owned)
            .collect()
    };
    let own = words(&own);
    let is_own = words(behind).iter().all(|word| own.contains(word));
    is_own.then(|| number.to_owned())
}

fn number_or_word(field: &Field, text: &str) -> String {
    match typed(field, without_decimals(text)) {
        Ok(Value::Number(number)) => number.to_string(),
        Ok(Value::String(word)) => word,
        Ok(Value::Bool(true)) => "yes".into(),
        Ok(Value::Null | Value::Bool(false)) => String::new(),
        _ => text.to_owned(),
    }
}

/// A whole number as it is without the noughts that other programs write behind it: `3.0`.
fn without_decimals(text: &str) -> &str {
    let whole = text.trim_end_matches('0').strip_suffix(['.', ',']);
    whole.filter(|whole| !whole.is_empty()).unwrap_or(text)
}

/// A level as a cell says it.
pub(super) fn level(text: &str, reason: &str) -> Result<Option<Level>, Objection> {
    match text {
        "n/a" => Ok(Some(Level::NotApplicable(reason.to_owned()))),
        "n/e" => Ok(Some(Level::NotEvaluated)),
        text => match typed(&LEVEL, text) {
            Ok(value) => Ok(Level::from_value(&value)),
            Err(Objection { why, mend }) => Err(Objection::new(why, format!("{mend}, n/a or n/e"))),
        },
    }
}
