//! A person's text in Markdown: whatever it holds, it stays text.

use crate::format::{clean_line, clean_text};

/// A text within a line.
pub(in crate::format) fn inline(text: &str) -> String {
    escape(&clean_line(text.trim()))
}

/// A text in a cell of a table: its line breaks stay, as `<br>`.
pub(in crate::format) fn cell(text: &str) -> String {
    let text = clean_text(text.trim());
    let lines: Vec<String> = text.split('\n').map(escape).collect();
    lines.join("<br>")
}

/// A text of several lines as a quotation: line breaks and indents stay.
pub(super) fn quote(text: &str) -> String {
    let text = clean_text(text.trim_end());
    let lines: Vec<&str> = text.split('\n').collect();
    let mut quoted = String::new();
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1);
        let breaks = !line.trim().is_empty() && next.is_some_and(|next| !next.trim().is_empty());
        let line = escape(line.trim_end());
        quoted.push_str(if line.is_empty() { ">" } else { "> " });
        quoted.push_str(&line);
        quoted.push_str(if breaks { "\\\n" } else { "\n" });
    }
    quoted
}

/// Escapes one line: no markup, no HTML, no table, no link, nor anything that means something only where a
/// line begins.
fn escape(line: &str) -> String {
    let start = line.trim_start_matches(' ');
    let mut escaped = "\u{a0}".repeat(line.len() - start.len());
    let mut before = ' ';
    let mut number = true;
    for (index, character) in start.chars().enumerate() {
        let rest = || start.chars().skip(index + 1);
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // `&amp;` and `&#38;` are characters by their names; R & D is not.
            '&' if rest()
                .next()
                .is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()) =>
            {
                escaped.push_str("&amp;");
            }
            '\\' | '`' | '*' | '_' | '|' | '~' | '$' | '#' | '@' => {
                escaped.extend(['\\', character]);
            }
            // A link, and what it refers to, need a bracket that closes right before these.
            ']' if rest().next().is_some_and(|next| "([:{".contains(next)) => {
                escaped.push_str("\\]");
            }
            // A box to tick and a note in a box stand first; some readers have a link or a footnote in these.
            '[' if index == 0 || before == '^' || before == '[' || rest().next() == Some('[') => {
                escaped.push_str("\\[");
            }
            '-' | '+' | '=' if index == 0 => escaped.extend(['\\', character]),
            // `1.` and `1)` begin a list.
            '.' | ')' if number && index > 0 => escaped.extend(['\\', character]),
            // Some readers make links of bare addresses.
            ':' if rest().take(2).eq("//".chars()) => escaped.push_str("\\:"),
            '.' if before.eq_ignore_ascii_case(&'w') => escaped.push_str("\\."),
            other => escaped.push(other),
        }
        number &= character.is_ascii_digit();
        before = character;
    }
    escaped
}
