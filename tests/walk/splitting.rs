//! One line for two roles, split where the answers differ, and joined again.

use walkdown::{
    interview::Access,
    session::{AboutEdit, LineKey, answer},
};

use super::{check_on, walked_on};
use crate::support::screens::{World, about, whole_catalog};

/// A session for both roles.
fn both() -> World {
    let mut edits = about("all");
    let roles = ["integration", "maintenance"].map(str::to_owned);
    edits.push(AboutEdit::Roles(roles.into()));
    World::on(whole_catalog(), &edits)
}

#[test]
fn one_answer_serves_both_roles_until_they_are_split() {
    check_on(
        both,
        &[
            ("", "", "@SP.01.01 +0 | both roles · target 3"),
            (
                "",
                "3",
                "SP.01.01 ML3 @SP.01.01RE(1) +1 | 1/123  line 2  saved",
            ),
            // Split, each line has what stood; what is said then is said of one.
            (
                "",
                "s r",
                "@SP.01.01[integration] +1 | SP.01.01 split by role saved",
            ),
            (
                "",
                "s r",
                "@SP.01.01[integration] +1 |  0/124  line 1  saved",
            ),
            (
                "3 k",
                "s r",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML3 @SP.01.01[integration] +1 |  2/124  line 1  saved",
            ),
            (
                "3 k s r",
                "j 1 1",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML1 @SP.01.01RE(1) +1",
            ),
            (
                "s r",
                "2 4",
                "SP.01.01[integration] ML2; SP.01.01[maintenance] ML4 @SP.01.01RE(1) +2",
            ),
            // Siblings are neighbours, both ways.
            ("s r", "j k", "@SP.01.01[integration] +0"),
            (
                "s r",
                "j",
                "@SP.01.01[maintenance] +0 | SP.01.01 [maintenance]",
            ),
            ("s r", "j j", "@SP.01.01RE(1) +0"),
            // Nothing happens by looking.
            ("", "s Esc", "@SP.01.01 +0"),
        ],
    );
}

#[test]
fn a_split_is_one_event_and_one_undo() {
    check_on(
        both,
        &[
            (
                "3 k s r",
                "u",
                "SP.01.01 ML3 @SP.01.01 +1 | no longer has a line of its own",
            ),
            (
                "3 k s r u",
                "C-r",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML3 @SP.01.01[integration] +1",
            ),
            ("s r", "j u", "@SP.01.01 +1"),
            // From afar undo comes back to it.
            ("s r", "G u", "@SP.01.01 +1"),
        ],
    );
}

#[test]
fn joining_asks_where_something_would_be_lost() {
    check_on(
        both,
        &[
            // Nothing of their own: joined at once.
            (
                "3 k s r",
                "s r",
                "SP.01.01 ML3 @SP.01.01 +1 | SP.01.01 joined again saved",
            ),
            (
                "3 k s r j 1 1",
                "k s r",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML1 @SP.01.01[maintenance] +0 | [maintenance] maturity ML1",
            ),
            (
                "3 k s r j 1 1",
                "k s r n",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML1 @SP.01.01[maintenance] +0",
            ),
            (
                "3 k s r j 1 1",
                "k s r Enter",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML1 @SP.01.01[maintenance] +0",
            ),
            ("3 k s r j 1 1", "k s r y", "SP.01.01 ML3 @SP.01.01 +1"),
            (
                "3 k s r j 1 1",
                "k s r y u",
                "SP.01.01 ML3; SP.01.01[integration] ML3; SP.01.01[maintenance] ML1 @SP.01.01[integration] +2",
            ),
        ],
    );
}

#[test]
fn a_component_stands_beside_the_rest() {
    check_on(
        both,
        &[
            (
                "3 k",
                "s c 'gateway' Enter",
                "SP.01.01 ML3; SP.01.01[gateway] ML3 @SP.01.01[gateway] +1 | SP.01.01 [gateway]",
            ),
            ("", "s c Enter", "@SP.01.01 +0 | no name given"),
            ("", "s c 'gateway' C-x", "@SP.01.01 +0"),
            (
                "s c 'gateway' Enter",
                "k s c ' gateway ' Enter",
                "@SP.01.01[gateway] +0 | has a line of its own already",
            ),
            (
                "s c 'gateway' Enter",
                "s b",
                "@SP.01.01 +1 | SP.01.01 joined again",
            ),
            // Of a component the roles can be split too, and of a role a component.
            (
                "s c 'gateway' Enter",
                "s r 2 1",
                "SP.01.01[integration, gateway] ML2; SP.01.01[maintenance, gateway] ML1 @SP.01.01RE(1) +3",
            ),
            (
                "s r j",
                "s c 'gateway' Enter 2",
                "SP.01.01[maintenance, gateway] ML2 @SP.01.01RE(1) +2",
            ),
            (
                "s r j s c 'gateway' Enter",
                "s b",
                "@SP.01.01[maintenance] +1",
            ),
        ],
    );
}

#[test]
fn a_zone_and_a_provider_stand_beside_the_rest() {
    check_on(
        both,
        &[
            (
                "3 k",
                "s z 'North' Enter",
                "SP.01.01 ML3; SP.01.01[zone North] ML3 @SP.01.01[zone North] +1 | SP.01.01 [zone North]",
            ),
            (
                "s p 'Acme' Enter",
                "s z 'North' Enter 2",
                "SP.01.01[provider Acme]; SP.01.01[zone North, provider Acme] ML2 @SP.01.01RE(1) +2",
            ),
            (
                "s p 'Acme' Enter s z 'North' Enter",
                "s b",
                "SP.01.01[provider Acme] @SP.01.01[provider Acme] +1 | SP.01.01 [provider Acme] joined again",
            ),
            // Only the lines of one of them are walked.
            (
                "j s z 'North' Enter 2 ] s z 'North' Enter g",
                "F 1",
                "SP.01.01RE(1)[zone North] ML2; SP.02.01[zone North] @SP.01.01RE(1)[zone North] +0 | filter: for zone North (2)",
            ),
        ],
    );
}

