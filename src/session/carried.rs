//! The origin of an answer carried over from an earlier session, and the person who touched it since.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    change::Change,
    event::{Act, Event, EventId, day_of},
    fold::Session,
    kept_aside::{BEGAN_FROM, CARRIED},
    line::LineKey,
};

/// Where an answer was carried from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The id of the session in which it was given; empty where that one had no sound header.
    pub session: String,
    /// When it was given there, as written.
    pub at: String,
    /// The person who gave it there.
    pub who: String,
}

impl Carried {
    /// Reads a value of the session file; none if it is no such mark.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        let part = |name: &str| {
            let part = value.get(name).and_then(Value::as_str);
            part.unwrap_or_default().to_owned()
        };
        value.is_object().then(|| Self {
            session: part("session"),
            at: part("at"),
            who: part("who"),
        })
    }

    /// The value in the session file.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({ "session": self.session, "at": self.at, "who": self.who })
    }

    /// The day on which it was given, as written.
    #[must_use]
    pub fn day(&self) -> String {
        day_of(&self.at)
    }
}

/// An answer that was carried over and touched since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// Where it was carried from.
    pub carried: Carried,
    /// When it was touched.
    pub at: String,
    /// The person who confirmed it.
    pub who: String,
}

/// The origin of a line's answer, until it is touched again.
#[must_use]
pub fn carried(session: &Session, line: &LineKey) -> Option<Carried> {
    let lineage = line.lineage();
    let mut marks = lineage.iter().map(|key| session.standing(key, CARRIED));
    let own = marks.find_map(|stands| stands.last().copied())?;
    Carried::from_value(own.value())
}

/// The origin of a line's answer, and the person who touched it since.
pub(super) fn confirmed(session: &Session, line: &LineKey) -> Option<Confirmed> {
    let lineage = line.lineage();
    let has_mark = |key: &&LineKey| !session.standing(key, CARRIED).is_empty();
    let key = lineage.iter().find(has_mark)?;
    let stands = session.standing(key, CARRIED);
    let touched = stands.last().filter(|write| write.value().is_null())?;
    let event = session.event(&touched.sum)?;
    // A line that was split off may have been touched before it had a mark of its own.
    let marks = key.lineage().iter().find_map(|key| {
        let writes = session.writes(key, CARRIED).iter();
        let mut standing = writes.rev().filter(|write| write.live);
        standing.find_map(|write| Carried::from_value(write.value()))
    });
    Some(Confirmed {
        carried: marks?,
        at: event.at.clone(),
        who: event.who.to_string(),
    })
}

/// Whether an event carried answers over from an earlier session.
#[must_use]
pub fn is_carry_over(event: &Event) -> bool {
    let Act::Set(assignments) = &event.act else {
        return false;
    };
    let mut marks = assignments.iter().filter(|one| one.field == CARRIED);
    marks.any(|one| !one.to.is_null())
}

/// The session that another one began from, as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The id of the earlier session.
    pub session: String,
    /// The newest events of that session then: a copy that has them has everything that was carried over.
    pub heads: Vec<EventId>,
}

/// The change that notes the origin in a session that begins from this one; none without a sound header.
#[must_use]
pub fn beginning(old: &Session) -> Option<Change> {
    let heads = old
        .heads()
        .iter()
        .map(EventId::to_string)
        .collect::<Value>();
    Some(Change {
        line: LineKey::default(),
        field: BEGAN_FROM.to_owned(),
        to: json!({ "session": old.header()?.session, "heads": heads }),
    })
}

/// The session that this one began from; none where it began from none, or was made before that was noted.
#[must_use]
pub fn began_from(session: &Session) -> Option<Beginning> {
    let own = LineKey::default();
    let noted = session.standing(&own, BEGAN_FROM).last()?.value();
    let heads = noted.get("heads")?.as_array()?.iter();
    let heads = heads.map(|head| EventId::parse(head.as_str()?));
    Some(Beginning {
        session: noted.get("session")?.as_str()?.to_owned(),
        heads: heads.collect::<Option<_>>()?,
    })
}

/// The ids of the sessions from which answers were carried over into this one.
#[must_use]
pub fn carried_from(session: &Session) -> BTreeSet<String> {
    let live = session.events().filter(|event| session.is_live(&event.sum));
    let sets = live.filter_map(|event| match &event.act {
        Act::Set(assignments) => Some(assignments),
        _ => None,
    });
    let marks = sets
        .flat_map(|set| set.iter())
        .filter(|one| one.field == CARRIED);
    let origins = marks.filter_map(|one| Carried::from_value(&one.to));
    let ids = origins.map(|origin| origin.session);
    ids.filter(|id| !id.is_empty()).collect()
}
