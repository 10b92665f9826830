//! The focused pane of the interview, and the part of it that is in sight.

use crate::tui::screen::conflicts::Conflicts;

/// The interview's own state.
#[derive(Debug, Default)]
pub struct Interview {
    /// The pane that keys go to.
    pub pane: Pane,
    /// The rung chosen in the ladder's pane, 1 to 4.
    pub rung: u8,
    /// The rows by which the guidance or the answer is scrolled.
    pub scroll: usize,
    /// The queue of conflicts from which one came to look at this line.
    pub(in crate::tui) came_from: Option<Box<Conflicts>>,
}

/// The panes of the interview, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The question; keys move from line to line.
    #[default]
    Question,
    /// The ladder, a rung chosen.
    Ladder,
    /// The guidance: what to listen for and what to ask to see, in full.
    Guidance,
    /// The answer so far, in full.
    Answer,
    /// The tree of areas, topics and requirements.
    Tree,
}

impl Pane {
    const ORDER: [Self; 5] = [
        Self::Question,
        Self::Ladder,
        Self::Guidance,
        Self::Answer,
        Self::Tree,
    ];

    pub(super) fn place(self) -> usize {
        let mut panes = Self::ORDER.iter();
        panes.position(|pane| *pane == self).unwrap_or(0)
    }

    /// What the rule calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Ladder => "ladder",
            Self::Guidance => "guidance",
            Self::Answer => "answer",
            Self::Tree => "tree",
        }
    }

    pub(super) fn step(self, by: usize) -> Self {
        let there = (self.place() + by) % Self::ORDER.len();
        Self::ORDER.get(there).copied().unwrap_or_default()
    }

    /// The number of times that Tab has to be pressed to get there.
    pub(in crate::tui) fn steps_to(self, pane: Self) -> usize {
        let count = Self::ORDER.len();
        (pane.place() + count - self.place()) % count
    }
}

impl Interview {
    /// Moves the focus to the question of a new line on screen, unless the tree has it.
    pub(in crate::tui) fn arrive(&mut self) {
        let pane = match self.pane {
            Pane::Tree => Pane::Tree,
            _ => Pane::Question,
        };
        *self = Self {
            pane,
            ..Self::default()
        };
    }
}
