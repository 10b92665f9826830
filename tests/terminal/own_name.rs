//! An account that names nobody: who works there is asked for once, on the screens and line by line.

use super::seat::Home;

/// Who recorded the newest change.
fn recorded_by(home: &Home) -> String {
    let text = std::fs::read_to_string(home.file()).unwrap();
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    last["who"].as_str().unwrap().to_owned()
}

const ROOT: &str = "LOGNAME=root; export LOGNAME; exec \"$0\"";

#[test]
fn the_screens_ask_once_and_keep_the_name() {
    let home = Home::new();
    let mut seat = home.sit_after(&format!("{ROOT} quick"));
    seat.wait("your name? it stands with every answer")
        .wait("without one they are recorded as root, which names nobody")
        .wait("Enter keep it  Esc leave it");
    seat.type_in("A. Weber\r")
        .wait("answers are recorded as A. Weber");
    seat.type_in("3").wait("SP.01.01 ML3 saved").type_in("q");
    assert!(seat.end());
    home.wait_unlocked();
    assert_eq!(recorded_by(&home), "A. Weber");
    let path = home.file();
    let mut seat = home.sit_after(&format!("{ROOT} {}", path.display()));
    seat.wait("You stopped at").type_in("\r").wait("line 2");
    seat.type_in("2").wait("ML2 saved").type_in("q");
    assert!(seat.end());
    home.wait_unlocked();
    assert_eq!(recorded_by(&home), "A. Weber");
}

#[test]
fn esc_leaves_it_and_the_next_start_asks_again() {
    let home = Home::new();
    let mut seat = home.sit_after(&format!("{ROOT} quick"));
    seat.wait("your name?").type_in("\u{1b}");
    seat.wait("answers are recorded as root, not a person");
    seat.type_in("3").wait("SP.01.01 ML3 saved").type_in("q");
    assert!(seat.end());
    home.wait_unlocked();
    assert_eq!(recorded_by(&home), "root");
    let mut seat = home.sit_after(&format!("{ROOT} {}", home.file().display()));
    seat.wait("your name?").type_in("\u{1b}");
    seat.wait("not a person").type_in("q");
    assert!(seat.end());
}

#[test]
fn whoever_says_who_they_are_is_not_asked() {
    let home = Home::new();
    let mut seat = home.sit_after(&format!("{ROOT} --as root quick"));
    seat.wait("SP.01.01")
        .type_in("3")
        .wait("SP.01.01 ML3 saved");
    seat.type_in("q");
    assert!(seat.end());
    home.wait_unlocked();
    assert_eq!(recorded_by(&home), "root");
}

#[test]
fn plain_mode_asks_a_person_and_no_script() {
    let home = Home::new();
    let mut seat = home.sit_after(&format!("{ROOT} --plain quick"));
    seat.wait("What is your name?").wait("your name> ");
    seat.type_in("A. Weber\n").wait("SP.01.01> ");
    seat.type_in("3\n").wait("saved").type_in("quit\n");
    assert!(seat.end());
    home.wait_unlocked();
    assert_eq!(recorded_by(&home), "A. Weber");

    let home = Home::new();
    let script = "printf '3\\nquit\\n' | LOGNAME=root \"$0\" --plain quick | cat; echo done";
    let mut seat = home.sit_after(script);
    seat.wait("ML3 Defined (Practiced) saved.").wait("done");
    assert!(seat.end());
    assert_eq!(recorded_by(&home), "root");
}
