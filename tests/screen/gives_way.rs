//! What gives way first where there is little room, and what says that something did.

use walkdown::{
    assessment::{Code, by_kind},
    format::clean_line,
    interview::Access,
    tui::Message,
};

use super::{
    answered, both,
    filled::{SCRIPTS, filled},
    half, history, home, not_saved, quick, reviewed, walk,
};
use crate::support::screens::{World, text_of};

fn sight(world: &mut World, size: (u16, u16)) -> String {
    text_of(&world.draw(size))
}

#[test]
fn beside_a_label_the_notes_give_way() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g j");
    for (size, title, notes) in [
        ((40, 12), " SP.01.01 RE(1)  Subcontrac", " target 3"),
        ((60, 16), " SP.01.01 RE(1)  ", "… target 3"),
    ] {
        let drawn = sight(&mut world, size);
        let row = drawn.lines().nth(1).unwrap_or_default();
        assert!(row.starts_with(title) && row.ends_with(notes), "{drawn}");
    }
}

#[test]
fn a_pane_says_what_is_above_and_below() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g Tab Tab Tab");
    sight(&mut world, (60, 16));
    world.take_in(Message::Resize(60, 16));
    // No heading stands last, without what it names.
    for _ in 0..12 {
        let drawn = sight(&mut world, (60, 16));
        let rows: Vec<&str> = drawn.lines().collect();
        let more = rows.iter().position(|row| row.contains(" more rows: j"));
        let above = more.map(|more| rows[more - 1].trim_end());
        let headings = [" statement", " evidence", " remarks", " said by"];
        assert!(!above.is_some_and(|row| headings.contains(&row)), "{drawn}");
        world.press("j");
    }
    world.press("g j j j");
    let drawn = sight(&mut world, (60, 16));
    assert!(drawn.contains("\n … 4 rows above: k\n"), "{drawn}");
    assert!(drawn.contains(" more rows: j\n"), "{drawn}");
    assert!(
        drawn.contains("── answer: j k scroll, Esc back, Tab tree ─"),
        "{drawn}"
    );
    world.press("G");
    let drawn = sight(&mut world, (60, 16));
    assert!(!drawn.contains("more rows"), "{drawn}");
    world.press("g");
    assert!(!sight(&mut world, (60, 16)).contains("rows above"));
    world.press("G G");
    let drawn = sight(&mut world, (60, 16));
    assert!(drawn.contains("This is the end: Esc goes back"), "{drawn}");
    world.press("Tab");
    let drawn = sight(&mut world, (60, 16));
    assert!(
        drawn.contains("── tree: j k go there, Esc back, Tab question ─"),
        "{drawn}"
    );
}

#[test]
fn a_change_that_goes_on_below_says_so() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g h");
    let all = sight(&mut world, (40, 60));
    let all: Vec<&str> = all.lines().collect();
    let mut signs = 0;
    for height in 12..24 {
        let drawn = sight(&mut world, (40, height));
        let last = usize::from(height) - 3;
        let goes_on = all[last + 1].starts_with("     ");
        let row = drawn.lines().nth(last).unwrap_or_default();
        assert_eq!(row.ends_with(" …"), goes_on, "{drawn}");
        signs += usize::from(goes_on);
    }
    assert!(signs > 3, "{signs}");
    // In the middle of a long one there is a sign at each end.
    world.take_in(Message::Resize(40, 12));
    world.press("j j j j j j");
    let drawn = sight(&mut world, (40, 12));
    let row = |number: usize| drawn.lines().nth(number).unwrap_or_default();
    assert!(row(1).starts_with("   … "), "{drawn}");
    assert!(row(9).ends_with(" …"), "{drawn}");
    // Where all of it is in sight there is none.
    let drawn = sight(&mut history(), (120, 60));
    assert!(!drawn.contains(" …\n"), "{drawn}");
}

