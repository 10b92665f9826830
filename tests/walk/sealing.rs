//! A sealed session is changed: the reason is asked once a line, and what was asked for is done with it.

use walkdown::{
    interview::{Access, Aside, Effect, Happened},
    tui::Scope,
};

use super::walked;
use crate::support::screens::World;

const HOW: &str = "sealed on 2026-11-29 by Ana; no change since";

fn sealed(before: &str) -> World {
    let (mut world, _) = walked(before, "");
    world.open(Access::Sealed(HOW.into()));
    world
}

/// The reason that was given reaches the lock.
fn unseal(world: &mut World) {
    let asked = world.asked.pop();
    assert_eq!(asked, Some(Effect::Unseal("as agreed".into())));
    world.take_in(Happened::Access(Access::Writer));
}

#[test]
fn the_key_that_asked_for_the_reason_opens_its_box() {
    for (key, stands) in [
        ("r", "SP.01.01 r\"Ask 3 of them\""),
        ("e", "SP.01.01 \"Ask 3 of them\""),
        ("p", "SP.01.01 parked(Ask 3 of them; )"),
    ] {
        let mut world = sealed("");
        world.press(key);
        assert!(world.sight().contains("why is it changed?"), "{key}");
        world.press("'as agreed' Enter");
        // What is typed before the lock is there is meant for the box too.
        world.press("'Ask '");
        unseal(&mut world);
        world.press("'3 of them' Esc");
        assert_eq!(world.stands(), stands);
    }
}

#[test]
fn a_level_is_set_and_a_list_opens_once_the_reason_is_given() {
    let mut world = sealed("");
    world.press("3 'as agreed' Enter");
    unseal(&mut world);
    assert_eq!(world.stands(), "SP.01.01 ML3");
    let mut world = sealed("");
    world.press("i 'as agreed' Enter");
    unseal(&mut world);
    assert_eq!(world.model.scope(), Scope::OneLine);
    let mut world = sealed("3");
    world.press("R a 'as agreed' Enter");
    unseal(&mut world);
    world.press("'buy' Enter");
    assert!(
        world.stands().contains("action(buy; ; ; open)"),
        "{}",
        world.stands()
    );
}

#[test]
fn a_level_in_place_of_another_is_asked_about_once() {
    let mut world = sealed("y y 3");
    world.press("k 2");
    let sight = world.sight();
    assert!(
        sight.contains("then 2, SP.01.01, now ML3: ML2 Managed"),
        "{sight}"
    );
    world.press("'as agreed' Enter");
    unseal(&mut world);
    assert_eq!(world.stands(), "SP.01.01 ML2 1y 2y");
    // Nothing recorded it yet: the next one on the same sitting is asked about as ever.
    world.press("k 1");
    assert_eq!(world.stands(), "SP.01.01 ML2 1y 2y");
    world.press("1");
    assert_eq!(world.stands(), "SP.01.01 ML1 1y 2y");
    for (key, stands) in [
        ("Enter", "SP.01.01 ML2 1y 2y"),
        ("E", "SP.01.01 not evaluated 1y 2y"),
    ] {
        let mut world = sealed("y y 3");
        world.press(&format!("k {key} 'as agreed' Enter"));
        unseal(&mut world);
        assert_eq!(world.stands(), stands);
    }
}

#[test]
fn a_cancelled_change_takes_its_reason_along() {
    // A text, a list, a question, the form, the queue: none of them records anything, and then it is sealed again.
    for (before, key, cancels) in [
        ("", "r", "Esc"),
        ("", "e", "'a half' C-x"),
        ("", "-", "Esc"),
        ("", "s", "Esc"),
        ("", "_", "Esc"),
    ] {
        let mut world = sealed(before);
        world.press("k");
        let lines = world.lines.len();
        world.press(key);
        world.press("'as agreed' Enter");
        unseal(&mut world);
        let sight = world.sight();
        assert!(sight.contains("sealed"), "{key}: {sight}");
        assert!(!sight.contains("  saved"), "{key}: {sight}");
        world.press(cancels);
        assert_eq!(world.asked.pop(), Some(Effect::ForgetReason), "{key}");
        let sight = world.sight();
        assert!(!sight.contains("  saved"), "{key}: {sight}");
        assert_eq!(world.lines.len(), lines, "{key}");
        // The next change asks again; what was given stands there, to be taken by Enter or typed over.
        world.press("f");
        let sight = world.sight();
        assert!(sight.contains("why is it changed?"), "{key}: {sight}");
        assert!(sight.contains("as agreed"), "{key}: {sight}");
        world.press("Enter");
        unseal(&mut world);
        assert_eq!(world.lines.len(), lines + 1, "{key}");
        // The bar says for the whole sitting that it is sealed.
        let sight = world.sight();
        assert!(sight.contains("  sealed"), "{key}: {sight}");
        // From then on it holds for the line.
        world.press("r Esc");
        assert_ne!(world.asked.last(), Some(&Effect::ForgetReason), "{key}");
    }
    let mut world = sealed("");
    world.press("r 'a whim' Enter");
    world.asked.pop();
    world.take_in(Happened::Access(Access::Writer));
    world.press("Esc");
    assert!(
        world
            .sight()
            .contains("nothing was recorded: the sealed session stays as it is")
    );
    world.press("f 'as agreed' Enter");
    unseal(&mut world);
}

