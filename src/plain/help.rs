//! Help: the everyday words, every word, and what one of them means.

use crate::{
    format::{capital, level_meanings},
    interview::{ELSEWHERE, Sign, mentions},
    session::Mode,
};

use super::{
    home::Home,
    read::{Typed, read},
    reading::levels,
    reply::Reply,
    sitting::Sitting,
    synonym::pointer,
    table::{Row, WhereTyped, rows},
};

/// The words that answer a rung.
const RUNGS: &str = "yes, no";

/// The words that most of an interview needs.
const EVERYDAY: &[(&str, &str)] = &[
    (RUNGS, "answer the rung that was read"),
    ("statement", "write down how it is met"),
    ("evidence", "name what was seen"),
    ("na", "it cannot apply here, with the reason"),
    ("park", "what is missing, and who owes it"),
    ("ladder", "what each level asks"),
    ("next", "the next line, previous the one before"),
    ("brief", "what is left, and who owes what"),
    ("undo", "take back the newest change"),
    ("quit", "leave; everything is saved already"),
];

/// The meaning of a word, where its row in the table leaves that open.
const MEANINGS: &[(&[&str], &str)] = &[
    (
        &["yes", "no"],
        "The rung is the question that begins with Rung and its level.",
    ),
    (
        &["rung", "ladder"],
        "A rung is what has to be so for one level, from 1 to 4.",
    ),
    (
        &["na"],
        "For what cannot occur in this solution. What is only not done is 0.",
    ),
    (
        &["not evaluated"],
        "The line is neither good nor bad then: no count has it.",
    ),
    (
        &["park"],
        "For what cannot be decided today. The line is asked again after all others.",
    ),
    (
        &["verdict"],
        "Your own judgement beside the level: pass, fail, not applicable or not evaluated.",
    ),
    (&["target"], "The level that this line should reach."),
    (
        &["statement", "recorded"],
        "To add a statement to what was just recorded: recorded goes back there, then statement.",
    ),
    (
        &["evidence"],
        "Name it so that another person finds it again, as a document with its number.",
    ),
    (&["said by"], "The name is kept with each answer."),
    (
        &["undo"],
        "Each undo takes back one more; redo brings it back.",
    ),
    (
        &["filter"],
        "Only the lines that fit are gone through then.",
    ),
    (
        &["report"],
        "Alone it asks for the file; an empty line takes one beside the session.",
    ),
];

impl Home {
    /// Reads every word for the list of sessions; with a word, what that word does.
    pub(super) fn help(_: &mut Self, reply: &mut Reply, rest: &str) {
        match rest {
            "" => {
                let more = "An open session has more words, as merge, which joins a colleague's copy into it: help all lists them there.";
                let rows = rows(WhereTyped::Home).map(row_words);
                reply.say_all(rows.chain([more.to_owned()]));
            }
            rest => help_with(reply, WhereTyped::Home, rest),
        }
    }
}

impl Sitting {
    /// The everyday words; with a word what it does, with the name of a group its words, with `all` every word.
    pub(super) fn help(&mut self, reply: &mut Reply, rest: &str) {
        if !rest.is_empty() {
            return help_with(reply, WhereTyped::Session, rest);
        }
        // Quick mode reads no rungs.
        let is_quick = self.walk.judged.about.mode == Mode::Quick;
        let everyday = EVERYDAY.iter();
        let everyday = everyday.filter(|(word, _)| !(is_quick && *word == RUNGS));
        let mut texts = vec![format!("0 to 4: the level: {}.", levels())];
        texts.extend(everyday.map(|(word, does)| format!("{word}: {does}.")));
        texts
            .push("To add a statement to what was just recorded: recorded, then statement.".into());
        texts.push("help all lists every word, help WORD says what one means.".into());
        reply.say_all(texts);
    }
}

