//! Each word of the table is taken, and `help` knows each.

use walkdown::plain::{Level, Word, all};

use super::{frozen, said};

#[test]
fn each_word_in_a_session_is_taken() {
    let room = frozen();
    for row in all()
        .iter()
        .filter(|row| row.levels.contains(&Level::Session))
    {
        for name in row.names {
            let text = said(&room, &["a"], format!("{name}\ncancel\n"));
            assert!(!text.contains("is no word here. help"), "{name}\n{text}");
            assert!(!text.contains("open a session first"), "{name}\n{text}");
        }
        let name = row.names[0];
        let text = said(&room, &["a"], format!("help {name}\n"));
        assert!(text.replace('\n', " ").contains(row.help), "{name}\n{text}");
    }
}

#[test]
fn each_word_without_a_session_is_taken() {
    let room = frozen();
    for row in all().iter().filter(|row| row.levels.contains(&Level::Home)) {
        for name in row.names {
            let text = said(&room, &[], format!("{name}\ncancel\n"));
            let unknown = format!("\"{name}\" is no word here");
            assert!(!text.contains(&unknown), "{name}\n{text}");
            assert!(!text.contains("open a session first"), "{name}\n{text}");
        }
    }
}

#[test]
fn help_names_every_word() {
    let room = frozen();
    for (args, level) in [(&["a"][..], Level::Session), (&[], Level::Home)] {
        let text = said(&room, args, "help\n").replace('\n', " ");
        for row in all().iter().filter(|row| row.levels.contains(&level)) {
            let name = row.names[0];
            let is_short = name.len() == 1;
            assert!(is_short || text.contains(name), "{name}\n{text}");
        }
        assert!(level == Level::Home || text.contains("0 to 4"), "{text}");
    }
    assert!(all().iter().any(|row| row.word == Word::Help));
}
