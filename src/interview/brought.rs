//! What is told of a file that is brought into a session, alike on the screens and line by line.

use crate::{
    format::{clean_line, counted},
    session::names_words,
};

use super::{
    bringing::{Bringing, Brings, CopyBrings, SheetBrings},
    record::Changed,
};

impl Bringing {
    /// Says that none lies in a folder.
    #[must_use]
    pub fn none_in(self, folder: &str) -> String {
        match self {
            Self::Copy => format!("No other copy of it lies in {folder}."),
            Self::Sheet => format!("No sheet (.xlsx, .csv) lies in {folder}."),
        }
    }
}

impl Brings {
    /// What it would bring, the gravest first. `settle` is the key or the word that settles a conflict, `back` those
    /// that take a change back on its line; `change` words one of a sheet.
    #[must_use]
    pub fn account(
        &self,
        settle: &str,
        back: [&str; 2],
        change: impl Fn(&Changed) -> String,
    ) -> Vec<String> {
        match self {
            Self::Copy(brings) => of_copy(brings, settle, back),
            Self::Sheet(brings) => of_sheet(brings, change),
            Self::Refused(why, cells) => {
                let all = counted(cells.len(), "cell");
                let none = format!(
                    "{all} cannot be taken, so nothing is. Mend them, then take it in again:"
                );
                let why = (!why.is_empty()).then(|| why.clone());
                let none = (!cells.is_empty()).then_some(none);
                let cells = cells.iter().map(|cell| clean_line(cell));
                why.into_iter().chain(none).chain(cells).collect()
            }
        }
    }

    /// What the file of this name brought.
    #[must_use]
    pub fn done(&self, file: &str) -> String {
        match self {
            Self::Copy(brings) => format!(
                "{file}: {} taken over, {}{}",
                counted(brings.changes, "change"),
                counted(brings.conflicts.len(), "conflict"),
                differing_words(brings, ", ")
            ),
            Self::Sheet(brings) => format!(
                "{file}: {} recorded, {} left",
                counted(brings.changes.len(), "change"),
                counted(brings.left.len(), "cell")
            ),
            Self::Refused(..) => format!("Nothing was taken from {file}"),
        }
    }
}

/// How many lines two people said differently then, behind a number of conflicts: what settles these settles those too.
fn differing_words(brings: &CopyBrings, between: &str) -> String {
    match brings.differing {
        0 => String::new(),
        lines => format!("{between}{} said differently", counted(lines, "line")),
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
            "{}{on} by {} would be taken over{}.",
            counted(brings.changes, "change"),
            clean_line(&names_words(&people)),
            disputed_words(brings)
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
        let differing = differing_words(brings, " and ");
        said.push(match brings.conflicts.len() {
            0 if differing.is_empty() => "No conflict is open then.".into(),
            open => format!(
                "{}{differing} open then; {settle} settles them{}",
                counted(open, "conflict"),
                if open > 0 { ":" } else { "." }
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

/// How many of the lines that a copy changes are in conflict then; nothing where no conflict is open, as is said then.
fn disputed_words(brings: &CopyBrings) -> String {
    if brings.lines == 0 || brings.conflicts.is_empty() {
        return String::new();
    }
    match (brings.disputed, brings.lines) {
        (1, 1) => "; this line is in conflict then".into(),
        (0, 1) => "; this line is in no conflict then".into(),
        (0, _) => "; none of these lines is in conflict then".into(),
        (1, _) => "; 1 of these lines is in conflict then".into(),
        (disputed, lines) if disputed == lines => {
            "; all of these lines are in conflict then".into()
        }
        (disputed, _) => format!("; {disputed} of these lines are in conflict then"),
    }
}

fn of_sheet(brings: &SheetBrings, change: impl Fn(&Changed) -> String) -> Vec<String> {
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
    said.extend(brings.left.iter().map(|words| clean_line(words)));
    let changes = brings.changes.iter();
    said.extend(changes.map(|(cell, of)| clean_line(&format!("{cell}: {}", change(of)))));
    said
}
