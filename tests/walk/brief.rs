//! The brief on coming back to a session: what it says, what its keys do, and when it does not come up.

use ratatui::style::Modifier;
use walkdown::{
    interview::{Access, FileChange, Happened},
    session::{Edit, EvidenceFile, LineKey, judge},
};

use super::walked;
use crate::support::screens::{World, text_of};

/// A session half done: seven levels, some parked, a claim, a file.
fn half() -> World {
    let mut world = World::of("all");
    world.press("3 3 2 1 4 3 3 - 'no wireless' Esc");
    let parked = [
        ("SP.02.01", "list of devices", "A. Kim"),
        ("SP.02.02", "scan report", "A. Kim"),
        ("SP.03.01", "drawing", "M. Roth"),
        ("SP.03.02", "contract", ""),
    ];
    let session = world.session();
    let mut changes = Vec::new();
    for (id, missing, owes) in parked {
        let line = LineKey::shared("iec-62443-2-4", id);
        let edit = Edit::Park(missing.into(), owes.into());
        changes.extend(judge(&session, &line, &edit).unwrap());
    }
    for name in ["plan.pdf", "scan.txt"] {
        let file = EvidenceFile {
            path: name.into(),
            size: 5,
            sha256: "00".into(),
        };
        let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
        changes.extend(judge(&session, &line, &Edit::AddEvidenceFile(file)).unwrap());
    }
    world.record(changes);
    world
}

fn sees(world: &mut World, words: &[&str]) {
    let sight = world.sight();
    for words in words {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
}

#[test]
fn open_actions_stand_there_the_next_due_first() {
    let mut world = World::of("all");
    world.press("3 a 'no day' Enter Enter Enter");
    world.press("3 a 'later' Enter 'A. Kim' Enter '2027-09-01' Enter");
    world.press("3 a 'first' Enter 'P. Kuhn' Enter '2027-03-31' Enter");
    world.press("3 a 'did it' Enter Enter '2026-01-01' Enter a Up Space Enter");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Actions           3 open, next due 2027-03-31, P. Kuhn",
            "  2027-03-31, P. Kuhn: SP.01.02 RE(1) first",
            "  2027-09-01, A. Kim: SP.01.02 later",
            "  no due date: SP.01.01 RE(1) no day",
        ],
    );
    assert!(
        !world.sight().contains("SP.01.03 did it"),
        "{}",
        world.sight()
    );
}

#[test]
fn who_speaks_stands_there_where_somebody_is_set() {
    let mut world = World::of("all");
    world.press("3");
    world.come_back(Access::Writer);
    assert!(!world.sight().contains("Speaking"), "{}", world.sight());
    world.press("Enter i 'Petra Lindqvist' Enter 2");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["\n Speaking          Petra Lindqvist, until i changes it\n You stopped at "],
    );
    world.press("Enter i 0 1");
    world.come_back(Access::Writer);
    assert!(!world.sight().contains("Speaking"), "{}", world.sight());
}

#[test]
fn an_action_whose_day_is_past_is_overdue() {
    let mut world = World::of("all");
    world.press("3 a 'first' Enter 'P. Kuhn' Enter '2026-03-31' Enter");
    world.press("3 a 'later' Enter 'A. Kim' Enter '2027-09-01' Enter");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Actions           2 open, 1 overdue, the first since 2026-03-31, P. Kuhn",
            "  ! 2026-03-31, P. Kuhn: SP.01.01 RE(1) first",
            "  2027-09-01, A. Kim: SP.01.02 later",
        ],
    );
    // The sign and the day stand out, and not the whole row.
    let drawn = world.draw((80, 24));
    let text = text_of(&drawn);
    let row = text.lines().position(|row| row.contains("! 2026-03-31"));
    let row = u16::try_from(row.unwrap()).unwrap();
    let is_bold = |column| {
        drawn
            .cell((column, row))
            .unwrap()
            .modifier
            .contains(Modifier::BOLD)
    };
    assert!(is_bold(3) && is_bold(5) && !is_bold(18), "{text}");
}

#[test]
fn what_is_due_is_held_against_the_day_on_which_the_session_is_opened() {
    let mut world = World::of("all");
    world.press("3 a 'first' Enter 'P. Kuhn' Enter '2026-11-27' Enter");
    world.press("p 'list' Enter 'A. Kim' Tab '2026-11-28' Enter");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["Actions           1 open, next due 2026-11-27, P. Kuhn"],
    );
    world.today = "2026-11-30";
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Actions           1 open, 1 overdue, the first since 2026-11-27, P. Kuhn",
            "Parked            1, by who owes it, 1 overdue",
        ],
    );
}

