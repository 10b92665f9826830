//! Every sign that a screen draws stands in the table of signs, and is taken from there.

use std::{collections::BTreeMap, fs};

use walkdown::interview::{Sign, sign::SIGNS};

use super::{SCENES, filled};
use crate::{layer::code, support::screens::World};

/// What is drawn and says nothing: frames and rules, pictures of shares.
const ORNAMENT: &str = "│─┌┐└┘┃█░";
/// What people and catalogs wrote: punctuation, and what stands for a byte that is no letter.
const WRITTEN: &str = "’“”␛�";

#[test]
fn each_sign_that_is_drawn_has_a_row_in_the_help() {
    let mut unknown: BTreeMap<String, String> = BTreeMap::new();
    let mut look = |world: &mut World, name: &str| {
        for size in [(80, 24), (120, 40), (200, 60)] {
            for cell in &world.draw(size).content {
                let symbol = cell.symbol();
                let is_sign = |c: char| !c.is_ascii() && !c.is_alphanumeric();
                let is_known = ORNAMENT.contains(symbol) || WRITTEN.contains(symbol);
                if symbol.chars().all(is_sign) && !is_known && Sign::drawn(symbol).is_none() {
                    let seen = format!("{name} {size:?}");
                    unknown.entry(symbol.to_owned()).or_insert(seen);
                }
            }
        }
    };
    for scene in SCENES {
        look(&mut (scene.reach)(), scene.name);
    }
    filled::each_state(filled::SCRIPTS[0], &mut look);
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// What carries a meaning is written nowhere else: punctuation and the names of keys are.
#[test]
fn the_screens_take_their_signs_from_the_table() {
    let meant = SIGNS.iter().copied().flatten().filter_map(|sign| {
        let letter = sign.shown.chars().next()?;
        (!letter.is_ascii() && !"·–…‹›→←↑↓↵".contains(letter)).then_some(letter)
    });
    let meant: Vec<char> = meant.collect();
    assert!(meant.len() > 8, "{meant:?}");
    for path in code::sources("src/tui") {
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            // The head of a column is a constant.
            let line = line.replace("\"lowest▸target\"", "");
            let own = meant.iter().find(|letter| line.contains(**letter));
            assert_eq!(own, None, "{}: {line}", path.display());
        }
    }
}