/// A component has what its line is given, so that is no next question.
#[test]
fn the_walk_passes_over_a_component_that_has_the_answer() {
    check_on(
        || World::of("all"),
        &[
            (
                "s c 'gateway' Enter k",
                "3",
                "SP.01.01 ML3; SP.01.01[gateway] ML3 @SP.01.01RE(1) +1",
            ),
            (
                "s c 'gateway' Enter k y y",
                "Enter",
                "SP.01.01 ML2 1y 2y; SP.01.01[gateway] ML2 1y 2y @SP.01.01RE(1) +1",
            ),
            (
                "s c 'gateway' Enter k",
                "- 'no radio' Enter",
                "SP.01.01 n/a(no radio); SP.01.01[gateway] n/a(no radio) @SP.01.01RE(1) +1",
            ),
            // What has an answer of its own, or none yet, is gone to.
            (
                "s c 'gateway' Enter",
                "2",
                "SP.01.01[gateway] ML2 @SP.01.01RE(1) +1",
            ),
            (
                "s c 'gateway' Enter k",
                "p 'the list' Enter Enter",
                "SP.01.01 parked(the list; ); SP.01.01[gateway] parked(the list; ) @SP.01.01RE(1) +1",
            ),
        ],
    );
}

#[test]
fn one_role_alone_offers_no_split_by_role() {
    let (mut world, _) = walked_on(World::of("all"), "", "s");
    let sight = world.sight();
    assert!(sight.contains("a component of its own"), "{sight}");
    assert!(!sight.contains("by role"), "{sight}");
    world.press("r");
    assert_eq!(world.stands(), "");
}

#[test]
fn several_roles_are_chosen_in_the_form() {
    let mut world = World::of("all");
    world.press("S Up Up Up Up Up Up Up Up Up Right Right C-g");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.roles, ["integration", "maintenance"]);
    world.press("s r 1");
    assert_eq!(world.stands(), "SP.01.01[integration] ML1");
    // With one role again its line is the only one, and the other's answer is kept.
    world.press("2 S Up Up Up Up Up Up Up Up Up Left Left C-g");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.roles, ["integration"]);
    let key = LineKey {
        role: "maintenance".into(),
        ..LineKey::shared("iec-62443-2-4", "SP.01.01")
    };
    assert_eq!(answer(&world.session(), &key).maturity(), Some(2));
    assert!(world.sight().contains("/123  line "), "{}", world.sight());
}

#[test]
fn a_line_that_someone_else_splits_stays_in_sight() {
    let mut world = both();
    world.press("3 k");
    world.other_person("M. Roth", "s r");
    assert_eq!(world.at(), "SP.01.01 [integration]");
    assert!(world.sight().contains("ML3"));
    world.other_person("M. Roth", "u");
    assert_eq!(world.at(), "SP.01.01");
}

#[test]
fn a_text_being_typed_while_someone_else_splits_is_kept() {
    let mut world = both();
    world.press("e 'for both'");
    world.other_person("M. Roth", "s r");
    world.press("Esc");
    assert_eq!(world.at(), "SP.01.01 [integration]");
    assert!(
        world
            .stands()
            .contains("SP.01.01[maintenance] \"for both\""),
        "{}",
        world.stands()
    );
}

#[test]
fn the_tree_and_the_counts_show_lines() {
    let mut world = both();
    world.press("3 k s r j 1 1 BackTab");
    let sight = world.sight();
    for row in [
        "SP.01 Solution staffing",
        " ML3 SP.01.01 [integration]",
        " 1▸3 SP.01.01 [maintenance]",
    ] {
        assert!(sight.contains(row), "{row}: {sight}");
    }
    // The area and the topic count lines.
    assert!(sight.contains(" 2/12\n"), "{sight}");
    world.open(Access::Writer);
    assert!(world.sight().contains("/124  line "), "{}", world.sight());
}

#[test]
fn a_line_for_the_rest_says_for_which_role() {
    let mut world = both();
    world.record(vec![walkdown::session::Change {
        line: LineKey {
            role: "maintenance".into(),
            ..LineKey::shared("iec-62443-2-4", "SP.01.01")
        },
        field: "level".into(),
        to: 1.into(),
    }]);
    assert!(world.sight().contains("integration · target 3"));
    // The split is completed: the other role gets its line.
    world.press("s r");
    assert_eq!(world.at(), "SP.01.01 [integration]");
    assert!(world.sight().contains("/124  line "));
}

#[test]
fn a_half_typed_name_of_a_component_is_no_draft() {
    let mut world = both();
    world.press("s c 'gate' C-c");
    assert!(world.drafts.is_empty());
}

#[test]
fn the_history_of_a_split_line_goes_on_with_what_it_was_split_off_from() {
    let mut world = both();
    world.press("3 k s r j 1 1 b h");
    let sight = world.sight();
    assert!(
        sight.contains("History · SP.01.01 [maintenance]"),
        "{sight}"
    );
    let places: Vec<usize> = [
        "ML3 → ML1",
        "line of its own",
        "Split off from SP.01.01:",
        "none → ML3",
    ]
    .into_iter()
    .map(|words| {
        sight
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {sight}"))
    })
    .collect();
    assert!(places.is_sorted(), "{sight}");
}
