//! Command lines, an argument a line: they are read and not carried out. What is said of a wrong one has no control
//! characters and stands on two lines.

use std::ffi::OsString;

use walkdown::cli::objection;

pub(super) fn run(input: &[u8]) {
    #[cfg(unix)]
    let word = |bytes: &[u8]| -> OsString {
        use std::os::unix::ffi::OsStrExt;
        std::ffi::OsStr::from_bytes(bytes).to_owned()
    };
    #[cfg(not(unix))]
    let word = |bytes: &[u8]| OsString::from(String::from_utf8_lossy(bytes).into_owned());
    let words = input.split(|byte| *byte == b'\n').take(40).map(word);
    let line: Vec<OsString> = [OsString::from("walkdown")]
        .into_iter()
        .chain(words)
        .collect();
    if let Some(said) = objection(&line) {
        super::must_be_harmless(&said);
        assert!(said.lines().count() <= 2, "{said:?}");
    }
}
