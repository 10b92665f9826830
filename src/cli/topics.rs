//! The topics of `help`, which are looked up rather than read. A topic's text stands in
//! `topics/`; the tables of keys and words are written from the tables that the program works by.

use crate::{
    interview::{mentions, sign::SIGNS},
    plain::all,
    tui::{Scope, bindings},
};

/// A topic of `help`.
struct Topic {
    /// The name of the topic on the command line.
    name: &'static str,
    /// The content in a few words, for the list of topics.
    about: &'static str,
    /// The text, in lines of at most 80 letters.
    text: &'static str,
    /// Makes the table that follows the text.
    table: fn() -> String,
}

macro_rules! topic {
    ($name:literal, $about:literal) => {
        topic!($name, $about, String::new)
    };
    ($name:literal, $about:literal, $table:expr) => {
        Topic {
            name: $name,
            about: $about,
            text: include_str!(concat!("topics/", $name, ".md")),
            table: $table,
        }
    };
}

const TOPICS: [Topic; 15] = [
    topic!("keys", "every key of every screen", keys),
    topic!("signs", "every sign that the screens draw", signs),
    topic!("words", "plain mode, and every word of it", words),
    topic!("settings", "name, theme, own keys; where files are"),
    topic!("roles", "two roles in one session, and components"),
    topic!("two-standards", "provider and owner, side by side"),
    topic!("next-year", "a session that goes on from an earlier one"),
    topic!("handing-over", "report, agenda, what is left out for whom"),
    topic!("data", "JSON lines, spreadsheets, OSCAL"),
    topic!("copies", "two people on copies, and many sessions"),
    topic!("sealing", "sign off, verify, and what that proves"),
    topic!("licensed-copy", "the wording of your copy of the standard"),
    Topic {
        name: "catalogs",
        about: "other catalogs and profiles, and how they are written",
        text: include_str!("../../catalog/README.md"),
        table: String::new,
    },
    Topic {
        name: "forms",
        about: "official forms, and how one of your own is described",
        text: include_str!("../../catalog/forms/README.md"),
        table: String::new,
    },
    topic!("limits", "what it does not do"),
];

/// The text of a topic, with its table.
pub(super) fn topic(name: &str) -> Option<String> {
    let topic = TOPICS.iter().find(|topic| topic.name == name)?;
    Some(topic.text.to_owned() + &(topic.table)())
}

/// The names of the topics that tell of these words.
pub(super) fn topics_about(words: &str) -> impl Iterator<Item = &'static str> {
    let tells = move |topic: &&Topic| {
        mentions(
            &format!("{} {} {}", topic.name, topic.about, topic.text),
            words,
        )
    };
    TOPICS.iter().filter(tells).map(|topic| topic.name)
}

/// The topics with what each tells, for the end of the program's help.
pub(super) fn topics() -> String {
    let rows = TOPICS
        .iter()
        .map(|topic| (topic.name.to_owned(), topic.about));
    format!("Topics, each with walkdown help TOPIC:\n{}", in_rows(rows))
}

/// The keys of every screen, with the name by which a setting gives an action another key.
fn keys() -> String {
    let screens = Scope::ALL.into_iter().map(|scope| {
        let rows = bindings(scope).map(|binding| {
            let action = binding.action.name();
            (format!("{}  ({action})", binding.names()), binding.help)
        });
        format!("\n## Keys: {}\n\n{}", scope.name(), in_rows(rows))
    });
    screens.collect()
}

/// The signs of the screens.
fn signs() -> String {
    let rows = SIGNS.iter().copied().flatten();
    let rows: Vec<(&str, String)> = rows.map(|sign| (sign.shown, sign.words())).collect();
    let rows = rows.iter();
    let rows = rows.map(|(shown, words)| ((*shown).to_owned(), words.as_str()));
    format!("\n{}", in_rows(rows))
}

/// The words of plain mode.
fn words() -> String {
    let rows = all().map(|row| {
        let short = row.short().iter().map(|short| format!(", {short}"));
        (row.usage() + &short.collect::<String>(), row.help)
    });
    format!("\n## The words\n\n{}", in_rows(rows))
}

/// Two columns: each name with its explanation beside it, or below it where the name is long.
fn in_rows<'a>(rows: impl Iterator<Item = (String, &'a str)>) -> String {
    const BESIDE: usize = 26;
    let told = rows.map(|(name, does)| {
        let begin = format!("  {name:<BESIDE$}  ");
        let inwards = " ".repeat(BESIDE + 4);
        let options = textwrap::Options::new(78).subsequent_indent(&inwards);
        if name.chars().count() > BESIDE {
            let below = options.initial_indent(&inwards);
            return format!("  {name}\n{}\n", textwrap::fill(does, below));
        }
        textwrap::fill(does, options.initial_indent(&begin)) + "\n"
    });
    told.collect()
}
