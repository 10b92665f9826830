//! Question and ladder keep their place at 80x24, whatever the requirement asks and whatever is answered: over every row
//! of both catalogs.

use walkdown::{
    catalog::{Catalog, built_in},
    format::wrap,
    session::AboutEdit,
};

use crate::support::screens::{World, about};

fn both() -> [(Catalog, &'static str); 2] {
    [("iec-62443-2-4", "integration"), ("iec-62443-2-1", "owner")]
        .map(|(id, role)| (built_in(id).unwrap(), role))
}

fn session(catalog: &Catalog, role: &str) -> World {
    let mut about = about("all");
    about.push(AboutEdit::Roles(vec![role.into()]));
    let mut world = World::on(catalog.clone(), &about);
    world.leaves_parked = false;
    world.open(walkdown::interview::Access::Writer);
    world
}

/// The rows of the screen below the bar and the title.
fn rows(world: &mut World) -> Vec<String> {
    let sight = world.sight();
    sight.lines().skip(2).map(str::to_owned).collect()
}

/// The rows where a rung begins, with its number.
fn rungs(rows: &[String]) -> Vec<(usize, char)> {
    let begins = |(row, text): (usize, &String)| {
        let letters: Vec<char> = text.chars().collect();
        let [_, bar, given, ' ', level @ '1'..='4', ' ', sign, ..] = letters.as_slice() else {
            return None;
        };
        let is_rung = "▌ ".contains(*bar) && "● ".contains(*given) && "?·✓✗○".contains(*sign);
        is_rung.then_some((row, *level))
    };
    rows.iter().enumerate().filter_map(begins).collect()
}

/// The text of the rung at hand: the rows with the bar at their margin.
fn at_hand(rows: &[String]) -> String {
    let own = rows.iter().filter(|row| row.starts_with(" ▌"));
    let texts: Vec<String> = own
        .map(|row| row.chars().skip(8).collect::<String>().trim().to_owned())
        .collect();
    texts.join(" ")
}

#[test]
fn question_and_rung_at_hand_are_whole_in_every_row_of_both_catalogs() {
    let mut seen = 0;
    for (catalog, role) in both() {
        let mut world = session(&catalog, role);
        for asked in &catalog.requirements {
            assert_eq!(world.at(), asked.id);
            for rung in &asked.ladder {
                let rows = rows(&mut world);
                let question = wrap(&asked.question, 78);
                let shown = rows.iter().map(|row| row.trim()).take(question.len());
                assert!(shown.eq(question.iter().map(|row| row.trim())), "{rows:#?}");
                assert_eq!(at_hand(&rows), *rung, "{} {rows:#?}", asked.id);
                world.press("y");
            }
            world.press("j");
            seen += 1;
        }
    }
    assert_eq!(seen, 210);
}

#[test]
fn nothing_moves_while_an_answer_grows_in_any_row_of_both_catalogs() {
    let mut seen = 0;
    for (catalog, role) in both() {
        let mut world = session(&catalog, role);
        for asked in &catalog.requirements {
            let question = wrap(&asked.question, 78).len();
            let before = rows(&mut world);
            let stood = rungs(&before);
            assert!(!stood.is_empty(), "{} {before:#?}", asked.id);
            for keys in [
                "e 'the project lead hands out the sheet at kick-off and keeps it' Esc",
                "v 'sheet of plant B' Enter 'sheet of plant C' Esc",
                "r 'asked twice' Esc",
                "a 'send the log' Enter 'Plant IT' Enter '2027-01-15' Enter",
                "p 'the log' Enter 'B. Klein' Enter Enter",
            ] {
                world.press(keys);
                let now = rows(&mut world);
                assert_eq!(world.at(), asked.id);
                assert_eq!(before[..question], now[..question], "{} {now:#?}", asked.id);
                assert_eq!(stood, rungs(&now), "{} {keys} {now:#?}", asked.id);
                assert_eq!(at_hand(&before), at_hand(&now), "{} {keys}", asked.id);
            }
            world.press("j");
            seen += 1;
        }
    }
    assert_eq!(seen, 210);
}
