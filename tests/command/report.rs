//! `report`: to standard output, or to a file whole.

use std::fs;

use crate::support::room::Room;

#[test]
fn the_report_goes_to_standard_output_or_to_a_file() {
    let room = Room::with_session();
    for format in ["html", "md", "json"] {
        let text = room.walkdown(["report", "a", "--format", format]).text();
        room.walkdown(["report", "a", "--format", format, "-o", "out"])
            .check();
        assert_eq!(room.read("out"), text);
        room.walkdown(["report", "a", "--format", format, "-o", "out"])
            .check();
    }
    assert_eq!(
        room.walkdown(["report", "a"]).text(),
        room.walkdown(["report", "a", "--format", "html"]).text()
    );
}

#[test]
fn the_session_itself_is_never_replaced() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    room.walkdown(["report", "a", "-o", "./a.walkdown"])
        .stderr(
            "walkdown: ./a.walkdown: this is a session's file\nname another file for the report\n",
        )
        .status(2)
        .check();
    let output = room
        .walkdown(["report", "a", "-o", "no/such/file"])
        .output();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn the_ending_of_the_file_names_the_format() {
    let room = Room::with_session();
    let report = |format: &str| room.walkdown(["report", "a", "--format", format]).text();
    for (file, format) in [("r.md", "md"), ("r.HTM", "html"), ("r.json", "json")] {
        room.walkdown(["report", "a", "-o", file]).check();
        assert_eq!(room.read(file), report(format), "{file}");
    }
    room.walkdown(["report", "a", "-o", "r.docx"]).check();
    let line = ["report", "a", "--format", "docx", "-o", "-"];
    let packed = room.walkdown(line).output().stdout;
    assert!(packed.starts_with(b"PK"));
    assert_eq!(fs::read(room.path("r.docx")).unwrap(), packed);
    room.walkdown(["agenda", "a", "-o", "a.html"]).check();
    assert!(room.read("a.html").starts_with("<!DOCTYPE html>"));
    room.walkdown(["report", "a", "--format", "html", "-o", "new.md"])
        .stderr(
            "walkdown: new.md: the ending says md, --format says html\nleave --format out, or name a file that ends in \
             .html\n",
        )
        .status(2)
        .check();
    assert!(!room.path("new.md").exists());
}

#[test]
fn an_ending_of_no_format_is_refused_unless_the_format_is_named() {
    let room = Room::with_session();
    for (command, file, formats) in [
        ("report", "t.pdf", "html, md, json, docx, text"),
        ("agenda", "c.pdf", "html, md, docx"),
    ] {
        room.walkdown([command, "a", "-o", file])
            .stderr(&format!(
                "walkdown: {file}: this command writes no format that ends in .{}\n\
                 say which with --format: {formats}\n",
                &file[2..]
            ))
            .status(2)
            .check();
        assert!(!room.path(file).exists());
    }
    room.walkdown(["report", "a", "--format", "md", "-o", "notes.mine"])
        .check();
    assert!(room.read("notes.mine").starts_with("# "));
}

#[test]
fn a_line_that_is_parked_leaves_the_report_interim() {
    let room = Room::with_session();
    let page = || room.walkdown(["report", "a", "--format", "md"]).text();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
        "--park",
        "a training record",
    ])
    .text();
    assert!(page().contains(", 1 parked because something is missing"));
}

#[test]
fn who_recorded_is_named_once_however_the_name_is_written() {
    let room = Room::with_session();
    for (who, id) in [("Ben", "SP.01.01"), ("ben", "SP.01.02")] {
        room.walkdown(["--as", who, "answer", "a", id, "--maturity", "2"])
            .text();
    }
    let text = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(text.contains("| Recorded by | Ben |"), "{text}");
}

