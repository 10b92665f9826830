//! Who speaks: chosen once, noted with every answer until somebody else does.

use super::{check, walked};
use crate::support::screens::World;
use walkdown::{assessment::Line, interview::Access, session::speakers};

const TWO: &str = "i 'A. Weber' Enter i n 'B. Klein' Enter i 1";

#[test]
fn who_speaks_is_noted_with_every_answer() {
    check(&[
        (TWO, "3", "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +1"),
        (
            TWO,
            "3 i 2 2",
            "SP.01.01 ML3 by\"A. Weber\"; SP.01.01RE(1) ML2 by\"B. Klein\" @SP.01.02 +2",
        ),
        (
            TWO,
            "3 i 0 2",
            "SP.01.01 ML3 by\"A. Weber\"; SP.01.01RE(1) ML2 @SP.01.02 +2",
        ),
        (TWO, "y n", "SP.01.01 1y 2n by\"A. Weber\" @SP.01.01 +2"),
        (
            TWO,
            "e 'we do' Esc",
            "SP.01.01 \"we do\" by\"A. Weber\" @SP.01.01 +1",
        ),
        (
            TWO,
            "v 'log' Esc",
            "SP.01.01 v\"log\" by\"A. Weber\" @SP.01.01 +1",
        ),
        (
            TWO,
            "r 'weak' Esc",
            "SP.01.01 r\"weak\" by\"A. Weber\" @SP.01.01 +1",
        ),
        (
            TWO,
            "- 'none' Enter",
            "SP.01.01 n/a(none) by\"A. Weber\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "p 'list' Enter 2 Enter Enter",
            "SP.01.01 parked(list; B. Klein) @SP.01.01RE(1) +1",
        ),
        // A name that is typed into the list is a new one, from its first letter on; one that is known is that one.
        (
            TWO,
            "i 'Dr. Özkan' Enter 3",
            "SP.01.01 ML3 by\"Dr. Özkan\" @SP.01.01RE(1) +2",
        ),
        (
            TWO,
            "i 'b. klein' Enter 3",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01RE(1) +1",
        ),
        // What the assessor alone decides nobody said.
        (TWO, "f", "SP.01.01 flag @SP.01.01 +1"),
        (TWO, "t p", "SP.01.01 pass @SP.01.01 +1"),
        (TWO, "T 4", "SP.01.01 target4 @SP.01.01 +1"),
        (TWO, "E", "SP.01.01 not evaluated @SP.01.01 +1"),
        (
            TWO,
            "a 'do it' Esc",
            "SP.01.01 action(do it; ; ; open) @SP.01.01 +1",
        ),
        // One event, one undo.
        (TWO, "3 u", "@SP.01.01 +2"),
        // Setting what stands writes nothing.
        (
            "3",
            "i 'A. Weber' Enter",
            "SP.01.01 ML3 @SP.01.01RE(1) +1 | line 2  A. Weber  saved",
        ),
    ]);
}

#[test]
fn a_level_that_is_set_while_nobody_speaks_is_said_by_nobody() {
    let told = format!("{TWO} e 'we do' Esc y y i 0");
    for typed in ["3", "Enter", "n", "- 'none' Enter"] {
        let (world, written) = walked(&told, typed);
        assert_eq!(written, 1, "{typed}");
        assert!(!world.stands().contains("by\""), "{}", world.stands());
        let line = first_line(&world);
        assert_eq!(line.voices, ["A. Weber"], "{typed}");
        let given = speakers(&world.model.walk.as_ref().unwrap().shown, &line.key);
        assert_eq!((&*given.level, &*given.statement), ("", "A. Weber"));
    }
    // A text that is put right stays in the words of who said it, and what is no answer names nobody.
    let (world, _) = walked(&told, "e ' now' Esc f t p");
    assert!(
        world.stands().contains("by\"A. Weber\""),
        "{}",
        world.stands()
    );
    // One event, one undo.
    let (world, _) = walked(&told, "3 u");
    assert!(
        world.stands().contains("by\"A. Weber\""),
        "{}",
        world.stands()
    );
    // A claim of the assessor alone makes no voice.
    let (mut world, _) = walked(TWO, "i 0 - 'none' Enter");
    let line = first_line(&world);
    assert!(line.voices.is_empty(), "{:?}", line.voices);
    world.press("k");
}

