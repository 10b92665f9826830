//! The rows of the queue of conflicts.

use super::{Own, Scope::Conflicts};

/// A part of the table.
pub(super) const ROWS: &[Own] = own! {
    &[Conflicts] => ["1" "2" "3" "4" "5" "6" "7" "8" "9"] ("1-9" "take it") TakeValue:
        "the value with this number holds, and the next conflict comes; of ten and more 9 asks which";
    &[Conflicts] => ["m"] ("m" "yours") TakeOwn: "the value that you set holds";
    &[Conflicts] => ["t"] ("t" "theirs") TakeOther: "where two values stand and one is yours: the other holds";
    &[Conflicts] => ["e"] ("e" "new value") NewValue:
        "a value that nobody has said yet holds; a text begins with those that stand, joined";
    &[Conflicts] => ["+"] ("+" "join") JoinTexts: "the texts hold, one below the other";
    &[Conflicts] => ["Enter"] ("Enter" "go there") Enter: "go to that line";
};
