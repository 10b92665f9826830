//! The queue of conflicts, by keys: two people worked apart, and one of them settles what stands against each other.

use serde_json::{Value, json};
use walkdown::{
    interview::{Access, Effect},
    session::{Change, Draft, LineKey, conflicts, settled},
    tui::Scope,
};

use crate::support::screens::World;

pub(super) fn line(id: &str) -> LineKey {
    LineKey::shared("iec-62443-2-4", id)
}

/// The tester set the first value of each, M. Roth the second one, apart from each other.
pub(super) fn apart(values: &[(&str, &str, Value, Value)]) -> World {
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

pub(super) fn sees(world: &mut World, wanted: &str) {
    let sight = world.sight();
    assert!(
        sight.contains(wanted),
        "{wanted:?} is not in sight\n{sight}"
    );
}

pub(super) fn levels() -> World {
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
    sees(&mut world, "  1 of 3");
    sees(&mut world, "SP.01.01  ");
    sees(&mut world, ", yours\n     ML2 Managed");
    sees(&mut world, "M. Roth, 2026-11-21 09:");
    world.press("2");
    sees(
        &mut world,
        "SP.01.01 maturity settled: ML3, 2 left to settle (saved)",
    );
    sees(&mut world, "  2 of 3");
    world.press("m");
    sees(
        &mut world,
        "SP.01.02 maturity settled: ML1, 1 left to settle (saved)",
    );
    world.press("t");
    sees(
        &mut world,
        "SP.01.03 maturity settled: ML2, nothing left to settle (saved)",
    );
    sees(&mut world, "Nothing is left to settle: every value");
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
        "Nothing is in conflict or said differently (conflicts come by joining copies)",
    );
}

#[test]
fn undo_brings_a_conflict_back_and_on_screen() {
    let mut world = levels();
    world.press("= j 2");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(4)]);
    world.press("u");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(1), json!(4)]);
    sees(&mut world, "  2 of 3");
    sees(&mut world, "SP.01.02  ");
    world.press("C-r");
    assert_eq!(stands(&world, "SP.01.02", "level"), [json!(4)]);
}

#[test]
fn one_goes_through_the_queue_and_to_a_line() {
    let mut world = levels();
    world.press("= j j j");
    sees(&mut world, "  3 of 3");
    world.press("k");
    sees(&mut world, "  2 of 3");
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
    let both = joined(&world, "SP.01.02", "remarks");
    world.press("= +");
    assert_eq!(stands(&world, "SP.01.01", "statement"), [json!(whole)]);
    world.press("e");
    let title = "SP.01.02 · both texts · make one of them · your remarks";
    sees(&mut world, title);
    world.press("Esc");
    assert_eq!(stands(&world, "SP.01.02", "remarks"), [json!(both)]);
    world.press("e Esc");
    sees(&mut world, "still in conflict: that is the value of");
    world.press("+");
    sees(
        &mut world,
        "said by: no texts that could be joined: 1 and on take one",
    );
    world.press("e");
    assert!(!world.sight().contains("both texts"), "{}", world.sight());
    world.press("C-u 'C. Ito' Enter");
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
    world.press("= e C-u '1/3/26' Enter");
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
    sees(&mut world, "nothing left");
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

/// Whichever value it was settled by: taken back, both stand again, and that is said.
#[test]
fn a_settled_conflict_that_is_taken_back_is_one_again() {
    for key in ["1", "2"] {
        let mut world = levels();
        world.press("=").press(key).press("u");
        sees(
            &mut world,
            "undone: SP.01.01 maturity is in conflict again (saved)",
        );
        assert_eq!(stands(&world, "SP.01.01", "level").len(), 2);
        world.press("C-r");
        sees(&mut world, "redone: SP.01.01 maturity");
    }
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
        "3 conflicts: SP.01.01, SP.01.02, SP.01.03 · = settles",
    );
    world.press("=");
    sees(&mut world, "  1 of 3");
    world.press("Esc o =");
    sees(&mut world, "  1 of 3");
}