fn help_with(reply: &mut Reply, place: WhereTyped, rest: &str) {
    if Sign::are_all_meant(rest) {
        return reply.say(
            "Signs are drawn on the screens alone; here each is a word. help SIGN says what one means, the command walkdown help signs lists them.",
        );
    }
    if rest.eq_ignore_ascii_case("all") {
        return help_all(reply, place);
    }
    let in_full = format!("the {rest}");
    let is_in_group = |row: &Row| {
        let mut named = [rest, in_full.as_str()].into_iter();
        named.any(|name| row.group.eq_ignore_ascii_case(name))
    };
    match read(place, rest) {
        Typed::Word(row, _) => {
            reply.say(&row_words(row));
            let mut meanings = MEANINGS.iter();
            if let Some((_, text)) = meanings.find(|(names, _)| names.contains(&row.name())) {
                reply.say(text);
            }
            let level = row.name().parse().ok();
            let meaning = level.and_then(|level: usize| level_meanings().get(level).copied());
            if let Some(meaning) = meaning {
                reply.say(&format!("It is {meaning}."));
            }
        }
        Typed::Unknown(_) if rows(place).any(|row| is_in_group(&row)) => {
            reply.say_all(rows(place).filter(is_in_group).map(row_words));
        }
        Typed::Unknown(_) if Sign::drawn(rest).is_some() => {
            let drawn = Sign::drawn(rest).into_iter();
            reply.say_all(drawn.map(|sign| format!("On a screen it says: {}.", sign.words())));
        }
        Typed::Unknown(near) => {
            let near = pointer(place, rest, near);
            let found = if near.is_empty() {
                about(place, rest)
            } else {
                Vec::new()
            };
            let leads_on = if found.is_empty() {
                near
            } else {
                " About it there is:".into()
            };
            reply.say(&format!("There is no such word here.{leads_on}"));
            reply.say_all(found);
        }
    }
}

/// The most that is named where a word is none here.
const FOUND: usize = 3;

/// The words, and the commands of the program, that are about what was looked for.
fn about(place: WhereTyped, words: &str) -> Vec<String> {
    // So few letters are in everything.
    if words.chars().count() < 3 {
        return Vec::new();
    }
    let rows = rows(place).filter(|row| row.is_about(words));
    let elsewhere = ELSEWHERE.iter();
    let elsewhere = elsewhere
        .filter(|(called, name, does)| mentions(&format!("{called} {name} {does}"), words));
    let elsewhere = elsewhere.map(|(_, name, does)| format!("{name}: {does}."));
    let rows = rows.map(row_words).take(FOUND);
    rows.chain(elsewhere.take(FOUND)).collect()
}

fn help_all(reply: &mut Reply, place: WhereTyped) {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in rows(place) {
        let name = row.name();
        // Names of one letter are short forms, and the digits stand for themselves.
        if name.len() == 1 && name != "0" {
            continue;
        }
        let name = if name == "0" { "0 to 4" } else { name };
        match groups.iter_mut().find(|(group, _)| *group == row.group) {
            Some((_, names)) => names.push(name),
            None => groups.push((row.group, vec![name])),
        }
    }
    let group = groups.first().map_or("", |(group, _)| *group);
    let last = format!(
        "help WORD says what one means, help {group} what that group does. Short forms are the letters of the keys."
    );
    let groups = groups.iter();
    let texts = groups.map(|(group, names)| format!("{}: {}.", capital(group), names.join(", ")));
    reply.say_all(texts.chain([last]));
}

fn row_words(row: Row) -> String {
    let short = match row.short() {
        [] => String::new(),
        short => format!(", in short {}", short.join(" or ")),
    };
    format!("{}{short}: {}.", row.usage(), row.help)
}

#[cfg(test)]
mod tests {
    use super::{super::table::all, MEANINGS};

    #[test]
    fn each_word_whose_meaning_is_told_is_there() {
        for name in MEANINGS.iter().flat_map(|(names, _)| *names) {
            assert!(all().any(|row| row.name() == *name), "{name}");
        }
    }
}
