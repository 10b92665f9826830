//! Whatever stands in the file: no panic, no hang, and the honest lines count.

use proptest::prelude::*;
use serde_json::{Value, json};
use walkdown::{
    assessment::Assessment,
    format::{encode, read_session},
    session::{
        Act, Edit, Event, EventId, LineKey, Session, Stamp, answer, history, judge, prepare,
        redo_target, touched, undo_target,
    },
};

use super::{
    cases,
    history::bytes,
    picture::{catalogs, picture},
    raw,
};

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

/// Does with a session all that a program does.
pub(super) fn use_all(session: &Session) {
    let judged = Assessment::new(catalogs(), session);
    let _ = (
        judged.progress(),
        judged.maturity(),
        judged.areas(catalogs()).len(),
    );
    let _ = history(session, &line());
    for event in session.events().rev().take(3) {
        let _ = (
            undo_target(session, &event.who),
            redo_target(session, &event.who),
            touched(session, &event.act).len(),
        );
    }
    let _ = (
        session.heads(),
        session.last_touched(),
        session.split_lines("iec-62443-2-4", "SP.01.01").count(),
    );
    let _ = judge(session, &line(), &Edit::Clear);
}

/// Reads a file of these lines both ways round, uses it, and writes one more answer to it.
pub(super) fn read(lines: &[String]) -> Session {
    let straight: Vec<&str> = lines.iter().map(String::as_str).collect();
    let back: Vec<&str> = straight.iter().rev().copied().collect();
    let read = read_session(&bytes(&straight));
    assert!(read.damage.is_empty());
    assert_eq!(
        read_session(&bytes(&back)).session.heads(),
        read.session.heads()
    );
    let mut session = read.session;
    use_all(&session);
    let stamp = Stamp {
        at: String::new(),
        who: "Ana".into(),
        run: String::new(),
    };
    let changes = judge(
        &session,
        &line(),
        &Edit::Text(&walkdown::session::field::REMARKS, "more".into()),
    );
    let event = encode(prepare(&session, changes.unwrap(), stamp)).event;
    session.apply(event);
    session
}

