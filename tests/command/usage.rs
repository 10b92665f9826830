//! The command line itself: help, version, and what is wrong with it.

use crate::support::room::Room;

#[test]
fn a_wrong_command_line_is_said_in_our_form() {
    let room = Room::new();
    for (args, stderr) in [
        (
            &["stauts", "x"][..],
            "walkdown: stauts: there is no such command\ndid you mean status? see: walkdown --help\n",
        ),
        (
            &["stauts"],
            "walkdown: stauts: there is no such command\ndid you mean status? see: walkdown --help\n",
        ),
        // No slip of lint, and told of elsewhere.
        (
            &["help", "client"],
            "walkdown: client: there is no such command or topic\nabout it: walkdown help handing-over\n",
        ),
        (
            &["help", "excel"],
            "walkdown: excel: there is no such command or topic\nabout it: walkdown help handing-over; \
             walkdown export NAME; walkdown import NAME FILE; walkdown help data\n",
        ),
        (
            &["help", "stauts"],
            "walkdown: stauts: there is no such command\ndid you mean status? see: walkdown --help\n",
        ),
        (
            &["clint"],
            "walkdown: clint: there is no such command\ndid you mean lint? see: walkdown --help\n",
        ),
        (
            &["calendar", "x"],
            "walkdown: calendar: there is no such command\nsee: walkdown --help\n",
        ),
        (
            &["catalog", "import"],
            "walkdown: catalog import: FILE is missing\nsee: walkdown catalog import --help\n",
        ),
        (
            &["catalog", "fetch", "x"],
            "walkdown: fetch: there is no such command\nsee: walkdown catalog --help\n",
        ),
        (
            &["catalog"],
            "walkdown: catalog: what to do is missing\nsee: walkdown catalog --help\n",
        ),
        (
            &["show", "a"],
            "walkdown: show: REQ is missing\nsee: walkdown show --help\n",
        ),
        (
            &["verify-python", "a.walkdown"],
            "walkdown: verify-python: it prints the verifier, and checks no file itself\nwalkdown verify-python > verify.py, \
             then: python3 verify.py a.walkdown; without Python: walkdown verify a.walkdown\n",
        ),
        (
            &["status", "a", "b"],
            "walkdown: b: it is one argument too many\nsee: walkdown status --help\n",
        ),
        (
            &["new", "--after", "x"],
            "walkdown: --after: there is no such option\nsee: walkdown new --help\n",
        ),
        (
            &["status", "a", "--jsno"],
            "walkdown: --jsno: there is no such option\ndid you mean --json? see: walkdown status --help\n",
        ),
        (
            &["report", "a", "--format", "pdf"],
            "walkdown: --format pdf: it is not known\nuse one of: html, md, json, docx, text\n",
        ),
    ] {
        room.walkdown(args.iter().copied())
            .stderr(stderr)
            .status(2)
            .check();
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let room = Room::new();
    let version = format!("walkdown {}\n", env!("CARGO_PKG_VERSION"));
    room.walkdown(["--version"]).stdout(&version).check();
    assert!(
        room.walkdown(["--help"])
            .text()
            .contains("Usage: walkdown [--as NAME] [--plain] [--low-bandwidth] [PATH]")
    );
    assert!(
        room.walkdown(["answer", "--help"])
            .text()
            .contains("--not-applicable <REASON>")
    );
}

#[test]
fn a_sign_of_the_screens_is_looked_up_like_a_word() {
    let room = Room::new();
    room.walkdown(["help", "¶"]).stdout("¶  parked\n").check();
    let all = room.walkdown(["help", "signs"]).text();
    assert!(
        all.contains("\n  ⚑                           flagged\n"),
        "{all}"
    );
    for word in ["sign", "symbol", "legend"] {
        assert_eq!(room.walkdown(["help", word]).text(), all);
    }
}

#[test]
fn completions_and_manual_know_every_command_and_option() {
    let room = Room::new();
    let manual = room.walkdown(["man"]).text();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let completions = room.walkdown(["completions", shell]).text();
        for word in ["answer", "verify", "not-applicable", "area-target"] {
            assert!(completions.contains(word), "{shell} {word}");
        }
    }
    for word in [
        "new",
        "quick",
        "open",
        "set",
        "list",
        "status",
        "show",
        "answer",
        "undo",
        "redo",
        "lint",
        "report",
        "verify",
        "catalog list",
        "catalog show",
        "catalog import",
        "catalog check",
        "completions",
        "man",
    ] {
        assert!(manual.contains(&format!(".SS \"walkdown {word}")), "{word}");
    }
    assert!(manual.contains("\\-\\-not\\-applicable"));
}
