//! Plain mode at a terminal: nothing is drawn, a line is read as it is typed, and a hang-up loses nothing of a text.

use super::seat::{Home, Seat};

fn must_be_lines(seat: &mut Seat) {
    seat.wait_until("no other screen", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    });
}

#[test]
fn a_terminal_that_can_do_no_more_goes_line_by_line() {
    let home = Home::new();
    let mut seat = home.sit_after("TERM=dumb; export TERM; exec \"$0\" quick");
    seat.wait("Number 1 of 72").wait("SP.01.01> ");
    must_be_lines(&mut seat);
    seat.type_in("3\n")
        .wait("SP.01.01 ML3 Defined (Practiced) saved.")
        .wait("Number 2 of 72");
    assert_eq!(home.levels(), 1);
    seat.type_in("quit\n");
    assert!(seat.end());
    home.wait_unlocked();
}

#[test]
fn cut_off_in_the_middle_of_a_statement() {
    for end in ["HUP", "TERM"] {
        let home = Home::new();
        let mut seat = home.sit_after("exec \"$0\" --plain quick");
        seat.wait("SP.01.01> ");
        must_be_lines(&mut seat);
        seat.type_in("statement\n").wait("statement> ");
        seat.type_in("kept in the matrix\n")
            .wait("kept in the matrix");
        // What follows is taken after the line before it.
        seat.type_in("  since 2024\n")
            .wait_until("three prompts", |screen| {
                screen.contents().matches("statement> ").count() == 3
            });
        seat.signal(end);
        assert!(seat.end());
        home.wait_unlocked();
        assert_eq!(home.statement("SP.01.01"), "");
        let mut seat = home.sit_after("exec \"$0\" --plain");
        seat.wait("sessions> ").type_in("open 1\n");
        seat.wait("A draft is not saved yet: the statement of SP.01.01, 2 lines.");
        seat.type_in("draft\n")
            .wait("since 2024")
            .wait("statement> ");
        seat.type_in("and audited\n.\n")
            .wait("SP.01.01 statement saved.");
        assert_eq!(
            home.statement("SP.01.01"),
            "kept in the matrix\n  since 2024\nand audited"
        );
    }
}

#[test]
fn a_draft_of_the_screen_is_taken_up_in_plain_mode() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("e").wait("SP.01.01 · statement");
    seat.type_in("half a sent")
        .wait("half a sent")
        .signal("HUP");
    assert!(seat.end());
    home.wait_unlocked();
    let mut seat = home.sit_after("exec \"$0\" --plain");
    seat.wait("sessions> ")
        .type_in("open 1\n")
        .wait("A draft is not saved yet");
    seat.type_in("statement\n")
        .wait("half a sent")
        .wait("statement> ");
    seat.type_in("ence\n.\nquit\nquit\n");
    assert!(seat.end());
    assert_eq!(home.statement("SP.01.01"), "half a sent\nence");
}

#[test]
fn cut_off_between_two_questions_the_screen_goes_on_with_the_second() {
    let home = Home::new();
    let mut seat = home.sit_after("exec \"$0\" --plain quick");
    seat.wait("SP.01.01> ")
        .type_in("park\n")
        .wait("What is missing?");
    seat.type_in("the list\n")
        .wait("Who owes it?")
        .signal("HUP");
    assert!(seat.end());
    home.wait_unlocked();
    let mut seat = home.sit();
    seat.wait("1 session")
        .type_in("\r")
        .wait("a draft, not saved yet")
        .wait("the list");
    // The cursor stands where the question was asked: Enter saves after the last one.
    seat.type_in("Anna\r\r")
        .wait("SP.01.01 parked (owed by Anna) saved");
}

#[test]
fn what_is_printed_into_a_file_has_no_prompts_and_is_typed_at_a_terminal() {
    let home = Home::new();
    let mut seat = home.sit_after("\"$0\" quick > told.txt; cat told.txt; echo over");
    seat.type_in("3\nquit\n")
        .wait("SP.01.01 ML3 Defined (Practiced) saved.")
        .wait("over");
    must_be_lines(&mut seat);
    seat.wait_until("no prompt", |screen| {
        !screen.contents().contains("SP.01.01> ")
    });
    assert_eq!(home.levels(), 1);
}

#[test]
fn who_follows_hears_of_changes_on_lines_of_their_own() {
    let home = Home::new();
    let mut first = home.sit_after("exec \"$0\" --plain quick");
    first.wait("SP.01.01> ");
    let mut second = home.sit_after("exec \"$0\" --plain --as Bo");
    second.wait("sessions> ").type_in("open 1\n");
    second.wait("Read-only: tester").wait("SP.01.01> ");
    first
        .type_in("3\n")
        .wait("SP.01.01 ML3 Defined (Practiced) saved.");
    second.wait("\ntester changed this session.\nSP.01.01> ");
    second
        .type_in("2\n")
        .wait("Nothing was recorded. Read-only: tester")
        // The lock was asked for in vain.
        .wait_until("the third prompt", |screen| {
            screen.contents().matches("SP.01.01> ").count() == 3
        });
    // The end of the input, as a person types it.
    first.type_in("\u{4}").wait("1 of 72 answered");
    assert!(first.end());
    second.wait("nobody has this session open any more: the next word");
    second
        .type_in("2\n")
        .wait("The session is free now and yours to write: say it");
    second
        .type_in("2\n")
        .wait("SP.01.01 has ML3. Type the same again to set ML2.");
    second.type_in("2\n").wait("SP.01.01 ML2 Managed saved.");
}

#[test]
fn a_narrow_terminal_breaks_no_word() {
    let home = Home::new();
    let mut seat = home.sit_after("stty cols 60; exec \"$0\" --plain quick");
    seat.resize(60, 24);
    seat.wait("SP.01.01> ")
        .type_in("help all\n")
        .wait("more reads on");
    // What is typed before the prompt stands is followed by it, in the row of the answer.
    seat.wait_until("the prompt below it", |screen| {
        screen.contents().trim_end().ends_with("SP.01.01>")
    });
    seat.type_in("more\n").wait("help WORD");
    let sight = seat.sight();
    let rows: Vec<&str> = sight.lines().map(str::trim_end).collect();
    assert!(rows.iter().any(|row| row.len() > 50), "{sight}");
    assert!(rows.iter().all(|row| row.chars().count() < 60), "{sight}");
    let joined = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains("help WORD says what one means"), "{sight}");
}
