//! The signs that the screens draw, each with what it says: the screens take them from here, the help lists them, and
//! the help of plain mode and of the command line say what one of them means.

use crate::session::Rung;

use super::mentions;

/// A sign of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// The sign.
    pub shown: &'static str,
    /// Its stand-in on a terminal that has ASCII alone; none where it is ASCII itself.
    pub ascii: Option<char>,
    /// What it says, the most usual first.
    pub says: &'static [&'static str],
    /// What people call it.
    called: &'static str,
}

/// What people call all of them.
const ALL_CALLED: &str = "sign signs symbol symbols legend";

const fn sign(
    shown: &'static str,
    ascii: char,
    says: &'static [&'static str],
    called: &'static str,
) -> Sign {
    Sign {
        shown,
        ascii: Some(ascii),
        says,
        called,
    }
}

const fn ascii(shown: &'static str, says: &'static [&'static str], called: &'static str) -> Sign {
    Sign {
        shown,
        ascii: None,
        says,
        called,
    }
}

/// Two people's values stand against each other.
pub const CONFLICT: Sign = sign("≠", '#', &["in conflict"], "not equal differ");
/// Two people said different things, one after the other.
pub const SAID_DIFFERENTLY: Sign = sign(
    "÷",
    '%',
    &["said differently"],
    "division differ contradict",
);
/// A second person gave a line back.
pub const RETURNED: Sign = sign("«", '<', &["returned"], "angle quotes back");
/// A line is parked.
pub const PARKED: Sign = sign("¶", 'P', &["parked"], "paragraph pilcrow later");
/// A line is flagged.
pub const FLAGGED: Sign = sign("⚑", '*', &["flagged"], "flag");
/// What the keys are for.
pub const AT_HAND: Sign = sign(
    "▌",
    '|',
    &["what the keys are for: the pane, rung, field or entry at hand"],
    "bar block margin cursor",
);
/// The level that was given.
pub const GIVEN: Sign = sign(
    "●",
    '@',
    &["the level given, and those below it"],
    "dot circle bullet",
);
/// Yes to a rung, and what is well.
pub const YES: Sign = sign(
    Rung::Yes.sign(),
    '+',
    &["yes to a rung", "target reached, reviewed, done"],
    "check tick",
);
/// No to a rung.
pub const NO: Sign = sign(Rung::No.sign(), 'x', &["no to a rung"], "cross");
/// No case yet for a rung.
pub const NONE_YET: Sign = sign(
    Rung::NoneYet.sign(),
    'o',
    &["no case yet for a rung"],
    "circle ring",
);
/// A question that waits.
pub const ASKED: Sign = ascii(
    "?",
    &["a question that waits: the rung asked now, an answer to reconfirm"],
    "question mark",
);
/// No answer yet.
pub const OPEN: Sign = sign(
    "·",
    '.',
    &["no answer yet", "between words it parts them"],
    "dot point",
);
/// Nothing to count.
pub const NONE: Sign = sign("–", '-', &["nothing found or aimed at yet"], "dash");
/// The line cannot apply.
pub const NOT_APPLICABLE: Sign = ascii("n/a", &["not applicable"], "");
/// The line is left out.
pub const NOT_EVALUATED: Sign = ascii("n/e", &["not evaluated, as left out here"], "");
/// Wrong or late.
pub const BAD: Sign = ascii(
    "!",
    &["failed", "overdue on the day of the last change"],
    "exclamation mark warning",
);
/// What the program noticed.
pub const NOTICED: Sign = sign(
    "▲",
    '^',
    &["does not fit together"],
    "triangle noticed warning to be looked at",
);
/// A text goes on.
pub const CUT: Sign = sign(
    "…",
    '~',
    &["it goes on: cut, or still being saved"],
    "dots ellipsis",
);
/// A part of what stands before.
pub const WITHIN: Sign = sign(
    "›",
    '>',
    &["a topic of that area", "around a choice"],
    "angle",
);
/// Found and aimed at.
pub const AIMED: Sign = sign(
    "▸",
    '>',
    &["found and aimed at, as 2▸3: maturity 2, target 3"],
    "triangle level",
);
/// Marked for what is done to several lines.
pub const MARKED: Sign = ascii(
    "*",
    &["marked, for what is done to several lines"],
    "star asterisk",
);
/// A kind that is folded.
pub const FOLDED: Sign = ascii("+", &["more: folded, or without room"], "plus");
/// A kind whose findings stand below it.
pub const UNFOLDED: Sign = ascii("-", &["unfolded"], "minus");
/// A line ends inside a field.
pub const NEW_LINE: Sign = sign("↵", '\\', &["a new line in a field"], "return enter");
/// A value that is chosen with arrows; behind it stands [`WITHIN`].
pub const CHOICE: Sign = sign("‹", '<', &["around a choice"], "angle");
/// From what to what.
pub const TO: Sign = sign(
    "→",
    '>',
    &["from what to what", "the arrow key"],
    "arrow right",
);
/// A key.
pub const LEFT: Sign = sign("←", '<', &["the arrow key"], "left");
/// A key.
pub const UP: Sign = sign("↑", '^', &["the arrow key", "more above"], "up");
/// A key.
pub const DOWN: Sign = sign("↓", 'v', &["the arrow key", "more below"], "down");

/// Every sign; those that stand in one row of the legend together.
pub const SIGNS: [&[Sign]; 13] = [
    &[CONFLICT, SAID_DIFFERENTLY, RETURNED],
    &[PARKED, FLAGGED],
    &[AT_HAND],
    &[GIVEN],
    &[YES, NO, NONE_YET],
    &[ASKED],
    &[OPEN, NONE],
    &[NOT_APPLICABLE, NOT_EVALUATED],
    &[BAD, NOTICED],
    &[CUT, WITHIN],
    &[AIMED, NEW_LINE],
    &[MARKED, FOLDED, UNFOLDED],
    &[TO, LEFT, UP, DOWN, CHOICE],
];

impl Sign {
    /// The signs that are meant by these words: a sign itself, what it says, what people call it, or all of them.
    pub fn meant(words: &str) -> impl Iterator<Item = &'static Self> {
        let all = SIGNS.iter().copied().flatten();
        all.filter(move |sign| !words.trim().is_empty() && sign.is_about(words))
    }

    /// Whether this word is one for all of them.
    #[must_use]
    pub fn are_all_meant(word: &str) -> bool {
        let word = word.trim().to_lowercase();
        ALL_CALLED.split(' ').any(|called| called == word)
    }

    /// The one that is drawn so.
    #[must_use]
    pub fn drawn(shown: &str) -> Option<&'static Self> {
        let mut all = SIGNS.iter().copied().flatten();
        all.find(|sign| sign.shown == shown.trim())
    }

    /// What it says, in words.
    #[must_use]
    pub fn words(&self) -> String {
        self.says.join("; ")
    }

    fn is_about(&self, words: &str) -> bool {
        let ascii = self.ascii.map(String::from).unwrap_or_default();
        let Self { shown, called, .. } = self;
        let says = self.words();
        mentions(
            &format!("{shown} {ascii} {says} {called} {ALL_CALLED}"),
            words,
        )
    }
}

/// The rows of the legend: signs, and what they say.
pub fn legend() -> impl Iterator<Item = (String, String)> {
    SIGNS.iter().map(|row| {
        let shown: Vec<&str> = row.iter().map(|sign| sign.shown).collect();
        let mut said: Vec<&str> = Vec::new();
        for part in row.iter().flat_map(|sign| sign.says) {
            if !said.contains(part) {
                said.push(part);
            }
        }
        (shown.join(" "), said.join("; "))
    })
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, Sign};

    #[test]
    fn each_sign_stands_once_and_leads_to_itself() {
        let all: Vec<&Sign> = SIGNS.iter().copied().flatten().collect();
        for (place, sign) in all.iter().enumerate() {
            assert!(all[..place].iter().all(|other| other.shown != sign.shown));
            assert!(
                Sign::meant(sign.shown).any(|found| found == *sign),
                "{sign:?}"
            );
            assert_eq!(Sign::drawn(sign.shown), Some(*sign));
        }
        for word in ["sign", "Symbol", "legend"] {
            assert_eq!(Sign::meant(word).count(), all.len());
        }
    }
}
