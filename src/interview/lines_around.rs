//! The reach of a reason that is given once: the topic or the area of the line on screen.

/// The lines around the one on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinesAround {
    /// The unanswered lines of the topic.
    Topic,
    /// All lines of the topic.
    WholeTopic,
    /// The unanswered lines of the area.
    Area,
    /// All lines of the area.
    WholeArea,
}

impl LinesAround {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Topic, Self::WholeTopic, Self::Area, Self::WholeArea];

    /// The name that a draft is kept under.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Topic => "topic not applicable",
            Self::WholeTopic => "whole topic not applicable",
            Self::Area => "area not applicable",
            Self::WholeArea => "whole area not applicable",
        }
    }

    /// Whether it is the topic.
    pub(super) fn is_topic(self) -> bool {
        matches!(self, Self::Topic | Self::WholeTopic)
    }

    /// Whether answered lines are among them.
    pub(super) fn is_whole(self) -> bool {
        matches!(self, Self::WholeTopic | Self::WholeArea)
    }
}
