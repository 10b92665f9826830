//! Files far larger than any assessment: what is done with them grows as they do, not as their square.

use std::fmt::Write;

use walkdown::session::{Event, EventId, LineKey, Session, answer, history, touched};

use super::{hostile::read, picture::picture, raw};

/// How many events the large files have. By hand, with 100000: `WALKDOWN_LAW_EVENTS=100000 cargo test large`.
fn many() -> u64 {
    let wanted = std::env::var("WALKDOWN_LAW_EVENTS").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(4_000)
}

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

#[test]
fn large_one_field_written_again_and_again() {
    let (header, first) = raw::header(1, "s");
    let (mut lines, mut last) = (vec![first], header);
    for n in 1..=many() {
        let over: &[EventId] = if n == 1 { &[] } else { &[last] };
        let (sum, line) = raw::level(n, &[last], "Ana", &(n % 5).to_string(), over);
        last = sum;
        lines.push(line);
    }
    let session = read(&lines);
    assert_eq!(session.all_standing(&line(), "level").len(), 1);
}

#[test]
fn large_one_field_with_as_many_values_as_people() {
    let (header, first) = raw::header(1, "s");
    let mut lines = vec![first];
    lines.extend((1..=many()).map(|n| raw::level(1, &[header], "Ana", &format!("\"{n}\""), &[]).1));
    let session = read(&lines);
    assert_eq!(session.standing(&line(), "level").len() as u64, many());
}

#[test]
fn large_chain_of_undos() {
    let (header, first) = raw::header(1, "s");
    let (set, line_of_set) = raw::level(1, &[header], "Ana", "3", &[]);
    let (mut lines, mut last) = (vec![first, line_of_set], set);
    for n in 2..=many() {
        let (sum, line) = raw::undo(n, &[last], "Ana", &[last]);
        last = sum;
        lines.push(line);
    }
    let session = read(&lines);
    assert!(session.is_live(&last));
    assert_eq!(session.is_live(&set), many() % 2 == 1);
}

#[test]
fn large_heap_of_undos_on_one_change_and_of_changes_under_one_undo() {
    let (header, first) = raw::header(1, "s");
    let (set, line_of_set) = raw::level(1, &[header], "Ana", "3", &[]);
    let mut lines = vec![first, line_of_set];
    lines.extend((2..=many()).map(|n| raw::undo(n, &[set], "Ana", &[set]).1));
    assert!(!read(&lines).is_live(&set));

    let mut lines = vec![raw::header(1, "s").1];
    let sets: Vec<(EventId, String)> = (1..=many())
        .map(|n| raw::level(n, &[header], "Ana", "3", &[]))
        .collect();
    let sums: Vec<EventId> = sets.iter().map(|(sum, _)| *sum).collect();
    lines.extend(sets.into_iter().map(|(_, line)| line));
    lines.push(raw::undo(many() + 1, &sums, "Ana", &sums).1);
    assert!(read(&lines).standing(&line(), "level").is_empty());
}

#[test]
fn large_ladder_of_undos_that_each_take_back_two() {
    let (header, first) = raw::header(1, "s");
    let (set, line_of_set) = raw::level(1, &[header], "Ana", "3", &[]);
    let (mut lines, mut two) = (vec![first, line_of_set], [set, set]);
    for n in 2..=many() {
        let (sum, line) = raw::undo(n, &[two[1]], "Ana", &two);
        two = [two[1], sum];
        lines.push(line);
    }
    let whole = read(&lines);
    let newest = whole.event(&two[1]).unwrap();
    let fields: Vec<String> = touched(&whole, &newest.act)
        .into_iter()
        .map(|set| set.field.to_string())
        .collect();
    assert_eq!(fields, ["level"]);
    // One by one and backwards, each event settles all that hangs on it: that has to end too.
    let mut grown = Session::fold(whole.header().cloned(), [], Vec::new());
    let newest_first: Vec<Event> = whole.events().rev().take(60).cloned().collect();
    for event in newest_first {
        grown.apply(event);
    }
    let mut grown_straight = Session::fold(whole.header().cloned(), [], Vec::new());
    for event in whole
        .events()
        .rev()
        .take(60)
        .cloned()
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        grown_straight.apply(event);
    }
    assert_eq!(picture(&grown), picture(&grown_straight));
}

#[test]
fn large_number_of_lines_split_off_and_pieces_of_evidence() {
    let (header, first) = raw::header(1, "s");
    let mut set = String::new();
    for item in 0..many() / 4 {
        let comma = if item == 0 { "" } else { "," };
        write!(set, r#"{comma}{{"line":"iec-62443-2-4/SP.01.01 RE(1)//c{item}","field":"level","to":3,"over":[]}}"#).unwrap();
        write!(set, r#",{{"line":"iec-62443-2-4/SP.01.01//","field":"evidence/{item}","to":{{"text":"{item}"}},"over":[]}}"#).unwrap();
    }
    let event = raw::close(&format!(
        r#"{{"n":1,"after":["{header}"],"who":"Ana","do":"set","set":[{set}]"#
    ));
    let session = read(&[first, event.1]);
    assert_eq!(answer(&session, &line()).evidence.len() as u64, many() / 4);
}

#[test]
fn large_number_of_components_with_a_history_each() {
    let (header, first) = raw::header(1, "s");
    let (mut lines, mut last) = (vec![first], header);
    for n in 1..=many() {
        let body = format!(
            r#"{{"n":{n},"after":["{last}"],"who":"Ana","do":"set","set":[{{"line":"iec-62443-2-4/SP.01.01//c{n}","field":"level","to":3,"over":[]}}]"#
        );
        let (sum, line) = raw::close(&body);
        last = sum;
        lines.push(line);
    }
    let (_, undo) = raw::undo(many() + 1, &[last], "Ana", &[last]);
    lines.push(undo);
    let session = read(&lines);
    let told: Vec<usize> = session
        .lines()
        .map(|line| history(&session, line).len())
        .collect();
    // One change each; the last was taken back; and what reading wrote on the line that serves all.
    assert_eq!(told.len() as u64, many() + 1);
    assert_eq!(told.iter().sum::<usize>() as u64, many() + 2);
}
