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
    both(room, &names, &[]).1
}

/// Both verifiers on the same files with the same options: how they end, and which files are sound to both.
fn both(room: &Room, names: &[&str], options: &[&str]) -> (Option<i32>, BTreeMap<String, bool>) {
    let ours = room
        .walkdown([&["verify"], names, options].concat())
        .output();
    let theirs = Command::new("python3")
        .arg("verify.py")
        .args([names, options].concat())
        .current_dir(room.path(""))
        .output()
        .unwrap();
    let said = [&ours, &theirs].map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let [one, other] = said.each_ref().map(|text| verdicts(text));
    assert_eq!(one.len(), names.len(), "{}", said[0]);
    assert_eq!(one, other, "{}", String::from_utf8_lossy(&theirs.stderr));
    assert_eq!(ours.status.code(), theirs.status.code(), "{said:#?}");
    // What they say of the digest expected is the same, word for word.
    let but = said.each_ref().map(|text| {
        let words = text
            .lines()
            .filter_map(|line| line.split_once("sound, but "));
        // How many changes and seals are in it stands behind that.
        let words = words.map(|(_, but)| but.splitn(3, ", ").take(2).collect::<Vec<_>>());
        words.map(|words| words.join(", ")).collect::<Vec<_>>()
    });
    assert_eq!(but[0], but[1], "{said:#?}");
    assert_eq!(since(&said[0]), since(&said[1]), "{said:#?}");
    (ours.status.code(), one)
}

/// How many changes a verifier counts since the newest seal of each file.
fn since(text: &str) -> Vec<String> {
    let told = text.lines().filter_map(|line| {
        let (name, what) = line.split_once(": ")?;
        let before = what.strip_suffix(" changes since");
        let before = before.or_else(|| what.strip_suffix(" change since"))?;
        let count = before.rsplit(' ').next()?.replace("no", "0");
        let counted = count.bytes().all(|byte| byte.is_ascii_digit());
        counted.then(|| format!("{name}: {count}"))
    });
    told.collect()
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
fn a_torn_line_is_seen_and_a_cut_at_a_line_alone_is_not() {
    let Some(room) = ready() else { return };
    let text = room.read("a.walkdown");
    room.write("torn.walkdown", &text[..text.len() - 20]);
    assert!(!compare(&room, &["torn.walkdown".into()])["torn.walkdown"]);
    let (rest, _) = text.trim_end().rsplit_once('\n').unwrap();
    room.write("cut.walkdown", format!("{rest}\n"));
    assert!(compare(&room, &["cut.walkdown".into()])["cut.walkdown"]);
}

/// The digest of a line of a file.
fn digest(room: &Room, name: &str, line: usize) -> String {
    let text = room.read(name);
    let line = text.lines().nth(line).unwrap();
    line[line.len() - 66..line.len() - 2].to_owned()
}

#[test]
fn a_digest_that_was_kept_is_asked_of_both_alike() {
    let Some(room) = ready() else { return };
    let sealed = room.read("a.walkdown");
    let last = sealed.lines().count() - 1;
    let kept = digest(&room, "a.walkdown", last);
    let late = ["--maturity", "1", "--reason", "late"];
    for (name, id) in [
        ("changed.walkdown", "SP.02.01"),
        ("other.walkdown", "SP.02.02"),
    ] {
        copy(&room, name);
        answer(&room, &[&["answer", name, id][..], &late].concat());
    }
    fs::copy(room.path("changed.walkdown"), room.path("again.walkdown")).unwrap();
    answer(&room, &["seal", "again.walkdown"]);
    copy(&room, "twice.walkdown");
    answer(&room, &["seal", "twice.walkdown"]);
    answer(
        &room,
        &["merge", "joined", "changed.walkdown", "other.walkdown"],
    );
    fs::copy(room.path("joined.walkdown"), room.path("signed.walkdown")).unwrap();
    answer(&room, &["seal", "signed.walkdown"]);
    let cut: Vec<&str> = sealed.lines().take(last).collect();
    room.write("cut.walkdown", cut.join("\n") + "\n");
    room.write("byte.walkdown", sealed.replacen("SP.01.03", "SP.01.05", 1));
    for (name, code, is_sound) in [
        ("a.walkdown", 0, true),
        ("twice.walkdown", 0, true),
        ("changed.walkdown", 1, true),
        ("again.walkdown", 1, true),
        ("joined.walkdown", 1, true),
        ("signed.walkdown", 1, true),
        ("cut.walkdown", 1, true),
        ("plain.walkdown", 1, true),
        ("byte.walkdown", 1, false),
    ] {
        let (status, found) = both(&room, &[name], &["--expect", &kept]);
        assert_eq!((status, found[name]), (Some(code), is_sound), "{name}");
        // Of each file its own last line is what it is now; its first is where all of it began.
        let own = digest(&room, name, room.read(name).lines().count() - 1);
        both(&room, &[name], &["--expect", &own]);
        let first = digest(&room, name, 0);
        let (status, _) = both(&room, &[name], &["--expect", &first]);
        assert_eq!(status, Some(1), "{name}");
    }
    let other = "0".repeat(64);
    let (status, _) = both(&room, &["a.walkdown"], &["--expect", &other]);
    assert_eq!(status, Some(1));
}

/// Lines that nobody well-meaning wrote, each with a right digest: both say the same of them, and neither breaks off.
#[test]
fn forged_lines_are_told_alike_by_both() {
    let Some(room) = ready() else { return };
    let text = room.read("a.walkdown");
    let last = text.trim_end().rsplit_once("\"sum\":\"").unwrap().1;
    let last = last.trim_end_matches("\"}");
    let set = r#""set":[{"line":"iec-62443-2-4/SP.01.01//","field":"level","to":4,"over":[]}]"#;
    let forged = [
        r#"{"n":5,"after":[],"do":"set","set":3"#.to_owned(),
        r#"{"n":5,"after":[],"do":"set""#.to_owned(),
        r#"{"n":true,"after":null,"do":"set","set":[]"#.to_owned(),
        r#"{"n":1e3,"after":[],"do":"seal","events":3"#.to_owned(),
        r#"{"n":-1,"after":[],"do":"undo","of":[]"#.to_owned(),
        r#"{"n":5,"after":[],"do":["set"]"#.to_owned(),
        r#"{"n":2,"after":["zz"],"do":"undo","of":["yy",7]"#.to_owned(),
        r#"{"n":9,"after":null,"do":"seal","events":"8""#.to_owned(),
        r#"{"n":9,"after":{},"do":"later","at":"\ud800""#.to_owned(),
        r#"{"n":9,"after":{},"do":"later","at":NaN"#.to_owned(),
        r#"{"walkdown":1,"session":"x""#.to_owned(),
        r#"{"walkdown":"1","session":"x","catalogs":[]"#.to_owned(),
        format!(r#"{{"n":9,"after":["{last}"],"at":7,"who":[],"do":"set",{set}"#),
        format!(r#"{{"n":9,"after":["{last}"],"do":"set","set":[7,{{"over":["{last}"]}}]"#),
    ];
    let mut names = Vec::new();
    for (place, body) in forged.iter().enumerate() {
        let (_, line) = crate::law::raw::close(body);
        names.push(format!("forged{place}.walkdown"));
        room.write(&names[place], format!("{text}{line}\n"));
    }
    for name in &names {
        compare(&room, std::slice::from_ref(name));
    }
}
