//! The agenda: read aloud, or written to a file as the command writes it.

use super::{after, frozen, said};

#[test]
fn the_agenda_in_a_file_is_that_of_the_command() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "park the list / Anna\nagenda visit.md\nagenda visit.html\nagenda open owed.md\nagenda owed.md\nagenda x.json\nagenda open x\n",
    );
    let told = text.replace('\n', " ");
    let whole = room.path("").canonicalize().unwrap();
    let whole = whole.display();
    for wanted in [
        format!("The agenda is in {whole}/visit.md. "),
        format!("No agenda was written: {whole}/owed.md exists already: name another file. "),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} was not said:\n{text}");
    }
    for paper in ["agenda", "list of open items"] {
        let wanted =
            format!("No {paper} was written: name a file that ends in .html, .md or .docx.");
        assert_eq!(told.matches(&wanted).count(), 1, "{text}");
    }
    let command = |args: &[&str]| room.walkdown(args.iter().copied()).text();
    let written = [
        ("visit.md", &["agenda", "a", "--format", "md"][..]),
        ("visit.html", &["agenda", "a", "--format", "html"]),
        ("owed.md", &["agenda", "a", "--open", "--format", "md"]),
    ];
    for (file, args) in written {
        assert_eq!(room.read(file), command(args), "{file}");
    }
}

#[test]
fn the_agenda_is_read_without_the_signs_of_markdown() {
    let room = frozen();
    let more = "more\n".repeat(40);
    let text = said(
        &room,
        &["a"],
        format!("park a *list* | [x] <b> & more_ / Anna\nagenda open\n{more}agenda\n{more}"),
    );
    let open = after(&text, "\nStill open: Nordwerk\n");
    assert!(
        open.contains(
            "SP.01.01 Own staff briefed on this standard: a *list* | [x] <b> & more_ (asked"
        ),
        "{open}"
    );
    let visit = after(&text, "\nAgenda: Nordwerk\n");
    assert!(visit.starts_with("Assessed: Nordwerk\n"), "{visit}");
    assert!(visit.contains("\nTarget: ML3\n"), "{visit}");
    assert!(visit.contains("\nSP.02 Assurance: Subjects "), "{visit}");
    assert!(
        visit.contains(": assignment procedure with the\nbriefing as a gate; briefing slides on "),
        "{visit}"
    );
    for line in open.lines() {
        assert!(
            !["# ", "- [", "**", "| "]
                .iter()
                .any(|sign| line.starts_with(sign)),
            "{line}"
        );
    }
}

#[test]
fn what_is_to_be_copied_is_read() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "copy\n1\ngo SP.01.01\ncopy\npark the list / Anna Berg\ncopy anna\ncopy Bob\n",
    );
    let told = text.replace('\n', " ");
    for wanted in [
        "This line is no gap; nobody named owes anything.",
        " (ML1, target ML3) To reach ML2, have a yes to: ",
        "the list",
        "With thanks, tester",
        "Bob owes nothing that is recorded; copy WHO reads what one of these owes: Anna Berg.",
    ] {
        assert!(told.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
}
