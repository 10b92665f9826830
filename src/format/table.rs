//! Texts in columns, wrapped texts, and a bar, all of plain characters.

use super::columns::{width, wrap};

/// Columns of a table are as wide as their widest cell; numbers stand to the right. Rows end without blanks.
#[must_use]
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| width(cell))
                .max()
                .unwrap_or_default()
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, wide) in row.iter().zip(&widths) {
            let blanks = " ".repeat(wide.saturating_sub(width(cell)));
            let number = cell.starts_with(|c: char| c.is_ascii_digit())
                && cell.chars().all(|c| c.is_ascii_digit() || c == '.');
            if number {
                line.push_str(&blanks);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&blanks);
            }
            line.push_str("  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A bar of a fixed width, filled by a share.
#[must_use]
pub fn bar(part: usize, whole: usize, width: usize) -> String {
    let filled = (part * width)
        .checked_div(whole)
        .unwrap_or_default()
        .min(width);
    // A begun bar shows at least one sign, and only a complete one is full.
    let filled = if part > 0 { filled.max(1) } else { filled };
    format!("{}{}", "█".repeat(filled), "░".repeat(width - filled))
}

/// A text in lines that are no wider than `columns`, each with the indent and a line break.
#[must_use]
pub fn indented(text: &str, columns: usize, indent: &str) -> String {
    let lines = wrap(text, columns.saturating_sub(width(indent)).max(10));
    lines
        .iter()
        .map(|line| format!("{indent}{line}").trim_end().to_owned() + "\n")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{bar, indented, table};

    #[test]
    fn columns_line_up_also_with_wide_letters() {
        let rows = [
            vec!["a".to_owned(), "1".to_owned()],
            vec!["漢字".to_owned(), "12".to_owned()],
        ];
        assert_eq!(table(&rows), "a      1\n漢字  12\n");
    }

    #[test]
    fn a_bar_shows_what_has_begun() {
        assert_eq!(bar(0, 10, 4), "░░░░");
        assert_eq!(bar(1, 100, 4), "█░░░");
        assert_eq!(bar(99, 100, 4), "███░");
        assert_eq!(bar(0, 0, 2), "░░");
    }

    #[test]
    fn long_texts_are_broken() {
        assert_eq!(indented("one two three", 10, "  "), "  one two\n  three\n");
        assert_eq!(indented(&"x".repeat(12), 10, ""), "xxxxxxxxxx\nxx\n");
    }
}
