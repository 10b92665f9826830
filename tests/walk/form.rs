//! What is typed in the form and not taken yet: it comes back, says so, and can be discarded.

use walkdown::{
    interview::{Access, Effect, Happened, NewForm},
    session::{ABOUT, AboutEdit, Mode, about, about_table, judge_about},
    tui::Scope,
};

use super::walked;
use crate::support::screens::{World, text_of};

/// The session is opened again: it comes first, and the form goes on with its key.
fn restarted(before: &str, keys: &str) -> World {
    let (mut world, _) = walked(before, keys);
    come_back(&mut world);
    world
}

fn come_back(world: &mut World) {
    world.come_back(Access::Writer);
    assert_ne!(world.model.scope(), Scope::Form);
    let sight = world.sight();
    let waits = "a draft of the session's data, not saved yet: S goes on with it";
    assert!(sight.contains(waits) && !sight.contains("yard"), "{sight}");
    if world.model.scope() == Scope::Brief {
        world.press("Enter");
    }
    world.press("S");
    assert_eq!(world.model.scope(), Scope::Form);
}

fn top(world: &mut World) -> String {
    world.sight().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn what_was_typed_into_the_sessions_data_comes_back_and_says_so() {
    let mut world = restarted("", "S 'X' Tab 'yard' Tab Tab Tab Tab Tab Tab Right");
    assert_eq!(world.model.scope(), Scope::Form);
    let sight = world.sight();
    assert!(
        sight.contains("a draft, not saved yet: Ctrl-x discards it"),
        "{sight}"
    );
    assert!(
        sight.contains("yard") && sight.contains("‹ quick: one key an answer ›"),
        "{sight}"
    );
    assert_eq!(about(&world.session()).mode, Mode::Guided, "not saved yet");
    // The cursor stands where it stood; Ctrl-g saves all of it, and then no draft is left.
    world.press("C-g");
    let about = about(&world.session());
    assert!(about.scope.ends_with("yard"), "{}", about.scope);
    assert!(about.organization.ends_with('X'), "{}", about.organization);
    assert_eq!(about.mode, Mode::Quick);
    assert!(world.drafts.is_empty(), "{:?}", world.drafts);
    world.come_back(Access::Writer);
    assert_ne!(world.model.scope(), Scope::Form);
    world.press("S");
    assert!(!world.sight().contains("a draft"), "{}", world.sight());
}

#[test]
fn a_draft_of_the_form_is_discarded_by_ctrl_x() {
    let mut world = restarted("", "S Tab 'yard' Tab Tab Tab Tab Tab Tab Right");
    let lines = world.lines.len();
    world.press("C-x");
    assert_eq!(world.model.scope(), Scope::Form);
    let sight = world.sight();
    assert!(
        sight.contains("discarded: the form says what stood before; Esc leaves it"),
        "{sight}"
    );
    assert!(
        !sight.contains("yard") && !sight.contains("‹ quick"),
        "{sight}"
    );
    assert!(world.drafts.is_empty(), "{:?}", world.drafts);
    world.press("Esc");
    assert!(!world.sight().contains("draft"), "{}", world.sight());
    world.come_back(Access::Writer);
    assert_ne!(world.model.scope(), Scope::Form);
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn esc_puts_the_form_aside_with_what_was_typed() {
    let mut world = restarted("", "S Tab 'yard'");
    let lines = world.lines.len();
    world.press("Esc");
    assert_eq!(world.model.scope(), Scope::Interview);
    let sight = world.sight();
    assert!(
        sight.contains("not saved: S opens the draft again"),
        "{sight}"
    );
    assert_eq!(world.drafts.len(), 1, "{:?}", world.drafts);
    world.press("S");
    let sight = world.sight();
    assert!(
        sight.contains("yard") && sight.contains("a draft, not saved yet: Ctrl-x discards it"),
        "{sight}"
    );
    // Also at a later start.
    world.press("Esc");
    come_back(&mut world);
    assert!(world.sight().contains("yard"), "{}", world.sight());
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn moving_in_the_form_keeps_nothing() {
    let (world, _) = walked("", "S Tab Tab Left Home End Down Up");
    assert!(world.drafts.is_empty(), "{:?}", world.drafts);
    // What was typed and deleted again is nothing either, once it is closed by Ctrl-g.
    let (mut world, written) = walked("", "S 'a' Backspace");
    assert_eq!(world.drafts.len(), 1);
    world.press("C-g");
    assert!(world.drafts.is_empty() && written == 0);
}

#[test]
fn a_text_half_typed_comes_first_and_the_form_with_its_key() {
    let (mut world, _) = walked("", "S Tab 'yard'");
    // As after a cut: the form is not closed, and another start has left a statement.
    let form = world.drafts.clone();
    come_back(&mut world);
    world.press("Esc e 'half'");
    world.drafts.extend(form);
    world.come_back(Access::Writer);
    assert_eq!(world.model.scope(), Scope::Text);
    world.press("Esc");
    assert_eq!(world.stands(), "SP.01.01 \"half\"");
    world.press("S");
    let sight = world.sight();
    assert!(
        sight.contains("yard") && sight.contains("a draft, not saved yet"),
        "{sight}"
    );
}

#[test]
fn what_the_draft_left_alone_is_what_others_made_of_it() {
    let (mut world, _) = walked("", "S Tab 'yard'");
    let edit = AboutEdit::Field(&about_table::ORGANIZATION, "Someone else's".into());
    let changes = judge_about(&world.session(), &edit).unwrap();
    world.record(changes);
    come_back(&mut world);
    let sight = world.sight();
    assert!(
        sight.contains("a draft, not saved yet; the data changed meanwhile"),
        "{sight}"
    );
    world.press("C-g");
    let about = about(&world.session());
    assert_eq!(about.organization, "Someone else's");
    assert!(about.scope.ends_with("yard"), "{}", about.scope);
}

#[test]
fn who_only_reads_leaves_the_draft_of_the_other_alone() {
    let (mut world, _) = walked("", "S Tab 'yard'");
    world.come_back(Access::Follower("M. Roth".into()));
    assert_ne!(world.model.scope(), Scope::Form);
    world.press("Enter S");
    assert!(!world.sight().contains("yard"), "{}", world.sight());
    world.press("C-x");
    assert!(
        world.sight().contains("read-only: M. Roth"),
        "{}",
        world.sight()
    );
    world.press("Esc");
    assert_eq!(world.drafts.len(), 1);
}

/// What is started.
fn started(world: &World) -> NewForm {
    let created = world.asked.iter().rev().find_map(|effect| match effect {
        Effect::Create(form) => Some((**form).clone()),
        _ => None,
    });
    created.expect("a session is started")
}

#[test]
fn a_new_session_half_described_comes_back_with_its_key() {
    let mut world = World::home();
    world.press("n 'Nordwerk' Tab 'yard' Tab Tab Tab Tab Tab Right");
    let drafts = world.drafts.clone();
    let whole = world.sight();
    for keys in ["n", "Q"] {
        let mut world = World::home();
        world.drafts = drafts.clone();
        world.press(keys);
        let sight = world.sight();
        assert!(
            sight.contains("a draft, not saved yet: Ctrl-x discards it"),
            "{sight}"
        );
        world.press("C-g");
        assert_eq!(started(&world).name, "Nordwerk yard");
        if keys == "n" {
            // But for the word at the bottom it is as it was.
            let body = |sight: &str| {
                sight
                    .lines()
                    .take(22)
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(body(&sight), body(&whole));
        } else {
            assert!(sight.contains("quick: one key an answer"), "{sight}");
        }
        world.press("C-x");
        assert!(world.drafts.is_empty());
        assert!(!world.sight().contains("Nordwerk"), "{}", world.sight());
    }
}

#[test]
fn enter_goes_from_field_to_field_and_the_last_one_starts() {
    let mut world = World::home();
    world.press("n 'Nordwerk' Enter 'yard' Enter Enter Enter Enter Enter Enter Enter");
    let sight = world.sight();
    assert!(sight.contains("▌ Target"), "{sight}");
    assert!(sight.contains("\n Enter start  Ctrl-g start  "), "{sight}");
    assert!(
        world
            .asked
            .iter()
            .all(|effect| !matches!(effect, Effect::Create(_)))
    );
    world.press("Enter");
    assert_eq!(started(&world).name, "Nordwerk yard");
}

#[test]
fn a_choice_says_how_many_there_are_and_which() {
    let mut world = World::home();
    world.press("n Tab Tab Tab Tab Tab");
    let sight = world.sight();
    assert!(
        sight.contains("▌ Mode          ‹ guided interview ›  1 of 2"),
        "{sight}"
    );
    assert!(
        sight.contains("[guided interview] · quick: one key an answer"),
        "{sight}"
    );
    world.press("Right");
    let sight = world.sight();
    assert!(
        sight.contains("guided interview · [quick: one key an answer]"),
        "{sight}"
    );
    // A field that is not at hand says it too.
    assert!(sight.contains("  Target        ML3  3 of 5"), "{sight}");
}

/// A quick session has a profile of its own: the form takes it along, and says so; what was chosen otherwise stays.
#[test]
fn the_profile_follows_the_mode() {
    let (mut world, _) = walked("", "S Tab Tab Tab Tab Tab Tab Tab");
    let sight = world.sight();
    assert!(sight.contains("▌ Mode "), "{sight}");
    world.press("Right");
    let sight = world.sight();
    assert!(
        sight.contains("the profile is base with it: the row below chooses another"),
        "{sight}"
    );
    assert!(
        world.sight().contains("Profile       base: "),
        "{}",
        world.sight()
    );
    world.press("Right");
    assert!(
        world.sight().contains("Profile       all: "),
        "{}",
        world.sight()
    );
    world.press("Right C-g");
    let stands = about(&world.session());
    assert_eq!((stands.mode, &*stands.profile), (Mode::Quick, "base"));
    // Back again, and with a profile put back by hand.
    world.press("S Tab Tab Tab Tab Tab Tab Tab Right C-g");
    let stands = about(&world.session());
    assert_eq!((stands.mode, &*stands.profile), (Mode::Guided, "all"));
    world.press("S Tab Tab Tab Tab Tab Tab Tab Right Tab Left C-g");
    let stands = about(&world.session());
    assert_eq!((stands.mode, &*stands.profile), (Mode::Quick, "all"));
}

#[test]
fn the_footer_says_start_or_save() {
    let mut world = World::home();
    world.press("n");
    let sight = world.sight();
    assert!(sight.contains(" Enter next  Ctrl-g start  "), "{sight}");
    let (mut world, _) = walked("", "S");
    let sight = world.sight();
    assert!(sight.contains(" Enter next  Ctrl-g save  "), "{sight}");
    // The key is named once.
    assert!(!top(&mut world).contains("Ctrl-g"), "{sight}");
    // Esc says what becomes of what was typed.
    assert!(sight.contains("  Esc back  "), "{sight}");
    world.press("'x'");
    assert!(world.sight().contains("  Esc keep a draft  "), "{sight}");
}

#[test]
fn the_quick_way_is_one_key_on_the_home_screen() {
    let mut world = World::home();
    world.take_in(Happened::Listed(Vec::new()));
    let sight = world.sight();
    assert!(
        sight.contains("Q  starts one the quick way: one key an answer"),
        "{sight}"
    );
    assert!(
        sight.lines().last().unwrap().contains(" Q quick  "),
        "{sight}"
    );
    world.press("Q");
    let sight = world.sight();
    assert!(
        sight.contains("base: base requirements only (72)"),
        "{sight}"
    );
    world.press("C-g");
    let mut session = walkdown::session::Session::default();
    let stamp = walkdown::session::Stamp {
        at: "2026-11-21T09:00:00.000Z".into(),
        who: "tester".into(),
        run: "k".into(),
    };
    let prepared = walkdown::session::prepare(&session, started(&world).changes, stamp);
    session.apply(walkdown::format::encode(prepared).event);
    let about = about(&session);
    assert_eq!((about.mode, about.profile.as_str()), (Mode::Quick, "base"));
}

#[test]
fn all_that_a_session_is_about_has_a_row_and_is_in_sight_at_once() {
    let (mut world, _) = walked("", "S");
    let drawn = text_of(&world.draw((80, 24)));
    let mut at = drawn.lines().skip(1);
    for row in ABOUT {
        let [name, _] = row.form;
        let line = at.next().expect(&drawn);
        let begins = line.chars().skip(3).collect::<String>().starts_with(name);
        assert!(!name.is_empty() && begins, "{name}: {drawn}");
    }
    // In a lower window a sign says where more follows, and the bar which row it is.
    let drawn = text_of(&world.draw((60, 16)));
    assert!(
        drawn.contains("\n ↓ ") && !drawn.contains("\n ↑ "),
        "{drawn}"
    );
    assert!(drawn.contains(" row 1 of 18\n"), "{drawn}");
    world.press("BackTab");
    let drawn = text_of(&world.draw((60, 16)));
    assert!(
        drawn.contains("\n ↑ ") && !drawn.contains("\n ↓ "),
        "{drawn}"
    );
    assert!(drawn.contains(" row 18 of 18\n"), "{drawn}");
}

#[test]
fn what_there_is_to_choose_stands_below_a_form_without_blank_rows() {
    let (mut world, _) = walked("", "S Tab Tab Tab Tab Tab Tab Tab");
    let drawn = text_of(&world.draw((80, 24)));
    assert!(
        drawn.contains("▌ Mode          ‹ guided interview ›  1 of 2"),
        "{drawn}"
    );
    let below = drawn.lines().nth(21).unwrap_or_default();
    assert!(
        below.contains("[guided interview] · quick: one key an answer"),
        "{drawn}"
    );
}

#[test]
fn a_text_of_several_paragraphs_keeps_them_in_its_row() {
    let (mut world, _) = walked("", "");
    let text = "Two zones.\n\nThe second holds the boiler.";
    let edit = AboutEdit::Field(&about_table::SYSTEM, text.into());
    let changes = judge_about(&world.session(), &edit).unwrap();
    world.record(changes);
    world.press("S");
    let sight = world.sight();
    assert!(
        sight.contains("System        Two zones.↵↵The second holds the boiler."),
        "{sight}"
    );
    let lines = world.lines.len();
    world.press("C-g");
    assert_eq!(world.lines.len(), lines, "nothing was changed");
    world.press("S Tab Tab ' And a pump.' C-g");
    assert_eq!(
        about(&world.session()).system,
        format!("{text} And a pump.")
    );
}

#[test]
fn a_question_mark_in_an_empty_field_shows_the_keys() {
    let (mut world, _) = walked("", "S BackTab BackTab BackTab BackTab ?");
    assert!(world.sight().contains(" Keys · form"), "{}", world.sight());
    world.press("? 'R?' C-g");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.report_number, "R?");
}

/// Where the file goes is said before it is made, and what the target is for.
#[test]
fn the_form_says_where_the_file_goes() {
    let mut world = World::home();
    world.model.folder_for_new = "/data/sessions".into();
    world.press("n");
    for size in [(80, 24), (60, 16)] {
        let sight = text_of(&world.draw(size));
        assert!(
            sight.contains("\n   File          in /data/sessions\n"),
            "{sight}"
        );
    }
    let sight = text_of(&world.draw((80, 24)));
    let target = "ML3  3 of 5  (the level to reach; below it is a gap)";
    assert!(sight.contains(target), "{sight}");
    // That of an open session lies where it lies.
    let mut world = World::of("all");
    world.press("S");
    assert!(!world.sight().contains("File  "), "{}", world.sight());
}
