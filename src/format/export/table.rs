//! The worksheet as comma separated values.

use super::{
    Export,
    sheet::{COLUMNS, Sheet},
};

impl Export<'_> {
    /// A row a line under the headings of the worksheet. The requirement is in the program's words, or in the standard's
    /// where that is asked for and a licensed copy was laid over.
    #[must_use]
    pub fn csv(&self, has_official_text: bool) -> String {
        let sheet = Sheet::new(self, has_official_text);
        let mut text = record(COLUMNS.iter().map(|column| column.heading));
        for line in self.lines() {
            text += &record(sheet.cells(&self.row(line)).iter().map(String::as_str));
        }
        text
    }
}

/// One record, its cells quoted where they have to be; lines end as RFC 4180 says.
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
