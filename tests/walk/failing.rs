//! A disk that takes nothing, sessions that may only be read, a terminal too small, and leaving.

use super::{outcome, walked};
use crate::support::screens::World;
use walkdown::interview::{Happened, Synced};
use walkdown::{
    interview::{Access, Effect},
    tui::Message,
};

#[test]
fn read_only_refuses_every_key_that_writes() {
    for access in [
        Access::Follower("M. Roth on desk-7".into()),
        Access::ReadOnly("this disk is read-only".into()),
    ] {
        for keys in [
            "0",
            "1",
            "2",
            "3",
            "4",
            "y",
            "n",
            "-",
            "E",
            "f",
            "t",
            "T",
            "e",
            "v",
            "r",
            "p",
            "_",
            "i",
            "a",
            "u",
            "C-r",
            "S 'x'",
            "S Tab Tab Tab Tab Tab Tab Tab Right",
            "S \"pasted\"",
            "k 2",
            "k E",
            "Tab y",
            "s",
            "s r",
        ] {
            let (mut world, _) = walked("3 u", "");
            world.press("C-r j");
            world.open(access.clone());
            let (before, lines) = (world.stands(), world.lines.len());
            world.asked.clear();
            world.press(keys);
            let sight = world.sight();
            assert!(sight.contains("! read-only:"), "{keys}: {sight}");
            assert_eq!(
                (world.stands(), world.lines.len()),
                (before, lines),
                "{keys}"
            );
            let tries = matches!(access, Access::Follower(_));
            assert_eq!(world.asked.contains(&Effect::TakeLock), tries, "{keys}");
        }
    }
}

#[test]
fn a_follower_may_write_once_the_session_is_free() {
    let (mut world, _) = walked("", "");
    world.open(Access::Follower("M. Roth".into()));
    assert!(
        world
            .sight()
            .contains("read-only: M. Roth has this session open")
    );
    world.press("3");
    world.take_in(Happened::Access(Access::Writer));
    assert!(world.sight().contains("you may write"));
    assert_eq!(world.stands(), "");
    world.press("3");
    assert_eq!(world.stands(), "SP.01.01 ML3");
}

#[test]
fn a_follower_sees_what_others_write() {
    let (mut world, _) = walked("", "");
    world.open(Access::Follower("M. Roth".into()));
    world.other_person("M. Roth", "3");
    assert_eq!(outcome(&world, 0), "SP.01.01 ML3 @SP.01.01 +0");
    assert!(world.sight().contains("M. Roth changed this session"));
    assert!(world.sight().contains(" 1/123  line 1  read-only"));
}

#[test]
fn a_change_of_someone_else_takes_back_the_question() {
    let (mut world, _) = walked("3 k", "2");
    assert!(world.sight().contains("ML3 → ML2?"));
    world.other_person("M. Roth", "4 4");
    world.press("2");
    assert_eq!(world.stands(), "SP.01.01 ML4");
    assert!(world.sight().contains("ML4 → ML2?"));
}

#[test]
fn a_question_stays_in_sight_when_something_is_saved() {
    let (mut world, _) = walked("3 k", "");
    world.slow = true;
    world.press("f 2");
    world.slow = false;
    let saved = world.save().unwrap();
    world.take_in(saved);
    assert!(world.sight().contains("ML3 → ML2?"), "{}", world.sight());
}

#[test]
fn what_the_disk_does_not_take_is_shown_and_said() {
    let (mut world, _) = walked("3", "");
    world.trouble = Some("the disk is full");
    world.press("2");
    let sight = world.sight();
    assert!(sight.contains("1 NOT SAVED: the disk is full"), "{sight}");
    assert!(
        sight.contains("1/123  line 3  NOT SAVED"),
        "counts are of what is saved: {sight}"
    );
    assert_eq!(world.stands(), "SP.01.01 ML3; SP.01.01RE(1) ML2");
    world.press("1 4");
    assert!(world.sight().contains("3 NOT SAVED"));
    // Leaving asks, and another key is a wish to stay.
    world.press("q");
    let sight = world.sight();
    assert!(
        sight
            .contains("3 NOT SAVED: w tries again, q again leaves; kept on this machine, the next"),
        "{sight}"
    );
    assert!(world.asked.is_empty());
    world.press("j");
    assert_eq!(world.model.leaving, None);
    world.trouble = None;
    world.press("w");
    let sight = world.sight();
    assert!(!sight.contains("NOT SAVED"), "{sight}");
    assert!(sight.contains(" 4/123  line 6  saved"), "{sight}");
    assert!(world.asked.is_empty(), "still here");
    world.open(Access::Writer);
    assert_eq!(
        world.stands(),
        "SP.01.01 ML3; SP.01.01RE(1) ML2; SP.01.02 ML1; SP.01.02RE(1) ML4"
    );
}

