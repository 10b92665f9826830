//! The review: the table of all lines, edited in place, for one line or for many at once.

use walkdown::session::answer;

use super::walked;
use crate::support::screens::World;

/// What is to be done, on each line that has it: `SP.01.01 brief them/Kim/2026-12-01`.
fn planned(world: &World) -> String {
    let session = world.session();
    let mut keys: Vec<_> = session.lines().collect();
    keys.sort();
    let told = keys.into_iter().filter_map(|key| {
        let action = answer(&session, key).action?;
        let (text, owner, due) = (action.text, action.owner, action.due);
        Some(format!("{} {text}/{owner}/{due}", key.requirement))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Keys before, keys on the review, what is planned then, how many events, words in sight.
fn check(cases: &[(&str, &str, &str, usize, &str)]) {
    let mut wrong = Vec::new();
    for (before, keys, plan, events, sight) in cases {
        let (mut world, _) = walked(before, "R s");
        let lines = world.lines.len();
        world.press(keys);
        let (found, written) = (planned(&world), world.lines.len() - lines);
        let drawn = world.sight();
        if found != *plan || written != *events || !drawn.contains(sight) {
            wrong.push(format!("[{before}] {keys}\n  {found} +{written}\n{drawn}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the signs of the table say stands in the help, whole at any width, and in words at the chosen line.
#[test]
fn the_signs_of_the_table_are_said_in_words() {
    let (mut world, _) = walked("f p 'a list' Enter Enter", "R s");
    assert!(
        world.sight().contains("\n parked, flagged · no action\n"),
        "{}",
        world.sight()
    );
    world.press("?");
    for size in [(80, 24), (60, 16), (40, 12)] {
        world.draw(size);
        world.press("G");
        let told = world.sight();
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            told.contains("marked, for what is done to several lines"),
            "{told}"
        );
    }
}

#[test]
fn the_day_that_was_promised_stands_in_the_column_of_days() {
    let (mut world, _) = walked(
        "j p 'the list' Enter 'B. Klein' Tab '2026-12-01' Enter g a 'brief' Enter Enter '2026-12-24' Enter",
        "R s s s",
    );
    let sight = world.sight();
    let row = |id: &str, day: &str| {
        sight
            .lines()
            .any(|row| row.contains(id) && row.ends_with(day))
    };
    assert!(row("SP.01.01 RE(1)", "2026-12-01"), "{sight}");
    assert!(row("SP.01.01  ", "2026-12-24"), "{sight}");
    let [first, second] = ["SP.01.01 RE(1)", "SP.01.01  "].map(|id| sight.find(id));
    assert!(first < second, "the next first: {sight}");
    world.press("g");
    let sight = world.sight();
    assert!(
        sight.contains("parked (owed by B. Klein, due 2026-12-01)"),
        "{sight}"
    );
}

#[test]
fn an_owner_or_a_day_leads_to_the_box_of_the_action() {
    check(&[
        (
            "",
            "o",
            "",
            0,
            "SP.01.01: no action yet, so first what is to be done, then o",
        ),
        (
            "",
            "o 'brief' Enter o 'Kim' Enter",
            "SP.01.01 brief/Kim/",
            2,
            "",
        ),
        (
            "",
            "Space Space d 'brief' Enter d '2026-12-01' Enter",
            "SP.01.01 brief//2026-12-01; SP.01.01 RE(1) brief//2026-12-01",
            2,
            "",
        ),
    ]);
}

#[test]
fn one_line_is_edited_in_place() {
    check(&[
        (
            "",
            "a 'brief them' Enter",
            "SP.01.01 brief them//",
            1,
            "SP.01.01 action saved",
        ),
        ("", "a 'brief them' Esc", "SP.01.01 brief them//", 1, ""),
        ("", "a 'brief them' C-x", "", 0, ""),
        ("", "a Enter", "", 0, "nothing typed: nothing changed"),
        (
            "",
            "a 'brief' Enter o 'Kim' Enter d '2026-12-01' Enter",
            "SP.01.01 brief/Kim/2026-12-01",
            3,
            "SP.01.01 due date saved",
        ),
        (
            "",
            "j a 'brief' Enter o 'Kim' Enter o ' Lee' Enter",
            "SP.01.01 RE(1) brief/Kim Lee/",
            3,
            "",
        ),
        (
            "",
            "a 'brief' Enter o 'Kim' Enter o C-u Enter",
            "SP.01.01 brief//",
            3,
            "",
        ),
        ("", "a 'brief' Enter a C-u Enter", "", 2, "no action"),
        (
            "",
            "a 'brief' Enter a Enter",
            "SP.01.01 brief//",
            1,
            "it stands already",
        ),
        ("", "a 'brief' Enter u", "", 2, "undone"),
        (
            "",
            "a 'brief' Enter d 'soon' Enter",
            "SP.01.01 brief//",
            1,
            "\"soon\" is no date: use 2026-03-14, 14.3.26, tomorrow, Friday",
        ),
        // Nobody is held by a bad day, as in the interview; Enter only tries again.
        (
            "",
            "a 'brief' Enter d 'soon' Enter Enter",
            "SP.01.01 brief//",
            1,
            "\"soon\" is no date",
        ),
        (
            "",
            "a 'brief' Enter d 'soon' Enter Esc",
            "SP.01.01 brief//",
            1,
            "not saved: d opens the draft again",
        ),
        (
            "",
            "a 'brief' Enter d 'soon' Esc Esc j k d",
            "SP.01.01 brief//",
            1,
            "a draft, not saved yet",
        ),
        (
            "",
            "a 'brief' Enter d 'soon' Esc Esc d C-u '2026-12-01' Enter",
            "SP.01.01 brief//2026-12-01",
            2,
            "",
        ),
        // It waits for its own line.
        (
            "",
            "a 'brief' Enter j a 'list' Enter d 'soon' Esc Esc k d '2026-12-01' Enter",
            "SP.01.01 brief//2026-12-01; SP.01.01 RE(1) list//",
            3,
            "",
        ),
        (
            "",
            "a 'brief' Enter d 'soon' Enter C-u '2026-12-01' Enter",
            "SP.01.01 brief//2026-12-01",
            2,
            "",
        ),
    ]);
}

#[test]
fn many_are_set_by_one_event_and_taken_back_by_one() {
    check(&[
        (
            "",
            "Space Space a 'brief' Enter",
            "SP.01.01 brief//; SP.01.01 RE(1) brief//",
            1,
            "action of 2 lines saved",
        ),
        (
            "",
            "Space Space a 'brief' Enter o 'Kim' Enter d '2026-12-01' Enter",
            "SP.01.01 brief/Kim/2026-12-01; SP.01.01 RE(1) brief/Kim/2026-12-01",
            3,
            "2 marked",
        ),
        ("", "Space Space a 'brief' Enter u", "", 2, ""),
        ("", "* a 'brief' Enter u", "", 2, "123 marked"),
        (
            "",
            "* * j a 'brief' Enter",
            "SP.01.01 RE(1) brief//",
            1,
            "line 2 of 123, by area",
        ),
        ("", "Space k Space a 'x' Enter", "SP.01.01 RE(1) x//", 1, ""),
        (
            "",
            "a 'brief' Enter Space Space o",
            "SP.01.01 brief//",
            1,
            "1 of the 2 lines marked has no action yet: a writes what is to be done",
        ),
        (
            // Where they differ nothing stands in the text, and nothing typed changes nothing.
            "",
            "a 'one' Enter j a 'two' Enter g Space Space a Enter",
            "SP.01.01 one//; SP.01.01 RE(1) two//",
            2,
            "nothing typed: nothing changed",
        ),
    ]);
}

#[test]
fn a_row_stays_under_the_cursor_until_it_is_sorted_again() {
    let (mut world, _) = walked("", "R s s");
    assert!(world.sight().contains("by owner"));
    world.press("j a 'brief' Enter o 'Kim' Enter");
    world.press("j a 'list' Enter o 'Ann' Enter");
    assert_eq!(
        planned(&world),
        "SP.01.01 RE(1) brief/Kim/; SP.01.02 list/Ann/"
    );
    world.press("s s s s");
    let sight = world.sight();
    let rows: Vec<&str> = sight.lines().skip(2).take(2).collect();
    assert!(
        rows[0].contains("Ann") && rows[1].contains("Kim"),
        "{sight}"
    );
}

#[test]
fn it_is_sorted_by_what_the_header_says() {
    let first = |world: &mut World| {
        let sight = world.sight();
        let row = sight.lines().nth(2).unwrap();
        row.chars()
            .skip(3)
            .take(14)
            .collect::<String>()
            .trim()
            .to_owned()
    };
    // 2 of 3, 1 of 3; the third is unanswered.
    let (mut world, _) = walked("2 1", "R");
    assert!(world.sight().contains("by gap"));
    assert_eq!(first(&mut world), "SP.01.01 RE(1)");
    world.press("s");
    assert_eq!(first(&mut world), "SP.01.01");
    world.press("j j j j a 'late' Enter d '2026-11-20' Enter s");
    assert!(world.sight().contains("by owner"));
    world.press("s");
    let sight = world.sight();
    assert!(sight.contains("by due date"), "{sight}");
    let row = sight.lines().nth(2).unwrap();
    assert!(row.contains("!2026-11-20"), "overdue has a sign: {sight}");
}

#[test]
fn by_gap_it_opens_on_the_first_row_unless_one_comes_from_a_gap() {
    // The line on screen is unanswered, and stands behind the gap.
    let (mut world, _) = walked("/ 'SP.05.01' Enter 1", "/ 'SP.06.02' Enter R Enter");
    assert_eq!(world.at(), "SP.05.01");
    // From a line with a gap it is that one.
    world.press("/ 'SP.03.01' Enter 2 Backspace R Enter");
    assert_eq!(world.at(), "SP.03.01");
    // A line that was chosen in the table stays chosen.
    world.press("R G Enter");
    let last = world.at();
    world.press("R Enter");
    assert_eq!(world.at(), last);
}

#[test]
fn enter_goes_to_the_line_and_the_table_is_as_it_was_left() {
    let (mut world, _) = walked("", "R s j j Space Enter");
    assert_eq!(world.at(), "SP.01.02 RE(1)");
    world.press("R");
    let sight = world.sight();
    assert!(sight.contains("1 marked · line 4 of 123, by"), "{sight}");
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.02 RE(1)");
    // Digits do nothing there.
    let lines = world.lines.len();
    // The mark goes first.
    world.press("R 3 2 1 0 4 y n e Esc Esc");
    assert_eq!(world.lines.len(), lines);
    for keys in ["o R Esc", "l R Esc"] {
        world.press(keys);
        assert!(!world.sight().contains("Review"), "{keys}");
        world.press("Esc");
    }
}

/// Verdict and flag of each line that has one: `SP.01.01 pass flag`.
fn judged(world: &World) -> String {
    let session = world.session();
    let mut keys: Vec<_> = session.lines().collect();
    keys.sort();
    let told = keys.into_iter().filter_map(|key| {
        let answer = answer(&session, key);
        let words = [
            answer.verdict.map(walkdown::session::Verdict::word),
            answer.flagged.then_some("flag"),
        ];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        (!words.is_empty()).then(|| format!("{} {}", key.requirement, words.join(" ")))
    });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn verdicts_and_flags_are_given_to_one_line_or_to_many() {
    for (keys, wanted, events, sight) in [
        ("t p", "SP.01.01 pass", 1, "SP.01.01 verdict pass saved"),
        ("* Space t", "", 0, "┌ Verdict: 122 lines ─"),
        (
            "Space Space Space t p",
            "SP.01.01 pass; SP.01.01 RE(1) pass; SP.01.02 pass",
            1,
            "3 lines verdict pass saved",
        ),
        (
            "Space Space t p g Space Space Space f g t c",
            "SP.01.01 flag; SP.01.01 RE(1) pass flag; SP.01.02 flag",
            3,
            "SP.01.01 verdict cleared saved",
        ),
        (
            "f j Space k Space f",
            "SP.01.01 flag; SP.01.02 flag",
            2,
            "SP.01.02 flagged saved",
        ),
        ("Space Space t f u", "", 2, "undone"),
        ("t Esc", "", 0, "SP.01.01"),
        (
            "x",
            "",
            0,
            "SP.01.01 has no action yet: a writes what is to be done",
        ),
    ] {
        let (mut world, _) = walked("", "R s");
        let lines = world.lines.len();
        world.press(keys);
        let written = world.lines.len() - lines;
        let drawn = world.sight();
        assert!(
            judged(&world) == wanted && written == events && drawn.contains(sight),
            "{keys}: {} +{written}\n{drawn}",
            judged(&world)
        );
    }
}

#[test]
fn actions_are_done_or_open_again() {
    let states = |world: &World| -> Vec<String> {
        let session = world.session();
        let keys = session.lines();
        let actions = keys.filter_map(|key| answer(&session, key).action);
        actions.map(|action| action.state).collect()
    };
    let (mut world, _) = walked("", "R s Space Space a 'brief them' Enter");
    assert_eq!(states(&world), ["open", "open"]);
    // Lines without an action have nothing to be done.
    world.press("* x");
    assert_eq!(states(&world), ["done", "done"]);
    assert!(
        world.sight().contains("2 lines action done saved"),
        "{}",
        world.sight()
    );
    world.press("* x");
    assert_eq!(states(&world), ["open", "open"]);
    world.press("u");
    assert_eq!(states(&world), ["done", "done"]);
}

#[test]
fn an_owner_is_named_by_number_too() {
    let (mut world, _) = walked(
        "i 'A. Weber' Enter 3 i n 'B. Klein' Enter 2",
        "R s a 'brief them' Enter o",
    );
    assert!(
        world.sight().contains("1 A. Weber  2 B. Klein"),
        "{}",
        world.sight()
    );
    world.press("'2' Enter");
    assert_eq!(planned(&world), "SP.01.01 brief them/B. Klein/");
    world.press("o C-u '7' Enter");
    assert_eq!(planned(&world), "SP.01.01 brief them/B. Klein/");
    let told = world.sight();
    assert!(
        told.contains("nobody has the number 7: type a name"),
        "{told}"
    );
}

#[test]
fn marks_go_with_the_key_back() {
    let (mut world, _) = walked("", "R s Space Space Esc");
    assert!(
        world
            .sight()
            .contains("no line is marked now; Esc again goes back"),
        "{}",
        world.sight()
    );
    world.press("Space q q R");
    assert!(!world.sight().contains("marked"), "{}", world.sight());
}

/// One line's step opens to be changed, many take each its own as one change; what has an action keeps it.
#[test]
fn the_catalogs_steps_are_taken_for_one_and_for_many() {
    const FIRST: &str = "SP.01.01 Make the briefing on the contract's parts a gate in the assignment procedure, write in it that whoever ignores them comes off the job, and train the managers who assign.//";
    const SECOND: &str = "SP.01.01 RE(1) On a running job, collect the briefing sheets of all subcontracted people with \
                          their dates, and look over one firm's work against the parts it was told of.//";
    let both = format!("{FIRST}; {SECOND}");
    let mixed = format!("SP.01.01 mine//; {SECOND}");
    check(&[
        ("1 2 3", "+ Enter", FIRST, 1, "SP.01.01"),
        (
            "1 2 3",
            "+ C-u 'Gate' Enter",
            "SP.01.01 Gate//",
            1,
            "SP.01.01",
        ),
        (
            "1 2 3",
            "Space Space Space + y",
            &both,
            1,
            "action of 2 lines",
        ),
        // One is asked as many are, and what nobody typed is not saved by leaving it.
        ("1 2 3", "+ Esc", "", 0, "nothing was saved: + suggests it"),
        (
            "1 2 3",
            "Space Space Space +",
            "",
            0,
            "Take the catalog's step on 2 of the 3 lines marked?",
        ),
        ("1 2 3", "Space Space Space + n", "", 0, "SP.01.01"),
        ("1 2 3", "Space Space Space + Esc", "", 0, "SP.01.01"),
        (
            "1 k a 'mine' Esc j 2 3",
            "Space Space Space + Enter",
            &mixed,
            1,
            "action",
        ),
        ("3 3 3", "Space Space +", "", 0, "No step to suggest"),
    ]);
}
