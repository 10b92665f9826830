//! A colleague's copy and a filled-in sheet come in from the screens by the code of the commands.

use std::{fs, path::Path, process::Command};

use super::seat::{Home, Seat};

/// Runs a command on these files and gives what it says.
fn run(folder: &Path, args: &[&str]) -> String {
    let told = Command::new(env!("CARGO_BIN_EXE_walkdown"))
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .output()
        .unwrap();
    String::from_utf8_lossy(&[told.stdout, told.stderr].concat()).into_owned()
}

/// Takes another file than those offered: it is looked for by its name.
fn pick(seat: &mut Seat, file: &str, word: &str) {
    seat.type_in("f").wait(file).type_in("/").type_in(word);
    seat.wait("1 of ").type_in("\r");
}

/// A session and a colleague's copy of it, in the folder where the program is started.
fn apart(home: &Home) {
    let folder = home.folder();
    run(&folder, &["--as", "tester", "new", "north", "--no-open"]);
    fs::copy(folder.join("north.walkdown"), folder.join("ben.walkdown")).unwrap();
    run(
        &folder,
        &[
            "--as",
            "tester",
            "answer",
            "north",
            "SP.01.01",
            "--maturity",
            "2",
        ],
    );
    run(
        &folder,
        &[
            "--as",
            "Ben",
            "answer",
            "ben",
            "SP.01.01",
            "--maturity",
            "3",
        ],
    );
    run(
        &folder,
        &[
            "--as",
            "Ben",
            "answer",
            "ben",
            "SP.01.02",
            "--maturity",
            "3",
        ],
    );
    // What the session is about is no line of it.
    let about = ["--as", "Ben", "set", "ben", "--scope", "Hall 7"];
    run(&folder, &about);
}

#[test]
fn the_screen_joins_what_the_command_joins() {
    let home = Home::new();
    apart(&home);
    let folder = home.folder();
    run(&folder, &["merge", "wanted", "north", "ben"]);
    let wanted = home.read("wanted.walkdown");
    fs::remove_file(folder.join("wanted.walkdown")).unwrap();
    let copy = home.read("ben.walkdown");
    let mut seat = home.sit_after("\"$0\" north && \"$0\"");
    seat.wait("Brief").type_in("\r").wait("line 2");
    seat.type_in("Z").wait("join it into this one");
    seat.type_in("m").wait("1  ben.walkdown");
    seat.type_in("1").wait("3 changes on 2 lines by Ben");
    seat.wait("1 conflict open then");
    // Nothing is written before it is said so.
    assert_ne!(home.read("north.walkdown"), wanted);
    seat.type_in("y").wait("3 changes taken over, 1 conflict");
    seat.wait("In conflict").wait("= settles them");
    assert_eq!(home.read("north.walkdown"), wanted);
    assert_eq!(home.read("ben.walkdown"), copy);
    // It is open to write, as before; and what is here already is said.
    seat.type_in("\rZ").wait("join it into this one");
    seat.type_in("m").wait("1  ben.walkdown");
    seat.type_in("1").wait("brings nothing new").type_in("n");
    seat.type_in("jj")
        .wait("line 4")
        .type_in("3")
        .wait("SP.01.02 RE(1) ML3 saved");
    seat.type_in("q")
        .wait("2 sessions")
        .wait("1 other copy (m)");
    // Another session is refused in the words of the command, and nothing is changed.
    run(&folder, &["new", "other", "--no-open"]);
    let before = home.read("north.walkdown");
    seat.type_in("m").wait("1  ben.walkdown");
    pick(&mut seat, "other.walkdown", "other");
    seat.wait("Nothing was taken from other.walkdown");
    seat.wait("it is another session");
    seat.type_in("\r").wait("2 sessions");
    assert_eq!(home.read("north.walkdown"), before);
}

#[test]
fn the_screen_takes_in_what_the_command_imports() {
    let home = Home::new();
    apart(&home);
    let folder = home.folder();
    run(&folder, &["export", "north", "-o", "sheet.csv"]);
    let sheet = home.read("sheet.csv");
    let filled = sheet.replacen(",,,,,,2,", ",,,,,,3,", 1);
    assert_ne!(sheet, filled, "{sheet}");
    home.write("sheet.csv", &filled);
    home.write("bad.csv", &sheet.replacen(",,,,,,2,", ",,,,,,77,", 1));
    // What lies beside the session comes first, whatever is newer where one starts.
    let mut seat = home.sit_after("mkdir else; cd else; echo > new.csv; \"$0\" ../north");
    seat.wait("Brief").type_in("\r").wait("line 2");
    let before = home.read("north.walkdown");
    seat.type_in("Zi").wait("Which sheet goes into north?");
    seat.wait("1  bad.csv")
        .wait("2  sheet.csv")
        .wait("3  else/new.csv");
    pick(&mut seat, "bad.csv", "bad");
    seat.wait("1 cell cannot be taken, so nothing is");
    assert_eq!(home.read("north.walkdown"), before);
    seat.type_in("\rZi").wait("Which sheet goes into north?");
    pick(&mut seat, "sheet.csv", "sheet");
    seat.wait("123 rows read: 1 change would be recorded");
    assert_eq!(home.read("north.walkdown"), before);
    seat.type_in("y").wait("1 change recorded, 0 cells left");
    let taken = home.read("north.walkdown");
    assert_eq!(taken.lines().count(), before.lines().count() + 1);
    // It is one change, which one undo takes back.
    seat.type_in("\ru").wait("undone: SP.01.01 maturity: ML3");
    seat.type_in("q");
    assert!(seat.end());
    // A sealed session asks for a reason, as the command does.
    run(&folder, &["--as", "tester", "seal", "north"]);
    let sealed = home.read("north.walkdown");
    let mut seat = home.sit_after("\"$0\" north");
    seat.wait("Brief").type_in("\r").wait("  sealed");
    seat.type_in("Zi").wait("Which sheet goes into north?");
    pick(&mut seat, "sheet.csv", "sheet");
    seat.wait("Nothing was taken from sheet.csv")
        .wait("why you change it");
    assert_eq!(home.read("north.walkdown"), sealed);
}
