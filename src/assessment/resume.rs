//! Facts for a person who comes back to a session: the last change, the changes of others meanwhile, the items owed by
//! each person, and the time that the rest will take.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;

use crate::session::{Act, Event, EventId, LineKey, Session, folded, is_carry_over, is_set_up};

use super::{
    line::Line,
    owed::{Debt, debts},
};

/// A longer time than this between two answers was a pause, not work: seconds.
const PAUSE: i64 = 20 * 60;
/// The number of answers below which the pace cannot be told.
const ENOUGH: usize = 5;

/// Who takes less for an answer enters what was noted before: that tells nothing of what is still to be asked. Seconds.
const LEAST: u64 = 5;

/// The changes of another person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanwhile {
    /// The author.
    pub who: String,
    /// The lines, in order.
    pub lines: Vec<LineKey>,
    /// When the last of it was, as written.
    pub at: String,
}

/// The change that stands and was made last by its time, be it of a line or of the session's own data; what set the
/// session up and what was carried over do not count. In a file that was joined out of copies another may come last.
#[must_use]
pub fn last_change(session: &Session) -> Option<&Event> {
    let sets = |event: &Event| matches!(event.act, Act::Set(_)) && is_work(session, event);
    let made = |event: &&Event| event.at.parse::<Timestamp>().ok();
    // The last one of each copy: what comes before it was made before it.
    let (mut open, mut seen, mut last) = (session.heads(), HashSet::new(), Vec::new());
    while let Some(sum) = open.pop() {
        let event = session.event(&sum).filter(|event| seen.insert(event.sum));
        match event {
            Some(event) if sets(event) => last.push(event),
            Some(event) => open.extend(&event.after),
            None => {}
        }
    }
    last.into_iter().max_by_key(made)
}

/// The line that this person changed last, and the name as it was written there.
#[must_use]
pub fn last_own_line<'a>(session: &'a Session, who: &str) -> Option<(&'a LineKey, &'a str)> {
    last_line(session, by_person(who))
}

/// The line that another person changed last, and who did.
#[must_use]
pub fn last_line_of_others<'a>(session: &'a Session, who: &str) -> Option<(&'a LineKey, &'a str)> {
    let mut is_own = by_person(who);
    last_line(session, move |event| !is_own(event))
}

fn last_line<'a>(
    session: &'a Session,
    mut is_meant: impl FnMut(&'a Event) -> bool,
) -> Option<(&'a LineKey, &'a str)> {
    let work = session.events().rev();
    let mut work = work.filter(|event| is_meant(event) && is_work(session, event));
    work.find_map(|event| Some((lines_of(event).into_iter().next()?, event.who.as_str())))
}

/// Whether this person recorded anything on a line: who did not has never stopped here.
#[must_use]
pub fn has_recorded(session: &Session, who: &str) -> bool {
    let mut is_own = by_person(who);
    let mut own = session.events().filter(|event| is_own(event));
    own.any(|event| !is_carry_over(event) && !is_set_up(event) && !lines_of(event).is_empty())
}

/// Whether a change is of this person, in whatever letters the name is written. Each name is looked at once: a session may
/// have a million changes.
fn by_person<'a>(who: &str) -> impl FnMut(&'a Event) -> bool {
    let (who, mut known) = (folded(who), HashMap::new());
    move |event: &'a Event| {
        let name = event.who.as_str();
        *known.entry(name).or_insert_with(|| folded(name) == who)
    }
}

/// The newest change of this person.
#[must_use]
pub fn last_own(session: &Session, who: &str) -> Option<EventId> {
    let mut is_own = by_person(who);
    let mut newest_first = session.events().rev();
    let own = newest_first.find(|event| is_own(event) && !is_set_up(event));
    own.map(|event| event.sum)
}

/// All that was known where this change was made, itself among it.
fn known_at(session: &Session, last: EventId) -> HashSet<EventId> {
    let mut seen: HashSet<EventId> = HashSet::new();
    let mut open = vec![last];
    while let Some(sum) = open.pop() {
        if seen.insert(sum)
            && let Some(event) = session.event(&sum)
        {
            open.extend(event.after.iter().copied());
        }
    }
    seen
}

