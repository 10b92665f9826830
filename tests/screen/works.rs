//! The help of each screen lists each key that works there and none that does not: every key of the table does
//! something in a state that it is for, and no other key does anything but say so.

use std::fmt::Write;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use walkdown::interview::Verb;
use walkdown::tui::{Action, Key, Keymap, Message, Model, Notice, Scope, update};

use super::{
    brief, conflicts, files, half, history, home, home_after,
    listed::{lists, pages},
    not_saved, quick, reviewed, rows, walk,
};
use crate::support::screens::{World, about, text_of, whole_catalog};

/// States in which the keys of a screen have something to do, in turn.
pub(super) fn state(scope: Scope, place: usize) -> Option<World> {
    let many = || (0..30).flat_map(|_| rows()).collect();
    let keys = match (scope, place) {
        (Scope::Home, 0) => return Some(home_after("j")),
        (Scope::Home, 1) => return Some(home(many())),
        (Scope::Home, 2) => return Some(after(home(many()), "G")),
        (Scope::Form, 0) => return Some(home_after("n 'x' Left")),
        (Scope::Form, 1) => return Some(home_after("n Tab Tab Tab Tab Tab")),
        (Scope::Interview, 0) => "3 e 'x' Esc u 2 j j",
        (Scope::Interview, 1) => "3 2 j j y Tab Tab",
        (Scope::Interview, 2) => "3 2 BackTab J ]",
        (Scope::Interview, 3) => return Some(not_saved()),
        (Scope::Interview, 4) => return Some(both_standards()),
        (Scope::Overview, 0) => return Some(half()),
        (Scope::Overview, 1) => "3 u o j j",
        (Scope::Find, 0) => "/ 'a' Down Down",
        (Scope::Find, 1) => "/ PgDn PgDn Up",
        (Scope::Findings, 0) => return Some(after(half(), "u l j j")),
        (Scope::History, 0) => {
            let long = format!("Esc {} h j j", "f f ".repeat(12));
            return Some(after(history(), &long));
        }
        (Scope::Files, 0) => return Some(files("j")),
        (Scope::Files, 1) => return Some(files("G")),
        (Scope::Path, 0) => return Some(files("/ 'o' Down")),
        (Scope::Path, 1) => return Some(files("/ 'o'")),
        (Scope::Path, 2) => return Some(files("/ 's'")),
        (Scope::Review, 0) => return Some(reviewed()),
        (Scope::Review, 1) => return Some(after(reviewed(), "u G")),
        (Scope::Summary, 0) => return Some(after(quick(&"3 2 3 4 1 0 3 3 ".repeat(5)), "j")),
        (Scope::Conflicts, 0) => return Some(conflicts("1 u")),
        (Scope::Conflicts, 1) => return Some(conflicts("G")),
        (Scope::Brief, 0) => return Some(brief()),
        (Scope::Help, 0) => "? j j",
        (Scope::Help, 1) => "? G",
        (Scope::HelpWords, 0) => "? / 'e' Down Down",
        (Scope::HelpWords, 1) => "? / 'e'",
        (Scope::Text, 0) => "e 'some words'",
        (Scope::Text, 1) => "e 'a' Enter Enter 'b' Up",
        (Scope::Text, 2) => "e 'some words' C-w C-_",
        (Scope::Text, 3) => "e 'some words' C-w Home",
        (Scope::Text, 4) => return Some(walk(&format!("e \"{}\" C-Up", "a\\n\\n".repeat(40)))),
        (Scope::OneLine, 0) => "- 'some words'",
        (Scope::OneLine, 1) => "- 'some words' C-w C-_",
        (Scope::OneLine, 2) => "- 'some words' C-w Home",
        (Scope::Questions, 0) => "p 'the list' Enter 'B. Klein' Enter Enter k p",
        (Scope::Questions, 1) => "a 'a list' Enter",
        (Scope::Questions, 2) => "a 'a list'",
        (Scope::Choice, 0) => "t k",
        _ => return None,
    };
    Some(walk(keys))
}

fn after(mut world: World, keys: &str) -> World {
    world.press(keys);
    world
}

