//! `report --plan N`: what lifts each area to a level.

use serde_json::Value;

use crate::support::room::Room;

/// Lines below ML3: plain, with an action agreed, with one done, with a rung met above, and one that most build on.
fn room() -> Room {
    let room = Room::with_session();
    let answer = |line: &str| {
        let args = ["answer", "a"].into_iter().chain(line.split('|'));
        let output = room.walkdown(args).output();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    answer("SP.01.01|--maturity|1");
    answer(
        "SP.01.02|--maturity|2|--action|Walk the coordinators through it|--owner|Kim|--due|2027-01-15",
    );
    answer("SP.01.03|--maturity|1|--rung|1=yes|--rung|2=no|--rung|3=yes");
    answer("SP.03.05|--maturity|0");
    answer("SP.03.10|--maturity|2|--action|file it");
    answer("SP.04.01|--not-applicable|no radio");
    answer("SP.12.01|--maturity|3");
    let done = room
        .walkdown(["--plain", "a"])
        .stdin("go SP.03.10\naction done\n");
    assert!(done.output().status.success());
    room
}

#[test]
fn each_line_gets_the_steps_it_lacks_and_an_agreed_action_takes_the_place_of_one() {
    let room = room();
    let before = room.read("a.walkdown");
    let plan = room.json(["report", "a", "--plan", "3", "--format", "json"]);
    assert_eq!(room.read("a.walkdown"), before, "levels stay as recorded");
    assert_eq!(
        (&plan["walkdown_plan"], &plan["level"]),
        (&1.into(), &3.into())
    );
    let area = |id: &str| {
        let areas = plan["areas"].as_array().unwrap();
        areas.iter().find(|area| area["id"] == id).unwrap().clone()
    };
    let steps = |line: &Value| -> Vec<u64> {
        let steps = line["steps"].as_array().unwrap();
        assert!(
            steps
                .iter()
                .all(|step| step["step"].as_str().unwrap().len() > 20)
        );
        steps
            .iter()
            .map(|step| step["level"].as_u64().unwrap())
            .collect()
    };
    let lines = |id: &str| area(id)["lines"].as_array().unwrap().clone();
    let named = |id: &str| -> Vec<(String, Vec<u64>)> {
        let lines = lines(id);
        let name = |line: &Value| line["requirement"].as_str().unwrap().to_owned();
        lines.iter().map(|line| (name(line), steps(line))).collect()
    };
    let all = named("SP.01");
    for wanted in [
        ("SP.01.01", vec![2, 3]),
        // Agreed in place of the one step that is missing.
        ("SP.01.02", vec![]),
        // The rung above is met already.
        ("SP.01.03", vec![2]),
    ] {
        assert!(
            all.contains(&(wanted.0.into(), wanted.1.clone())),
            "{wanted:?} {all:?}"
        );
    }
    let agreed = lines("SP.01")
        .into_iter()
        .find(|line| line["requirement"] == "SP.01.02");
    assert_eq!(agreed.unwrap()["action"]["owner"], "Kim");
    // What is further below comes first, though more others build on the other; an action that is done is no more.
    assert_eq!(
        named("SP.03"),
        [
            ("SP.03.05".into(), vec![1, 2, 3]),
            ("SP.03.10".into(), vec![3])
        ]
    );
    assert_eq!(lines("SP.03")[1]["action"], Value::Null);
    assert_eq!(area("SP.12")["lines"], serde_json::json!([]));
    assert_eq!(area("SP.12")["unanswered"], 8);
}

/// The plan, the report, the review and the list of gaps in a session name the gaps in one order.
#[test]
fn the_gaps_stand_in_one_order_everywhere() {
    let room = room();
    let output = room
        .walkdown(["answer", "a", "SP.01.02", "--verdict", "fail"])
        .output();
    assert!(output.status.success(), "{output:?}");
    let of = |lines: &Value| -> Vec<String> {
        let lines = lines.as_array().unwrap().iter();
        let name = |line: &Value| line["requirement"].as_str().unwrap().to_owned();
        lines
            .map(name)
            .filter(|id| id.starts_with("SP.01"))
            .collect()
    };
    let report = room.json(["report", "a", "--format", "json"]);
    let gaps = of(&report["gaps"]);
    assert_eq!(gaps.len(), 3, "{gaps:?}");
    assert_eq!(gaps[0], "SP.01.02", "what failed comes first");
    let plan = room.json(["report", "a", "--plan", "3", "--format", "json"]);
    let areas = plan["areas"].as_array().unwrap();
    let area = areas.iter().find(|area| area["id"] == "SP.01").unwrap();
    assert_eq!(of(&area["lines"]), gaps);
    for word in ["summary", "review gap"] {
        let output = room
            .walkdown(["--plain", "a"])
            .stdin(format!("{word}\nmore\n"))
            .output();
        let text = String::from_utf8(output.stdout).unwrap();
        let places: Vec<Option<usize>> = gaps
            .iter()
            .map(|id| text.find(&format!(". {id}")))
            .collect();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{word}: {places:?}\n{text}"
        );
    }
}