#[test]
fn a_long_name_of_who_speaks_is_told_from_other_words() {
    let world = &mut filled(SCRIPTS[0]);
    world.press("g i 1");
    let drawn = sight(world, (80, 24));
    let bar = drawn.lines().next().unwrap_or_default();
    assert!(bar.starts_with(" SP.01 Solution staffing … "), "{bar}");
    assert!(
        bar.ends_with(" 5/39  line 1  D001 D002 D003 D004…  saved"),
        "{bar}"
    );
}

#[test]
fn beside_a_level_the_last_word_is_cut_alone() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g T 3 t p f");
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains("\n ML2 (1 below target) · verdict pass · ⚑ flagged · said by D001 D002"),
        "{drawn}"
    );
}

#[test]
fn both_texts_in_conflict_stand_whole_in_their_pane() {
    let mut world = walk("");
    let long = |name: &str| -> String {
        let words = (1..=30).map(|number| format!("{name}{number:02}"));
        words.collect::<Vec<_>>().join(" ")
    };
    let (own, other) = (long("own"), long("other"));
    let split = world.lines.clone();
    world.press(&format!("e '{own}' Esc"));
    let mine = std::mem::replace(&mut world.lines, split);
    world.open(Access::Writer);
    world.other_person("M. Roth", &format!("e '{other}' Esc"));
    world.lines.push(mine.last().cloned().unwrap_or_default());
    world.open(Access::Writer);
    world.press("g Tab Tab Tab");
    let drawn = sight(&mut world, (200, 60));
    // Tree and question stand at the left.
    let right = drawn
        .lines()
        .map(|row| row.chars().skip(134).collect::<String>());
    let words = right.collect::<Vec<_>>().join(" ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&format!("says \"{own}\"")), "{drawn}");
    assert!(
        words.contains(&format!("M. Roth says \"{other}\"")),
        "{drawn}"
    );
}

#[test]
fn the_whole_answer_says_nothing_twice() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g j j Tab Tab Tab");
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains("\n not applicable\n not applicable because\n   K001 K002"),
        "{drawn}"
    );
    world.press("Esc g f Tab Tab Tab");
    let drawn = sight(&mut world, (80, 24));
    assert!(
        drawn.contains("\n ML2 (1 below target) · ⚑ flagged\n statement\n"),
        "{drawn}"
    );
    assert!(!drawn.contains("said by D001"), "{drawn}");
}

#[test]
fn a_label_that_is_cut_does_not_touch_its_finding() {
    let mut world = filled(SCRIPTS[0]);
    world.press("l");
    for size in [(80, 24), (40, 12)] {
        let drawn = sight(&mut world, size);
        let row = drawn
            .lines()
            .find(|row| row.contains("SP.01.03 ["))
            .unwrap_or_default();
        let (_, behind) = row.split_once('…').unwrap_or_default();
        assert!(behind.starts_with(' '), "{drawn}");
    }
}

#[test]
fn the_smallest_window_shows_some_areas_and_each_gap() {
    let drawn = sight(filled(SCRIPTS[0]).press("o"), (40, 12));
    assert!(
        drawn.contains("\n  Area 1-4 of 12 Done   Target\n"),
        "{drawn}"
    );
    // One after the other, each comes in sight.
    let mut world = half();
    world.press("W");
    for place in 1..=4 {
        let drawn = sight(&mut world, (40, 12));
        assert!(drawn.contains(&format!(" gap {place} of ")), "{drawn}");
        assert!(drawn.contains(", target ML"), "{drawn}");
        world.press("j");
    }
    // The words below are cut with a sign.
    let drawn = sight(&mut quick("1 1 1 1 W"), (40, 12));
    assert!(drawn.contains(", target ML"), "{drawn}");
    assert!(drawn.contains("D goes deeper"), "{drawn}");
    assert!(drawn.contains("P writes the report"), "{drawn}");
}

