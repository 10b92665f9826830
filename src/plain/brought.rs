//! The question whether a file is brought in, once it was read what it brings.

use crate::interview::{Bring, Bringing};

/// A file that was told, and may be brought in now.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) bring: Bring,
    /// Whether it brings anything.
    pub(super) has_news: bool,
    /// Whether it may be told again as it holds where both changed.
    pub(super) may_hold: bool,
}

impl Told {
    pub(super) fn question(&self) -> String {
        let (file, session) = (self.bring.file_name(), self.bring.session_name());
        let mut said = match (self.has_news, self.bring.what) {
            (false, _) => format!("{file} brings nothing new. Say no to leave it."),
            (true, Bringing::Copy) => {
                format!("Join {file} into {session}? Say yes, or no; the copy stays as it is.")
            }
            (true, Bringing::Sheet) => format!(
                "Take {file} into {session}? Say yes, or no; one undo takes all of it back."
            ),
        };
        if self.may_hold {
            said += " overwrite reads what comes of it where the sheet holds.";
        }
        said
    }
}
