//! What a stranger wrote into a file never acts on the terminal.

use serde_json::json;
use walkdown::interview::Happened;
use walkdown::{
    interview::{Access, FolderEntry, Found, HomeRow, Kind, Looked},
    session::{Change, LineKey},
    tui::Message,
};

use super::{home, rows, walk};
use crate::support::screens::World;

/// Texts that someone might wish to reach a terminal.
fn hostile() -> Vec<String> {
    vec![
        "\u{1b}[2J\u{1b}]0;owned\u{7}\u{1b}[31mred".into(),
        "bell\u{7} back\u{8}\u{8} tab\tcr\rlf\nvt\u{b}ff\u{c}nul\u{0}del\u{7f}".into(),
        "csi \u{9b}2J osc \u{9d}0;x\u{9c} nel\u{85}".into(),
        "right \u{202e}tfel ot\u{202c} \u{2066}isolate\u{2069} \u{200f}mark\u{feff}".into(),
        "עברית and العربية and 日本語の記録 and ไทย".into(),
        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u{301}\u{301}\u{301}\u{301} \u{301}starts combined \u{200b}zero\u{200d}".into(),
        "x".repeat(10_000),
        "日".repeat(10_000),
        "word ".repeat(2_000),
        "\n".repeat(500),
        String::new(),
        " ".repeat(300),
    ]
}

/// Draws every screen of a world and looks at each cell.
fn look(world: &mut World, what: &str) {
    for size in [(80, 24), (40, 12), (120, 40)] {
        for cell in &world.draw(size).content {
            let symbol = cell.symbol();
            assert!(
                !symbol
                    .chars()
                    .any(|c| c.is_control() || "\u{202e}\u{2066}\u{200f}\u{2028}".contains(c)),
                "{symbol:?} on the screen: {what}"
            );
        }
    }
}

/// A key that does nothing is named, and one that is a letter stands in the text.
#[test]
fn typed_as_a_key() {
    for letter in "\u{2028}\u{202e}\u{200f}\u{2066}\u{feff}\u{85}".chars() {
        let mut world = walk("");
        world.press(&format!("'{letter}'"));
        look(&mut world, &format!("{letter:?} as a key"));
        world.press(&format!("e 'a{letter}b' Enter 'c{letter}'"));
        look(&mut world, &format!("{letter:?} in a text"));
        world.press("Esc");
        look(&mut world, &format!("{letter:?} in a statement"));
    }
}

#[test]
fn in_a_folder() {
    for text in hostile() {
        let name: String = text.replace(['/', '\0'], "").chars().take(255).collect();
        let mut world = walk("V");
        let entry = |kind| FolderEntry {
            name: name.clone().into(),
            kind,
            size: u64::MAX,
            changed: text.clone(),
        };
        world.take_in(Happened::Looked(Box::new(Looked {
            asked: "".into(),
            path: format!("/data/{name}").into(),
            found: Found::Folder([Kind::Folder, Kind::File, Kind::Other].map(entry).into()),
        })));
        look(&mut world, &format!("{text:?} as a name"));
        world.press("G Enter");
        look(&mut world, &format!("{text:?} as no file"));
        world.press("k Enter");
        look(&mut world, &format!("{text:?} being taken"));
        world.press("q");
        look(&mut world, &format!("{text:?} on leaving"));
        world.take_in(Happened::Digested(1, Err(text.clone())));
        look(&mut world, &format!("{text:?} as a reason"));
        world.press("e 'x' C-o");
        world.take_in(Happened::Edited(Ok(text.clone())));
        look(&mut world, &format!("{text:?} from an editor"));
        world.take_in(Happened::Edited(Err(text.clone())));
        look(&mut world, &format!("{text:?} of an editor"));
    }
}