#[test]
fn each_further_line_asks_for_its_reason() {
    let mut world = sealed("");
    world.press("3 'as agreed' Enter");
    unseal(&mut world);
    // The walk went on: the next line is as sealed as the first one was.
    assert_ne!(world.at(), "SP.01.01");
    let (at, lines) = (world.at(), world.lines.len());
    world.press("2");
    let sight = world.sight();
    assert!(sight.contains("why is it changed?"), "{sight}");
    assert!(sight.contains("as agreed"), "{sight}");
    assert_eq!(world.lines.len(), lines);
    // Another reason replaces the last one; what is said of the same line besides asks no more.
    world.press("'a slip' Enter");
    assert_eq!(world.asked.pop(), Some(Effect::Unseal("a slip".into())));
    world.take_in(Happened::Access(Access::Writer));
    assert!(world.stands().contains("ML2"), "{at}");
    world.press("k r");
    let sight = world.sight();
    assert!(sight.contains("why is it changed?"), "{sight}");
    world.press("Enter");
    assert_eq!(world.asked.pop(), Some(Effect::Unseal("a slip".into())));
    world.take_in(Happened::Access(Access::Writer));
    world.press("'for now' Esc");
    world.press("r ' still' Esc");
    let stands = world.stands();
    assert!(stands.contains("for now still"), "{stands}");
    assert!(world.sight().contains("  sealed"));
}

#[test]
fn keys_that_wait_for_the_lock_are_not_recorded_with_a_forgotten_reason() {
    let mut world = sealed("");
    world.press("r 'as agreed' Enter Esc 3");
    unseal(&mut world);
    assert_eq!(world.stands(), "");
    assert!(world.sight().contains("why is it changed?"));
}

#[test]
fn the_box_says_what_follows_and_a_burst_is_taken_back() {
    let mut world = sealed("");
    world.press("3 4 e 'plan' 2");
    let sight = world.sight();
    assert!(
        sight.contains("sealed: why is it changed? kept with each change"),
        "{sight}"
    );
    assert!(
        sight.contains("then 3, SP.01.01: ML3 Defined (Practiced)"),
        "{sight}"
    );
    let asked = world.asked.len();
    world.press("Esc");
    assert_eq!((world.stands(), world.asked.len()), (String::new(), asked));
    let stays = "no reason given: the sealed session stays as it is";
    assert!(world.sight().contains(stays));
    world.press("u");
    let sight = world.sight();
    assert!(
        sight.contains("then u: take back your newest change"),
        "{sight}"
    );
    assert!(!sight.contains("4eplan2"), "{sight}");
}

#[test]
fn what_lies_aside_is_told_and_taken_in() {
    let (mut world, _) = walked("", "");
    world.aside = Aside {
        changes: 2,
        lacks_reason: false,
    };
    world.open(Access::Sealed(HOW.into()));
    let sight = world.sight();
    let sight = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        sight.contains("2 changes wait that no disk took; w takes them in"),
        "{sight}"
    );
    world.press("w");
    assert_eq!(world.asked.pop(), Some(Effect::TakeIn));
    world.take_in(Happened::TakenIn(Err("no space left".into())));
    let why = "! 2 changes wait that no disk took: no space left";
    assert!(world.sight().contains(why));
    world.press("w");
    world.take_in(Happened::TakenIn(Ok(2)));
    let told = "2 changes that no disk took before: saved now";
    assert!(world.sight().contains(told));
    world.press("w");
    assert!(world.sight().contains("Everything is saved already"));
    // What was recorded before the seal goes after it with a question.
    world.aside = Aside {
        changes: 1,
        lacks_reason: true,
    };
    world.open(Access::Sealed(HOW.into()));
    world.asked.clear();
    world.press("w");
    let sight = world.sight();
    assert!(sight.contains("Take 1 change in?"), "{sight}");
    assert_eq!(world.asked, []);
    world.press("y");
    assert_eq!(world.asked, [Effect::TakeIn]);
    // Where nobody may write, the right to is tried for.
    world.open(Access::ReadOnly("no space left".into()));
    world.asked.clear();
    world.press("w");
    let why = "! 1 change waits that no disk took: read-only: no space left";
    assert!(world.sight().contains(why));
    assert_eq!(world.asked, [Effect::TakeLock]);
}

