//! Random histories, made by the library's own doors: several people on several copies that part and join.

use serde_json::json;
use walkdown::{
    format::{Encoded, NewHeader, encode, encode_header},
    session::{
        Act, CatalogRef, Change, Edit, EventId, Level, LineKey, Prepared, Seal, Session, Stamp,
        field, judge, judge_about, prepare, prepare_undo, redo_target, undo_target,
    },
};

use super::steps::{Does, Step, lines};

/// Who takes part.
pub(super) const PEOPLE: [&str; 3] = ["M. Roth", "Ana", "李"];

/// The line on which people speak.
pub(super) fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

/// The edit that names who speaks.
pub(super) fn said_by(name: &str) -> Edit {
    Edit::Text(&field::SAID_BY, name.into())
}

/// The edit that sets a maturity.
pub(super) fn level(level: u8) -> Edit {
    Edit::Level(Some(Level::Maturity(level)))
}

/// A session with all that was ever written to it, on whichever copy.
#[derive(Clone)]
pub(super) struct History {
    /// The header line.
    pub(super) header: String,
    /// Every event in the order it was written.
    pub(super) events: Vec<Encoded>,
    /// The copies: which of the events each has, and what they fold to.
    pub(super) copies: Vec<(Vec<usize>, Session)>,
    /// The day of the month on which is written.
    pub(super) day: usize,
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.lines()).finish()
    }
}

impl History {
    /// A new session, in as many copies.
    pub(super) fn new(copies: usize) -> Self {
        let (header, line) = encode_header(&NewHeader {
            session: "0d1f7a5e-2c8b-4d55-9d0e-5a4a3a1b2c3d".into(),
            created: "2026-11-21T18:04:11.123+01:00".into(),
            by: PEOPLE[0].into(),
            catalogs: vec![CatalogRef {
                id: "iec-62443-2-4".into(),
                edition: "2023".into(),
                digest: "00".into(),
            }],
        });
        let session = Session::fold(Some(header), [], Vec::new());
        Self {
            header: line,
            events: Vec::new(),
            copies: vec![(Vec::new(), session); copies],
            day: 21,
        }
    }

    /// What was done on copies that part and join.
    pub(super) fn of(copies: usize, steps: &[Step]) -> Self {
        let mut history = Self::new(copies);
        for step in steps {
            history.take(step);
        }
        history
    }

    pub(super) fn session(&self, copy: usize) -> &Session {
        &self.copies[copy].1
    }

    /// All lines, the header first.
    pub(super) fn lines(&self) -> Vec<&str> {
        let events = self.events.iter().map(|event| event.line.as_str());
        std::iter::once(self.header.as_str())
            .chain(events)
            .collect()
    }

    /// The lines that one copy has.
    pub(super) fn lines_of(&self, copy: usize) -> Vec<&str> {
        let events = self.copies[copy].0.iter();
        let events = events.map(|event| self.events[*event].line.as_str());
        std::iter::once(self.header.as_str())
            .chain(events)
            .collect()
    }

    /// Writes changes as one event; nothing where nothing changes.
    pub(super) fn change(
        &mut self,
        copy: usize,
        who: &str,
        changes: Vec<Change>,
    ) -> Option<EventId> {
        let stamp = self.stamp(who);
        (!changes.is_empty())
            .then(|| self.write(copy, prepare(&self.copies[copy].1, changes, stamp)))
    }

    /// Judges an edit and writes what comes of it.
    pub(super) fn edit(
        &mut self,
        copy: usize,
        who: &str,
        line: &LineKey,
        edit: &Edit,
    ) -> Option<EventId> {
        let changes = judge(self.session(copy), line, edit).unwrap_or_default();
        self.change(copy, who, changes)
    }

    /// Takes back any event, also another person's.
    pub(super) fn take_back(&mut self, copy: usize, who: &str, target: EventId) -> EventId {
        let stamp = self.stamp(who);
        self.write(copy, prepare_undo(&self.copies[copy].1, target, stamp))
    }

    pub(super) fn undo(&mut self, copy: usize, who: &str) -> Option<EventId> {
        let target = undo_target(self.session(copy), who)?.sum;
        Some(self.take_back(copy, who, target))
    }

    pub(super) fn redo(&mut self, copy: usize, who: &str) -> Option<EventId> {
        let target = redo_target(self.session(copy), who)?.sum;
        Some(self.take_back(copy, who, target))
    }

    pub(super) fn seal(&mut self, copy: usize, who: &str) -> EventId {
        let session = self.session(copy);
        let prepared = Prepared {
            n: session.next_number(),
            after: session.heads(),
            stamp: self.stamp(who),
            reason: String::new(),
            act: Act::Seal(Seal::default()),
        };
        self.write(copy, prepared)
    }

    /// Takes into one copy what another has.
    pub(super) fn join(&mut self, into: usize, from: usize) {
        let missing: Vec<usize> = self.copies[from].0.clone();
        let (known, session) = &mut self.copies[into];
        for event in missing {
            if !known.contains(&event) {
                known.push(event);
                session.apply(self.events[event].event.clone());
            }
        }
    }

    pub(super) fn stamp(&self, who: &str) -> Stamp {
        Stamp {
            at: format!(
                "2026-11-{}T18:04:{:02}.000+01:00",
                self.day,
                self.events.len() % 60
            ),
            who: who.into(),
            run: format!("r{}", self.events.len()),
        }
    }

    pub(super) fn write(&mut self, copy: usize, prepared: Prepared) -> EventId {
        let encoded = encode(prepared);
        let sum = encoded.event.sum;
        let (known, session) = &mut self.copies[copy];
        known.push(self.events.len());
        session.apply(encoded.event.clone());
        self.events.push(encoded);
        sum
    }

    fn take(&mut self, step: &Step) {
        self.take_as(step, PEOPLE[step.who % PEOPLE.len()]);
    }

    /// Takes a step in the name of somebody.
    pub(super) fn take_as(&mut self, step: &Step, who: &str) {
        let copy = step.copy % self.copies.len();
        match &step.does {
            Does::Edit(line, edit) => {
                self.edit(copy, who, &lines()[*line], edit);
            }
            Does::About(edit) => {
                let changes = judge_about(self.session(copy), edit).unwrap_or_default();
                self.change(copy, who, changes);
            }
            Does::Area(level) => {
                let changes = ["SP.05.01", "SP.05.02", "SP.05.03"].map(|id| {
                    let line = LineKey::shared("iec-62443-2-4", id);
                    judge(self.session(copy), &line, &Edit::Level(Some(level.clone())))
                });
                let changes = changes.into_iter().flatten().flatten().collect();
                self.change(copy, who, changes);
            }
            Does::Undo => {
                self.undo(copy, who);
            }
            Does::Redo => {
                self.redo(copy, who);
            }
            Does::UndoAny(any) => {
                let known = &self.copies[copy].0;
                if !known.is_empty() {
                    let target = self.events[*any.get(known)].event.sum;
                    self.take_back(copy, who, target);
                }
            }
            Does::Seal => {
                self.seal(copy, who);
            }
            Does::Join(from) => self.join(copy, from % self.copies.len()),
        }
    }
}

/// A level, straight, with what it replaces by its door.
pub(super) fn set(line: &LineKey, level: u8) -> Vec<Change> {
    vec![Change {
        line: line.clone(),
        field: "level".into(),
        to: json!(level),
    }]
}

/// The bytes of a file with these lines.
pub(super) fn bytes(lines: &[&str]) -> Vec<u8> {
    lines
        .iter()
        .flat_map(|line| line.bytes().chain([b'\n']))
        .collect()
}
