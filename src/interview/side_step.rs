//! Where a side step led, and where it came from.

use crate::session::LineKey;

/// A side step to a related line of another catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideStep {
    /// Where one came from.
    pub from: LineKey,
    /// Where one went.
    pub to: LineKey,
    /// Whether one has not gone back yet.
    pub away: bool,
}