#[test]
fn keys_go_on_where_the_lock_is_not_to_be_had() {
    let mut world = sealed("");
    world.press("r 'as agreed' Enter 'j'");
    world.take_in(Happened::Access(Access::Follower("Bo".into())));
    world.press("j");
    assert_eq!(world.stands(), "");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
}

#[test]
fn where_nothing_is_to_be_taken_no_reason_is_asked() {
    let mut world = sealed("");
    world.press("Enter");
    assert_eq!(world.model.scope(), Scope::Interview);
    assert!(!world.sight().contains("why is it changed?"));
}

#[test]
fn a_draft_that_waits_is_told() {
    let (mut world, _) = walked("3", "k a 'order a log'");
    world.come_back(Access::Sealed(HOW.into()));
    let told = "a draft, not saved yet: action of SP.01.01; a goes on with it";
    for keys in ["", "Enter"] {
        world.press(keys);
        let sight = world.sight();
        assert!(sight.contains(told), "{sight}");
    }
    assert_eq!(world.at(), "SP.01.01");
}

#[test]
fn a_level_that_is_typed_on_is_no_reason() {
    // Pressed twice, as where it replaces another: the second one is none of the reason.
    let mut world = sealed("");
    world.press("3 3 'as agreed' Enter");
    let given = Effect::Unseal("as agreed".into());
    assert_eq!(world.asked.last(), Some(&given));
    unseal(&mut world);
    assert_eq!(world.stands(), "SP.01.01 ML3");
    let mut world = sealed("");
    world.press("3 2 Enter");
    let sight = world.sight();
    assert!(
        sight.contains("say why it is changed, in words; Esc cancels"),
        "{sight}"
    );
    assert!(world.asked.is_empty());
    world.press("C-u 'as agreed' Enter");
    unseal(&mut world);
    assert_eq!(world.stands(), "SP.01.01 ML3");
}

/// What is chosen in a list is known before its reason is asked, and is done after it.
#[test]
fn a_list_is_chosen_from_before_the_reason_is_asked() {
    let mut world = sealed("3");
    world.press("k C");
    assert_eq!(world.model.scope(), Scope::Choice, "{}", world.sight());
    world.press("t");
    let sight = world.sight();
    assert!(sight.contains("why is it changed?"), "{sight}");
    assert!(
        sight.contains(" then t, SP.01.01: returned, with a comment … "),
        "{sight}"
    );
    world.press("'as agreed' Enter");
    unseal(&mut world);
    world.press("'no list of names' Enter");
    let sight = world.sight();
    assert!(sight.contains("returned by tester"), "{sight}");
    assert!(sight.contains("no list of names"), "{sight}");
    for (keys, stands) in [
        ("t p", "SP.01.01 ML3 pass"),
        ("R t p", "SP.01.01 ML3; SP.01.01RE(1) pass"),
    ] {
        let mut world = sealed("3");
        world.press("k");
        world.press(keys);
        world.press("'as agreed' Enter");
        unseal(&mut world);
        assert_eq!(world.stands(), stands, "{keys}");
    }
    // Nothing is chosen, and nothing asked.
    let mut world = sealed("3");
    world.press("k C Esc");
    assert!(world.asked.is_empty());
    assert_eq!(world.model.scope(), Scope::Interview);
}

/// A level that stands already needs no reason: nothing is changed.
#[test]
fn a_level_that_stands_asks_for_no_reason() {
    let mut world = sealed("3");
    world.press("k 3");
    let sight = world.sight();
    assert!(sight.contains("SP.01.01 ML3: it stands already"), "{sight}");
    assert_eq!(world.model.scope(), Scope::Interview);
    world.press("2");
    assert!(world.sight().contains("why is it changed?"));
}

/// The bar says how much was changed since the seal; a new seal takes that in, and the old reason is none of what follows.
#[test]
fn changes_since_the_seal_are_counted_until_the_next_one() {
    let mut world = sealed("3");
    world.seal(HOW);
    assert!(world.sight().contains("  sealed\n"), "{}", world.sight());
    world.press("k f 'as agreed' Enter");
    unseal(&mut world);
    world.press("r 'x' Esc");
    assert!(
        world.sight().contains("  sealed, 2 changes since\n"),
        "{}",
        world.sight()
    );
    world.seal(HOW);
    world.press("f");
    let sight = world.sight();
    assert!(sight.contains("  sealed\n"), "{sight}");
    assert!(sight.contains("why is it changed?"), "{sight}");
    assert!(!sight.contains("as agreed"), "{sight}");
}

/// The foot of the box ends where a part of its sentence does.
#[test]
fn the_box_of_the_reason_cuts_no_word() {
    let mut world = sealed("3");
    world.press("u");
    let sight = world.sight();
    let foot = " then u: take back your newest change; another's after a question ─";
    assert!(sight.contains(foot), "{sight}");
}
