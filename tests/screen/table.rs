//! THE table of keys: whole, without contradictions, and as the contract has it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use walkdown::interview::{Verb, Written};
use walkdown::tui::{Action, Key, Keymap, Scope, bindings};

#[test]
fn no_key_does_two_things_on_one_screen() {
    for scope in Scope::ALL {
        let mut names: Vec<String> = bindings(scope)
            .flat_map(|binding| binding.keys)
            .map(Key::name)
            .collect();
        names.sort();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{scope:?}: {names:?}");
    }
}

#[test]
fn every_key_says_what_it_does() {
    for scope in Scope::ALL {
        assert!(bindings(scope).count() > 0, "{scope:?}");
        for binding in bindings(scope) {
            assert!(!binding.help.is_empty(), "{scope:?} {}", binding.names());
            assert!(!binding.keys.is_empty(), "{scope:?} {}", binding.help);
        }
        let mut helps: Vec<&str> = bindings(scope).map(|binding| binding.help).collect();
        helps.sort_unstable();
        let count = helps.len();
        helps.dedup();
        assert_eq!(
            helps.len(),
            count,
            "two keys with the same words: {scope:?}"
        );
    }
}

#[test]
fn every_action_has_a_name_of_its_own() {
    for scope in Scope::ALL {
        let mut actions: Vec<Action> = Vec::new();
        for binding in bindings(scope) {
            if !actions.contains(&binding.action) {
                actions.push(binding.action);
            }
        }
        let mut names: Vec<&str> = actions.iter().map(|action| action.name()).collect();
        for name in &names {
            let plain = |letter: char| letter.is_ascii_lowercase() || "-01234".contains(letter);
            assert!(name.chars().all(plain), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), actions.len(), "{scope:?}: {names:?}");
    }
}

#[test]
fn a_hint_begins_with_keys_of_its_screen() {
    for scope in Scope::ALL {
        let names: Vec<String> = bindings(scope)
            .flat_map(|binding| binding.keys)
            .map(Key::name)
            .collect();
        for binding in bindings(scope).filter(|binding| !binding.hint.keys.is_empty()) {
            let keys = binding.hint.keys;
            let parts = keys.split(['/', '-']).filter(|part| !part.is_empty());
            let known = |part: &str| {
                names.iter().any(|name| name == part)
                    || part.chars().all(|sign| names.contains(&sign.to_string()))
            };
            let whole = names.iter().any(|name| name == keys);
            assert!(whole || parts.clone().all(known), "{scope:?}: {keys}");
        }
    }
}

#[test]
fn every_key_can_be_named() {
    for scope in Scope::ALL {
        for key in bindings(scope).flat_map(|binding| binding.keys) {
            assert_eq!(Key::parse(&key.name()), Some(key));
            assert_eq!(Key::parse(&key.word()), Some(key));
        }
    }
}

#[test]
fn the_way_out_is_everywhere() {
    for scope in Scope::ALL {
        for (key, action) in [
            ('c', Action::Quit),
            ('l', Action::Redraw),
            ('t', Action::Theme),
            ('z', Action::Suspend),
        ] {
            assert_eq!(
                found(scope, KeyCode::Char(key), KeyModifiers::CONTROL),
                Some(action),
                "{scope:?}"
            );
        }
        if scope != Scope::Home {
            assert_eq!(
                found(scope, KeyCode::Esc, KeyModifiers::NONE),
                Some(Action::Back),
                "{scope:?}"
            );
        }
    }
}

#[test]
fn the_help_is_everywhere() {
    for scope in Scope::ALL {
        let asks = |code| found(scope, code, KeyModifiers::NONE) == Some(Action::Help);
        assert!(asks(KeyCode::F(1)), "{scope:?}");
        // A sign chooses an item of a list, or is typed.
        if !scope.types() && scope != Scope::Choice {
            assert!(asks(KeyCode::Char('?')), "{scope:?}");
        }
    }
}