#[test]
fn in_a_session_file() {
    for text in hostile() {
        let mut world = walk("");
        let at = world.model.walk.as_ref().unwrap().at.clone();
        let about = LineKey::default();
        let split = LineKey {
            component: text.replace('/', "").chars().take(300).collect(),
            ..at.clone()
        };
        let change = |line: &LineKey, field: &str, to| Change {
            line: line.clone(),
            field: field.into(),
            to,
        };
        world.record(vec![
            change(&about, "organization", json!(text)),
            change(&about, "scope", json!(text)),
            change(&about, "assessor", json!(text)),
            change(&about, "interviewee/1", json!(text)),
            change(&about, &format!("role/{text}"), json!(true)),
            change(&about, "profile", json!(text)),
            change(&at, "statement", json!(text)),
            change(&at, "remarks", json!(text)),
            change(&at, "said_by", json!(text)),
            change(&at, "evidence/1", json!({ "text": text })),
            change(
                &at,
                "evidence/2",
                json!({ "text": "", "file": { "path": text, "size": 1, "sha256": text } }),
            ),
            change(&at, "parked", json!({ "missing": text, "owes": text })),
            change(
                &at,
                "action",
                json!({ "text": text, "owner": text, "due": text, "state": text }),
            ),
            change(&at, &format!("evidence/{text}"), json!(text)),
            change(&at, &text, json!(text)),
            change(&at, "level", json!({ "na": text })),
            change(
                &at,
                "carried",
                json!({ "session": text, "at": text, "who": text }),
            ),
            change(&split, "statement", json!(text)),
        ]);
        let what: String = text.chars().take(20).collect();
        for keys in [
            "",
            "Tab",
            "Tab",
            "Tab",
            "Tab",
            "Tab j",
            "e",
            "C-x r",
            "C-x v",
            "C-x -",
            "C-x p",
            "Tab",
            "Down",
            "C-x a",
            "Tab",
            "Tab Tab Tab",
            "C-x i",
            "Down Down",
            "Enter _",
            "Enter",
            "C-x t",
            "Esc f",
            "3",
            "u",
            "h",
            "G",
            "u",
            "Esc B",
            "Esc Space",
            "o",
            "l",
            "Esc R",
            "G",
            "g * a",
            "C-x s s o",
            "C-x d",
            "C-x Esc Esc S",
            "Tab Tab Tab Tab Tab Tab",
            "Esc /",
            "'SP'",
            "Down Esc q",
        ] {
            world.press(keys);
            look(&mut world, &format!("{keys} on {what:?}"));
        }
    }
}

#[test]
fn in_names_and_reports_of_the_world() {
    for text in hostile() {
        let what: String = text.chars().take(20).collect();
        let row = HomeRow {
            path: format!("/data/{text}").into(),
            name: text.clone(),
            organization: text.clone(),
            scope: text.clone(),
            catalogs: text.clone(),
            changed: text.clone(),
            ..rows().remove(1)
        };
        let faulty = HomeRow {
            seal: "",
            copies: 0,
            lies_here: false,
            fault: text.clone(),
            ..row.clone()
        };
        let mut world = home(vec![row, faulty]);
        for keys in ["", "j", "r", "C-x c", "C-x d", "n Esc n", "/", "Esc Esc"] {
            world.press(keys);
            look(&mut world, &format!("home {keys} on {what:?}"));
        }
        for message in [Happened::Failed(text.clone()), Happened::Done(text.clone())] {
            world.take_in(message);
            look(&mut world, &what);
        }
        let mut world = walk("3");
        for message in [
            Happened::Access(Access::Follower(text.clone())),
            Happened::Access(Access::ReadOnly(text.clone())),
            Happened::Unsaved(text.clone()),
        ] {
            world.take_in(message);
            world.press("f");
            look(&mut world, &what);
        }
    }
}

#[test]
fn in_what_is_typed_and_pasted() {
    for text in hostile() {
        let what: String = text.chars().take(20).collect();
        let mut world = walk("e");
        world.take_in(Message::Paste(text.clone()));
        look(&mut world, &what);
        world.press("Left Left Up Backspace Delete C-Left Esc");
        look(&mut world, &what);
        for keys in ["/", "Esc S", "Esc -"] {
            world.press(keys);
            world.take_in(Message::Paste(text.clone()));
            look(&mut world, &format!("{keys} {what}"));
        }
    }
}
