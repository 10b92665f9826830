//! The result of a command, as it is handed to the one place that writes it.

/// The output of a command, and whether a check found something.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// The text for standard output.
    pub(super) text: String,
    /// Whether a check found something, or part of the work was not done.
    pub(super) found: bool,
}

impl Done {
    /// A text, and nothing that was found.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            found: false,
        }
    }
}
