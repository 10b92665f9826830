//! Texts in columns, wrapped texts, and a bar, all of plain characters.

use super::columns::{middle_cut, width, wrap, wrap_behind};

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

/// The same where no row may be wider than so many columns: the columns that have no room stand below, behind the first
/// one once more. What is left without a column there has no row.
#[must_use]
pub fn table_within(rows: &[Vec<String>], room: Option<usize>) -> String {
    let whole = table(rows);
    let Some(room) = room.filter(|room| whole.lines().any(|row| width(row) > *room)) else {
        return whole;
    };
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| width(cell)).max().unwrap_or_default()
    };
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    // A name tells the sessions apart: it is whole as far as it leaves room for the widest of the others.
    let others = (1..columns).map(widest).max().unwrap_or_default();
    let first = widest(0).min(room.saturating_sub(2 + others).max(room / 4));
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut used = 0;
    for column in 1..columns {
        used += 2 + widest(column);
        if let Some(block) = blocks.last_mut().filter(|_| used <= room) {
            block.push(column);
        } else {
            blocks.push(vec![column]);
            used = first + 2 + widest(column);
        }
    }
    let block = |columns: &Vec<usize>| {
        let kept = rows.iter().filter_map(|row| {
            let cells = columns.iter().map(|column| row.get(*column).cloned());
            let cells: Vec<String> = cells.map(Option::unwrap_or_default).collect();
            let name = middle_cut(row.first().map_or("", String::as_str), first);
            let is_there = cells.iter().any(|cell| !cell.is_empty());
            is_there.then(|| [vec![name], cells].concat())
        });
        table(&kept.collect::<Vec<_>>())
    };
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

/// A text whose lines are no wider than so many columns: what is longer goes on below, set inwards by so many.
#[must_use]
pub fn text_within(text: &str, room: Option<usize>, inwards: usize) -> String {
    let Some(room) = room else {
        return text.to_owned();
    };
    let rows = text.lines().flat_map(|line| match line {
        long if width(long) > room => wrap_behind("", long, room, inwards),
        line => vec![line.to_owned()],
    });
    rows.map(|row| row + "\n").collect()
}

/// The signs that a bar is drawn with, full and empty.
pub const BAR: [char; 2] = ['█', '░'];

/// A bar of a fixed width, filled by a share.
#[must_use]
pub fn bar(part: usize, whole: usize, width: usize) -> String {
    let filled = (part * width)
        .checked_div(whole)
        .unwrap_or_default()
        .min(width);
    // A begun bar shows at least one sign, and only a complete one is full.
    let filled = if part > 0 { filled.max(1) } else { filled };
    let [full, empty] = BAR.map(String::from);
    full.repeat(filled) + &empty.repeat(width - filled)
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
    use super::{bar, indented, table, table_within, text_within};

    #[test]
    fn columns_line_up_also_with_wide_letters() {
        let rows = [
            vec!["a".to_owned(), "1".to_owned()],
            vec!["漢字".to_owned(), "12".to_owned()],
        ];
        assert_eq!(table(&rows), "a      1\n漢字  12\n");
    }

    #[test]
    fn columns_without_room_stand_below() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["Session", "One", "Two", "Three"]),
            row(["north-plant-2026", "1", "some words", ""]),
        ];
        let wide = "Session           One  Two         Three\nnorth-plant-2026    1  some words\n";
        assert_eq!(table_within(&rows, None), wide);
        assert_eq!(table_within(&rows, Some(40)), wide);
        assert_eq!(
            table_within(&rows, Some(28)),
            "Session           One\nnorth-plant-2026    1\n\nSession           Two\nnorth-plant-2026  some words\n\nSession  Three\n"
        );
    }

    #[test]
    fn a_long_line_goes_on_below() {
        assert_eq!(
            text_within("one two\nthree four five\n", Some(10), 4),
            "one two\nthree four\n    five\n"
        );
        assert_eq!(text_within("one two three\n", None, 4), "one two three\n");
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
