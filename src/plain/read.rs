//! Reading of a typed line: a word with the text after it. A word is found by its name or a short form; single letters
//! are those of the keys and keep their case.

use super::{
    beginning::after,
    reply::Reply,
    synonym::{meant, pointer},
    table::{Row, WhereTyped, rows},
};

/// The reading of a typed line.
#[derive(Debug, Clone, Copy)]
pub(super) enum Typed<'a> {
    /// A word, and what follows it.
    Word(Row, &'a str),
    /// The word is unknown; the known word most like it, if there is one.
    Unknown(Option<&'static str>),
}

/// Reads a typed line where these words count. The longest name that it begins with wins.
#[must_use]
pub(super) fn read(place: WhereTyped, line: &str) -> Typed<'_> {
    let line = line.trim();
    // As on screen, the words to find follow the stroke at once.
    let found = line
        .strip_prefix('/')
        .map_or_else(|| begins(place, line), |rest| find_row(place, rest));
    match found.or_else(|| meant(place, line)) {
        Some((row, rest)) => Typed::Word(row, rest),
        None => Typed::Unknown(nearest(place, line)),
    }
}

fn find_row(place: WhereTyped, rest: &str) -> Option<(Row, &str)> {
    let row = rows(place).find(|row| row.name() == "find")?;
    Some((row, rest.trim()))
}

fn begins(place: WhereTyped, line: &str) -> Option<(Row, &str)> {
    let mut best: Option<((bool, usize), Row, &str)> = None;
    for row in rows(place) {
        for name in row.names {
            let Some(rest) = after(line, name) else {
                continue;
            };
            // A word that takes nothing steps back before one that takes what follows.
            let order = (rest.is_empty() || !row.takes.is_empty(), name.len());
            if best.is_none_or(|(other, ..)| order > other) {
                best = Some((order, row, rest));
            }
        }
    }
    best.map(|(_, row, rest)| (row, rest))
}

/// Says that a line is no word here, and what comes near; a line with only `cancel` takes nothing back. True where it is
/// to be said which words there are.
pub(super) fn unknown(
    reply: &mut Reply,
    place: WhereTyped,
    line: &str,
    near: Option<&'static str>,
) -> bool {
    if line.trim() == "cancel" {
        reply.say("There is nothing to take back.");
        return false;
    }
    let short: String = line.trim().chars().take(40).collect();
    let near = pointer(place, line, near);
    reply.fail(&format!(
        "\"{short}\" is no word here.{near} help lists the words."
    ));
    true
}

/// The name that takes the fewest letters to change, drop or add, if these are few.
fn nearest(place: WhereTyped, line: &str) -> Option<&'static str> {
    let typed = line.to_lowercase();
    let first = typed.split_whitespace().next().unwrap_or_default();
    let names = rows(place).flat_map(|row| row.names.iter().map(move |name| (row, *name)));
    let near = names.filter_map(|(row, name)| {
        let letters = distance(name, &typed).min(distance(name, first));
        // A slip is seldom in the first letter.
        let begins = name.chars().next() == typed.chars().next();
        let is_near = if row.records() {
            // A word that would record something is proposed only where hardly any other can be meant.
            let alone = row.takes.is_empty() && first != typed;
            letters == 1 && begins && name.len() > 1 && !alone
        } else {
            let is_long = name.chars().count() >= letters * if begins { 2 } else { 3 };
            letters <= 2 && is_long && name.len() > 1
        };
        is_near.then_some(((letters, !begins), name))
    });
    near.min_by_key(|(order, _)| *order).map(|(_, name)| name)
}

fn distance(from: &str, to: &str) -> usize {
    // Longer ones are no slip of the fingers.
    let to: Vec<char> = to.chars().take(40).collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut left = index + 1;
        let mut next = vec![left];
        for (b, pair) in to.iter().zip(row.windows(2)) {
            if let [diagonal, above] = pair {
                left = (above + 1)
                    .min(left + 1)
                    .min(diagonal + usize::from(a != *b));
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            synonym::words_meant,
            table::{WhereTyped, all},
        },
        Typed, read,
    };

    fn word(line: &str) -> Option<(&'static str, &str)> {
        match read(WhereTyped::Session, line) {
            Typed::Word(row, rest) => Some((row.name(), rest)),
            Typed::Unknown(_) => None,
        }
    }

    #[test]
    fn the_longest_name_wins_and_what_follows_is_kept_as_it_is() {
        for (line, name, rest) in [
            ("next", "next", ""),
            ("  Next   topic ", "next topic", ""),
            ("na area no  wireless", "na area", "no  wireless"),
            ("- none here", "na", "none here"),
            ("evidence?", "evidence?", ""),
            ("/ port scan", "find", "port scan"),
            ("/port", "find", "port"),
            ("said by Anna", "said by", "Anna"),
            ("action open", "action open", ""),
            ("action open the valve", "action", "open the valve"),
        ] {
            assert_eq!(word(line), Some((name, rest)), "{line}");
        }
    }

    #[test]
    fn single_letters_are_the_keys_and_keep_their_case() {
        for (line, name) in [
            ("e", "statement"),
            ("E", "E"),
            ("j", "next"),
            ("J", "next topic"),
        ] {
            assert_eq!(word(line), Some((name, "")));
        }
    }

    #[test]
    fn an_unknown_word_names_the_nearest() {
        for (line, nearest) in [
            ("statment x", Some("statement")),
            ("nxet", Some("next")),
            ("evidense", Some("evidence")),
            ("xyzzy", None),
            ("so", Some("show")),
            ("nope", None),
            ("flat network", None),
            ("flga", None),
            ("flagg", Some("flag")),
            ("日本語", None),
            ("", None),
        ] {
            let typed = read(WhereTyped::Session, line);
            assert!(
                matches!(typed, Typed::Unknown(near) if near == nearest),
                "{line}"
            );
        }
    }

    #[test]
    fn what_people_say_for_a_word_is_that_word() {
        assert_eq!(
            word("Not applicable no  wireless"),
            Some(("na", "no  wireless"))
        );
        assert_eq!(word("repeat"), Some(("show", "")));
        assert_eq!(word("search port"), Some(("find", "port")));
        assert_eq!(word("resume 1"), None);
        assert!(matches!(
            read(WhereTyped::Home, "resume 1"),
            Typed::Word(row, "1") if row.name() == "open"
        ));
    }

    #[test]
    fn no_name_means_two_things_and_each_that_is_meant_is_there() {
        for place in [WhereTyped::Home, WhereTyped::Session] {
            let mut names: Vec<&str> = all()
                .filter(|row| row.counts(place))
                .flat_map(|row| row.names.iter().copied())
                .collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count);
        }
        for meant in words_meant() {
            assert!(all().any(|row| row.name() == meant), "{meant}");
        }
    }
}
