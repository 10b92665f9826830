//! The verifier in Python says of every file what `verify` says: sound ones, sealed, changed, cut and joined ones.

use std::{collections::BTreeMap, fs, process::Command};

use crate::support::room::Room;

/// How many bytes are changed, spread over the file.
const CHANGED: usize = 150;

/// What a verifier says of each file, in one word.
fn verdicts(text: &str) -> BTreeMap<String, bool> {
    let verdict = |line: &str| {
        let (name, what) = line.split_once(": ")?;
        let sound = what.starts_with("sound, ");
        (sound || what.starts_with("not sound, ")).then(|| (name.to_owned(), sound))
    };
    text.lines().filter_map(verdict).collect()
}

/// Both verifiers on the same files: each has to find the same, and end the same.
fn compare(room: &Room, names: &[String]) -> BTreeMap<String, bool> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ours = room
        .walkdown(["verify"].into_iter().chain(names.iter().copied()))
        .output();
    let theirs = Command::new("python3")
        .arg("verify.py")
        .args(&names)
        .current_dir(room.path(""))
        .output()
        .unwrap();
    let said = [&ours, &theirs].map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let [one, other] = said.each_ref().map(|text| verdicts(text));
    assert_eq!(one.len(), names.len(), "{}", said[0]);
    assert_eq!(one, other, "{}", String::from_utf8_lossy(&theirs.stderr));
    assert_eq!(ours.status.code(), theirs.status.code(), "{said:#?}");
    one
}

fn ready() -> Option<Room> {
    if Command::new("python3").arg("--version").output().is_err() {
        crate::support::left_out("python3 is not here");
        return None;
    }
    let room = Room::with_session();
    let verifier = room.walkdown(["verify-python"]).text();
    room.write("verify.py", verifier);
    for id in ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04"] {
        answer(&room, &["answer", "a", id, "--maturity", "2"]);
    }
    fs::copy(room.path("a.walkdown"), room.path("plain.walkdown")).unwrap();
    answer(&room, &["seal", "a"]);
    Some(room)
}

fn answer(room: &Room, args: &[&str]) {
    let output = room.walkdown(args.iter().copied()).output();
    assert!(output.status.success(), "{output:?}");
}

fn copy(room: &Room, name: &str) -> String {
    fs::copy(room.path("a.walkdown"), room.path(name)).unwrap();
    name.to_owned()
}

#[test]
fn sound_sealed_and_joined_files_are_sound_to_both() {
    let Some(room) = ready() else { return };
    let plain = ["plain.walkdown".to_owned(), "a.walkdown".to_owned()];
    assert!(compare(&room, &plain).values().all(|sound| *sound));
    let (one, other) = (copy(&room, "one.walkdown"), copy(&room, "two.walkdown"));
    let late = ["--maturity", "1", "--reason", "late"];
    for (name, id) in [(&one, "SP.02.01"), (&other, "SP.02.02")] {
        answer(&room, &[&["answer", name, id][..], &late].concat());
    }
    answer(&room, &["merge", "joined", &one, &other]);
    // Changed since it was sealed: sound, and still both end with 1.
    for name in [&one, &"joined.walkdown".to_owned()] {
        let found = compare(&room, std::slice::from_ref(name));
        assert_eq!(found.values().collect::<Vec<_>>(), [&true]);
    }
    answer(&room, &["seal", "joined"]);
    compare(&room, &["joined.walkdown".into()]);
}

#[test]
fn changed_bytes_and_dropped_lines_are_found_by_both() {
    let Some(room) = ready() else { return };
    let bytes = fs::read(room.path("a.walkdown")).unwrap();
    let mut names = Vec::new();
    for at in (0..bytes.len()).step_by((bytes.len() / CHANGED).max(1)) {
        let mut changed = bytes.clone();
        changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
        names.push(format!("byte{at}.walkdown"));
        room.write(names.last().unwrap(), changed);
    }
    let text = room.read("a.walkdown");
    let lines: Vec<&str> = text.lines().collect();
    for dropped in 0..lines.len() - 1 {
        let kept: Vec<&str> = (0..lines.len())
            .filter(|line| *line != dropped)
            .map(|line| lines[line])
            .collect();
        names.push(format!("line{dropped}.walkdown"));
        room.write(names.last().unwrap(), kept.join("\n") + "\n");
    }
    let found = compare(&room, &names);
    // The last line break alone may go: a whole last line counts without it.
    let unseen: Vec<_> = found.iter().filter(|(_, sound)| **sound).collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}

#[test]
fn a_cut_is_seen_within_a_line_and_at_its_end_by_the_kept_digest() {
    let Some(room) = ready() else { return };
    let text = room.read("a.walkdown");
    room.write("torn.walkdown", &text[..text.len() - 20]);
    assert!(!compare(&room, &["torn.walkdown".into()])["torn.walkdown"]);
    let (rest, seal) = text.trim_end().rsplit_once('\n').unwrap();
    let digest = &seal[seal.len() - 66..seal.len() - 2];
    room.write("cut.walkdown", format!("{rest}\n"));
    assert!(compare(&room, &["cut.walkdown".into()])["cut.walkdown"]);
    for (name, status) in [("a.walkdown", 0), ("cut.walkdown", 1)] {
        let output = Command::new("python3")
            .args(["verify.py", name, "--expect", digest])
            .current_dir(room.path(""))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(status), "{output:?}");
    }
}
