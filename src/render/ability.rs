//! The abilities of a terminal, by its name. A name that is not known here stands for the least.

use std::ops::BitOr;

use ratatui::style::Modifier;

use super::colour::Colours;

/// Some of the things that not every terminal can do, as a set. Without any of them it moves by CUP, CUU, CUD, CUF, CUB,
/// CR and BS, and erases by EL and ED.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ability(u32);

impl Ability {
    /// Erased cells take the background of the pen.
    pub const ERASE_IN_COLOUR: Self = Self(1);
    /// Erases so many cells (ECH).
    pub const ERASE_CELLS: Self = Self(1 << 1);
    /// Erases from the left margin to the cursor (EL 1).
    pub const ERASE_BEFORE: Self = Self(1 << 2);
    /// Repeats the last character (REP), if that is of ASCII.
    pub const REPEAT: Self = Self(1 << 3);
    /// Repeats others too. Several terminals drop those repetitions, tmux among them.
    pub const REPEAT_ANY: Self = Self(1 << 13);
    /// Inserts and deletes lines (IL, DL).
    pub const LINES: Self = Self(1 << 4);
    /// Scrolls a part of the screen (DECSTBM), and goes up by a reverse index.
    pub const REGIONS: Self = Self(1 << 5);
    /// Scrolls by so many lines at once (SU, SD).
    pub const PAN: Self = Self(1 << 6);
    /// Moves to a column or to a row alone (CHA, VPA).
    pub const COLUMNS: Self = Self(1 << 7);
    /// Has a tab stop at every eighth column.
    pub const TABS: Self = Self(1 << 8);
    /// Hides its cursor.
    pub const HIDE_CURSOR: Self = Self(1 << 9);
    /// Takes attributes back one by one, and an empty parameter for 0.
    pub const SINGLE_OFF: Self = Self(1 << 10);
    /// Colours the line under a text.
    pub const LINE_COLOUR: Self = Self(1 << 11);
    /// Gives one column to characters that are as wide as two in East Asian fonts.
    pub const NARROW_AMBIGUOUS: Self = Self(1 << 12);
    /// Goes straight down by LF. Where the system puts a CR before each it does not.
    pub const FEED: Self = Self(1 << 14);
    /// Puts into the clipboard what a program sends (OSC 52), or passes over it without a trace.
    pub const CLIPBOARD: Self = Self(1 << 16);
    /// Takes an address with a text, to be opened by a click (OSC 8), or passes over it without a trace.
    pub const LINKS: Self = Self(1 << 17);
    /// Says which modes it has when it is asked (DECRQM), or keeps still.
    pub const MODES: Self = Self(1 << 15);

    const VT100: Self = Self(Self::ERASE_BEFORE.0 | Self::REGIONS.0 | Self::TABS.0);
    const VT220: Self = Self(
        Self::VT100.0
            | Self::ERASE_CELLS.0
            | Self::LINES.0
            | Self::HIDE_CURSOR.0
            | Self::SINGLE_OFF.0,
    );
    const SCREEN: Self = Self(
        Self::VT100.0
            | Self::LINES.0
            | Self::HIDE_CURSOR.0
            | Self::SINGLE_OFF.0
            | Self::PAN.0
            | Self::COLUMNS.0,
    );
    const TMUX: Self = Self(
        Self::SCREEN.0
            | Self::ERASE_CELLS.0
            | Self::REPEAT.0
            | Self::MODES.0
            | Self::CLIPBOARD.0
            | Self::LINKS.0,
    );
    const LINUX: Self = Self(Self::VT220.0 | Self::COLUMNS.0 | Self::ERASE_IN_COLOUR.0);
    const RXVT: Self = Self(Self::LINUX.0 | Self::PAN.0 | Self::CLIPBOARD.0);
    const XTERM: Self = Self(Self::RXVT.0 | Self::REPEAT.0 | Self::MODES.0);
    /// Called by a name of its own, and known to take links: `xterm` is what many call themselves that do not.
    const LINKING: Self = Self(Self::XTERM.0 | Self::LINKS.0);
    const MODERN: Self = Self(Self::LINKING.0 | Self::LINE_COLOUR.0 | Self::REPEAT_ANY.0);
}

impl BitOr for Ability {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The abilities of one terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    set: Ability,
    /// The colours that it has.
    pub colours: Colours,
    /// The attributes that it shows.
    pub marks: Modifier,
}

const VT100_MARKS: Modifier = Modifier::BOLD
    .union(Modifier::UNDERLINED)
    .union(Modifier::REVERSED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);
