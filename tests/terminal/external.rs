//! A text in the user's own editor: the terminal is the editor's while it runs, and nothing is lost however it ends.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use super::seat::{Home, Seat};

/// A seat at a statement with a few words in it; the editor is a script.
fn seat(home: &Home, script: &str) -> Seat {
    home.write("editor", script);
    typing(home.sit_after(&format!("{EDITOR} exec \"$0\"")))
}

const EDITOR: &str = "EDITOR='sh \"editor\"'";

fn typing(mut seat: Seat) -> Seat {
    seat.begin()
        .type_in("e")
        .wait("Esc save and close")
        .type_in("we do")
        .wait("we do");
    seat
}

#[test]
fn the_editor_gets_every_key_and_its_text_comes_back() {
    let home = Home::new();
    let script = "stat -c '%a %n' \"$1\" \"$(dirname \"$1\")\" > rights
        cp \"$1\" before; echo the editor is here; read one </dev/tty; read two </dev/tty
        printf '%s\\n%s\\n' \"$one\" \"$two\" > \"$1\"";
    let mut seat = seat(&home, script);
    seat.type_in("\u{f}")
        .wait("the editor is here")
        .wait_until("the terminal given back", Seat::is_given_back);
    seat.resize(100, 30).type_in("jkq 3\nsecond line\n");
    seat.wait("from your editor, not saved yet: Esc saves")
        .wait("jkq 3")
        .wait("second line")
        .wait_until("our screen again", |screen| {
            screen.alternate_screen() && screen.bracketed_paste()
        });
    assert_eq!(home.statement("SP.01.01"), "", "it is a draft so far");
    assert_eq!(home.read("before"), "we do\n");
    let rights = home.read("rights");
    let mut rights = rights.lines();
    let file = rights.next().unwrap();
    assert!(
        file.starts_with("600 ") && file.ends_with("/SP.01.01-statement.md"),
        "{file}"
    );
    assert!(rights.next().unwrap().starts_with("700 "));
    assert!(
        !fs::exists(file.split_once(' ').unwrap().1).unwrap(),
        "it is removed"
    );
    seat.type_in(" and more\u{1b}").wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "jkq 3\nsecond line and more");
    assert_eq!(home.levels(), 0, "no key acted twice");
}

/// A paste that follows the key is neither ours nor the editor's, however slowly it comes; what is typed after it is.
#[test]
fn a_long_paste_after_the_key_does_not_reach_the_editor() {
    // A machine too busy to send the pieces in time proves nothing: another try.
    for _ in 0..5 {
        let home = Home::new();
        let script =
            "echo the editor is here; read one </dev/tty; printf '%s\\n' \"$one\" > \"$1\"";
        let mut seat = seat(&home, script);
        seat.type_in("\u{1b}[?2026;2$y\u{f}\u{1b}[200~");
        let mut longest = Duration::ZERO;
        for _ in 0..30 {
            let before = Instant::now();
            thread::sleep(Duration::from_millis(20));
            seat.type_in("pasted line\r");
            longest = longest.max(before.elapsed());
        }
        seat.type_in("\u{1b}[201~");
        if longest > Duration::from_millis(60) {
            continue;
        }
        seat.wait("the editor is here")
            .type_in("typed after it\n")
            .wait("from your editor, not saved yet: Esc saves")
            .type_in("\u{1b}")
            .wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), "typed after it");
        return;
    }
    panic!("this machine is too busy for a case about time");
}

#[test]
fn an_editor_that_fails_leaves_the_text_as_it_was() {
    for (script, why) in [
        (
            "exit 3",
            "sh ended with exit status: 3; the text is as it was",
        ),
        (
            "kill -9 $$",
            "sh ended with signal: 9 (SIGKILL); the text is as it was",
        ),
        ("rm \"$1\"", "sh left no file behind; the text is as it was"),
        ("rm \"$1\"; mkdir \"$1\"", "what sh wrote cannot be read"),
        (
            "printf '\\377' > \"$1\"",
            "what sh wrote is not UTF-8; the text is as it was",
        ),
        (
            "head -c 2000000 /dev/zero > \"$1\"",
            "what sh wrote is larger than the 1048576 bytes that a field takes; the",
        ),
        (":", "the editor left the text as it was"),
        (
            "stty raw -echo; exit 1",
            "sh ended with exit status: 1; the text is as it was",
        ),
    ] {
        let home = Home::new();
        let mut seat = seat(&home, script);
        seat.type_in("\u{f}").wait(why).wait("we do");
        seat.type_in(" it\u{1b}").wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), "we do it", "{script}");
        seat.type_in("q").wait("1 session").type_in("q");
        assert!(seat.end());
    }
}

