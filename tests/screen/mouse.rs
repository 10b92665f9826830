//! The mouse finds what is drawn under it, and answers nothing.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use walkdown::{
    interview::Effect,
    tui::{Message, Scope},
};

use super::{SCENES, files, half, history, home, home_after, quick, reviewed, rows, walk};
use crate::support::screens::{World, text_of};

fn event(kind: MouseEventKind, (column, row): (u16, u16)) -> Message {
    Message::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    })
}

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

/// Where a text is drawn.
fn place(world: &mut World, text: &str) -> (u16, u16) {
    let sight = world.sight();
    let mut rows = sight.lines().enumerate();
    let found = rows
        .find_map(|(row, line)| Some((walkdown::format::width(&line[..line.find(text)?]), row)));
    let (column, row) = found.unwrap_or_else(|| panic!("{text:?} is not in sight\n{sight}"));
    (column.try_into().unwrap(), row.try_into().unwrap())
}

fn click(world: &mut World, text: &str) {
    let at = place(world, text);
    world.take_in(event(CLICK, at));
}

fn turn(world: &mut World, text: &str, down: bool) {
    let at = place(world, text);
    world.take_in(event(
        if down {
            MouseEventKind::ScrollDown
        } else {
            MouseEventKind::ScrollUp
        },
        at,
    ));
}

#[test]
fn turns_of_the_wheel_in_the_tree_are_one_stretch_of_the_way() {
    let mut world = walk("] Tab Tab Tab Tab");
    let from = world.at();
    for _ in 0..3 {
        turn(&mut world, &from, true);
    }
    assert_ne!(world.at(), from);
    world.press("b");
    assert_eq!(world.at(), from);
}

#[test]
fn a_click_chooses_and_another_takes() {
    let mut world = home(rows());
    world.press("G");
    click(&mut world, "京都制御");
    assert!(world.asked.is_empty());
    assert!(world.model.home.cursor.at < 3);
    click(&mut world, "0 of 122");
    assert!(
        matches!(world.asked.as_slice(), [Effect::Open(path)] if path.ends_with("kyoto.walkdown")),
        "{:?}",
        world.asked
    );
    // The same in a list that is scrolled.
    let mut world = home((0..20).flat_map(|_| rows()).collect());
    world.press("G k k k");
    assert_eq!(world.model.home.cursor.at, 76);
    world.take_in(event(CLICK, (5, 2)));
    assert_eq!(world.model.home.cursor.at, 73);
    let mut world = half();
    click(&mut world, "SP.03 ");
    assert_eq!(world.model.scope(), Scope::Overview);
    click(&mut world, "SP.03 ");
    assert!(world.at().starts_with("SP.03."), "{}", world.at());
    let mut world = walk("/ 'SP.01.0'");
    click(&mut world, "SP.01.04");
    click(&mut world, "SP.01.04");
    assert_eq!(world.at(), "SP.01.04");
    let mut world = half();
    world.press("l");
    let line = world.sight().lines().nth(4).unwrap().trim().to_owned();
    click(&mut world, &line);
    click(&mut world, &line);
    assert_eq!(world.model.scope(), Scope::Interview);
    assert!(line.starts_with(&world.at()), "{line} {}", world.at());
}

#[test]
fn a_click_finds_its_finding_where_the_chosen_one_stands_in_full_below() {
    let mut world = half();
    world.press("l j j j");
    world.draw((40, 12));
    let sight = world.sight();
    assert!(
        sight.contains("\n  SP.01.01 RE(1): ML2, but no evidence\n"),
        "{sight}"
    );
    let line = sight.lines().nth(4).unwrap().trim().to_owned();
    click(&mut world, &line);
    click(&mut world, &line);
    assert_eq!(world.model.scope(), Scope::Interview);
    assert!(
        line.starts_with(&format!("{}  ", world.at())),
        "{line} {}",
        world.at()
    );
}

#[test]
fn a_choice_and_a_form_are_clicked() {
    let mut world = walk("t");
    click(&mut world, "f  fail");
    assert_eq!(world.stands(), "");
    click(&mut world, "f  fail");
    assert_eq!(world.stands(), "SP.01.01 fail");
    let mut world = home_after("n");
    for size in [(80, 24), (60, 16)] {
        world.draw(size);
        click(&mut world, "Scope");
        world.press("'yard'");
        assert!(world.sight().contains("▌ Scope         yard"));
        click(&mut world, "Interviewees");
        assert!(world.sight().contains("▌ Interviewees"));
    }
    assert!(world.sight().contains("Scope         yardyard"));
}