#[test]
fn a_box_makes_room_for_a_word_of_several_rows() {
    let mut world = walk("a 'lock it' Tab Tab 'soon'");
    world.take_in(Message::Resize(40, 12));
    let rows_of = |drawn: &str| -> Vec<String> { drawn.lines().map(str::to_owned).collect() };
    let before = rows_of(&sight(&mut world, (40, 12)));
    assert!(before[9].starts_with('└'), "{before:?}");
    world.press("Esc");
    let drawn = sight(&mut world, (40, 12));
    let rows = rows_of(&drawn);
    let lower = rows
        .iter()
        .position(|row| row.starts_with('└'))
        .expect("its lower edge");
    assert!(lower < 9 && rows[lower + 1].starts_with(" ! "), "{drawn}");
    assert!(rows[lower].ends_with('┘'), "{drawn}");
    assert!(drawn.contains("soon"), "{drawn}");
}

#[test]
fn what_a_word_lies_over_has_a_sign() {
    let drawn = sight(&mut not_saved(), (80, 24));
    let rows: Vec<&str> = drawn.lines().collect();
    let word = rows
        .iter()
        .position(|row| row.starts_with(" ! "))
        .expect("a word");
    assert_eq!(word, 21, "two rows: {drawn}");
    assert!(rows[word - 1].ends_with('…'), "{drawn}");
    // A word of one row lies over nothing.
    let drawn = sight(&mut walk("3"), (80, 24));
    assert!(
        !drawn.lines().nth(21).unwrap_or_default().ends_with('…'),
        "{drawn}"
    );
}

#[test]
fn rungs_without_a_row_are_named() {
    let mut world = walk("y");
    for size in [(60, 16), (60, 14)] {
        let drawn = sight(&mut world, size);
        for level in 1..=4 {
            assert!(
                drawn.contains(&format!("ML{level}"))
                    || ["✓", "?", "·"]
                        .iter()
                        .any(|sign| drawn.contains(&format!(" {level} {sign} "))),
                "ML{level} {size:?}\n{drawn}"
            );
        }
    }
}

