//! The screens without a terminal: keys go in as text, effects are carried out in memory, and what is drawn or
//! recorded comes out as text.

use std::{collections::BTreeMap, sync::OnceLock};

pub(crate) use super::keys::typed;

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use walkdown::{
    catalog::{Catalog, Source, built_in, read},
    format::{Encoded, NewHeader, encode, encode_header, read_session},
    interview::{
        Access, After, Aside, DraftKey, Effect, Happened, OpenedWalk, Synced, Taken, Told,
    },
    session::{
        AboutEdit, CatalogRef, Change, Draft, EventId, LineKey, Mode, Rung, Session, Stamp,
        Verdict, about_table, answer, judge_about, knowing, prepare, prepare_undo,
    },
    tui::{Keymap, Message, Model, Scope, ScreenEffect, Theme, update, view},
};

/// The catalog that ships.
pub fn whole_catalog() -> Catalog {
    static WHOLE: OnceLock<Catalog> = OnceLock::new();
    let parse = || built_in("iec-62443-2-4").expect("the catalog is sound");
    WHOLE.get_or_init(parse).clone()
}

/// A part of it, frozen: pictures of screens do not change with the wording of a question.
pub fn frozen_catalog() -> Catalog {
    static FROZEN: OnceLock<Catalog> = OnceLock::new();
    let parse = || {
        read(&Source {
            catalog: include_str!("../screen/catalog/catalog.json"),
            requirements: include_str!("../screen/catalog/requirements.csv"),
        })
        .expect("the catalog is sound")
        .0
    };
    FROZEN.get_or_init(parse).clone()
}

/// The world as the screens see it: a disk that takes lines or does not, drafts, and a place.
#[derive(Debug)]
pub struct World {
    pub model: Model,
    /// Lines on the disk.
    pub lines: Vec<String>,
    /// Lines that the disk has not taken yet.
    pub pending: Vec<(EventId, String)>,
    /// Why the disk takes nothing, if so.
    pub trouble: Option<&'static str>,
    /// An append is on its way for as long as this is set.
    pub slow: bool,
    pub drafts: BTreeMap<(String, String), Draft>,
    /// Where each user of this machine stood.
    pub(super) places: BTreeMap<&'static str, String>,
    pub speaker: String,
    /// Set to go on after parking, so that keys in a row park one line after the other; by itself one stays.
    pub leaves_parked: bool,
    /// Changes that lie aside when the session is opened.
    pub aside: Aside,
    /// Whether all of the file is on disk when it is opened.
    pub synced: Synced,
    /// Whether a report lies there already, as a page.
    pub is_report_there: bool,
    /// What was asked of the world and is not carried out here.
    pub asked: Vec<Effect>,
    /// The same of what the screens alone want done.
    pub asked_of_screen: Vec<ScreenEffect>,
    pub(super) who: &'static str,
    /// The day on which a session is opened.
    pub today: &'static str,
    pub catalogs: Vec<Catalog>,
    pub clock: u32,
}

impl World {
    /// The program on its home screen, without a session.
    pub fn home() -> Self {
        Self {
            model: Model::new((80, 24), theme(), "tester".into(), Keymap::default()),
            lines: Vec::new(),
            pending: Vec::new(),
            trouble: None,
            slow: false,
            drafts: BTreeMap::new(),
            places: BTreeMap::new(),
            speaker: String::new(),
            synced: Synced::Yes,
            leaves_parked: true,
            aside: Aside::default(),
            is_report_there: false,
            asked: Vec::new(),
            asked_of_screen: Vec::new(),
            who: "tester",
            today: "2026-11-21",
            catalogs: vec![whole_catalog()],
            clock: 0,
        }
    }

    /// A new session on this catalog, open.
    pub fn on(catalog: Catalog, about: &[AboutEdit]) -> Self {
        Self::on_all(vec![catalog], about)
    }

