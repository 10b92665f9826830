//! The queue of conflicts, by keys: two people worked apart, and one of them settles what stands against each other.

use serde_json::{Value, json};
use walkdown::{
    interview::Access,
    session::{Change, LineKey, conflicts, settled},
};

use crate::support::screens::World;

fn line(id: &str) -> LineKey {
    LineKey::shared("iec-62443-2-4", id)
}

/// The tester set the first value of each, M. Roth the second one, apart from each other.
fn apart(values: &[(&str, &str, Value, Value)]) -> World {
    let mut world = World::of("all");
    let mut known = world.session();
    let change = |id: &str, field: &str, to: &Value| Change {
        line: if id.is_empty() {
            LineKey::default()
        } else {
            line(id)
        },
        field: field.into(),
        to: to.clone(),
    };
    let of = |who: usize| {
        let values = values.iter();
        let values = values.map(|(id, field, ours, theirs)| change(id, field, [ours, theirs][who]));
        values.collect::<Vec<_>>()
    };
    world.record(of(0));
    // What comes later in its copy stands behind: of the same number the digest decides.
    let first = vec![change("SP.02.01", "flag", &json!(true))];
    world.record_apart("M. Roth", &mut known, first);
    world.record_apart("M. Roth", &mut known, of(1));
    assert_eq!(conflicts(&world.session()).len(), values.len());
    world
}

/// What stands in a field: all values, the oldest first.
fn stands(world: &World, id: &str, field: &str) -> Vec<Value> {
    let key = if id.is_empty() {
        LineKey::default()
    } else {
        line(id)
    };
    let session = world.session();
    let standing = session.standing(&key, field);
    standing.iter().map(|write| write.value().clone()).collect()
}

/// The texts that stand, joined. Of two that were made apart the digest says which comes first.
fn joined(world: &World, id: &str, field: &str) -> String {
    let both = stands(world, id, field);
    let both: Vec<&str> = both.iter().filter_map(Value::as_str).collect();
    assert_eq!(both.len(), 2);
    both.join("\n\n")
}

fn sees(world: &mut World, wanted: &str) {
    let sight = world.sight();
    assert!(
        sight.contains(wanted),
        "{wanted:?} is not in sight\n{sight}"
    );
}

fn levels() -> World {
    apart(&[
        ("SP.01.01", "level", json!(2), json!(3)),
        ("SP.01.02", "level", json!(1), json!(4)),
        ("SP.01.03", "level", json!(0), json!(2)),
    ])
}

#[test]
fn each_is_settled_by_one_key_and_the_next_one_comes() {
    let mut world = levels();
    world.press("=");
    sees(&mut world, "conflict 1 of 3");
    sees(&mut world, "SP.01.01  ");
    sees(&mut world, ", yours\n     ML2 Managed");
    sees(&mut world, "M. Roth, 2026-11-21 09:");
    world.press("2");
    sees(
        &mut world,
        "SP.01.01 maturity settled: ML3, 2 conflicts left (saved)",
    );
    sees(&mut world, "conflict 1 of 2");
    world.press("m");
    sees(
        &mut world,
        "SP.01.02 maturity settled: ML1, 1 conflict left (saved)",
    );
    world.press("t");
    sees(
        &mut world,
        "SP.01.03 maturity settled: ML2, no conflict left (saved)",
    );
    sees(&mut world, "No conflict is left: every value stands alone.");
    let levels = ["SP.01.01", "SP.01.02", "SP.01.03"].map(|id| stands(&world, id, "level"));
    assert_eq!(levels, [[json!(3)], [json!(1)], [json!(2)]]);
    let by: Vec<_> = settled(&world.session())
        .into_iter()
        .map(|one| one.by.who)
        .collect();
    assert_eq!(by, ["tester"; 3]);
    // Nothing is left, and it is said so.
    world.press("Esc =");
    sees(
        &mut world,
        "Nothing is in conflict: every value stands alone",
    );
}

#[test]
fn undo_brings_a_conflict_back_and_on_screen() {
    let mut world = levels();
    world.press("= j 2");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(4)]);
    world.press("u");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(1), json!(4)]);
    sees(&mut world, "conflict 2 of 3");
    sees(&mut world, "SP.01.02  ");
    world.press("C-r");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(4)]);
}

#[test]
fn one_goes_through_the_queue_and_to_a_line() {
    let mut world = levels();
    world.press("= j j j");
    sees(&mut world, "conflict 3 of 3");
    world.press("k");
    sees(&mut world, "conflict 2 of 3");
    world.press("g G Enter");
    assert_eq!(world.at(), "SP.01.03");
    sees(&mut world, "IN CONFLICT");
}

#[test]
fn a_new_level_is_chosen() {
    let mut world = levels();
    world.press("= e 4");
    assert_eq!(stands(&world, "SP.01.01", "level"), [json!(4)]);
    world.press("e - 'no wireless part' Enter");
    assert_eq!(
        stands(&world, "SP.01.02", "level"),
        [json!({ "na": "no wireless part" })]
    );
    world.press("e - Enter");
    sees(&mut world, "nothing was changed: still in conflict");
    world.press("e E");
    assert_eq!(stands(&world, "SP.01.03", "level"), [json!("ne")]);
}

