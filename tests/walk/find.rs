//! Find: what is found, and where it is seen to be.

use ratatui::style::Modifier;
use walkdown::{
    assessment::{Search, Texts, search},
    catalog::{Catalog, Requirement},
    session::{Change, LineKey},
    tui::Message,
};

use super::{check, walked};
use crate::support::screens::{World, about, text_of, whole_catalog};

/// The characters that are marked on screen, row by row.
pub(super) fn marked(world: &mut World) -> Vec<String> {
    let buffer = world.draw(world.model.size);
    let columns = usize::from(buffer.area.width);
    let rows = buffer.content.chunks(columns).map(|cells| {
        let marked = cells
            .iter()
            .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
        marked
            .map(ratatui::buffer::Cell::symbol)
            .collect::<String>()
    });
    rows.filter(|row| !row.is_empty()).collect()
}

#[test]
fn everyday_words_lead_to_what_the_catalog_calls_the_same() {
    for (typed, first, second) in [
        ("backup", "SP.12.01", "SP.12.03"),
        ("virus", "SP.10.01", "SP.10.02 RE(1)"),
        ("antivirus", "SP.10.01", "SP.10.02 RE(1)"),
        ("wlan", "SP.04.01", "SP.04.02"),
        ("usb", "SP.10.05 RE(2)", "SP.10.05 RE(1)"),
    ] {
        let mut world = World::of("all");
        world.press(&format!("/ '{typed}'"));
        let sight = world.sight();
        let ids = sight.lines().filter(|row| row.starts_with("  SP."));
        let ids: Vec<&str> = ids.map(|row| row[2..16].trim()).collect();
        assert_eq!(ids[..2], [first, second], "{sight}");
    }
    // What was found for the word is marked.
    let mut world = World::of("all");
    world.press("/ 'virus'");
    assert_eq!(marked(&mut world)[0], "malware");
}

#[test]
fn the_match_is_marked_where_it_stands() {
    let mut world = World::of("all");
    world.press("/ 'background'");
    // A topic has it, and the title of none: the place is shown below.
    let sight = world.sight();
    assert!(sight.contains("topic: Background checks"), "{sight}");
    assert_eq!(marked(&mut world)[0], "Background");
    world.press("Esc / 'screening'");
    let sight = world.sight();
    assert!(sight.contains("Screening employees before"), "{sight}");
    assert!(!sight.contains("title:"), "{sight}");
    assert_eq!(marked(&mut world)[0], "Screening");
    // Each word where it stands; hyphens and accents do not matter.
    world.press("Esc / 'employee screening'");
    assert_eq!(marked(&mut world)[0], "Screeningemployee");
}

#[test]
fn a_place_within_a_long_text_is_shown_with_what_is_around_it() {
    let mut world = World::of("all");
    world.press("e 'Every one of ours is briefed before the first day, and since May the porter at the Nordtor gate keeps a list of who came in with which device.' Esc G");
    world.press("/ 'nordtor'");
    let sight = world.sight();
    assert!(
        sight.contains("      statement: …the porter at the Nordtor gate keeps a list"),
        "{sight}"
    );
    assert_eq!(marked(&mut world), ["Nordtor"]);
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.01");
    // On a small screen too.
    world.press("/ 'device nordtor'");
    let small = text_of(&world.draw((40, 12)));
    assert!(small.contains("statement: …the Nordtor gate"), "{small}");
}

#[test]
fn what_was_answered_comes_before_what_the_catalog_says_at_length() {
    let mut world = World::of("all");
    world.press("G e 'they listen to nobody' Esc g / 'listen'");
    world.press("Enter");
    assert_eq!(world.at(), "SP.12.09");
}

