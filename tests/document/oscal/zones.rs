//! Zones, providers and components out as results, and back into a session.

use serde_json::Value;

use crate::support::room::Room;

#[test]
fn two_zones_go_out_and_come_back() {
    let room = Room::new();
    room.start_with_both_roles("a");
    for answer in [
        &["SP.03.05", "--maturity", "2"][..],
        &[
            "SP.03.05",
            "--zone",
            "North",
            "--maturity",
            "3",
            "--remarks",
            "seen",
        ],
        &[
            "SP.03.05",
            "--zone",
            "South, hall 2",
            "--maturity",
            "1",
            "--evidence",
            "photo",
        ],
        &[
            "SP.03.05",
            "--zone",
            "South, hall 2",
            "--role",
            "maintenance",
            "--maturity",
            "0",
        ],
        &[
            "SP.03.06",
            "--provider",
            "Nordwerk",
            "--not-applicable",
            "none there",
        ],
    ] {
        room.walkdown(["answer", "a"].into_iter().chain(answer.iter().copied()))
            .text();
    }
    for version in ["1.2.3", "1.1.2"] {
        let (file, name) = (format!("{version}.json"), format!("b{version}"));
        let out = [
            "export",
            "a",
            "--format",
            "oscal-ar",
            "--oscal-version",
            version,
            "-o",
        ];
        room.walkdown(out.into_iter().chain([file.as_str()])).text();
        room.walkdown(["new", name.as_str(), "--no-open", "--from", file.as_str()])
            .text_of();
        let lines = |session: &str| {
            let text = room.walkdown(["export", session]).text();
            let lines = text.lines().map(|line| {
                let mut line: Value = serde_json::from_str(line).unwrap();
                line["session"] = Value::Null;
                line
            });
            lines.collect::<Vec<_>>()
        };
        let (before, after) = (lines("a"), lines(&name));
        let zones = before.iter().filter(|line| line["zone"] != "");
        assert_eq!(zones.count(), 3);
        assert_eq!(before, after, "{version}");
        // And out once more: the same observations, found by the same identities.
        let again = room
            .walkdown([
                "export",
                name.as_str(),
                "--format",
                "oscal-ar",
                "--oscal-version",
                version,
            ])
            .text();
        let titles = |text: &str| -> Vec<String> {
            let read: Value = serde_json::from_str(text).unwrap();
            let results = read["assessment-results"]["results"][0].clone();
            let all = results["observations"].as_array().unwrap().clone();
            all.iter().map(|one| one["title"].to_string()).collect()
        };
        assert_eq!(titles(&room.read(&file)), titles(&again), "{version}");
    }
}
