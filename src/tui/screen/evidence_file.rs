//! Files that are being taken as evidence: size and digest are made in the background while the interview goes on.

use std::path::PathBuf;

use crate::{
    format::clean_line,
    interview::{Command, Effect},
    session::{Edit, EvidenceFile, LineKey},
    tui::{
        digested_file::DigestedFile,
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::outcome::run_on;

/// Takes a file as evidence of a line.
pub(in crate::tui) fn take(model: &mut Model, line: LineKey, path: PathBuf) -> Vec<Effect> {
    model.taken += 1;
    let id = model.taken;
    let name = path.file_name().unwrap_or(path.as_os_str());
    model.being_digested.push(DigestedFile {
        id,
        line,
        name: clean_line(&name.to_string_lossy()),
        done: 0,
        total: 0,
    });
    vec![Effect::Digest(id, path)]
}

/// Takes none of them after all.
pub(in crate::tui) fn stop(model: &mut Model) -> Vec<Effect> {
    let names: Vec<String> = model
        .being_digested
        .drain(..)
        .map(|pending| pending.name)
        .collect();
    model.notice = Notice::Word(wording().find(says::Find::NotTaken(&names.join(", "))));
    vec![Effect::StopDigests]
}

/// Notes how many bytes of a file are read.
pub(in crate::tui) fn progress(model: &mut Model, id: u64, done: u64, total: u64) {
    if let Some(pending) = model
        .being_digested
        .iter_mut()
        .find(|pending| pending.id == id)
    {
        pending.done = done;
        pending.total = total;
    }
}

/// Records a finished file on the line it was taken for, or says why it could not be read.
pub(in crate::tui) fn digested(
    model: &mut Model,
    id: u64,
    file: Result<EvidenceFile, String>,
) -> Vec<Effect> {
    let Some(place) = model
        .being_digested
        .iter()
        .position(|pending| pending.id == id)
    else {
        return Vec::new();
    };
    let pending = model.being_digested.remove(place);
    match file {
        Err(why) => {
            model.notice = Notice::Bad(why);
            model.leaving = None;
            Vec::new()
        }
        Ok(file) => run_on(
            model,
            &pending.line,
            Command::Edit(Edit::AddEvidenceFile(file)),
        ),
    }
}