/// The first piece has its giver's name before it.
#[test]
fn each_piece_of_evidence_names_a_giver_who_is_not_the_lines_own() {
    let told = format!("{TWO} i 1 3 k v 'list 1' Esc i 2 e 'so it is' Esc");
    let (mut world, _) = walked(&told, "v \"\nlist 2\" Esc i 1 v \"\nlist 3\" Esc");
    let sight = world.sight();
    let short = "evidence (3): list 1; list 2 (B. Klein); list 3";
    assert!(sight.contains(short), "{sight}");
}

#[test]
fn one_reason_for_many_lines_is_said_on_each_by_who_speaks() {
    let before = format!("{TWO} 3 k");
    let (mut world, written) = walked(&before, "i 2 _ t 'none' Enter");
    let stands = world.stands();
    assert_eq!(written, 1);
    assert!(
        stands.starts_with("SP.01.01 ML3 by\"A. Weber\"; SP.01.01RE(1) n/a(none) by\"B. Klein\"; "),
        "{stands}"
    );
    assert_eq!(
        stands.matches("n/a(none) by\"B. Klein\"").count(),
        5,
        "{stands}"
    );
    // One event, one undo.
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 ML3 by\"A. Weber\"");
}

#[test]
fn an_answer_without_a_name_takes_it() {
    check(&[
        (
            "3",
            "k i 'A. Weber' Enter",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | SP.01.01 said by A. Weber saved",
        ),
        ("3", "k i 'A. Weber' Enter u", "SP.01.01 ML3 @SP.01.01 +2"),
        (
            "f",
            "i 'A. Weber' Enter",
            "SP.01.01 flag @SP.01.01 +1 | interviewee A. Weber saved",
        ),
        (
            "i 'A. Weber' Enter 3 i n 'B. Klein' Enter",
            "k i 2",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +0 | SP.01.01 stays said by A. Weber",
        ),
        (
            "i 'A. Weber' Enter 3 i n 'B. Klein' Enter",
            "k i 2 i 2",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01 +1 | SP.01.01 said by B. Klein saved",
        ),
        // Said of another line, it holds for that one.
        (
            "i 'A. Weber' Enter 3 i n 'B. Klein' Enter",
            "k i 2 j k i 2",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +0",
        ),
    ]);
    // Another's name stays, until the same person is chosen once more.
    let another = "i 'A. Weber' Enter 3 k";
    check(&[
        (
            another,
            "i n 'B. Klein' Enter",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | line 1  B. Klein  saved",
        ),
        (
            another,
            "i n 'B. Klein' Enter i Enter",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +1 | SP.01.01 stays said by A. Weber",
        ),
        (
            another,
            "i n 'B. Klein' Enter i Enter i Enter",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01 +2",
        ),
        (
            another,
            "i 0",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01 +0 | nobody speaks now; SP.01.01 stays said by A. Weber: i 0 changes that",
        ),
        (
            another,
            "i 0 i 0",
            "SP.01.01 ML3 @SP.01.01 +1 | SP.01.01 said by nobody saved",
        ),
    ]);
}

#[test]
fn a_line_takes_a_name_after_the_last_one_was_answered_too() {
    let (mut world, _) = walked("", &"3 ".repeat(123));
    world.press("Esc k i 'A. Weber' Enter");
    let line = format!("{} said by A. Weber saved", world.at());
    assert!(world.sight().contains(&line), "{}", world.sight());
}

#[test]
fn the_people_are_chosen_by_number_by_arrow_or_named() {
    check(&[
        (TWO, "i", "@SP.01.01 +0 | 2  B. Klein"),
        (TWO, "i n 3 Enter", "@SP.01.01 +0 | nobody has the number 3"),
        (
            TWO,
            "i n 2 Enter 3",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i Down Enter 3",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i 2 3",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i n 'b. KLEIN' Enter 3",
            "SP.01.01 ML3 by\"B. Klein\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i Esc 3",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +1",
        ),
        (TWO, "i Space 3", "@SP.01.01 +0 | Who speaks?"),
        (
            TWO,
            "i n Esc 3",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +1",
        ),
        ("", "i Esc", "@SP.01.01 +0"),
        (
            "",
            "i \"C. Ito\" Enter 3",
            "SP.01.01 ML3 by\"C. Ito\" @SP.01.01RE(1) +2",
        ),
    ]);
}

