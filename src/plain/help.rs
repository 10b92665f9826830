//! Help: the everyday words, every word, and what one of them means.

use crate::session::Mode;

use super::{
    Level, Plain,
    synonym::pointer,
    table::{Row, rows},
    tell::LEVELS,
    word::{Typed, Word, read},
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

impl Plain {
    /// The everyday words; with a word what it does, with the name of a group its words, with `all` every word.
    pub(super) fn help(&mut self, rest: &str) {
        let level = self.level();
        if rest.is_empty() {
            return self.help_everyday(level);
        }
        if rest.eq_ignore_ascii_case("all") {
            return self.help_all(level);
        }
        let group = |row: &&Row| row.group.eq_ignore_ascii_case(rest);
        match read(level, rest) {
            Typed::Word(row, _) => {
                self.say(&row_words(row));
                if let Some(text) = meaning(row.word) {
                    self.say(text);
                }
            }
            Typed::Unknown(_) if rows(level).any(|row| group(&row)) => {
                let texts: Vec<String> = rows(level).filter(group).map(row_words).collect();
                self.say_all(texts);
            }
            Typed::Unknown(near) => {
                let near = pointer(level, rest, near);
                self.say(&format!("There is no such word here.{near}"));
            }
        }
    }

    fn help_everyday(&mut self, level: Level) {
        let mut texts: Vec<String> = match level {
            Level::Home => rows(level).map(row_words).collect(),
            Level::Session => {
                let walk = self.walk.as_ref();
                // Quick mode reads no rungs.
                let quick = walk.is_some_and(|walk| walk.judged.about.mode == Mode::Quick);
                let words = EVERYDAY
                    .iter()
                    .filter(|(word, _)| !(quick && *word == RUNGS));
                std::iter::once(format!("0 to 4: the level: {LEVELS}."))
                    .chain(words.map(|(word, does)| format!("{word}: {does}.")))
                    .collect()
            }
        };
        if level == Level::Session {
            texts.push(
                "To add a statement to what was just recorded: recorded, then statement.".into(),
            );
            texts.push("help all lists every word, help WORD says what one means.".into());
        }
        self.say_all(texts);
    }

    fn help_all(&mut self, level: Level) {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for row in rows(level) {
            let name = row.names.first().copied().unwrap_or_default();
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
        let mut texts: Vec<String> = groups
            .iter()
            .map(|(group, names)| format!("{}: {}.", capital(group), names.join(", ")))
            .collect();
        let group = groups.first().map_or("", |(group, _)| *group);
        texts.push(format!(
            "help WORD says what one means, help {group} what that group does. Short forms are the letters of the keys."
        ));
        self.say_all(texts);
    }
}

/// What a word means, where its row in the table leaves that open.
fn meaning(word: Word) -> Option<&'static str> {
    Some(match word {
        Word::Maturity(0) => "It is not done, or nobody can show that it is.",
        Word::Maturity(1) => {
            "It is done when it comes up, by whoever knows how; little of it is written down."
        }
        Word::Maturity(2) => "It is done by a written procedure, by people who are trained for it.",
        Word::Maturity(3) => "It is defined as for 2, and was shown to be done so on a real job.",
        Word::Maturity(4) => "As for 3, and it is measured, and made better because of that.",
        Word::Yes | Word::No => "The rung is the question that begins with Rung and its level.",
        Word::Rung | Word::Ladder => "A rung is what has to be so for one level, from 1 to 4.",
        Word::NotApplicable => {
            "For what cannot occur in this solution. What is only not done is 0."
        }
        Word::NotEvaluated => "The line is neither good nor bad then: no count has it.",
        Word::Park => "For what cannot be decided today. The line is asked again after all others.",
        Word::Verdict => {
            "Your own judgement beside the level: pass, fail, not applicable or not evaluated."
        }
        Word::Target => "The level that this line should reach.",
        Word::Statement | Word::Recorded => {
            "To add a statement to what was just recorded: recorded goes back there, then statement."
        }
        Word::Evidence => {
            "Name it so that another person finds it again, as a document with its number."
        }
        Word::SaidBy => "The name is kept with each answer.",
        Word::Undo => "Each undo takes back one more; redo brings it back.",
        Word::Filter => "Only the lines that fit are gone through then.",
        Word::Report => "Alone it asks for the file; an empty line takes one beside the session.",
        _ => return None,
    })
}

fn row_words(row: &Row) -> String {
    let short = match row.short() {
        [] => String::new(),
        short => format!(", in short {}", short.join(" or ")),
    };
    format!("{}{short}: {}.", row.usage(), row.help)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
