//! The same answers in the file as the keys give: a scripted interview.

use serde_json::Value;
use walkdown::runtime::LocalState;

use super::said;
use crate::support::{room::Room, screens::World};

/// Presses keys on screen and types words through a pipe, each on the same session; what the program then says of both
/// files has to be the same, and so has the line that one stands on.
fn alike(keys: &str, words: &str) {
    let room = Room::new();
    let mut world = World::of("all");
    let file = |world: &World| world.lines.join("\n") + "\n";
    room.write("words.walkdown", file(&world));
    world.press(keys);
    room.write("keys.walkdown", file(&world));
    said(&room, &["words.walkdown"], words);
    let same = |args: &[&str]| {
        let of = |path: &'static str| -> Value {
            let args = args
                .iter()
                .map(|arg| if *arg == "PATH" { path } else { *arg });
            room.json(args)
        };
        assert_eq!(
            of("words.walkdown"),
            of("keys.walkdown"),
            "{args:?}\n{keys}"
        );
    };
    same(&["status", "PATH", "--json"]);
    let touched: Vec<String> = world
        .session()
        .lines()
        .map(|line| line.requirement.to_string())
        .collect();
    for requirement in &touched {
        same(&["show", "PATH", requirement, "--json"]);
    }
    let file = room.path("words.walkdown");
    let id = "00000000-0000-4000-8000-000000000000";
    let state = LocalState::new(&room.path("home/state/walkdown"), id, &file);
    assert_eq!(
        state.place("tester"),
        world.model.walk.as_ref().map(|walk| walk.at.to_string())
    );
}

#[test]
fn an_interview_by_keys_and_by_words() {
    let pairs = [
        // A ladder, what it supports, and another level on top.
        ("y y n 2", "yes\nyes\nno\ntake"),
        (
            "e 'in the skills matrix' Esc v 'the matrix' Enter 'the list of 2025' Esc",
            "statement in the skills matrix\nevidence\nthe matrix\nthe list of 2025\n.",
        ),
        (
            "r 'two lines' Enter 'of them' Esc t p T 2 f",
            "remarks\ntwo lines\nof them\n.\nverdict pass\ntarget 2\nflag",
        ),
        ("3 1 Backspace 2 2", "3\n1\nrecorded\n2\n2"),
        ("- 'no wireless here' Enter", "na no wireless here"),
        (
            "c 'a guard at the gate' Enter 'nights' Esc 1",
            "compensating a guard at the gate / nights\n1",
        ),
        (
            "H 'yes' Enter Enter 'M. Roth' Esc M 'laptops' Enter 4 Enter '40' Enter 'by lot' Enter",
            "seen interview\nseen test / M. Roth\nsample laptops / 4 / 40 / by lot",
        ),
        // Out of order.
        (
            "] ] J 2 [ k 0 g . 4 G 1",
            "next area\nnext area\nnext topic\n2\nprevious area\nprevious\n0\nfirst\nopen\n4\nlast\n1",
        ),
        ("E E u u C-r", "E\nE\nundo\nundo\nredo"),
        (
            "j j n k y f f",
            "next\nnext\nno\nprevious\nyes\nflag\nunflag",
        ),
    ];
    let join = |of: fn(&(&'static str, &'static str)) -> &'static str, with: &str| {
        pairs.iter().map(of).collect::<Vec<_>>().join(with)
    };
    alike(
        &join(|pair| pair.0, " "),
        &(join(|pair| pair.1, "\n") + "\n"),
    );
}

#[test]
fn who_knows_the_keys_can_type_them() {
    let letters = "y y n 2 3 j J 4 K ] 1 [ f f 0 E . 3 u u u k 2 g 1 1 G 4";
    alike(letters, &letters.replace(' ', "\n"));
}

#[test]
fn what_has_no_key_yet_is_as_the_command_records_it() {
    let room = Room::with_session();
    room.write("scan.txt", "ports");
    std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (words, options) in [
        (
            "park the list / Anna",
            &["--park", "the list", "--owes", "Anna"][..],
        ),
        (
            "park\nthe matrix\nBo",
            &["--park", "the matrix", "--owes", "Bo"],
        ),
        ("unpark", &["--park", ""]),
        (
            "action buy a lock / Bo / 2026-12-24",
            &[
                "--action",
                "buy a lock",
                "--owner",
                "Bo",
                "--due",
                "2026-12-24",
            ],
        ),
        ("action\n\nAnna\n", &["--owner", "Anna"]),
        (
            "compensating a guard / nights",
            &["--compensating", "a guard", "--risk", "nights"],
        ),
        ("seen test / M. Roth", &["--seen", "test=M. Roth"]),
        (
            "seen\nyes\n\nB. Klein",
            &["--seen", "interview", "--seen", "test=B. Klein"],
        ),
        ("seen test / none", &["--seen", "test="]),
        (
            "sample laptops / 4 / 40",
            &[
                "--sample",
                "laptops",
                "--sample-looked-at",
                "4",
                "--sample-total",
                "40",
            ],
        ),
        ("sample / / / by lot", &["--sample-picked", "by lot"]),
        ("declared 4", &["--declared", "4"]),
        ("rung 3 no", &["--rung", "3=no"]),
        ("evidence file scan.txt", &["--evidence-file", "scan.txt"]),
        ("evidence a scan", &["--evidence", "a scan"]),
        ("remove evidence 1", &["--remove-evidence", "1"]),
        ("verdict n/a", &["--verdict", "n/a"]),
        ("verdict none", &["--verdict", ""]),
        ("target 4", &["--target", "4"]),
        ("flag", &["--flag"]),
        (
            "add statement one\nadd statement two",
            &["--statement", "one\ntwo"],
        ),
        ("not evaluated", &["--not-evaluated"]),
        ("clear maturity", &["--maturity", ""]),
        ("clear line", &["--clear"]),
    ] {
        // Parking goes on to the next line.
        said(&room, &["a"], format!("go SP.01.01\n{words}\n"));
        let args = ["answer", "b", "SP.01.01"];
        room.walkdown(args.into_iter().chain(options.iter().copied()))
            .text();
    }
    let shown = |path: &'static str| {
        let mut shown = room.json(["show", path, "SP.01.01", "--json", "--history"]);
        // One event more: the statement came in two lines.
        for entry in shown["lines"][0]["history"].as_array_mut().unwrap() {
            entry.as_object_mut().unwrap().remove("when");
        }
        let history = shown["lines"][0]["history"].as_array_mut().unwrap();
        history.retain(|entry| {
            entry["to"] != "one" && entry["from"] != "one" && entry["to"] != "one\ntwo"
        });
        shown
    };
    assert_eq!(shown("a"), shown("b"));
}