#[test]
fn panes_and_tree_of_the_interview() {
    let mut world = walk("");
    click(&mut world, " 2 ·");
    assert!(world.sight().contains("ladder: j k choose"));
    click(&mut world, "missing:");
    assert!(!world.sight().contains("ladder: j k choose"));
    click(&mut world, "SP.01.01");
    world.draw((80, 40));
    click(&mut world, "Ask to see");
    assert!(world.sight().contains("guidance: j k scroll"));
    world.draw((60, 16));
    let before = world.sight();
    turn(&mut world, "guidance: ", true);
    assert_ne!(world.sight(), before);
    turn(&mut world, "guidance: ", false);
    assert_eq!(world.sight(), before);
    world.draw((80, 24));
    world.press("Esc BackTab");
    click(&mut world, "SP.01.04 ");
    assert_eq!(world.at(), "SP.01.04");
    turn(&mut world, "SP.01.04 ", true);
    assert_ne!(world.at(), "SP.01.04");
    // Beside the question, and a second click goes to it.
    let mut world = walk("");
    world.draw((160, 40));
    click(&mut world, "SP.01.02 ");
    assert_eq!(world.at(), "SP.01.02");
    assert_eq!(world.stands(), "");
}

#[test]
fn lists_turn_with_the_wheel() {
    let mut world = home(rows());
    turn(&mut world, "walkdown", true);
    assert_eq!(world.model.home.cursor.at, 1);
    let mut world = walk("?");
    turn(&mut world, "Keys", true);
    assert!(world.sight().contains("4 to 24"), "{}", world.sight());
    turn(&mut world, "Keys", false);
    assert!(world.sight().contains("1 to 21"), "{}", world.sight());
    // The question stays where it is: nobody leaves it by the wheel.
    let mut world = walk("");
    turn(&mut world, "SP.01.01", true);
    assert_eq!(world.at(), "SP.01.01");
}

#[test]
fn no_click_anywhere_answers_or_breaks_anything() {
    for scene in SCENES {
        for size in [(80, 24), (20, 5), (160, 50)] {
            let mut world = (scene.reach)();
            world.draw(size);
            let lines = world.lines.len();
            for row in (0..size.1 + 2).step_by(3) {
                for column in [2, size.0 - 3, size.0 + 5] {
                    world.take_in(event(CLICK, (column, row)));
                    world.take_in(event(MouseEventKind::ScrollDown, (column, row)));
                    world.take_in(event(MouseEventKind::Moved, (column, row)));
                }
            }
            text_of(&world.draw(size));
            // A row of a list that is open already may be taken by a second click.
            if world.model.choice.is_none() && !scene.name.starts_with("choice") {
                assert_eq!(world.lines.len(), lines, "{} {size:?}", scene.name);
            }
        }
    }
}

#[test]
fn the_newer_lists_are_clicked_too() {
    let mut world = reviewed();
    click(&mut world, "SP.01.04");
    assert_eq!(world.model.scope(), Scope::Review);
    // What is chosen so stays chosen where they are sorted anew.
    world.press("s s s s");
    click(&mut world, "SP.02.02");
    click(&mut world, "SP.02.02");
    assert_eq!(
        (world.model.scope(), world.at()),
        (Scope::Interview, "SP.02.02".into())
    );
    let mut world = files("");
    click(&mut world, "scans/");
    assert_eq!(world.model.scope(), Scope::Files);
    let looked = world
        .asked
        .iter()
        .filter(|effect| matches!(effect, Effect::Look(_)));
    assert_eq!(looked.count(), 2, "once to open, once for the folder");
    let mut world = files("");
    click(&mut world, "pipe");
    let sight = world.sight();
    assert!(!sight.contains("no plain file"), "chosen only\n{sight}");
    click(&mut world, "pipe");
    assert!(world.sight().contains("pipe is no plain file"));
    let mut world = quick(&"3 2 3 4 1 0 3 3 ".repeat(5));
    world.press("j");
    click(&mut world, "SP.08.01 ");
    assert_eq!(world.model.scope(), Scope::Summary);
    click(
        &mut world,
        "to reach ML1, have a yes to: For your last plant",
    );
    assert_eq!(
        (world.model.scope(), world.at()),
        (Scope::Interview, "SP.08.01".into())
    );
    let mut world = history();
    click(&mut world, "none → ML3");
    assert!(
        world
            .sight()
            .contains("▌ 2026-11-21 09:00  tester  maturity\n     none → ML3")
    );
    let lines = world.lines.len();
    click(&mut world, "none → ML3");
    assert_eq!(world.lines.len(), lines, "nothing is taken back by a click");
}

#[test]
fn the_wheel_turns_the_newer_lists() {
    let mut world = reviewed();
    let first = world.sight();
    turn(&mut world, "Review", true);
    assert_ne!(world.sight(), first);
    turn(&mut world, "Review", false);
    let mut world = files("");
    turn(&mut world, "scans/", true);
    assert_eq!(
        world.press("Enter").model.scope(),
        Scope::Interview,
        "the fourth is a file"
    );
    for mut world in [
        super::brief(),
        walk("p 'x' Enter 'B. Klein' Enter Enter p Enter"),
    ] {
        let before = world.sight();
        turn(&mut world, "SP.01.0", true);
        assert_eq!(world.sight(), before, "no person is chosen by the wheel");
    }
}

#[test]
fn the_wheel_turns_past_the_end_without_a_word() {
    let mut world = walk("Tab Tab");
    for _ in 0..20 {
        world.take_in(event(MouseEventKind::ScrollDown, (10, 12)));
    }
    let sight = world.sight();
    assert!(
        !sight.contains("more rows") && !sight.contains("This is the end"),
        "{sight}"
    );
}