#[test]
fn who_speaks_is_in_sight_and_survives_a_stop() {
    let (mut world, _) = walked(TWO, "");
    assert!(
        world.sight().contains("0/123  line 1  A. Weber  saved"),
        "{}",
        world.sight()
    );
    for (size, sight) in [
        ((60, 16), "0/123  line 1  A. Weber  saved"),
        ((40, 12), "0/123  line 1  A. Weber"),
    ] {
        let drawn = crate::support::screens::text_of(&world.draw(size));
        assert!(drawn.contains(sight), "{drawn}");
    }
    world.open(Access::Writer);
    world.press("3");
    assert_eq!(world.stands(), "SP.01.01 ML3 by\"A. Weber\"");
}

#[test]
fn the_question_before_a_level_says_that_another_persons_is_kept() {
    let (mut world, _) = walked("", "i 'A. Weber' Enter 3 k i n 'B. Klein' Enter 2");
    let asks = "SP.01.01: ML3 → ML2? The same key again sets it";
    let kept = format!("{asks} as B. Klein says, not A. Weber");
    assert!(world.sight().contains(&kept), "{}", world.sight());
    // Where the same person speaks there is nothing to say.
    let (mut world, _) = walked("", "i 'A. Weber' Enter 3 k 2");
    let sight = world.sight();
    assert!(
        sight.contains(asks) && !sight.contains(", not A."),
        "{sight}"
    );
}

#[test]
fn a_person_taken_back_speaks_no_longer() {
    let (mut world, _) = walked("", "i 'A. Weber' Enter");
    assert!(world.sight().contains("  A. Weber  saved"));
    world.press("u");
    assert!(
        !world.sight().contains("  A. Weber  saved"),
        "{}",
        world.sight()
    );
    world.press("3");
    assert_eq!(world.stands(), "SP.01.01 ML3");
    world.press("u C-r");
}

#[test]
fn a_name_half_typed_survives_a_stop() {
    check(&[(
        "i 'A. We'",
        "'ber' Enter 3",
        "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +2",
    )]);
}

#[test]
fn more_people_than_rows_are_reached_all_the_same() {
    let mut world = crate::support::screens::World::of("all");
    for number in 10..30 {
        world.press(&format!("p 'x' Enter 'Person {number}' Enter Enter"));
    }
    world.press("i");
    world.press(&"Down ".repeat(19));
    let drawn = crate::support::screens::text_of(&world.draw((40, 12)));
    assert!(drawn.contains("Person 29"), "{drawn}");
    world.press("Enter 3");
    assert!(world.stands().contains("ML3 by\"Person 29\""));
}

#[test]
fn a_name_with_a_comma_is_one_person() {
    let people = |world: &crate::support::screens::World| {
        walkdown::session::about(&world.session()).interviewees
    };
    let (mut world, _) = walked(
        "i 'B. Klein, plant IT' Enter",
        "S Tab Tab Tab Tab ' A. Weber' C-g",
    );
    assert_eq!(people(&world), ["B. Klein, plant IT", "A. Weber"]);
    world.press("S Tab Tab Tab Tab Backspace Backspace C-g");
    assert_eq!(people(&world), ["B. Klein, plant IT", "A. Web"]);
    let (mut world, _) = walked("i 'A. Weber' Enter", "S Tab Tab Tab Tab ', C. Ito' C-g");
    assert_eq!(people(&world), ["A. Weber", "C. Ito"]);
    world.press("S C-g");
    assert_eq!(people(&world), ["A. Weber", "C. Ito"]);
}

#[test]
fn who_gave_a_part_stands_beside_it_and_pushes_nothing_out() {
    use crate::support::screens::text_of;
    let said = |name: &str| {
        let mut world = World::of("all");
        world.press(&format!("i '{name}' Enter"));
        world.press("e 'as drawn' Esc 0 k");
        text_of(&world.draw((80, 24)));
        world
    };
    let rows = |world: &mut World| -> Vec<String> {
        let sight = text_of(&world.draw((80, 24)));
        sight.lines().map(|row| row.trim_end().to_owned()).collect()
    };
    for name in [
        "A. Weber",
        "Prof. Dr. Annegret von und zu Weber-Lichtenstein, plant IT",
    ] {
        let mut world = said(name);
        let before = rows(&mut world);
        assert!(
            before.iter().any(|row| row == " statement: as drawn"),
            "{before:#?}"
        );
        world.press("i n 'B. Klein' Enter v 'scan' Esc");
        let after = rows(&mut world);
        let shown: String = name.chars().take(24).collect();
        let shown = if shown == name {
            shown
        } else {
            format!("{}…", &shown[..23])
        };
        for row in [
            format!(" statement ({shown}): as drawn"),
            " evidence: scan".into(),
        ] {
            assert!(after.contains(&row), "{row}\n{after:#?}");
        }
        let judged = after.iter().find(|row| row.contains(" · said by "));
        let by = if shown == name {
            " · said by A. Weber (maturity); B. Klein".to_owned()
        } else {
            format!(" · said by {shown} and 1 more")
        };
        assert!(judged.unwrap().ends_with(&by), "{judged:?}");
        world.press("Tab Tab Tab");
        let full = world.sight();
        let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
        let all = format!("said by {name} (maturity); B. Klein ");
        assert!(full.contains(&all), "{full}");
    }
}

