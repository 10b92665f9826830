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
fn one_person_gets_one_mail() {
    let room = Room::with_session();
    for (id, missing, who) in [
        ("SP.03.05", "the hardening list", "S. Yilmaz"),
        ("SP.01.01", "the plan", "Ann Lee"),
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
            "walkdown: --for Bob: owes nothing that is recorded, or fits several\nname one who does: Ann Lee, S. Yilmaz\n",
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
        .stderr(
            "walkdown: --for Bob: is named for nothing, or fits several\nname one who is: Ann Lee, S. Yilmaz\n",
        )
        .status(1)
        .check();
}
