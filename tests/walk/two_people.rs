//! Two people: which of them is named by a part of a name, and whose level stood before.

use serde_json::{Value, json};
use walkdown::session::{Change, LineKey, settled};

use super::{check, walked};
use crate::support::screens::World;

const TWO: &str = "i 'A. Weber' Enter i n 'B. Klein' Enter i 1";

#[test]
fn that_another_person_gave_another_level_is_seen_in_short() {
    let (mut world, _) = walked(TWO, "3 k i 2 2 2 k = 2 Esc");
    let sight = world.sight();
    assert!(
        sight.contains("said by B. Klein · earlier ML3 by A. Weber\n"),
        "{sight}"
    );
    // Where there is less room, that there is another level stays.
    world.model.size = (40, 24);
    let sight = world.sight();
    assert!(sight.contains("earlier ML3"), "{sight}");
}

#[test]
fn a_settled_contradiction_is_told_by_the_names_of_who_said_it() {
    let (world, _) = walked(TWO, "3 k i 2 2 2 k = 2 Esc");
    let told = settled(&world.session());
    let values = told.iter().flat_map(|one| &one.conflict.values);
    let who: Vec<&str> = values.map(|said| said.who.as_str()).collect();
    assert_eq!(who, ["A. Weber", "B. Klein"]);
}

#[test]
fn a_last_name_is_the_person_who_has_it() {
    check(&[
        (
            TWO,
            "i 'weber' Enter 3",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i 0 a 'do it' Enter 'klein' Esc",
            "SP.01.01 action(do it; B. Klein; ; open) @SP.01.01 +1",
        ),
        // In quotes it is a new one.
        (
            TWO,
            "i n '\"Klein\"' Enter 3",
            "SP.01.01 ML3 by\"Klein\" @SP.01.01RE(1) +2",
        ),
    ]);
}

#[test]
fn what_two_people_said_differently_is_settled_by_a_key() {
    let said = "÷ said differently: A. Weber ML3, B. Klein ML2 · = settles";
    let both = "3 k i 2 2 2 k";
    check(&[
        (
            TWO,
            both,
            &format!("SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | {said}"),
        ),
        (
            TWO,
            &format!("{both} ="),
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | Maturity: said differently, and the second stands now; which holds?",
        ),
        (
            TWO,
            &format!("{both} = 2"),
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +3 | SP.01.01 maturity settled: ML2, nothing left to settle",
        ),
        (
            TWO,
            &format!("{both} = 1 Esc"),
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +3 | said by A. Weber · earlier ML2 by B. Klein",
        ),
        // What stood last and was taken was kept.
        (
            TWO,
            &format!("{both} = 2 Esc h"),
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +3 | settled: ML2 kept",
        ),
        // What nobody said is nobody's.
        (
            TWO,
            &format!("{both} = e 1"),
            "SP.01.01 ML1 by\"B. Klein\" @SP.01.01 +3",
        ),
        (
            TWO,
            &format!("{both} = 1 u Esc"),
            &format!("SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +4 | {said}"),
        ),
        // Another person's yes and no to one rung.
        (
            TWO,
            "y i 2 Tab k n Esc",
            "SP.01.01 1n by\"B. Klein\" @SP.01.01 +2 | ÷ said differently: rung ML1: A. Weber yes, B. Klein no",
        ),
    ]);
}

/// Who speaks is said in one row, and what is asked of a level says whose other one stays.
#[test]
fn another_speaker_and_another_level_are_told_in_one_row() {
    check(&[
        (
            TWO,
            "3 k i 2",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | B. Klein speaks now; SP.01.01 stays said by A. Weber: i Enter changes that",
        ),
        (
            TWO,
            "3 k i 2 i Enter",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01 +2",
        ),
        (
            TWO,
            "3 k i 2 2",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | SP.01.01: ML3 → ML2? The same key again sets it as B. Klein says, not A. Weber",
        ),
    ]);
}

