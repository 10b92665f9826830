//! `import`: a sheet that people filled in or edited, taken back into its session as one change.

use std::{fmt::Write, path::Path};

use crate::{
    format::{Incoming, counted, line_words},
    runtime::{Workspace, WorldError, read_sheet},
};

use super::{
    args::ImportArgs,
    done::Done,
    failure::{Failure, say},
    session,
};

/// How many cells that cannot be taken are named one by one.
const NAMED: usize = 20;

pub(super) fn import(workspace: &Workspace, args: &ImportArgs) -> Result<Done, Failure> {
    let name = args.file.display().to_string();
    let forms = workspace.sheet_forms()?;
    let tables = read_sheet(&args.file, &forms)?;
    // Reading may take long: the lock is taken after it.
    let mut opened = if args.dry_run {
        session::open(workspace, &args.path)?
    } else {
        session::open_to_write(workspace, &args.path)?
    };
    let told = |error: &WorldError| say(&error.to_string(), &error.mend());
    let incoming = workspace.held_against(&opened, &tables, args.overwrite, told);
    if !incoming.faults.is_empty() {
        return Err(refuse(&name, &incoming));
    }
    if !args.dry_run {
        workspace.take_incoming(&mut opened, &incoming)?;
    }
    Ok(Done {
        text: account(&incoming, args.dry_run),
        found: [
            incoming.left.len(),
            incoming.passed_over.len(),
            incoming.alike.len(),
        ] != [0; 3],
    })
}

/// Names the cells that cannot be taken; the last word says that nothing was.
fn refuse(name: &str, incoming: &Incoming) -> Failure {
    let file = Path::new(name).file_name();
    let file = file.map_or_else(
        || name.to_owned(),
        |file| file.to_string_lossy().into_owned(),
    );
    for fault in incoming.faults.iter().take(NAMED) {
        say(
            &format!("{file}, {}: {}", fault.place, fault.why),
            &fault.mend,
        );
    }
    let all = incoming.faults.len();
    Failure::cannot(
        name,
        format!(
            "{} cannot be taken, so nothing is recorded",
            counted(all, "cell")
        ),
        "mend them, then take the file in again",
    )
}

/// The account of an import: each cell that was taken, each that was left and why, and the counts.
fn account(incoming: &Incoming, is_dry: bool) -> String {
    let mut text = String::new();
    for taken in &incoming.taken {
        let _ = writeln!(text, "{}: {}", taken.place, taken.words());
    }
    for left in &incoming.left {
        let line = line_words(&left.line);
        let _ = writeln!(text, "{}: {line} {}", left.place, left.words);
    }
    if !incoming.unread.is_empty() {
        let unread = incoming.unread.join(", ");
        let _ = writeln!(
            text,
            "not read, since no column has that heading, or another one has it: {unread}"
        );
    }
    if !incoming.passed_over.is_empty() {
        let sheets = incoming.passed_over.join(", ");
        let _ = writeln!(text, "passed over, without the form's headings: {sheets}");
    }
    if !incoming.alike.is_empty() {
        let sheets = incoming.alike.join(", ");
        let _ = writeln!(text, "not read, though its headings are the same: {sheets}");
    }
    if let Some(first) = incoming.untouched.first() {
        let _ = writeln!(
            text,
            "{} as the form was handed out, and no answer for it here, {first} the first; --overwrite takes them",
            counted(incoming.untouched.len(), "cell")
        );
    }
    let rows = counted(incoming.rows, "row");
    let changes = counted(incoming.taken.len(), "change");
    let _ = match (incoming.changes.is_empty(), is_dry) {
        (true, _) => writeln!(text, "{rows} read: nothing to record"),
        (false, true) => writeln!(text, "{rows} read: {changes} would be recorded"),
        (false, false) => writeln!(text, "{rows} read: {changes} recorded"),
    };
    let more = incoming.unnamed();
    if more > 0 {
        let more = counted(more, "more cell");
        let _ = writeln!(text, "{more} of columns that are not taken back");
    }
    if !incoming.left.is_empty() {
        let left = counted(incoming.left.len(), "cell");
        let overwrite = if incoming.left.iter().any(|left| left.can_be_taken) {
            "; where both changed, --overwrite takes the sheet's"
        } else {
            ""
        };
        let _ = writeln!(text, "{left} left as the session has it{overwrite}");
    }
    text
}
