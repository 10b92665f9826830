//! Locale, theme, mouse and own settings before a real terminal.

use std::fs;

use vt100::{Color, MouseProtocolMode};

use super::seat::{Home, Seat};

fn ground(screen: &vt100::Screen) -> Color {
    screen
        .cell(5, 5)
        .map_or(Color::Default, vt100::Cell::bgcolor)
}

#[test]
fn a_locale_without_utf8_gets_ascii_and_the_text_stays_exact() {
    let home = Home::new();
    let mut seat = home.sit_after("LC_ALL=C exec \"$0\"");
    seat.wait("No session is known here yet").type_in("n");
    seat.wait("| Organization");
    seat.type_in("\u{7}").wait("line 1");
    seat.type_in("e").wait("Esc save and close");
    seat.type_in("Süd 記録 e\u{301}").wait("|Sud ???? e");
    assert!(seat.sight().is_ascii(), "{}", seat.sight());
    seat.type_in("\u{1b}").wait("+ SP.01.01 statement saved");
    assert_eq!(home.statement("SP.01.01"), "Süd 記録 e\u{301}");
    seat.type_in("\u{3}");
    assert!(seat.end());
    let mut seat = home.sit_after("LC_ALL= LANG=C LC_CTYPE=ja_JP.UTF-8 exec \"$0\"");
    seat.resume().wait("You stopped at").type_in("\r");
    seat.wait("statement: Süd 記録 e\u{301}");
}

#[test]
fn the_theme_chosen_by_key_is_there_next_time() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.wait("No session").type_in("\u{14}");
    seat.wait("theme: dark")
        .wait_until("a ground", |screen| ground(screen) == Color::Idx(234));
    seat.type_in("q");
    assert!(seat.end());
    let mut seat = home.sit();
    seat.wait("No session")
        .wait_until("the same ground", |screen| {
            ground(screen) == Color::Idx(234)
        });
    seat.type_in("q");
    assert!(seat.end());
    // Once the config file names another one, that counts.
    home.configure(r#"{"theme": "light"}"#);
    let mut seat = home.sit();
    seat.wait("No session")
        .wait_until("a light ground", |screen| ground(screen) == Color::Idx(231));
    seat.type_in("q");
    assert!(seat.end());
    let mut seat = home.sit_after("TERM=xterm exec \"$0\"");
    seat.wait("No session")
        .wait_until("one of sixteen", |screen| ground(screen) == Color::Idx(15));
    seat.type_in("q");
    assert!(seat.end());
    let mut seat = home.sit_after("NO_COLOR=1 exec \"$0\"");
    seat.wait("No session is known")
        .wait_until("no ground", |screen| ground(screen) == Color::Default);
}

