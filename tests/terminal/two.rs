//! Two terminals on one session.

use super::seat::Home;

#[test]
fn the_second_follows_live_and_writes_once_it_is_free() {
    let home = Home::new();
    let mut first = home.sit();
    first.begin();
    let mut second = home.sit();
    second
        .resume()
        .wait("read-only: tester")
        .wait("  read-only");
    first.type_in("3").wait("SP.01.01 ML3 saved");
    second.wait("tester changed this session").wait("1/123");
    let written = home.session().lines.len();
    second.type_in("4").wait("! read-only: tester");
    second.type_in("e").wait("! read-only: tester");
    first.type_in("2").wait("SP.01.01 RE(1) ML2 saved");
    second.wait("2/123");
    assert_eq!(home.session().lines.len(), written + 1);
    // Once the first has left, the next key of the second gets the right to write.
    first.type_in("q").wait("1 session").type_in("q");
    assert!(first.end());
    second.type_in("jj").wait("no.3").type_in("4");
    second.wait("you may write").wait("2/123  no.3  saved");
    assert_eq!(home.levels(), 2);
    second.type_in("4").wait("SP.01.02 ML4 saved");
    assert_eq!(home.levels(), 3);
}

#[test]
fn who_takes_over_a_session_that_was_sealed_meanwhile_may_not_write() {
    let home = Home::new();
    let mut first = home.sit();
    first.begin();
    let mut second = home.sit();
    second.resume().wait("  read-only");
    first.type_in("3").wait("SP.01.01 ML3 saved");
    second.wait("1/123");
    first.type_in("q").wait("1 session").type_in("q");
    assert!(first.end());
    let sealed = std::process::Command::new(env!("CARGO_BIN_EXE_walkdown"))
        .args(["--as", "Ana", "seal"])
        .arg(home.file())
        .env("HOME", home.folder())
        .output()
        .unwrap();
    assert!(sealed.status.success(), "{sealed:?}");
    second.type_in("jj").wait("no.3").type_in("4");
    second.wait("Ana changed this session").wait("read-only");
    // It gave the lock back, and wrote nothing; the next key says why.
    home.wait_unlocked();
    second.type_in("4").wait("sealed on");
    assert_eq!(home.levels(), 1);
}
