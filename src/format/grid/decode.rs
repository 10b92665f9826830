//! Bytes of a text file, in whichever encoding a spreadsheet program saved it, as text.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The name of the encoding that is taken where no other one fits.
pub(super) const GUESSED: &str = "Windows-1252";

/// What becomes of the bytes that are no letters there: a text that has them was in another encoding.
pub(super) const NONE_OF_GUESSED: [char; 5] = ['\u{81}', '\u{8d}', '\u{8f}', '\u{90}', '\u{9d}'];

/// The text, and the name of its encoding. A file cut within a character is still what it was.
pub(in crate::format) fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let (text, _) = encoding.decode_without_bom_handling(rest);
        let name = if encoding == UTF_8 {
            "UTF-8 with BOM"
        } else {
            encoding.name()
        };
        return (text, name);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), "UTF-8"),
        Err(error) if error.error_len().is_none() || is_mostly_utf8(bytes) => {
            (String::from_utf8_lossy(bytes), "UTF-8")
        }
        Err(_) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text, GUESSED)
        }
    }
}

/// Whether more characters beyond ASCII are sound UTF-8 than not: text in Windows-1252 hardly has any.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > broken
}