fn both_standards() -> World {
    let owner = walkdown::catalog::built_in("iec-62443-2-1").unwrap();
    World::on_all(vec![whole_catalog(), owner], &about("all"))
}

/// All that a key can change: what is on screen, or behind it.
fn everything(model: &Model) -> String {
    let Model {
        screens,
        home,
        interview,
        editor,
        choice,
        notice,
        leaving,
        theme,
        walk,
        review,
        ..
    } = model;
    let mut all = format!(
        "{screens:?}{home:?}{interview:?}{editor:?}{choice:?}{notice:?}{leaving:?}{theme:?}{review:?}"
    );
    if let Some(walk) = walk {
        write!(all, "{}{:?}{:?}", walk.at, walk.side_step, walk.discarded).unwrap();
    }
    all
}

/// Whether a key changes anything, or asks for anything to be done.
fn does_something(model: &mut Model, key: KeyEvent) -> bool {
    let before = everything(model);
    let effects = update(model, Message::Key(key));
    !effects.is_empty() || everything(model) != before
}

fn event(key: Key) -> KeyEvent {
    let name = key.name();
    let (held, name) = match name.strip_prefix("Ctrl-") {
        Some(name) => (KeyModifiers::CONTROL, name),
        None => (KeyModifiers::NONE, name.as_str()),
    };
    let mut letters = name.chars();
    let code = match (letters.next(), letters.next()) {
        (Some('↑'), None) => KeyCode::Up,
        (Some('↓'), None) => KeyCode::Down,
        (Some('←'), None) => KeyCode::Left,
        (Some('→'), None) => KeyCode::Right,
        (Some(letter), None) => KeyCode::Char(letter),
        _ => match name {
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "Tab" => KeyCode::Tab,
            "Shift-Tab" => KeyCode::BackTab,
            "Backspace" => KeyCode::Backspace,
            "Delete" => KeyCode::Delete,
            "Home" => KeyCode::Home,
            "End" => KeyCode::End,
            "PgUp" => KeyCode::PageUp,
            "PgDn" => KeyCode::PageDown,
            "Space" => KeyCode::Char(' '),
            other => KeyCode::F(other.strip_prefix('F').unwrap().parse().unwrap()),
        },
    };
    KeyEvent::new(code, held)
}