#[test]
fn what_was_promised_for_a_day_that_is_past_is_overdue() {
    let mut world = World::of("all");
    world.press("p 'list' Enter 'P. Kuhn' Tab '2026-03-31' Enter");
    world.press("p 'scan' Enter 'A. Kim' Tab '2027-09-01' Enter");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Parked            2, by who owes it, 1 overdue",
            "  ! P. Kuhn (1, since 2026-11-21): SP.01.01 list, due 2026-03-31",
            "  A. Kim (1, since 2026-11-21): SP.01.01 RE(1) scan, due 2027-09-01",
        ],
    );
}

#[test]
fn it_says_where_one_stopped_what_is_owed_and_what_is_left() {
    let mut world = half();
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "North Plant Automation – Turbine cont… (north-plant) ",
            "You stopped at    SP.01.05  A named security contact",
            "Answered          7 of 122, 115 unanswered · 1 not applicable",
            "Parked            4, by who owes it",
            "  A. Kim (2, since 2026-11-21): SP.02.01 list of devices; SP.02.02 scan report",
            "  M. Roth (1, since 2026-11-21): SP.03.01 drawing",
            "  nobody named (1, since 2026-11-21): SP.03.02 contract",
            "Evidence          2 files, being looked at …",
            "Enter go on",
        ],
    );
    let told = |world: &mut World, changes| {
        let id = world.session().header().unwrap().session.clone();
        world.take_in(Happened::Evidence(id, changes));
    };
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let gone = FileChange {
        path: "plan\u{1b}[2J.pdf".into(),
        words: "is gone",
    };
    told(&mut world, vec![(line, gone)]);
    sees(
        &mut world,
        &[
            "1 of 2 files gone or changed since",
            "SP.01.01 plan␛[2J.pdf is gone",
        ],
    );
    told(&mut world, Vec::new());
    sees(&mut world, &["2 files, no change found"]);
    // What another session's files are is none of this one's business.
    let gone = FileChange {
        path: "x".into(),
        words: "is gone",
    };
    world.take_in(Happened::Evidence(
        "another".into(),
        vec![(LineKey::default(), gone)],
    ));
    sees(&mut world, &["2 files, no change found"]);
}

#[test]
fn on_a_small_terminal_lists_are_cut_with_a_word() {
    let mut world = half();
    let mut changes = Vec::new();
    for id in 3..=10 {
        let line = LineKey::shared("iec-62443-2-4", &format!("SP.03.{id:02}"));
        let edit = Edit::Park("a record".into(), format!("Person {id}"));
        changes.extend(judge(&world.session(), &line, &edit).unwrap());
    }
    world.record(changes);
    world.model.size = (60, 16);
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Parked         12, by who owes it",
            "  A. Kim (2, since 2026-11-21): SP.02.01 list of devices",
            "  and 5 more",
            "Evidence       2 files, being looked at …",
        ],
    );
    let rows = world.sight().lines().count();
    assert_eq!(rows, 16, "{}", world.sight());
}

#[test]
fn no_key_answers_there_and_enter_goes_on() {
    let mut world = half();
    world.come_back(Access::Writer);
    let written = world.lines.len();
    for key in ["3", "y", "Space", "u", "f", "-", "x"] {
        world.press(key);
        sees(
            &mut world,
            &["Enter goes on with the interview: nothing is answered here"],
        );
    }
    assert_eq!(world.lines.len(), written);
    world.press("Enter");
    sees(&mut world, &["0-4 level"]);
    let at = world.at();
    world.press("B");
    sees(&mut world, &["You stopped at"]);
    world.press("Esc 2");
    assert_eq!(world.lines.len(), written + 1);
    world.press("Backspace");
    assert_eq!(world.at(), at);
}

#[test]
fn it_does_not_stand_in_the_way() {
    // A session that was only set up opens on its first question.
    let mut world = World::of("all");
    world.come_back(Access::Writer);
    sees(&mut world, &["0-4 level"]);
    // A text that was half typed comes first, and after it the interview.
    world.press("3 e 'half a'");
    world.come_back(Access::Writer);
    sees(&mut world, &["a draft, not saved yet"]);
    world.press("Esc");
    sees(&mut world, &["statement saved", "0-4 level"]);
    // What was all taken back is as if nothing had been said.
    let mut world = World::of("all");
    world.press("3 u");
    world.come_back(Access::Writer);
    sees(&mut world, &["0-4 level"]);
}

#[test]
fn what_others_changed_since_ones_own_last_change_is_told() {
    let mut world = World::of("all");
    world.press("3 3");
    world.come_back(Access::Writer);
    assert!(
        !world.sight().contains("Changed since"),
        "{}",
        world.sight()
    );
    world.press("Enter");
    world.other_person("M. Roth", "2 2 2 u");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["Changed since     M. Roth 3 lines, 2026-11-21 09:01: SP.01.02, SP.01.02 RE(1),"],
    );
    // It is told for the whole sitting.
    world.press("Enter f B");
    sees(&mut world, &["Changed since     M. Roth 3 lines"]);
    world.come_back(Access::Writer);
    assert!(
        !world.sight().contains("Changed since"),
        "{}",
        world.sight()
    );
}