#[test]
fn lines_said_differently_are_counted_marked_and_filtered() {
    check(&[
        (
            TWO,
            "3 k i 2 2 2 F d",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | filter: said differently (1)",
        ),
        (
            TWO,
            "3 k i 2 2 2 R",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | ÷",
        ),
        (
            TWO,
            "3 k i 2 2 2 W",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | differently.",
        ),
        (
            TWO,
            "3 k i 2 2 2 o",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | 1 said differently",
        ),
        (
            TWO,
            "3 k i 2 2 2 l",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | A. Weber ML3, B. Klein ML2",
        ),
        (
            TWO,
            "3 k i 2 2 2 B",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +2 | Said differently  1 line: SP.01.01 · = settles",
        ),
    ]);
}

#[test]
fn the_notice_says_whose_words_stand() {
    check(&[
        // Nobody speaks, and the level is set anew.
        (
            TWO,
            "3 k i 0 2 2",
            "SP.01.01 ML2 @SP.01.01 +2 | its level said by nobody; it was A. Weber",
        ),
        // Who simply agrees is named by what they say besides.
        (
            TWO,
            "3 k i 2 3",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | stands already, said by A. Weber; e adds what B. Klein says",
        ),
        // What was settled is open again.
        (
            TWO,
            "3 k i 2 2 2 k = 2 u",
            "SP.01.01 ML2 by\"B. Klein\" @SP.01.01 +4 | undone: SP.01.01 maturity said differently again",
        ),
        // Whose part is whose.
        (
            TWO,
            "e 'We do' Esc i 2 2 k",
            "SP.01.01 ML2 \"We do\" by\"B. Klein\" @SP.01.01 +2 | said by B. Klein; A. Weber (statement)",
        ),
        (
            TWO,
            "i 'A. Weber; B. Klein' Enter",
            "@SP.01.01 +0 | one person at a time: A. Weber; B. Klein: write the first, then i and e for",
        ),
    ]);
}

#[test]
fn a_level_discarded_in_a_conflict_is_no_persons_earlier_one() {
    let mut world = World::of("all");
    let change = |field: &str, to: Value| Change {
        line: LineKey::shared("iec-62443-2-4", "SP.01.01"),
        field: field.into(),
        to,
    };
    world.record(vec![change("said_by", json!("K. Voss"))]);
    let mut known = world.session();
    world.record(vec![
        change("level", json!(3)),
        change("said_by", json!("A. Weber")),
    ]);
    world.record_apart("M. Roth", &mut known, vec![change("flag", json!(true))]);
    world.record_apart("M. Roth", &mut known, vec![change("level", json!(1))]);
    world.press("= 1 Esc");
    let sight = world.sight();
    assert!(sight.contains("said by A. Weber"), "{sight}");
    assert!(!sight.contains("K. Voss"), "{sight}");
}

/// A name that stands before the words already is not set before them again.
#[test]
fn a_part_that_begins_with_its_name_has_it_once() {
    let (mut world, _) = walked(TWO, "e 'By phone.' Esc i 2 e ' B. Klein: no, by mail.' Esc");
    let sight = world.sight();
    let once = " statement: A. Weber: By phone. B. Klein: no, by mail.\n";
    assert!(sight.contains(once), "{sight}");
}

/// Whoever told the statement alone said no level that stands and that nobody is named for.
#[test]
fn a_level_that_nobody_said_is_not_laid_to_who_told_the_statement() {
    let mut world = World::of("all");
    let change = |field: &str, to: Value| Change {
        line: LineKey::shared("iec-62443-2-4", "SP.01.01"),
        field: field.into(),
        to,
    };
    world.record(vec![
        change("level", json!(3)),
        change("said_by", json!("A. Weber")),
    ]);
    world.record(vec![
        change("level", json!(2)),
        change("said_by", Value::Null),
    ]);
    world.record(vec![
        change("statement", json!("Checked.")),
        change("said_by", json!("B. Klein")),
    ]);
    let sight = world.sight();
    assert!(sight.contains("said by B. Klein (statement)"), "{sight}");
}
