//! Where a side step led, and where it came from.

use crate::session::LineKey;

/// A side step to a related line of another catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideStep {
    /// The line that the step left.
    pub from: LineKey,
    /// The line that it led to.
    pub to: LineKey,
    /// Whether the way back has not been taken yet.
    pub away: bool,
}