/// What was changed of the session's own data is no less a change: it stands there, so that it does not look lost.
#[test]
fn the_last_change_is_the_newest_whatever_it_is_about() {
    let mut world = World::of("all");
    world.press("3");
    world.come_back(Access::Writer);
    sees(&mut world, &["Last change       ", "SP.01.01 maturity ML3"]);
    world.press("Enter S 'North' C-g");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["you: organization ", "You stopped at    SP.01.01 RE(1)"],
    );
}

/// In a file in which nobody was left anywhere, as one that was joined out of copies is, nobody stopped at the line that
/// comes next: what one recorded last oneself stands there, and what somebody else did.
#[test]
fn where_nobody_was_left_ones_own_last_line_is_named_and_the_others() {
    let mut world = World::of("all");
    world.press("3 3");
    world.other_person("M. Roth", "2 2");
    world.stood(None);
    world.come_back(Access::Writer);
    let told = "Last recorded     SP.01.01 RE(1), you; SP.01.02 RE(1), M. Roth";
    sees(&mut world, &[told]);
    assert!(
        !world.sight().contains("You stopped at"),
        "{}",
        world.sight()
    );
    // Where one goes from there, one stops.
    world.press("Enter j B");
    sees(&mut world, &["You stopped at    "]);
}

/// A name is one person's in whatever letters it is written.
#[test]
fn who_sits_down_in_other_letters_is_the_same_person() {
    let mut world = World::of("all");
    world.other_person("M. Roth", "3 3");
    world.sit_down("m. roth");
    world.stood(None);
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "Last recorded     SP.01.01 RE(1), you\n",
            ", you: SP.01.01 RE(1) maturity ML3",
        ],
    );
}

/// Where one user of this machine stopped another one never was.
#[test]
fn nobody_is_told_to_have_stopped_where_a_colleague_did() {
    let mut world = World::of("all");
    world.other_person("M. Roth", "2 2");
    world.press("G 3");
    world.sit_down("M. Roth");
    world.come_back(Access::Writer);
    sees(&mut world, &["Last recorded ", "Go on at "]);
    assert_ne!(world.at(), "SP.12.10");
    world.sit_down("tester");
    world.press("B");
    sees(&mut world, &["You stopped at "]);
}

/// What became of a piece of evidence is told: put right, or taken off.
#[test]
fn evidence_that_was_changed_is_told() {
    let mut world = World::of("all");
    world.press("3 k v 'the list' Esc v C-u 'the plan' Esc");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["you: SP.01.01 evidence \"the plan\" instead\n                   of \"the list\"\n"],
    );
    world.press("Enter v C-u Esc");
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["you: SP.01.01 evidence \"the plan\" taken\n                   off\n"],
    );
}

/// Where Enter leads is said, whether or not one stopped there.
#[test]
fn the_brief_says_where_enter_leads() {
    let mut world = half();
    let at = world.at();
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &[
            "You stopped at    SP.01.05  A named security contact",
            "… · Enter goes on there\n",
        ],
    );
    world.sit_down("Carla");
    world.stood(None);
    world.come_back(Access::Writer);
    let begins = world.at();
    sees(
        &mut world,
        &[&format!("Go on at          {begins}, by Enter")],
    );
    world.press("Enter");
    assert_eq!(world.at(), begins);
    assert!(!at.is_empty());
}

/// Answers that are entered one after another tell nothing of how long the others take.
#[test]
fn the_time_left_is_told_once_it_was_asked_and_answered() {
    let mut world = World::of("all");
    world.press(&"3 ".repeat(6));
    world.come_back(Access::Writer);
    assert!(!world.sight().contains("Time left"), "{}", world.sight());
    let mut world = World::of("all");
    for _ in 0..6 {
        world.clock += 40;
        world.press("3");
    }
    world.come_back(Access::Writer);
    sees(
        &mut world,
        &["Time left         about 1 h 20 min at your pace of 41 s an answer"],
    );
}

/// A name may hold what else parts names.
#[test]
fn people_with_commas_in_their_names_are_told_apart() {
    let owes = |what: &str, who: &str| format!("p '{what}' Enter '{who}' Enter Enter");
    let both = [owes("list", "Ama, plant IT"), owes("plan", "Chris")].join(" ");
    let (mut world, _) = walked("", &format!("{both} B"));
    let sight = world.sight();
    assert!(sight.contains("Ama, plant IT 1; Chris 1"), "{sight}");
}