#[test]
fn nothing_is_called_saved_while_something_on_screen_is_not() {
    let (mut world, _) = walked("", "");
    world.press("3");
    let sight = world.sight();
    assert!(sight.contains(" 1/123  line 2  saved"), "{sight}");
    assert!(sight.contains("SP.01.01 ML3 saved"), "{sight}");
    world.slow = true;
    for _ in 0..3 {
        world.press("3");
        let sight = world.sight();
        assert!(!sight.contains("saved"), "{sight}");
        let bar = sight.lines().next().unwrap_or_default();
        assert!(
            bar.contains(" 1/123  line ") && bar.ends_with('…'),
            "{sight}"
        );
    }
    world.take_in(Happened::Slow);
    world.press("3");
    let sight = world.sight();
    assert!(sight.contains(" 1/123  line 6  saving…"), "{sight}");
    assert!(!sight.contains("saved"), "{sight}");
    // One of them is on disk, the others are not.
    let (sum, line) = world.pending.remove(0);
    world.lines.push(line);
    world.take_in(Happened::Saved(vec![sum]));
    let sight = world.sight();
    assert!(sight.contains(" 2/123  line 6  …"), "{sight}");
    assert!(!sight.contains("saved"), "{sight}");
    world.slow = false;
    let saved = world.save().unwrap();
    world.take_in(saved);
    let sight = world.sight();
    assert!(sight.contains(" 5/123  line 6  saved"), "{sight}");
    assert!(sight.contains("ML3 saved"), "{sight}");
}

#[test]
fn leaving_waits_for_the_disk() {
    let (mut world, _) = walked("", "");
    world.slow = true;
    world.press("3 q");
    assert!(world.asked.is_empty());
    assert!(world.sight().contains("saving…"));
    world.slow = false;
    let saved = world.save().unwrap();
    world.take_in(saved);
    assert_eq!(world.asked, [Effect::Close, Effect::List]);
    assert!(world.sight().contains("walkdown"));
}

#[test]
fn leaving_twice_leaves_all_the_same() {
    let (mut world, _) = walked("", "");
    world.trouble = Some("the disk is full");
    world.press("3 q");
    // The failure comes in while the user waits to leave.
    assert!(
        world
            .sight()
            .contains("w tries again, q again leaves; kept on this machine")
    );
    world.press("q");
    assert_eq!(world.asked, [Effect::Close, Effect::List]);
}

#[test]
fn a_disk_that_recovers_does_not_close_a_text_being_typed() {
    let (mut world, _) = walked("", "");
    world.trouble = Some("the disk is full");
    world.press("3 q e 'half a'");
    world.trouble = None;
    let saved = world.save().unwrap();
    world.take_in(saved);
    assert!(world.asked.is_empty());
    assert!(world.sight().contains("half a"));
}

#[test]
fn q_leaves_the_session_and_ctrl_c_the_program() {
    for (keys, left) in [
        ("q", vec![Effect::Close, Effect::List]),
        ("C-c", vec![Effect::Close, Effect::Quit]),
        ("o C-c", vec![Effect::Close, Effect::Quit]),
        ("e 'x' C-c", vec![Effect::Close, Effect::Quit]),
        ("t C-c", vec![Effect::Close, Effect::Quit]),
        ("S C-c", vec![Effect::Offer, Effect::Close, Effect::Quit]),
        ("/ C-c", vec![Effect::Close, Effect::Quit]),
        ("? C-c", vec![Effect::Close, Effect::Quit]),
        ("q q", vec![Effect::Close, Effect::List, Effect::Quit]),
    ] {
        let (mut world, _) = walked("3", "");
        world.press(keys);
        assert_eq!(world.asked, left, "{keys}");
    }
}

