//! Links in a real terminal: they take no place, come only where the terminal takes them, and not over a thin line.

use super::seat::{Home, Seat};

/// Writes a report; gives what was sent.
fn written(start: &str) -> (Home, String) {
    let home = Home::new();
    let mut seat = home.sit_after(start);
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    seat.type_in("P").wait(".report.html").type_in("\r");
    seat.wait("The report is in");
    seat.type_in("\u{c}").wait("0-4 level").type_in("qq");
    assert!(seat.end());
    seat.wait_until("the terminal given back", Seat::is_given_back);
    let bytes = seat.sent();
    (home, bytes)
}

#[test]
fn a_report_can_be_opened_by_a_click_where_the_terminal_takes_links() {
    for (start, takes) in [
        ("TERM=foot exec \"$0\"", true),
        ("VTE_VERSION=7200 exec \"$0\"", true),
        ("VTE_VERSION=4600 exec \"$0\"", false),
        ("exec \"$0\"", false),
        ("TERM=linux VTE_VERSION=7200 exec \"$0\"", false),
        ("TERM=foot exec \"$0\" --low-bandwidth", false),
    ] {
        let (home, sent) = written(start);
        let folder = home.folder();
        let begins = format!("{}/", folder.display());
        let found = sent.match_indices("\u{1b}]8;;file://").count();
        assert_eq!(found > 0, takes, "{start}");
        assert_eq!(sent.contains("\u{1b}]8;"), takes, "{start}");
        if takes {
            let (_, link) = sent.split_once("\u{1b}]8;;file://").unwrap();
            let (address, shown) = link.split_once('\u{7}').unwrap();
            assert!(address.ends_with(".report.html"), "{address}");
            assert!(address.contains(&begins), "{address}");
            assert!(!shown.is_empty());
            // Each one ends.
            assert_eq!(sent.match_indices("\u{1b}]8;;\u{7}").count(), found);
        }
    }
}