#[test]
fn the_beginning_of_a_word_comes_before_the_inside_of_one() {
    let mut world = World::of("all");
    // Titles have it within `analysis`, an area is called so.
    world.press("/ 'SIS'");
    let sight = world.sight();
    assert!(sight.contains("      area: SIS"), "{sight}");
    let places = ["SP.05.01 ", "SP.02.02 "].map(|id| sight.find(id));
    assert!(
        places[0].is_some() && places[0] < places[1].or(Some(usize::MAX)),
        "{sight}"
    );
    world.press("Enter");
    assert_eq!(world.at(), "SP.05.01");
    // Of one kind in the order of the catalog.
    world.press("/ 'sis' Down Enter");
    assert_eq!(world.at(), "SP.05.02");
}

#[test]
fn the_reason_of_a_not_applicable_is_found() {
    let mut world = World::of("all");
    world.press("g j j - 'no Zeppelin in this plant' Enter");
    world.press("/ 'zeppelin'");
    let sight = world.sight();
    assert!(
        sight.contains("      not applicable because: no Zeppelin in this plant"),
        "{sight}"
    );
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.02");
}

#[test]
fn a_mark_at_the_end_of_a_long_title_is_in_sight_on_a_small_screen() {
    let mut world = World::of("all");
    world.press("/ 'never repeat'");
    let small = text_of(&world.draw((40, 12)));
    assert!(small.contains("…never repeat"), "{small}");
}

#[test]
fn people_parked_and_actions_are_found() {
    let mut world = World::of("all");
    let set = |id: &str, field: &str, to: serde_json::Value| Change {
        line: LineKey::shared("iec-62443-2-4", id),
        field: field.into(),
        to,
    };
    world.record(vec![
        set(
            "SP.02.01",
            "parked",
            serde_json::json!({"missing": "Zylinderliste", "owes": "Agnès Dupont"}),
        ),
        set(
            "SP.03.01",
            "action",
            serde_json::json!({"text": "Quarzuhr stellen", "owner": "Wibke Ott", "due": "", "state": "open"}),
        ),
        set("SP.04.01", "said_by", "Xaver Moll".into()),
        set("SP.04.01", "statement", "by a guard".into()),
    ]);
    // Another one adds to it: the line is found by both.
    world.record(vec![
        set("SP.04.01", "said_by", "Ulla Prinz".into()),
        set("SP.04.01", "remarks", "and by a dog".into()),
    ]);
    for (typed, at, shown) in [
        ("zylinder", "SP.02.01", "parked: Zylinderliste"),
        ("agnes", "SP.02.01", "owed by: Agnès Dupont"),
        ("quarzuhr", "SP.03.01", "action: Quarzuhr stellen"),
        ("wibke", "SP.03.01", "owner: Wibke Ott"),
        ("ulla", "SP.04.01", "said by: Ulla Prinz"),
        ("xaver", "SP.04.01", "said in part by: Xaver Moll"),
    ] {
        world.press(&format!("/ '{typed}'"));
        let sight = world.sight();
        assert!(sight.contains(shown), "{typed}: {sight}");
        assert!(sight.contains("1 found"), "{typed}: {sight}");
        world.press("Enter");
        assert_eq!(world.at(), at);
    }
}

#[test]
fn a_word_that_lacks_letters_finds_what_nothing_else_does() {
    let mut world = World::of("all");
    world.press("e 'the gatehouse keeps a list' Esc G / 'gatehuse'");
    let sight = world.sight();
    assert!(
        sight.contains("statement: the gatehouse keeps a list"),
        "{sight}"
    );
    assert_eq!(marked(&mut world), ["gatehouse"]);
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.01");
    // Letters in their order in a title, as before.
    world.press("/ 'scrngempl'");
    assert!(
        world.sight().contains("Screening employees"),
        "{}",
        world.sight()
    );
    assert_eq!(marked(&mut world)[0], "Scrngempl");
}

#[test]
fn split_lines_are_found_by_their_role() {
    let mut world = World::of("all");
    world.press("s c 'gateway' Enter G / 'gateway sp.01.01'");
    let sight = world.sight();
    assert!(sight.contains("SP.01.01 [gateway]"), "{sight}");
    assert!(sight.contains("1 found"), "{sight}");
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.01 [gateway]");
}

