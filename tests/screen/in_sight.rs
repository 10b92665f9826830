//! What matters of a row, a list or a form stays in sight where the rest is cut, and what is cut has a sign.

use walkdown::interview::Access;

use super::{
    carried, done,
    filled::{SCRIPTS, filled},
    home, home_after, quick, reviewed, rows, walk,
};
use crate::support::screens::{World, text_of};

fn sight(world: &mut World, size: (u16, u16)) -> String {
    text_of(&world.draw(size))
}

/// Two people set another level each, without the other's.
fn in_conflict() -> World {
    let world = walk("i 'Dr. Anna-Maria Weber-Schmidt, plant safety' Enter");
    apart(
        world,
        "1 k e 'ours' Esc m 'ours' Esc v 'ours' Esc t p",
        "2 k e 'theirs' Esc m 'theirs' Esc v 'theirs' Esc t f",
    )
}

/// Two people go on from one session, each without what the other does.
fn apart(mut world: World, ours: &str, others: &str) -> World {
    let lines = world.lines.clone();
    let fork = lines.len();
    world.press(ours);
    let mine = world.lines.clone();
    world.lines = lines;
    world.stood(Some("iec-62443-2-4/SP.01.01//"));
    world.open(Access::Writer);
    world.press(others);
    let theirs = world.lines.split_off(fork);
    world.lines = mine;
    world.lines.extend(theirs);
    world.stood(Some("iec-62443-2-4/SP.01.01//"));
    world.open(Access::Writer);
    assert!(world.sight().contains("IN CONFLICT"), "{}", world.sight());
    world
}

#[test]
fn the_chosen_finding_is_cut_with_a_sign() {
    let mut world = in_conflict();
    world.press("l");
    let drawn = sight(&mut world, (40, 12));
    let last = drawn.lines().find(|row| row.contains("verdict (tester"));
    assert!(last.is_some_and(|row| row.ends_with('…')), "{drawn}");
    let drawn = sight(&mut world, (200, 60));
    let row = "Own staff briefed on this standard  maturity, said by, verdict\n";
    assert!(drawn.contains(row), "{drawn}");
}

#[test]
fn a_line_in_conflict_shows_what_each_says_and_nothing_as_if_it_stood() {
    let mut world = apart(walk(""), "1 k e 'ours' Esc", "2 k e 'theirs' Esc");
    for size in [(80, 24), (120, 40)] {
        let drawn = sight(&mut world, size);
        assert!(drawn.contains("≠ in conflict ▸ 3\n"), "{drawn}");
        let head = "≠ IN CONFLICT: maturity, statement · = settles\n";
        let (_, answer) = drawn.split_once(head).expect(&drawn);
        let says = |name: &str| answer.lines().find(|row| row.contains(name));
        let maturity = says("maturity: ").expect(answer);
        assert!(
            maturity.contains("ML1") && maturity.contains(" | ") && maturity.contains("ML2"),
            "{maturity}"
        );
        let statement = says("statement: ").expect(answer);
        assert!(
            statement.contains("ours") && statement.contains("theirs"),
            "{statement}"
        );
        assert!(!drawn.contains('●'), "{drawn}");
        assert!(!drawn.contains("below target"), "{drawn}");
        let footer = drawn.lines().last().expect("a footer");
        assert!(footer.starts_with(" = settle  "), "{footer}");
    }
    let drawn = sight(&mut world, (200, 60));
    assert!(drawn.contains("conflict: maturity"), "{drawn}");
    assert!(!drawn.contains('●'), "{drawn}");
}

/// The queue names the keys that take a value, and what else is in conflict on the line.
#[test]
fn a_conflict_names_its_keys_and_what_else_is_in_conflict_on_its_line() {
    let mut world = apart(walk(""), "1 k e 'ours' Esc", "2 k e 'theirs' Esc");
    world.press("=");
    let drawn = sight(&mut world, (80, 24));
    let also = "\n To settle on this line besides: statement (2 values)\n";
    assert!(drawn.contains(also), "{drawn}");
    let footer = drawn.lines().last().expect("a footer");
    assert!(footer.starts_with(" 1 2 take it  "), "{footer}");
}

/// A line that was failed is a gap, also where its level reaches the target.
#[test]
fn the_summary_counts_what_was_failed_beside_what_is_below_target() {
    let mut world = walk("3 k t f W");
    let drawn = sight(&mut world, (110, 40));
    let words = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = " 0 below target, 1 failed; 1 at or above it.";
    assert!(words.contains(told), "{drawn}");
}