#[test]
fn what_is_typed_for_a_conflict_alone_is_gone_on_with_in_its_own_box() {
    let fields = [
        ("SP.01.03", "said_by", "A. Weber", "B. Klein"),
        ("", "organization", "Nord", "Nordwerk"),
        ("", "scope", "the plant", "the site"),
    ];
    for (id, field, ours, theirs) in fields {
        let mut world = apart(&[(id, field, json!(ours), json!(theirs))]);
        world.press("= e C-u C-u C-u 'C. Ito'");
        assert_eq!(world.drafts.len(), 1, "{field}");
        let before = world.sight();
        world.come_back(Access::Writer);
        let is_typed = matches!(world.model.scope(), Scope::Text | Scope::OneLine);
        assert!(is_typed, "{field}");
        sees(&mut world, "a draft, not saved yet");
        sees(&mut world, "  1 of 1");
        // Discarded it comes back there too.
        world.press("C-x");
        assert!(world.drafts.is_empty(), "{field}");
        world.press("u");
        let text = |sight: &str| {
            sight
                .lines()
                .find(|row| row.contains("C. Ito"))
                .map(str::to_owned)
        };
        assert_eq!(text(&world.sight()), text(&before), "{field}");
        world.press("Esc");
        let now = stands(&world, id, field);
        assert!(
            now.len() == 1 && now[0].as_str().unwrap().contains("C. Ito"),
            "{now:?}"
        );
        assert!(world.drafts.is_empty(), "{field}");
    }
}

#[test]
fn a_draft_of_a_conflict_that_is_settled_meanwhile_waits() {
    let mut world = apart(&[("SP.01.03", "said_by", json!("A. Weber"), json!("B. Klein"))]);
    world.press("= e C-u 'C. Ito'");
    let drafts = world.drafts.clone();
    world.press("C-x 1");
    world.drafts = drafts;
    world.come_back(Access::Writer);
    assert_eq!(world.model.scope(), Scope::Brief);
    assert_eq!(world.drafts.len(), 1);
}

#[test]
fn a_discarded_text_of_a_conflict_settles_it_when_it_is_brought_back() {
    let mut world = apart(&[("SP.01.01", "statement", json!("ours"), json!("theirs"))]);
    let more = joined(&world, "SP.01.01", "statement") + " and more";
    world.press("= e ' and more' C-x u");
    sees(&mut world, "  1 of 1");
    world.press("Esc");
    sees(&mut world, "SP.01.01 statement settled");
    assert_eq!(stands(&world, "SP.01.01", "statement"), [json!(more)]);
}

#[test]
fn the_newest_draft_that_one_can_go_on_with_comes_up() {
    let mut world = World::of("all");
    for (line, field) in [
        ("iec-62443-2-4/SP.01.01//", "statement"),
        ("iec-62443-2-4/SP.01.02//", "why it is changed"),
        ("iec-62443-2-4/SP.99.99//", "statement"),
        ("north-plant", "rename"),
    ] {
        let draft = Draft {
            line: line.into(),
            field: field.into(),
            text: "we do".into(),
            row: 0,
            column: 5,
            before: String::new(),
        };
        world.drafts.insert((line.into(), field.into()), draft);
    }
    world.come_back(Access::Writer);
    sees(&mut world, "SP.01.01 · statement");
    sees(&mut world, "we do");
}

#[test]
fn the_users_own_editor_gets_what_is_kept_as_a_draft_too() {
    let mut world = apart(&[("", "scope", json!("the plant"), json!("the site"))]);
    world.press("= e ' and more' C-o");
    let handed = world.asked.iter().find_map(|effect| match effect {
        Effect::OpenEditor(draft) => Some(draft),
        _ => None,
    });
    let kept: Vec<&Draft> = world.drafts.values().collect();
    assert_eq!(Some(&kept), handed.map(|draft| vec![draft]).as_ref());
}

