//! What a key, a frame and an answer cost as session and catalog grow: in the process, without a terminal or a disk.
//!
//! `cargo bench -- --grow` shows processor time for sizes from 100 requirements and 1,000 events on; `--grow-by-word
//! REQUIREMENTS EVENTS` makes one session, says so, and does each thing that is named on standard input, so that another
//! program can count its instructions.

use std::{
    fmt::Write,
    io::BufRead,
    time::{Duration, Instant},
};

use ratatui::{Terminal, backend::TestBackend, layout::Position};
use walkdown::{
    assessment::{Assessment, Texts, search},
    catalog::{Area, Catalog, Requirement, built_in},
    format::{
        NewHeader, Report, ReportOptions, document::html, encode, encode_header, json::status,
        merge, read_session,
    },
    interview::{Access, Aside, Effect, Happened, OpenedWalk, Synced},
    render::{Abilities, Renderer},
    session::{CatalogRef, Change, LineKey, Session, Stamp, knowing, prepare},
    tui::{Keymap, Message, Model, ScreenEffect, Theme, update, view},
};

use super::keys::typed;

const COLUMNS: u16 = 80;
const ROWS: u16 = 24;
const AREAS: usize = 20;

/// A session that was made up, open on the screens.
pub(crate) struct Grown {
    model: Model,
    terminal: Terminal<TestBackend>,
    renderer: Renderer,
    catalogs: Vec<Catalog>,
    texts: Texts,
    /// Its file.
    file: Vec<u8>,
    clock: u32,
    /// So that the same key is not at an edge.
    back: bool,
}

/// What is shown for each size: what has to cost the same first, then what may grow as the session does.
const DEEDS: [&str; 12] = [
    "key",
    "frame",
    "answer",
    "find on screen",
    "texts",
    "find",
    "read",
    "judge",
    "open",
    "status",
    "merge",
    "report",
];
/// Of how many attempts the least time counts.
const ATTEMPTS: u32 = 7;

/// A table of processor time for sizes: requirements and events.
pub(crate) fn table(sizes: &[(usize, usize)]) -> String {
    let mut table = String::from("| microseconds |");
    for (requirements, events) in sizes {
        write!(table, " {requirements} requirements, {events} events |").unwrap();
    }
    table.push_str("\n| --- |");
    table.push_str(&" ---: |".repeat(sizes.len()));
    table.push('\n');
    let columns: Vec<Vec<Duration>> = sizes.iter().map(|size| times(*size)).collect();
    for (place, deed) in DEEDS.iter().enumerate() {
        write!(table, "| {deed} |").unwrap();
        for column in &columns {
            write!(table, " {} |", column[place].as_micros()).unwrap();
        }
        table.push('\n');
    }
    table
}

fn times((requirements, events): (usize, usize)) -> Vec<Duration> {
    let mut grown = Grown::new(requirements, events);
    let each = DEEDS.iter().map(|deed| {
        let attempts = (0..ATTEMPTS).map(|_| {
            let start = Instant::now();
            grown.once(deed);
            start.elapsed()
        });
        attempts.min().unwrap_or_default()
    });
    each.collect()
}

/// Makes a session, says so, and does what is named on standard input, line by line: `COUNT DEED`.
pub(crate) fn by_word(requirements: usize, events: usize) {
    let mut grown = Grown::new(requirements, events);
    println!("ready");
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (count, deed) = line.split_once(' ').unwrap();
        for _ in 0..count.parse::<usize>().unwrap() {
            grown.once(deed);
        }
        println!("done {line}");
    }
}

/// A catalog of so many requirements, in a few areas, its texts those of the one that ships.
fn catalog(count: usize) -> Catalog {
    let shipped = built_in("iec-62443-2-4").unwrap();
    let each = count.div_ceil(AREAS);
    let areas = (0..AREAS).map(|at| Area {
        id: format!("A{at:02}"),
        title: format!("Area {at} of the plant"),
        ..shipped.areas[at % shipped.areas.len()].clone()
    });
    let requirements = (0..count).map(|at| {
        let like = &shipped.requirements[at % shipped.requirements.len()];
        Requirement {
            id: format!("A{:02}.{:05}", at / each, at % each).into(),
            base: None,
            area: format!("A{:02}", at / each).into(),
            topic: format!("Topic {}", at % each / 8).into(),
            leans_on: Vec::new(),
            ..like.clone()
        }
    });
    Catalog {
        id: "grown".into(),
        areas: areas.collect(),
        requirements: requirements.collect(),
        groups: Vec::new(),
        without: Vec::new(),
        ..shipped.clone()
    }
}

fn stamp(clock: &mut u32) -> Stamp {
    *clock += 1;
    let (day, second) = (*clock / 86_400, *clock % 86_400);
    Stamp {
        at: format!(
            "2026-{:02}-{:02}T{:02}:{:02}:{:02}.000+01:00",
            1 + day / 28 % 12,
            1 + day % 28,
            second / 3600,
            second / 60 % 60,
            second % 60
        ),
        who: "tester".into(),
        run: "k3f9ab".into(),
    }
}

