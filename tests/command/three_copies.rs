//! Three people answer apart on copies of one session: forty changes, twelve of them in conflict. Merged by `merge` and
//! by git alike, settled by words, and the report names who settled what.

use std::{fs, process::Command};

use crate::support::{left_out, room::Room};

const PEOPLE: [(&str, &str); 3] = [("a", "Ana"), ("b", "Ben"), ("c", "Cleo")];

/// The ids of requirements that are answered, in the order of the standard.
fn ids(room: &Room) -> Vec<String> {
    let catalog = room.json(["catalog", "show", "iec-62443-2-4", "--json"]);
    let mut ids = Vec::new();
    for area in catalog["areas"].as_array().unwrap() {
        for topic in area["topics"].as_array().unwrap() {
            let asked = topic["requirements"].as_array().unwrap().iter();
            ids.extend(asked.map(|one| one["id"].as_str().unwrap().to_owned()));
        }
    }
    ids
}

/// A change of one of the three: which copy, which requirement, what.
type Change = (usize, usize, [String; 2]);

/// Forty changes: on ten requirements two of the three set another level, on two all of them another text; six agree,
/// and eight are one person's own.
fn changes() -> Vec<Change> {
    let level = |level: usize| ["--maturity".to_owned(), level.to_string()];
    let text = |text: &str| ["--statement".to_owned(), text.to_owned()];
    let mut changes = Vec::new();
    for at in 0..10 {
        changes.push((at % 3, at, level(1)));
        changes.push(((at + 1) % 3, at, level(3)));
    }
    for at in 10..12 {
        for (who, said) in ["as the plan says", "by word of mouth", "not at all"]
            .iter()
            .enumerate()
        {
            changes.push((who, at, text(said)));
        }
    }
    for at in 12..15 {
        changes.push((0, at, level(2)));
        changes.push((1, at, level(2)));
    }
    for at in 15..23 {
        changes.push((at % 3, at, level(4)));
    }
    assert_eq!(changes.len(), 40);
    changes
}

/// Three copies, each with the changes of one.
fn apart() -> Room {
    let room = Room::with_session();
    for copy in ["b", "c", "start"] {
        fs::copy(
            room.path("a.walkdown"),
            room.path(&format!("{copy}.walkdown")),
        )
        .unwrap();
    }
    let ids = ids(&room);
    for (who, at, [option, value]) in changes() {
        let (copy, name) = PEOPLE[who];
        let args = ["--as", name, "answer", copy, &ids[at], &option, &value];
        room.walkdown(args).text();
    }
    room
}

/// Joined by git, each copy on a branch of its own.
fn by_git(room: &Room) -> Option<String> {
    Command::new("git").arg("--version").output().ok()?;
    let at = room.path("git");
    fs::create_dir(&at).unwrap();
    let git = |args: &[&str]| {
        let output = Command::new("git")
            .args(["-c", "user.name=T", "-c", "user.email=t@example.org"])
            .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
            .args(args)
            .current_dir(&at)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .unwrap();
        assert!(output.status.success(), "git {args:?}: {output:?}");
    };
    let commit = |copy: &str| {
        fs::copy(
            room.path(&format!("{copy}.walkdown")),
            at.join("s.walkdown"),
        )
        .unwrap();
        git(&["add", "-A"]);
        git(&["commit", "-q", "-m", copy]);
    };
    git(&["init", "-q", "-b", "start"]);
    fs::write(at.join(".gitattributes"), "*.walkdown merge=union\n").unwrap();
    commit("start");
    for copy in ["a", "b", "c"] {
        git(&["checkout", "-q", "-b", copy, "start"]);
        commit(copy);
    }
    git(&["checkout", "-q", "a"]);
    git(&["merge", "-q", "--no-edit", "b"]);
    git(&["merge", "-q", "--no-edit", "c"]);
    fs::copy(at.join("s.walkdown"), room.path("union.walkdown")).unwrap();
    Some("union".to_owned())
}

