//! What an auditor sees: answers that cannot both be right.

use crate::support::room::Room;

fn room() -> Room {
    let room = Room::new();
    room.walkdown([
        "new",
        "own",
        "--no-open",
        "--catalog",
        "iec-62443-2-1",
        "--target",
        "1",
    ])
    .stdout("own.walkdown\n")
    .check();
    room
}

fn answer(room: &Room, id: &str, options: &[&str]) {
    let all = ["answer", "own", id].into_iter();
    let output = room.walkdown(all.chain(options.iter().copied())).output();
    assert!(output.status.success(), "{output:?}");
}

/// The findings of these kinds: requirement and message.
fn found(room: &Room) -> Vec<(String, String)> {
    let status = room.json(["status", "own", "--json"]);
    let all = status["findings"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let meant =
        all.filter(|one| one["code"] == "applies-in-part" || one["code"] == "above-leaned-on");
    meant
        .map(|one| (text(&one["requirement"]), text(&one["message"])))
        .collect()
}

fn said(id: &str, message: &str) -> (String, String) {
    (id.to_owned(), message.to_owned())
}

#[test]
fn what_stands_or_falls_together_is_told_apart() {
    let room = room();
    answer(&room, "net 1.3", &["--not-applicable", "no safety system"]);
    answer(&room, "data 1.3", &["--maturity", "2"]);
    answer(&room, "net 2.1", &["--maturity", "1"]);
    answer(&room, "net 2.3", &["--not-applicable", "no wireless"]);
    answer(&room, "net 3.1", &["--not-applicable", "no remote access"]);
    // ML0 says that it is not done, which agrees.
    answer(&room, "net 3.2", &["--maturity", "0"]);
    assert_eq!(
        found(&room),
        [
            said(
                "NET 2.1",
                "ML1, but NET 2.3 is not applicable, as both are where the plant has no wireless network"
            ),
            said(
                "DATA 1.3",
                "ML2, but NET 1.3 is not applicable, as both are where the plant has no safety system"
            ),
        ]
    );
    answer(&room, "data 1.3", &["--not-applicable", "no safety system"]);
    answer(&room, "net 2.3", &["--maturity", "1"]);
    assert_eq!(found(&room), []);
    let shown = room.walkdown(["show", "own", "net 2.2"]).text();
    assert!(
        shown.contains("\nmay not apply, if the plant has no wireless network\n"),
        "{shown}"
    );
}

#[test]
fn restoring_is_not_above_the_backup_that_it_leans_on() {
    let room = room();
    answer(&room, "avail 2.5", &["--maturity", "3"]);
    assert_eq!(found(&room), []);
    answer(&room, "avail 2.1", &["--maturity", "1"]);
    let message = "ML3, but leans on AVAIL 2.1 at ML1";
    assert_eq!(found(&room), [said("AVAIL 2.5", message)]);
    let lint = room.walkdown(["lint", "own"]).status(1).text();
    assert!(lint.contains(message), "{lint}");
    answer(&room, "avail 2.1", &["--maturity", "3"]);
    assert_eq!(found(&room), []);
}
