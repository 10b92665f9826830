//! What is to be done: text, owner, due date, state.

use super::{check, walked};

#[test]
fn an_action_is_written() {
    check(&[
        (
            "",
            "a 'write it' Enter 'B. Klein' Enter '2027-03-14' Enter",
            "SP.01.01 action(write it; B. Klein; 2027-03-14; open) @SP.01.01 +1 | SP.01.01 action (B. Klein, 2027-03-14) saved",
        ),
        // A day that is past is taken, and said to be so.
        (
            "",
            "a 'write it' Enter Enter '2026-03-14' Enter",
            "SP.01.01 action(write it; ; 2026-03-14; open) @SP.01.01 +1 | SP.01.01 action, due 2026-03-14, which is past (saved)",
        ),
        (
            "",
            "a 'write it' Enter Enter Enter",
            "SP.01.01 action(write it; ; ; open) @SP.01.01 +1",
        ),
        (
            "",
            "a 'write it' Esc",
            "SP.01.01 action(write it; ; ; open) @SP.01.01 +1 | action, open: write it",
        ),
        ("", "a 'write it' Esc u", "@SP.01.01 +2"),
        ("", "a Esc", "@SP.01.01 +0"),
        ("", "a Tab 'B' Esc", "@SP.01.01 +0 | an action needs a text"),
        (
            "",
            "a \"one\\ntwo\" Esc",
            "SP.01.01 action(one two; ; ; open) @SP.01.01 +1",
        ),
    ]);
}

/// It is a Saturday, the 21st of November 2026.
#[test]
fn a_day_is_typed_as_people_write_it() {
    for (typed, day) in [
        ("15.1.2027", "2027-01-15"),
        ("15.01.27", "2027-01-15"),
        ("15 Jan 2027", "2027-01-15"),
        ("tomorrow", "2026-11-22"),
        ("Friday", "2026-11-27"),
        ("+14", "2026-12-05"),
        ("+2w", "2026-12-05"),
    ] {
        let stands = format!("SP.01.01 ML1 action(write it; ; {day}; open)");
        let (mut world, _) = walked("1 k", &format!("a 'write it' Enter Enter '{typed}' Enter"));
        assert_eq!(world.stands(), stands);
        // In the table of all lines too.
        let (in_table, _) = walked("1 k a 'write it' Esc", &format!("R d '{typed}' Enter"));
        assert_eq!(in_table.stands(), stands);
        // What is not changed is no new day that is past.
        world.press("a Tab 'B. Klein' Enter");
        assert!(!world.sight().contains("past"), "{}", world.sight());
    }
}

/// Who must act and by when stays in sight at 80 columns; the text gives way.
#[test]
fn owner_and_day_are_not_what_is_cut() {
    let long =
        "write down for every plant who hands out the sheet and who keeps the signed copies "
            .repeat(4);
    let action = format!("a '{long}' Enter 'Karin Holm' Enter '2026-03-14' Enter");
    let parked = format!("p '{long}' Enter 'Karin Holm' Enter Enter k");
    for (keys, begins) in [
        (
            action,
            " ! action, overdue: owner Karin Holm · due 2026-03-14 · write down for every",
        ),
        (
            parked,
            " parked: owed by Karin Holm · write down for every plant who hands out",
        ),
    ] {
        let (mut world, _) = walked(&keys, "3 k");
        let sight = world.sight();
        let row = sight.lines().find(|row| row.starts_with(begins));
        assert!(row.is_some(), "{begins}\n{sight}");
        assert!(sight.contains('…'), "{sight}");
    }
}

#[test]
fn a_bad_day_is_said_and_nothing_typed_is_lost() {
    check(&[
        (
            "",
            "a 'write it' Tab Tab '14/3/2026' Enter",
            "@SP.01.01 +0 | \"14/3/2026\" is no date: use 2026-03-14, 14.3.26, tomorrow,",
        ),
        (
            "",
            "a 'write it' Tab Tab '14.3.2026' Esc",
            "SP.01.01 action(write it; ; 2026-03-14; open) @SP.01.01 +1",
        ),
        // Nobody is held by a bad day: what was typed is a draft, here and after a restart.
        (
            "",
            "a 'write it' Tab Tab '14/3' Esc Esc",
            "@SP.01.01 +0 | not saved: a opens the draft again",
        ),
        (
            "",
            "a 'write it' Tab Tab '14/3' Esc Esc a C-u '14.3.2026' Esc",
            "SP.01.01 action(write it; ; 2026-03-14; open) @SP.01.01 +1",
        ),
        (
            "a 'write it' Tab Tab '14/3' Esc Esc",
            "C-u Esc",
            "SP.01.01 action(write it; ; ; open) @SP.01.01 +1",
        ),
        (
            "",
            "a 'ab' C-_ C-_ 'c' Esc",
            "SP.01.01 action(c; ; ; open) @SP.01.01 +1",
        ),
        (
            "",
            "a 'write it' Tab Tab '2026-03-144' Tab Esc Backspace Esc",
            "SP.01.01 action(write it; ; 2026-03-14; open) @SP.01.01 +1",
        ),
    ]);
}