/// The history of a line names what stood against each other where a change settled that.
fn settled_in_the_history(room: &Room) {
    let id = &ids(room)[0];
    let history = &room.json(["show", "m", id, "--history", "--json"])["lines"][0]["history"];
    let settled: Vec<_> = history.as_array().unwrap().iter().collect();
    let settled: Vec<_> = settled
        .iter()
        .filter(|one| one["settled"].is_array())
        .collect();
    assert_eq!(settled.len(), 1, "{history}");
    assert_eq!(settled[0]["who"], "Dora");
    let mut levels: Vec<_> = settled[0]["settled"].as_array().unwrap().clone();
    let words = format!("settles ML{} or ML{}", levels[0], levels[1]);
    levels.sort_by_key(serde_json::Value::as_u64);
    assert_eq!(levels, [1, 3]);
    let text = room.walkdown(["show", "m", id, "--history"]).text();
    assert_eq!(text.matches(&words).count(), 1, "{text}");
    let text = room
        .walkdown(["--plain", "m"])
        .stdin(format!("go {id}\nhistory\n"))
        .text();
    assert_eq!(text.replace('\n', " ").matches(&words).count(), 1, "{text}");
}

#[test]
fn forty_changes_of_three_are_merged_settled_and_told() {
    let room = apart();
    let told = room
        .walkdown(["merge", "m", "a", "b", "c"])
        .status(1)
        .text();
    assert!(
        told.contains("m.walkdown: 41 changes, 12 conflicts\n"),
        "{told}"
    );
    let conflicts = |name: &str| {
        let output = room.walkdown(["lint", name, "--json"]).text_of();
        let found: serde_json::Value = serde_json::from_str(&output).unwrap();
        let found = found.as_array().unwrap().iter();
        found.filter(|one| one["code"] == "conflict").count()
    };
    assert_eq!(conflicts("m"), 12);
    match by_git(&room) {
        None => left_out("git is not here"),
        Some(union) => {
            for args in [
                &["status", "NAME", "--json"][..],
                &["lint", "NAME", "--json"],
            ] {
                let of = |name: &str| {
                    let args = args
                        .iter()
                        .map(|arg| if *arg == "NAME" { name } else { arg });
                    room.walkdown(args.collect::<Vec<_>>()).text_of()
                };
                assert_eq!(of("m"), of(&union), "{args:?}");
            }
        }
    }
    // Dora takes the first of each of five levels, a new one of one more, and joins one of the texts.
    let words = format!(
        "conflicts\n{}settle new 2\nconflicts 5\nsettle join\nquit\n",
        "settle 1\n".repeat(5)
    );
    let said = room
        .walkdown(["--plain", "m", "--as", "Dora"])
        .stdin(words)
        .text();
    assert!(said.contains("Conflict 1 of 12."), "{said}");
    assert_eq!(conflicts("m"), 5, "{said}");
    let report = room.json(["report", "m", "--format", "json"]);
    let settled = report["settled"].as_array().unwrap();
    assert_eq!(settled.len(), 7);
    assert!(
        settled.iter().all(|one| one["settled"]["who"] == "Dora"),
        "{settled:?}"
    );
    let of = |field: &str| settled.iter().filter(|one| one["field"] == field).count();
    assert_eq!((of("level"), of("statement")), (6, 1));
    let joined = settled
        .iter()
        .find(|one| one["field"] == "statement")
        .unwrap();
    assert_eq!(joined["values"].as_array().unwrap().len(), 3);
    settled_in_the_history(&room);
    let page = room.walkdown(["report", "m", "--format", "md"]).text();
    let section = page
        .split("## Conflicts settled\n")
        .nth(1)
        .expect("the section");
    let section = section.split("\n## ").next().unwrap();
    for wanted in [
        "Ana",
        "Ben",
        "Cleo",
        "Dora",
        "ML3",
        "ML1",
        "ML2",
        "maturity",
        "Statement",
    ] {
        let wanted = wanted.to_lowercase();
        assert!(
            section.to_lowercase().contains(&wanted),
            "{wanted}\n{section}"
        );
    }
    assert!(
        page.contains("## Conflicts to settle\n"),
        "what is left has its own part"
    );
}
