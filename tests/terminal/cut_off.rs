//! Cut off in the middle of typing: the terminal closed, the process killed, the machine going down.

use std::{process::Command, thread, time::Duration};

use super::seat::{Home, Seat, signal};

const SIXTH: &str = "SP.01.03 RE(1)";

/// Five answers, and half a sentence in the sixth statement.
fn half_a_sentence(seat: &mut Seat) {
    seat.begin().type_in("33333").wait("5/123  line 6  saved");
    seat.type_in("e")
        .wait(&format!("{SIXTH} · statement"))
        .type_in("half a sent")
        .wait("half a sent");
}

/// The sixth comes up again with the half sentence in place, and can be finished.
fn finish_it(home: &Home) {
    assert_eq!(home.levels(), 5);
    assert_eq!(home.statement(SIXTH), "", "a draft is no answer");
    let mut seat = home.sit();
    seat.resume()
        .wait(&format!("{SIXTH} · statement"))
        .wait("half a sent")
        .wait("a draft, not saved yet")
        .type_in("ence")
        .wait("half a sentence")
        .type_in("\u{1b}")
        .wait("statement saved");
    assert_eq!(home.statement(SIXTH), "half a sentence");
    seat.type_in("e").wait("Esc save and close");
    assert!(!seat.sight().contains("a draft"), "{}", seat.sight());
}

#[test]
fn by_a_hang_up() {
    let home = Home::new();
    let mut seat = home.sit();
    half_a_sentence(&mut seat);
    seat.signal("HUP");
    assert!(seat.end());
    finish_it(&home);
}

#[test]
fn by_a_hang_up_while_parking() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin()
        .type_in("p")
        .wait("parked: to come back to")
        .type_in("the signed sheets\r")
        .wait("owed by")
        .type_in("B. Kl")
        .wait("owed by B. Kl");
    seat.signal("HUP");
    assert!(seat.end());
    // Cut off once more before it is finished.
    let mut seat = home.sit();
    seat.resume().wait("owed by B. Kl").type_in("ei");
    seat.wait("owed by B. Klei").signal("HUP");
    assert!(seat.end());
    let mut seat = home.sit();
    seat.resume()
        .wait("missing the signed sheets")
        .wait("owed by B. Klei")
        .wait("a draft, not saved yet")
        .type_in("n\r\r")
        .wait("SP.01.01 parked (owed by B. Klein) saved");
    // Who speaks is known after a hang-up too.
    seat.type_in("i1").wait("B. Klein  saved").signal("HUP");
    assert!(seat.end());
    let mut seat = home.sit();
    seat.resume().wait("Enter go on").type_in("\r");
    seat.wait("B. Klein  saved")
        .type_in("3")
        .wait("SP.01.01 RE(1) ML3 saved");
    let session = home.session().session;
    let answered = |id: &str| {
        let line = walkdown::session::LineKey::shared("iec-62443-2-4", id);
        walkdown::session::answer(&session, &line)
    };
    let parked = answered("SP.01.01").parked.unwrap();
    assert_eq!(
        (parked.missing.as_str(), parked.owes.as_str()),
        ("the signed sheets", "B. Klein")
    );
    assert_eq!(answered("SP.01.01 RE(1)").said_by, "B. Klein");
}

/// `script` holds a terminal of its own: killed, it takes that terminal along.
fn has_script() -> bool {
    let there = Command::new("script").arg("--version").output();
    there.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).contains("util-linux"))
}

#[test]
fn by_a_terminal_that_closes() {
    if !has_script() {
        return;
    }
    let home = Home::new();
    let mut seat = home.sit_after("echo $$ > shell; exec script -qfc \"$0\" /dev/null");
    half_a_sentence(&mut seat);
    let shell: u32 = home.read("shell").trim().parse().unwrap();
    signal(shell, "KILL");
    home.wait_unlocked();
    finish_it(&home);
}

#[test]
fn by_a_kill() {
    let home = Home::new();
    let mut seat = home.sit();
    half_a_sentence(&mut seat);
    // Text is at most a second behind.
    thread::sleep(Duration::from_millis(1200));
    seat.signal("KILL");
    assert!(!seat.end());
    finish_it(&home);
}

#[test]
fn by_the_machine_going_down() {
    let home = Home::new();
    let mut seat = home.sit();
    half_a_sentence(&mut seat);
    seat.signal("TERM");
    assert!(seat.end());
    seat.wait_until("the terminal given back", Seat::is_given_back);
    finish_it(&home);
}

#[test]
fn by_ctrl_c() {
    let home = Home::new();
    let mut seat = home.sit();
    half_a_sentence(&mut seat);
    seat.type_in("\u{3}");
    assert!(seat.end());
    seat.wait_until("the terminal given back", Seat::is_given_back);
    finish_it(&home);
}

#[test]
fn by_a_terminal_that_closes_while_nothing_is_done() {
    if !has_script() {
        return;
    }
    let home = Home::new();
    let mut seat = home.sit_after(
        "echo $$ > shell; P=$0; export P; exec script -qfc \"trap : HUP; '$P'; echo \\$? > ended\" /dev/null",
    );
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    let shell: u32 = home.read("shell").trim().parse().unwrap();
    signal(shell, "KILL");
    home.wait_unlocked();
    home.wait_for_file("ended");
    assert_eq!(home.read("ended"), "0\n");
    assert_eq!(home.levels(), 1);
}
