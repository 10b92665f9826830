//! `merge`: one session out of several copies. Lines of the first stay in place, what is missing is added as it stands.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use crate::{
    format::{Merged, clean_line, conflict_words, counted},
    runtime::{Copies, Workspace, is_taken, quoted, same_file, with_ending},
    session::conflicts,
};

use super::{
    args::MergeArgs,
    done::Done,
    failure::{Failure, say},
};

pub(super) fn merge(workspace: &Workspace, args: &MergeArgs) -> Result<Done, Failure> {
    let first = workspace.find(&args.first)?;
    let out = out(workspace, &args.out, &first)?;
    let others = args.others.iter().map(|typed| workspace.find(typed));
    let paths = others.collect::<Result<Vec<PathBuf>, _>>()?;
    let copies = Copies::read(&first, &paths, |path, lines| {
        name_damage(path, lines, path == first);
    })?;
    let merged = match (&out, args.preview) {
        (_, true) => copies.joined()?,
        (Some(new), false) => copies.join_as(new, &workspace.holder())?,
        (None, false) => copies.join(&workspace.holder())?,
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

/// Says how many lines of a copy are not sound, and what becomes of them.
fn name_damage(path: &Path, lines: usize, is_first: bool) {
    let what = if is_first {
        "damaged lines of the first copy stay, and are left out where a whole copy is named first"
    } else {
        "the others are taken over"
    };
    say(
        &format!("{}: {} not sound", path.display(), counted(lines, "line")),
        &format!("{what}; see: walkdown verify {}", quoted(path)),
    );
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
        counted(session.len(), "change"),
        counted(left.len(), "conflict")
    );
    let unexplained = merged.unexplained();
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
