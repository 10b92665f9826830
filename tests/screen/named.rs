//! What has no room is named, and what is told by a look is told by a word or a sign too.

use ratatui::style::{Color, Modifier};
use serde_json::json;
use walkdown::{
    interview::HomeRow,
    session::{Change, LineKey},
    tui::{Palette, Theme},
};

use super::{conflicts, home, home_after, quick, rows, walk};
use crate::support::screens::{World, text_of};

fn sight(world: &mut World, size: (u16, u16)) -> String {
    text_of(&world.draw(size))
}

/// The first line with a text in every field.
fn full() -> World {
    let mut world = walk("");
    let set = |field: &str, to| Change {
        line: LineKey::shared("iec-62443-2-4", "SP.01.01"),
        field: field.into(),
        to,
    };
    world.record(vec![
        set("level", json!(2)),
        set("verdict", json!("fail")),
        set("statement", json!("The sheet is handed out.")),
        set("evidence/1", json!({ "text": "sheet v3" })),
        set("remarks", json!("Ask again.")),
        set(
            "compensating",
            json!({ "measure": "two sign", "risk": "a visit without", "review_on": "2027-01-02" }),
        ),
        set(
            "action",
            json!({ "text": "a record", "owner": "Kim", "due": "2020-01-02", "state": "open" }),
        ),
        set("class", json!("major")),
        set("flag", json!(true)),
    ]);
    world.record(vec![set(
        "review",
        json!({ "as": "reviewed", "by": "Ana" }),
    )]);
    world
}

#[test]
fn the_parts_of_a_full_answer_that_have_no_room_are_named() {
    let drawn = sight(&mut full(), (80, 24));
    let named = "\n + ! action, remarks, measure, risk, to be reviewed, class, … · Tab 3 times\n";
    assert!(drawn.contains(named), "{drawn}");
    // What to ask to see has no row there, and is named by its key.
    assert!(drawn.contains("─ m ask to see, guidance ──\n"), "{drawn}");
    assert!(!drawn.contains("Ask to see"), "{drawn}");
    let drawn = sight(&mut full(), (80, 40));
    assert!(drawn.contains("Ask to see, ML3: "), "{drawn}");
    assert!(drawn.contains("─ m guidance ──\n"), "{drawn}");
    assert!(!drawn.contains("\n + "), "{drawn}");
}

/// In a row that is full the flag stands without its word.
#[test]
fn a_flag_is_in_sight_in_a_full_row() {
    let mut world = full();
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains(" · verdict fail · ⚑ flagged\n"), "{drawn}");
    world.press("d 3");
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains(" · declared ML3 · verdict fail · ⚑\n"),
        "{drawn}"
    );
}

#[test]
fn while_a_text_is_typed_no_key_is_named_for_the_rest() {
    let mut world = full();
    world.press("e");
    let drawn = sight(&mut world, (80, 40));
    let row = drawn.lines().find(|row| row.starts_with(" + "));
    assert!(row.is_some_and(|row| !row.contains("Tab")), "{drawn}");
}

/// Of two values that stand against each other none pushes the other out of sight.
#[test]
fn each_value_in_conflict_begins_a_row() {
    let mut world = walk("");
    let mut known = world.session();
    let says = |text: &str| {
        let words: Vec<String> = (1..=30).map(|word| format!("{text}{word}")).collect();
        vec![Change {
            line: LineKey::shared("iec-62443-2-4", "SP.01.01"),
            field: "statement".into(),
            to: json!(words.join(" ")),
        }]
    };
    world.record(says("ours"));
    world.record_apart("M. Roth", &mut known, says("theirs"));
    let drawn = sight(&mut world, (80, 24));
    for row in [
        "\n statement: tester \"ours1 ours2",
        "\n | M. Roth \"theirs1 theirs2",
        "─ the whole answer: Tab 3 times ─",
    ] {
        assert!(drawn.contains(row), "{row}\n{drawn}");
    }
    // It is settled before anything else: what is missing is not said.
    assert!(!drawn.contains("missing: "), "{drawn}");
    let drawn = sight(&mut world, (80, 40));
    assert!(drawn.contains("ours30\""), "{drawn}");
    assert!(drawn.contains("theirs30\""), "{drawn}");
}

#[test]
fn home_marks_a_session_with_conflicts() {
    let mut row: HomeRow = rows().remove(1);
    let drawn = sight(&mut home(vec![row.clone()]), (80, 24));
    assert!(!drawn.contains("in conflict"), "{drawn}");
    row.progress.conflicts = 2;
    let drawn = home(vec![row.clone()]).draw((80, 24));
    let text = text_of(&drawn);
    assert!(text.contains(" answered · ≠ 2 in conflict · "), "{text}");
    // What has no room leaves no dot before nothing.
    let narrow = sight(&mut home(vec![row.clone()]), (66, 24));
    assert!(narrow.contains("≠ 2 in conflict\n"), "{narrow}");
    // The dot behind it belongs to no fact.
    let (place, row) = (0..)
        .zip(text.lines())
        .find(|(_, row)| row.contains('≠'))
        .unwrap();
    let (before, _) = row.split_once("conflict · ").unwrap();
    let end = u16::try_from(before.chars().count() + 7).unwrap();
    let is_bold = |column| {
        drawn
            .cell((column, place))
            .unwrap()
            .modifier
            .contains(Modifier::BOLD)
    };
    assert!(is_bold(end) && !is_bold(end + 2), "{text}");
}