const SCREEN_MARKS: Modifier = VT100_MARKS.union(Modifier::DIM);
const ALL_MARKS: Modifier = SCREEN_MARKS
    .union(Modifier::ITALIC)
    .union(Modifier::HIDDEN)
    .union(Modifier::CROSSED_OUT);

/// Names of terminals and what those can do; a name covers what follows it after a hyphen or a full stop. The first
/// one that fits counts.
const KNOWN: &[(&str, Ability, Colours, Modifier)] = &[
    ("xterm-kitty", Ability::MODERN, Colours::True, ALL_MARKS),
    ("xterm-ghostty", Ability::MODERN, Colours::True, ALL_MARKS),
    ("xterm-mono", Ability::XTERM, Colours::None, ALL_MARKS),
    ("xterm", Ability::XTERM, Colours::Sixteen, ALL_MARKS),
    ("vte", Ability::LINKING, Colours::Many, ALL_MARKS),
    ("gnome", Ability::LINKING, Colours::Sixteen, ALL_MARKS),
    ("konsole", Ability::LINKING, Colours::Sixteen, ALL_MARKS),
    ("kitty", Ability::MODERN, Colours::True, ALL_MARKS),
    ("foot", Ability::MODERN, Colours::True, ALL_MARKS),
    ("alacritty", Ability::MODERN, Colours::True, ALL_MARKS),
    ("wezterm", Ability::MODERN, Colours::True, ALL_MARKS),
    ("ghostty", Ability::MODERN, Colours::True, ALL_MARKS),
    ("contour", Ability::MODERN, Colours::True, ALL_MARKS),
    ("iterm2", Ability::LINKING, Colours::Many, ALL_MARKS),
    ("mintty", Ability::LINKING, Colours::Many, ALL_MARKS),
    ("tmux", Ability::TMUX, Colours::Sixteen, ALL_MARKS),
    ("screen", Ability::SCREEN, Colours::Sixteen, SCREEN_MARKS),
    ("linux", Ability::LINUX, Colours::Sixteen, SCREEN_MARKS),
    ("rxvt", Ability::RXVT, Colours::Sixteen, SCREEN_MARKS),
    ("st", Ability::RXVT, Colours::Many, ALL_MARKS),
    ("putty", Ability::LINUX, Colours::Sixteen, VT100_MARKS),
    ("vt220", Ability::VT220, Colours::None, VT100_MARKS),
    ("vt320", Ability::VT220, Colours::None, VT100_MARKS),
    ("vt420", Ability::VT220, Colours::None, VT100_MARKS),
    ("vt520", Ability::VT220, Colours::None, VT100_MARKS),
    ("vt100", Ability::VT100, Colours::None, VT100_MARKS),
    ("vt102", Ability::VT100, Colours::None, VT100_MARKS),
];

impl Abilities {
    /// The least: of a terminal that nothing is known of.
    pub const LEAST: Self = Self {
        set: Ability(Ability::NARROW_AMBIGUOUS.0 | Ability::FEED.0),
        colours: Colours::None,
        marks: Modifier::BOLD
            .union(Modifier::UNDERLINED)
            .union(Modifier::REVERSED),
    };

    /// The abilities of the terminal of this name (`TERM`), with the number of its colours (`COLORTERM`).
    #[must_use]
    pub fn new(term: &str, colours: &str) -> Self {
        let term = term.to_ascii_lowercase();
        let fits = |name: &str| {
            let rest = term.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.', '+']))
        };
        let known = KNOWN.iter().find(|(name, ..)| fits(name));
        let mut can = known.map_or(Self::LEAST, |&(_, set, colours, marks)| Self {
            set: set | Ability::NARROW_AMBIGUOUS | Ability::FEED,
            colours,
            marks,
        });
        let colours = colours.to_ascii_lowercase();
        if ["truecolor", "24bit"].contains(&colours.as_str()) || term.ends_with("-direct") {
            can.colours = Colours::True;
        } else if term.contains("256color") {
            can.colours = can.colours.max(Colours::Many);
        } else if term.contains("color") {
            can.colours = can.colours.max(Colours::Sixteen);
        }
        can
    }

    /// Whether it can do all of these.
    #[must_use]
    pub const fn has(self, wanted: Ability) -> bool {
        self.set.0 & wanted.0 == wanted.0
    }

    /// The same terminal with these.
    #[must_use]
    pub const fn with(self, added: Ability) -> Self {
        Self {
            set: Ability(self.set.0 | added.0),
            ..self
        }
    }

    /// The same terminal without these.
    #[must_use]
    pub const fn without(self, dropped: Ability) -> Self {
        Self {
            set: Ability(self.set.0 & !dropped.0),
            ..self
        }
    }
}