#[test]
fn the_chosen_hit_is_always_in_sight() {
    let mut world = World::of("all");
    world.press("/ 'owner'");
    for size in [(80, 24), (40, 12), (60, 16)] {
        world.draw(size);
        world.press("PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp");
        for step in 0..80 {
            let buffer = world.draw(size);
            let columns = usize::from(buffer.area.width);
            let chosen = buffer
                .content
                .chunks(columns)
                .skip(1)
                .filter(|cells| cells[2].modifier.contains(Modifier::REVERSED));
            let rows = chosen.count();
            assert!((1..=2).contains(&rows), "{size:?} {step}: {rows}");
            world.press("Down");
        }
    }
}

#[test]
fn hostile_words_are_drawn_as_pictures() {
    let mut world = World::of("all");
    world.record(vec![Change {
        line: LineKey::shared("iec-62443-2-4", "SP.02.01"),
        field: "statement".into(),
        to: "a \u{1b}[2Jbomb\u{202e} here\nand there".into(),
    }]);
    world.press("/ 'bomb there'");
    let sight = world.sight();
    assert!(
        sight.contains("statement: a ␛[2Jbomb\u{fffd} here and there"),
        "{sight}"
    );
    assert_eq!(marked(&mut world), ["bombthere"]);
}

#[test]
fn find_leads_there_from_every_screen() {
    check(&[
        ("", "o / 'SP.02.01' Enter", "@SP.02.01 +0 | 0-4 level"),
        ("", "l / 'SP.02.01' Enter b", "@SP.01.01 +0 | 0-4 level"),
    ]);
}

#[test]
fn a_word_finds_what_is_written_as_two() {
    let mut world = World::of("all");
    world.press("e 'Whoever is to (hang up) a drill does.' Esc G / 'hangup'");
    let sight = world.sight();
    assert!(
        sight.contains("statement: Whoever is to (hang up) a"),
        "{sight}"
    );
    assert_eq!(marked(&mut world), ["(hang up)"]);
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.01");
    // Only whole words make one.
    world.press("G / 'hangu'");
    assert!(!world.sight().contains("hang up"), "{}", world.sight());
}

#[test]
fn the_reason_why_a_line_cannot_apply_is_found() {
    let (mut world, _) = walked("- 'no zebras on site' Enter", "/ 'zebras'");
    let sight = world.sight();
    assert!(sight.contains("1 found"), "{sight}");
    assert!(sight.contains("not applicable"), "{sight}");
    world.press("Enter");
    assert_eq!(world.at(), "SP.01.01");
}

/// A catalog that is far longer than any standard; only its last title has this word.
fn long(last: &str) -> Catalog {
    let whole = whole_catalog();
    let again = whole.requirements.iter().cycle().take(5_000);
    let again = again.enumerate().map(|(at, like)| Requirement {
        id: format!("L {at:04}").into(),
        base: None,
        leans_on: Vec::new(),
        title: format!("Point {at}").into(),
        ..like.clone()
    });
    let mut requirements: Vec<Requirement> = again.collect();
    requirements.last_mut().unwrap().title = last.to_owned().into();
    Catalog {
        id: "long".into(),
        requirements,
        without: Vec::new(),
        ..whole
    }
}

/// Lets what is under way come to its end; gives in how many pieces.
fn finish(world: &mut World) -> usize {
    let mut pieces = 0;
    while world.model.is_under_way() {
        world.take_in(Message::GoOn);
        pieces += 1;
    }
    pieces
}

