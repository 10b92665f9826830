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
    second.type_in("jj").wait("line 3").type_in("4");
    second.wait("you may write").wait("2/123  line 3  saved");
    assert_eq!(home.levels(), 2);
    second.type_in("4").wait("SP.01.02 ML4 saved");
    assert_eq!(home.levels(), 3);
}

#[test]
fn who_takes_over_a_session_that_was_sealed_meanwhile_says_why() {
    let home = Home::new();
    let mut first = home.sit();
    first.begin();
    let mut second = home.sit();
    second.resume().wait("  read-only");
    first.type_in("3").wait("SP.01.01 ML3 saved");
    second.wait("1/123");
    first.type_in("q").wait("1 session").type_in("q");
    assert!(first.end());
    let walkdown = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_walkdown"))
            .args(args)
            .arg(home.file())
            .env("HOME", home.folder())
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    walkdown(&["--as", "Ana", "seal"]);
    second.type_in("jj").wait("line 3").type_in("4");
    second
        .wait("by Ana; no change since: a change asks for its reason")
        .wait("  sealed");
    // It gave the lock back, and wrote nothing; the next key asks why.
    home.wait_unlocked();
    second
        .type_in("4")
        .wait("why is it changed?")
        .type_in("\u{1b}");
    second.wait("no reason given: the sealed session stays as it is");
    assert_eq!(home.levels(), 1);
    second.type_in("4").wait("why is it changed?");
    // What was refused is done with the reason, by no second key.
    second.type_in("the audit asked\r").wait("2/123");
    second.wait("  sealed");
    assert_eq!(home.levels(), 2);
    // Another line asks again; the reason of before is taken by Enter.
    second.type_in("2").wait("why is it changed?");
    second.type_in("\r").wait("3/123").wait("  sealed");
    second.type_in("q").wait("1 session").type_in("q");
    assert!(second.end());
    let status = walkdown(&["status"]);
    assert!(status.contains("2 changes since"), "{status}");
    let report = walkdown(&["report", "--format", "md"]);
    assert_eq!(report.matches("the audit asked").count(), 2, "{report}");
}
