//! The reply once a change is on disk.

use crate::{
    interview::{Arrived, ChangeTold},
    session::Edit,
};

/// The reply once a change is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Follow {
    /// Nothing.
    #[default]
    Nothing,
    /// The question of the line on screen.
    Question,
    /// The line on screen, so that the change just taken back is in view.
    Here,
    /// The ladder's next rung.
    Rung,
    /// The remark that no other line fits the filter.
    LastOfFilter,
    /// The next conflict.
    Conflict,
    /// The summary: every line is answered.
    Summary,
}

impl Follow {
    /// The reply to a change, by where the walk stands once it was taken in.
    pub(super) fn new(what: &ChangeTold, arrived: Arrived) -> Self {
        match (what, arrived) {
            (ChangeTold::Undone(_) | ChangeTold::Redone, Arrived::Elsewhere) => Self::Here,
            (ChangeTold::Undone(_) | ChangeTold::Redone, _) => Self::Nothing,
            (ChangeTold::Settled { .. }, _) => Self::Conflict,
            (ChangeTold::Guided { .. } | ChangeTold::QuickAgain, _) | (_, Arrived::Elsewhere) => {
                Self::Question
            }
            (_, Arrived::LastOfFilter) => Self::LastOfFilter,
            (_, Arrived::End) => Self::Summary,
            (ChangeTold::Edited(Edit::Rung(..)), Arrived::Stays) => Self::Rung,
            (_, Arrived::Stays) => Self::Nothing,
        }
    }
}
