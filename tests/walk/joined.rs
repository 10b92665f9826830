//! What a person who joined copies looks for: what stands beside a value, the last change, and the way back.

use serde_json::{Value, json};
use walkdown::{interview::Access, session::Change};

use super::conflicts::{apart, levels, line, sees};
use crate::support::screens::World;

/// A level alone tells little: what its author wrote on the line stands below it.
#[test]
fn what_stands_beside_a_value_is_shown() {
    let mut world = levels();
    world.record(vec![Change {
        line: line("SP.01.01"),
        field: "statement".into(),
        to: json!("they keep a list"),
    }]);
    world.press("=");
    sees(
        &mut world,
        "ML2 Managed\n     statement \"they keep a list\"\n",
    );
}

/// Each of two people has their own words below their value, though a line has one statement for both of them; what the
/// author remarked on a value is named.
#[test]
fn nobodys_value_has_the_words_of_another_person() {
    let two = "i 'A. Weber' Enter i n 'B. Klein' Enter i 1";
    let first = "3 k e 'they log' Esc r 'shown to me' Esc";
    let second = "i 2 2 2 k e ' and alarm' Esc v 'plan.pdf' Enter Esc r C-u 'only claimed' Esc";
    let mut world = World::of("all");
    world.press(two).press(first).press(second).press("=");
    sees(
        &mut world,
        "ML3 Defined (Practiced)\n     statement \"they log\" · remarks of tester \"shown to me\"\n",
    );
    sees(
        &mut world,
        "ML2 Managed\n     statement \"and alarm\" · remarks of tester \"only claimed\" · evidence\n     \"plan.pdf\"\n",
    );
}

/// An author may have written down what several people said: each is named.
#[test]
fn what_another_person_said_beside_a_value_is_named() {
    let mut world = levels();
    let id = line("SP.01.01");
    let change = |field: &str, to: &str| Change {
        line: id.clone(),
        field: field.into(),
        to: json!(to),
    };
    world.record(vec![change("said_by", "A. Weber")]);
    world.record(vec![
        change("statement", "they keep a list"),
        change("said_by", "B. Klein"),
    ]);
    world.record(vec![change("remarks", "not shown")]);
    world.press("=");
    sees(
        &mut world,
        "with it: said by A. Weber\n     statement of B. Klein \"they keep a list\" · remarks of tester",
    );
}

/// A value that is new is said by whoever speaks, or by nobody, and that is told.
#[test]
fn a_new_value_is_said_by_the_speaker() {
    let two = "i 'A. Weber' Enter i n 'B. Klein' Enter i 1 3 k i 2 2 2 k";
    let mut world = World::of("all");
    world.press(two).press("= e");
    sees(
        &mut world,
        "SP.01.01 maturity: a new value, said by B. Klein",
    );
    world.press("4");
    sees(
        &mut world,
        "settled: ML4, said by B. Klein, nothing left to settle",
    );
    assert_eq!(world.stands(), "SP.01.01 ML4 by\"B. Klein\"");
    let mut world = World::of("all");
    world.press(two).press("i 0 = e 4");
    sees(
        &mut world,
        "settled: ML4, nothing left to settle, its level said by\n nobody; it was B. Klein",
    );
}

/// The keys of the whole interview work among the conflicts too, so that no letter of words to find undoes anything.
#[test]
fn one_finds_from_the_conflicts() {
    let mut world = levels();
    world.press("= 1 1 1");
    let lines = world.lines.len();
    world.press("/ 'guest' Esc R Esc F Esc o Esc");
    sees(&mut world, "Nothing is left to settle");
    assert_eq!(world.lines.len(), lines);
    world.press("/ 'SP.02.01' Enter");
    assert_eq!(world.at(), "SP.02.01");
}

/// A settlement that is brought back counts again, and so does what is settled next.
#[test]
fn conflicts_are_counted_through_undo_and_redo() {
    let mut world = levels();
    world.press("= j 2 u C-r");
    sees(&mut world, "  3 of 3");
    world.press("2 u");
    sees(&mut world, "  3 of 3");
    world.press("u C-r C-r");
    sees(&mut world, "  3 of 3");
}

/// Level and statement in conflict are two conflicts of two values each.
#[test]
fn another_conflict_of_the_line_is_one_of_its_own() {
    let two = |field: &str, first, second| ("SP.01.01", field.to_owned(), first, second);
    let values = [
        two("level", json!(2), json!(3)),
        two("statement", json!("ours"), json!("theirs")),
    ];
    let values: Vec<_> = values
        .iter()
        .map(|(id, field, ours, theirs)| (*id, field.as_str(), ours.clone(), theirs.clone()))
        .collect();
    let mut world = apart(&values);
    world.press("=");
    sees(&mut world, "Maturity: which of these 2 values holds?");
    sees(
        &mut world,
        "To settle on this line besides: statement (2 values)",
    );
    world.come_back(Access::Writer);
    sees(&mut world, "2 conflicts on 1 line: SP.01.01");
}

