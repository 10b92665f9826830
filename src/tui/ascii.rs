//! For terminals without UTF-8: a finished frame in ASCII alone, cell by cell. Columns stay where they are, and what
//! is stored is not touched.

use ratatui::buffer::Buffer;

use crate::interview::Sign;

use super::widget::width;

/// The stand-in for a character that ASCII cannot show.
const UNKNOWN: char = '?';

/// Puts ASCII in the place of every other character of a frame: our own signs by a table, letters by the one that
/// comes nearest, and a question mark for each column of what has none.
pub(super) fn plain(frame: &mut Buffer) {
    let columns = usize::from(frame.area.width).max(1);
    for row in frame.content.chunks_mut(columns) {
        let mut at = 0;
        while let Some(cell) = row.get(at) {
            let symbol = cell.symbol();
            if symbol.is_ascii() {
                at += 1;
                continue;
            }
            let covered = width(symbol).max(1);
            let shown = match (covered, symbol.chars().next()) {
                (1, Some(first)) => sign(first).unwrap_or_else(|| nearest(first)),
                _ => UNKNOWN,
            };
            let style = cell.style();
            for cell in row.iter_mut().skip(at).take(covered) {
                cell.set_char(shown).set_style(style);
            }
            at += covered;
        }
    }
}

/// The ASCII stand-in for a sign that the screens draw. Signs that carry a meaning keep different stand-ins.
fn sign(character: char) -> Option<char> {
    Some(match character {
        '│' | '┃' => '|',
        '─' | '━' | '—' => '-',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '╭' | '╮' | '╰' | '╯' => {
            '+'
        }
        '█' | '■' | '▓' => '#',
        '░' | '□' => '.',
        '▾' => 'v',
        _ => {
            let mut shown = [0; 4];
            return Sign::drawn(character.encode_utf8(&mut shown))?.ascii;
        }
    })
}

/// The letter that comes nearest.
fn nearest(character: char) -> char {
    let letters = deunicode::deunicode_char(character).unwrap_or_default();
    let first = letters.chars().next();
    first.filter(char::is_ascii_graphic).unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use ratatui::{
        buffer::{Buffer, Cell},
        layout::Rect,
        style::{Modifier, Style},
    };

    use super::plain;

    fn shown(text: &str, columns: u16) -> String {
        let mut frame = Buffer::empty(Rect::new(0, 0, columns, 1));
        frame.set_string(0, 0, text, Style::new());
        plain(&mut frame);
        frame.content.iter().map(Cell::symbol).collect()
    }

    #[test]
    fn each_column_stays_where_it_is() {
        assert_eq!(shown("Süd ✓ │", 7), "Sud + |");
        assert_eq!(shown("日本x語", 8), "????x?? ");
        assert_eq!(shown("e\u{301}a👩\u{200d}👧!", 6), "ea??! ");
        assert_eq!(shown("→ Łódź …", 8), "> Lodz ~");
        assert_eq!(shown("日本", 3), "?? ");
    }

    #[test]
    fn what_tells_something_is_told_apart() {
        let marks: Vec<String> = ["≠", "…", "·", "✓", "✗", "⚑", "▸", "│", "¶", "«", "●", "▲"]
            .map(|mark| shown(mark, 1))
            .into();
        for (place, mark) in marks.iter().enumerate() {
            assert!(!marks[..place].contains(mark), "{marks:?}");
        }
    }

    #[test]
    fn both_columns_keep_their_style() {
        let mut frame = Buffer::empty(Rect::new(0, 0, 2, 1));
        let chosen = Style::new().add_modifier(Modifier::REVERSED);
        frame.set_string(0, 0, "日", chosen);
        plain(&mut frame);
        for cell in &frame.content {
            assert_eq!(cell.modifier, Modifier::REVERSED);
        }
    }
}