#[test]
fn what_is_chosen_can_be_none() {
    let mut world = apart(&[
        ("", "target", json!(2), json!(4)),
        ("SP.01.01", "level", json!(2), json!(3)),
        ("SP.01.02", "verdict", json!("pass"), json!("fail")),
        ("SP.01.03", "rung/2", json!(true), json!(false)),
        ("SP.01.04", "declared", json!(1), json!(2)),
    ]);
    world.press("= e");
    sees(&mut world, "none: target is open again");
    world.press("c e c e c e c e c");
    sees(&mut world, "nothing left");
    for (id, field) in [
        ("", "target"),
        ("SP.01.01", "level"),
        ("SP.01.02", "verdict"),
        ("SP.01.03", "rung/2"),
        ("SP.01.04", "declared"),
    ] {
        assert_eq!(stands(&world, id, field), [Value::Null], "{field}");
    }
    assert_eq!(settled(&world.session()).len(), 5);
    world.press("u");
    sees(&mut world, "SP.01.04  ");
}

#[test]
fn the_target_of_an_area_is_settled() {
    let mut world = apart(&[
        ("", "target/SP.01", json!(2), json!(4)),
        ("", "target/SP.02", json!(1), json!(2)),
        ("", "target/SP.03", json!(3), json!(4)),
    ]);
    world.press("=");
    sees(&mut world, "ML2");
    world.press("2");
    assert_eq!(stands(&world, "", "target/SP.01"), [json!(4)]);
    world.press("e 3");
    assert_eq!(stands(&world, "", "target/SP.02"), [json!(3)]);
    world.press("e c");
    assert_eq!(stands(&world, "", "target/SP.03"), [Value::Null]);
    sees(&mut world, "nothing left");
    // One that the catalog has no more: what stands can be taken, a new value cannot.
    let mut world = apart(&[("", "target/SP.99", json!(2), json!(4))]);
    world.press("= e 3");
    sees(&mut world, "there is no area SP.99");
    world.press("2");
    assert_eq!(stands(&world, "", "target/SP.99"), [json!(4)]);
}

#[test]
fn the_tenth_value_and_those_after_it_can_be_taken() {
    let people = |count: usize| {
        let mut world = World::of("all");
        let known = world.session();
        for number in 1..=count {
            let change = Change {
                line: line("SP.01.03"),
                field: "said_by".into(),
                to: json!(format!("person {number:02}")),
            };
            world.record_apart(&format!("W{number}"), &mut known.clone(), vec![change]);
        }
        let mut all = stands(&world, "SP.01.03", "said_by");
        all.sort_by_key(Value::to_string);
        assert_eq!(all.len(), count);
        (world, all)
    };
    let (mut world, all) = people(9);
    world.press("= 9");
    assert_eq!(stands(&world, "SP.01.03", "said_by"), all[8..]);
    let (mut world, all) = people(12);
    world.press("= 8");
    assert_eq!(stands(&world, "SP.01.03", "said_by"), all[7..8]);
    for (keys, place) in [
        ("Enter", 8),
        ("Down Enter", 9),
        ("Down Down Down Enter", 11),
    ] {
        let (mut world, all) = people(12);
        world.press("= 9");
        sees(&mut world, "12  W");
        world.press(keys);
        assert_eq!(stands(&world, "SP.01.03", "said_by"), all[place..=place]);
    }
    let (mut world, _) = people(3);
    world.press("= 9");
    sees(&mut world, "there is no value 9 here: there are 3");
}

#[test]
fn the_history_says_that_a_change_settled_a_conflict() {
    let mut world = levels();
    world.press("= 2 Esc h");
    let stood = |values: &[&str]| format!("settles {}", values.join(" or "));
    let sight = world.sight();
    assert!(
        sight.contains(&stood(&["ML2", "ML3"])) || sight.contains(&stood(&["ML3", "ML2"])),
        "{sight}"
    );
    assert_eq!(sight.matches("settles ").count(), 1, "{sight}");
}
