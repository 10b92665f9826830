//! The worksheet as a workbook (xlsx): the same cells as in csv, with lists to choose from and colours by level, and
//! sheets of the gaps, the evidence and what applies. Texts are written as texts: none is a formula.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{
    assessment::roles_of,
    format::{columns::wrap, revision::revision, wording::wording},
    session::field::DECLARED,
};

use super::{Export, cell_content::CellContent, lists, sheet::SHEET};

/// What the levels that a cell takes mean: who fills it in may not know them.
fn legend(what: CellContent, words: &[String]) -> String {
    let label = &wording().labels().common;
    let level = |word: &String| word.parse::<usize>().ok();
    let levels: Vec<usize> = words.iter().filter_map(level).collect();
    let known = levels.iter().filter_map(|level| {
        let means = label.levels.get(*level)?;
        Some(format!("{level} {means}"))
    });
    let mut rows: Vec<String> = known.collect();
    if matches!(what, CellContent::Field(field) if *field == DECLARED) {
        rows.push(label.not_done.to_owned());
    }
    rows.join("\n")
}

/// A cell's colour by level, from 0, and that of its letters; told apart without colour by the number itself.
pub(super) const LEVELS: [(u32, u32); 5] = [
    (0x00B3_261E, 0x00FF_FFFF),
    (0x00F2_B8A0, 0x0000_0000),
    (0x00F6_E3A1, 0x0000_0000),
    (0x00BF_DDB5, 0x0000_0000),
    (0x003E_7D4E, 0x00FF_FFFF),
];

impl Export<'_> {
    /// The workbook's bytes. They hold no moment in time.
    ///
    /// # Errors
    /// There are more rows than a workbook takes.
    pub fn xlsx(&self) -> Result<Vec<u8>, String> {
        self.workbook().map_err(|error| error.to_string())
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        self.assessment_sheet(book.add_worksheet())?;
        if self.is_to_fill_in {
            return book.save_to_buffer();
        }
        self.overview(&mut book)?;
        for list in lists::lists(self) {
            let sheet = book.add_worksheet();
            sheet.set_name(list.name)?;
            headings(sheet, &list.columns)?;
            for (row, cells) in (1..).zip(&list.rows) {
                write_row(sheet, row, cells)?;
                make_room(sheet, row, cells, &list.columns)?;
            }
            filter(sheet, list.rows.len(), list.columns.len())?;
        }
        book.save_to_buffer()
    }

    fn assessment_sheet(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(SHEET)?;
        let own = self.sheet_columns();
        let headed: Vec<(&str, u8)> = own
            .iter()
            .map(|own| (own.column.heading, own.column.width))
            .collect();
        headings(sheet, &headed)?;
        let revision = revision(self.session);
        let mut rows = 0;
        for (row, line) in (1..).zip(&self.all_lines()) {
            let cells: Vec<String> = {
                let row = self.row(line);
                let cells = own.iter().map(|column| column.cell(&row, &revision));
                cells.collect()
            };
            write_row(sheet, row, &cells)?;
            make_room(sheet, row, &cells, &headed)?;
            rows = row;
        }
        let last = rows.max(1);
        for (place, column) in (0..).zip(&own) {
            let words = match column.what {
                CellContent::Roles => self.roles(),
                what => what.words().iter().map(|word| (*word).to_owned()).collect(),
            };
            // A list that is too long for a workbook is left out: the cell can be filled in all the same.
            if let (false, Ok(mut list)) = (
                words.is_empty(),
                DataValidation::new().allow_list_strings(&words),
            ) {
                if column.is_coloured() {
                    list = list.set_input_message(legend(column.what, &words))?;
                }
                sheet.add_data_validation(1, place, last, place, &list)?;
            }
            if column.is_coloured() {
                colour(sheet, place, last)?;
            }
        }
        let rows = usize::try_from(rows).unwrap_or_default();
        filter(sheet, rows, own.len())
    }

    /// The roles to choose from, and all of them at once.
    fn roles(&self) -> Vec<String> {
        let about = &self.assessment.about;
        let catalogs = self.catalogs.iter();
        let own: Vec<Vec<String>> = catalogs
            .map(|catalog| roles_of(self.catalogs, catalog, about))
            .collect();
        let mut words: Vec<String> = own.iter().flatten().cloned().collect();
        words.extend(own.iter().map(|roles| roles.join(" / ")));
        let mut once: Vec<String> = Vec::new();
        words.retain(|word| {
            // A comma would part it in the list.
            let is_new = !word.is_empty() && !word.contains(',') && !once.contains(word);
            once.extend(is_new.then(|| word.clone()));
            is_new
        });
        words
    }
}

