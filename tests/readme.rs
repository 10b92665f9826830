//! The README tells the truth: its keys are those of the table, its commands those of the program.

use walkdown::{
    plain::{Row, all},
    tui::{Action, Binding, Palette, Scope, Settings, bindings},
};

const README: &str = include_str!("../README.md");

#[test]
fn the_keys_of_the_interview_are_those_of_the_table() {
    let keys = |binding: &Binding| binding.names().replace(' ', "` `");
    let row = |binding: &Binding| format!("| `{}` | {} |", keys(binding), binding.help);
    let rows = bindings(Scope::Interview)
        .map(row)
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        README.contains(&rows),
        "the rows of the README's table of keys should be:\n{rows}"
    );
}

#[test]
fn the_words_of_plain_mode_are_those_of_the_table() {
    let row = |row: &Row| {
        let short = row.short().join("` `");
        let short = if short.is_empty() {
            short
        } else {
            format!("`{short}`")
        };
        format!(
            "| `{}` | {short} | {} |",
            row.usage().replace('|', "\\|"),
            row.help
        )
    };
    let rows = all().iter().map(row).collect::<Vec<_>>().join("\n");
    assert!(
        README.contains(&rows),
        "the rows of the README's table of words should be:\n{rows}"
    );
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
    let begin = README.find("```json\n").expect("an example") + "```json\n".len();
    let rest = README.get(begin..).unwrap_or_default();
    let text = rest.split("```").next().unwrap_or_default();
    let settings = Settings::read(text).expect("the example can be read");
    assert_eq!(settings.name.as_deref(), Some("Jördis Okafor"));
    assert_eq!(settings.palette, Palette::ColourBlind);
    assert!(settings.takes_mouse());
    let key = |scope, action| settings.keys.name(scope, action);
    assert_eq!(key(Scope::Interview, Action::Findings), "F3");
    assert_eq!(key(Scope::Text, Action::Discard), "Ctrl-d");
    for palette in Palette::ALL {
        assert!(README.contains(&format!("`{}`", palette.name())));
    }
}
