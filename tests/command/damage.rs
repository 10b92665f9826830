//! Files that are damaged, of another kind, or of a newer format.

use crate::support::{room::Room, sealed::sealed};

/// A session with three answers: lines 3 to 5.
fn answered() -> Room {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03"] {
        room.walkdown(["answer", "a", id, "--maturity", "2"])
            .stdout(&format!("{id}: ML2 saved\n"))
            .check();
    }
    room
}

#[test]
fn a_damaged_line_is_named_and_the_rest_is_read() {
    let room = answered();
    let text = room.read("a.walkdown").replace("SP.01.02/", "SP.01.05/");
    room.write("a.walkdown", text);
    let stderr = "walkdown: a.walkdown, line 4: its digest does not fit its text\n\
        the other lines are read; see: walkdown verify a.walkdown\n";
    let status = room
        .walkdown(["status", "a", "--json"])
        .stderr(stderr)
        .text();
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["progress"]["answered"], 2);
    room.walkdown(["answer", "a", "SP.01.02", "--maturity", "3"])
        .stdout("SP.01.02: ML3 saved\n")
        .stderr(stderr)
        .check();
}

#[test]
fn how_many_lines_are_not_read_is_told_wherever_the_session_is() {
    let room = answered();
    let told = |args: &[&str]| room.walkdown(args.iter().copied()).text_of();
    assert_eq!(room.json(["status", "a", "--json"])["unread_lines"], 0);
    let status = told(&["status", "a"]);
    assert!(!status.contains("not read"), "{status}");
    let report = told(&["report", "a", "--format", "md"]);
    assert!(!report.contains("walkdown verify, with"), "{report}");
    // One line is damaged, one is no line of a session, the last one is torn off.
    let text = room.read("a.walkdown").replace("SP.01.02/", "SP.01.05/");
    let (rest, last) = text.trim_end().rsplit_once('\n').unwrap();
    let last = last.get(..last.len() - 20).unwrap();
    room.write("a.walkdown", format!("{rest}\nhello\n{last}"));
    std::fs::remove_dir_all(room.path("home/state")).unwrap();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["unread_lines"], 3);
    let status = told(&["status", "a"]);
    assert!(
        status.contains(
            "\nnot read  3 lines of the file; to see which: walkdown verify a.walkdown\n"
        ),
        "{status}"
    );
    for reader in ["internal", "client"] {
        let report = told(&["report", "a", "--format", "md", "--for", reader]);
        assert!(
            report.contains("3 lines of the session's file are damaged, cut off or of another session, and are not read"),
            "{report}"
        );
        // On the cover too, where the seal stands.
        assert!(
            report.contains("3 lines of the session's file: see the limits of this assessment"),
            "{report}"
        );
    }
    // The plain mode that reads it first writes nothing to it.
    let plain = told(&["--plain", "a"]).replace('\n', " ");
    assert!(
        plain.contains("Not read: 3 lines of the file; walkdown verify FILE names which."),
        "{plain}"
    );
}

#[test]
fn the_header_of_another_session_is_a_line_that_is_not_read() {
    let room = answered();
    room.walkdown(["new", "b", "--no-open"])
        .stdout("b.walkdown\n")
        .check();
    let other = room.read("b.walkdown").lines().next().unwrap().to_owned();
    room.write("a.walkdown", room.read("a.walkdown") + &other + "\n");
    assert_eq!(room.json(["status", "a", "--json"])["unread_lines"], 1);
    let portfolio = room.json(["portfolio", "a", "--format", "json"]);
    assert_eq!(portfolio["sessions"][0]["damaged_lines"], 1);
    // The list knows what was opened; who only looks is not there yet.
    room.walkdown(["--plain", "a"]).stdin("quit\n").output();
    let list = room.walkdown(["list"]).text();
    let row = list.lines().find(|row| row.contains("a.walkdown"));
    assert!(
        row.is_some_and(|row| row.contains("1 line not read")),
        "{list}"
    );
}

