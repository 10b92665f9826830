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
