//! `_xHHHH_`: the way in which a workbook writes a character by its number. A text that merely looks like it gets its
//! first character written so, and survives.

/// The number that a text continues with after the underscore, if it does.
fn number(rest: &str) -> Option<u32> {
    let digits = rest.strip_prefix('x')?.get(..4)?;
    let is_closed = rest.get(5..)?.starts_with('_');
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok();
    number.filter(|_| is_closed && is_hex)
}

/// A text as a cell holds it.
pub(super) fn numbered(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '_' if number(rest.as_str()).is_some() => written += "_x005F_",
            other => written.push(other),
        }
    }
    written
}

/// The text that a program shows which reads such numbers as characters.
fn decoded(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        let sign = number(rest.as_str()).filter(|_| letter == '_');
        match sign.and_then(char::from_u32) {
            Some(sign) => {
                shown.push(sign);
                // `xHHHH_`
                rest.nth(5);
            }
            None => shown.push(letter),
        }
    }
    shown
}

/// Whether a text is another one whose numbers were decoded for signs: some programs write them as they stand, and what
/// reads that file cannot know better.
pub(super) fn is_decoded_from(text: &str, own: &str) -> bool {
    let mut shown = own.to_owned();
    for _ in 0..3 {
        let next = decoded(&shown);
        if next == shown {
            return false;
        }
        shown = next;
        if shown == text {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{decoded, is_decoded_from, numbered};

    #[test]
    fn what_looks_like_a_number_is_itself_again() {
        for text in [
            "_x0041_",
            "_x005F_x0041_",
            "a_xZZZZ_ __x00e4__",
            "_x0041",
            "_x+041_",
            "_xD800_",
            "_x00\u{e9}1_",
            "",
        ] {
            assert_eq!(decoded(&numbered(text)), text);
        }
        assert_eq!(numbered("a _x0041_"), "a _x005F_x0041_");
        assert!(is_decoded_from("a A", "a _x0041_"));
        assert!(is_decoded_from("A", "_x005F_x0041_"));
        assert!(!is_decoded_from("a B", "a _x0041_"));
        assert!(!is_decoded_from("a", "a"));
    }
}