#[test]
fn an_action_is_done_changed_and_taken_off() {
    let there = "a 'write it' Tab 'B' Tab '2026-03-14' Esc";
    check(&[
        (
            there,
            "a Up Space Enter",
            "SP.01.01 action(write it; B; 2026-03-14; done) @SP.01.01 +1 | action done saved",
        ),
        (
            there,
            "a Up d Esc",
            "SP.01.01 action(write it; B; 2026-03-14; done) @SP.01.01 +1",
        ),
        (
            there,
            "a Up d o Esc",
            "SP.01.01 action(write it; B; 2026-03-14; open) @SP.01.01 +0",
        ),
        (
            there,
            "a Up x \"done\" Esc",
            "SP.01.01 action(write it; B; 2026-03-14; open) @SP.01.01 +0",
        ),
        (
            there,
            "a Up Space Enter a Up Space Enter",
            "SP.01.01 action(write it; B; 2026-03-14; open) @SP.01.01 +2",
        ),
        (
            there,
            "a ' soon' Esc",
            "SP.01.01 action(write it soon; B; 2026-03-14; open) @SP.01.01 +1",
        ),
        (
            there,
            "a Enter Enter Enter Enter",
            "SP.01.01 action(write it; B; 2026-03-14; open) @SP.01.01 +0",
        ),
        (there, "a C-u Esc", "@SP.01.01 +1 | action taken off saved"),
    ]);
}

#[test]
fn an_action_half_typed_survives_a_stop() {
    let (mut world, _) = walked("a 'write it' Tab 'B' Tab '2026-'", "");
    let sight = world.sight();
    assert!(sight.contains("due     2026-"), "{sight}");
    world.press("'03-14' Enter");
    assert_eq!(
        world.stands(),
        "SP.01.01 action(write it; B; 2026-03-14; open)"
    );
}

/// The catalog's step to the level after the one found is offered, and saved as it stands or changed.
#[test]
fn the_catalogs_step_is_taken_as_the_action() {
    const STEP: &str = "Make the briefing on the contract's parts a gate in the assignment procedure, write in it that whoever ignores them comes off the job, and train the managers who assign.";
    let stands = |more: &str| format!("SP.01.01 ML1 action({STEP}; {more}; open) @SP.01.01 +1");
    let (plain, owned) = (stands("; "), stands("B. Klein; 2026-03-14"));
    let left = "SP.01.01 ML1 @SP.01.01 +0 | nothing was saved: + suggests it again".to_owned();
    let longer = plain.replace(STEP, &format!("{STEP} now"));
    let changed = "SP.01.01 ML1 action(Gate; ; ; open) @SP.01.01 +1";
    let none = "| No step to suggest: that wants a level below its target, and no action yet";
    let unasked = format!("@SP.01.01 +0 {none}");
    let there = format!("SP.01.01 ML1 action(mine; ; ; open) @SP.01.01 +0 {none}");
    let reached = format!("SP.01.01 ML3 @SP.01.01 +0 {none}");
    check(&[
        // What nobody has typed is saved by the key that saves, and not by leaving it.
        ("1 k", "+ Esc", &left),
        ("1 k", "+ Tab Left Esc", &left),
        ("1 k", "+ Esc + Enter Enter Enter", &plain),
        ("1 k", "+ End ' now' Esc", &longer),
        // What is typed at once takes its place.
        ("1 k", "+ 'Gate' Esc", changed),
        ("1 k", "+ Enter Enter Enter Enter", &plain),
        ("1 k", "+ Enter 'B. Klein' Enter '2026-03-14' Esc", &owned),
        ("1 k", "+ C-u 'Gate' Esc", changed),
        ("1 k", "+ C-x", &left),
        // What is found is a line's gap: the text opens over it.
        ("1 k", "l Enter j + Enter Enter Enter", &plain),
        ("", "+", &unasked),
        ("1 k a 'mine' Esc", "+", &there),
        ("3 k", "+", &reached),
    ]);
}

/// The box of an action has all its rows from the beginning, so that nothing jumps once it is saved.
#[test]
fn the_box_of_an_action_never_grows_a_row() {
    let labels = |keys: &str| -> Vec<(usize, String)> {
        let (mut world, _) = walked("", keys);
        let sight = world.sight();
        let rows = sight.lines().enumerate();
        let words = ["what", "owner", "due", "state"];
        let of = |row: &str| {
            words
                .into_iter()
                .find(|word| row.starts_with(&format!("│ {word}  ")))
        };
        rows.filter_map(|(at, row)| Some((at, of(row)?.to_owned())))
            .collect()
    };
    let before = labels("a 'write it'");
    assert_eq!(before.len(), 4, "{before:?}");
    assert_eq!(labels("a 'write it' Esc a"), before);
    let (mut world, _) = walked("", "a");
    let sight = world.sight();
    assert!(
        sight.contains("state   open, as every new action is; done is set later"),
        "{sight}"
    );
}

/// The numbers in the box of an owner are those that the person saw before, whichever lines were answered meanwhile.
#[test]
fn an_owner_has_the_same_number_whoever_is_named_on_an_earlier_line() {
    let (mut world, _) = walked("", "j a 'a lock' Enter 'Otto' Enter Enter");
    world.press("k a 'a plan' Enter 'Frieda' Enter Enter j j a 'a list' Enter");
    let sight = world.sight();
    let (otto, frieda) = (sight.find(" Otto "), sight.find(" Frieda "));
    assert!(otto.is_some() && otto < frieda, "{sight}");
}
