//! Next year: a finished session of 123 answers carried over, and each confirmed with one key in a real terminal.

use super::front::Front;

fn to_reconfirm(front: &Front) -> serde_json::Value {
    front.json(&["status", "next", "--json"])["progress"]["to_reconfirm"].clone()
}

/// Looks at what is sent out: so many confirmed, so many only carried.
fn the_report_tells(front: &Front, confirmed: usize, open: usize) -> String {
    assert_eq!(to_reconfirm(front), open);
    let json = front.json(&["report", "next", "--format", "json"]);
    assert_eq!(
        json["carried"],
        serde_json::json!({ "confirmed": confirmed, "to_confirm": open })
    );
    let page = front.run(&["report", "next", "--format", "md"]);
    let counts = format!("{confirmed} confirmed or answered anew since, {open} not confirmed yet.");
    assert!(page.contains(&counts), "{page}");
    assert_eq!(
        page.matches("(tester), not confirmed yet").count(),
        open,
        "{page}"
    );
    assert_eq!(
        page.matches("(tester), confirmed 20").count(),
        confirmed,
        "{page}"
    );
    page
}

#[test]
fn each_of_123_answers_is_confirmed_with_one_key() {
    let front = Front::new();
    let levels: Vec<&str> = (0..123).map(|place| ["3", "2", "4"][place % 3]).collect();
    front.say(&(levels.join("\n") + "\n"));
    let status = front.json(&["status", "a", "--json"]);
    assert_eq!(status["progress"]["answered"], 123);
    front.run(&["new", "next", "--from", "a", "--no-open"]);
    let page = the_report_tells(&front, 0, 123);
    assert!(
        page.contains("123 carried over and not confirmed yet**"),
        "{page}"
    );

    let file = || std::fs::read_to_string(front.home.folder().join("next.walkdown")).unwrap();
    let written = file().lines().count();
    let mut seat = front.sit("next");
    seat.wait("123 to reconfirm  line 1");
    for left in (25..123).rev() {
        seat.type_in(" ")
            .wait(&format!(" reconfirmed, {left} to reconfirm (saved)"));
    }
    seat.wait("25 to reconfirm  line 99");
    let page = the_report_tells(&front, 98, 25);
    assert!(
        page.contains("**Interim: every applicable requirement is answered, 25 carried over and not confirmed yet**"),
        "{page}"
    );
    // The line drops; it goes on where it was.
    seat.signal("HUP");
    assert!(seat.end());
    let mut seat = front.sit("next");
    seat.wait("25 answers carried over").type_in("\r");
    seat.wait("25 to reconfirm  line 99");
    for left in (1..25).rev() {
        seat.type_in(" ")
            .wait(&format!(" reconfirmed, {left} to reconfirm (saved)"));
    }
    seat.type_in(" ").wait("Summary");
    let page = the_report_tells(&front, 123, 0);
    assert!(
        page.contains("**Complete: every applicable requirement is answered**"),
        "{page}"
    );
    assert_eq!(file().lines().count(), written + 123, "one change a key");
    // The levels are those of last year.
    let answers = |name: &str| {
        let report = front.json(&["report", name, "--format", "json"]);
        let answers = report["answers"].as_array().unwrap().clone();
        answers
            .iter()
            .map(|answer| answer["lines"][0]["maturity"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(answers("next"), answers("a"));
}
