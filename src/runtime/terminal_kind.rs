//! What the environment says of the terminal: colours, characters.

use std::env;

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
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}
