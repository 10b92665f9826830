//! Plain mode in memory: lines go in, effects are carried out, and what is printed comes out as text.

use sha2::{Digest, Sha256};
use walkdown::{
    format::{encode, read_session},
    interview::{Access, After, Aside, Effect, Happened, OpenedWalk, Synced, Walk},
    plain::{Plain, PlainEffect, PlainInput},
    session::{Draft, EvidenceFile, Session, Stamp, prepare, prepare_undo},
};

use super::screens::World;

/// What is found at any path that is named as evidence.
pub(crate) fn scan() -> EvidenceFile {
    EvidenceFile {
        path: "scan.txt".into(),
        size: 5,
        sha256: walkdown::hex(&Sha256::digest("ports")),
    }
}

/// Plain mode in memory.
pub(crate) struct Lines {
    plain: Plain,
    pub(crate) text: String,
    /// The drafts kept, the newest last.
    pub(crate) drafts: Vec<Draft>,
}

impl Lines {
    pub(crate) fn on(world: &World) -> Self {
        Self::with(world, Vec::new())
    }

    /// The same, with what was left half typed.
    pub(crate) fn with(world: &World, drafts: Vec<Draft>) -> Self {
        Self::open(world, Access::Writer, None, drafts)
    }

    /// The same as somebody may who opens the file now, at this line.
    pub(crate) fn open(
        world: &World,
        access: Access,
        place: Option<String>,
        drafts: Vec<Draft>,
    ) -> Self {
        let mut lines = Self {
            drafts: Vec::new(),
            plain: Plain::new("tester".into(), false, true),
            text: String::new(),
        };
        let read = read_session((world.lines.join("\n") + "\n").as_bytes());
        lines.hear(PlainInput::World(Box::new(Happened::Opened(Box::new(
            OpenedWalk {
                speaker: String::new(),
                today: "2026-11-21".into(),
                synced: Synced::Yes,
                leaves_parked: true,
                name: "north-plant".into(),
                who: "tester".into(),
                catalogs: world.catalogs.clone(),
                session: read.session,
                access,
                place,
                drafts,
                warning: String::new(),
                aside: Aside::default(),
                unread: 0,
            },
        )))));
        lines
    }

    /// As at a terminal of this size.
    pub(crate) fn fit(&mut self, columns: u16, rows: u16) {
        self.plain.fit(Some((columns, rows)));
    }

    pub(crate) fn walk(&self) -> Option<&Walk> {
        self.plain.walk()
    }

    /// Whether something that was typed could not be done.
    pub(crate) fn was_refused(&self) -> bool {
        self.plain.was_refused()
    }

    pub(crate) fn session(&self) -> Session {
        self.plain
            .walk()
            .map(|walk| walk.shown.clone())
            .unwrap_or_default()
    }

    /// Types lines.
    pub(crate) fn say(&mut self, lines: &str) -> &mut Self {
        for line in lines.lines() {
            self.hear(PlainInput::Line(line.to_owned()));
        }
        self
    }

    pub(crate) fn hear(&mut self, heard: PlainInput) {
        let mut waiting = vec![heard];
        while let Some(heard) = waiting.pop() {
            for deed in self.plain.hear(heard) {
                match deed {
                    PlainEffect::World(effect) => self.carry_out(effect, &mut waiting),
                    PlainEffect::Attach(_) => waiting.push(PlainInput::Attached(Ok(scan()))),
                    PlainEffect::Write(..) | PlainEffect::LookAtBringing(..) => {}
                }
            }
        }
        assert!(!self.plain.waits());
        self.text += &self.plain.take_text();
    }

    fn carry_out(&mut self, effect: Effect, waiting: &mut Vec<PlainInput>) {
        let session = self.session();
        let stamp = Stamp {
            at: "2026-11-21T09:00:00.000+01:00".into(),
            who: "tester".into(),
            run: "k3f9ab".into(),
        };
        let (prepared, told, after, draft) = match effect {
            Effect::Record(record) => {
                let prepared = prepare(&session, record.changes, stamp);
                let prepared = match &record.decides {
                    Some(clash) => {
                        prepared.deciding(&clash.line, &clash.conflict.field, &clash.said)
                    }
                    None => prepared,
                };
                (prepared, record.told, record.after, record.draft)
            }
            Effect::TakeBack(sum, told) => {
                let prepared = prepare_undo(&session, sum, stamp);
                (prepared, *told, After::Stay, None)
            }
            Effect::KeepDraft(draft) => {
                self.drafts.push(draft);
                return;
            }
            Effect::DropDraft(line, field) => {
                self.drafts
                    .retain(|draft| (&draft.line, &draft.field) != (&line, &field));
                return;
            }
            Effect::TakeUp(_) => {
                let drafts = Happened::Drafts(self.drafts.clone());
                waiting.push(PlainInput::World(Box::new(drafts)));
                return;
            }
            _ => return,
        };
        let event = encode(prepared).event;
        // Taken from the end.
        waiting.push(PlainInput::World(Box::new(Happened::Saved(vec![
            event.sum,
        ]))));
        waiting.push(PlainInput::World(Box::new(Happened::Recorded {
            event: Box::new(event),
            told: Box::new(told),
            after,
            draft,
        })));
    }
}