/// The catalog's own step, taken as the action, is done once its level is set: the next one is missing then.
#[test]
fn a_step_to_a_level_that_is_reached_takes_the_place_of_none() {
    let room = Room::with_session();
    let answer = |args: &[&str]| {
        let args = ["answer", "a", "SP.01.01"].iter().chain(args);
        let output = room.walkdown(args.copied()).output();
        assert!(output.status.success(), "{output:?}");
    };
    let line = || {
        let plan = room.json(["report", "a", "--plan", "2", "--format", "json"]);
        let mut lines = plan["areas"][0]["lines"].as_array().unwrap().clone();
        assert_eq!(lines.len(), 1, "{plan}");
        lines.remove(0)
    };
    let levels = |line: &Value| -> Vec<u64> {
        let steps = line["steps"].as_array().unwrap().iter();
        steps.map(|step| step["level"].as_u64().unwrap()).collect()
    };
    answer(&["--maturity", "0"]);
    answer(&["--action-from-step", "--owner", "Kim"]);
    let agreed = line();
    assert_eq!(levels(&agreed), [2], "{agreed}");
    assert_eq!(agreed["action"]["owner"], "Kim");
    assert_eq!(agreed["still_open"], Value::Null);
    answer(&["--maturity", "1"]);
    let reached = line();
    assert_eq!(levels(&reached), [2], "{reached}");
    assert_eq!(reached["action"], Value::Null);
    assert_eq!(reached["still_open"], agreed["action"]);
    let text = room.walkdown(["report", "a", "--plan", "2"]).text();
    for part in [
        "1 line in 1 area is below ML2: 1 step and 0 agreed actions lift them.",
        "\n   Still open, though its level is reached: ",
        " (open, Kim)\n   To ML2: ",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // Words of one's own are agreed all the same.
    answer(&["--action", "Talk to Kim"]);
    assert_eq!(levels(&line()), [0_u64; 0]);
}

#[test]
fn it_is_read_in_a_terminal_and_handed_over_as_a_page() {
    let room = room();
    let text = room.walkdown(["report", "a", "--plan", "3"]).text();
    for part in [
        "5 lines in 2 areas are below ML3: 7 steps and 1 agreed action lift them. 116 lines have no answer yet: what they \
         need is not known.\n",
        "\nAn area is as high as its lowest line, so each line below needs every step that it lacks, and no line above \
         needs one. Within an area the lines stand in the order of the gaps: first what has the verdict fail, then by how \
         many levels are missing",
        "\nThe levels stay as they were found until they are asked again.",
        "SP.03.05 Only what is needed switched on: ML0 to ML3",
        "\n   To ML2: Make the briefing on the contract's parts a gate",
        "\n   Agreed: Walk the coordinators through it (open, Kim, due 2027-01-15)\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    room.walkdown([
        "report",
        "a",
        "--plan",
        "3",
        "--redact-names",
        "-o",
        "p.html",
    ])
    .check();
    let page = room.read("p.html");
    assert!(page.contains("Plan to ML3") && page.contains("<ol class=\"numbers\">"));
    assert!(!page.contains("Kim"), "people are numbers");
    room.walkdown(["report", "a", "--plan", "1", "-o", "p.md"])
        .check();
    let md = room.read("p.md");
    assert!(
        md.contains("1 line in 1 area is below ML1: 1 step and 0 agreed actions lift them."),
        "{md}"
    );
    let none = room.walkdown(["report", "a", "--plan", "5"]).output();
    assert_eq!(none.status.code(), Some(2));
    room.walkdown(["report", "a", "--format", "text"])
        .stderr(
            "walkdown: --format text: a plan or a register is written so, not the report\nadd --plan N or --evidence, or write html or md\n",
        )
        .status(2)
        .check();
}
