//! What leaves the program tells no path of the machine: evidence is named from the session's folder, and of a file from
//! elsewhere by its name alone, in every format.

use std::{collections::BTreeMap, fs};

use super::word::parts;
use crate::support::room::Room;

/// A session in a folder of its own, with evidence there and elsewhere; the path of what lies elsewhere.
fn room() -> (Room, String) {
    let room = Room::new();
    fs::create_dir_all(room.path("site/own")).unwrap();
    room.write("elsewhere.pdf", "abc");
    room.write("site/own/list.txt", "abc");
    room.walkdown(["new", "site/a", "--no-open"])
        .stdout("site/a.walkdown\n")
        .check();
    let elsewhere = room.path("elsewhere.pdf");
    let elsewhere = elsewhere.to_str().unwrap().to_owned();
    let inside = room.path("site/own/list.txt");
    for file in [elsewhere.as_str(), inside.to_str().unwrap()] {
        let answer = ["answer", "site/a", "SP.01.01", "--evidence-file", file];
        room.walkdown(answer).text();
    }
    room.walkdown(["answer", "site/a", "SP.01.01", "--maturity", "1"])
        .text();
    // The file itself is the session as it is.
    assert!(room.read("site/a.walkdown").contains(&elsewhere));
    (room, elsewhere)
}

/// Each text of a file that was written: of a packed one each of its parts, of a folder each of its files.
fn texts(room: &Room, name: &str) -> BTreeMap<String, String> {
    let path = room.path(name);
    if path.is_dir() {
        let files = fs::read_dir(&path).unwrap();
        let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        return files
            .map(|file| (file.clone(), room.read(&format!("{name}/{file}"))))
            .collect();
    }
    let bytes = fs::read(&path).unwrap();
    if bytes.starts_with(b"PK") {
        return parts(&bytes);
    }
    BTreeMap::from([(name.to_owned(), String::from_utf8(bytes).unwrap())])
}

#[test]
fn no_format_tells_a_path_of_the_machine() {
    let (room, elsewhere) = room();
    let machine = room.path("");
    let machine = machine.to_str().unwrap().trim_end_matches('/');
    assert!(elsewhere.starts_with(machine));
    for (command, file, more) in [
        ("export", "a.csv", &[][..]),
        ("export", "a.xlsx", &[]),
        ("export", "a.jsonl", &[]),
        ("export", "changes.jsonl", &["--history"]),
        ("export", "oscal", &["--format", "oscal", "--ssp"]),
        ("export", "ar.json", &["--format", "oscal-ar"]),
        ("export", "poam.json", &["--format", "oscal-poam"]),
        ("report", "a.html", &[]),
        ("report", "a.md", &[]),
        ("report", "a.docx", &[]),
        ("report", "a.json", &[]),
        ("report", "client.html", &["--for", "client"]),
        ("agenda", "agenda.html", &[]),
    ] {
        let args = [command, "site/a", "-o", file];
        room.walkdown(args.into_iter().chain(more.iter().copied()))
            .output();
        let texts = texts(&room, file);
        assert!(!texts.is_empty(), "{file}");
        for (part, text) in &texts {
            assert!(!text.contains(machine), "{file}: {part} tells {machine}");
        }
        let all: String = texts.into_values().collect();
        // The plan of action and the agenda name no evidence that is there.
        if file != "agenda.html" && file != "poam.json" {
            assert!(all.contains("elsewhere.pdf"), "{file}");
            assert!(all.contains("own/list.txt"), "{file}");
        }
    }
}

/// Of two files with one name elsewhere, as much of the path as tells them apart.
#[test]
fn files_with_one_name_are_told_apart_in_the_register() {
    let room = Room::new();
    fs::create_dir_all(room.path("site")).unwrap();
    room.walkdown(["new", "site/a", "--no-open"]).text();
    for folder in ["out/north", "out/south"] {
        fs::create_dir_all(room.path(folder)).unwrap();
        room.write(&format!("{folder}/list.pdf"), folder);
        let file = room.path(&format!("{folder}/list.pdf"));
        let file = file.to_str().unwrap();
        room.walkdown(["answer", "site/a", "SP.01.01", "--evidence-file", file])
            .text();
    }
    let report = room.walkdown(["report", "site/a", "--format", "md"]).text();
    for folder in ["north", "south"] {
        assert!(report.contains(&format!("…/{folder}/list.pdf")), "{report}");
    }
    assert!(!report.contains(room.path("out").to_str().unwrap()));
}

/// A sheet that was written before, with whole paths, is still the same when it comes back.
#[test]
fn a_sheet_with_whole_paths_is_taken_back_as_it_was() {
    let (room, elsewhere) = room();
    room.walkdown(["export", "site/a", "-o", "a.csv"]).output();
    let text = room.read("a.csv");
    assert!(text.contains("…/elsewhere.pdf"), "{text}");
    for text in [text.clone(), text.replace("…/elsewhere.pdf", &elsewhere)] {
        room.write("back.csv", text);
        let told = room
            .walkdown(["import", "site/a", "back.csv", "--dry-run"])
            .text();
        assert!(told.contains("nothing"), "{told}");
    }
}
