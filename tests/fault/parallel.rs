//! Many at the same instant.

use crate::support::room::Room;

#[test]
fn of_many_answers_at_once_each_is_recorded_or_refused_with_a_name() {
    let room = Room::with_session();
    let ends: Vec<(bool, String)> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..24)
            .map(|number| {
                let room = &room;
                scope.spawn(move || {
                    let text = format!("answer {number}");
                    room.walkdown(["answer", "a", "SP.01.01", "--evidence", &text])
                        .output()
                })
            })
            .collect();
        runs.into_iter()
            .map(|run| {
                let output = run.join().unwrap();
                let said = String::from_utf8(output.stderr).unwrap();
                (output.status.success(), said)
            })
            .collect()
    });
    for (recorded, said) in &ends {
        assert!(
            *recorded && said.is_empty() || said.contains("a.walkdown: tester"),
            "{said}"
        );
    }
    let recorded = ends.iter().filter(|(recorded, _)| *recorded).count();
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let evidence = shown["lines"][0]["evidence"].as_array().unwrap().len();
    assert!(recorded > 0);
    assert_eq!(evidence, recorded);
    room.walkdown(["verify", "a"])
        .stdout(&format!(
            "a.walkdown: sound, {} changes, no evidence file\n",
            recorded + 1
        ))
        .check();
}

#[test]
fn sessions_made_at_once_are_all_known() {
    let room = Room::new();
    std::thread::scope(|scope| {
        for number in 0..20 {
            let room = &room;
            scope.spawn(move || {
                let name = format!("plant-{number}");
                room.walkdown(["new", &name, "--no-open"]).output()
            });
        }
    });
    let listed = room.json(["list", "--json"]);
    assert_eq!(listed.as_array().unwrap().len(), 20);
}
