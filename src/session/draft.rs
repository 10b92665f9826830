//! Text being typed: shown as a draft, never as saved.

use serde::{Deserialize, Serialize};

/// The field of a draft that is the form of the session's own data.
pub const FORM: &str = "form";

/// The field of a draft that settles a conflict begins with this; the field in conflict follows.
pub const SETTLES: &str = "settles/";

/// A draft: the text of a text area, the line and field that it is for, and the place of the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The line's key.
    pub line: String,
    /// The field: `statement`, `remarks`, `evidence`, `na` …
    pub field: String,
    /// The text.
    pub text: String,
    /// Row of the cursor, from 0.
    pub row: usize,
    /// Column of the cursor in characters, from 0.
    pub column: usize,
    /// The text that stood when typing began: tells whether the answer changed meanwhile.
    pub before: String,
}