#[test]
fn a_torn_line_is_said_and_set_aside_by_the_next_change() {
    let room = answered();
    let text = room.read("a.walkdown");
    let cut = text.get(..text.len() - 20).unwrap();
    room.write("a.walkdown", cut);
    // On a machine that has not seen the line whole.
    std::fs::remove_dir_all(room.path("home/state")).unwrap();
    let stderr = "walkdown: a.walkdown, last line: it is torn off\n\
        the other lines are read; the next change sets it aside in a.walkdown.torn\n";
    let status = room
        .walkdown(["status", "a", "--json"])
        .stderr(stderr)
        .text();
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["progress"]["answered"], 2);
    room.walkdown(["answer", "a", "SP.01.03", "--maturity", "3"])
        .stdout("SP.01.03: ML3 saved\n")
        .stderr(stderr)
        .check();
    assert!(room.path("a.walkdown.torn").exists());
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 4 changes, no evidence file\n")
        .check();
}

#[test]
fn what_is_no_session_is_said_so() {
    let room = Room::new();
    room.write("notes.txt", "hello\nworld\n");
    room.write("empty.walkdown", "");
    for (path, why) in [
        ("notes.txt", "it has no line that walkdown wrote"),
        ("empty.walkdown", "the file is empty"),
    ] {
        for args in [
            &["status", path][..],
            &["answer", path, "SP.01.01", "--maturity", "2"],
            &["open", path],
        ] {
            room.walkdown(args.iter().copied())
                .stderr(&format!(
                    "walkdown: {path}: it is no session: {why}\n\
                     name a file that walkdown made, or start one with: walkdown new\n"
                ))
                .status(1)
                .check();
        }
    }
    room.walkdown(["status", "none.walkdown"])
        .stderr("walkdown: none.walkdown: there is no such file\nsee what is known here with: walkdown list\n")
        .status(1)
        .check();
    room.walkdown(["status", "home"])
        .stderr("walkdown: reading home: it is a folder\ncheck the file, then try again\n")
        .status(1)
        .check();
}

#[test]
fn a_newer_format_opens_read_only() {
    let room = Room::new();
    let header = sealed(
        r#"{"walkdown":2,"session":"5e55","created":"2026-11-21T18:04:11.123+01:00","by":"x","catalogs":[{"id":"iec-62443-2-4","edition":"2023","digest":""}]}"#,
    );
    room.write("a.walkdown", &header);
    let stderr = "walkdown: a.walkdown: it opens read-only: it has format 2, this program writes format 1\n\
        read it with status, show and report, or take a sound copy\n";
    let status = room.walkdown(["status", "a"]).stderr(stderr).text();
    assert!(status.contains("answered  0 of 123"));
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stderr(stderr)
        .status(1)
        .check();
    room.walkdown(["undo", "a"])
        .stderr(stderr)
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), header);
}

#[test]
fn a_catalog_that_is_not_here_is_named() {
    let room = Room::new();
    let header = sealed(
        r#"{"walkdown":1,"session":"5e55","created":"","by":"x","catalogs":[{"id":"mine"}]}"#,
    );
    room.write("a.walkdown", header);
    room.walkdown(["status", "a"])
        .stderr(
            "walkdown: a.walkdown: its catalog mine is not known here\n\
             see the catalogs known here with: walkdown catalog list\n",
        )
        .status(1)
        .check();
}

/// Does what was said to mend a file that another program saved; gives what comes of it.
fn mended(room: &Room, stderr: &str) -> String {
    let (_, command) = stderr.trim_end().rsplit_once(": ").unwrap();
    room.shell(command).check();
    room.read("mended.walkdown")
}

#[test]
fn a_file_saved_as_utf_16_says_so_and_how_to_mend_it() {
    let room = answered();
    let text: Vec<u16> = room.read("a.walkdown").encode_utf16().collect();
    let little: Vec<u8> = text.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = text.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for (mark, bytes, kind) in [
        (&b"\xff\xfe"[..], &little, "UTF-16"),
        (b"\xfe\xff", &big, "UTF-16"),
        (b"", &little, "UTF-16LE"),
        (b"", &big, "UTF-16BE"),
    ] {
        room.write("b.walkdown", [mark, bytes].concat());
        let stderr = format!(
            "walkdown: b.walkdown: it is no session any more: it was saved as UTF-16\n\
             save it as UTF-8 again, as with: iconv -f {kind} -t UTF-8 b.walkdown > mended.walkdown\n"
        );
        for command in ["status", "open", "undo"] {
            room.walkdown([command, "b"])
                .stderr(&stderr)
                .status(1)
                .check();
        }
        assert_eq!(mended(&room, &stderr), room.read("a.walkdown"));
    }
}

