//! `new`, `quick`, `set` and `open`.

use serde_json::json;

use crate::support::room::Room;

#[test]
fn a_session_starts_with_the_defaults() {
    let room = Room::with_session();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["title"], "Nordwerk");
    assert_eq!(status["catalogs"], json!(["iec-62443-2-4"]));
    assert_eq!(status["profile"], "all");
    assert_eq!(status["roles"], json!(["integration"]));
    assert_eq!(status["mode"], "guided");
    assert_eq!(status["target"], 3);
    assert_eq!(status["progress"]["total"], 123);
}

#[test]
fn quick_covers_the_base_requirements() {
    let room = Room::new();
    room.walkdown(["quick", "q", "--no-open"])
        .stdout("q.walkdown\n")
        .check();
    let status = room.json(["status", "q", "--json"]);
    assert_eq!(status["mode"], "quick");
    assert_eq!(status["profile"], "base");
    assert_eq!(status["progress"]["total"], 72);
    assert_eq!(status["progress"]["not_evaluated"], 51);
    room.walkdown(["quick", "r", "--no-open", "--profile", "all"])
        .stdout("r.walkdown\n")
        .check();
    assert_eq!(room.json(["status", "r", "--json"])["profile"], "all");
}

#[test]
fn without_a_path_it_goes_to_the_data_folder() {
    let room = Room::new();
    room.walkdown(["new", "--no-open", "--organization", "Nord & Werk"])
        .stdout("ROOM/home/data/walkdown/sessions/nord-werk.walkdown\n")
        .check();
    room.walkdown(["answer", "nord-werk", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
}

#[test]
fn a_name_that_looks_like_an_option_is_said_as_a_path() {
    let room = Room::new();
    room.walkdown(["new", "--no-open", "--", "-q"])
        .stdout("-q.walkdown\n")
        .check();
    let output = room.walkdown(["new", "--no-open", "--", "-q"]).output();
    let told = String::from_utf8(output.stderr).unwrap();
    let (_, command) = told.trim_end().rsplit_once(": ").unwrap();
    assert_eq!(command, "walkdown open ./-q.walkdown");
    room.shell(&command.replace("open", "status")).text();
}

#[test]
fn an_existing_file_is_refused() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    room.walkdown(["new", "a", "--no-open"])
        .stderr("walkdown: a.walkdown: it exists already\nname another, or resume it with: walkdown open a.walkdown\n")
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn what_does_not_exist_is_refused_naming_what_does() {
    let room = Room::new();
    for (option, value, stderr) in [
        (
            "--profile",
            "most",
            "walkdown: \"most\": there is no such profile\nthe profiles are all, base\n",
        ),
        (
            "--role",
            "owner",
            "walkdown: \"owner\": there is no such role\nthe roles are integration, maintenance\n",
        ),
        (
            "--catalog",
            "iso",
            "walkdown: \"iso\": there is no such catalog\nthe catalogs are iec-62443-2-4, iec-62443-2-1\n",
        ),
    ] {
        room.walkdown(["new", "a", "--no-open", option, value])
            .stderr(stderr)
            .status(1)
            .check();
    }
    room.walkdown(["new", "a", "--no-open", "--target", "5"])
        .stderr("walkdown: --target 5: there is no such level\nuse 1 to 4\n")
        .status(2)
        .check();
    room.walkdown(["new", "no/such/a", "--no-open"])
        .stderr("walkdown: locking no/such/a.walkdown: no such file or folder\ncheck the path\n")
        .status(1)
        .check();
    room.walkdown(["new", "..", "--no-open"])
        .stderr("walkdown: ..: it names no file\nname the file to make, as in plant.walkdown\n")
        .status(2)
        .check();
    assert!(!room.path("a.walkdown").exists());
}

#[test]
fn set_changes_what_the_session_is_about_as_one_event() {
    let room = Room::with_session();
    room.walkdown([
        "set",
        "a",
        "--scope",
        "Tank farm",
        "--role",
        "maintenance",
        "--role",
        "integration",
        "--area-target",
        "sp.03=2",
        "--from-date",
        "14.03.2026",
        "--report-number",
        "7",
    ])
    .stdout(
        "scope: none → \"Tank farm\"\nrole maintenance: none → yes\ntarget of SP.03: none → ML2\n\
         first day: none → 2026-03-14\nreport number: none → \"7\"\n",
    )
    .check();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["title"], "Nordwerk – Tank farm");
    assert_eq!(status["roles"], json!(["integration", "maintenance"]));
    room.walkdown(["set", "a", "--scope", "Tank farm"])
        .stdout("nothing changed: this stands already\n")
        .check();
    assert_eq!(room.read("a.walkdown").lines().count(), 3);
    room.walkdown(["undo", "a"])
        .stdout(
            "undone: scope: \"Tank farm\" → none\nundone: role maintenance: yes → none\n\
             undone: target of SP.03: ML2 → none\nundone: first day: 2026-03-14 → none\n\
             undone: report number: \"7\" → none\n",
        )
        .check();
}

#[test]
fn set_refuses_what_cannot_be() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    for (args, stderr, status) in [
        (
            &["set", "a"][..],
            "walkdown: set: there is nothing to set\nname what to change; see: walkdown set --help\n",
            2,
        ),
        (
            &["set", "a", "--area-target", "SP.99=2"],
            "walkdown: \"SP.99\": there is no such area\nthe areas are SP.01, SP.02, SP.03, SP.04, SP.05, SP.06, \
             SP.07, SP.08, SP.09, SP.10, SP.11, SP.12\n",
            1,
        ),
        (
            &["set", "a", "--area-target", "SP.03"],
            "walkdown: --area-target SP.03: it is no area with its target\nwrite it as SP.03=2\n",
            2,
        ),
        (
            &["set", "a", "--to-date", "14/3/2026"],
            "walkdown: set: \"14/3/2026\" is no date\nuse 2026-03-14 or 14.3.26\n",
            2,
        ),
        (
            &["set", "a", "--catalog", "iec-62443-2-4"],
            "walkdown: --catalog: there is no such option\nsee: walkdown set --help\n",
            2,
        ),
    ] {
        room.walkdown(args.iter().copied())
            .stderr(stderr)
            .status(status)
            .check();
    }
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn days_in_the_wrong_order_blame_what_was_typed() {
    let room = Room::new();
    room.walkdown(["new", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    room.walkdown(["set", "a", "--to-date", "2026-03-14"])
        .stdout("last day: none → 2026-03-14\n")
        .check();
    room.walkdown(["set", "a", "--from-date", "2026-04-01"])
        .status(2)
        .stderr(
            "walkdown: --from-date 2026-04-01: it is after the last day, 2026-03-14\n\
             give the days in their order\n",
        )
        .check();
    room.walkdown([
        "set",
        "a",
        "--from-date",
        "2026-04-01",
        "--to-date",
        "2026-03-31",
    ])
    .status(2)
    .stderr(
        "walkdown: --to-date 2026-03-31: it is before the first day, 2026-04-01\n\
             give the days in their order\n",
    )
    .check();
}

#[test]
fn a_path_is_printed_without_what_a_terminal_obeys() {
    let room = Room::new();
    room.walkdown(["new", "a\u{1b}[31mb", "--no-open"])
        .stdout("a␛[31mb.walkdown\n")
        .check();
}

/// An account that several people share names nobody: neither as the assessor nor below a mail.
#[test]
fn a_shared_account_is_no_assessor() {
    let room = Room::new();
    room.shell("LOGNAME=root walkdown new a --no-open --organization Nordwerk")
        .stdout("a.walkdown\n")
        .check();
    assert!(!room.read("a.walkdown").contains("\"assessor\""));
    // An older session, which has it as the assessor.
    room.walkdown(["set", "a", "--assessor", "root"])
        .stdout("assessor: none → \"root\"\n")
        .check();
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(report.contains("| Assessor | not stated |"), "{report}");
    room.walkdown([
        "answer", "a", "SP.01.01", "--park", "the list", "--owes", "Plant IT",
    ])
    .text();
    let mail = room.walkdown(["agenda", "a", "--open"]).text();
    assert!(
        mail.contains("With thanks") && !mail.contains("root"),
        "{mail}"
    );
}
