//! The keys that only the interview's screen has: its panes.

use super::{
    Own,
    Scope::{Findings, Interview},
};

/// The second part of the table.
pub(super) const ROWS: &[Own] = own! {
    &[Interview] => ["Tab"] ("Tab" "panes") NextPane:
        "the next pane: the ladder, to choose a rung; guidance, answer, and the tree, with what is open";
    &[Interview] => ["Shift-Tab"] () PreviousPane: "the pane before";
    &[Interview] => ["Enter"] () Enter: "take the maturity that the rungs support; in the tree: go there";
    &[Interview] => ["Esc"] () Back:
        "back to the question; take back a half-made choice; cancel a file that is being taken";
    &[Findings] => ["+"] () Verb(TakeStep):
        "go to that line, with the catalog's step to the next level as its action, to be changed or saved";
};