#[test]
fn every_screen_says_that_something_is_not_saved() {
    let mut world = not_saved();
    for keys in ["", "o", "l", "Esc Esc h", "Esc R", "Esc W", "Esc S"] {
        world.press(keys);
        for size in [(80, 24), (40, 12)] {
            let drawn = sight(&mut world, size);
            let bar = drawn.lines().next().unwrap_or_default();
            assert!(bar.contains("NOT SAVED"), "{keys} {drawn}");
        }
    }
    let mut world = not_saved();
    world.press("j");
    let foot = |world: &mut World| {
        sight(world, (80, 24))
            .lines()
            .last()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(
        foot(&mut world).starts_with(" w save again  "),
        "{}",
        foot(&mut world)
    );
    world.trouble = None;
    world.press("w");
    assert!(!foot(&mut world).contains("save again"));
}

#[test]
fn deeper_is_offered_where_there_is_deeper_to_go() {
    let foot = |mut world: World| {
        sight(&mut world, (200, 60))
            .lines()
            .last()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(foot(quick("W")).contains("D deeper"));
    let mut guided = walk("W");
    assert!(!foot(std::mem::replace(&mut guided, walk(""))).contains("D deeper"));
}

#[test]
fn a_wide_review_has_labels_whole() {
    let mut world = both("3 s r j 1 R");
    let drawn = sight(&mut world, (200, 60));
    assert!(drawn.contains("SP.01.01 RE(1) [maintenance] "), "{drawn}");
    let drawn = sight(&mut reviewed(), (200, 60));
    // No column is wider than what stands in it.
    let heads: Vec<&str> = drawn
        .lines()
        .nth(1)
        .unwrap_or("")
        .split_whitespace()
        .collect();
    assert_eq!(
        heads,
        ["Id", "Level", "Verdict", "Title", "Action", "Owner", "Due"]
    );
    let row = drawn.lines().find(|row| row.contains("Write the list"));
    let row = row.expect(&drawn);
    assert!(
        row.contains("… 京都制御システム株式会社 !2026-11-20"),
        "{row}"
    );
}

#[test]
fn the_smallest_window_keeps_a_rung_and_every_key_of_an_empty_home() {
    for keys in ["", "y", "p 'the list' Esc k", "3 k"] {
        let drawn = sight(&mut walk(keys), (40, 12));
        let rungs = drawn.lines().filter(|row| row.contains('▌'));
        assert!(rungs.count() > 0, "{keys}\n{drawn}");
    }
    let drawn = sight(&mut home(Vec::new()), (40, 12));
    for wanted in [
        "\n No session is known here yet.\n",
        "\n n  starts one; ",
        "\n Q  starts one the quick way: ",
        "\n ?  shows every key, ",
        "\n q  leaves; ",
    ] {
        assert!(drawn.contains(wanted), "{wanted:?}\n{drawn}");
    }
}

#[test]
fn a_finding_that_stands_below_is_cut_with_a_sign() {
    let mut world = walk("");
    let split = world.lines.clone();
    world.press("0 k e 'mine' Esc r 'mine' Esc j 2");
    let mine = world.lines.split_off(split.len());
    world.lines = split;
    world.open(Access::Writer);
    world.other_person("M. Roth", "g 3 k e 'theirs' Esc r 'theirs' Esc");
    world.lines.extend(mine);
    world.open(Access::Writer);
    world.press("l");
    let findings = world
        .model
        .walk
        .as_ref()
        .map(|walk| walk.judged.findings.clone());
    let findings = findings.unwrap_or_default();
    let (mut whole, mut cut) = (0, 0);
    let kinds = by_kind(&findings);
    // What is below target is folded.
    let kinds = kinds.iter().filter(|(code, _)| *code != Code::BelowTarget);
    for (place, finding) in kinds.flat_map(|(_, own)| own.iter().enumerate()) {
        // Between two kinds stands a heading.
        if place == 0 && whole + cut > 0 {
            world.press("j");
        }
        let wanted = clean_line(&format!("{}: {}", finding.label(), finding.message));
        let drawn = sight(&mut world, (40, 12));
        let rows: Vec<&str> = drawn.lines().skip(1).take(9).collect();
        let blank = rows.iter().rposition(|row| row.trim().is_empty());
        let below = rows.iter().skip(blank.map_or(rows.len(), |row| row + 1));
        let below = below.map(|row| row.trim()).collect::<Vec<_>>().join(" ");
        if let Some(begun) = below.strip_suffix('…') {
            cut += 1;
            let begun = begun.trim_end();
            assert!(
                wanted.starts_with(begun) || begun.starts_with(&wanted),
                "{drawn}"
            );
        } else {
            whole += 1;
            let titled = format!("{wanted} (");
            assert!(
                below == wanted || below.starts_with(&titled),
                "{wanted}\n{drawn}"
            );
        }
        world.press("j");
    }
    assert!(whole > 0 && cut > 0, "{whole} {cut}");
}

#[test]
fn while_one_types_no_row_has_two_signs() {
    for keys in ["e", "e 'so'", "p", "a"] {
        let mut world = walk(keys);
        let drawn = sight(&mut world, (40, 12));
        let rows: Vec<&str> = drawn.lines().collect();
        assert!(!drawn.contains("… …"), "{drawn}");
        assert!(rows[1].ends_with("target 3"), "{drawn}");
    }
}

#[test]
fn the_chosen_change_stays_in_sight_in_another_window() {
    let mut world = filled(SCRIPTS[0]);
    world.press("g h");
    sight(&mut world, (80, 24));
    world.press("G");
    for size in [(80, 24), (60, 16), (40, 12), (200, 60)] {
        let drawn = sight(&mut world, size);
        assert!(drawn.contains(" ▌ "), "{drawn}");
        assert!(drawn.contains("none → ML2"), "{drawn}");
    }
}

#[test]
fn the_summary_names_what_is_in_conflict() {
    let mut world = answered("W");
    let drawn = sight(&mut world, (80, 24));
    assert!(drawn.contains(" 1 in conflict."), "{drawn}");
}
