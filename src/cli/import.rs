//! `import`: a sheet that people filled in or edited, taken back into its session as one change.

use std::{fmt::Write, path::Path};

use crate::{
    format::{Form, Import, Incoming, NoTable, Tables, counted, licensed::Kind, line_words},
    runtime::{Opened, Workspace, survive},
};

use super::{
    args::ImportArgs,
    done::Done,
    export_into,
    failure::{Failure, say},
    incoming, official, session,
};

/// The remedy for a file that cannot be imported.
const ACCEPTED: &str =
    "name a sheet that walkdown export wrote (csv, xlsx), or an official form that was filled in";

/// How many cells that cannot be taken are named one by one.
const NAMED: usize = 20;

pub(super) fn import(workspace: &Workspace, args: &ImportArgs) -> Result<Done, Failure> {
    let name = args.file.display().to_string();
    let bytes = incoming::read(&args.file, ACCEPTED)?;
    let forms = forms(workspace)?;
    let tables = read(&name, &bytes, &forms)?;
    // Reading may take long: the lock is taken after it.
    let mut opened = if args.dry_run {
        session::open(workspace, &args.path)?
    } else {
        session::open_to_write(workspace, &args.path)?
    };
    let mut worded = opened.catalogs.clone();
    official::offer(workspace, &mut worded);
    let import = Import {
        catalogs: &opened.catalogs,
        worded: &worded,
        session: &opened.session,
        overwrite: args.overwrite,
    };
    let incoming = import.incoming(&tables);
    if !incoming.faults.is_empty() {
        return Err(refuse(&name, &incoming));
    }
    record(workspace, &mut opened, &incoming, args)?;
    Ok(Done {
        text: account(&incoming, args.dry_run),
        found: !(incoming.left.is_empty() && incoming.passed_over.is_empty()),
    })
}

/// Our own sheet, and the official forms.
fn forms(workspace: &Workspace) -> Result<Vec<Form>, Failure> {
    let mut forms = vec![Form::own()];
    forms.extend(export_into::forms(workspace)?);
    Ok(forms)
}

fn read<'a>(name: &str, bytes: &[u8], forms: &'a [Form]) -> Result<Tables<'a>, Failure> {
    let cannot = |why: &str, mend: &str| Err(Failure::cannot(name, why, mend));
    let table = match Kind::from_bytes(bytes) {
        Kind::Workbook => {
            let read = survive(|| Tables::from_workbook(bytes, forms));
            let Some(read) = read else {
                return cannot(
                    "the workbook is damaged: its cells cannot be told apart",
                    ANEW,
                );
            };
            read
        }
        Kind::Table => Tables::from_text(bytes, forms),
        Kind::WordDocument => return Err(incoming::word_document(name, ACCEPTED)),
        Kind::OpenDocument => return Err(incoming::open_document(name, "take in that file")),
        Kind::OldWorkbook => return Err(incoming::old_workbook(name, "take in that file")),
        Kind::Empty => return cannot("it is empty", ACCEPTED),
        _ => return cannot("it is neither a table as text nor a workbook", ACCEPTED),
    };
    table.map_err(|why| {
        let mend = match &why {
            NoTable::Grid(_) | NoTable::Misread => why.mend().unwrap_or(ANEW),
            NoTable::NoHeadings { .. } => ACCEPTED,
        };
        Failure::cannot(name, why.to_string(), mend)
    })
}

const ANEW: &str = "open it in a spreadsheet program, save it anew, then take in that file";

fn record(
    workspace: &Workspace,
    opened: &mut Opened,
    incoming: &Incoming,
    args: &ImportArgs,
) -> Result<(), Failure> {
    if args.dry_run || incoming.changes.is_empty() {
        return Ok(());
    }
    let event = workspace.change(&opened.session, incoming.changes.clone());
    opened.record(event)?;
    Ok(())
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
        let _ = writeln!(text, "{}: {}", taken.place, taken.words);
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
