//! Coming back to a session, and going on from it into next year's.

use super::seat::Home;

#[test]
fn enter_goes_on_from_the_brief_and_nothing_else_does_anything() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("333").wait("SP.01.02 ML3 saved");
    seat.type_in("q").wait("1 session").type_in("\r");
    seat.wait("You stopped at    SP.01.02 RE(1)")
        .wait("Answered          3 of 123, 120 unanswered");
    seat.type_in("4")
        .wait("Enter goes on with the interview: nothing is answered here");
    seat.type_in("\r").wait("3/123  line 4  saved");
    assert_eq!(home.levels(), 3);
    seat.type_in("B").wait("You stopped at");
    seat.type_in("\r").wait("line 4").type_in("4");
    seat.wait("SP.01.02 RE(1) ML4, but its base SP.01.02 has ML3 (saved)");
    assert_eq!(home.levels(), 4);
}

/// What comes next is not always where the screens open: the command says both.
#[test]
fn the_status_says_where_the_screens_open() {
    let home = Home::new();
    let status = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_walkdown"));
        command.arg("status").arg(home.file());
        let state = home.folder().join("state");
        command
            .env("HOME", home.folder())
            .env("LOGNAME", "tester")
            .env("XDG_STATE_HOME", state);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let mut seat = home.sit();
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    seat.type_in("q").wait("1 session");
    let told = status();
    assert!(!told.contains("opens at"), "{told}");
    seat.type_in("\r").wait("You stopped at").type_in("\r");
    seat.wait("line 2")
        .type_in("]")
        .wait("SP.02.01")
        .type_in("q");
    seat.wait("1 session");
    let told = status();
    let wanted = "opens at  SP.02.01, where you stopped; the key . goes to SP.01.01 RE(1)\n";
    assert!(told.contains(wanted), "{told}");
}

#[test]
fn next_year_is_a_key_on_the_list_of_sessions() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("333").wait("SP.01.02 ML3 saved");
    seat.type_in("q").wait("1 session").type_in("N");
    seat.wait("Next year's session, from ").type_in("\u{7}");
    seat.wait("3 answers carried over, to be reconfirmed")
        .wait("ML3 · carried from 20");
    seat.type_in(" ")
        .wait("SP.01.01: ML3 reconfirmed, 2 to reconfirm (saved)");
    seat.type_in("  ")
        .wait("SP.01.02: ML3 reconfirmed, the last one (saved)");
    seat.type_in("q").wait("2 sessions");
}

#[test]
fn next_year_lies_beside_the_session_that_it_goes_on_from() {
    let home = Home::new();
    let mut seat = home.sit_after(
        "mkdir plant && \"$0\" new plant/a --no-open && \"$0\" answer plant/a SP.01.01 --maturity 2 && \
         exec \"$0\"",
    );
    seat.wait("1 session").type_in("N");
    seat.wait("Next year's session, from ").type_in("\u{7}");
    seat.wait("1 answer carried over").type_in("q");
    seat.wait("2 sessions");
    let mut seat = home.sit_after("echo $(ls plant/*.walkdown | wc -l) files; sleep 1");
    seat.wait("2 files");
}

#[test]
fn evidence_that_is_gone_is_named() {
    let home = Home::new();
    let mut seat = home.sit_after(
        "\"$0\" new a --no-open && echo one > plan && echo two > scan && echo three > log && \
         \"$0\" answer a SP.01.01 --maturity 2 --evidence-file plan --evidence-file scan --evidence-file log && \
         rm plan && echo owt > scan && exec \"$0\" a",
    );
    seat.wait("Last recorded     SP.01.01, you")
        .wait("2 of 3 files gone or changed since")
        .wait("SP.01.01 plan is gone")
        .wait("SP.01.01 scan has changed");
}
