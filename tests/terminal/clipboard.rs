//! To the clipboard: the bytes that leave for the terminal, and terminals that get none.

use super::seat::{Home, Seat};

/// What is to be sent: `SP.01.01 …`, in base64.
const BEGIN: &str = "\u{1b}]52;c;U1AuMDEuMDEg";

/// Judges the first line, so that it is a gap, and asks for its step.
fn copied<'a>(seat: &'a mut Seat, said: &str) -> &'a mut Seat {
    seat.begin().type_in("1").wait("SP.01.01 ML1 saved");
    seat.type_in("kY").wait(said)
}

fn target(home: &Home) {
    home.configure(r#"{"after_parking": "go on"}"#);
}

#[test]
fn the_text_leaves_as_one_sequence() {
    let home = Home::new();
    target(&home);
    let mut seat = home.sit();
    copied(&mut seat, "sent to the terminal's clipboard");
    let told = seat.sent();
    let at = told.find(BEGIN).unwrap_or_else(|| panic!("{told:?}"));
    let (carried, _) = told[at..].split_once("\u{1b}\\").unwrap();
    let letters = carried.strip_prefix("\u{1b}]52;c;").unwrap();
    assert!(
        letters
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "+/=".contains(sign)),
        "{letters}"
    );
    assert_eq!(letters.len() % 4, 0);
    assert_eq!(told.matches("\u{1b}]52;").count(), 1);
}

#[test]
fn a_terminal_that_takes_none_gets_none() {
    for term in ["linux", "vt100", "vt220", "screen", "ansi", ""] {
        let home = Home::new();
        target(&home);
        let mut seat = home.sit_after(&format!("TERM={term} exec \"$0\""));
        copied(&mut seat, "This terminal takes no clipboard");
        assert!(!seat.sent().contains("\u{1b}]52;"), "{term}");
    }
}

#[test]
fn tmux_is_told_in_its_own_way() {
    for term in ["screen-256color", "tmux-256color"] {
        let home = Home::new();
        target(&home);
        let mut seat = home.sit_after(&format!("TMUX=/tmp/t,1,0 TERM={term} exec \"$0\""));
        copied(&mut seat, "set -g set-clipboard on");
        // The plain sequence: tmux takes it in, and passes it on where it is set to.
        assert!(seat.sent().contains(BEGIN), "{term}");
        assert!(!seat.sent().contains("\u{1b}Ptmux;"), "{term}");
    }
}

#[test]
fn what_is_longer_than_terminals_take_is_not_sent() {
    let home = Home::new();
    target(&home);
    let mut seat = home.sit();
    seat.begin();
    // A paste is one text.
    let long = "long ".repeat(16_000);
    seat.type_in(&format!("p\u{1b}[200~{long}\u{1b}[201~\r"));
    seat.type_in("Anna\r\r").wait("(owed by Anna) saved");
    seat.type_in("Y")
        .wait("too long for a terminal's clipboard");
    assert!(!seat.sent().contains("\u{1b}]52;"));
}
