//! A file as evidence, chosen in a real folder and read by the program's own thread.

use std::{fs, process::Command};

use walkdown::session::{EvidenceFile, answer};

use super::seat::Home;

fn taken(home: &Home) -> Vec<EvidenceFile> {
    let session = home.session().session;
    let line = walkdown::session::LineKey::shared("iec-62443-2-4", "SP.01.01");
    let evidence = answer(&session, &line).evidence;
    evidence.into_iter().filter_map(|item| item.file).collect()
}

#[test]
fn a_file_is_found_and_taken() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    let folder = home.file().parent().unwrap().join("evidence");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("scan of May.txt"), "abc").unwrap();
    fs::write(folder.join("\u{1b}[2Jname\u{7}.txt"), "").unwrap();
    fs::write(folder.join(".hidden"), "").unwrap();
    let typed = format!("/{}\r", folder.parent().unwrap().display());
    seat.type_in("V")
        .wait("entries")
        .type_in(&typed)
        .wait("evidence/")
        .type_in("\r");
    seat.wait("scan of May.txt")
        .wait("␛[2Jname␇.txt")
        .wait("2 of 3 entries");
    seat.type_in("/scan\r")
        .wait("SP.01.01 evidence scan of May.txt saved");
    let taken = taken(&home);
    assert_eq!(taken.len(), 1);
    assert_eq!(
        taken[0].path, "evidence/scan of May.txt",
        "named from the session's folder"
    );
    assert_eq!(taken[0].size, 3);
    assert_eq!(
        taken[0].sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    seat.type_in("q").wait("1 session").type_in("q");
    assert!(seat.end());
    let verified = Command::new(env!("CARGO_BIN_EXE_walkdown"))
        .arg("verify")
        .arg(home.file())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(told.contains("1 evidence file unchanged"), "{told}");
}

#[test]
fn what_cannot_be_taken_is_said() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    let folder = home.folder();
    let made = Command::new("mkfifo").arg(folder.join("pipe")).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink("/nowhere/at/all", folder.join("lost")).unwrap();
    seat.type_in("V").wait("pipe").type_in("/pipe\r");
    seat.wait("pipe is no plain file: it cannot be taken");
    seat.type_in("\u{1b}")
        .wait_gone("no plain file")
        .type_in("/lost\r");
    seat.wait("lost is no plain file");
    seat.type_in("\u{1b}")
        .wait_gone("no plain file")
        .type_in("\u{1b}[200~/dev/zero\u{1b}[201~\r");
    seat.wait("/dev/zero is no plain file: it cannot be taken");
    seat.type_in("\u{1b}")
        .wait_gone("no plain file")
        .type_in("/no/such.pdf\r");
    seat.wait("no/such.pdf: ");
    assert_eq!(taken(&home).len(), 0);
}

#[test]
fn a_hundred_thousand_entries_freeze_nothing() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    let folder = home.folder().join("many");
    fs::create_dir(&folder).unwrap();
    for number in 0..100_000 {
        fs::File::create(folder.join(format!("file {number}"))).unwrap();
    }
    seat.type_in("V")
        .wait("many/")
        .type_in("/many")
        .type_in("\r")
        .wait("100000 entries");
    seat.type_in("/file 77777")
        .wait("1 of 100000 entries")
        .type_in("\r");
    seat.wait("SP.01.01 evidence file 77777 saved");
    assert_eq!(
        taken(&home)[0].path,
        home.folder().join("many/file 77777").to_str().unwrap()
    );
}

#[test]
fn a_large_file_is_taken_while_one_answers_or_not_at_all() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    // With holes: it takes long to read and no room.
    let path = home.folder().join("image.iso");
    fs::File::create(&path).unwrap().set_len(400 << 30).unwrap();
    seat.type_in("V")
        .wait("entries")
        .type_in("/image\r")
        .wait("of 429.4 GB; Esc cancels");
    seat.type_in("3")
        .wait("SP.01.01 ML3 saved")
        .type_in("j")
        .wait("taking image.iso");
    seat.type_in("\u{1b}").wait("image.iso is not taken");
    assert_eq!((home.levels(), taken(&home).len()), (1, 0));
    seat.type_in("V")
        .wait("entries")
        .type_in("/image\r")
        .wait("of 429.4 GB");
    seat.type_in("q")
        .wait("it is recorded first")
        .type_in("q")
        .wait("1 session");
    home.wait_unlocked();
    assert_eq!(taken(&home).len(), 0);
    seat.type_in("\r").wait("You stopped at");
    seat.type_in("\r")
        .wait("1/123  line ")
        .type_in("V")
        .wait("entries")
        .type_in("/image\r");
    seat.wait("of 429.4 GB").signal("HUP");
    assert!(seat.end());
    assert_eq!(taken(&home).len(), 0);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    let path = home.folder().join("growing.log");
    let file = fs::File::create(&path).unwrap();
    file.set_len(400 << 30).unwrap();
    seat.type_in("V")
        .wait("growing.log")
        .type_in("/grow\r")
        .wait("of 429.4 GB");
    file.set_len((400 << 30) + 1).unwrap();
    seat.wait("! not taken: reading ")
        .wait("take it once it is whole");
    assert_eq!(taken(&home).len(), 0);
}