#[test]
fn the_interviews_keys_are_the_contracts() {
    let plain = |letter| (KeyCode::Char(letter), KeyModifiers::NONE);
    let held = |letter| (KeyCode::Char(letter), KeyModifiers::CONTROL);
    let named = |code| (code, KeyModifiers::NONE);
    for ((code, modifiers), action) in [
        (plain('0'), Action::Verb(Verb::Ml0)),
        (plain('1'), Action::Verb(Verb::Ml1)),
        (plain('2'), Action::Verb(Verb::Ml2)),
        (plain('3'), Action::Verb(Verb::Ml3)),
        (plain('4'), Action::Verb(Verb::Ml4)),
        (named(KeyCode::Backspace), Action::Verb(Verb::Recorded)),
        (plain('y'), Action::Verb(Verb::Yes)),
        (plain('n'), Action::Verb(Verb::No)),
        (plain('-'), Action::Verb(Verb::NotApplicable)),
        (plain('_'), Action::Verb(Verb::ManyNotApplicable)),
        (plain('p'), Action::Verb(Verb::Park)),
        (plain('a'), Action::Verb(Verb::Action)),
        (plain('i'), Action::Verb(Verb::SaidBy)),
        (named(KeyCode::Enter), Action::Enter),
        (plain('e'), Action::Verb(Verb::Write(Written::Statement))),
        (plain('v'), Action::Verb(Verb::Evidence)),
        (plain('r'), Action::Verb(Verb::Write(Written::Remarks))),
        (plain('t'), Action::Verb(Verb::Verdict)),
        (plain('f'), Action::Verb(Verb::Flag)),
        (plain('T'), Action::Verb(Verb::Target)),
        (plain('E'), Action::Verb(Verb::NotEvaluated)),
        (plain(' '), Action::Verb(Verb::Confirm)),
        (plain('S'), Action::Verb(Verb::About)),
        (plain('j'), Action::Verb(Verb::Next)),
        (plain('k'), Action::Verb(Verb::Previous)),
        (named(KeyCode::Down), Action::Verb(Verb::Next)),
        (named(KeyCode::Up), Action::Verb(Verb::Previous)),
        (plain('J'), Action::Verb(Verb::NextTopic)),
        (plain('K'), Action::Verb(Verb::PreviousTopic)),
        (plain(']'), Action::Verb(Verb::NextArea)),
        (plain('['), Action::Verb(Verb::PreviousArea)),
        (named(KeyCode::PageDown), Action::Verb(Verb::NextArea)),
        (named(KeyCode::PageUp), Action::Verb(Verb::PreviousArea)),
        (plain('u'), Action::Verb(Verb::Undo)),
        (held('r'), Action::Verb(Verb::Redo)),
        (plain('/'), Action::Verb(Verb::Find)),
        (plain('h'), Action::Verb(Verb::History)),
        (named(KeyCode::Tab), Action::NextPane),
        (plain('?'), Action::Help),
        (plain('s'), Action::Verb(Verb::Split)),
        (plain('b'), Action::Verb(Verb::Retrace)),
        (plain(','), Action::Verb(Verb::JumpBack)),
        (plain('F'), Action::Verb(Verb::Filter)),
        (plain('q'), Action::Close),
        (held('c'), Action::Quit),
        (held('l'), Action::Redraw),
        (held('z'), Action::Suspend),
    ] {
        assert_eq!(
            found(Scope::Interview, code, modifiers),
            Some(action),
            "{code:?}"
        );
    }
    for (code, modifiers, action) in [
        (KeyCode::Esc, KeyModifiers::NONE, Action::Back),
        (KeyCode::Char('x'), KeyModifiers::CONTROL, Action::Discard),
    ] {
        assert_eq!(found(Scope::Text, code, modifiers), Some(action));
    }
    // In the overview and on the brief digits do nothing.
    for digit in '0'..='9' {
        for scope in [Scope::Overview, Scope::Brief] {
            assert_eq!(found(scope, KeyCode::Char(digit), KeyModifiers::NONE), None);
        }
    }
}

#[test]
fn a_letter_with_alt_is_no_letter() {
    for scope in Scope::ALL {
        for binding in bindings(scope) {
            for letter in '!'..='~' {
                assert_eq!(
                    found(scope, KeyCode::Char(letter), KeyModifiers::ALT),
                    None,
                    "{}",
                    binding.help
                );
            }
        }
    }
}

fn found(scope: Scope, code: KeyCode, modifiers: KeyModifiers) -> Option<Action> {
    Keymap::default().find(scope, &KeyEvent::new(code, modifiers))
}
