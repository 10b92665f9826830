//! Where an output goes and how it is written: the ending of a file names the format.

use std::{
    io::{self, Write},
    path::Path,
};

use clap::ValueEnum;

use crate::runtime::{Opened, Store, same_file, write_output, writes_to_terminal};

use super::{done::Done, failure::Failure};

/// The file to write; none for standard output, which `-` is too.
pub(super) fn file(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| *path != Path::new("-"))
}

/// The format: the one that was named, else that of the file's ending, else the usual one. An ending that says something
/// else than what was named, or that is of no format at all, is a wrong command line.
pub(super) fn format<F: ValueEnum + PartialEq>(
    named: Option<F>,
    output: Option<&Path>,
    usual: F,
) -> Result<F, Failure> {
    let word = |format: &F| {
        let value = format.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    };
    let path = file(output);
    let ending = path.and_then(|path| path.extension()?.to_str());
    let by_ending = ending.map(|ending| F::from_str(ending, true).ok());
    let wrong = |why: String, next: String| {
        let name = path.map(|path| path.display().to_string());
        Failure::usage(name.unwrap_or_default(), why, next)
    };
    match (named, by_ending) {
        (Some(named), Some(Some(ending))) if named != ending => {
            let (named, ending) = (word(&named), word(&ending));
            Err(wrong(
                format!("the ending says {ending}, --format says {named}"),
                format!("leave --format out, or name a file that ends in .{named}"),
            ))
        }
        (Some(format), _) | (None, Some(Some(format))) => Ok(format),
        // A session file is refused with a reason of its own.
        (None, Some(None)) if path.is_some_and(is_a_sessions) => Ok(usual),
        (None, Some(None)) => {
            let known: Vec<String> = F::value_variants().iter().map(word).collect();
            Err(wrong(
                format!(
                    "this command writes no format that ends in .{}",
                    ending.unwrap_or_default()
                ),
                format!("say which with --format: {}", known.join(", ")),
            ))
        }
        (None, None) => Ok(usual),
    }
}

/// Writes to standard output.
pub(super) fn write(bytes: &[u8]) -> Result<(), Failure> {
    if bytes.is_empty() {
        // A frame that a lost terminal did not take is no output of a command.
        return Ok(());
    }
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(Failure::Output)
}

/// Gives a text of this kind back, or writes it to a file whole, which must not be a session's.
pub(super) fn give(
    opened: &Opened,
    target: Option<&Path>,
    text: String,
    kind: &str,
) -> Result<Done, Failure> {
    let Some(path) = file(target) else {
        return Ok(Done::text(text));
    };
    must_be_no_session(opened, path, kind)?;
    write_output(path, text.as_bytes())?;
    Ok(Done::default())
}

/// A kind of packed file: it is no text.
pub(super) struct Packed {
    /// The option that asks for such an output.
    pub(super) option: &'static str,
    /// Why a terminal does not get it.
    pub(super) why: &'static str,
    /// The remedy.
    pub(super) mend: &'static str,
    /// The kind of content, as a noun for the message.
    pub(super) kind: &'static str,
}

/// A Word document.
pub(super) const WORD: Packed = Packed {
    option: "--format docx",
    why: "a Word document is no text for a terminal",
    mend: "name a file, as in -o report.docx",
    kind: "report",
};

/// Gives bytes back, or writes them to a file whole; a terminal does not get them.
pub(super) fn give_packed(
    opened: &Opened,
    target: Option<&Path>,
    bytes: &[u8],
    packed: &Packed,
) -> Result<Done, Failure> {
    match file(target) {
        Some(file) => {
            must_be_no_session(opened, file, packed.kind)?;
            write_output(file, bytes)?;
        }
        None if writes_to_terminal() => {
            return Err(Failure::usage(packed.option, packed.why, packed.mend));
        }
        None => write(bytes)?,
    }
    Ok(Done::default())
}

/// Refuses to write over a session.
fn must_be_no_session(opened: &Opened, path: &Path, kind: &str) -> Result<(), Failure> {
    if same_file(path, opened.store.path())? {
        return Err(a_session(path, kind));
    }
    refuse_a_session(path, kind)
}

/// Refuses to write over a file that holds a session, or that has the name of one.
pub(super) fn refuse_a_session(path: &Path, kind: &str) -> Result<(), Failure> {
    if is_a_sessions(path) {
        return Err(a_session(path, kind));
    }
    Ok(())
}

fn is_a_sessions(path: &Path) -> bool {
    let name = path.to_string_lossy().to_lowercase();
    let mut endings = [".walkdown", ".walkdown.lock", ".walkdown.torn"].iter();
    endings.any(|ending| name.ends_with(ending)) || Store::look(path).is_ok()
}

fn a_session(path: &Path, kind: &str) -> Failure {
    Failure::usage(
        path.display().to_string(),
        "this is a session's file",
        format!("name another file for the {kind}"),
    )
}

/// A workbook.
pub(super) const WORKBOOK: Packed = Packed {
    option: "--format xlsx",
    why: "a workbook is no text for a terminal",
    mend: "name a file, as in -o answers.xlsx",
    kind: "export",
};