/// The changes by others that this person had not seen when they made the one named: each author with the lines, the
/// newest first.
#[must_use]
pub fn meanwhile(session: &Session, who: &str, last: EventId) -> Vec<Meanwhile> {
    let (seen, mut is_own) = (known_at(session, last), by_person(who));
    let mut others: BTreeMap<&str, (HashSet<&LineKey>, &Event)> = BTreeMap::new();
    for event in session.events().filter(|event| !seen.contains(&event.sum)) {
        let mut lines = lines_of(event);
        if let Act::Undo(of) = &event.act {
            let targets = of.iter().filter_map(|sum| session.event(sum));
            lines.extend(targets.flat_map(lines_of));
        }
        if !is_own(event) && !lines.is_empty() {
            let found = others
                .entry(event.who.as_str())
                .or_insert_with(|| (HashSet::new(), event));
            found.0.extend(lines);
            found.1 = event;
        }
    }
    let mut others: Vec<_> = others.into_iter().collect();
    others.sort_by_key(|(_, (_, event))| std::cmp::Reverse(event.place()));
    let told = |(who, (lines, event)): (&str, (HashSet<&LineKey>, &Event))| {
        let mut lines: Vec<LineKey> = lines.into_iter().cloned().collect();
        lines.sort_unstable();
        Meanwhile {
            who: who.to_owned(),
            lines,
            at: event.at.clone(),
        }
    };
    others.into_iter().map(told).collect()
}

/// The parked lines, by the person who owes them: the person with the most comes first, lines owed by no person last.
#[must_use]
pub fn owed(lines: &[Line]) -> Vec<(&str, Vec<&Line>)> {
    let mut by_person: BTreeMap<String, (&str, Vec<&Line>)> = BTreeMap::new();
    for line in lines {
        for (debt, who) in debts(line) {
            if debt == Debt::Missing {
                let known = by_person.entry(folded(who)).or_insert((who, Vec::new()));
                known.1.push(line);
            }
        }
    }
    let mut owed: Vec<(&str, Vec<&Line>)> = by_person.into_values().collect();
    owed.sort_by_key(|(who, lines)| (who.is_empty(), std::cmp::Reverse(lines.len())));
    owed
}

/// The pace of this session: seconds from one level to the next, the median without pauses. Answers of the quick way
/// tell nothing of a guided interview, nor the other way round: those count that came since it is held as it is. None as
/// long as too few were set one by one.
#[must_use]
pub fn pace(session: &Session) -> Option<u64> {
    let begun = session
        .events()
        .rev()
        .find(|event| session.is_live(&event.sum) && sets_mode(event));
    let begun = begun.map(Event::place);
    let times: Vec<Timestamp> = session
        .events()
        .filter(|event| begun.is_none_or(|begun| event.place() > begun))
        .filter(|event| is_work(session, event) && sets_one_level(event))
        .filter_map(|event| event.at.parse().ok())
        .collect();
    if times.len() < ENOUGH {
        return None;
    }
    let gaps = times.iter().zip(times.iter().skip(1));
    let mut gaps: Vec<i64> = gaps
        .map(|(before, after)| after.as_second() - before.as_second())
        .filter(|seconds| (0..PAUSE).contains(seconds))
        .collect();
    gaps.sort_unstable();
    let median = gaps.get(gaps.len() / 2)?;
    u64::try_from(*median)
        .ok()
        .filter(|seconds| *seconds >= LEAST)
}

/// Whether a person said something here, question by question.
fn is_work(session: &Session, event: &Event) -> bool {
    session.is_live(&event.sum) && !is_carry_over(event) && !is_set_up(event)
}

/// The lines that an event sets something on, in its order.
fn lines_of(event: &Event) -> Vec<&LineKey> {
    match &event.act {
        Act::Set(assignments) => {
            let lines = assignments.iter().map(|one| &*one.line);
            lines.filter(|line| !line.is_session()).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether it says how the session is held, quick or guided.
fn sets_mode(event: &Event) -> bool {
    match &event.act {
        Act::Set(assignments) => {
            let mut all = assignments.iter();
            all.any(|one| one.line.is_session() && one.field == "mode")
        }
        _ => false,
    }
}

fn sets_one_level(event: &Event) -> bool {
    let Act::Set(assignments) = &event.act else {
        return false;
    };
    let levels = assignments
        .iter()
        .filter(|one| one.field == "level" && !one.to.is_null());
    levels.count() == 1
}
