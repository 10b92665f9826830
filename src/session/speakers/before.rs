//! The writes before those that stand, and the level that another person had given before the one that stands replaced it.

use std::collections::HashSet;

use serde_json::Value;

use crate::session::{
    answer::{Conflict, Said},
    carried::is_carry_over,
    settle::settled_with,
};

use super::{Clash, EventId, LEVEL, Level, LineKey, Session, Teller, Write, rung_field};

/// The way back from a write over those that it replaced: each once, and behind one only where it is followed.
pub(super) struct WayBack<'a> {
    session: &'a Session,
    holder: &'a LineKey,
    open: Vec<EventId>,
    seen: HashSet<EventId>,
}

impl<'a> WayBack<'a> {
    pub(super) fn new(session: &'a Session, holder: &'a LineKey, write: &Write) -> Self {
        Self {
            session,
            holder,
            open: write.over().to_vec(),
            seen: HashSet::new(),
        }
    }

    /// The next write of this field.
    pub(super) fn step(&mut self, field: &str) -> Option<&'a Write> {
        while let Some(sum) = self.open.pop() {
            if self.seen.insert(sum)
                && let Some(write) = self.session.write_of(self.holder, field, &sum)
            {
                return Some(write);
            }
        }
        None
    }

    /// Goes on behind a write.
    pub(super) fn follow(&mut self, write: &Write) {
        self.open.extend(write.over());
    }
}

impl Teller<'_> {
    /// The newest level that stood before and that somebody else gave, with who did. None where the level is in conflict,
    /// where that person agrees by now, where one person gave all of them, and where it was only discarded when a conflict
    /// was settled: that the assessors' copies differed is no person's change of mind.
    pub(super) fn before(&self) -> Option<(Level, String)> {
        let field = LEVEL.name;
        let (holder, last) = self.only(field)?;
        let stands = Level::from_value(last.value())?;
        let by = self.level();
        if self.settles_copies(holder, last) {
            return None;
        }
        let mut way = WayBack::new(self.session, holder, last);
        while let Some(before) = way.step(field) {
            if self.settles_copies(holder, before) {
                return None;
            }
            let level = Level::from_value(before.value()).filter(|_| before.live);
            let name = self.speaker(holder, field, before);
            match level {
                Some(level) if !name.is_empty() && name != by => {
                    return (level != stands).then(|| (level, name.to_owned()));
                }
                _ => way.follow(before),
            }
        }
        None
    }

    /// Whether a write settled a conflict between copies: of the values that it replaced none was known where another one
    /// was written.
    fn settles_copies(&self, holder: &LineKey, write: &Write) -> bool {
        let over = write.over();
        let mut all = over.iter().enumerate();
        all.any(|(place, one)| {
            let mut others = over.iter().skip(place + 1);
            others.any(|other| {
                let apart =
                    !self.session.is_before(one, other) && !self.session.is_before(other, one);
                apart && self.values_differ(holder, one, other)
            })
        })
    }

    fn values_differ(&self, holder: &LineKey, one: &EventId, other: &EventId) -> bool {
        let value = |sum| {
            let write = self.session.write_of(holder, LEVEL.name, sum);
            write.map(Write::value)
        };
        value(one) != value(other)
    }

    /// The level and the rungs that two people said differently in this session, one after the other: the later value stands,
    /// and nobody decided between the two.
    pub(super) fn contradictions(&self) -> Vec<Clash> {
        let rungs = (1..=4).map(rung_field);
        let fields = std::iter::once(LEVEL.name.to_owned()).chain(rungs);
        fields
            .filter_map(|field| self.said_otherwise(&field))
            .collect()
    }

    /// Copies that were joined may have the value that stands from several people. What one of them said over another's
    /// value is told, unless another copy that knew of that value decided, or its person agrees there.
    fn said_otherwise(&self, field: &str) -> Option<Clash> {
        let (holder, last) = self.only(field)?;
        let standing = self.session.all_standing(holder, field).into_iter();
        let standing: Vec<_> = standing
            .filter(|write| write.value() == last.value())
            .map(|write| (write, self.speaker(holder, field, write)))
            .collect();
        // What nobody said is the assessor's own decision.
        let decides = |(write, by): &(&Write, &str)| by.is_empty() || self.is_decision(write);
        standing.iter().rev().find_map(|one| {
            let (write, by) = *one;
            if !is_said(write.value()) || decides(one) {
                return None;
            }
            let (before, name) = self.over_another(holder, field, write, by)?;
            let is_settled = standing.iter().any(|other| {
                self.session.is_before(&before.sum, &other.0.sum)
                    && (decides(other) || other.1 == name)
            });
            let differs = !is_settled && !says_alike(before.value(), write.value());
            differs.then(|| Clash {
                line: holder.clone(),
                conflict: Conflict {
                    field: field.to_owned(),
                    values: vec![self.said_with(before, name), self.said_with(write, by)],
                },
                said: vec![before.sum],
            })
        })
    }

    /// What another person had said in a field before this write, and who; none behind a decision.
    fn over_another<'b>(
        &'b self,
        holder: &'b LineKey,
        field: &str,
        write: &Write,
        by: &str,
    ) -> Option<(&'b Write, &'b str)> {
        let mut way = WayBack::new(self.session, holder, write);
        while let Some(before) = way.step(field) {
            let event = self.session.event(&before.sum)?;
            // What was said a year ago may well be otherwise now.
            if is_carry_over(event) {
                return None;
            }
            let name = self.speaker(holder, field, before);
            if before.live && is_said(before.value()) && !name.is_empty() && name != by {
                return Some((before, name));
            }
            if self.is_decision(before) {
                return None;
            }
            way.follow(before);
        }
        None
    }

    fn said_with(&self, write: &Write, who: &str) -> Said {
        let event = self.session.event(&write.sum);
        Said {
            value: write.value().clone(),
            who: who.to_owned(),
            at: event.map(|event| event.at.clone()).unwrap_or_default(),
        }
    }

    /// Whether a value was set over several that differed: somebody decided between them.
    fn is_decision(&self, write: &Write) -> bool {
        let event = self.session.event(&write.sum).zip(write.assignment());
        event.is_some_and(|(event, one)| !settled_with(self.session, event, one).is_empty())
    }
}

/// Whether people say such a value: only the assessor leaves a line out.
fn is_said(value: &Value) -> bool {
    !value.is_null() && Level::from_value(value) != Some(Level::NotEvaluated)
}

/// Whether two values come to the same: the reason why a thing cannot apply may be worded in two ways.
fn says_alike(one: &Value, other: &Value) -> bool {
    let reasoned =
        |value: &Value| matches!(Level::from_value(value), Some(Level::NotApplicable(_)));
    one == other || reasoned(one) && reasoned(other)
}
