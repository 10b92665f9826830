//! Where the official wording appears: on screen, and where it was asked for. Nowhere else: the same session gives the
//! same bytes with and without a licensed copy.

use std::{
    io::Read,
    time::{Duration, Instant},
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use walkdown::catalog::{Catalog, Overlay, built_in};

use super::{HEADER, copy, csv, wording};
use crate::support::{
    room::Room,
    screens::{World, about, whole_catalog},
};

const HEADING: &str = "The standard's wording (licensed copy)";

/// A room with a session that has an answer, and a copy that differs in a topic, a subtopic and a documentation value.
fn room() -> Room {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    let mut rows = copy();
    rows[0][3] = "Zorbing".into();
    rows[0][4] = "Blorping".into();
    rows[0][5] = "Yes".into();
    room.write("copy.csv", csv(&HEADER, &rows, ',', "\n"));
    room
}

fn take_in(room: &Room) {
    assert!(
        room.walkdown(["catalog", "import", "copy.csv"])
            .output()
            .status
            .success()
    );
}

#[test]
fn a_sheet_with_the_wording_is_taken_back_as_it_is() {
    let room = room();
    take_in(&room);
    room.walkdown(["export", "a", "--official-text", "-o", "o.csv"])
        .check();
    assert!(room.read("o.csv").contains("Lorem zarvox"));
    let told = room.walkdown(["import", "a", "o.csv"]).text();
    assert!(told.ends_with(" rows read: nothing to record\n"), "{told}");
}

/// Everything that leaves the program.
fn written(room: &Room) -> Vec<String> {
    let lines: [&[&str]; 14] = [
        &["report", "a", "--format", "html"],
        &["report", "a", "--format", "md"],
        &["report", "a", "--format", "json"],
        &["agenda", "a"],
        &["agenda", "a", "--format", "html"],
        &["agenda", "a", "--open"],
        &["agenda", "a", "--open", "--format", "html"],
        &["status", "a"],
        &["status", "a", "--json"],
        &["show", "a", "SP.01.01"],
        &["show", "a", "SP.01.01", "--json", "--history"],
        &["lint", "a", "--json"],
        &["list", "--json"],
        &["verify", "a"],
    ];
    let run = |line: &&[&str]| room.walkdown(line.iter().copied()).output().stdout;
    let text = |bytes| String::from_utf8(bytes).unwrap();
    lines.iter().map(run).map(text).collect()
}

#[test]
fn the_same_session_gives_the_same_bytes_with_a_copy() {
    let room = room();
    let before = written(&room);
    take_in(&room);
    assert_eq!(written(&room), before);
    for text in before {
        for word in ["zarvox", "Quia", "Zorbing", "Blorping"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
    let catalog = room
        .walkdown(["catalog", "show", "iec-62443-2-4", "--json"])
        .text();
    assert!(
        catalog.contains("Zorbing") && !catalog.contains("zarvox") && !catalog.contains("Quia")
    );
}

#[test]
fn a_session_begun_with_a_copy_is_asked_the_same() {
    let room = room();
    take_in(&room);
    room.walkdown(["new", "b", "--no-open"])
        .stdout("b.walkdown\n")
        .check();
    let digest = |name: &str| {
        let text = room.read(name);
        let header: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
        header["catalogs"].clone()
    };
    assert_eq!(digest("a.walkdown"), digest("b.walkdown"));
}

#[test]
fn the_digest_is_that_of_what_was_asked() {
    let plain = built_in("iec-62443-2-4").unwrap();
    let overlay: Overlay = serde_json::from_value(serde_json::json!({
        "catalog": "iec-62443-2-4",
        "requirements": { "SP.01.03": { "text": "lorem", "topic": "Zorbing", "documentation": "Yes" } },
    }))
    .unwrap();
    let mut laid = plain.clone();
    overlay.apply(&mut laid);
    let unsure = |catalog: &Catalog| catalog.requirement("SP.01.03").unwrap().unverified.clone();
    assert_eq!(laid.requirement("SP.01.03").unwrap().topic, "Zorbing");
    assert_eq!(unsure(&plain), ["subtopic", "documentation"]);
    assert_eq!(unsure(&laid), ["subtopic"]);
    assert_eq!(laid.digest(), plain.digest());
    // Laid over twice it is the same.
    let once = laid.clone();
    overlay.apply(&mut laid);
    assert_eq!(laid, once);
    // Another catalog stays as it is.
    let owner = built_in("iec-62443-2-1").unwrap();
    let mut same = owner.clone();
    overlay.apply(&mut same);
    assert_eq!(same, owner);
}

#[test]
fn the_option_adds_the_wording_to_each_answer() {
    let room = room();
    let line = |format| ["report", "a", "--format", format, "--official-text"];
    room.walkdown(line("md"))
        .stderr(
            "walkdown: --official-text: no licensed text of iec-62443-2-4 was taken in here\ntake in your copy with: \
             walkdown catalog import FILE\n",
        )
        .status(1)
        .check();
    take_in(&room);
    for format in ["html", "md"] {
        let text = room.walkdown(line(format)).text();
        assert_eq!(text.matches(HEADING).count(), 1, "{format}: one answer");
        assert!(
            text.contains("Lorem zarvox 0,") && text.contains("grün est."),
            "{format}"
        );
        assert!(
            text.contains("from a licensed copy. Its publisher's terms"),
            "{format}"
        );
    }
    let json = room.json(line("json"));
    assert_eq!(json["answers"][0]["official"]["text"], wording(0));
    let shown = room.json(["show", "a", "sp.01.01", "--json", "--official-text"]);
    assert_eq!(shown["official"]["text"], wording(0));
    let text = room
        .walkdown(["show", "a", "sp.01.01", "--official-text"])
        .text();
    assert!(
        text.contains(&format!("\n{HEADING}\n  Lorem zarvox 0,")),
        "{text}"
    );
    let catalog = room
        .walkdown([
            "catalog",
            "show",
            "iec-62443-2-4",
            "--json",
            "--official-text",
        ])
        .text();
    assert_eq!(catalog.matches("Lorem zarvox").count(), 123);
}

#[test]
fn the_interview_shows_it_in_the_guidance() {
    let mut catalog = whole_catalog();
    let overlay: Overlay = serde_json::from_value(serde_json::json!({
        "catalog": "iec-62443-2-4",
        "requirements": { "SP.01.01": { "text": wording(0), "rationale": "Quia \u{1b}[2J est.", "topic": "Zorbing" } },
    }))
    .unwrap();
    overlay.apply(&mut catalog);
    let mut world = World::on(catalog, &about("all"));
    assert!(!world.sight().contains("zarvox"));
    assert!(world.sight().contains("Solution staffing › Zorbing"));
    let sight = world.press("Tab Tab").sight();
    for part in [
        HEADING,
        "Lorem zarvox 0, \"velit\"",
        "- sit murex,",
        "The standard's rationale (licensed copy)",
        "Quia ␛[2J est.",
    ] {
        assert!(sight.contains(part), "{part} in\n{sight}");
    }
}

#[test]
fn a_terminal_shows_it_and_a_broken_copy_is_said() {
    let room = room();
    take_in(&room);
    let seen = on_terminal(&room, &["show", "a", "SP.01.01"], "grün est.");
    assert!(seen.contains(HEADING) && seen.contains("Zorbing"), "{seen}");
    let path = "home/config/walkdown/overlays/iec-62443-2-4.json";
    room.write(path, "{");
    let seen = on_terminal(&room, &["show", "a", "SP.01.01"], "target");
    assert!(seen.contains("the licensed text cannot be read"), "{seen}");
    assert!(seen.contains("Own staff briefed"), "{seen}");
}

#[cfg(unix)]
#[test]
fn it_is_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let room = room();
    take_in(&room);
    let path = room.path("home/config/walkdown/overlays/iec-62443-2-4.json");
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

/// What a command prints on a terminal, until this is seen.
fn on_terminal(room: &Room, line: &[&str], until: &str) -> String {
    let size = PtySize {
        rows: 60,
        cols: 100,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_walkdown"));
    command.args(line);
    command.cwd(room.path(""));
    let home = room.path("home");
    for (name, folder) in [
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CONFIG_HOME", "config"),
    ] {
        command.env(name, home.join(folder));
    }
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (begun, mut seen, mut buffer) = (Instant::now(), Vec::new(), [0; 4096]);
    while begun.elapsed() < Duration::from_secs(20) {
        match reader.read(&mut buffer) {
            Ok(count) if count > 0 => seen.extend(&buffer[..count]),
            _ => break,
        }
    }
    child.wait().unwrap();
    let seen = String::from_utf8_lossy(&seen).into_owned();
    assert!(seen.contains(until), "{seen}");
    seen
}
