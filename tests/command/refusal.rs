//! What `answer` refuses: two lines, the right exit code, and nothing changed.

use crate::support::room::Room;

/// Runs `answer a` with these arguments, and compares.
fn refused(cases: &[(&[&str], &str, i32)]) {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    for (args, stderr, status) in cases {
        let all = ["answer", "a"].iter().chain(*args).copied();
        room.walkdown(all).stderr(stderr).status(*status).check();
    }
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn ids_levels_and_words_that_do_not_exist() {
    refused(&[
        (
            &["SP.01.99", "--maturity", "3"],
            "walkdown: SP.01.99: there is no such requirement\nthe nearest are SP.01.01, SP.01.01 RE(1), SP.01.02; \
             see: walkdown catalog show iec-62443-2-4\n",
            1,
        ),
        (
            &["ORG 1.1", "--maturity", "3"],
            "walkdown: ORG 1.1: there is no such requirement\nsee: walkdown catalog show iec-62443-2-4\n",
            1,
        ),
        (
            &["SP.01.01", "--maturity", "7"],
            "walkdown: --maturity 7: there is no such level\nuse 0 (not performed) or 1 to 4\n",
            2,
        ),
        (
            &["SP.01.01", "--maturity"],
            "walkdown: --maturity: its value is missing\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01", "--declared", "0"],
            "walkdown: --declared 0: there is no such level\nuse 1 to 4\n",
            2,
        ),
        (
            &["SP.01.01", "--target", "9"],
            "walkdown: --target 9: there is no such level\nuse 1 to 4\n",
            2,
        ),
        (
            &["SP.01.01", "--rung", "5=yes"],
            "walkdown: --rung 5=yes: there is no such rung\nuse 1 to 4\n",
            2,
        ),
        (
            &["SP.01.01", "--verdict", "maybe"],
            "walkdown: --verdict maybe: there is no such verdict\nuse pass, fail, n/a or n/e\n",
            2,
        ),
        (
            &["SP.01.01", "--not-applicable", " "],
            "walkdown: SP.01.01: not applicable needs a reason\nsay why the requirement cannot apply\n",
            2,
        ),
        (
            &["SP.01.01", "--maturity", "2", "--not-evaluated"],
            "walkdown: --maturity: it does not go together with --not-evaluated\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01", "--clear", "--flag"],
            "walkdown: --clear: it does not go together with --flag\nsee: walkdown answer --help\n",
            2,
        ),
    ]);
}

#[test]
fn evidence_actions_and_parking_that_cannot_be() {
    refused(&[
        (
            &["SP.01.01", "--remove-evidence", "1"],
            "walkdown: SP.01.01: there is no evidence number 1\nthe line has 0\n",
            1,
        ),
        (
            &["SP.01.01", "--remove-evidence", "x"],
            "walkdown: --remove-evidence x: it is no number\nuse the one that show puts before the piece\n",
            2,
        ),
        (
            &["SP.01.01", "--maturity", "2", "--maturity", "3"],
            "walkdown: --maturity: it can be given once only\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01", "--action", "x", "--due", "soon"],
            "walkdown: SP.01.01: \"soon\" is no date\nuse 2026-03-14, 14.3.26, tomorrow, Friday, +14 or +2w\n",
            2,
        ),
        (
            &["SP.01.01", "--action", "x", "--due", "31.02.2027"],
            "walkdown: SP.01.01: there is no day \"31.02.2027\"\nname one that there is, as in 2026-03-14\n",
            2,
        ),
        (
            &["SP.01.01", "--owner", "x"],
            "walkdown: SP.01.01: an action needs a text before an owner or a due date\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01", "--owes", "x"],
            "walkdown: SP.01.01: parking needs what is missing\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01"],
            "walkdown: answer: there is nothing to record\nsay what, as in --maturity 3; see: walkdown answer --help\n",
            2,
        ),
        (
            &["", "--flag"],
            "walkdown: REQ: its value is missing\nsee: walkdown answer --help\n",
            2,
        ),
        (
            &["SP.01.01", "--evidence-file", "none.pdf"],
            "walkdown: reading none.pdf: no such file or folder\ncheck the path\n",
            1,
        ),
    ]);
}

#[test]
#[cfg(unix)]
fn an_evidence_file_that_is_not_named_in_utf_8() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    room.shell("n=$(printf 'n\\374.pdf'); printf x > \"$n\"; walkdown answer a SP.01.01 --evidence-file \"$n\"")
        .stderr("walkdown: n\u{fffd}.pdf: it is not named in UTF-8\ngive it another name\n")
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}
