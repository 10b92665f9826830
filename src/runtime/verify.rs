//! The check of a session's file: is it whole and untouched, and is each evidence file still the same.

mod seal;

use std::{
    collections::{BTreeSet, HashSet},
    path::{Path, PathBuf},
    sync::mpsc::Sender,
    thread,
};

use crate::{
    format::{Read, changes_and_seals, clean_line, counted},
    interview::{Happened, Verified},
    session::{EventId, EvidenceFile, FORMAT, Session, answer},
};

use self::seal::Expected;

use super::{
    error::{WorldError, quoted},
    evidence::{evidence_file, evidence_path},
    files::plain_size,
    input::LoopEvent,
    local_state::LocalState,
    store::Store,
    workspace::Workspace,
};

/// Checks a file while answers go on; the result comes by the queue.
pub(super) fn verify_aside(
    workspace: Workspace,
    path: PathBuf,
    queue: Sender<LoopEvent>,
) -> std::io::Result<()> {
    let run = move || {
        let _ = queue.send(LoopEvent::World(verified(&workspace, &path)));
    };
    let thread = thread::Builder::new().name("verify".into());
    thread.spawn(run).map(|_| ())
}

/// What came out of the check of a file.
pub(super) fn verified(workspace: &Workspace, path: &Path) -> Happened {
    match verify_file(workspace, path, None) {
        Ok(verified) => Happened::Verified(verified),
        Err(error) => Happened::Failed(error.to_string()),
    }
}

/// Checks a session's file, against a digest that was kept elsewhere if there is one.
///
/// # Errors
/// The file cannot be read.
pub fn verify_file(
    workspace: &Workspace,
    path: &Path,
    expect: Option<EventId>,
) -> Result<Verified, WorldError> {
    let (_, read) = Store::look(path)?;
    let name = clean_line(&path.display().to_string());
    let (mut faults, mut notes) = (faults(&read), notes(&read));
    let is_whole = faults.is_empty();
    let (gone, copies) = cut_off(workspace, path, &read, is_whole);
    faults.extend(gone);
    notes.extend(copies);
    let expected = expect.map(|digest| Expected::new(&read.session, &digest));
    let expected = expected.unwrap_or_default();
    let seals = seal::look(path, &read, expected.told.is_empty());
    faults.extend(seals.faults);
    notes.extend(seals.notes);
    let evidence = evidence(&read.session);
    let gone: Vec<String> = evidence
        .iter()
        .filter_map(|file| changed(path, file))
        .collect();
    let sound = faults.is_empty();
    faults.extend(notes);
    faults.sort();
    let mut told: Vec<Finding> = faults;
    let of_evidence = gone
        .iter()
        .map(|what| format!("evidence: {}", clean_line(what)));
    let others = lost(&read, path, &name).into_iter();
    let others = of_evidence
        .chain(others)
        .chain(seals.told)
        .chain(expected.told);
    told.extend(others.map(|what| (None, what)));
    let changes = changes_and_seals(&read.session);
    let files = match (evidence.len(), evidence.len() - gone.len()) {
        (0, _) => ", no evidence file".to_owned(),
        (_, 0) => String::new(),
        (_, files) => format!(", {} unchanged", counted(files, "evidence file")),
    };
    let otherwise = match gone.len() {
        0 => None,
        1 => Some("1 evidence file is not as it was".to_owned()),
        many => Some(format!("{many} evidence files are not as they were")),
    };
    // Damage is one thing, a change since another: what ends with 1 is named in either.
    let since = expected.but.or(seals.since);
    let but: Vec<String> = since.into_iter().chain(otherwise).collect();
    let is_sound = sound && but.is_empty();
    let word = match (sound, but.is_empty()) {
        (true, true) => "sound".to_owned(),
        (true, false) => format!("sound, but {}", but.join(" and ")),
        (false, true) => "not sound".to_owned(),
        (false, false) => format!("not sound, and {}", but.join(" and ")),
    };
    Ok(Verified {
        told,
        word: format!("{word}, {changes}{files}"),
        is_sound,
    })
}

