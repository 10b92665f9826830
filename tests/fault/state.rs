//! A state folder that cannot be used stands in nobody's way.

use std::{fs, path::Path};

use walkdown::runtime::{Place, Scratch};

use crate::support::room::Room;

#[test]
fn commands_work_without_a_state_folder() {
    let room = Room::new();
    room.write("home/state", "a file where the folder should be");
    room.walkdown(["new", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    room.walkdown(["list"])
        .stdout("no sessions yet; start one with: walkdown new\n")
        .check();
}

#[test]
fn ids_of_strangers_stay_apart_and_inside() {
    let room = Room::new();
    let state = room.path("home/state");
    let long = "x".repeat(5000);
    for id in ["", "..", "../..", "a/b", "ab", "a\u{0}b", &long] {
        let place = Place { line: id.into() };
        Scratch::of(&state, id, Path::new("a"))
            .keep_place(&place)
            .unwrap();
        assert_eq!(Scratch::of(&state, id, Path::new("a")).place(), Some(place));
    }
    assert_eq!(fs::read_dir(state.join("sessions")).unwrap().count(), 7);
    assert_eq!(fs::read_dir(&state).unwrap().count(), 1);
}