/// In rows that are free a long text goes on; where it still does not fit the rule says how all of it is seen.
#[test]
fn a_text_goes_on_over_rows_that_are_free() {
    let words = (1..=12).map(|n| format!("sheet{n}")).collect::<Vec<_>>();
    let mut world = walk(&format!("e '{}' Esc", words.join(" and ")));
    let drawn = sight(&mut world, (80, 40));
    assert!(drawn.contains("statement: sheet1 and"), "{drawn}");
    assert!(drawn.contains("sheet12\n"), "{drawn}");
    assert!(!drawn.contains("the whole answer"), "{drawn}");
    let long = (1..=70).map(|n| format!("sheet{n}")).collect::<Vec<_>>();
    let mut world = walk(&format!("e '{}' Esc", long.join(" and ")));
    let drawn = sight(&mut world, (80, 24));
    let rule = "── the whole answer: Tab 3 times ─";
    assert!(drawn.contains(rule), "{drawn}");
    assert!(drawn.contains(" m guidance ──\n"), "{drawn}");
}

#[test]
fn what_stands_comes_before_why_it_is_to_be_confirmed() {
    let mut world = carried("l");
    let drawn = sight(&mut world, (60, 16));
    assert!(drawn.contains(" stands, carried over from 20"), "{drawn}");
    assert!(!drawn.contains("it was carried over"), "{drawn}");
}

#[test]
fn a_choice_cuts_the_name_and_keeps_the_count() {
    let mut world = filled(SCRIPTS[0]);
    world.press("Esc Esc F");
    let drawn = sight(&mut world, (60, 16));
    let people: Vec<&str> = drawn
        .lines()
        .filter(|row| row.contains("  waiting for "))
        .collect();
    assert!(people.iter().any(|row| row.contains("… (")), "{drawn}");
    for row in people {
        assert!(row.contains(" (1)"), "{drawn}");
    }
    // The list was made in a wide window, which is narrow now.
    let mut world = walk("3 3 _");
    assert!(sight(&mut world, (80, 24)).contains("unanswered only"));
    let drawn = sight(&mut world, (60, 16));
    assert!(
        drawn.contains(" lines)│") && drawn.contains(" answered)│"),
        "{drawn}"
    );
    assert!(drawn.contains("…, unanswered only ("), "{drawn}");
}

#[test]
fn the_summary_says_what_is_in_conflict_first() {
    let mut world = in_conflict();
    world.press("W");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains(" 1 in conflict."), "{drawn}");
    assert!(drawn.contains("ML1 in conflict, target ML3\n"), "{drawn}");
    let drawn = sight(&mut quick("1 - 'no wireless' Esc W"), (80, 24));
    assert!(!drawn.contains("in conflict"), "{drawn}");
    assert!(drawn.contains("1 n/a."), "{drawn}");
}

/// However many gaps there are, the chosen one is in sight, and where there is room the next one says that there is more.
#[test]
fn each_gap_of_many_is_in_sight_with_the_next() {
    for size in [(80, 24), (40, 12), (120, 60)] {
        let mut world = quick(&["1"; 39].join(" "));
        // In a wide window the areas stand beside them.
        let beside = if size.0 >= 120 { 50 } else { 0 };
        let labels = |drawn: &str| -> Vec<String> {
            let rows = drawn.lines().skip(1);
            let rows = rows.map(|row| row.chars().skip(beside).collect::<String>());
            let rows = rows.map(|row| row.trim_start().to_owned());
            let names = rows.filter(|row| row.starts_with("SP.") && row.get(5..6) == Some("."));
            names
                .map(|row| row.split("  ").next().unwrap().to_owned())
                .collect()
        };
        let (mut order, mut seen) = (Vec::new(), Vec::new());
        for place in 1..=39 {
            let drawn = sight(&mut world, size);
            if size.0 > 40 {
                assert!(drawn.contains(&format!("gap {place} of 39")), "{drawn}");
            }
            let found = labels(&drawn);
            for label in &found {
                if !order.contains(label) {
                    order.push(label.clone());
                }
            }
            seen.push((found, drawn));
            world.press("j");
        }
        assert_eq!(order.len(), 39, "{order:?}");
        for (place, (found, drawn)) in seen.iter().enumerate() {
            let has_room = size.1 > 12 && place < 38;
            let next = place + usize::from(has_room && place > 0);
            for label in &order[place..=next] {
                assert!(found.contains(label), "{label} at {place}: {drawn}");
            }
        }
    }
}

/// In a wide window the areas stand beside the gaps, from the first row on and with their titles whole.
#[test]
fn the_areas_stand_beside_the_gaps_where_there_is_room() {
    let mut world = quick(&["1"; 39].join(" "));
    for size in [(120, 40), (200, 60)] {
        let drawn = sight(&mut world, size);
        let second = drawn.lines().nth(1).unwrap_or_default();
        assert!(second.starts_with(" Area "), "{drawn}");
        assert!(second.contains("Every requirement is answered"), "{drawn}");
        assert!(
            drawn.contains(" SP.06 Configuration management "),
            "{drawn}"
        );
    }
    // What is chosen may be scrolled far: the areas stay.
    world.press("G");
    let drawn = sight(&mut world, (120, 40));
    assert!(
        drawn.contains("gap 39 of 39") && drawn.contains(" SP.12 Backup"),
        "{drawn}"
    );
}

