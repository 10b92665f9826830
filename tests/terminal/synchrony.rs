//! Frames that the terminal shows at once: only where it says that it does, and what it says never acts as keys.

use std::{fs, thread, time::Duration};

use super::seat::{Home, Seat};

const ASKED: &str = "\u{1b}[?2026$p";
const BEGIN: &str = "\u{1b}[?2026h";
const END: &str = "\u{1b}[?2026l";

/// Draws all of it anew, and gives what was sent for that.
fn redrawn(seat: &mut Seat) -> String {
    let before = seat.sent().len();
    seat.spill("x").type_in("\u{c}").wait("? keys");
    seat.sent().split_off(before)
}

#[test]
fn a_terminal_that_has_them_gets_long_frames_marked() {
    for (answer, marked) in [
        ("\u{1b}[?2026;2$y", true),
        ("\u{1b}[?2026;1$y", true),
        ("\u{1b}[?2026;0$y", false),
        ("\u{1b}[?2026;4$y", false),
        ("", false),
    ] {
        let home = Home::new();
        let mut seat = home.sit();
        seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
        let told = seat.sent();
        let place = told.find(ASKED).unwrap();
        assert!(
            place < told.find("walkdown").unwrap(),
            "before the first frame"
        );
        assert_eq!(told.matches(ASKED).count(), 1);
        assert!(!told.contains(BEGIN), "nothing is known yet");
        let bytes = fs::read(home.file()).unwrap();
        seat.type_in(answer);
        seat.type_in("j").wait("line 3");
        let frame = redrawn(&mut seat);
        assert_eq!(frame.contains(BEGIN), marked, "{answer:?}");
        assert_eq!(frame.matches(BEGIN).count(), frame.matches(END).count());
        // A short one is not.
        let before = seat.sent().len();
        seat.type_in("e")
            .wait("Esc save and close")
            .type_in("long ")
            .wait("long");
        seat.type_in("\u{1b}").wait("statement saved");
        let frames = seat.sent().split_off(before);
        assert!(frames.contains('l') && !frames.contains(&format!("{BEGIN}l")));
        let written = fs::read(home.file()).unwrap();
        assert!(written.starts_with(&bytes), "the answer answered nothing");
        assert_eq!(home.levels(), 1);
    }
}

#[test]
fn an_answer_cut_in_two_and_late_is_no_key() {
    let answer = "\u{1b}[?2026;2$y";
    for (at, pause) in [(3, 1200), (8, 1200), (2, 300), (5, 150)] {
        let home = Home::new();
        let mut seat = home.sit();
        seat.begin()
            .type_in("3")
            .wait("SP.01.01 ML3 saved")
            .wait("line 2");
        let (first, second) = answer.split_at(at);
        seat.type_in(first);
        thread::sleep(Duration::from_millis(pause));
        seat.type_in(second).type_in("4");
        seat.wait("line 3");
        home.wait_for_levels(2);
        assert!(redrawn(&mut seat).contains(BEGIN), "cut at {at}");
    }
}

#[test]
fn terminals_that_may_not_know_the_question_are_not_asked() {
    for before in [
        "TERM=linux",
        "TERM=vt100",
        "TERM=vt220",
        "TERM=screen",
        "TERM=a-name-not-known",
        "TERM_PROGRAM=Apple_Terminal",
        "NCURSES_NO_UTF8_ACS=1",
    ] {
        let home = Home::new();
        let mut seat = home.sit_after(&format!("{before} exec \"$0\""));
        seat.begin()
            .type_in("\u{1b}[?2026;2$y")
            .type_in("j")
            .wait("line 2");
        redrawn(&mut seat);
        assert!(!seat.sent().contains("2026"), "{before}");
        seat.type_in("qq");
        assert!(seat.end());
    }
}

/// What the terminal says of other things used to take every key after it for its own.
#[test]
fn what_a_terminal_says_unasked_takes_no_key_with_it() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("\u{1b}[?2004;1$y").type_in("3");
    seat.wait("SP.01.01 ML3 saved");
    seat.type_in("\u{1b}[<0;0;0M\u{1b}[?997;1n").type_in("2");
    home.wait_for_levels(2);
    assert_eq!(home.levels(), 2);
}

/// A shell after us is not told what we asked for.
#[test]
fn who_leaves_at_once_takes_the_answer_along() {
    let home = Home::new();
    let mut seat = home.sit_after(
        "\"$0\"; printf 'and '; printf 'after'; IFS= read -r typed; printf '<%s>' \"$typed\"",
    );
    seat.wait_sent(ASKED)
        .wait("No session is known here yet")
        .type_in("q");
    thread::sleep(Duration::from_millis(300));
    seat.type_in("\u{1b}[?2026;2$y").wait("and after");
    seat.type_in("own words\r").wait("<own words>");
}
