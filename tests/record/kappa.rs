//! Kappa against values that scikit-learn computed for a hundred random tables (`cohen_kappa_score`, with
//! `weights="linear"` for the weighted one); a line of `kappa.csv` is the table by rows, kappa, weighted kappa.

use walkdown::assessment::Table;

use crate::support::room::Room;

#[test]
fn kappa_is_that_of_others() {
    let rows: Vec<&str> = include_str!("kappa.csv").lines().collect();
    assert_eq!(rows.len(), 100);
    for row in rows {
        let parts: Vec<&str> = row.split(',').collect();
        let mut table = Table::default();
        for (place, count) in parts[0].split(' ').enumerate() {
            table.0[place / 5][place % 5] = count.parse().unwrap();
        }
        for (ours, theirs) in [(table.kappa(), parts[1]), (table.weighted(), parts[2])] {
            let theirs: f64 = theirs.parse().unwrap();
            assert!((ours.unwrap() - theirs).abs() < 1e-12, "{row}: {ours:?}");
        }
    }
}

#[test]
fn where_chance_agrees_throughout_kappa_says_nothing() {
    let mut table = Table::default();
    assert_eq!(table.kappa(), None);
    table.count(2, 2);
    table.count(2, 2);
    assert_eq!((table.kappa(), table.weighted()), (None, None));
    assert_eq!((table.lines(), table.same()), (2, 2));
}

#[test]
fn the_agreement_is_told_by_area() {
    let room = Room::with_session();
    std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (id, one, other) in [
        ("SP.01.01", "2", "2"),
        ("SP.01.02", "3", "1"),
        ("SP.01.03", "1", "1"),
        ("SP.02.01", "2", "2"),
    ] {
        for (copy, level) in [("a", one), ("b", other)] {
            let args = ["answer", copy, id, "--maturity", level];
            assert!(room.walkdown(args).output().status.success());
        }
    }
    let args = ["answer", "a", "SP.02.02", "--maturity", "4"];
    assert!(room.walkdown(args).output().status.success());
    let told = room.walkdown(["diff", "a", "b", "--agreement"]).text();
    let rows: Vec<Vec<&str>> = told
        .lines()
        .take(4)
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(rows[0], ["area", "both", "same", "kappa", "weighted"]);
    assert_eq!(
        rows[1],
        ["SP.01", "Solution", "staffing", "3", "2", "0.50", "0.25"]
    );
    assert_eq!(rows[2], ["SP.02", "Assurance", "1", "1", "-", "-"]);
    assert_eq!(rows[3][..3], ["all", "4", "3"]);
    assert!(told.contains("Cohen 1960"), "{told}");
}

#[test]
fn what_was_answered_before_the_copies_parted_agrees_with_nothing() {
    let room = Room::with_session();
    let answer = |copy: &str, id: &str, level: &str| {
        room.walkdown(["answer", copy, id, "--maturity", level])
            .text();
    };
    for id in ["SP.01.01", "SP.01.02", "SP.01.03"] {
        answer("a", id, "2");
    }
    std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    let told = || room.walkdown(["diff", "a", "b", "--agreement"]).text();
    assert_eq!(
        told(),
        "no line was judged in both\n\
         3 lines were answered before the copies parted: left out\n"
    );
    // One who judges anew what stood has assessed it, and so has one who is the first.
    answer("b", "SP.01.03", "3");
    answer("a", "SP.01.04", "1");
    answer("b", "SP.01.04", "1");
    let told = told();
    let row = told.lines().nth(1).unwrap();
    assert!(
        row.split_whitespace()
            .eq("SP.01 Solution staffing 2 1 0.33 0.50".split(' ')),
        "{told}"
    );
    assert!(
        told.contains("\n2 lines were answered before the copies parted: left out\n"),
        "{told}"
    );
}
