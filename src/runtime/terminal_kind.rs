//! The kind of terminal, by the environment: its abilities, colours, characters.

use std::env;

use crate::render::{Abilities, Ability};

/// The abilities of the terminal, by its name.
pub(super) fn abilities() -> Abilities {
    let says = |name: &str| env::var(name).unwrap_or_default();
    if cfg!(windows) {
        // Its console has no name, and puts a CR before each LF.
        return Abilities::new("xterm-256color", "truecolor")
            .without(Ability::FEED)
            .without(Ability::MODES);
    }
    let mut can = Abilities::new(&says("TERM"), &says("COLORTERM"));
    // mosh passes the name of the terminal on and sets this; it drops repetitions, and questions.
    if env::var_os("NCURSES_NO_UTF8_ACS").is_some() {
        can = can
            .without(Ability::REPEAT | Ability::LINKS)
            .without(Ability::MODES);
    }
    // It is called xterm-256color, and prints a part of the question.
    if says("TERM_PROGRAM") == "Apple_Terminal" {
        can = can.without(Ability::MODES);
    }
    // Its own name is that of GNU screen, where it is set up so.
    if is_in_tmux() && can != Abilities::LEAST {
        can = can.with(Ability::CLIPBOARD | Ability::LINKS);
        // It drops repetitions beyond ASCII, by whatever name it goes.
        can = can.without(Ability::REPEAT_ANY);
    }
    if can.has(Ability::MODES) && says_it_takes_links() {
        can = can.with(Ability::LINKS);
    }
    let locale = locale();
    if ["zh", "ja", "ko"]
        .iter()
        .any(|language| locale.starts_with(language))
    {
        can = can.without(Ability::NARROW_AMBIGUOUS);
    }
    can
}

/// Whether it takes links.
pub(super) fn takes_links() -> bool {
    abilities().has(Ability::LINKS)
}

/// Terminals that take links, but are called by the name of one that does not. What they say of themselves does not come
/// over ssh; there a thin line is spared bytes that may do nothing.
fn says_it_takes_links() -> bool {
    let number = |name: &str| env::var(name).ok().and_then(|value| value.parse().ok());
    let is_at_least =
        |name: &str, least: u32| number(name).is_some_and(|value: u32| value >= least);
    let program = env::var("TERM_PROGRAM").unwrap_or_default();
    is_at_least("VTE_VERSION", 5000)
        || is_at_least("KONSOLE_VERSION", 201_200)
        || env::var_os("WT_SESSION").is_some()
        || ["iTerm.app", "WezTerm", "ghostty", "vscode", "mintty"].contains(&program.as_str())
}

/// Whether tmux stands between the program and the terminal.
pub(super) fn is_in_tmux() -> bool {
    env::var_os("TMUX").is_some_and(|value| !value.is_empty())
}

/// Whether colours may be used: `NO_COLOR` is not set.
pub(super) fn takes_colour() -> bool {
    env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Whether it has 256 colours or more.
pub(super) fn has_many_colours() -> bool {
    let says = |name: &str, words: &[&str]| {
        let value = env::var(name).unwrap_or_default().to_ascii_lowercase();
        words.iter().any(|word| value.contains(word))
    };
    says("COLORTERM", &["truecolor", "24bit"]) || says("TERM", &["256color", "direct"])
}

/// Whether the locale is UTF-8. Where nothing is set it is the one of POSIX, which is not.
pub(super) fn takes_utf8() -> bool {
    if cfg!(not(unix)) {
        return true;
    }
    let locale = locale();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// The locale of characters, in small letters; empty where none is set.
fn locale() -> String {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    locale.unwrap_or_default().to_ascii_lowercase()
}