    /// A new session on these catalogs, open.
    pub fn on_all(catalogs: Vec<Catalog>, about: &[AboutEdit]) -> Self {
        let mut world = Self {
            catalogs,
            ..Self::home()
        };
        let asked_with = |catalog: &Catalog| CatalogRef {
            id: catalog.id.clone(),
            edition: catalog.edition.clone(),
            digest: catalog.digest(),
        };
        let header = NewHeader {
            session: "00000000-0000-4000-8000-000000000000".into(),
            created: "2026-11-21T09:00:00.000+01:00".into(),
            by: "tester".into(),
            catalogs: world.catalogs.iter().map(asked_with).collect(),
        };
        let (header, line) = encode_header(&header);
        world.lines.push(line);
        let mut session = Session::fold(Some(header), [], Vec::new());
        let mut changes: Vec<Change> = about
            .iter()
            .flat_map(|edit| judge_about(&session, edit).expect("a sound edit"))
            .collect();
        changes.extend(world.catalogs.iter().map(|catalog| {
            let all = catalog.requirements.iter();
            knowing(&catalog.id, all.map(|asked| asked.id.as_str()))
        }));
        let first = encode(prepare(&session, changes, world.stamp()));
        session.apply(first.event);
        world.lines.push(first.line);
        world.open(Access::Writer);
        world
    }

    /// A session of everything or of the base requirements, with a target.
    pub fn of(profile: &str) -> Self {
        Self::on(whole_catalog(), &about(profile))
    }

    /// Starts the program again and opens the session, with what was left of drafts and place; on from the brief.
    pub fn open(&mut self, access: Access) {
        self.come_back(access);
        if self.model.scope() == Scope::Brief {
            let notice = self.model.notice.clone();
            self.press("Enter");
            self.model.notice = notice;
        }
    }

    /// Starts the program again and opens the session: what stands on the first screen.
    pub fn come_back(&mut self, access: Access) {
        let bytes = self.lines.join("\n") + "\n";
        let read = read_session(bytes.as_bytes());
        assert_eq!(read.damage, [], "what was written is sound");
        self.pending.clear();
        let Model {
            size, theme, ascii, ..
        } = self.model;
        let (who, keys) = (self.model.who.clone(), self.model.keys.clone());
        self.model = Model::new(size, theme, who, keys);
        self.model.ascii = ascii;
        self.take_in(Happened::Opened(Box::new(OpenedWalk {
            name: "north-plant".into(),
            who: self.who.into(),
            catalogs: self.catalogs.clone(),
            session: read.session,
            access,
            place: self.place(),
            speaker: self.speaker.clone(),
            today: self.today.into(),
            synced: self.synced,
            leaves_parked: self.leaves_parked,
            drafts: self.drafts.values().cloned().collect(),
            warning: String::new(),
            aside: self.aside,
            unread: read.damage.len(),
        })));
    }

    /// The session as it is shown.
    pub fn session(&self) -> Session {
        self.model
            .walk
            .as_ref()
            .map(|walk| walk.shown.clone())
            .unwrap_or_default()
    }

