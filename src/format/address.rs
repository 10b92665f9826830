//! Addresses as a terminal's link takes them: visible ASCII alone, so that nothing in them ends the link early or steers
//! the terminal.

/// Signs that end an address in a running text, though they could belong to it.
const BEHIND: &[char] = &['.', ',', ';', ':', '!', '?', '\'', '"', ')', ']', '}', '…'];

/// The address of a file, by its whole path and the name of the machine that it is on; none where the path does not begin
/// at the root, or has a control character in it.
#[must_use]
pub fn file_address(machine: &str, path: &str) -> Option<String> {
    let fits = path.starts_with('/') && !path.chars().any(char::is_control);
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/+,=@".contains(&byte);
    let machine = encoded(machine, |byte| kept(byte) && byte != b'/');
    fits.then(|| format!("file://{machine}{}", encoded(path, kept)))
}

/// The web addresses that stand in a text, as they are written there.
pub fn web_addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"|".contains(letter)
    })
    .filter_map(|word| {
        let starts = ["https://", "http://"]
            .iter()
            .filter_map(|scheme| word.find(scheme));
        let (_, word) = word.split_at_checked(starts.min()?)?;
        let word = word.trim_end_matches(BEHIND);
        let (_, rest) = word.split_once("://")?;
        rest.starts_with(char::is_alphanumeric).then_some(word)
    })
}

/// A web address as it was written, as a link takes it; none where it is none or has a control character in it.
#[must_use]
pub fn web_address(written: &str) -> Option<String> {
    let fits = web_addresses(written).next() == Some(written);
    let kept = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    fits.then(|| encoded(written, kept))
}

/// A text with each byte that is not kept as `%` and its number.
fn encoded(text: &str, kept: impl Fn(u8) -> bool) -> String {
    use std::fmt::Write;
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        if kept(byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
