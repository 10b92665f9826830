//! A text in Markdown: whatever it holds, it stays text.

use crate::format::{clean_line, clean_text};

/// A text whose line breaks are blanks.
pub(in crate::format) fn inline(text: &str) -> String {
    escape(&clean_line(text))
}

/// A text whose line breaks stay, written so; what stands inwards on a further line stays so.
pub(in crate::format) fn lines(text: &str, line_break: &str) -> String {
    let text = clean_text(text);
    let mut lines = text.split('\n');
    let first = escape(lines.next().unwrap_or_default());
    lines.fold(first, |written, line| {
        written + line_break + &indented(line)
    })
}

/// A text of several lines as a quotation: line breaks and indents stay.
pub(super) fn quote(text: &str) -> String {
    let text = clean_text(text.trim_end());
    let lines: Vec<&str> = text.split('\n').collect();
    let mut quoted = String::new();
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1);
        let breaks = !line.trim().is_empty() && next.is_some_and(|next| !next.trim().is_empty());
        let line = indented(line.trim_end());
        quoted.push_str(if line.is_empty() { ">" } else { "> " });
        quoted.push_str(&line);
        quoted.push_str(if breaks { "\\\n" } else { "\n" });
    }
    quoted
}

/// Escapes a line, and keeps how far it stands inwards.
fn indented(line: &str) -> String {
    let start = line.trim_start_matches(' ');
    "\u{a0}".repeat(line.len() - start.len()) + &escape(start)
}

/// Escapes one line: no markup, no HTML, no table, no link, nor anything that means something only where a
/// line begins.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut before = [' '; 3];
    let mut number = true;
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        let next = characters.clone().next();
        let is_first = escaped.is_empty();
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // `&amp;` and `&#38;` are characters by their names; R & D is not.
            '&' if next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()) => {
                escaped.push_str("&amp;");
            }
            '\\' | '`' | '*' | '_' | '|' | '~' | '$' | '#' | '@' => {
                escaped.extend(['\\', character]);
            }
            // A link, and what it refers to, need a bracket that closes right before these.
            ']' if next.is_some_and(|next| "([:{".contains(next)) => escaped.push_str("\\]"),
            // A box to tick and a note in a box stand first; some readers have a link or a footnote in these.
            '[' if is_first || "^[".contains(before[2]) || next == Some('[') => {
                escaped.push_str("\\[");
            }
            '-' | '+' | '=' if is_first => escaped.extend(['\\', character]),
            // `1. ` and `1) ` begin a list.
            '.' | ')' if number && !is_first && next.is_none_or(|next| next == ' ') => {
                escaped.extend(['\\', character]);
            }
            // Some readers make links of bare addresses.
            ':' if characters.as_str().starts_with("//") => escaped.push_str("\\:"),
            '.' if before
                .iter()
                .all(|before| before.eq_ignore_ascii_case(&'w')) =>
            {
                escaped.push_str("\\.");
            }
            other => escaped.push(other),
        }
        number &= character.is_ascii_digit();
        before = [before[1], before[2], character];
    }
    escaped
}
