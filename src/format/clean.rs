//! Texts made harmless for a terminal or a page: what a stranger wrote never acts as a command.

/// A text for one line: control characters are shown as pictures, line breaks as a blank.
#[must_use]
pub fn clean_line(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character == '\n' {
                ' '
            } else {
                picture(character)
            }
        })
        .collect()
}

/// A text of several lines: line breaks stay, tabs become blanks, other control characters are shown as pictures.
#[must_use]
pub fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|character| {
            if character == '\n' {
                '\n'
            } else {
                picture(character)
            }
        })
        .collect()
}

/// A control character's picture. Those that turn the direction of writing or hide text are shown too.
fn picture(character: char) -> char {
    match character {
        '\t' => ' ',
        '\u{7f}' => '\u{2421}',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'),
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{feff}' => '\u{fffd}',
        other => other,
    }
}
