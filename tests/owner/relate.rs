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
        "provider  Nordwerk, iec-62443-2-4, target ML3 (pro.walkdown)\n",
        "owner     Plant, iec-62443-2-1, target ML3 (own.walkdown)\n",
        "of 87 requirements of the owner lean on the provider (our own match, not the standard's list)\n",
        "standard's list)\n\nbelow the owner's target: 1\n  ORG 1.3 aims at ML3  SP.01.06 has ML2  ",
        "\nno answer of the provider yet: ",
        "\noutside the provider's profile: 0\nnot applicable to the owner, and the provider is rated: 1\n  NET 2.1 is \
         not applicable  SP.04.03 has ML3  Wireless protocols\n\nowner ",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let row = |id: &str| {
        let found = text.lines().position(|line| line.starts_with(id));
        let lines = text.lines().skip(found.unwrap()).take(2);
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
    assert_eq!(row("NET 2.1")[0], "NET 2.1 n/a - SP.04.02 none yet");
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
