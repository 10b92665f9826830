//! The beginning of a typed line.

/// The rest of a line after a name at its beginning; none if the line does not begin with it.
pub(super) fn after<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = line;
    for part in name.split(' ') {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, more) = rest.split_at_checked(end)?;
        let same = if part.chars().count() == 1 {
            word == part
        } else {
            word.eq_ignore_ascii_case(part)
        };
        if !same {
            return None;
        }
        rest = more.trim_start();
    }
    Some(rest)
}