#[test]
fn an_editor_that_is_not_there_is_said() {
    for (before, why) in [
        (
            "EDITOR=no-such-editor",
            "the editor no-such-editor is not there: set EDITOR to one that is",
        ),
        (
            "VISUAL=\"vi 'x\"",
            "VISUAL=vi 'x is no command: a quotation mark is not closed",
        ),
        (
            "PATH=/nowhere",
            "no editor is known here: set EDITOR, as in EDITOR=nano walkdown",
        ),
    ] {
        let home = Home::new();
        let mut seat = home.sit_after(&format!("export {before}; exec \"$0\""));
        seat.begin()
            .type_in("e")
            .wait("Esc save and close")
            .type_in("we do");
        seat.type_in("\u{f}").wait(why).wait("we do");
        seat.type_in("\u{1b}").wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), "we do");
    }
}

#[test]
fn what_the_keyboard_stops_is_the_editor_not_us() {
    let home = Home::new();
    let mut seat = seat(&home, "echo the editor is here; read x </dev/tty");
    seat.type_in("\u{f}")
        .wait("the editor is here")
        .type_in("\u{3}");
    seat.wait("SIGINT")
        .wait("we do")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "we do");
}

#[test]
fn a_hang_up_keeps_what_the_editor_wrote() {
    for (script, kept) in [
        (
            "echo from the editor > \"$1\"; echo it is there; read x </dev/tty",
            "from the editor",
        ),
        (
            "trap 'echo saved at last > \"$1.save\"; exit 1' HUP; echo it is there; while :; do sleep 0.05; done",
            "saved at last",
        ),
        ("trap '' HUP; echo it is there; exec sleep 5", "we do"),
    ] {
        let home = Home::new();
        let mut seat = seat(&home, script);
        seat.type_in("\u{f}").wait("it is there").signal("HUP");
        assert!(seat.end(), "{script}");
        assert_eq!(home.statement("SP.01.01"), "");
        let mut seat = home.sit();
        seat.resume().wait("a draft, not saved yet").wait(kept);
        seat.type_in("\u{1b}").wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), kept);
    }
}

#[test]
fn to_the_shell_out_of_the_editor_and_back() {
    for stops in ["kill -STOP $$", "kill -STOP 0"] {
        let home = Home::new();
        let script = format!("echo the editor is here; {stops}; echo and back > \"$1\"");
        home.write("editor", &script);
        let mut seat = typing(home.sit_in_shell(EDITOR));
        seat.type_in("\u{f}")
            .wait("the editor is here")
            .wait_stopped();
        seat.resize(90, 20).wake();
        seat.wait("from your editor, not saved yet")
            .wait("and back")
            .type_in("\u{1b}");
        seat.wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), "and back");
    }
}

/// Where no shell would wake it up the editor is not left lying stopped.
#[test]
fn an_editor_that_stops_itself_where_no_shell_waits_goes_on() {
    let home = Home::new();
    let mut seat = seat(&home, "kill -STOP $$; echo and back > \"$1\"");
    seat.type_in("\u{f}")
        .wait("from your editor, not saved yet");
    seat.wait("and back")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "and back");
}

#[test]
fn with_vi() {
    let there = Command::new("vi").arg("--version").output();
    if !there.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).starts_with("VIM")) {
        return;
    }
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin()
        .type_in("e")
        .wait("Esc save and close")
        .type_in("one")
        .wait("one");
    seat.type_in("\u{f}").wait("SP.01.01-statement.md");
    seat.type_in("otwo 312 jq\u{1b}:wq\r")
        .wait("not saved yet: Esc saves");
    seat.type_in("\u{1b}").wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "one\ntwo 312 jq");
    // And again: the keyboard is ours, then the editor's, then ours.
    seat.type_in("e\u{f}")
        .wait("SP.01.01-statement.md")
        .type_in("dd:wq\r");
    seat.wait("not saved yet: Esc saves")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "two 312 jq");
}
