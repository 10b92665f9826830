//! A fresh session with the standing answers and nothing of their history. Each person's values are an event of their
//! own, so that the authors stay known; conflicting values still conflict.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    format::{NewHeader, encode, encode_header},
    session::{Act, Assignment, EventId, Header, LineKey, Prepared, Session, Stamp, Write},
};

use super::Export;

/// A value that stands.
struct Standing<'a> {
    line: &'a LineKey,
    field: &'a str,
    write: &'a Write,
}

impl Export<'_> {
    /// The lines of a fresh session's file; none where this session has no sound header. The new id follows from the
    /// old one and from the events known, so the same session gives the same bytes.
    #[must_use]
    pub fn fresh_session(&self) -> Option<String> {
        let old = self.session.header()?;
        let (header, mut text) = encode_header(&NewHeader {
            session: new_id(old, self.session),
            created: old.created.clone(),
            by: old.by.clone(),
            catalogs: old.catalogs.clone(),
        });
        text.push('\n');
        let mut last = header.sum;
        for (n, (stamp, assignments)) in (1..).zip(events(self.session)) {
            let encoded = encode(Prepared {
                reason: String::new(),
                n,
                after: vec![last],
                stamp,
                act: Act::Set(assignments.into()),
            });
            last = encoded.event.sum;
            text += &encoded.line;
            text.push('\n');
        }
        Some(text)
    }
}

fn new_id(old: &Header, session: &Session) -> String {
    let heads: String = session.heads().iter().map(EventId::to_string).collect();
    let from = Uuid::parse_str(&old.session).unwrap_or(Uuid::NAMESPACE_OID);
    Uuid::new_v5(&from, heads.as_bytes()).to_string()
}

/// The standing values by the person who recorded them, each with the time of that person's last one; in the order of
/// those times.
fn events(session: &Session) -> Vec<(Stamp, Vec<Assignment>)> {
    let own = LineKey::default();
    let mut by_person: BTreeMap<(&str, usize), Vec<Standing<'_>>> = BTreeMap::new();
    for line in std::iter::once(&own).chain(session.lines()) {
        // On a line that was split off a cleared field hides what it would inherit.
        let hides = line.lineage().len() > 1;
        for field in session.fields(line) {
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            for write in session.standing(line, field) {
                if write.value().is_null() && !hides {
                    continue;
                }
                let who = session
                    .event(&write.sum)
                    .map_or("", |event| event.who.as_str());
                // An event sets a field once: a person's second value goes into a second event.
                let round = seen.entry(who).or_default();
                let standing = Standing { line, field, write };
                by_person.entry((who, *round)).or_default().push(standing);
                *round += 1;
            }
        }
    }
    let mut events: Vec<_> = by_person
        .into_values()
        .map(|all| event(session, all))
        .collect();
    events.sort_by_key(|(place, ..)| *place);
    events
        .into_iter()
        .map(|(_, stamp, set)| (stamp, set))
        .collect()
}

fn event(
    session: &Session,
    mut all: Vec<Standing<'_>>,
) -> ((u64, EventId), Stamp, Vec<Assignment>) {
    // Lists keep the order in which they were said.
    all.sort_by_key(|standing| (standing.write.n, standing.write.sum, standing.write.item));
    let last = all
        .last()
        .map_or((0, EventId([0; 32])), |last| (last.write.n, last.write.sum));
    let event = session.event(&last.1);
    let stamp = Stamp {
        at: event.map(|event| event.at.clone()).unwrap_or_default(),
        who: event.map(|event| event.who.to_string()).unwrap_or_default(),
        run: "export".into(),
    };
    let set = all.into_iter().map(|standing| Assignment {
        line: standing.line.clone().into(),
        field: standing.field.into(),
        to: standing.write.value().clone(),
        over: Vec::new(),
    });
    (last, stamp, set.collect())
}
