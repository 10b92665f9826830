//! An account that several people share names nobody: who records there is asked for, and no document calls it a person.

use crate::support::room::Room;

/// What is said where a command would record under the name of the account.
const SAID: &str = "walkdown: what is changed here is recorded as root, an account that names nobody\n\
    say who with --as NAME, or keep it: {\"name\": \"NAME\"} in ROOM/home/config/walkdown/config.json\n";

#[test]
fn what_would_be_recorded_as_the_account_is_said_once_a_command() {
    let room = Room::with_session();
    room.write("sheet.csv", "ID,Statement\nSP.02.01,all trained\n");
    let answer = "answer a SP.01.01 --maturity 2";
    for (line, stdout) in [
        (answer, "SP.01.01: ML2 saved\n"),
        ("undo a", "undone: SP.01.01 maturity: ML2 → none\n"),
        ("set a --scope Works", "scope: none → \"Works\"\n"),
        ("answer a SP.01.02 --maturity 1", "SP.01.02: ML1 saved\n"),
        (
            "answer a SP.01.02 --reviewed",
            "SP.01.02: review saved, but by who recorded it: a second person's review is still due\n",
        ),
    ] {
        room.shell(&format!("LOGNAME=root walkdown {line}"))
            .stdout(stdout)
            .stderr(SAID)
            .check();
    }
    for line in ["import a sheet.csv", "seal a"] {
        let run = room.shell(&format!("LOGNAME=root walkdown {line}"));
        assert!(!run.stderr(SAID).text().is_empty());
    }
    // Nothing is recorded here, or somebody said who they are.
    let dry = room
        .shell("LOGNAME=root walkdown import a sheet.csv --dry-run")
        .output();
    assert!(dry.stderr.is_empty(), "{dry:?}");
    let because = "--reason late";
    room.shell(&format!(
        "LOGNAME=root walkdown --as Ana {answer} {because}"
    ))
    .stdout("SP.01.01: ML2 saved\n")
    .check();
    std::fs::create_dir_all(room.path("home/config/walkdown")).unwrap();
    room.write("home/config/walkdown/config.json", r#"{"name": "Ben"}"#);
    room.shell(&format!(
        "LOGNAME=root walkdown answer a SP.01.03 --maturity 1 {because}"
    ))
    .stdout("SP.01.03: ML1 saved\n")
    .check();
}

#[test]
fn no_document_calls_the_account_a_person() {
    let room = Room::with_session();
    for (who, level) in [("root", "2"), ("Ana", "3")] {
        let line = ["--as", who, "answer", "a", "SP.01.01", "--maturity", level];
        room.walkdown(line)
            .stdout(&format!("SP.01.01: ML{level} saved\n"))
            .check();
    }
    let line = ["--as", "root", "answer", "a", "SP.01.02", "--maturity", "2"];
    assert!(room.walkdown(line).output().status.success());
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    let told = "an account without a name (root)";
    let of = |begin: &str| {
        let mut lines = report.lines();
        lines
            .find(|line| line.starts_with(begin))
            .unwrap_or_default()
    };
    assert!(of("| Recorded by |").contains(told), "{report}");
    assert_eq!(
        report.matches("root").count(),
        report.matches(told).count(),
        "{report}"
    );
    let oscal = room
        .walkdown(["export", "a", "--format", "oscal-ar"])
        .text();
    assert!(oscal.contains(&format!("\"name\": \"{told}\"")), "{oscal}");
    assert!(!oscal.contains("\"name\": \"root\""), "{oscal}");
}