#[test]
fn of_very_many_lines_the_first_that_fit_are_there_at_once() {
    let begun = || {
        let mut world = World::on(long("Backup of the last"), &about("all"));
        world.press("/ 'backup' Down Down");
        world
    };
    let found = |sight: &str| -> usize {
        let (before, _) = sight.split_once(" found").unwrap();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let mut world = begun();
    let first = world.sight();
    assert!(first.contains(" found…"), "{first}");
    assert!(!first.contains("Backup of the last"), "{first}");
    assert_eq!(finish(&mut world), 2);
    let whole = world.sight();
    assert!(!whole.contains(" found…"), "{whole}");
    assert!(
        found(&whole) > found(&first) && found(&first) > 20,
        "{whole}"
    );
    // The best came last, and stands first; the chosen one stays.
    let place = |word: &str| whole.find(word).expect(word);
    assert!(place("Backup of the last") < place("L 0"), "{whole}");
    let chosen = begun().press("Enter").at();
    assert_eq!(world.press("Enter").at(), chosen);
}

#[test]
fn none_so_far_is_not_none() {
    let mut world = World::on(long("Zeppelin"), &about("all"));
    world.press("/ 'zeppelin'");
    assert!(world.sight().contains("none so far: looking on"));
    finish(&mut world);
    assert!(world.sight().contains("1 found"));
    world.press("Enter");
    assert_eq!(world.at(), "L 4999");
    world.press("/ 'zeppelins of the north'");
    finish(&mut world);
    assert!(world.sight().contains("no line has these words"));
}

#[test]
fn what_is_found_piece_by_piece_is_what_is_found_at_once() {
    let world = World::of("all");
    let walk = world.model.walk.as_ref().unwrap();
    let (catalogs, lines) = (&walk.catalogs, &walk.judged.lines);
    let typed = [
        "",
        "backup",
        "sp.03.08 re1",
        "03.08 re",
        "wireless",
        "back up",
        "multifactor",
        "pssword",
        "bckp",
        "xyzzy",
    ];
    for typed in typed {
        let at_once = search(catalogs, &walk.shown, lines, &mut Texts::default(), typed);
        for most in [1, 7, 122, 123, usize::MAX] {
            let (mut texts, mut search) = (Texts::default(), Search::new(typed));
            while !search.is_done() {
                search.go_on(catalogs, &walk.shown, lines, &mut texts, most);
            }
            assert_eq!(search.found(), at_once, "{typed:?} by {most}");
        }
    }
}

/// A hit whose words stand in a second row has that row, or is not in sight.
#[test]
fn no_hit_is_cut_in_half() {
    let mut world = World::of("all");
    world.press("/ 'backup'");
    for rows in 16..30 {
        let drawn = text_of(&world.draw((80, rows)));
        let hits = drawn.lines().skip(3).filter(|row| row.starts_with("  SP."));
        let told = |row: &str| row.contains("backup") || row.contains("Backup");
        let mut below = drawn
            .lines()
            .skip(3)
            .skip_while(|row| !row.starts_with("  SP.11.06"));
        let (last, why) = (below.next(), below.next());
        assert!(hits.count() > 3, "{drawn}");
        assert!(last.is_none() || why.is_some_and(told), "{drawn}");
    }
}

/// Who looks for the next unanswered line looks for a key.
#[test]
fn a_key_is_found_by_what_it_does() {
    let mut world = World::of("all");
    for words in ["unanswered", "next open"] {
        world.press(&format!("/ '{words}'"));
        let sight = world.sight();
        let key = "after Esc, as a key: \".\" the next unanswered line";
        assert!(sight.contains(key), "{words}: {sight}");
        world.press("Esc");
    }
    // Many lines have such words.
    world.press("/ 'open'");
    assert!(!world.sight().contains("as a key"), "{}", world.sight());
}

/// Hits below the last row are told.
#[test]
fn more_hits_than_rows_are_told() {
    let mut world = World::of("all");
    world.press("/ 'open'");
    assert!(world.sight().contains(" more below\n"), "{}", world.sight());
    world.press(&"Down ".repeat(30));
    assert!(!world.sight().contains(" more below"), "{}", world.sight());
    world.press("Esc / 'SP.01.05'");
    assert!(!world.sight().contains(" more below"), "{}", world.sight());
}