#[test]
fn the_mouse_is_taken_and_given_back_on_every_way_out() {
    let takes = |screen: &vt100::Screen| screen.mouse_protocol_mode() != MouseProtocolMode::None;
    let home = Home::new();
    let mut seat = home.sit_in_shell("");
    seat.begin().wait_until("the mouse taken", takes);
    seat.type_in("\u{1b}[<0;10;9M\u{1b}[<0;10;9m")
        .wait("ladder:");
    seat.type_in("\u{1b}[I\u{1b}[O").type_in("\u{1a}");
    seat.wait_until("given back to the shell", Seat::is_given_back);
    seat.wait_stopped().wake().wait("ladder:");
    // Stopped from outside, as by a shell or a job control of its own.
    seat.wait_until("taken again", takes).signal("TSTP");
    seat.wait_until("given back", Seat::is_given_back);
    seat.wait_stopped().spill("a shell").wake();
    seat.wait("ladder:").wait_gone("a shell");
    seat.wait_until("taken again", takes).signal("STOP");
    seat.wait_stopped().spill("a shell").wake();
    seat.wait("ladder:").wait_gone("a shell").type_in("?");
    seat.wait("Keys").type_in("\u{1b}").wait("ladder:");
    seat.wait_until("taken again", takes).type_in("\u{3}");
    assert!(seat.end());
    seat.wait_until("given back", Seat::is_given_back);
    let mut seat = home.sit();
    seat.resume().signal("TERM");
    seat.end();
    seat.wait_until("given back after a signal", Seat::is_given_back);
    home.wait_unlocked();
    home.configure(r#"{"mouse": false}"#);
    let mut seat = home.sit();
    seat.resume();
    assert!(!seat.is(takes));
    assert_eq!(home.levels(), 0, "no click is an answer");
}

#[test]
fn own_name_and_keys_hold_on_the_screens() {
    let home = Home::new();
    home.configure(r#"{"name": "J. Okafor", "keys": {"interview": {"flag": "F2", "help": "F3"}}}"#);
    let mut seat = home.sit();
    seat.begin()
        .wait("F3 keys")
        .type_in("f")
        .type_in("\u{1b}OQ");
    seat.wait("SP.01.01 flagged saved");
    let text = fs::read_to_string(home.file()).unwrap();
    assert!(
        text.contains("J. Okafor") && !text.contains("tester"),
        "{text}"
    );
}

#[test]
fn the_smallest_window_says_what_it_needs() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("e").wait("Esc save and close");
    seat.resize(20, 5)
        .wait("40x12; this is 20x5.")
        .wait("Nothing is lost.")
        .wait("Ctrl-c leaves.");
    seat.type_in("3 of 日本");
    seat.resize(80, 24).wait("3 of 日本").type_in("\u{1b}");
    seat.wait("statement saved");
    assert_eq!(home.levels(), 0);
    // The key that is named leaves, and no other answers what nobody sees.
    seat.resize(20, 5).wait("leaves.").type_in("3q");
    assert!(seat.end());
    assert_eq!(home.levels(), 0);
}

#[test]
fn what_was_put_there_meanwhile_is_in_sight_when_the_window_is_looked_at_again() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("q").wait("1 session");
    let own = home.file();
    fs::copy(&own, own.with_file_name("from-a-colleague.walkdown")).unwrap();
    seat.type_in("\u{1b}[O\u{1b}[I").wait("from-a-colleague");
    seat.type_in("\r").wait("line 1");
    let folder = own.with_file_name("evidence");
    fs::create_dir(&folder).unwrap();
    seat.type_in("V").wait("entries");
    let typed = format!("/{}\r", folder.display());
    seat.type_in(&typed).wait("nothing is here");
    fs::write(folder.join("scan.txt"), "abc").unwrap();
    seat.type_in("\u{1b}[I").wait("scan.txt");
    seat.type_in("q");
}

/// What a terminal says of itself takes no memory that is not there.
#[test]
fn a_terminal_that_says_it_is_vast_is_drawn_on_in_part() {
    for told in [
        "stty cols 65535 rows 65535",
        "export COLUMNS=60000 LINES=60000; stty cols 0 rows 0",
    ] {
        let home = Home::new();
        let mut seat = home.sit_after(&format!("ulimit -v 1000000; {told}; exec \"$0\""));
        seat.wait_sent("No session is known here yet").type_in("q");
        assert!(seat.end(), "{told}");
    }
}

/// Serial consoles say that they have no columns and no rows.
#[test]
fn a_terminal_that_tells_no_size_is_taken_for_the_usual_one() {
    for told in ["", "export COLUMNS=80 LINES=24; "] {
        let home = Home::new();
        let mut seat = home.sit_after(&format!("{told}stty cols 0 rows 0; exec \"$0\""));
        seat.begin()
            .type_in("3")
            .wait("SP.01.01 ML3 saved")
            .wait("line 2");
        assert_eq!(home.levels(), 1);
    }
}

#[test]
fn a_character_beyond_ascii_is_not_repeated_inside_tmux() {
    // The bar of what is answered: one character, and that it comes nine times more.
    let repeats = "\u{2591}\u{1b}[9b";
    let sent = |before: &str| {
        let home = Home::new();
        let mut seat = home.sit_after(&format!("{before} TERM=xterm-kitty exec \"$0\""));
        seat.begin();
        seat.sent()
    };
    assert!(sent("").contains(repeats));
    let inside = sent("TMUX=/tmp/t,1,0");
    assert!(inside.contains(&"\u{2591}".repeat(10)), "{inside:?}");
    assert!(!inside.contains(repeats), "{inside:?}");
}