#[test]
fn marks_and_blanks_around_lines_are_named_and_how_they_go() {
    let mend = "take them off, as with: sed 's/^\\xEF\\xBB\\xBF//; s/^[[:space:]]*//; \
        s/[[:space:]]*$//' b.walkdown > mended.walkdown\n";
    let room = answered();
    let text = room.read("a.walkdown");
    for (before, after) in [("", " "), (" ", "\t\r"), ("", "   \r")] {
        let around: Vec<String> = text
            .lines()
            .map(|line| format!("{before}{line}{after}\n"))
            .collect();
        room.write("b.walkdown", around.concat());
        let stderr = format!(
            "walkdown: b.walkdown: it is no session any more: byte order marks or blanks were put \
             around its lines\n{mend}"
        );
        room.walkdown(["status", "b"])
            .stderr(&stderr)
            .status(1)
            .check();
        assert_eq!(mended(&room, &stderr), room.read("a.walkdown"));
    }
    // Before the first line a mark does no harm.
    let marked = text.replace('\n', "\n\u{feff}");
    room.write("b.walkdown", marked.trim_end_matches('\u{feff}'));
    let named = "byte order mark or blanks stand around it";
    let stderr = format!(
        "walkdown: b.walkdown, line 2: a {named}\nwalkdown: b.walkdown, line 3: a {named}\n\
         walkdown: b.walkdown, line 4: a {named}\nwalkdown: b.walkdown, line 5: a {named}\n\
         the other lines are read; {mend}"
    );
    room.walkdown(["answer", "b", "SP.01.04", "--flag"])
        .stdout("SP.01.04: flag saved\n")
        .stderr(&stderr)
        .check();
    assert!(mended(&room, &stderr).starts_with(&text));
    room.walkdown(["verify", "mended.walkdown"])
        .stdout("mended.walkdown: sound, 5 changes, no evidence file\n")
        .check();
}

#[test]
fn the_marks_of_a_conflict_in_git_are_named_and_how_they_go() {
    let room = answered();
    let text = room.read("a.walkdown");
    let lines: Vec<&str> = text.lines().collect();
    for end in ["\n", "\r\n"] {
        let (head, both) = lines.split_at(lines.len() - 2);
        let marked = [
            head,
            &["<<<<<<< HEAD"],
            &both[..1],
            &["||||||| 1a2b3c4", "======="],
            &both[1..],
            &[">>>>>>> site"],
        ];
        let marked: Vec<String> = marked
            .concat()
            .iter()
            .map(|line| format!("{line}{end}"))
            .collect();
        room.write("b.walkdown", marked.concat());
        let output = room.walkdown(["status", "b"]).output();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let first = head.len() + 1;
        let named = format!("b.walkdown, line {first}: it is a mark that git left at a conflict\n");
        assert!(
            stderr.starts_with(&format!("walkdown: {named}")),
            "{stderr}"
        );
        let whole = mended(&room, &stderr);
        assert_eq!(whole.replace('\r', ""), text);
        room.walkdown(["verify", "mended.walkdown"])
            .stdout("mended.walkdown: sound, 4 changes, no evidence file\n")
            .check();
        let output = room.walkdown(["verify", "b"]).output();
        let told = String::from_utf8(output.stdout).unwrap();
        let mend = stderr.trim_end().rsplit_once("are read; ").unwrap().1;
        assert!(told.contains(mend) && !told.contains("was lost"), "{told}");
    }
}

#[test]
fn a_last_line_with_blanks_after_it_is_not_torn() {
    let room = answered();
    let text = room.read("a.walkdown");
    room.write("b.walkdown", format!("{}  ", text.trim_end()));
    room.walkdown(["answer", "b", "SP.01.04", "--flag"])
        .output();
    assert!(!room.path("b.walkdown.torn").exists());
    assert!(room.read("b.walkdown").starts_with(text.trim_end()));
}
