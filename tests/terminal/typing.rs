//! Keys, pastes and sizes.

use std::{fs, time::Duration};

use super::seat::{Home, Seat};

#[test]
fn two_keys_lead_to_the_first_question() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().wait("SP.01.01").wait("0-4 level");
    seat.type_in("q").wait("1 session").type_in("q");
    assert!(seat.end());
    seat.wait_until("the terminal given back", Seat::is_given_back);
}

#[test]
fn seventy_two_keys_answer_every_base_requirement() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.wait("No session is known here yet")
        .type_in("n")
        .wait("New session")
        .type_in("\t\t\t\t\t")
        .wait("‹ guided interview ›")
        .type_in("\u{1b}[C")
        .wait("base: base requirements only (72)")
        .type_in("\u{7}")
        .wait("line 1");
    for level in (1..=72).map(|count| count % 5) {
        seat.type_in(&level.to_string());
    }
    seat.wait("72 of 72 answered").wait("Summary");
    assert_eq!(home.levels(), 72);
    let bytes = fs::read(home.file()).unwrap();
    seat.type_in("33340124").type_in("?").wait("Keys · summary");
    assert_eq!(
        fs::read(home.file()).unwrap(),
        bytes,
        "digits do nothing here"
    );
}

#[test]
fn torn_sequences_and_pastes_change_no_answer() {
    // A machine too busy to send the bytes 80 ms apart proves nothing: another try.
    for _ in 0..5 {
        let home = Home::new();
        let mut seat = home.sit();
        seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
        let bytes = fs::read(home.file()).unwrap();
        let pause = Duration::from_millis(80);
        let longest = seat.type_slowly(
            "\u{1b}[A\u{1b}[B\u{1b}[3~\u{1b}[1;5C\u{1b}OA\u{1b}[200~2026-03-14\u{1b}[201~",
            pause,
        );
        if longest > Duration::from_millis(95) {
            continue;
        }
        seat.wait("A paste belongs in a text");
        assert_eq!(fs::read(home.file()).unwrap(), bytes);
        assert!(seat.sight().contains("1/123"), "{}", seat.sight());
        // The same paste in one piece.
        seat.type_in("j").wait_gone("A paste belongs");
        seat.type_in("\u{1b}[200~2026-03-14\u{1b}[201~");
        seat.wait("A paste belongs in a text");
        assert_eq!(fs::read(home.file()).unwrap(), bytes);
        return;
    }
    panic!("this machine is too busy for a case about time");
}

#[test]
fn a_paste_into_a_text_is_text() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("e").wait("Esc save and close");
    seat.type_in("\u{1b}[200~on 2026-03-14\nand later\u{1b}[201~")
        .wait("and later")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "on 2026-03-14\nand later");
}

/// A serial console marks no paste.
#[test]
fn an_unmarked_paste_is_a_paste() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    let bytes = fs::read(home.file()).unwrap();
    seat.type_in("now 1 to 3 yes, and no\rnext year 2 to 4\r")
        .wait("A paste belongs in a text");
    assert_eq!(fs::read(home.file()).unwrap(), bytes);
    assert!(seat.sight().contains("1/123"), "{}", seat.sight());
    // What was typed far ahead of the screen is keys.
    seat.type_in("every name is on the list")
        .wait("on the list");
    seat.type_in("\u{1b}").wait("statement saved");
    let kept = fs::read_to_string(home.file()).unwrap();
    assert!(kept.contains("\"very name is on the list\""), "{kept}");
    seat.type_in("jjjjjjjjjjjjjjjjjjjj").wait("line 22 ");
}

/// A terminal tells it as Ctrl-j.
#[test]
fn a_line_feed_ends_a_line_and_deletes_nothing() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("e").wait("Esc save and close");
    seat.type_in("the list is kept").wait("kept");
    seat.type_in("\n").type_in("by Hans").wait("by Hans");
    seat.type_in("\u{1b}").wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "the list is kept\nby Hans");
    seat.type_in("e").wait("Esc save and close");
    seat.type_in("\nand a paste of a second one\r\nthat no terminal marks\nas what it is")
        .wait("as what it is");
    seat.type_in("\u{1b}").wait("statement saved");
    assert_eq!(
        home.statement("SP.01.01"),
        "the list is kept\nby Hans\nand a paste of a second one\nthat no terminal marks\nas what it is"
    );
}

#[test]
fn resizing_while_typing_loses_nothing() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("e").wait("Esc save and close");
    seat.type_in("one ").wait("one");
    seat.resize(60, 16)
        .wait("line 1")
        .type_in("two ")
        .wait("one two");
    seat.resize(30, 8)
        .wait("walkdown needs 40x12")
        .type_in("three ");
    seat.resize(200, 60)
        .wait("one two three")
        .type_in("four")
        .wait("three four");
    seat.resize(80, 24)
        .wait("Esc save")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "one two three four");
}

#[test]
fn to_the_shell_and_back() {
    let home = Home::new();
    let mut seat = home.sit_in_shell("");
    seat.begin()
        .type_in("e")
        .wait("Esc save and close")
        .type_in("half")
        .wait("half");
    seat.type_in("\u{1a}")
        .wait_until("the shell's screen", Seat::is_given_back);
    seat.wait_stopped();
    seat.wake().wait("half").type_in(" done").wait("half done");
    seat.type_in("\u{1b}").wait("statement saved");
    assert_eq!(home.statement("SP.01.01"), "half done");
}

/// As the command of an `ssh` the program is the first process of its session, or a script is that it runs in.
#[test]
fn where_no_shell_waits_below_nothing_is_stopped() {
    for script in ["exec \"$0\"", "\"$0\"; true"] {
        let home = Home::new();
        let mut seat = home.sit_after(script);
        seat.begin()
            .type_in("e")
            .wait("Esc save and close")
            .type_in("half")
            .wait("half");
        seat.type_in("\u{1a}").wait("Ctrl-z does nothing here");
        seat.type_in(" done").wait("half done");
        if script.starts_with("exec") {
            seat.wait_gone("Ctrl-z").signal("TSTP");
            seat.wait("Ctrl-z does nothing here");
        }
        seat.type_in("\u{1b}").wait("statement saved");
        assert_eq!(home.statement("SP.01.01"), "half done");
    }
}

#[test]
fn drawing_anew_brings_the_whole_screen_back() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().spill("something else wrote here");
    assert!(!seat.sight().contains("SP.01.01"), "{}", seat.sight());
    seat.type_in("\u{c}").wait("SP.01.01").wait("? keys");
    seat.type_in("j").wait("line 2");
}
