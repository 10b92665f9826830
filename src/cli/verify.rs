//! `verify`: is a session's file whole and untouched, and is each evidence file still the same.

use std::{fmt::Write, path::PathBuf};

use crate::{
    format::clean_line,
    runtime::{Workspace, quoted, verify_file},
    session::EventId,
};

use super::{
    done::Done,
    failure::{Failure, say},
};

pub(super) fn verify(workspace: &Workspace, paths: &[PathBuf], expect: Option<EventId>) -> Done {
    let mut done = Done::default();
    for typed in paths {
        let found = workspace.find(typed);
        let found =
            found.and_then(|path| verify_file(workspace, &path, expect).map(|it| (path, it)));
        match found {
            Ok((path, verified)) => {
                let name = clean_line(&path.display().to_string());
                // Writing to a String cannot fail.
                for (line, what) in &verified.told {
                    let _ = match line {
                        Some(line) => writeln!(done.text, "{name}, line {line}: {what}"),
                        None => writeln!(done.text, "{name}: {what}"),
                    };
                }
                let _ = writeln!(done.text, "{name}: {}", verified.word);
                done.found |= !verified.is_sound;
            }
            Err(error) => {
                say(&error.to_string(), &error.mend());
                done.found = true;
            }
        }
    }
    done
}

/// Prints the verifier in Python. It is that program that takes a file.
pub(super) fn python(files: &[PathBuf]) -> Result<Done, Failure> {
    let Some(file) = files.first().map(|file| quoted(file)) else {
        return Ok(Done::text(include_str!("verify.py")));
    };
    Err(Failure::usage(
        "verify-python",
        "it prints the verifier, and checks no file itself",
        format!(
            "walkdown verify-python > verify.py, then: python3 verify.py {file}; without Python: walkdown verify {file}"
        ),
    ))
}