#[test]
fn every_key_of_the_table_does_something() {
    let map = Keymap::default();
    let mut idle = Vec::new();
    for scope in Scope::ALL {
        for row in map.rows(scope) {
            for key in &row.keys {
                let key = event(*key);
                let works = (0..)
                    .map_while(|place| state(scope, place))
                    .any(|mut world| {
                        assert_eq!(world.model.scope(), scope);
                        does_something(&mut world.model, key)
                    });
                if !works {
                    idle.push(format!("{scope:?} {key:?} {}", row.help()));
                }
            }
        }
    }
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

/// In the interview a key that has nothing to do where one stands says why: none is silent in any state.
#[test]
fn no_key_of_the_interview_is_silent() {
    let map = Keymap::default();
    let mut silent = Vec::new();
    let ends = [
        "",
        "G",
        "3 3 E y",
        "Tab",
        "Tab y",
        "Tab Tab",
        "Tab Tab Tab",
        "BackTab",
        "BackTab G",
        "F u",
    ];
    let ends = ends.map(walk).into_iter();
    let states = (0..).map_while(|place| state(Scope::Interview, place));
    for mut world in states.chain(ends).chain([quick("3 "), without_lines()]) {
        assert_eq!(world.model.scope(), Scope::Interview);
        for row in map.rows(Scope::Interview) {
            for key in &row.keys {
                // Twice: what there is to do may be done by the first time.
                for _ in 0..2 {
                    world.model.notice = Notice::None;
                    if !does_something(&mut world.model, event(*key)) {
                        silent.push(format!("{key:?} {}\n{}", row.help(), world.sight()));
                    }
                    back_to_the_question(&mut world);
                }
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

/// A session whose profile has nothing that the catalog asks.
fn without_lines() -> World {
    let mut catalog = whole_catalog();
    catalog.requirements.clear();
    World::on(catalog, &about("all"))
}

/// Whatever was opened is closed.
fn back_to_the_question(world: &mut World) {
    let model = &mut world.model;
    (model.editor, model.choice, model.leaving) = (None, None, None);
    model.back_to_interview();
}

#[test]
fn no_other_key_does_anything() {
    let map = Keymap::default();
    let signs = (' '..='~').map(KeyCode::Char);
    let named = [
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Insert,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
    ];
    let functions = (1..=12).map(KeyCode::F);
    let codes: Vec<KeyCode> = signs.chain(named).chain(functions).collect();
    let held =
        ('a'..='z').map(|letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    let plain = codes
        .iter()
        .map(|code| KeyEvent::new(*code, KeyModifiers::NONE));
    let keys: Vec<KeyEvent> = plain.chain(held).collect();
    let mut working = Vec::new();
    for scope in Scope::ALL {
        for mut world in (0..).map_while(|place| state(scope, place)) {
            // A word goes with the next key.
            world.press("F12");
            for key in keys.iter().filter(|key| map.find(scope, key).is_none()) {
                let typed = scope.types() && !matches!(key.code, KeyCode::F(_));
                let chosen = scope == Scope::Choice && is_a_rows_letter(key);
                if typed || chosen {
                    continue;
                }
                world.model.notice = Notice::None;
                let before = everything(&world.model);
                let effects = update(&mut world.model, Message::Key(*key));
                let notice = std::mem::take(&mut world.model.notice);
                if !effects.is_empty() || everything(&world.model) != before {
                    working.push(format!("{scope:?} {key:?}"));
                    break;
                }
                let said = match notice {
                    Notice::Word(said) => said,
                    _ => String::new(),
                };
                if said != told(scope, key) {
                    working.push(format!("{scope:?} {key:?} {said}"));
                }
            }
        }
    }
    assert!(working.is_empty(), "{}", working.join("\n"));
}

/// What is said of a key that does nothing there: where nothing is typed or chosen, that it does nothing.
fn told(scope: Scope, key: &KeyEvent) -> String {
    let name = match key.code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::F(number) => format!("F{number}"),
        KeyCode::BackTab => "Shift-Tab".into(),
        KeyCode::PageUp => "PgUp".into(),
        KeyCode::PageDown => "PgDn".into(),
        KeyCode::Left => "←".into(),
        KeyCode::Right => "→".into(),
        KeyCode::Up => "↑".into(),
        KeyCode::Down => "↓".into(),
        other => format!("{other:?}"),
    };
    match scope {
        Scope::Brief => "Enter goes on with the interview: nothing is answered here".into(),
        Scope::Choice if matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty() => {
            format!("{name} does nothing here: p f a e c choose")
        }
        Scope::Choice | Scope::Help => String::new(),
        scope if scope.types() => String::new(),
        // Held keys belong to texts; Esc may be what is left of a torn sequence.
        _ if !key.modifiers.is_empty() || key.code == KeyCode::Esc => String::new(),
        _ => format!("{name} does nothing here; ? shows the keys"),
    }
}

/// On a slow line such a key costs the row of words and nothing else.
#[test]
fn a_key_that_does_nothing_draws_one_row_anew() {
    for scope in [
        Scope::Home,
        Scope::Interview,
        Scope::Overview,
        Scope::Findings,
        Scope::Files,
        Scope::Review,
    ] {
        let mut world = state(scope, 0).unwrap();
        world.model.notice = Notice::None;
        let before = world.sight();
        world.press("F8");
        let after = world.sight();
        let rows = before.lines().zip(after.lines()).enumerate();
        let changed = rows.filter(|(_, (before, after))| before != after);
        let changed: Vec<usize> = changed.map(|(row, _)| row).collect();
        assert_eq!(changed, [22], "{scope:?}\n{after}");
    }
}

#[test]
fn a_key_that_does_nothing_names_the_key_that_helps() {
    let mut world = walk("");
    let own = [(
        Scope::Interview,
        Action::Help,
        vec![Key::parse("F9").unwrap()],
    )];
    world.model.keys = Keymap::with(&own).unwrap();
    world.press("z");
    assert!(
        world
            .sight()
            .contains(" z does nothing here; F9 shows the keys")
    );
    // A half-made choice is taken back by it, and nothing is recorded.
    let mut world = walk("3 k 2 z 2");
    assert_eq!(world.stands(), "SP.01.01 ML3");
    world.press("z");
    let bidi =
        walkdown::tui::Message::Key(KeyEvent::new(KeyCode::Char('\u{202e}'), KeyModifiers::NONE));
    world.take_in(bidi);
    assert!(
        world.sight().contains(" that key does nothing here"),
        "{}",
        world.sight()
    );
}

/// The letters of the verdicts.
fn is_a_rows_letter(key: &KeyEvent) -> bool {
    matches!(key.code, KeyCode::Char('p' | 'f' | 'a' | 'e' | 'c')) && key.modifiers.is_empty()
}

/// Every key of every screen that a user may choose shows in the footer and the help once it is chosen.
#[test]
fn a_rebinding_shows_in_footer_and_help_of_every_screen() {
    let key = Key::parse("F9").unwrap();
    let (mut shown, mut hinted) = (0, 0);
    for scope in Scope::ALL {
        let table = Keymap::default();
        for row in table.rows(scope) {
            let Ok(map) = Keymap::with(&[(scope, row.action(), vec![key])]) else {
                continue;
            };
            // Deeper goes only a quick session.
            let mut world = match (scope, row.action()) {
                (Scope::Interview, Action::Verb(Verb::Deeper)) => quick("3 "),
                (Scope::Overview, Action::Verb(Verb::Deeper)) => after(quick("3 "), "o"),
                // Only a choice has something to choose.
                (Scope::Form, Action::Left) => state(scope, 1).unwrap(),
                // The day is named where Enter ends before it.
                (Scope::Questions, Action::NextPane) => walk("p 'the list' Enter"),
                _ => state(scope, 0).unwrap(),
            };
            world.model.keys = map;
            let (names, hint, words) = {
                let mut rows = world.model.keys.rows(scope);
                let own = rows.find(|own| own.action() == row.action()).unwrap();
                (own.names(), own.hint.clone(), own.help())
            };
            assert!(names.starts_with("F9"), "{scope:?} {names}");
            if !hint.is_empty() {
                hinted += 1;
                let drawn = text_of(&world.draw((320, 24)));
                let footer = drawn.lines().last().unwrap();
                assert!(
                    footer.contains(&format!(" {} {}", hint.keys, hint.word)),
                    "{scope:?} {hint:?}\n{footer}"
                );
                // Enter and Esc stay beside it, and are named where the footer named them.
                let lead = &hint.keys;
                let names_it =
                    lead.contains("F9") || lead.split('/').all(|part| names.contains(part));
                assert!(names_it, "{scope:?} {hint:?}");
            }
            let help = if row.action() == Action::Help {
                "F9"
            } else {
                "F1"
            };
            if !matches!(scope, Scope::Help | Scope::HelpWords) {
                world.press(help);
                assert!(
                    lists(&pages(&mut world), &names, words),
                    "{scope:?} {names} {words}"
                );
                shown += 1;
            }
        }
    }
    assert!(shown > 150 && hinted > 50, "{shown} {hinted}");
}

#[test]
fn two_actions_on_one_key_are_refused_on_every_screen() {
    let mut refused = 0;
    for scope in Scope::ALL {
        let table = Keymap::default();
        let rows: Vec<_> = table.rows(scope).collect();
        for row in &rows {
            for other in rows.iter().filter(|other| other.action() != row.action()) {
                for key in &other.keys {
                    let both = Keymap::with(&[(scope, row.action(), vec![*key])]);
                    let why = both.expect_err("one key cannot do both");
                    assert_eq!(why.scope, scope);
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn what_is_typed_waits_under_the_help() {
    let mut world = walk("e 'half a sentence' F1");
    assert!(world.sight().contains("Keys · text"), "{}", world.sight());
    world.press("x 3 F1 '!' Esc");
    assert_eq!(world.stands(), "SP.01.01 \"half a sentence!\"");
    // On a window too small for it, it does not come up unseen.
    let mut world = walk("e 'half'");
    world.draw((20, 5));
    world.press("F1 '!'");
    world.draw((80, 24));
    assert!(world.sight().contains("half!"), "{}", world.sight());
    assert_eq!(Keymap::default().name(Scope::Text, Action::Help), "F1");
}
