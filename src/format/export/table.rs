//! The worksheet as comma separated values.

use crate::format::revision::revision;

use super::Export;

/// The mark that makes spreadsheet programs read a table as UTF-8 rather than in the letters of their machine. Only a
/// table that people edit has it: other programs read it as part of the first heading.
const UTF_8_MARK: char = '\u{feff}';

impl Export<'_> {
    /// A row a line under the headings of the worksheet, what no catalog has any more at the end.
    #[must_use]
    pub fn csv(&self) -> String {
        let columns = self.sheet_columns();
        let mut text = String::from(UTF_8_MARK);
        text += &record(columns.iter().map(|own| own.column.heading));
        let revision = revision(self.session);
        for line in &self.all_lines() {
            let row = self.row(line);
            let cells = columns.iter().map(|column| column.cell(&row, &revision));
            let cells: Vec<String> = cells.collect();
            text += &record(cells.iter().map(String::as_str));
        }
        text
    }
}

/// A record, its cells quoted where they have to be; lines end as RFC 4180 says.
pub(in crate::format) fn record<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| {
        if cell.contains([',', '"', '\n', ';', '\'']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let cells: Vec<String> = cells.map(quoted).collect();
    cells.join(",") + "\r\n"
}