#[test]
fn texts_are_joined_or_written_anew() {
    let mut world = apart(&[
        ("SP.01.01", "statement", json!("ours"), json!("theirs")),
        ("SP.01.02", "remarks", json!("one"), json!("two")),
        ("SP.01.03", "said_by", json!("A. Weber"), json!("B. Klein")),
    ]);
    let whole = joined(&world, "SP.01.01", "statement");
    let longer = joined(&world, "SP.01.02", "remarks") + " and three";
    world.press("= +");
    assert_eq!(stands(&world, "SP.01.01", "statement"), [json!(whole)]);
    world.press("e");
    sees(&mut world, "SP.01.02 · your remarks");
    world.press("Esc");
    sees(&mut world, "nothing was changed: still in conflict");
    world.press("e ' and three' Esc");
    assert_eq!(stands(&world, "SP.01.02", "remarks"), [json!(longer)]);
    world.press("+");
    sees(
        &mut world,
        "said by: no texts that could be joined: 1 and on take one",
    );
    world.press("e C-u 'C. Ito' Enter");
    assert_eq!(stands(&world, "SP.01.03", "said_by"), [json!("C. Ito")]);
}

#[test]
fn what_is_typed_is_a_draft_that_is_gone_on_with() {
    let mut world = apart(&[("SP.01.01", "statement", json!("ours"), json!("theirs"))]);
    let joined = joined(&world, "SP.01.01", "statement") + " and more";
    world.press("= e ' and more'");
    assert_eq!(world.drafts.len(), 1);
    world.come_back(Access::Writer);
    // It comes up as any other draft of the line, and settles the conflict as any other answer does.
    world.press("Esc");
    assert_eq!(stands(&world, "SP.01.01", "statement"), [json!(joined)]);
    assert!(world.drafts.is_empty());
}

#[test]
fn words_parts_rungs_and_days_are_said_anew_each_in_its_way() {
    let action = |text: &str, owner: &str| json!({ "text": text, "owner": owner, "due": "", "state": "open" });
    let mut world = apart(&[
        ("", "from_date", json!("2026-03-01"), json!("2026-03-02")),
        ("", "target", json!(2), json!(4)),
        ("SP.01.01", "rung/2", json!(true), json!(false)),
        ("SP.01.02", "verdict", json!("pass"), json!("fail")),
        ("SP.01.03", "action", action("a", "Anna"), action("b", "Bo")),
        (
            "SP.01.04",
            "sample",
            json!({ "of": "laptops" }),
            json!({ "of": "doors" }),
        ),
        (
            "SP.01.05",
            "seen/test",
            json!({ "by": "A" }),
            json!({ "by": "B" }),
        ),
    ]);
    world.press("= e C-u '1.3.26' Enter");
    sees(&mut world, "is no date");
    world.press("C-u '14 March 2026' Enter");
    assert_eq!(stands(&world, "", "from_date"), [json!("2026-03-14")]);
    world.press("e 3");
    assert_eq!(stands(&world, "", "target"), [json!(3)]);
    world.press("e N");
    assert_eq!(stands(&world, "SP.01.01", "rung/2"), [json!("none-yet")]);
    world.press("e a");
    assert_eq!(stands(&world, "SP.01.02", "verdict"), [json!("n/a")]);
    world.press("e C-u 'both' Esc");
    assert_eq!(stands(&world, "SP.01.03", "action"), [action("both", "Bo")]);
    world.press("1");
    assert_eq!(
        stands(&world, "SP.01.04", "sample"),
        [json!({ "of": "laptops" })]
    );
    world.press("e C-u 'C' Enter");
    assert_eq!(
        stands(&world, "SP.01.05", "seen/test"),
        [json!({ "by": "C" })]
    );
    sees(&mut world, "no conflict left");
}

#[test]
fn what_only_reads_settles_nothing() {
    let mut world = levels();
    let lines = world.lines.len();
    world.open(Access::ReadOnly("nobody may".into()));
    for key in ["1", "m", "t", "+", "e"] {
        world.press("= g");
        world.press(key);
        sees(&mut world, "read-only: nobody may");
        world.press("Esc");
    }
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn a_settled_conflict_is_said_by_nobody_who_speaks_now() {
    let mut world = levels();
    world.press("i 'A. Weber' Enter = j 1");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(1)]);
    assert_eq!(stands(&world, "SP.01.02", "said_by"), [] as [Value; 0]);
}

#[test]
fn the_brief_names_the_key_and_the_key_works_there() {
    let mut world = levels();
    world.come_back(Access::Writer);
    sees(
        &mut world,
        "3: SP.01.01, SP.01.02, SP.01.03 · = settles them one after",
    );
    world.press("=");
    sees(&mut world, "conflict 1 of 3");
    world.press("Esc o =");
    sees(&mut world, "conflict 1 of 3");
}
