//! The README and the topics of `help` tell the truth: what they name is there.

use std::collections::BTreeSet;

use walkdown::{
    interview::Verb,
    plain::all,
    tui::{Action, Palette, Scope, Settings, bindings},
};

use crate::support::{
    room::Room,
    screens::{World, text_of},
};

const README: &str = include_str!("../README.md");
const SETTINGS: &str = include_str!("../src/cli/topics/settings.md");

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in backticks or in a block of commands, each in one line.
fn code(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, part) in text.split("```").enumerate() {
        if place % 2 == 1 {
            found.extend(part.lines().map(one_line));
        } else {
            found.extend(part.split('`').skip(1).step_by(2).map(one_line));
            let indented = part.lines().filter(|line| line.starts_with("    "));
            found.extend(indented.map(one_line));
        }
    }
    found
}

/// The names of the topics in the order of `walkdown help`.
fn topics(room: &Room) -> Vec<String> {
    let help = room.walkdown(["help"]).text();
    let list = help.split("walkdown help TOPIC:\n").nth(1).expect("a list");
    let list = list.split("\n\n").next().unwrap_or_default();
    let topics = list.lines().filter(|line| !line.starts_with("   "));
    let topics = topics.filter_map(|line| line.split_whitespace().next());
    topics.map(ToOwned::to_owned).collect()
}

#[test]
fn the_topics_are_those_of_the_program() {
    let room = Room::new();
    let link = |name: &String| {
        let file = match name.as_str() {
            "catalogs" => "catalog/README.md".to_owned(),
            "forms" => "catalog/forms/README.md".to_owned(),
            name => format!("src/cli/topics/{name}.md"),
        };
        format!("[`{name}`]({file})")
    };
    let links: Vec<String> = topics(&room).iter().map(link).collect();
    let links = format!("one of {}.", links.join(", "));
    assert!(
        one_line(README).contains(&links),
        "the README's list of topics should be:\n{links}"
    );
}

/// The lines of a topic that is no file of another folder fit a window of the usual width.
#[test]
fn the_topics_fit_a_window() {
    let texts = std::fs::read_dir("src/cli/topics").unwrap();
    let mut seen = 0;
    for text in texts.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()) {
        let long = text.lines().find(|line| line.chars().count() > 80);
        assert_eq!(long, None);
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}

/// Each command that is named, in the README and in every topic, is one, and has the options that stand with it.
#[test]
fn commands_and_options_are_those_of_the_program() {
    let room = Room::new();
    let told = topics(&room);
    let texts = told.iter().map(|name| {
        let text = room.walkdown(["help", name]).text();
        // What follows is written from the tables themselves.
        text.split("\n## Keys: ")
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    let texts: Vec<String> = texts.chain([README.to_owned()]).collect();
    let mut named = BTreeSet::new();
    for line in texts.iter().flat_map(|text| code(text)) {
        let line = line.split(" #").next().unwrap_or_default().to_owned();
        let Some(rest) = line.strip_prefix("walkdown ") else {
            continue;
        };
        let words: Vec<&str> = rest.split(' ').collect();
        let is_name = |word: &str| {
            !word.starts_with('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        };
        let path: Vec<&str> = match words.first() {
            Some(&"catalog") => words.iter().take(2).copied().collect(),
            Some(word) if is_name(word) => vec![word],
            _ => vec![],
        };
        let options = words.iter().filter(|word| word.starts_with("--"));
        let options = options.map(|word| word.split('=').next().unwrap_or_default());
        named.insert((
            path.iter().map(ToString::to_string).collect::<Vec<_>>(),
            options.map(ToOwned::to_owned).collect::<Vec<_>>(),
        ));
    }
    assert!(named.len() > 15, "{named:?}");
    for (path, options) in named {
        let line = ["help"].into_iter().chain(path.iter().map(String::as_str));
        let help = room.walkdown(line).text();
        for option in options {
            assert!(help.contains(&option), "{path:?} has no {option}");
        }
    }
}

/// The topics of keys and words have every row of the tables that the program works by.
#[test]
fn every_key_and_word_is_told() {
    let room = Room::new();
    let keys = one_line(&room.walkdown(["help", "keys"]).text());
    for scope in Scope::ALL {
        for binding in bindings(scope) {
            let (names, action) = (binding.names(), binding.action.name());
            let told = one_line(&format!("{names} ({action}) {}", binding.help));
            assert!(keys.contains(&told), "{told}");
        }
    }
    let words = one_line(&room.walkdown(["help", "words"]).text());
    for row in all() {
        assert!(words.contains(&one_line(row.help)), "{}", row.usage());
        assert!(words.contains(&row.usage()), "{}", row.usage());
    }
}

#[test]
fn the_two_commands_stand_first() {
    let first = README.find("```sh").expect("a block of commands");
    let block = README.get(first..first + 120).unwrap_or_default();
    assert!(
        block.contains("cargo run --release") && block.contains("cargo test"),
        "{block}"
    );
}

#[test]
fn the_settings_shown_are_sound() {
    let begin = SETTINGS.find("```json\n").expect("an example") + "```json\n".len();
    let rest = SETTINGS.get(begin..).unwrap_or_default();
    let text = rest.split("```").next().unwrap_or_default();
    let settings = Settings::read(text).expect("the example can be read");
    assert_eq!(settings.name.as_deref(), Some("Jördis Okafor"));
    assert_eq!(settings.palette, Palette::ColourBlind);
    assert!(settings.takes_mouse());
    let keys = &settings.keys;
    assert_eq!(keys.name(Scope::Interview, Verb::Findings), "F3");
    assert_eq!(keys.name(Scope::Text, Action::Discard), "Ctrl-d");
    for palette in Palette::ALL {
        assert!(SETTINGS.contains(&format!("`{}`", palette.name())));
    }
}

/// The screen that is shown is the one that is drawn.
#[test]
fn the_screen_is_as_it_is_drawn() {
    let mut world = World::of("all");
    world.press("2 3 1 2 3 2 2 / 'SP.12.05' Enter");
    world.press("i 'Plant IT' Enter y y");
    world.press("e 'The project lead hands out the test sheet at kick-off and keeps the signed copies.' Esc");
    let drawn = text_of(&world.draw((80, 24)));
    let rows: Vec<&str> = drawn.lines().map(str::trim_end).collect();
    let drawn = rows.join("\n");
    assert!(
        README.contains(drawn.trim_end()),
        "the README's screen should be:\n{drawn}"
    );
}
