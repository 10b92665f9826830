//! `agenda`: to standard output, or to a file whole.

use crate::support::room::Room;

#[test]
fn the_agenda_goes_to_standard_output_or_to_a_file() {
    let room = Room::with_session();
    for more in [&[][..], &["--open"]] {
        for format in ["html", "md"] {
            let line = || {
                let line = ["agenda", "a", "--format", format];
                line.into_iter().chain(more.iter().copied())
            };
            let text = room.walkdown(line()).text();
            room.walkdown(line().chain(["-o", "out"])).check();
            assert_eq!(room.read("out"), text);
        }
    }
    // A document for Word is no text, and the same on every way out.
    room.walkdown(["agenda", "a", "-o", "out.docx"]).check();
    let line = ["agenda", "a", "--format", "docx", "-o", "-"];
    let packed = room.walkdown(line).output().stdout;
    assert!(packed.starts_with(b"PK"));
    assert_eq!(std::fs::read(room.path("out.docx")).unwrap(), packed);
    let usual = room.walkdown(["agenda", "a"]).text();
    assert!(usual.starts_with("# Agenda: Nordwerk\n"));
    assert_eq!(
        usual,
        room.walkdown(["agenda", "a", "--format", "md"]).text()
    );
}

#[test]
fn the_session_itself_is_never_replaced() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    room.walkdown(["agenda", "a", "-o", "./a.walkdown"])
        .stderr(
            "walkdown: ./a.walkdown: this is a session's file\nname another file for the agenda\n",
        )
        .status(2)
        .check();
    let output = room
        .walkdown(["agenda", "a", "-o", "no/such/file"])
        .output();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn a_person_gets_what_is_owed() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.03.05",
        "--park",
        "the hardening list",
        "--owes",
        "S. Yilmaz",
    ])
    .text();
    let text = room.walkdown(["agenda", "a", "--open"]).text();
    assert!(text.contains(
        "\n## S. Yilmaz\n\nFor the assessment of Nordwerk, the following is still open with you (as of "
    ));
    assert!(text.contains(
        "\n\nPlease send us or tell us what is still missing:\n\n- SP.03.05 Only what is needed switched on: the \
         hardening list (asked on "
    ));
    room.walkdown(["agenda", "a", "--format", "json"])
        .status(2)
        .output();
}

#[test]
fn the_open_items_the_filter_and_the_people_read_aloud_agree_on_who_owes() {
    let room = Room::with_session();
    let answer = |more: &[&str]| {
        let line = ["answer", "a", "SP.03.05"].iter().chain(more);
        room.walkdown(line.copied()).text();
    };
    let open_for = || {
        let line = ["export", "a", "--format", "jsonl", "--filter"];
        let line = line.into_iter().chain(["open-for=K. Lund"]);
        room.walkdown(line).text().lines().count()
    };
    let open = || room.walkdown(["agenda", "a", "--open"]).text();
    let owed = |text: &str| text.contains("## K. Lund\n");
    answer(&["--statement", "a list is kept", "--said-by", "K. Lund"]);
    assert_eq!(open_for(), 1);
    // An answer that is begun waits still: they are not told to owe nothing.
    assert!(!open().contains("Nothing is owed by"), "{}", open());
    answer(&["--maturity", "3", "--said-by", "K. Lund"]);
    assert_eq!((open_for(), owed(&open())), (1, true), "{}", open());
    answer(&["--maturity", "2", "--said-by", ""]);
    assert_eq!((open_for(), owed(&open())), (0, false), "{}", open());
}

#[test]
fn what_was_given_back_and_changed_waits_for_who_gave_it_back() {
    let room = Room::with_session();
    let answer = |who: &str, more: &[&str]| {
        let line = ["--as", who, "answer", "a", "SP.03.05"];
        room.walkdown(line.iter().chain(more).copied()).text();
    };
    answer("Ama", &["--maturity", "2"]);
    answer("Ben", &["--returned", "which list?"]);
    answer("Ama", &["--evidence", "the list"]);
    let text = room.walkdown(["agenda", "a", "--open"]).text();
    let part = text.split_once("## Ben\n").expect(&text).1;
    assert!(
        part.contains(
            "Returned by you and changed since, to be reviewed again:\n\n- SP.03.05 Only what is needed switched on: which list? (Ben)\n"
        ),
        "{text}"
    );
    let told = room.walkdown(["show", "a", "SP.03.05"]).text();
    assert!(
        told.contains("changed, waits for Ben, who returned it: which list?"),
        "{told}"
    );
}

#[test]
fn one_person_gets_one_mail() {
    let room = Room::with_session();
    for (id, missing, who) in [
        ("SP.03.05", "the hardening list", "S. Yilmaz"),
        ("SP.01.01", "the plan", "Ann Lee"),
        ("SP.01.02", "the names", "Ann Zeh"),
    ] {
        room.walkdown(["answer", "a", id, "--park", missing, "--owes", who])
            .text();
    }
    let one = ["agenda", "a", "--open", "--for"];
    let mail = |typed: &'static str| room.walkdown(one.into_iter().chain([typed]));
    let text = mail("s. y").text();
    assert!(
        text.starts_with(
            "# Still open: Nordwerk\n\nFor the assessment of Nordwerk, the following is still open with you (as of "
        ),
        "{text}"
    );
    assert!(text.contains("the hardening list") && !text.contains("the plan"));
    mail("Bob")
        .stderr(
            "walkdown: --for Bob: owes nothing that is recorded\nname one who does: Ann Lee, Ann Zeh, S. Yilmaz\n",
        )
        .status(1)
        .check();
    mail("ann")
        .stderr(
            "walkdown: --for ann: fits none of them alone\nname one who does: Ann Lee, Ann Zeh, S. Yilmaz\n",
        )
        .status(1)
        .check();
    let page = room
        .walkdown(one.into_iter().chain(["Ann Lee", "--format", "html"]))
        .text();
    assert!(page.contains("the plan") && !page.contains("the hardening list"));
    // Without it, what concerns the person at the visit.
    let visit = room.walkdown(["agenda", "a", "--for", "s. y"]).text();
    assert!(visit.starts_with("# Agenda: Nordwerk\n"), "{visit}");
    assert!(visit.contains("\n## S. Yilmaz\n\n## SP.03 Architecture\n"));
    assert!(visit.contains("**SP.03.05 Only what is needed switched on**: "));
    assert!(visit.contains("the hardening list") && !visit.contains("SP.01"));
    room.walkdown(["agenda", "a", "--for", "Bob"])
        .stderr("walkdown: --for Bob: is named for nothing\nname one who is: Ann Lee, Ann Zeh, S. Yilmaz\n")
        .status(1)
        .check();
}
