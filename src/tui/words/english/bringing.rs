//! What is said of a file that is brought into a session, in English.

use crate::interview::{Bringing, Brings};

use super::super::says::Bring;

/// A file that is brought in.
pub(super) fn bring(said: Bring<'_>) -> String {
    match said {
        Bring::NotSavedYet(retry) => {
            format!("Nothing was taken in: something is not saved yet; {retry} tries again")
        }
        Bring::Which(Bringing::Copy, session) => format!("Which copy joins {session}?"),
        Bring::Which(Bringing::Sheet, session) => format!("Which sheet goes into {session}?"),
        Bring::NoneFound(what, folder) => what.none_in(folder),
        Bring::OtherFile => "another file …".into(),
        Bring::FileFor(Bringing::Copy, session) => format!("A copy to join · {session}"),
        Bring::FileFor(Bringing::Sheet, session) => format!("A sheet to take in · {session}"),
        Bring::Title(Bringing::Copy, file, session) => format!("Join {file} into {session}?"),
        Bring::Title(Bringing::Sheet, file, session) => format!("Take {file} into {session}?"),
        Bring::NothingNew(file) => format!("{file} brings nothing new"),
        Bring::Yes(Brings::Copy(_)) => "yes, join it; the copy stays as it is".into(),
        Bring::Yes(_) => "yes, record it; one undo takes all of it back".into(),
        Bring::OpenIt => "open that copy itself".into(),
        Bring::Overwrite => "see what comes of it where the sheet holds …".into(),
        Bring::Done(file, brings) => brings.done(file),
    }
}