#[test]
fn a_hint_of_the_form_is_in_brackets() {
    let mut world = home_after("n");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains("Scope         (what it covers: plant, solution, contract)\n"));
    world.press("Tab 'hall A'");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains("Scope         hall A\n"), "{drawn}");
}

#[test]
fn an_action_that_is_overdue_says_so_in_words_and_colour() {
    let mut world = full();
    world.model.theme = Theme {
        colour: true,
        palette: Palette::Dark,
        many: true,
        lean: false,
    };
    let drawn = world.draw((80, 40));
    let text = text_of(&drawn);
    let row = text
        .lines()
        .position(|row| row.starts_with(" ! action, overdue: owner Kim"));
    let row = row.unwrap_or_else(|| panic!("{text}"));
    let cell = drawn.cell((1, u16::try_from(row).unwrap())).unwrap();
    assert_eq!(cell.fg, Color::Indexed(210), "{cell:?}");
}

/// A level has one look, on top and in the answer.
#[test]
fn a_level_has_one_colour() {
    let mut world = walk("3 k T c");
    world.model.theme = Theme {
        colour: true,
        palette: Palette::Dark,
        many: true,
        lean: false,
    };
    let drawn = world.draw((80, 24));
    let text = text_of(&drawn);
    let look = |words: &str, row: usize| {
        let line = text.lines().nth(row).unwrap();
        let at = line.find(words).map(|at| line[..at].chars().count());
        let at = u16::try_from(at.unwrap_or_else(|| panic!("{words}\n{text}"))).unwrap();
        let cell = drawn.cell((at, u16::try_from(row).unwrap())).unwrap();
        (cell.fg, cell.modifier)
    };
    let below = text
        .lines()
        .position(|row| row.starts_with(" ML3"))
        .unwrap();
    assert_eq!(look("now 3", 1), look("ML3", below), "{text}");
}

/// The topics of the tree stand out from its lines without any colour.
#[test]
fn headings_of_the_tree_stand_out() {
    let mut world = walk("BackTab");
    let drawn = world.draw((80, 24));
    let look = |row: u16, column: u16| drawn.cell((column, row)).unwrap().modifier;
    let text = text_of(&drawn);
    assert!(
        text.lines().nth(2).unwrap().starts_with(" Training"),
        "{text}"
    );
    assert_eq!(look(1, 1), Modifier::BOLD | Modifier::UNDERLINED);
    assert_eq!(look(2, 1), Modifier::UNDERLINED);
    assert_eq!(look(4, 8), Modifier::empty());
}

/// A large window of a quick session is not left blank, and says that it is one.
#[test]
fn a_quick_session_uses_a_large_window() {
    let mut world = quick("");
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains("\n quick: m guidance · Tab yes/no here · "),
        "{drawn}"
    );
    // What has room whole stands there, and nothing is cut.
    assert!(drawn.contains("\n Have ready, ML2: "), "{drawn}");
    assert!(!drawn.contains(" Guidance: "), "{drawn}");
    assert!(!drawn.contains("m shows all of it"), "{drawn}");
    let drawn = sight(&mut world, (120, 40));
    assert!(
        drawn.contains("\n quick: m guidance · ") || drawn.contains("  quick: m guidance · "),
        "{drawn}"
    );
    assert!(drawn.contains(" Have ready, ML2: "), "{drawn}");
    assert!(drawn.contains(" Guidance: "), "{drawn}");
}

#[test]
fn the_help_says_how_one_pages_where_it_has_more() {
    let mut world = walk("?");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains("Space next page"), "{drawn}");
    world.press("Space");
    assert!(sight(&mut world, (80, 24)).contains(" 22 to 42 of "));
    let mut world = conflicts("?");
    let drawn = sight(&mut world, (120, 60));
    assert!(!drawn.contains("next page"), "{drawn}");
}

/// Whoever speaks after somebody else answered the rungs is told how to say otherwise of one.
#[test]
fn who_may_say_otherwise_of_a_rung_sees_the_keys() {
    let hint = " disagrees? Tab, j k, y n ";
    for (keys, is_said) in [
        ("i 'A. Weber' Enter", false),
        ("i 'A. Weber' Enter y y", false),
        ("i 'A. Weber' Enter y y i 'B. Klein' Enter", true),
        ("i 'A. Weber' Enter y y i 'B. Klein' Enter e 'no' Esc", true),
        // Of a level alone the digits say it, and nobody to be disagreed with is named.
        ("i 'A. Weber' Enter 2 k i 'B. Klein' Enter", false),
        ("y y i 'B. Klein' Enter", false),
        // Whoever speaks gave one of the rungs, another the other.
        ("i 'A. Weber' Enter y i 'B. Klein' Enter y", true),
        // All the rungs are of who speaks once more.
        (
            "i 'A. Weber' Enter y i 'B. Klein' Enter e 'no' Esc i 1",
            false,
        ),
        // In the ladder its own keys are said.
        ("i 'A. Weber' Enter y y i 'B. Klein' Enter Tab", false),
    ] {
        let drawn = sight(&mut walk(keys), (80, 24));
        assert_eq!(drawn.contains(hint), is_said, "{keys}\n{drawn}");
    }
    let mut quick = quick("i 'A. Weber' Enter Tab y Esc k i 'B. Klein' Enter");
    let drawn = sight(&mut quick, (80, 24));
    assert!(!drawn.contains(hint), "{drawn}");
}
