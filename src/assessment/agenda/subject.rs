//! A subject to talk about: one line.

use crate::assessment::line::Line;

/// A line to be talked about, with what to have at hand for it.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The line.
    pub line: &'a Line,
    /// Places in [`super::Agenda::documents`] of those that stand here, since this is the first line that they serve.
    pub documents: Vec<usize>,
    /// Places of those that serve this line too, and stand further up.
    pub above: Vec<usize>,
}