#[test]
fn who_only_says_what_the_session_is_about_recorded_no_answer() {
    let room = Room::with_session();
    room.walkdown(["--as", "Ben", "answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["--as", "Ana", "set", "a", "--scope", "Hall 7"])
        .text();
    let text = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(text.contains("| Recorded by | Ben |"), "{text}");
    assert!(text.contains("| Ben | recorded answers |"), "{text}");
    assert!(!text.contains("Ana"), "{text}");
}

#[test]
fn a_dash_is_standard_output() {
    let room = Room::with_session();
    for command in ["report", "agenda"] {
        let text = room.walkdown([command, "a"]).text();
        assert_eq!(room.walkdown([command, "a", "-o", "-"]).text(), text);
        assert!(!room.path("-").exists());
    }
}

#[test]
fn the_data_has_every_name() {
    let room = Room::with_session();
    for option in [&["--for", "client"][..], &["--redact-names"]] {
        let line = ["report", "a", "--format", "json"];
        room.walkdown(line.into_iter().chain(option.iter().copied()))
            .stderr(
                "walkdown: --format json: the data has every name, remark and flag\nleave --for client and --redact-names \
                 out, or write html or md\n",
            )
            .status(2)
            .check();
        let page = ["report", "a"].into_iter().chain(option.iter().copied());
        assert!(room.walkdown(page).text().starts_with("<!DOCTYPE html>"));
    }
}

#[test]
fn the_conclusion_stands_on_a_page_of_its_own_and_its_absence_is_said() {
    let room = Room::with_session();
    let markdown = || room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        markdown().contains("\n## Conclusion\n\nThe assessor has written no conclusion yet.\n")
    );
    room.walkdown(["set", "a", "--conclusion", "Fit *for* use.\nSee the gaps."])
        .text();
    assert!(markdown().contains("\n## Conclusion\n\n> Fit \\*for\\* use.\\\n> See the gaps.\n"));
}

#[test]
fn a_template_takes_the_report_and_is_never_replaced() {
    let room = Room::with_session();
    room.walkdown(["report", "a", "-o", "own.docx"]).check();
    let own = fs::read(room.path("own.docx")).unwrap();
    room.walkdown(["report", "a", "--template", "own.docx", "-o", "new.docx"])
        .stderr(
            "walkdown: own.docx: no paragraph holds {{report}} alone\nthe report stands at its end\n",
        )
        .check();
    assert!(fs::read(room.path("new.docx")).unwrap().starts_with(b"PK"));
    room.walkdown(["report", "a", "--template", "own.docx", "-o", "./own.docx"])
        .stderr("walkdown: ./own.docx: this is the template\nname another file for the report\n")
        .status(2)
        .check();
    assert_eq!(fs::read(room.path("own.docx")).unwrap(), own);
    room.walkdown(["report", "a", "--template", "own.docx", "-o", "new.html"])
        .stderr("walkdown: --template: that choice belongs to docx\nadd --format docx, or leave it out\n")
        .status(2)
        .check();
    room.walkdown(["report", "a", "--template", "none.docx", "-o", "b.docx"])
        .stderr(
            "walkdown: none.docx: there is no such file\nname a document that Word saved as .docx\n",
        )
        .status(1)
        .check();
    room.walkdown(["report", "a", "--template", "a.walkdown", "-o", "b.docx"])
        .stderr(
            "walkdown: a.walkdown: it is no Word document (docx)\nname a document that Word saved as .docx\n",
        )
        .status(1)
        .check();
    assert!(!room.path("b.docx").exists());
}

#[test]
fn a_day_before_the_session_is_refused_and_one_behind_it_shows_all() {
    let room = Room::with_session();
    room.walkdown(["report", "a", "--as-of", "tomorrow"])
        .stderr("walkdown: --as-of tomorrow: it is no day\nuse 2026-03-14 or 14.3.26\n")
        .status(2)
        .check();
    room.walkdown(["report", "a", "--as-of", "2027-02-31"])
        .stderr(
            "walkdown: --as-of 2027-02-31: there is no such day\nname one that there is, as in 2026-03-14\n",
        )
        .status(2)
        .check();
    let output = room
        .walkdown(["report", "a", "--as-of", "1 May 2000"])
        .output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("walkdown: --as-of 2000-05-01: the session was begun on 2"),
        "{said}"
    );
    assert!(said.ends_with("\nname that day or a later one\n"), "{said}");
    let text = room
        .walkdown(["report", "a", "--format", "md", "--as-of", "2999-12-31"])
        .text();
    assert!(text.contains("| As of | 2999-12-31: "), "{text}");
}

#[test]
fn a_session_is_set_beside_an_earlier_one() {
    let room = Room::with_session();
    let text = room
        .walkdown(["report", "a", "--format", "md", "--against", "a"])
        .text();
    assert!(text.contains("## Since the last assessment"), "{text}");
    room.walkdown(["report", "a", "--format", "json", "--against", "a"])
        .stderr("walkdown: --against: the data has one assessment\nleave it out, and see: walkdown diff --json\n")
        .status(2)
        .check();
}

/// A link leads where it says in one step: the action of an answer to where the action is told, a gap that is told first
/// to where it stands there.
#[test]
fn links_lead_to_the_line_itself() {
    let room = Room::with_session();
    for (id, level) in [("SP.01.01", "1"), ("SP.01.02", "4")] {
        let line = [
            "answer",
            "a",
            id,
            "--maturity",
            level,
            "--action",
            "write it",
        ];
        room.walkdown(line).text();
    }
    room.walkdown(["set", "a", "--target", "3"]).text();
    let page = room.walkdown(["report", "a"]).text();
    for anchor in [
        "action-req-sp-01-01",
        "action-req-sp-01-02",
        "first-req-sp-01-01",
    ] {
        assert_eq!(
            page.matches(&format!("href=\"#{anchor}\"")).count(),
            1,
            "{anchor}"
        );
        assert_eq!(
            page.matches(&format!("id=\"{anchor}\"")).count(),
            1,
            "{anchor}"
        );
    }
    for to in page.split("href=\"#").skip(1) {
        let to = to.split('"').next().unwrap();
        assert_eq!(page.matches(&format!("id=\"{to}\"")).count(), 1, "{to}");
    }
}

/// The register alone: each piece once, with the requirements that name it, and no link that leads nowhere.
#[test]
fn the_register_of_evidence_is_a_document_of_its_own() {
    let room = Room::with_session();
    for (id, piece) in [
        ("SP.01.01", "training plan"),
        ("SP.01.02", "training plan"),
        ("SP.01.03", "NDA of 2025"),
    ] {
        let answer = ["answer", "a", id, "--evidence", piece];
        assert!(room.walkdown(answer).output().status.success());
    }
    let text = room.walkdown(["report", "a", "--evidence"]).text();
    for words in ["2 pieces of evidence", "SP.01.01, SP.01.02", "NDA of 2025"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(text.matches("training plan").count(), 1, "{text}");
    let page = room
        .walkdown(["report", "a", "--evidence", "--format", "html"])
        .text();
    assert!(page.contains("Evidence register"), "{page}");
    for link in page.split("href=\"#").skip(1) {
        let anchor = link.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    let refused = room.walkdown(["report", "a", "--evidence", "--format", "json"]);
    refused
        .stderr(
            "walkdown: --format json: the register is a document, and its data stands in that of the report\n\
             leave --evidence out, or write html, md, docx or text\n",
        )
        .status(2)
        .check();
}
