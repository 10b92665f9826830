//! Texts in columns, wrapped texts, and a bar, all of plain characters.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of a table are as wide as their widest cell; numbers stand to the right. Rows end without blanks.
#[must_use]
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
                .unwrap_or_default()
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
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
    // What has begun shows, and only what is whole is full.
    let filled = if part > 0 { filled.max(1) } else { filled };
    format!("{}{}", "█".repeat(filled), "░".repeat(width - filled))
}

/// Breaks a text at blanks so that no line is wider than `width`; each line gets the indent.
#[must_use]
pub fn wrap(text: &str, width: usize, indent: &str) -> String {
    let room = width.saturating_sub(indent.width()).max(10);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph
            .split_whitespace()
            .flat_map(|word| pieces(word, room))
        {
            if !line.is_empty() && line.width() + 1 + word.width() > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines
        .iter()
        .map(|line| format!("{indent}{line}").trim_end().to_owned() + "\n")
        .collect()
}

/// A word in pieces that fit.
fn pieces(word: &str, room: usize) -> Vec<String> {
    if word.width() <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.graphemes(true) {
        match pieces.last_mut() {
            Some(last) if last.width() + letter.width() <= room => last.push_str(letter),
            _ => pieces.push(letter.to_owned()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{bar, table, wrap};

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
        assert_eq!(wrap("one two three", 10, "  "), "  one two\n  three\n");
        assert_eq!(wrap(&"x".repeat(12), 10, ""), "xxxxxxxxxx\nxx\n");
    }
}
