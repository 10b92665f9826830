//! `merge`: one session out of several copies. Lines of the first stay in place, what is missing is added as it stands.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use crate::{
    format::{Merged, Read, clean_line, conflict_words, counted, merge as join, not_a_copy},
    runtime::{
        Store, Workspace, is_taken, quoted, read_session_bytes, same_file, with_ending,
        write_new_session,
    },
    session::{Session, Since, conflicts, sealed},
};

use super::{
    args::MergeArgs,
    done::Done,
    failure::{Failure, say},
};

pub(super) fn merge(workspace: &Workspace, args: &MergeArgs) -> Result<Done, Failure> {
    let first = workspace.find(&args.first)?;
    let out = out(workspace, &args.out, &first)?;
    let (mut store, read) = Store::read(&first)?;
    if let Some(why) = read.read_only() {
        return Err(refused(&first, why));
    }
    name_damage(
        &first,
        &read,
        "damaged lines of the first copy stay, and are left out where a whole copy is named first",
    );
    let mut others: Vec<(PathBuf, Read)> = Vec::new();
    for typed in &args.others {
        let path = workspace.find(typed)?;
        let (_, mut other) = Store::read(&path)?;
        if let Some(why) = not_a_copy(&read, &other) {
            return Err(refused(&path, why));
        }
        name_damage(&path, &other, "the others are taken over");
        // Its lines alone are joined; what stood in it may be large.
        other.session = Session::default();
        others.push((path, other));
    }
    drop(read);
    let (paths, others): (Vec<PathBuf>, Vec<Read>) = others.into_iter().unzip();
    let merged = if args.preview {
        drop(store);
        join(&read_session_bytes(&first)?, &others)
    } else if let Some(new) = &out {
        // Its lines are not asked for, and may be large.
        drop(store);
        let merged = join(&read_session_bytes(&first)?, &others);
        write_new_session(new, &workspace.holder(), &merged.bytes)?;
        merged
    } else {
        store.lock(&workspace.holder())?;
        let merged = join(&read_session_bytes(&first)?, &others);
        store.append(&merged.given.concat())?;
        merged
    };
    let mut done = account(
        out.as_deref().unwrap_or(&first),
        &paths,
        &merged,
        args.preview,
    );
    if !args.preview && merged.given.iter().any(|lines| !lines.is_empty()) {
        done.text += &way_back(out.as_deref());
    }
    Ok(done)
}

/// What a person can do who merged by mistake.
fn way_back(new: Option<&Path>) -> String {
    match new {
        Some(new) => format!(
            "were it a mistake: the copies are as they were, and {} can be removed\n",
            clean_line(&new.display().to_string())
        ),
        None => "were it a mistake: each change taken over can be taken back on its line, with the keys h and u\n"
            .into(),
    }
}

/// The new file; none where it is the first copy.
fn out(workspace: &Workspace, typed: &Path, first: &Path) -> Result<Option<PathBuf>, Failure> {
    let there = workspace.places.found(typed)?;
    if same_file(there.as_deref().unwrap_or(typed), first)? {
        return Ok(None);
    }
    let path = with_ending(typed);
    if is_taken(&path)? {
        return Err(Failure::cannot(
            path.display().to_string(),
            "it exists already, and is not the first copy",
            "name a new file, or the first copy itself to add to it",
        ));
    }
    Ok(Some(path))
}

fn refused(path: &Path, why: String) -> Failure {
    Failure::cannot(
        path.display().to_string(),
        why,
        "merge joins copies of one session; see what differs with: walkdown diff A B",
    )
}

/// Says how many lines of a copy are not sound, and what becomes of them.
fn name_damage(path: &Path, read: &Read, what: &str) {
    let lines = read.unread();
    if lines > 0 {
        say(
            &format!("{}: {} not sound", path.display(), counted(lines, "line")),
            &format!("{what}; see: walkdown verify {}", quoted(path)),
        );
    }
}

fn account(out: &Path, paths: &[PathBuf], merged: &Merged, preview: bool) -> Done {
    let mut text = String::new();
    let name = |path: &Path| clean_line(&path.display().to_string());
    let will = if preview { "would be " } else { "" };
    // Writing to a String cannot fail.
    for (path, lines) in paths.iter().zip(&merged.given) {
        let _ = match lines.len() {
            0 => writeln!(text, "{}: nothing new", name(path)),
            new => writeln!(
                text,
                "{}: {} {will}taken over",
                name(path),
                counted(new, "change")
            ),
        };
    }
    let session = &merged.read.session;
    let left = conflicts(session);
    let _ = writeln!(
        text,
        "{}: {will}{}, {}",
        name(out),
        counted(session.len(), "event"),
        counted(left.len(), "conflict")
    );
    let sealed = sealed(session);
    let is_unexplained = |since: &&Since| since.reason.is_empty();
    let unexplained = sealed.map_or(0, |sealed| {
        sealed.since.iter().filter(is_unexplained).count()
    });
    if unexplained > 0 {
        let _ = writeln!(
            text,
            "{}: it is sealed, and {} since with no reason given; see: walkdown verify {}",
            name(out),
            counted(unexplained, "change"),
            quoted(out)
        );
    }
    for clash in &left {
        let _ = writeln!(text, "  {}", conflict_words(clash));
    }
    if !left.is_empty() {
        let (settle, there) = if preview {
            ("they would be settled", "once it is written, in")
        } else {
            ("settle them", "in")
        };
        let _ = writeln!(
            text,
            "{settle} one after another, with the key = or the word conflicts, {there}: walkdown open {}",
            quoted(out)
        );
    }
    Done {
        text,
        found: !left.is_empty(),
    }
}
