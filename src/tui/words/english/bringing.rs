//! What is said of a file that is brought into a session, in English.

use crate::{
    format::{clean_line, counted, names_words},
    interview::{Bringing, Brings, CopyBrings, SheetBrings},
};

use super::super::says::Bring;

/// A file that is brought in.
pub(super) fn bring(said: Bring<'_>) -> String {
    match said {
        Bring::NotSavedYet(retry) => {
            format!("Nothing was taken in: something is not saved yet; {retry} tries again")
        }
        Bring::Which(Bringing::Copy, session) => format!("Which copy joins {session}?"),
        Bring::Which(Bringing::Sheet, session) => format!("Which sheet goes into {session}?"),
        Bring::NoneFound(Bringing::Copy, folder) => {
            format!("No other copy of it lies in {folder}.")
        }
        Bring::NoneFound(Bringing::Sheet, folder) => {
            format!("No sheet (.xlsx, .csv) lies in {folder}.")
        }
        Bring::OtherFile => "another file …".into(),
        Bring::FileFor(Bringing::Copy, session) => format!("A copy to join · {session}"),
        Bring::FileFor(Bringing::Sheet, session) => format!("A sheet to take in · {session}"),
        Bring::Title(Bringing::Copy, file, session) => format!("Join {file} into {session}?"),
        Bring::Title(Bringing::Sheet, file, session) => format!("Take {file} into {session}?"),
        Bring::NothingNew(file) => format!("{file} brings nothing new"),
        Bring::Refused(file) | Bring::Done(file, Brings::Refused(..)) => {
            format!("Nothing was taken from {file}")
        }
        Bring::Yes(Brings::Copy(_)) => "yes, join it; the copy stays as it is".into(),
        Bring::Yes(_) => "yes, record it; one undo takes all of it back".into(),
        Bring::OpenIt => "open that copy itself".into(),
        Bring::Overwrite => "see what comes of it where the sheet holds …".into(),
        Bring::Done(file, Brings::Copy(brings)) => format!(
            "{file}: {} taken over, {}",
            counted(brings.changes, "change"),
            counted(brings.conflicts.len(), "conflict")
        ),
        Bring::Done(file, Brings::Sheet(brings)) => format!(
            "{file}: {} recorded, {} left",
            counted(brings.changes.len(), "change"),
            counted(brings.left.len(), "cell")
        ),
    }
}

/// What it would bring, the gravest first. `settle` is the key that settles a conflict, `back` those that take a change
/// back on its line.
pub(super) fn brings(brings: &Brings, settle: &str, back: [&str; 2]) -> Vec<String> {
    match brings {
        Brings::Copy(brings) => of_copy(brings, settle, back),
        Brings::Sheet(brings) => of_sheet(brings),
        Brings::Refused(why, cells) => {
            let all = counted(cells.len(), "cell");
            let none =
                format!("{all} cannot be taken, so nothing is. Mend them, then take it in again:");
            let why = (!why.is_empty()).then(|| why.clone());
            let none = (!cells.is_empty()).then_some(none);
            let cells = cells.iter().map(|cell| clean_line(cell));
            why.into_iter().chain(none).chain(cells).collect()
        }
    }
}

fn of_copy(brings: &CopyBrings, settle: &str, [history, undo]: [&str; 2]) -> Vec<String> {
    let mut said = Vec::new();
    if brings.changes > 0 {
        let on = match brings.lines {
            0 => String::new(),
            lines => format!(" on {}", counted(lines, "line")),
        };
        let people: Vec<&str> = brings.people.iter().map(String::as_str).collect();
        said.push(format!(
            "{}{on} by {} would be taken over.",
            counted(brings.changes, "change"),
            clean_line(&names_words(&people))
        ));
    } else {
        said.push("All that stands in it is here already.".into());
    }
    if brings.unread > 0 {
        said.push(format!(
            "{} of it not sound: the others are taken over.",
            counted(brings.unread, "line")
        ));
    }
    if brings.unexplained > 0 {
        said.push(format!(
            "The session is sealed: {} since would have no reason given.",
            counted(brings.unexplained, "change")
        ));
    }
    if brings.changes > 0 {
        said.push(match brings.conflicts.len() {
            0 => "No conflict is open then.".into(),
            open => format!(
                "{} open then; {settle} settles them:",
                counted(open, "conflict")
            ),
        });
        said.push(format!(
            "Were it a mistake: each change can be taken back on its line, with {history} and {undo}."
        ));
        let after = said.len() - 1;
        said.splice(
            after..after,
            brings.conflicts.iter().map(|words| clean_line(words)),
        );
    }
    said
}

fn of_sheet(brings: &SheetBrings) -> Vec<String> {
    let mut said = vec![format!(
        "{} read: {}.",
        counted(brings.rows, "row"),
        match brings.changes.len() {
            0 => "nothing to record".into(),
            changes => format!("{} would be recorded", counted(changes, "change")),
        }
    )];
    if !brings.left.is_empty() {
        said.push(format!(
            "{} left as the session has it.",
            counted(brings.left.len(), "cell")
        ));
    }
    if brings.untouched > 0 {
        said.push(format!(
            "{} as the form was handed out, with no answer for it here: left.",
            counted(brings.untouched, "cell")
        ));
    }
    if !brings.not_read.is_empty() {
        said.push(format!(
            "Not read: {}.",
            clean_line(&brings.not_read.join(", "))
        ));
    }
    let named = brings.left.iter().chain(&brings.changes);
    said.extend(named.map(|words| clean_line(words)));
    said
}