    /// Presses keys: `3 e 'a text' Esc C-r "a paste"`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for typed in typed(keys) {
            self.take_in(typed);
        }
        self
    }

    /// Changes the model and carries out what comes of it.
    pub fn take_in(&mut self, message: impl Into<Message>) {
        let mut waiting = vec![message.into()];
        while let Some(message) = waiting.pop() {
            for effect in update(&mut self.model, message) {
                match effect {
                    ScreenEffect::World(effect) => {
                        waiting.extend(self.carry_out(effect).map(Message::World));
                    }
                    other => self.asked_of_screen.push(other),
                }
            }
            if waiting.is_empty() && !self.pending.is_empty() && !self.slow {
                waiting.extend(self.save().map(Message::World));
            }
        }
    }

    /// What the disk does with what is pending; tells of a failure once.
    pub fn save(&mut self) -> Option<Happened> {
        if let Some(why) = self.trouble {
            let told = self
                .model
                .walk
                .as_ref()
                .and_then(|walk| walk.trouble.clone());
            return told.is_none().then(|| Happened::Unsaved(why.into()));
        }
        let (sums, lines): (Vec<_>, Vec<_>) = self.pending.drain(..).unzip();
        self.lines.extend(lines);
        (!sums.is_empty()).then_some(Happened::Saved(sums))
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Happened> {
        match effect {
            Effect::Record(record) => {
                let mut prepared = prepare(&self.session(), record.changes, self.stamp());
                if let Some(clash) = &record.decides {
                    prepared = prepared.deciding(&clash.line, &clash.conflict.field, &clash.said);
                }
                let encoded = encode(prepared);
                return Some(self.append(encoded, record.told, record.after, record.draft));
            }
            Effect::TakeBack(sum, told) => {
                let encoded = encode(prepare_undo(&self.session(), sum, self.stamp()));
                return Some(self.append(encoded, *told, After::Stay, None));
            }
            Effect::KeepDraft(draft) => {
                let key = (draft.line.clone(), draft.field.clone());
                self.drafts.insert(key, draft);
            }
            Effect::DropDraft(line, field) => {
                self.drafts.remove(&(line, field));
            }
            Effect::KeepPlace(line) => self.stood(Some(&line)),
            Effect::KeepSpeaker(name) => self.speaker = name,
            Effect::Retry => return self.save(),
            Effect::NewDraft => {
                let form = (String::new(), "form".to_owned());
                return self.drafts.get(&form).cloned().map(Happened::NewDraft);
            }
            Effect::NameDeliverable(paper) => {
                let suffix = paper.suffix();
                let all = paper.what.all_endings().into_iter();
                let names = all.map(|ending| match ending {
                    // One is there already.
                    "html" if self.is_report_there => format!("north.{suffix}-2.{ending}"),
                    _ => format!("north.{suffix}.{ending}"),
                });
                let names = names.collect();
                let taken = self.is_report_there.then(|| Taken {
                    name: format!("north.{suffix}.html"),
                    changed: "2026-11-20 16:40".into(),
                });
                return Some(Happened::DeliverableName(
                    paper,
                    "/home/anna/plant".into(),
                    names,
                    taken,
                ));
            }
            Effect::Close => {
                self.pending.clear();
                self.asked.push(Effect::Close);
            }
            other => self.asked.push(other),
        }
        None
    }

    /// Records changes past the judge, as another program might.
    pub fn record(&mut self, changes: Vec<Change>) {
        let encoded = encode(prepare(&self.session(), changes, self.stamp()));
        self.lines.push(encoded.line);
        self.take_in(Happened::Others(vec![encoded.event]));
    }

    /// Somebody else records changes, who knows of no more than this session; and of them from then on.
    pub fn record_apart(&mut self, who: &str, known: &mut Session, changes: Vec<Change>) {
        let stamp = Stamp {
            who: who.into(),
            ..self.stamp()
        };
        let encoded = encode(prepare(known, changes, stamp));
        known.apply(encoded.event.clone());
        self.lines.push(encoded.line);
        self.take_in(Happened::Others(vec![encoded.event]));
    }

    fn append(
        &mut self,
        encoded: Encoded,
        told: Told,
        after: After,
        draft: Option<DraftKey>,
    ) -> Happened {
        self.pending.push((encoded.event.sum, encoded.line));
        Happened::Recorded {
            event: Box::new(encoded.event),
            told: Box::new(told),
            after,
            draft,
        }
    }

    pub(super) fn stamp(&mut self) -> Stamp {
        self.clock += 1;
        Stamp {
            at: format!(
                "2026-11-21T{:02}:{:02}:{:02}.000+01:00",
                9 + self.clock / 3600,
                self.clock / 60 % 60,
                self.clock % 60
            ),
            who: self.who.into(),
            run: "k3f9ab".into(),
        }
    }

    /// The screen, as drawn at this size.
    pub fn draw(&mut self, size: (u16, u16)) -> Buffer {
        self.draw_all(size).0
    }

    /// The screen, and where the terminal's cursor is shown, if it is.
    pub fn draw_all(&mut self, size: (u16, u16)) -> (Buffer, Option<(u16, u16)>) {
        self.take_in(Message::Resize(size.0, size.1));
        let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal");
        terminal
            .draw(|frame| view(&self.model, frame))
            .expect("a frame");
        let drawn = terminal.backend();
        let cursor = drawn.cursor_position();
        let shown = drawn.cursor_visible().then_some((cursor.x, cursor.y));
        (drawn.buffer().clone(), shown)
    }

    /// The screen as text.
    pub fn sight(&mut self) -> String {
        text_of(&self.draw(self.model.size))
    }

    /// The label of the line on screen.
    pub fn at(&self) -> String {
        self.model
            .walk
            .as_ref()
            .map(|walk| walk.at.label())
            .unwrap_or_default()
    }

    /// Everything that stands, in one line: `SP.01.01 ML3 flag; SP.01.02 "a statement"`.
    pub fn stands(&self) -> String {
        let session = self.session();
        let mut lines: Vec<&LineKey> = session.lines().filter(|key| session.holds(key)).collect();
        lines.sort();
        let told = lines.into_iter().map(|key| told(&session, key));
        told.filter(|text| text.contains(' '))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

/// What stands on one line.
fn told(session: &Session, key: &LineKey) -> String {
    let answer = answer(session, key);
    let label = key.label().replace(" RE", "RE").replace(" [", "[");
    let mut parts = vec![label];
    parts.extend(answer.level.as_ref().map(|level| match level {
        walkdown::session::Level::NotApplicable(reason) => format!("n/a({reason})"),
        level => level.words(),
    }));
    let letter = |rung: Rung| rung.words().replace("no case yet", "o").remove(0);
    let rungs = (1..).zip(answer.rungs);
    parts.extend(rungs.filter_map(|(level, rung)| Some(format!("{level}{}", letter(rung?)))));
    let text = |name: &str, text: &str| (!text.is_empty()).then(|| format!("{name}\"{text}\""));
    parts.extend(text("", &answer.statement));
    parts.extend(
        answer
            .evidence
            .iter()
            .filter_map(|item| text("v", &item.text)),
    );
    parts.extend(text("r", &answer.remarks));
    parts.extend(answer.verdict.map(Verdict::word).map(str::to_owned));
    parts.extend(answer.target.map(|level| format!("target{level}")));
    parts.extend(answer.flagged.then(|| "flag".to_owned()));
    parts.extend(answer.parked.map(|parked| {
        let due = match parked.due.as_str() {
            "" => String::new(),
            due => format!("; {due}"),
        };
        format!("parked({}; {}{due})", parked.missing, parked.owes)
    }));
    parts.extend(answer.action.map(|action| {
        let parts = [action.text, action.owner, action.due, action.state];
        format!("action({})", parts.join("; "))
    }));
    parts.extend(text("by", &answer.said_by));
    parts.join(" ")
}

/// The terminal's own colours.
fn theme() -> Theme {
    Theme {
        colour: true,
        ..Theme::default()
    }
}

/// The own data of a session for tests.
pub fn about(profile: &str) -> Vec<AboutEdit> {
    let mode = if profile == "base" {
        Mode::Quick
    } else {
        Mode::Guided
    };
    vec![
        AboutEdit::Field(&about_table::ORGANIZATION, "North Plant Automation".into()),
        AboutEdit::Field(&about_table::SCOPE, "Turbine control".into()),
        AboutEdit::Field(&about_table::ASSESSOR, "tester".into()),
        AboutEdit::Roles(vec!["integration".into()]),
        AboutEdit::Profile(profile.into()),
        AboutEdit::Mode(mode),
        AboutEdit::Target(Some(3)),
    ]
}

/// A drawn screen as text, a row a line.
pub fn text_of(buffer: &Buffer) -> String {
    let columns = usize::from(buffer.area.width);
    let rows = buffer.content.chunks(columns.max(1)).map(|cells| {
        let mut row = String::new();
        let mut covered = 0;
        for cell in cells {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            row.push_str(cell.symbol());
            covered = walkdown::format::width(cell.symbol()).saturating_sub(1);
        }
        row.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}
