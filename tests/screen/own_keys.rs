//! A user's own keys over the table: in dispatch, footer and help alike.

use walkdown::{
    interview::Access,
    tui::{Keymap, Scope, Settings},
};

use super::{home_after, walk};
use crate::support::screens::World;

fn keys(config: &str) -> Keymap {
    Settings::read(&format!(r#"{{"keys": {config}}}"#))
        .expect("sound settings")
        .keys
}

/// An open session with these keys.
fn with(config: &str) -> World {
    let mut world = walk("");
    world.model.keys = keys(config);
    world
}

#[test]
fn another_key_does_it_and_the_old_one_nothing() {
    let mut world =
        with(r#"{"interview": {"flag": ["U", "F1"], "help": "F2", "maturity-3": "F9"}}"#);
    world.press("f 3");
    assert_eq!(world.stands(), "");
    world.press("U");
    assert_eq!(world.stands(), "SP.01.01 flag");
    world.press("F1 F9");
    assert_eq!(world.stands(), "SP.01.01 ML3");
}

#[test]
fn keys_can_be_exchanged() {
    let mut world = with(r#"{"interview": {"down": ["k", "Down"], "up": ["j", "Up"]}}"#);
    world.press("k k k");
    let far = world.at();
    world.press("j");
    assert_ne!(world.at(), far);
    world.press("j j");
    assert_eq!(world.at(), "SP.01.01");
}

#[test]
fn footer_and_help_show_them() {
    let mut world = with(
        r#"{"interview": {"maturity-0": "U", "maturity-1": "F7", "yes": "z", "no": [], "statement": "F5",
            "leave": "Q", "help": "F6"}}"#,
    );
    let sight = world.sight();
    let footer = sight.lines().last().unwrap();
    assert_eq!(
        footer,
        " U/F7/2/3/4 level  z rung  F5 statement  v evidence  p park  / find  F6 keys"
    );
    let help = world.press("F6").sight();
    for row in [
        " U           not performed (ML0), then on to the next unanswered line",
        " F5          write the statement: how it is met, in their words",
    ] {
        assert!(help.contains(row), "{help}");
    }
    assert!(!help.contains("no to the rung at hand"), "{help}");
    let mut world = home_after("");
    world.model.keys = keys(r#"{"form": {"left": "F3"}, "text of one line": {"back": "F4"}}"#);
    let form = world.press("n Tab Tab Tab Tab").sight();
    assert!(form.contains("F3/→ choose"), "{form}");
    world.press("Esc r").press("C-t");
    let name = world.sight();
    assert!(name.contains(" Enter rename it  Esc cancel"), "{name}");
    assert!(world.press("F4").sight().contains("r rename"));
}

#[test]
fn what_leads_out_stays() {
    let mut world = with(
        r#"{"interview": {"quit": "F9", "leave": []}, "text": {"back": "F4"}, "overview": {"back": [], "enter": "F3"},
            "text of one line": {"back": []}, "choice": {"enter": [], "back": "F2"}}"#,
    );
    world.press("e 'we do' F4 e '!' Esc");
    assert_eq!(world.stands(), "SP.01.01 \"we do!\"");
    world.press("t Enter o Esc o Enter - 'none' Enter");
    assert_eq!(world.model.scope(), Scope::Interview);
    for key in ["F9", "C-c"] {
        world.asked.clear();
        world.press(key);
        assert!(!world.asked.is_empty(), "{key}");
    }
}

#[test]
fn sentences_name_them_too() {
    let mut world =
        with(r#"{"interview": {"undo": "U", "findings": "F6"}, "overview": {"findings": "N"}}"#);
    world.press("e 'x' C-x");
    assert!(world.sight().contains("discarded; U brings it back"));
    world.press("2 o");
    assert!(
        world.sight().contains("Findings (N): "),
        "{}",
        world.sight()
    );
}

#[test]
fn what_was_carried_over_is_confirmed_by_ones_own_key() {
    let mut world = super::stage::carried("");
    world.model.keys = keys(r#"{"interview": {"confirm": "F6"}}"#);
    world.open(Access::Writer);
    assert!(
        world
            .sight()
            .contains("carried over, to be reconfirmed: F6 confirms one"),
        "{}",
        world.sight()
    );
}
