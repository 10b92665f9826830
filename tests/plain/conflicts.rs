//! Conflicts settled by words: read one after another, with the real program.

use super::{after, said, without_days};
use crate::support::room::Room;

/// Two copies of a session that Ana and Ben worked on apart, merged as `c`.
fn merged(ana: &[&[&str]], ben: &[&[&str]]) -> Room {
    let room = Room::with_session();
    std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (copy, who, answers) in [("a", "Ana", ana), ("b", "Ben", ben)] {
        for answer in answers {
            let args = ["--as", who, "answer", copy].into_iter();
            room.walkdown(args.chain(answer.iter().copied())).text();
        }
    }
    room.walkdown(["merge", "c", "a", "b"]).status(1).text();
    room
}

fn line(room: &Room, id: &str) -> serde_json::Value {
    room.json(["show", "c", id, "--json"])["lines"][0].clone()
}

#[test]
fn one_after_another_by_number_by_a_new_value_and_joined() {
    let room = merged(
        &[
            &["SP.01.01", "--maturity", "2"],
            &["SP.01.02", "--statement", "ours"],
            &["SP.01.03", "--maturity", "1"],
            &["SP.01.04", "--action", "a plan", "--owner", "Ana"],
        ],
        &[
            &["SP.01.01", "--maturity", "3"],
            &["SP.01.02", "--statement", "theirs"],
            &["SP.01.03", "--maturity", "4"],
            &["SP.01.04", "--action", "a list"],
        ],
    );
    let words = "conflicts\nsettle theirs\nsettle join\nsettle new 9\nsettle new na no such part\nundo\nconflicts 1\nsettle new 0\nsettle new one plan / Bo / 2027-01-31\nquit\n";
    let text = without_days(&said(&room, &["c", "--as", "Ana"], words));
    let heard = after(&text, "Conflict 1 of 4.").replace('\n', " ");
    for wanted in [
        "SP.01.01 ",
        "Maturity, 2 values. ",
        "Ana, DAY ",
        ", yours: ML2 Managed ",
        ": ML3 Defined (Practiced) ",
        "settle NUMBER takes one, settle new VALUE another one. ",
        "The others, of which conflicts NUMBER reads one: 2. SP.01.02 statement. 3. SP.01.03 maturity. 4. SP.01.04 action. ",
        "SP.01.01 maturity settled: ML3, saved. Conflict 1 of 3. SP.01.02 ",
        ", settle join all of them. ",
        "\", saved. Conflict 1 of 2. ",
        "Nothing was recorded: there is no such level: use 0 (not performed) or 1 to 4, na with its reason, or ne. ",
        "SP.01.03 maturity settled: not applicable (no such part), saved. Conflict 1 of 1. ",
        " is in conflict again; saved. ",
        "SP.01.03 maturity settled: ML0, saved. ",
        "SP.01.04 action settled: \"one plan\", owner Bo, due DAY, saved. Nothing is left to settle: every value stands alone. ",
    ] {
        assert!(heard.contains(wanted), "{wanted:?} was not said\n{text}");
    }
    let shown = ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04"].map(|id| line(&room, id));
    assert_eq!(
        (&shown[0]["maturity"], &shown[2]["maturity"]),
        (&3.into(), &0.into())
    );
    assert!(
        ["ours\n\ntheirs", "theirs\n\nours"]
            .map(Into::into)
            .contains(&shown[1]["statement"])
    );
    assert_eq!(shown[3]["action"]["owner"], "Bo");
    assert_eq!(
        room.json(["status", "c", "--json"])["progress"]["conflicts"],
        0
    );
}

/// Who said yes to the rungs of a level that stands no more is asked for nothing: the lower one is another's word.
#[test]
fn a_level_settled_below_the_rungs_is_shown_by_who_said_it() {
    let level = |level, name| ["SP.01.01", "--maturity", level, "--said-by", name];
    let rungs = ["--rung", "1=yes", "--rung", "2=yes", "--rung", "3=yes"];
    let ama = [&level("3", "Ama")[..], &rungs].concat();
    let apart = || merged(&[&ama], &[&level("1", "Piet")]);
    let owe = |room: &Room| {
        let open = room.walkdown(["agenda", "c", "--open"]).text();
        ["Ama", "Piet"].map(|name| open.contains(&format!("## {name}")))
    };
    let room = apart();
    said(
        &room,
        &["c", "--as", "Ana"],
        "conflicts\nsettle new 2\nquit\n",
    );
    assert_eq!(owe(&room), [false, false]);
    let room = apart();
    let says = |to: &'static str| {
        let args = ["answer", "c"].into_iter().chain(level(to, "Piet"));
        room.walkdown(args).text();
    };
    says("2");
    assert_eq!(owe(&room), [false, true]);
    // Where no less is claimed than the rungs hold, who said yes to them shows it.
    says("3");
    assert_eq!(owe(&room), [true, false]);
}

/// A level alone tells little of why the other is another: what its author wrote on the line stands beside it, as on
/// screen.
#[test]
fn what_its_author_wrote_stands_beside_a_value() {
    let room = merged(
        &[
            &["SP.01.01", "--maturity", "2", "--statement", "by mail"],
            &["SP.01.01", "--remarks", "ask again"],
        ],
        &[&["SP.01.01", "--maturity", "3"]],
    );
    let text = without_days(&said(&room, &["c", "--as", "Ana"], "conflicts 1\nquit\n"));
    let heard = after(&text, "Conflict 1 of ").replace('\n', " ");
    let wanted = "ML2 Managed; beside it: statement \"by mail\"; remarks of Ana \"ask again\" ";
    assert!(heard.contains(wanted), "{text}");
    assert!(heard.contains(": ML3 Defined (Practiced) "), "{text}");
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_recorded() {
    let room = merged(
        &[&["SP.01.01", "--maturity", "2"]],
        &[&["SP.01.01", "--maturity", "3"]],
    );
    let before = room.read("c.walkdown");
    let words =
        "settle 1\nconflicts 7\nconflicts\nsettle\nsettle 3\nsettle join\nsettle both\nquit\n";
    let text = said(&room, &["c", "--as", "Cleo"], words).replace('\n', " ");
    for wanted in [
        "Nothing was recorded: conflicts reads the values first, then settle NUMBER takes one.",
        "There is no such conflict: conflicts NUMBER, from 1 to 1.",
        "Nothing was recorded: there is no value 3 here, only 1 to 2.",
        "Nothing was recorded: the maturity is no text that could be joined. settle NUMBER takes one.",
        "Nothing was recorded. Say which: settle NUMBER, settle new VALUE, settle join;",
    ] {
        assert!(text.contains(wanted), "{wanted:?} was not said\n{text}");
    }
    assert_eq!(room.read("c.walkdown"), before);
    let text = said(&room, &["c"], "brief\nquit\n").replace('\n', " ");
    assert!(
        text.contains(
            "In conflict: 1 conflict: SP.01.01, conflicts settles them one after another."
        ),
        "{text}"
    );
    let text = said(&room, &["a"], "conflicts\nquit\n");
    assert!(
        text.replace('\n', " ")
            .contains("Nothing is in conflict or said differently: conflicts come from joining copies of a session (walkdown merge)."),
        "{text}"
    );
}
