//! Over a thin line: by the option and by the config file nothing is asked of the terminal and nothing sent to its window,
//! also where it would take it, and the screens are whole.

use super::seat::{Home, Seat};

/// Walks through the screens; what a terminal was sent on the way.
fn walked(seat: &mut Seat) -> String {
    seat.wait("No session is known here yet").type_in("n");
    seat.wait("New session").type_in("\u{7}").wait("line 1");
    // It says that it has what it was not asked for.
    seat.type_in("\u{1b}[?2026;2$y").type_in("3");
    seat.wait("SP.01.01 ML3 saved").wait("0-4 level");
    seat.wait("1/123").type_in("e").wait("Esc save and close");
    seat.type_in("logged\u{1b}").wait("statement saved");
    for (key, sight) in [
        ("o", "Overview"),
        ("R", "Review"),
        ("/", "Find"),
        ("?", "Keys"),
    ] {
        seat.type_in(key).wait(sight);
        seat.type_in("\u{1b}").wait_gone(sight).wait("0-4 level");
    }
    seat.type_in("\u{c}").wait("0-4 level").type_in("qq");
    assert!(seat.end());
    seat.wait_until("the terminal given back", Seat::is_given_back);
    seat.sent()
}

#[test]
fn nothing_is_asked_and_nothing_only_pleases_the_eye() {
    let window = "WT_SESSION=1 TERM_PROGRAM=WezTerm TERM=wezterm COLORTERM=truecolor exec \"$0\"";
    let by_option = format!("{window} --low-bandwidth");
    for (config, start) in [(None, by_option.as_str()), (Some(true), window)] {
        let home = Home::new();
        if let Some(is_thin) = config {
            home.configure(&format!(r#"{{"low_bandwidth": {is_thin}}}"#));
        }
        let told = walked(&mut home.sit_after(start));
        for left_out in ["\u{1b}]", "2026", "─", "│", "█", "░", "\u{1b}[2m"] {
            assert!(!told.contains(left_out), "{left_out:?} with {start}");
        }
        assert_eq!(home.levels(), 1);
        assert_eq!(home.statement("SP.01.01 RE(1)"), "logged");
    }
    let home = Home::new();
    home.configure(r#"{"low_bandwidth": false}"#);
    let told = walked(&mut home.sit_after(window));
    for sent in ["\u{1b}[?2026$p", "\u{1b}[?2026h", "─", "█", "░"] {
        assert!(told.contains(sent), "{sent:?}");
    }
}
