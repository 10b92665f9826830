//! A provider's session against an owner's, files apart.

use crate::support::room::Room;

/// A provider's session `pro` and an owner's `own`, each with an answer or two.
fn two() -> Room {
    let room = Room::new();
    room.walkdown(["new", "pro", "--no-open", "--organization", "Nordwerk"])
        .stdout("pro.walkdown\n")
        .check();
    room.walkdown([
        "new",
        "own",
        "--no-open",
        "--organization",
        "Plant",
        "--catalog",
        "iec-62443-2-1",
    ])
    .stdout("own.walkdown\n")
    .check();
    let answer = |path, id, options: &[&str]| {
        let all = ["answer", path, id]
            .into_iter()
            .chain(options.iter().copied());
        assert!(room.walkdown(all).output().status.success(), "{id}");
    };
    answer("pro", "sp.01.05", &["--maturity", "3"]);
    answer("pro", "sp.01.06", &["--maturity", "2"]);
    answer("pro", "sp.04.01", &["--not-applicable", "no wireless"]);
    answer("pro", "sp.04.03", &["--maturity", "3"]);
    answer("own", "org 1.3", &["--maturity", "2"]);
    answer("own", "org 1.5", &["--target", "2"]);
    answer("own", "net 2.1", &["--not-applicable", "no wireless"]);
    room
}

#[test]
fn it_says_what_leans_on_the_provider_and_what_is_below() {
    let room = two();
    let text = room
        .walkdown(["diff", "--relate", "pro.walkdown", "own.walkdown"])
        .text();
    for words in [
        "Nordwerk, for Plant\n\nProvider  Nordwerk, iec-62443-2-4, target ML3 (pro.walkdown)\n",
        "Owner     Plant, iec-62443-2-1, target ML3 (own.walkdown)\n",
        "of 87 requirements of the owner lean on the provider (our own match, not the standard's list).\n",
        "\n\nBelow the owner's target                                1\nNo answer of the provider yet ",
        "\nOutside the provider's profile                          0\n\
         Not applicable to the owner, and the provider is rated  1\n\nThe provider's gaps\n",
        "\nAll that lean on the provider\n",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let in_short = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let gap = text
        .lines()
        .map(in_short)
        .find(|line| line.starts_with("ORG 1.3"));
    assert!(
        gap.is_some_and(|gap| gap.ends_with(" ML3 SP.01.06 ML2 1")),
        "{text}"
    );
    let refused = text
        .lines()
        .map(in_short)
        .find(|line| line.starts_with("NET 2.1"));
    assert_eq!(
        refused.as_deref(),
        Some("NET 2.1 Wireless protocols SP.04.03 ML3")
    );
    let whole = text
        .split_once("All that lean on the provider\n")
        .unwrap()
        .1;
    let row = |id: &str| {
        let found = whole.lines().position(|line| line.starts_with(id));
        let lines = whole.lines().skip(found.unwrap()).take(2);
        lines
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        row("ORG 1.3"),
        ["ORG 1.3 ML2 ML3 SP.01.05 ML3", "SP.01.06 ML2 below"]
    );
    // At the owner's own target, and where the requirement cannot apply, nothing is below.
    assert_eq!(row("ORG 1.5")[0], "ORG 1.5 none yet ML2 SP.01.06 ML2");
    assert_eq!(row("NET 2.1")[0], "NET 2.1 n/a – SP.04.02 none yet");
    assert_eq!(row("NET 2.2")[0], "NET 2.2 none yet ML3 SP.04.01 n/a");
    assert!(!text.contains("ORG 1.1 "), "it leans on no provider");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let room = two();
    room.walkdown(["diff", "--relate", "own.walkdown", "pro.walkdown"])
        .stderr(
            "walkdown: own.walkdown: this session has no catalog of IEC 62443-2-4\n\
             name a session on IEC 62443-2-4 first, then one on IEC 62443-2-1: walkdown diff --relate PROVIDER \
             OWNER\n",
        )
        .status(1)
        .check();
    let gone = room.walkdown(["diff", "--relate", "pro.walkdown", "gone.walkdown"]);
    let output = gone.output();
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stderr).unwrap();
    assert_eq!(lines.lines().count(), 2, "{lines}");
    room.walkdown(["diff", "--relate", "--json", "pro.walkdown", "own.walkdown"])
        .stderr(
            "walkdown: --relate: it does not go together with --json\nsee: walkdown diff --help\n",
        )
        .status(2)
        .check();
}

#[test]
fn it_is_a_page_and_a_chapter_of_a_report_on_both() {
    let room = two();
    room.walkdown(["diff", "--relate", "pro", "own", "-o", "r.html"])
        .check();
    let page = room.read("r.html");
    for part in [
        "<h1 dir=\"auto\">Nordwerk, for Plant</h1>",
        "The provider's gaps</h2>",
        "SP.01.06",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    room.walkdown(["diff", "--relate", "pro", "own", "-o", "r.md"])
        .check();
    let md = room.read("r.md");
    assert!(
        md.starts_with("# Provider against owner: Nordwerk, for Plant\n"),
        "{md}"
    );
    assert!(
        md.contains("\n## The provider's gaps\n\n| The owner's requirement | Target |"),
        "{md}"
    );
    room.walkdown(["diff", "--relate", "pro", "own", "-o", "pro.walkdown"])
        .stderr("walkdown: pro.walkdown: this is a session's file\nname another file for the comparison\n")
        .status(2)
        .check();
    let alone = room.walkdown(["diff", "pro", "own", "-o", "d.md"]).output();
    assert_eq!(alone.status.code(), Some(2));
    // A session on both has it in its report, with links; a session on one has no such chapter.
    let both = ["--catalog", "iec-62443-2-4", "--catalog", "iec-62443-2-1"];
    let new = ["new", "both", "--no-open", "--target", "3"]
        .into_iter()
        .chain(both);
    room.walkdown(new).stdout("both.walkdown\n").check();
    for (id, level) in [("sp.01.06", "2"), ("org 1.3", "2")] {
        let run = room.walkdown(["answer", "both", id, "--maturity", level]);
        assert!(run.output().status.success());
    }
    let report = room.walkdown(["report", "both", "--format", "md"]).text();
    let chapter = report
        .split_once("\n## Provider against owner\n")
        .expect("the chapter")
        .1;
    let chapter = chapter.split("\n## ").next().unwrap();
    assert!(
        chapter.contains("- Below the owner's target: "),
        "{chapter}"
    );
    assert!(chapter.contains("### The provider's gaps\n"), "{chapter}");
    let one = room.walkdown(["report", "pro", "--format", "md"]).text();
    assert!(!one.contains("Provider against owner"));
}