#[test]
fn levels_in_conflict_stay_so_where_the_question_is_dropped() {
    let mut world = in_conflict();
    world.press("3 Esc");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains("SP.01.01 stays in conflict"), "{drawn}");
}

#[test]
fn an_action_stands_below_the_smallest_review() {
    let mut world = walk("3 j 3 R a 'lock the cabinet' Enter");
    let drawn = sight(&mut world, (40, 12));
    assert!(drawn.contains("\n lock the cabinet · open\n"), "{drawn}");
    let drawn = sight(&mut reviewed(), (40, 12));
    assert!(drawn.contains(" 4▸3       !Work per…\n"), "{drawn}");
}

#[test]
fn the_keys_of_an_empty_list_stay_in_sight() {
    let mut world = home(Vec::new());
    let drawn = sight(&mut world, (40, 12));
    for words in [
        "\n No session is known here yet.\n\n n  starts one; then Ctrl-g begins it\n    as suggested\n Q  starts one the quick way: one key\n    an answer\n",
        "\n ?  shows every key, F1 where you type\n",
        "\n q  leaves; whatever was answered is\n    saved already\n",
    ] {
        assert!(drawn.contains(words), "{words}\n{drawn}");
    }
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains("\n\n A systematic walk through IEC 62443-2-4 and 2-1, point by point.\n\n")
    );
}

#[test]
fn a_blank_row_parts_the_chosen_session_from_the_bar() {
    for size in [(80, 24), (60, 16), (40, 12)] {
        let mut world = home((0..9).flat_map(|_| rows()).collect());
        let drawn = sight(&mut world, size);
        assert_eq!(drawn.lines().nth(1), Some(""), "{drawn}");
        // Each session has its second row too, and one for where it lies.
        let counts = drawn
            .lines()
            .filter(|row| row.contains("  █") || row.contains("  ░") || row.contains(" ! "));
        assert_eq!(counts.count(), usize::from(size.1 - 4) / 3, "{drawn}");
    }
}

#[test]
fn a_field_says_what_belongs_there_until_something_is_typed() {
    let mut world = home_after("n Tab Tab Tab");
    for size in [(80, 24), (40, 12)] {
        let drawn = sight(&mut world, size);
        assert!(
            drawn.contains(" ▌ Interviewees   (separated by , or ;)\n"),
            "{drawn}"
        );
    }
    world.press("'A'");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains(" ▌ Interviewees  A\n"), "{drawn}");
    // Every field is what it was.
    assert!(
        sight(&mut home_after("n"), (80, 24)).contains("what it covers: plant, solution, contract")
    );
}

#[test]
fn the_brief_uses_its_rows_and_keeps_what_is_owed_in_sight() {
    let mut world = filled(SCRIPTS[0]);
    world.come_back(Access::Writer);
    for size in [(80, 24), (60, 16)] {
        let drawn = sight(&mut world, size);
        let parked = drawn.lines().skip_while(|row| !row.starts_with(" Parked"));
        let parked: Vec<&str> = parked.skip(1).take(2).collect();
        assert!(parked.concat().contains("SP."), "{drawn}");
        let actions = drawn.lines().skip_while(|row| !row.starts_with(" Actions"));
        let actions: Vec<&str> = actions.skip(1).take(2).collect();
        assert!(actions.concat().contains("SP."), "{drawn}");
    }
    // What is short has one row each.
    let mut world = done();
    world.come_back(Access::Writer);
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains("\n You stopped at    "), "{drawn}");
}

/// Where the chosen session lies stands below it, also below the last one in sight.
#[test]
fn the_home_screen_says_where_the_chosen_session_lies() {
    let mut many = rows();
    many.extend(rows());
    many.extend(rows());
    let mut world = home(many);
    for _ in 0..8 {
        let chosen = world.model.home.rows[world.model.home.cursor.at]
            .path
            .clone();
        let drawn = sight(&mut world, (80, 24));
        let path = format!("\n    {}\n", chosen.display());
        assert!(drawn.contains(&path), "{path}{drawn}");
        world.press("j");
    }
}

/// However many rows there are, the summary begins with its results or with its areas, never within a sentence.
#[test]
fn the_summary_begins_with_a_whole_sentence() {
    let mut world = quick("1 2 3 3 - 'no such lead' Esc W");
    for rows in 20..=30 {
        let drawn = sight(&mut world, (80, rows));
        let first = drawn.lines().nth(1).unwrap_or_default();
        let begins = [" 34 ", " Area  ", " SP.", " The "];
        assert!(
            begins.iter().any(|begin| first.starts_with(begin)),
            "{rows}: {drawn}"
        );
    }
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn
            .lines()
            .nth(1)
            .is_some_and(|row| row.starts_with(" 34")),
        "{drawn}"
    );
}
