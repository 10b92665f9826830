//! The config file: what it changes for every command, and how a bad one is refused.

use crate::support::room::Room;

const FILE: &str = "home/config/walkdown/config.json";

/// A room with a session, made by `tester`, and this config file.
fn room(config: &str) -> Room {
    let room = Room::with_session();
    std::fs::create_dir_all(room.path("home/config/walkdown")).unwrap();
    room.write(FILE, config);
    room
}

/// Who made the newest change.
fn newest(room: &Room) -> String {
    let list = room.json(["list", "--json"]);
    list[0]["who"].as_str().unwrap().to_owned()
}

#[test]
fn the_name_is_who_answers() {
    let room = room(r#"{"name": "  Jördis Okafor "}"#);
    room.walkdown(["answer", "a", "SP.01.01", "--flag"]).text();
    assert_eq!(newest(&room), "Jördis Okafor");
    room.walkdown(["--as", "M. Roth", "answer", "a", "SP.01.02", "--flag"])
        .text();
    assert_eq!(newest(&room), "M. Roth", "the command line wins");
    room.write(FILE, "{}");
    room.walkdown(["answer", "a", "SP.01.03", "--flag"]).text();
    assert_eq!(newest(&room), "tester");
}

/// What is refused: a config file, the place and why, and what to do.
type Case = (&'static str, &'static str, &'static str);

const NOT_JSON: &str = "mend it there, or move the file away to go on without it";
const NAME: &str = "write the name under which you answer, or leave the field out";
const NAMES: &str = "see the names in brackets under KEYS in: walkdown man";
const OTHER: &str = "give one of the two another key";
const HELD: &str = "choose Ctrl- and a letter, or F1 to F12";
const KEYS: &str = "write a letter or sign, Ctrl- and a letter, F1 to F12, Enter, Tab, Space, Backspace, Delete, Home, \
                End, PgUp, PgDn, Up, Down, Left or Right";

const FIELDS: &[Case] = &[
    (
        "",
        "line 1, column 0: it is no JSON: EOF while parsing a value",
        NOT_JSON,
    ),
    (
        "{\n  \"name\": \"A\",\n}",
        "line 3, column 1: it is no JSON: trailing comma",
        NOT_JSON,
    ),
    (
        "[1]",
        "line 1: it is a list, not an object",
        "begin it with { and end it with }",
    ),
    (
        r#"{"colour": "red"}"#,
        "colour: there is no such setting",
        "the settings are name, theme, keys, ascii, mouse, low_bandwidth, after_parking",
    ),
    (
        r#"{"name": "A", "name": "B"}"#,
        "name: it stands twice",
        "keep one",
    ),
    (r#"{"name": ""}"#, "name: it is empty", NAME),
    (
        r#"{"name": "a\nb"}"#,
        "name: it has a control character or a line break",
        NAME,
    ),
    (
        r#"{"name": 7}"#,
        "name: it is a number",
        "write it in quotation marks",
    ),
    (
        r#"{"theme": "solarized"}"#,
        "theme: there is no \"solarized\"",
        "choose one of terminal, dark, light, high-contrast, colour-blind",
    ),
    (
        r#"{"ascii": true}"#,
        "ascii: it is true or false",
        "choose one of auto, on, off",
    ),
    (
        r#"{"low_bandwidth": 1}"#,
        "low_bandwidth: it is a number",
        "write true or false",
    ),
    (
        r#"{"mouse": "off"}"#,
        "mouse: it is a text",
        "write true or false",
    ),
];

const KEY_FIELDS: &[Case] = &[
    (
        r#"{"keys": {"kitchen": {}}}"#,
        "keys.kitchen: there is no such screen",
        "the screens are sessions, form, interview, overview, find, findings, files, filter or path, review, \
         summary, conflicts, history, brief, help, words in the help, text, text of one line, several texts, choice",
    ),
    (
        r#"{"keys": {"interview": {"fly": "F2"}}}"#,
        "keys.interview.fly: there is no such action on this screen",
        NAMES,
    ),
    (
        r#"{"keys": {"overview": {"flag": "F2"}}}"#,
        "keys.overview.flag: there is no such action on this screen",
        NAMES,
    ),
    (
        r#"{"keys": {"interview": {"flag": "Ctrl-%"}}}"#,
        "keys.interview.flag: \"Ctrl-%\" is no key of its own",
        KEYS,
    ),
    (
        r#"{"keys": {"interview": {"flag": ["F2", "Ctrl-i"]}}}"#,
        "keys.interview.flag: \"Ctrl-i\" is no key of its own",
        KEYS,
    ),
    (
        r#"{"keys": {"interview": {"flag": "t"}}}"#,
        "keys.interview.flag: t is the key of verdict there: one key cannot do both",
        OTHER,
    ),
    (
        r#"{"keys": {"interview": {"flag": "F2", "verdict": "F2"}}}"#,
        "keys.interview.flag: F2 is the key of verdict there: one key cannot do both",
        OTHER,
    ),
    (
        r#"{"keys": {"text": {"discard": "Esc"}}}"#,
        "keys.text.discard: Esc is the way out there and stays so (back), so that nobody is locked in",
        "choose another key",
    ),
    (
        r#"{"keys": {"sessions": {"new": "Enter"}}}"#,
        "keys.sessions.new: Enter takes what is chosen there and stays so (enter), so that nobody is locked in",
        "choose another key",
    ),
    (
        r#"{"keys": {"help": {"down": "Ctrl-c"}}}"#,
        "keys.help.down: Ctrl-c leaves the program there and stays so (quit), so that nobody is locked in",
        "choose another key",
    ),
    (
        r#"{"keys": {"text": {"discard": "x"}}}"#,
        "keys.text.discard: x is needed for typing there",
        HELD,
    ),
    (
        r#"{"keys": {"choice": {"down": "y"}}}"#,
        "keys.choice.down: y may be the letter of a row there",
        HELD,
    ),
];

#[test]
fn a_bad_file_is_named_with_place_and_mend() {
    let room = room("");
    for (config, why, mend) in FIELDS.iter().chain(KEY_FIELDS) {
        room.write(FILE, config);
        room.walkdown(["status", "a"])
            .stderr(&format!("walkdown: ROOM/{FILE}: {why}\n{mend}\n"))
            .status(1)
            .check();
    }
    // Also where the command line names who answers; and nothing was written under any name.
    let before = room.read("a.walkdown");
    room.walkdown(["--as", "B", "answer", "a", "SP.01.01", "--flag"])
        .stderr(&format!(
            "walkdown: ROOM/{FILE}: keys.choice.down: y may be the letter of a row there\nchoose Ctrl- and a letter, \
             or F1 to F12\n"
        ))
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
    // What needs neither name nor keys goes on.
    assert!(room.walkdown(["man"]).text().contains("not\\-applicable"));
    assert!(room.walkdown(["--help"]).text().contains("Usage"));
}

#[test]
fn what_a_stranger_put_there_is_refused_in_little_memory() {
    let room = room("");
    let refused = |why: &str, mend: &str| {
        room.walkdown(["list"])
            .stderr(&format!("walkdown: {why}\n{mend}\n"))
            .status(1)
            .check();
    };
    room.write(FILE, "[".repeat(500_000));
    refused(
        &format!("ROOM/{FILE}: line 1, column 128: it is no JSON: recursion limit exceeded"),
        NOT_JSON,
    );
    room.write(FILE, " ".repeat(2 << 20));
    refused(
        &format!("reading ROOM/{FILE}: it is larger than 1 MiB"),
        "check the file, then try again",
    );
    room.write(FILE, b"{\n\"name\": \"\xff\"}");
    refused(
        &format!("ROOM/{FILE}: line 2: it is not UTF-8"),
        "save it as UTF-8",
    );
    let many: Vec<String> = (0..60_000).map(|count| format!("\"f{count}\":1")).collect();
    room.write(
        FILE,
        format!("{{\"{}\": 1, {}}}", "x".repeat(9_000), many.join(",")),
    );
    refused(
        &format!(
            "ROOM/{FILE}: {}\u{2026}: there is no such setting",
            "x".repeat(159)
        ),
        "the settings are name, theme, keys, ascii, mouse, low_bandwidth, after_parking",
    );
    room.write(FILE, r#"{"na\u001b[2Jme": 1}"#);
    refused(
        &format!("ROOM/{FILE}: na\u{241b}[2Jme: there is no such setting"),
        "the settings are name, theme, keys, ascii, mouse, low_bandwidth, after_parking",
    );
    std::fs::remove_file(room.path(FILE)).unwrap();
    std::fs::create_dir(room.path(FILE)).unwrap();
    refused(
        &format!("reading ROOM/{FILE}: it is a folder"),
        "check the file, then try again",
    );
    #[cfg(unix)]
    {
        std::fs::remove_dir(room.path(FILE)).unwrap();
        std::os::unix::fs::symlink("/nowhere/at/all", room.path(FILE)).unwrap();
        refused(
            &format!("reading ROOM/{FILE}: it is a link to a file that is not there"),
            "check the file, then try again",
        );
    }
}