/// The faults of the file, each with its line if it has one.
fn faults(read: &Read) -> Vec<(Option<usize>, String)> {
    let mut faults: Vec<(Option<usize>, String)> = read
        .damage
        .iter()
        .map(|damage| (Some(damage.line), damage.reason.clone()))
        .collect();
    let missing: BTreeSet<_> = read.missing.iter().collect();
    faults.extend(missing.into_iter().map(|(line, sum)| {
        let digest: String = sum.to_string().chars().take(12).collect();
        (
            Some(*line),
            format!("it names a line that is not here (digest {digest}…)"),
        )
    }));
    faults.extend(read.strangers.iter().map(|line| {
        (
            Some(*line),
            "it is the header of another session".to_owned(),
        )
    }));
    if read.torn.is_some() {
        faults.push((
            None,
            "its last line is torn off; the next change sets it aside".into(),
        ));
    }
    match (read.newer_format, read.session.header()) {
        (Some(format), _) => faults.push((
            None,
            format!("it has format {format}, this program knows format {FORMAT} only"),
        )),
        (None, None) => faults.push((None, "it has no sound header".into())),
        (None, Some(_)) => {}
    }
    faults
}

/// What to do where lines are damaged or missing.
fn lost(read: &Read, path: &Path, name: &str) -> Option<String> {
    if let Some(how) = read.only_saved_otherwise() {
        return Some(how.mend(&quoted(path)));
    }
    let is_lost = !read.damage.is_empty() || !read.missing.is_empty();
    is_lost.then(|| {
        format!(
            "what was lost there cannot be told from this file; a copy that has it brings it back: \
             walkdown merge NEW COPY {name}"
        )
    })
}

/// A finding, with its line if it has one.
type Finding = (Option<usize>, String);

/// The line that this machine has seen in the file, or in one that was at its place, and that is missing now; and a
/// remark for each copy that had others and is gone.
fn cut_off(
    workspace: &Workspace,
    path: &Path,
    read: &Read,
    is_whole: bool,
) -> (Option<Finding>, Vec<Finding>) {
    let Some(header) = read.session.header() else {
        return (None, Vec::new());
    };
    let local_state = LocalState::new(&workspace.places.state, &header.session, path);
    let is_there = |sum: &EventId| *sum == header.sum || read.session.event(sum).is_some();
    let seen = local_state.remembered();
    if is_whole {
        local_state.remember(&read.session.heads(), is_there);
    }
    let gone = seen.here.iter().find(|sum| !is_there(sum)).map(|sum| {
        let digest: String = sum.to_string().chars().take(12).collect();
        let what = format!(
            "its end is gone, or it was replaced by an older copy: this machine has seen a later \
             line (digest {digest}…)"
        );
        (None, what)
    });
    let copies = seen.of_copies.iter().filter(|(sum, _)| !is_there(sum));
    let copies: BTreeSet<&Path> = copies.map(|(_, path)| path.as_path()).collect();
    let copies = copies.into_iter().map(|path| {
        let path = clean_line(&path.display().to_string());
        let what = format!("a copy at {path} had other changes; it is not there any more");
        (None, what)
    });
    (gone, copies.collect())
}

/// Peculiarities of the file that change no answer.
fn notes(read: &Read) -> Vec<(Option<usize>, String)> {
    read.repeated
        .iter()
        .map(|line| {
            (
                Some(*line),
                "it stands here twice or out of its order; no answer changes by that".to_owned(),
            )
        })
        .collect()
}

/// Every file named as evidence, each once.
fn evidence(session: &Session) -> Vec<EvidenceFile> {
    let mut lines: Vec<_> = session.lines().collect();
    lines.sort_unstable();
    let mut files: Vec<EvidenceFile> = Vec::new();
    let mut seen: HashSet<EvidenceFile> = HashSet::new();
    for line in lines {
        let items = answer(session, line).evidence;
        for file in items.into_iter().filter_map(|item| item.file) {
            if seen.insert(file.clone()) {
                files.push(file);
            }
        }
    }
    files
}

/// Why a file is not what was named, if so.
fn changed(session: &Path, named: &EvidenceFile) -> Option<String> {
    let path = evidence_path(session, named);
    // Where the size tells, not all of it is read.
    let size = plain_size(&path).filter(|size| *size != named.size);
    if let Some(size) = size {
        return Some(other_size(named, size));
    }
    match evidence_file(&path) {
        Err(error) => Some(error.to_string()),
        Ok(now) if now.size != named.size => Some(other_size(named, now.size)),
        Ok(now) if now.sha256 != named.sha256 => Some(format!(
            "{}: it has changed: as many bytes, another digest",
            named.path
        )),
        Ok(_) => None,
    }
}

fn other_size(named: &EvidenceFile, size: u64) -> String {
    format!(
        "{}: it has changed: {size} bytes, it had {}",
        named.path, named.size
    )
}
