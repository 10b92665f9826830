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
/// else than what was named is a wrong command line.
pub(super) fn format<F: ValueEnum + PartialEq>(
    named: Option<F>,
    output: Option<&Path>,
    usual: F,
) -> Result<F, Failure> {
    let ending = |path: &Path| F::from_str(path.extension()?.to_str()?, true).ok();
    let by_ending = file(output).and_then(ending);
    match (named, by_ending, output) {
        (Some(named), Some(ending), Some(path)) if named != ending => {
            let word = |format: &F| {
                let value = format.to_possible_value();
                value.map_or_else(String::new, |value| value.get_name().to_owned())
            };
            let (named, ending) = (word(&named), word(&ending));
            Err(Failure::usage(
                path.display().to_string(),
                format!("the ending says {ending}, --format says {named}"),
                format!("leave --format out, or name a file that ends in .{named}"),
            ))
        }
        (Some(format), ..) | (None, Some(format), _) => Ok(format),
        (None, None, _) => Ok(usual),
    }
}

/// Writes to standard output.
pub(super) fn write(bytes: &[u8]) -> Result<(), Failure> {
    if bytes.is_empty() {
        // What a terminal that is gone did not take of the screens is no output of a command.
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
    /// What makes one.
    pub(super) option: &'static str,
    /// Why a terminal does not get it.
    pub(super) why: &'static str,
    /// What to do.
    pub(super) mend: &'static str,
    /// What the file holds.
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
    let name = path.to_string_lossy().to_lowercase();
    let is_a_sessions = [".walkdown", ".walkdown.lock", ".walkdown.torn"]
        .iter()
        .any(|ending| name.ends_with(ending));
    if is_a_sessions || Store::read(path).is_ok() {
        return Err(a_session(path, kind));
    }
    Ok(())
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
