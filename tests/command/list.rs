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
        .take(2)
        .collect();
    assert_eq!(titles, ["Outside", "Inside"], "{text}");
    // Where the one lies that is named without its folder.
    let folder = room.path("home/data/walkdown/sessions");
    let told = format!(
        "sessions named without a folder lie in {}\n",
        folder.display()
    );
    assert!(text.ends_with(&told), "{text}");
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

#[test]
fn a_session_is_found_by_the_beginning_of_its_name_or_by_its_organization() {
    let room = Room::new();
    for (name, organization) in [
        ("Plant DCS", "Nordwerk"),
        ("Yard", "Südhafen"),
        ("Yard two", "Süd"),
    ] {
        room.walkdown(["new", "--no-open", "--organization", name])
            .text();
        let made = name.to_lowercase().replace(' ', "-");
        room.walkdown(["set", &made, "--organization", organization])
            .text();
    }
    let list = room.walkdown(["list"]).text();
    let named = |name: &str| {
        list.lines()
            .any(|line| line.ends_with(&format!("  {name}")))
    };
    assert!(
        named("plant-dcs") && named("yard") && named("yard-two"),
        "{list}"
    );
    for typed in ["plant", "PLANT-dcs", "nordwerk", "Nordwerk"] {
        assert!(
            room.walkdown(["status", typed])
                .text()
                .starts_with("Nordwerk\n"),
            "{typed}"
        );
    }
    // A whole name goes before the beginning of another, in any case.
    for typed in ["yard", "YARD"] {
        assert!(
            room.walkdown(["status", typed])
                .text()
                .starts_with("Südhafen\n"),
            "{typed}"
        );
    }
    assert!(room.walkdown(["status", "süd"]).text().starts_with("Süd\n"));
    room.walkdown(["answer", "yar", "SP.01.01", "--maturity", "2"])
        .stderr("walkdown: yar: several sessions fit: yard, yard-two\nname one of them as it stands there\n")
        .status(1)
        .check();
    for typed in ["wharf", "./plant", "plant/"] {
        room.walkdown(["status", typed])
            .stderr(&format!(
                "walkdown: {typed}: there is no such file\nsee what is known here with: walkdown list\n"
            ))
            .status(1)
            .check();
    }
    // What is made is made under the name that was typed.
    room.walkdown(["new", "plant", "--no-open", "--organization", "New"])
        .stdout("plant.walkdown\n")
        .check();
    assert!(
        room.walkdown(["status", "plant"])
            .text()
            .starts_with("New\n")
    );
}

#[test]
fn a_sealed_session_is_told_in_the_list() {
    let room = Room::with_session();
    assert!(!room.walkdown(["list"]).text().contains("sealed"));
    assert_eq!(
        room.json(["list", "--json"])[0]["seal"],
        serde_json::Value::Null
    );
    room.walkdown(["seal", "a"]).text();
    let text = room.walkdown(["list"]).text();
    assert!(text.contains("0 of 123, sealed "), "{text}");
    let late = ["answer", "a", "SP.01.01", "--flag", "--reason", "late"];
    room.walkdown(late).text();
    let text = room.walkdown(["list"]).text();
    assert!(text.contains("0 of 123, changed since sealed "), "{text}");
    let listed = room.json(["list", "--json"]);
    assert_eq!(listed[0]["seal"], "changed since sealed");
}

/// What merely lies in the folder where the program is started is offered, and said to lie there; what cannot be read,
/// or is too large for a look at it, is not.
#[test]
fn the_home_list_has_the_sessions_of_the_folder_too() {
    let room = Room::with_session();
    let session = room.read("a.walkdown");
    let other = Room::new();
    other.write("copied.walkdown", &session);
    other.write("broken.walkdown", "no session");
    other.write(
        "large.walkdown",
        format!("{session}{}", " ".repeat(5 << 20)),
    );
    let told = other.walkdown(["--plain"]).stdin("quit\n").text();
    let told = told.replace('\n', " ");
    assert!(
        told.contains("1. copied, Nordwerk: 0 of 123 answered"),
        "{told}"
    );
    assert!(told.contains(", in this folder."), "{told}");
    for absent in ["broken", "large"] {
        assert!(!told.contains(absent), "{absent}: {told}");
    }
    // Once opened it is known as any other.
    other.walkdown(["--plain", "copied"]).stdin("quit\n").text();
    let told = other.walkdown(["--plain"]).stdin("quit\n").text();
    assert_eq!(told.matches("1. copied").count(), 1, "{told}");
    assert!(!told.contains("2. "), "{told}");
    assert!(!told.contains("lies in this"), "{told}");
}
