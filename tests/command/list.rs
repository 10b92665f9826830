//! `list`: what is known here.

use crate::support::room::Room;

#[test]
fn sessions_of_the_data_folder_and_elsewhere_are_listed() {
    let room = Room::new();
    room.walkdown(["list"])
        .stdout("no sessions yet; start one with: walkdown new\n")
        .check();
    room.walkdown(["list", "--json"]).stdout("[]\n").check();
    room.walkdown(["new", "--no-open", "--organization", "Inside"])
        .stdout("ROOM/home/data/walkdown/sessions/inside.walkdown\n")
        .check();
    room.walkdown(["new", "out", "--no-open", "--organization", "Outside"])
        .stdout("out.walkdown\n")
        .check();
    room.walkdown(["answer", "out", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    let text = room.walkdown(["list"]).text();
    let titles: Vec<_> = text
        .lines()
        .map(|line| line.split("  ").next().unwrap())
        .collect();
    assert_eq!(titles, ["Outside", "Inside"], "{text}");
    assert!(text.contains("iec-62443-2-4  1 of 123"), "{text}");
    let list = room.json(["list", "--json"]);
    assert_eq!(list[0]["title"], "Outside");
    assert_eq!(list[0]["progress"]["answered"], 1);
    assert_eq!(list[0]["who"], "tester");
}

#[test]
fn what_cannot_be_read_is_listed_with_the_reason() {
    let room = Room::new();
    room.walkdown(["new", "--no-open", "--organization", "Good"])
        .stdout("ROOM/home/data/walkdown/sessions/good.walkdown\n")
        .check();
    room.write("home/data/walkdown/sessions/bad.walkdown", "no session");
    let list = room.json(["list", "--json"]);
    assert_eq!(list[0]["title"], "Good");
    assert!(
        list[1]["problem"]
            .as_str()
            .unwrap()
            .ends_with("it is no session: it has no line that walkdown wrote")
    );
}

#[test]
fn a_session_about_nothing_named_is_called_by_its_file() {
    let room = Room::new();
    room.walkdown(["new", "bare", "--no-open"])
        .stdout("bare.walkdown\n")
        .check();
    room.walkdown(["new", "plant", "--no-open", "--scope", "Boiler 2"])
        .stdout("plant.walkdown\n")
        .check();
    let text = room.walkdown(["list"]).text();
    let mut titles: Vec<_> = text
        .lines()
        .map(|line| line.split("  ").next().unwrap())
        .collect();
    titles.sort_unstable();
    assert_eq!(titles, ["Boiler 2", "bare"], "{text}");
}