impl Grown {
    /// A session of so many events over the first half of so many requirements; it stands at the beginning of the other.
    pub(crate) fn new(requirements: usize, events: usize) -> Self {
        let catalogs = vec![catalog(requirements)];
        let asked = &catalogs[0];
        let (header, line) = encode_header(&NewHeader {
            session: "00000000-0000-4000-8000-000000000000".into(),
            created: "2026-01-01T09:00:00.000+01:00".into(),
            by: "tester".into(),
            catalogs: vec![CatalogRef {
                id: asked.id.clone(),
                edition: asked.edition.clone(),
                digest: asked.digest(),
            }],
        });
        let mut session = Session::fold(Some(header), [], Vec::new());
        let (mut file, mut clock) = (line.into_bytes(), 0);
        file.push(b'\n');
        let ids = asked.requirements.iter().map(|one| one.id.as_str());
        let mut change = knowing(&asked.id, ids);
        for count in 0..events {
            let encoded = encode(prepare(&session, vec![change], stamp(&mut clock)));
            file.extend_from_slice(encoded.line.as_bytes());
            file.push(b'\n');
            session.apply(encoded.event);
            let at = count % (requirements / 2).max(1);
            let field = ["level", "statement", "remarks"][count % 3];
            change = Change {
                line: LineKey::shared(&asked.id, &asked.requirements[at].id),
                field: field.into(),
                to: if field == "level" {
                    (count % 5).into()
                } else {
                    format!("As it was told on visit {count}, by the record.").into()
                },
            };
        }
        let middle = LineKey::shared(&asked.id, &asked.requirements[requirements / 2].id);
        let mut grown = Self {
            model: Model::new(
                (COLUMNS, ROWS),
                Theme::default(),
                "tester".into(),
                Keymap::default(),
            ),
            terminal: Terminal::new(TestBackend::new(COLUMNS, ROWS)).unwrap(),
            renderer: Renderer::new(Abilities::new("xterm-256color", ""), COLUMNS, ROWS),
            texts: Texts::default(),
            catalogs,
            file,
            clock,
            back: false,
        };
        grown.open(session, Some(middle.to_string()));
        grown
    }

    fn open(&mut self, session: Session, place: Option<String>) {
        self.take_in(Message::World(Happened::Opened(Box::new(OpenedWalk {
            name: "grown".into(),
            who: "tester".into(),
            catalogs: self.catalogs.clone(),
            session,
            access: Access::Writer,
            place,
            speaker: String::new(),
            today: String::new(),
            synced: Synced::Yes,
            leaves_parked: false,
            drafts: Vec::new(),
            warning: String::new(),
            aside: Aside::default(),
            unread: 0,
        }))));
        self.press("Enter");
    }

    /// What the runtime does, with a disk that takes everything at once.
    fn take_in(&mut self, message: Message) {
        let mut waiting = vec![message];
        while let Some(message) = waiting.pop() {
            for effect in update(&mut self.model, message) {
                let ScreenEffect::World(Effect::Record(record)) = effect else {
                    continue;
                };
                let walk = self.model.walk.as_ref().unwrap();
                let stamp = stamp(&mut self.clock);
                let encoded = encode(prepare(&walk.shown, record.changes, stamp));
                let sum = encoded.event.sum;
                waiting.push(Message::World(Happened::Saved(vec![sum])));
                waiting.push(Message::World(Happened::Recorded {
                    event: Box::new(encoded.event),
                    told: Box::new(record.told),
                    after: record.after,
                    draft: record.draft,
                }));
            }
        }
    }

    fn press(&mut self, keys: &str) {
        for message in typed(keys) {
            self.take_in(message);
        }
    }

    /// One thing, once.
    pub(crate) fn once(&mut self, deed: &str) {
        match deed {
            "key" => {
                self.back = !self.back;
                self.press(if self.back { "j" } else { "k" });
            }
            "frame" => self.frame(),
            "key and frame" => {
                self.once("key");
                self.frame();
            }
            "answer" => self.press("3"),
            "texts" => {
                let walk = self.model.walk.as_ref().unwrap();
                let lines = &walk.judged.lines;
                self.texts = Texts::default();
                let texts = &mut self.texts;
                texts.reach(&self.catalogs, &walk.shown, lines, lines.len());
            }
            "find" => {
                let walk = self.model.walk.as_ref().unwrap();
                let (lines, texts) = (&walk.judged.lines, &mut self.texts);
                let found = search(&self.catalogs, &walk.shown, lines, texts, "backup");
                assert!(!found.is_empty());
            }
            "find on screen" => {
                self.press("/ 'b'");
                self.frame();
                self.press("Esc");
            }
            "open" => {
                let session = read_session(&self.file).session;
                self.open(session, None);
            }
            "read" => assert_eq!(read_session(&self.file).damage, []),
            "judge" => {
                let walk = self.model.walk.as_ref().unwrap();
                assert!(
                    !Assessment::new(&self.catalogs, &walk.shown)
                        .lines
                        .is_empty()
                );
            }
            other => self.whole(other),
        }
    }

    /// What commands do with a whole session.
    fn whole(&self, deed: &str) {
        let walk = self.model.walk.as_ref().unwrap();
        let report = Report {
            catalogs: &self.catalogs,
            session: &walk.shown,
            assessment: &walk.judged,
            unread: 0,
            program: "walkdown",
        };
        match deed {
            "report" => {
                assert!(!html(&report.document(&ReportOptions::default())).is_empty());
            }
            "status" => drop(status(&self.catalogs, &walk.shown, &walk.judged)),
            "merge" => drop(merge(&self.file, &[read_session(&self.file)])),
            other => panic!("there is no {other:?}"),
        }
    }

    fn frame(&mut self) {
        let model = &self.model;
        self.terminal.draw(|frame| view(model, frame)).unwrap();
        let drawn = self.terminal.backend();
        let cursor = drawn.cursor_position();
        let shown = drawn.cursor_visible();
        self.renderer.blank();
        for place in drawn.buffer().area.positions() {
            let cell = &drawn.buffer()[place];
            self.renderer.put(place.x, place.y, cell);
        }
        let cursor = shown.then_some(Position::new(cursor.x, cursor.y));
        self.renderer.frame(cursor);
    }
}