#[test]
fn what_the_bar_says_that_stays_stays_when_another_speaks() {
    let mut world = World::of("all");
    world.press("i 'K. Berg' Enter 3 k i n 'O. Okoye' Enter i 2");
    let said = "O. Okoye speaks now; SP.01.01 stays said by K. Berg: i Enter changes that";
    let sight = |world: &mut World| {
        let sight = world.sight();
        sight.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(sight(&mut world).contains(said), "{}", sight(&mut world));
    // Whatever the other adds, what stood keeps its speaker, and both are named.
    for (keys, own) in [
        ("e 'by the lead' Esc", "statement"),
        ("v 'list' Esc", "evidence"),
    ] {
        world.press(keys);
        let shown = sight(&mut world);
        assert!(
            shown.contains("said by K. Berg (maturity); O. Okoye"),
            "{shown}"
        );
        assert!(shown.contains(&format!(" {own}: ")), "{shown}");
    }
    let given = speakers(&world.session(), &world.model.walk.as_ref().unwrap().at);
    assert_eq!((&*given.level, &*given.statement), ("K. Berg", ""));
    // Each of the two is found by name, and walked for.
    let voices = |world: &World| {
        let walk = world.model.walk.as_ref().unwrap();
        walk.line().unwrap().voices.clone()
    };
    assert_eq!(voices(&world), ["K. Berg", "O. Okoye"]);
    world.press("u u u");
    assert_eq!(voices(&world), ["K. Berg"]);
}

/// Where one person adds to what another said, each has their own words, on screen and in the whole answer.
#[test]
fn what_a_second_person_adds_to_a_statement_is_theirs() {
    let (mut world, _) = walked(TWO, "e 'We do it by phone.' Esc i 2 e ' No, by mail.' Esc");
    let sight = world.sight();
    assert!(
        sight.contains(" statement: A. Weber: We do it by phone. B. Klein: No, by mail.\n"),
        "{sight}"
    );
    assert!(sight.contains("said by A. Weber; B. Klein"), "{sight}");
    world.press("Tab Tab Tab");
    let sight = world.sight();
    for row in [
        "   A. Weber: We do it by phone.\n",
        "   B. Klein: No, by mail.\n",
    ] {
        assert!(sight.contains(row), "{sight}");
    }
    // The text itself is as it was typed.
    assert_eq!(
        world.stands(),
        "SP.01.01 \"We do it by phone. No, by mail.\" by\"B. Klein\""
    );
    // What is written anew is the last one's alone.
    world.press("Esc e C-u 'By mail, always.' Esc");
    let sight = world.sight();
    assert!(sight.contains(" statement: By mail, always.\n"), "{sight}");
}

#[test]
fn a_form_that_takes_the_speaker_off_says_that_nobody_is_set() {
    let (mut world, _) = walked("i 'A. Weber' Enter i n 'B. Klein' Enter", "S");
    let rows = |world: &mut World| {
        let at = |world: &mut World| world.sight().contains("▌ Interviewees");
        (0..30).any(|_| at(world) || world.press("Tab").sight().is_empty())
    };
    assert!(rows(&mut world), "{}", world.sight());
    world.press("' junior' C-g");
    let sight = world.sight();
    let saved = "interviewee saved · nobody is set as speaking now: i";
    assert!(sight.contains(saved), "{sight}");
    // A form that leaves them there says nothing of it.
    world.press("i 'A. Weber' Enter S 'X' C-g");
    let sight = world.sight();
    assert!(sight.contains("organization saved"), "{sight}");
    assert!(!sight.contains("nobody is set"), "{sight}");
    // Taken back, and so is who speaks.
    let (mut world, _) = walked("", "i 'A. Weber' Enter u");
    let sight = world.sight();
    assert!(
        sight.contains("nobody is set as speaking now: i"),
        "{sight}"
    );
}

/// The first line as it is judged.
fn first_line(world: &World) -> &Line {
    let walk = world.model.walk.as_ref().unwrap();
    walk.judged.lines.first().unwrap()
}