#[test]
fn lines_with_a_right_digest_and_nothing_else_right() {
    let (header, first) = raw::header(1, "s");
    let (_, honest) = raw::level(1, &[header], "Ana", "3", &[]);
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let bodies = [
        format!(r#"{{"n":2,"do":"set","set":[{{"line":"","field":"x","to":{deep}}}]"#),
        r#"{"n":18446744073709551615,"do":"set","set":[]"#.into(),
        r#"{"n":1e999,"do":"set","set":[]"#.into(),
        r#"{"n":-1,"do":"set","set":[]"#.into(),
        r#"{"n":1.5,"do":"seal""#.into(),
        r#"{"n":9"#.into(),
        r#"{"do":"set","n":2"#.into(),
        r#"{"walkdown":"1","session":"s""#.into(),
        r#"{"walkdown":-1,"session":"s","catalogs":[]"#.into(),
        r#"{"n":2,"do":"set","set":{}"#.into(),
        "{\"n\":2,\"do\":\"set\",\"who\":\"\\ud800\",\"set\":[]".into(),
        "[1,2".into(),
        String::new(),
    ];
    for body in &bodies {
        let (_, odd) = raw::close(body);
        let read = read_session(&bytes(&[&first, &odd, &honest]));
        let shown: String = body.chars().take(60).collect();
        assert_eq!(
            read.damage
                .iter()
                .map(|damage| damage.line)
                .collect::<Vec<_>>(),
            [2],
            "{shown}"
        );
        assert_eq!(answer(&read.session, &line()).maturity(), Some(3));
        use_all(&read.session);
    }
    // These are events, if odd ones.
    let odd = [
        r#"{"n":0,"after":"no list","at":7,"who":null,"run":[],"do":"undo","of":["zz",3,null]"#,
        r#"{"n":2,"after":[null,"","ABC"],"do":"set","set":[7,null,{"line":"a/b","field":"x"},{"line":"//c/d","field":"x"},{"line":"","field":"","over":"x"}]"#,
        r#"{"n":3,"do":"seal","events":-1"#,
        r#"{"n":4,"do":"set","set":[{"line":"iec-62443-2-4/SP.01.01//","field":"evidence/","to":7,"over":[]},{"line":"iec-62443-2-4/SP.01.01//","field":"parked","to":true},{"line":"iec-62443-2-4/SP.01.01//","field":"action","to":{"due":{}}},{"line":"iec-62443-2-4/SP.01.01/integration/","field":"rung/4","to":"yes"}]"#,
    ];
    let mut lines = vec![first, honest];
    lines.extend(odd.iter().map(|body| raw::close(body).1));
    let session = read(&lines);
    assert_eq!(answer(&session, &line()).maturity(), Some(3));
}

#[test]
fn digests_that_are_none() {
    let (header, first) = raw::header(1, "s");
    let (sum, honest) = raw::level(1, &[header], "Ana", "3", &[]);
    let sum = sum.to_string();
    for other in [
        sum.to_uppercase(),
        "zz".repeat(32),
        "é".repeat(32),
        sum.replace('a', "b"),
    ] {
        let odd = honest.replace(&sum, &other);
        let read = read_session(&bytes(&[&first, &odd, &honest]));
        assert_eq!(read.damage.len(), 1);
        assert_eq!(read.damage[0].line, 2);
        assert_eq!(answer(&read.session, &line()).maturity(), Some(3));
    }
    for short in [
        "\"}",
        "{}",
        "{\"sum\":\"\"}",
        ",\"sum\":\"",
        "{",
        "\u{feff}",
    ] {
        let read = read_session(&bytes(&[&first, short, &honest]));
        assert_eq!(read.damage.len(), 1, "{short}");
        assert_eq!(read.session.len(), 1);
    }
}

#[test]
fn lines_that_claim_to_replace_themselves_or_each_other() {
    let (header, first) = raw::header(1, "s");
    let (a, a_line) = raw::level(1, &[header], "Ana", "1", &[]);
    let claims = [EventId([1; 32]), EventId([2; 32])];
    let claim = |this: EventId, over: EventId| {
        let (sum, line) = raw::level(2, &[a], "Ana", "2", &[this, over]);
        line.replace(&sum.to_string(), &this.to_string())
    };
    let lines = [claim(claims[0], claims[1]), claim(claims[1], claims[0])];
    let (_, last) = raw::level(3, &[a], "Ana", "3", &[claims[0], a]);
    let read = read_session(&bytes(&[&first, &a_line, &lines[0], &lines[1], &last]));
    assert_eq!(read.damage.len(), 2);
    assert_eq!(answer(&read.session, &line()).maturity(), Some(3));
    use_all(&read.session);
}

#[test]
fn circles_that_no_file_can_hold_end_too() {
    let undo = |sum: u8, of: &[u8]| Event {
        n: u64::from(sum),
        after: vec![EventId([sum; 32])],
        at: String::new(),
        who: "Ana".into(),
        run: "".into(),
        reason: "".into(),
        act: Act::Undo(of.iter().map(|of| EventId([*of; 32])).collect()),
        sum: EventId([sum; 32]),
    };
    let events = [
        undo(1, &[1]),
        undo(2, &[3]),
        undo(3, &[4]),
        undo(4, &[2, 1]),
    ];
    let mut grown = Session::fold(None, events.clone(), Vec::new());
    use_all(&grown);
    grown.apply(undo(5, &[2, 5]));
    use_all(&grown);
}

#[test]
fn an_empty_file_and_one_that_is_no_text() {
    for file in [
        &b""[..],
        b"\n",
        b"\r\n\r\n",
        b" ",
        b"\0",
        b"\xff\xfe{\0}\0",
        b"PK\x03\x04\n\n\x00\n",
    ] {
        let read = read_session(file);
        assert!(read.session.is_empty() && read.session.header().is_none());
        assert!(read.read_only().is_some());
        use_all(&read.session);
    }
}

/// Any value that JSON has, with words that mean something here.
fn value() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "",
        "ne",
        "na",
        "text",
        "file",
        "pass",
        "quick",
        "evidence/1",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u8..6).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((word.clone(), inner), 0..4).prop_map(|pairs| {
                let pairs = pairs
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value));
                Value::Object(pairs.collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn bytes_of_any_kind_are_read(
        pieces in prop::collection::vec(prop_oneof![
            prop::collection::vec(any::<u8>(), 0..80),
            Just(b"\n".to_vec()),
            Just(b"\"}".to_vec()),
            Just(b"{\"n\":1,\"do\":\"set\",\"set\":[],\"sum\":\"".to_vec()),
            Just("0".repeat(64).into_bytes()),
        ], 0..12),
    ) {
        let read = read_session(&pieces.concat());
        prop_assert!(read.lines.is_empty() && read.session.is_empty());
        use_all(&read.session);
    }

    #[test]
    fn values_of_any_kind_are_taken(
        values in prop::collection::vec((0_usize..14, value(), any::<bool>()), 1..8),
        odd in value(),
    ) {
        let fields = [
            "level", "declared", "rung/1", "statement", "evidence/1", "verdict", "parked", "action",
            "flag", "target", "said_by", "role/x", "interviewee/1", "target/SP.01",
        ];
        let (header, first) = raw::header(1, "s");
        let mut lines = vec![first];
        for (field, to, shared) in values {
            let name = if shared { "iec-62443-2-4/SP.01.01//" } else { "" };
            let set = json!([{ "line": name, "field": fields[field], "to": to, "over": [] }]);
            lines.push(raw::close(&format!(r#"{{"n":1,"after":["{header}"],"do":"set","set":{set}"#)).1);
        }
        lines.push(raw::close(&format!(
            r#"{{"n":2,"after":{odd},"at":{odd},"who":{odd},"do":"set","set":[{{"line":{odd},"field":{odd}}},{{"line":"","field":"mode","to":{odd},"over":{odd}}}]"#
        )).1);
        let session = read(&lines);
        let back: Vec<&str> = lines.iter().rev().map(String::as_str).collect();
        let straight: Vec<&str> = lines.iter().map(String::as_str).collect();
        prop_assert_eq!(
            picture(&read_session(&bytes(&back)).session),
            picture(&read_session(&bytes(&straight)).session)
        );
        prop_assert!(session.len() >= 2);
    }
}
