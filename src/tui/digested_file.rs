//! A file that is being taken as evidence, and how far its digest is.

use crate::{
    format::{clip, size_words},
    session::LineKey,
};

use super::theme::Theme;

/// A file whose digest is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestedFile {
    /// Tells it from others.
    pub id: u64,
    /// The line that it is evidence for.
    pub line: LineKey,
    /// The name of the file, without control characters.
    pub name: String,
    /// How many bytes are read.
    pub done: u64,
    /// How many bytes the file has; 0 until that is known.
    pub total: u64,
}

/// How wide the bar is.
const BAR: usize = 12;
/// The columns of a name, so that the notice fits a row.
const NAME: usize = 28;

impl DigestedFile {
    /// The words while it goes on: `taking scan.iso ████░░░░ 40 % of 3.4 GB`.
    #[must_use]
    pub fn words(&self, theme: Theme) -> String {
        if self.total == 0 {
            return format!("taking {}", clip(&self.name, NAME));
        }
        let percent = u128::from(self.done) * 100 / u128::from(self.total);
        let percent = usize::try_from(percent).unwrap_or(100).min(100);
        format!(
            "taking {} {} {percent} % of {}",
            clip(&self.name, NAME),
            theme.bar(percent, 100, BAR),
            size_words(self.total)
        )
    }
}