/// The brief lies over a line that nobody was on: no way leads back to that.
#[test]
fn no_way_leads_back_to_a_line_that_was_never_seen() {
    let mut world = levels();
    world.stood(None);
    world.come_back(Access::Writer);
    world.press("= G Enter");
    assert_eq!(world.at(), "SP.01.03");
    assert!(!world.sight().contains("back to SP"), "{}", world.sight());
    world.stood(None);
    world.come_back(Access::Writer);
    let begins = world.at();
    world.press("Enter = G Enter");
    sees(&mut world, &format!("back to {begins}"));
}

/// In a file of joined copies another change may stand last than was made last.
#[test]
fn the_last_change_is_the_last_by_its_time() {
    let mut world = World::of("all");
    let (mut own, mut known) = (world.session(), world.session());
    let change = |id: &str| {
        vec![Change {
            line: line(id),
            field: "level".into(),
            to: json!(2),
        }]
    };
    world.record_apart("M. Roth", &mut known, change("SP.01.01"));
    world.record_apart("M. Roth", &mut known, change("SP.01.02"));
    world.record_apart("tester", &mut own, change("SP.02.01"));
    world.come_back(Access::Writer);
    sees(&mut world, ", you: SP.02.01 maturity ML2");
}

#[test]
fn esc_leads_back_from_a_line_to_its_conflict() {
    let mut world = levels();
    world.press("= G Enter");
    // It is looked at, and the queue stands where it was.
    sees(&mut world, "Esc goes back to what is to be settled");
    world.press("Esc");
    sees(&mut world, "  3 of 3");
    // Who went on from that line is not led back.
    world.press("Enter k Esc");
    sees(&mut world, "There is nothing to close here");
}

/// What a level given on the line settles counts as what is settled in the queue: the total holds.
#[test]
fn the_total_holds_where_a_line_is_judged_in_between() {
    let mut world = levels();
    world.press("= Enter 4 4 Esc");
    sees(&mut world, "  2 of 3");
    sees(&mut world, "SP.01.02  ");
    world.press("2");
    sees(&mut world, "  3 of 3");
}

/// Who said a line goes along with the value that is taken there: both are one conflict wherever conflicts are counted.
#[test]
fn what_is_settled_together_is_counted_once() {
    let mut world = World::of("all");
    let mut known = world.session();
    let change = |id: &str, field: &str, to: Value| Change {
        line: line(id),
        field: field.into(),
        to,
    };
    let said = |level: i32, text: &str, name: &str| {
        vec![
            change("SP.01.01", "level", json!(level)),
            change("SP.01.01", "statement", json!(text)),
            change("SP.01.01", "said_by", json!(name)),
            change("SP.01.02", "statement", json!(text)),
            change("SP.01.02", "said_by", json!(name)),
            change("SP.01.03", "said_by", json!(name)),
        ]
    };
    world.record(said(2, "ours", "Ama"));
    let first = vec![change("SP.02.01", "flag", json!(true))];
    world.record_apart("M. Roth", &mut known, first);
    world.record_apart("M. Roth", &mut known, said(3, "theirs", "Kofi"));
    world.come_back(Access::Writer);
    sees(&mut world, "4 conflicts on 3 lines");
    world.press("=");
    sees(&mut world, "  1 of 4");
    sees(&mut world, "ML2 Managed\n     with it: said by Ama");
    sees(&mut world, "with it: said by Kofi");
    for (key, told, title) in [
        (
            "m",
            "SP.01.01 maturity settled: ML2, 3 left to settle",
            "  2 of 4",
        ),
        (
            "m",
            "statement settled: \"ours\", 2 left to settle",
            "  3 of 4",
        ),
        // Of joined texts it is open yet who said the line: that was counted with them.
        ("+", ", 2 left to settle", "  3 of 4"),
        (
            "t",
            "SP.01.02 said by settled: \"Kofi\", 1 left to settle",
            "  4 of 4",
        ),
        (
            "m",
            "SP.01.03 said by settled: \"Ama\", nothing left to settle",
            "nothing left",
        ),
    ] {
        world.press(key);
        sees(&mut world, told);
        sees(&mut world, title);
    }
    let session = world.session();
    let names = ["SP.01.01", "SP.01.02", "SP.01.03"].map(|id| {
        let standing = session.standing(&line(id), "said_by");
        standing
            .iter()
            .map(|write| write.value().clone())
            .collect::<Vec<_>>()
    });
    assert_eq!(names, [[json!("Ama")], [json!("Kofi")], [json!("Ama")]]);
}

/// What is to be settled goes line by line, as the people across the table do, whichever way it came about.
#[test]
fn what_is_to_be_settled_goes_line_by_line() {
    let mut world = World::of("all");
    let mut known = world.session();
    let level = |to: i32| Change {
        line: line("SP.01.02"),
        field: "level".into(),
        to: json!(to),
    };
    world.record(vec![level(2)]);
    world.record_apart("M. Roth", &mut known, vec![level(3)]);
    world.press("i 'A. Weber' Enter i n 'B. Klein' Enter i 1 3 k i 2 2 2 =");
    sees(&mut world, "SP.01.01  ");
    sees(&mut world, "  1 of 2");
    world.press("j");
    sees(&mut world, "SP.01.02  ");
}