#[test]
fn nothing_is_answered_on_a_screen_that_shows_nothing() {
    let (mut world, _) = walked("", "e 'half'");
    world.take_in(Message::Resize(30, 8));
    world.press("' a sentence' Esc");
    assert_eq!(
        world.stands(),
        "SP.01.01 \"half a sentence\"",
        "typing goes on"
    );
    world.press("3 f y");
    assert_eq!(world.stands(), "SP.01.01 \"half a sentence\"");
    world.take_in(Message::Resize(80, 24));
    world.press("3");
    assert_eq!(world.stands(), "SP.01.01 ML3 \"half a sentence\"");
}

#[test]
fn what_the_judge_refuses_stays_in_the_text_area() {
    let (mut world, _) = walked("", "e");
    world.take_in(Message::Paste("x".repeat((1 << 20) + 1)));
    world.press("Esc");
    assert!(world.sight().contains("a field takes at most"));
    assert_eq!(world.stands(), "");
    world.press("C-x");
}

#[test]
fn the_form_of_a_session_that_is_only_read_says_so() {
    let (mut world, _) = walked("", "");
    world.open(Access::Follower("M. Roth".into()));
    world.press("S");
    let sight = world.sight();
    let (top, foot) = (sight.lines().next().unwrap(), sight.lines().last().unwrap());
    assert!(top.ends_with(" read-only"), "{sight}");
    assert_eq!(foot, " Enter next  Esc back  F1 keys");
    // A long text can be read to its end all the same.
    world.press("Home End Tab Tab Tab Tab Tab Tab Tab Tab");
    assert!(!world.sight().contains('‹'), "{}", world.sight());
    world.press("Space");
    assert!(
        world
            .sight()
            .contains("! read-only: M. Roth has this session open")
    );
    world.take_in(Happened::Access(Access::Writer));
    assert!(world.sight().contains('‹'), "{}", world.sight());
}

#[test]
fn what_may_be_kept_for_another_file_is_asked_about() {
    let (mut world, _) = walked("", "");
    let one = "1 change, kept for /old, which is not there any more";
    world.take_in(Happened::Kept(vec![one.into()]));
    let sight = world.sight();
    assert!(sight.contains("Does this belong to this file?"), "{sight}");
    assert!(sight.contains(one), "{sight}");
    world.press("n");
    assert_eq!(world.asked, []);
    world.take_in(Happened::Kept(vec![one.into()]));
    world.press("y");
    assert_eq!(world.asked, [Effect::TakeUp(0)]);
    world.asked.clear();
    world.take_in(Happened::Kept(vec![one.into(), "1 draft".into()]));
    world.press("2");
    assert_eq!(world.asked, [Effect::TakeUp(1)]);
    // A text that is being typed stays what the keys are for.
    world.press("e");
    world.take_in(Happened::Kept(vec![one.into()]));
    assert!(!world.sight().contains("Does this belong"));
}

#[test]
fn what_was_opened_is_called_saved_once_the_disk_has_it() {
    let mut world = World::of("all");
    world.synced = Synced::NotYet;
    world.come_back(Access::Writer);
    let bar = |world: &mut World| world.sight().lines().next().unwrap_or_default().to_owned();
    assert!(!bar(&mut world).contains("saved"));
    world.take_in(Happened::Saved(Vec::new()));
    assert!(bar(&mut world).contains("saved"));
}

#[test]
fn what_is_kept_nowhere_is_not_called_kept() {
    let (mut world, _) = walked("", "");
    world.trouble = Some("the disk is full");
    world.press("3");
    world.take_in(Happened::Aside(Err("the home is full too".into())));
    world.press("q");
    let sight = world.sight();
    let sight = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        sight.contains("1 NOT SAVED, and not kept elsewhere: w tries again, q again loses it"),
        "{sight}"
    );
    world.press("j");
    world.take_in(Happened::Aside(Ok(())));
    world.press("q");
    assert!(world.sight().contains("kept on this machine"));
}
