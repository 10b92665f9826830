//! The input may end anywhere: the program ends well, says how far the session is, and loses nothing.

use crate::support::room::Room;

use super::{frozen, said};

#[test]
fn at_once() {
    let room = frozen();
    for args in [&["a"][..], &["open", "a"], &["--plain", "a.walkdown"]] {
        let text = said(&room, args, "");
        assert!(
            text.ends_with("\nNordwerk: 0 of 39 answered, 39 unanswered.\n"),
            "{text}"
        );
    }
    let text = said(&room, &["new", "b", "--catalog", "frozen"], "");
    assert!(
        text.ends_with("\nb: 0 of 39 answered, 39 unanswered.\n"),
        "{text}"
    );
    assert!(said(&room, &[], "").starts_with("Sessions, the newest change first:\n"));
    assert!(said(&Room::new(), &[], "").starts_with("No session is known here."));
}

#[test]
fn the_exit_code_tells_whether_all_could_be_done() {
    let room = frozen();
    for (lines, status) in [
        ("", 0),
        ("3\nnext\nstatement x\nundo\nhelp\nquit\n", 0),
        (
            "flag\nflag\nlast\nnext\nfind zebra\nfilter off\ncancel\n",
            0,
        ),
        ("statment x\n", 1),
        ("go SP.99.99\n", 1),
        ("park /\nnext please\n", 1),
        ("evidence file none.txt\n", 1),
        ("report x.pdf\n", 1),
        ("set to 1/1/2026\n", 1),
        ("undo\nundo\nundo\nundo\nundo\nundo\nundo\nundo\n", 1),
    ] {
        let run = room.walkdown(["a"]).stdin(lines).status(status);
        super::must_be_plain(&run.text());
    }
}

#[test]
fn at_each_question() {
    for (lines, told) in [
        ("statement\n", "kept as a draft"),
        ("statement\none\n", "kept as a draft"),
        ("remarks\n", "kept as a draft"),
        ("evidence\n", "kept as a draft"),
        ("add statement\n", "kept as a draft"),
        ("na\n", "nothing of it was recorded"),
        ("_\n", "nothing of it was recorded"),
        ("na topic\n", "nothing of it was recorded"),
        ("park\n", "nothing of it was recorded"),
        ("park\nthe list\n", "kept as a draft"),
        ("action\n", "nothing of it was recorded"),
        ("action\na\nb\n", "kept as a draft"),
        ("compensating\na\n", "kept as a draft"),
        ("verdict\n", "nothing of it was recorded"),
        ("evidence file\n", "nothing of it was recorded"),
        ("report\n", "nothing of it was recorded"),
        ("3\nback\n2\n", "1 of 39 answered"),
    ] {
        let room = frozen();
        let text = said(&room, &["a"], lines);
        assert!(text.replace('\n', " ").contains(told), "{lines:?}\n{text}");
        let last = text.lines().last().unwrap();
        assert!(
            last.starts_with("Nordwerk: ") && last.contains(" of 39 answered"),
            "{text}"
        );
    }
    let mut lines = String::from("new\n");
    for answer in ["1", "N", "S", "no", "all", "integration"] {
        let room = Room::new();
        let text = said(&room, &[], &lines);
        assert!(
            text.ends_with("The input ended before the session was named: none was started.\n"),
            "{text}"
        );
        assert!(!room.path("home/data/walkdown/sessions").exists());
        lines = format!("{lines}{answer}\n");
    }
}

#[test]
fn a_last_line_without_an_end_counts() {
    let room = frozen();
    let text = said(&room, &["a"], "2");
    assert!(text.contains("SP.01.01 ML2 Managed saved.\n"), "{text}");
}

#[test]
fn a_text_that_was_cut_off_is_taken_up_again() {
    let room = frozen();
    said(&room, &["a"], "statement\nfirst line\n  second line");
    let statement = |room: &Room| {
        room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["statement"].clone()
    };
    assert_eq!(statement(&room), "");
    let text = said(&room, &["a"], "next\ndraft\nthird line\n.\n");
    assert!(
        text.contains("A draft is not saved yet: the statement of SP.01.01, 2 lines. Say draft to go\non with it.\n"),
        "{text}"
    );
    assert_eq!(statement(&room), "first line\n  second line\nthird line");
    assert!(!said(&room, &["a"], "").contains("draft"));
}

#[test]
fn help_is_there_at_each_question() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "statement\none\nhelp\n help\n.\npark\nhelp\nthe list\n?\nAnna\n",
    );
    assert!(
        text.contains("You are typing the statement of SP.01.01, 1 line so far."),
        "{text}"
    );
    assert_eq!(
        text.matches("Type the answer as one line.").count(),
        2,
        "{text}"
    );
    let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
    assert_eq!(line["statement"], "one\n help");
    assert_eq!(line["parked"]["owes"], "Anna");
    let text = said(&room, &[], "new\nhelp\ncancel\n");
    assert!(text.contains("only cancel starts no session."), "{text}");
}

#[test]
fn a_discarded_text_comes_back_with_undo() {
    let room = frozen();
    let text = said(&room, &["a"], "remarks\none\ncancel\nundo\ntwo\n..\n.\n");
    assert!(text.contains("Discarded; undo brings it back.\n"), "{text}");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["remarks"], "one\ntwo\n.");
}

#[test]
fn who_reads_only_the_beginning_loses_no_answer() {
    let room = frozen();
    let output = room
        .shell("(printf '3\\n'; seq 200 | sed 's/.*/help all/'; printf '2\\n') | walkdown a | head -n 1")
        .output();
    assert!(output.status.success());
    let done = || room.json(["status", "a", "--json"])["progress"]["answered"] == 2;
    // `head` ends first: the program goes on to the end of its input.
    for _ in 0..2000 {
        if done() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the answers after what was read are lost");
}

#[test]
fn what_no_disk_takes_is_said_and_kept() {
    let room = frozen();
    // What is kept aside is smaller than the limit, the session is not.
    said(&room, &["a"], format!("statement {}\n", "x".repeat(60_000)));
    let text = room
        .shell("ulimit -f 128; (printf 'remarks '; head -c 9000 /dev/zero | tr '\\0' y; printf '\\n2\\nquit\\nquit\\n') | walkdown a")
        .status(1)
        .text();
    assert!(text.contains("NOT SAVED, 1 change: "), "{text}");
    assert!(text.contains("quit again leaves all the same"), "{text}");
    // With room again it is taken in.
    said(&room, &["a"], "");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["remarks"].as_str().unwrap().len(), 9000);
    assert_eq!(shown["lines"][0]["maturity"], 2);
}
