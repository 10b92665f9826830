//! The usual form of a line, read without a tree in between. It takes nothing that it does not know exactly: an unknown
//! name, one that comes twice, a value of another kind, and the line is read piece by piece instead.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};
use serde_json::Value;

use crate::session::{Act, Assignment, Event, EventId, LARGEST_NUMBER};

use super::parse::Interned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    n: u64,
    #[serde(default)]
    after: Sums,
    #[serde(borrow, default)]
    at: Cow<'a, str>,
    #[serde(borrow, default)]
    who: Cow<'a, str>,
    #[serde(borrow, default)]
    run: Cow<'a, str>,
    #[serde(borrow, default)]
    reason: Cow<'a, str>,
    #[serde(borrow, rename = "do")]
    act: Cow<'a, str>,
    #[serde(borrow)]
    set: Option<Vec<Item<'a>>>,
    of: Option<Sums>,
    #[serde(borrow, rename = "sum")]
    _sum: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item<'a> {
    #[serde(borrow)]
    line: Cow<'a, str>,
    #[serde(borrow)]
    field: Cow<'a, str>,
    #[serde(default)]
    to: Value,
    #[serde(default)]
    over: Sums,
}

/// A list of digests; what is none is left out.
#[derive(Default)]
struct Sums(Vec<EventId>);

impl<'de> Deserialize<'de> for Sums {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(InSums)
    }
}

struct InSums;

impl<'de> Visitor<'de> for InSums {
    type Value = Sums;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of digests")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Sums, A::Error> {
        let mut sums = Vec::new();
        while let Some(Text(text)) = list.next_element()? {
            if let Some(sum) = EventId::parse(&text) {
                sums.reserve_exact(usize::from(sums.len() == sums.capacity()) * (sums.len() + 1));
                sums.push(sum);
            }
        }
        Ok(Sums(sums))
    }
}

#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// The event that a line tells, where it has the usual form.
pub(super) fn event(line: &[u8], sum: EventId, interned: &mut Interned) -> Option<Event> {
    // Looked at once: else each of its texts is.
    let line = str::from_utf8(line).ok()?;
    let read: Line<'_> = serde_json::from_str(line).ok()?;
    let act = match (&*read.act, read.set, read.of) {
        ("set", Some(items), None) => {
            let set: Vec<Assignment> = items
                .into_iter()
                .filter_map(|item| {
                    Some(Assignment {
                        line: interned.line(&item.line)?,
                        field: interned.text(&item.field),
                        to: item.to,
                        over: item.over.0,
                    })
                })
                .collect();
            Act::Set(set.into())
        }
        ("undo", None, Some(of)) => Act::Undo(of.0),
        _ => return None,
    };
    Some(Event {
        n: Some(read.n).filter(|n| *n <= LARGEST_NUMBER)?,
        after: read.after.0,
        at: read.at.into(),
        who: interned.text(&read.who),
        run: interned.text(&read.run),
        reason: interned.text(&read.reason),
        act,
        sum,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::session_file::parse;

    /// Parts of a line, right ones and odd ones.
    fn parts() -> impl Strategy<Value = Vec<&'static str>> {
        let sum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        let list = format!(r#"["{sum}","zz","{sum}"]"#);
        let list: &'static str = list.leak();
        let values = [
            "7",
            "-1",
            "1.0",
            "1e999",
            "9007199254740993",
            "null",
            "true",
            r#""set""#,
            r#""undo""#,
            r#""seal""#,
            "[]",
            r#"["x",null]"#,
            r#""M. Roth""#,
            r#""a\u0301\n\"""#,
            r#""\ud800""#,
            "{}",
            list,
            r#"[{"line":"iec-62443-2-4/SP.01.01//","field":"level","to":3,"over":[]}]"#,
            r#"[{"line":"","field":"x","to":{"a":1,"a":2}},{"line":"a/b","field":"y"},{"field":"z","line":"a/b/c/d"}]"#,
            r#"[{"line":"a/b/c/d","field":"x","more":1}]"#,
            r#"[{"line":"a/b/c/d","field":"x","field":"y"}]"#,
            "[7]",
        ];
        let names = [
            "n", "after", "at", "who", "run", "reason", "do", "set", "of", "walkdown", "new", "n",
        ];
        let part = (0..names.len(), 0..values.len()).prop_map(move |(name, value)| {
            let part: &'static str = format!(r#""{}":{}"#, names[name], values[value]).leak();
            part
        });
        prop::collection::vec(part, 0..8)
    }

    proptest! {
        /// Reading at once gives the same as reading piece by piece.
        #[test]
        fn both_ways_of_reading_give_the_same(parts in parts(), usual in any::<bool>()) {
            let start = if usual { r#""n":3,"do":"set","set":[{"line":"a/b//","field":"level","to":1}]"# } else { r#""n":3"# };
            let line = format!(r#"{{{start}{}{},"sum":"x"}}"#, if parts.is_empty() { "" } else { "," }, parts.join(","));
            let sum = EventId([7; 32]);
            let exact = event(line.as_bytes(), sum, &mut Interned::default());
            let pieces = serde_json::from_str::<Value>(&line).ok().and_then(|value| {
                let value = value.as_object()?;
                if value.contains_key("walkdown") {
                    return None;
                }
                parse::event(value, sum, &mut Interned::default())
            });
            if let Some(exact) = exact {
                prop_assert_eq!(Some(exact), pieces, "{}", line);
            }
        }
    }

    #[test]
    fn the_lines_that_are_written_are_read_at_once() {
        let line = r#"{"n":3,"after":[],"at":"2026-11-21T18:04:11.123+01:00","who":"M. \"Roth\"","run":"k3f9","do":"set","set":[{"line":"a/b//","field":"parked","to":{"what":"x"},"over":[]}],"sum":"x"}"#;
        for line in [
            line.to_owned(),
            line.replace(r#""set","set":["#, r#""undo","of":["#)
                .replace(
                    r#"{"line":"a/b//","field":"parked","to":{"what":"x"},"over":[]}"#,
                    "",
                ),
        ] {
            assert!(
                event(line.as_bytes(), EventId([7; 32]), &mut Interned::default()).is_some(),
                "{line}"
            );
        }
    }
}
