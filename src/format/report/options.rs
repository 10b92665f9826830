//! The options of a report.

use super::earlier::Before;

/// The options of a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportOptions {
    /// Whether it is for the client: without the assessor's own remarks and flags.
    pub is_for_client: bool,
    /// Whether people are numbers.
    pub has_numbers_for_names: bool,
    /// The session's folder as a whole path: evidence in it is shown by its place there. Empty where it is not known.
    pub folder: String,
    /// The day at whose end the session is shown, where one was named; empty for now.
    pub until: String,
    /// The assessment to compare with.
    pub against: Option<Before>,
}