/// The numbers of paper sizes, and how many columns the smaller one takes.
const A3: u8 = 8;
const A4: u8 = 9;
const MOST_ON_A4: usize = 15;

/// The height of a line in points, how many lines a row shows at most, and how much of a text is looked at for that.
const LINE: u32 = 15;
const MOST_LINES: usize = 27;
const LONGEST_SHOWN: usize = 4_000;

/// The headings, which stay in sight.
pub(super) fn headings(sheet: &mut Worksheet, columns: &[(&str, u8)]) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    for (place, (name, width)) in (0..).zip(columns) {
        sheet.write_string_with_format(0, place, *name, &heading)?;
        sheet.set_column_width(place, *width)?;
    }
    sheet.set_freeze_panes(1, 2)?;
    // On paper all columns stand beside each other, under their headings on each page.
    sheet.set_landscape();
    sheet.set_paper_size(if columns.len() > MOST_ON_A4 { A3 } else { A4 });
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// A row: one digit is a number, everything else a text.
pub(super) fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[String],
) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (place, cell) in (0..).zip(cells) {
        match cell.parse::<u8>() {
            Ok(number) if cell.len() == 1 => {
                sheet.write_number_with_format(row, place, number, &wrapped)?;
            }
            _ if cell.is_empty() => {
                sheet.write_blank(row, place, &wrapped)?;
            }
            _ => {
                sheet.write_string_with_format(row, place, cell, &wrapped)?;
            }
        }
    }
    Ok(())
}

/// Makes a row as high as its texts are in the width of their columns: not every program does so by itself.
fn make_room(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[String],
    columns: &[(&str, u8)],
) -> Result<(), XlsxError> {
    let lines = cells.iter().zip(columns).map(|(cell, (_, width))| {
        // A longer text does not make it higher.
        let begin: String = cell.chars().take(LONGEST_SHOWN).collect();
        begin
            .lines()
            .map(|line| wrap(line, usize::from(*width)).len().max(1))
            .sum::<usize>()
    });
    let lines = lines.max().unwrap_or_default().min(MOST_LINES);
    if lines > 1 {
        let lines = u32::try_from(lines).unwrap_or(1);
        sheet.set_row_height(row, lines * LINE)?;
    }
    Ok(())
}

pub(super) fn filter(sheet: &mut Worksheet, rows: usize, columns: usize) -> Result<(), XlsxError> {
    let last = u32::try_from(rows).unwrap_or(u32::MAX);
    let columns = u16::try_from(columns).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
    Ok(())
}

/// Colours a column by the level that stands in it, also once it is edited.
fn colour(sheet: &mut Worksheet, place: u16, last: u32) -> Result<(), XlsxError> {
    let letter = rust_xlsxwriter::utility::column_number_to_name(place);
    for (level, (ground, letters)) in (0..).zip(LEVELS) {
        let format = Format::new()
            .set_background_color(Color::RGB(ground))
            .set_font_color(Color::RGB(letters));
        // An empty cell would be equal to 0.
        let rule = format!("=AND(ISNUMBER(${letter}2),${letter}2={level})");
        let rule = ConditionalFormatFormula::new()
            .set_rule(rule.as_str())
            .set_format(format);
        sheet.add_conditional_format(1, place, last, place, &rule)?;
    }
    Ok(())
}
