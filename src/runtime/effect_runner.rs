//! The runner of the screens: it carries out effects and reports back with a message.

mod bringing;
mod deliverables;
mod drafts;
mod look_up;
mod screen;
mod writing;

use std::{
    path::{Path, PathBuf},
    sync::mpsc::Sender,
    time::Instant,
};

use crate::{
    format::{Damage, clean_line},
    interview::{
        Access, Aside, Clip, Effect, Happened, NewForm, NextYear, Offer, OpenedWalk, Synced, Walk,
    },
    session::{Draft, FORM, Session, carry_about, day_of, laid_over},
    tui::{Ascii, Model, Theme},
};

use super::{
    clock::now,
    config::first_palette,
    digests::Digests,
    error::{WorldError, plain},
    evidence, folder,
    input::LoopEvent,
    kept::{Waiting, drafts_left, questions, unsure},
    known_sessions::KnownSessions,
    local_state::LocalState,
    next_year::not_carried,
    places::folder_of,
    terminal_kind::{has_many_colours, takes_colour, takes_links, takes_utf8},
    under_way::UnderWay,
    workspace::{NewSession, Opened, Workspace},
    writer::Writer,
};

/// Carries out effects.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own"
)]
pub(super) struct EffectRunner {
    workspace: Workspace,
    known: KnownSessions,
    pub(super) queue: Sender<LoopEvent>,
    writer: Option<Writer>,
    pub(super) local_state: Option<LocalState>,
    draft: Option<(Draft, Instant)>,
    place: Option<String>,
    /// The folder of the open session, and where files are looked for first.
    folder: PathBuf,
    start: PathBuf,
    /// The name of this machine, for the addresses of its files; none where the terminal takes no links.
    machine: Option<String>,
    digests: Digests,
    path: Option<PathBuf>,
    /// Why drafts cannot be kept, as it was said.
    told: Option<String>,
    /// Whether each effect is finished before the next input is heard, as in plain mode.
    pub(super) one_by_one: bool,
    /// Leave the loop.
    pub(super) quit: bool,
    /// Draw everything anew.
    pub(super) redraw: bool,
    /// Stop for the shell.
    pub(super) suspend: bool,
    /// Hand this text to the user's own editor.
    pub(super) edit: Option<Draft>,
    /// Put this text into the terminal's clipboard.
    pub(super) clip: Option<Clip>,
    /// The appends that are on their way, and since when each is.
    pub(super) under_way: UnderWay,
}

impl EffectRunner {
    pub(super) fn new(workspace: Workspace, queue: Sender<LoopEvent>) -> Self {
        Self {
            known: KnownSessions::new(&workspace.places),
            workspace,
            folder: PathBuf::new(),
            start: PathBuf::new(),
            machine: None,
            digests: Digests::new(queue.clone()),
            queue,
            writer: None,
            local_state: None,
            draft: None,
            place: None,
            path: None,
            told: None,
            one_by_one: false,
            quit: false,
            redraw: false,
            suspend: false,
            edit: None,
            clip: None,
            under_way: UnderWay::default(),
        }
    }

    /// The program at its start, as the user set it up, on the screens of a terminal.
    pub(super) fn model(&mut self, size: (u16, u16)) -> Model {
        let settings = &self.workspace.settings;
        if takes_links() && !settings.low_bandwidth {
            self.machine = Some(whoami::hostname().unwrap_or_default());
        }
        let theme = Theme {
            colour: takes_colour(),
            palette: first_palette(&self.workspace.places, settings),
            many: has_many_colours(),
            lean: settings.low_bandwidth,
        };
        let who = self.workspace.who.clone();
        let mut model = Model::new(size, theme, who, settings.keys.clone());
        model.asks_name = self.workspace.is_unnamed;
        model.folder_for_new = self.workspace.places.folder_for_new(None);
        model.ascii = match settings.ascii {
            Ascii::On => true,
            Ascii::Off => false,
            Ascii::Auto => !takes_utf8(),
        };
        model
    }

    /// Whether the mouse is taken.
    pub(super) fn takes_mouse(&self) -> bool {
        self.workspace.settings.takes_mouse()
    }

    /// The file of the open session.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Carries out an effect; gives what there is to report.
    pub(super) fn carry_out(&mut self, effect: Effect, walk: Option<&Walk>) -> Option<Happened> {
        match effect {
            Effect::List => return self.list(),
            Effect::Offer => return self.offer(),
            Effect::Open(path) => return Some(self.open(&path)),
            Effect::Next(path) => return Some(self.next_year(path)),
            Effect::Create(form) => return Some(self.create(*form)),
            Effect::Rename(path, name) => {
                return Some(self.filed("renamed", |known| known.rename(&path, &name)));
            }
            Effect::Copy(path, name) => {
                return Some(self.filed("copied", |known| known.copy(&path, &name)));
            }
            Effect::Trash(path) => return Some(self.filed("moved", |known| known.trash(&path))),
            Effect::Record(record) => return Some(self.record(*record, walk?)),
            Effect::TakeBack(sum, told) => return Some(self.take_back(sum, *told, walk?)),
            Effect::KeepDraft(draft) => self.take_draft(draft),
            Effect::DropDraft(line, field) => self.drop_draft(&line, &field),
            Effect::KeepPlace(line) => self.place = Some(line),
            Effect::KeepSpeaker(name) => self.keep_speaker(&name),
            Effect::TakeUp(place) => self.tell_writer(|writer| writer.take_up(place)),
            Effect::Retry => self.tell_writer(Writer::retry),
            Effect::TakeIn => self.take_in(),
            Effect::TakeLock => self.take_lock(None),
            Effect::Unseal(reason) => self.take_lock(Some(reason)),
            Effect::ForgetReason => self.forget_reason(),
            Effect::NameUser(name) => self.workspace.name_user(&name),
            Effect::Seal(key) => self.seal(key),
            Effect::Verify => return self.verify(),
            Effect::Close => self.close(),
            Effect::Quit => self.quit = true,
            Effect::OpenEditor(draft) => self.edit = Some(draft),
            Effect::Look(path) => {
                let looking = folder::look(path, &self.start, &self.queue);
                return looking.err().map(|error| Happened::Failed(plain(&error)));
            }
            Effect::NewDraft => return self.new_draft(),
            Effect::NameDeliverable(wanted) => return self.name_deliverable(wanted),
            Effect::WriteDeliverable(wanted, path) => {
                return self.write_deliverable(wanted, &path);
            }
            Effect::FindSources(what, session) => return self.find_sources(what, session),
            Effect::LookAtBringing(bring) => return self.look_at_bringing(bring),
            Effect::Bring(bring) => return Some(self.bring(bring)),
            Effect::Digest(id, path) => {
                let taking = self.digests.take(id, path, &self.folder);
                return taking
                    .err()
                    .map(|error| Happened::Digested(id, Err(plain(&error))));
            }
            Effect::StopDigests => self.digests.stop(),
            Effect::ToClipboard(clip) => return Some(self.copy(clip)),
        }
        None
    }

    /// Opens a session: to write where that may be, else to follow or to read.
    pub(super) fn open(&mut self, path: &Path) -> Happened {
        // A reason was given for the session that was open before.
        self.workspace.reason = None;
        let opened = self.workspace.open(path);
        self.hold(path, opened.and_then(|opened| self.workspace.hold(opened)))
    }

    /// Takes up a session that was read already.
    pub(super) fn take_up(&mut self, opened: Opened) -> Happened {
        self.workspace.reason = None;
        let path = opened.store.path().to_owned();
        let held = self.workspace.hold(opened);
        self.hold(&path, held)
    }

    fn hold(&mut self, path: &Path, held: Result<Opened, WorldError>) -> Happened {
        // On the screens the writer begins with that, so that the first frame does not wait for the disk.
        let held = held.and_then(|mut opened| {
            if self.one_by_one {
                opened.append(&[])?;
                opened.remember();
            }
            Ok(opened)
        });
        let (opened, access) = match held {
            Ok(opened) => (Ok(opened), Access::Writer),
            Err(WorldError::InUse { holder, .. }) => (
                self.workspace.open(path),
                Access::Follower(holder.to_string()),
            ),
            Err(WorldError::ReadOnly { why, .. }) => {
                (self.workspace.open(path), Access::ReadOnly(why))
            }
            Err(WorldError::Sealed { how, .. }) => {
                let (opened, how) = self.workspace.open_sealed(path, how);
                (opened, Access::Sealed(how))
            }
            Err(error @ (WorldError::NoLock { .. } | WorldError::Io { .. })) => (
                self.workspace.open(path),
                Access::ReadOnly(error.in_one_line()),
            ),
            Err(error) => (Err(error), Access::Writer),
        };
        match opened {
            Ok(opened) => self.opened(opened, access),
            Err(error) => Happened::Failed(error.in_one_line()),
        }
    }

    /// Reads a session to start next year's from it.
    fn next_year(&self, path: PathBuf) -> Happened {
        match self.workspace.open_to_read(&path) {
            Ok(opened) => Happened::Next(Box::new(NextYear {
                name: name_of(&path),
                folder: self.workspace.places.folder_for_new(Some(&path)),
                assessor: self.workspace.next_assessor(&opened.session),
                catalogs: opened.catalogs.iter().map(Offer::new).collect(),
                warning: damage_words(&opened.damage),
                session: opened.session,
                path,
            })),
            Err(error) => Happened::Failed(error.in_one_line()),
        }
    }

    fn create(&mut self, form: NewForm) -> Happened {
        self.workspace.reason = None;
        let is_of_draft = form.from.is_none();
        let old = form
            .from
            .map(|path| self.workspace.open_to_read(&path))
            .transpose();
        let created = old.and_then(|old| {
            let from = old.map(|old| (old.store.path().to_owned(), old.session));
            let under = from.as_ref().map(|(_, old)| carry_about(old));
            let under = under.unwrap_or_default();
            self.workspace.take_name(&form.changes);
            self.workspace.create(NewSession {
                path: None,
                name: form.name,
                catalogs: form.catalogs,
                changes: laid_over(under, form.changes),
                from,
            })
        });
        match created {
            Ok(opened) => {
                let opened = self.opened(opened, Access::Writer);
                if is_of_draft {
                    let dropped = self.new_form().drop_draft("", FORM);
                    self.tell_no_drafts(dropped);
                    self.tell_place();
                }
                opened
            }
            Err(error) => Happened::Failed(error.in_one_line()),
        }
    }

    /// Says where the open session lies, which was just made where the program puts sessions.
    pub(super) fn tell_place(&self) {
        if let Some(path) = self.path() {
            let said = format!("new session: {}", clean_line(&path.to_string_lossy()));
            let _ = self.queue.send(LoopEvent::World(Happened::Done(said)));
        }
    }

    fn opened(&mut self, mut opened: Opened, access: Access) -> Happened {
        self.close();
        let local_state = self.workspace.local_state(&opened);
        let rescued = Waiting {
            changes: opened.rescued,
            drafts: 0,
        };
        let path = opened.store.path().to_owned();
        self.folder = folder_of(&path);
        // People do not keep evidence in the program's own folder of sessions: then the folder it was started in.
        let own = self.folder == self.workspace.places.sessions;
        self.start = std::env::current_dir()
            .ok()
            .filter(|_| own)
            .unwrap_or_else(|| self.folder.clone());
        let remembered = self.one_by_one.then(|| self.known.remember(&path));
        let licensed = self.workspace.library().lay_over(&mut opened.catalogs);
        let remembered = licensed.and(remembered.transpose());
        let mut warnings = not_carried(&opened.carried);
        match remembered {
            _ if !opened.damage.is_empty() => warnings.push(damage_words(&opened.damage)),
            Ok(_) => {}
            Err(error) => warnings.push(error.to_string()),
        }
        if !rescued.is_empty() {
            let said = format!("{} that no disk took before: saved now", rescued.words());
            if warnings.is_empty() {
                let _ = self.queue.send(LoopEvent::World(Happened::Done(said)));
            } else {
                warnings.push(said);
            }
        }
        if access == Access::Writer {
            self.ask_kept(&local_state, &opened.session);
        }
        let warning = warnings.join("; ");
        let aside = match access {
            Access::Writer => Aside::default(),
            _ => self.workspace.aside(&opened),
        };
        let message = OpenedWalk {
            name: name_of(&path),
            who: self.workspace.who.clone(),
            catalogs: opened.catalogs,
            place: local_state.place(&self.workspace.who),
            speaker: local_state.speaker(&self.workspace.who),
            today: day_of(&now()),
            leaves_parked: self.workspace.settings.leaves_parked,
            drafts: drafts_left(&local_state, &opened.session),
            synced: match access {
                Access::Writer if !self.one_by_one => Synced::NotYet,
                _ => Synced::Yes,
            },
            access,
            warning,
            unread: opened.unread,
            aside,
            session: opened.session,
        };
        match Writer::start(
            opened.store,
            &message.session,
            local_state.clone(),
            (!self.one_by_one).then(|| self.known.clone()),
            self.queue.clone(),
        ) {
            Ok(writer) => self.writer = Some(writer),
            Err(error) => return Happened::Failed(format!("the writer did not start: {error}")),
        }
        evidence::look_after(&path, &message.session, self.queue.clone());
        self.local_state = Some(local_state);
        self.path = Some(path);
        Happened::Opened(Box::new(message))
    }

    /// Asks about what was kept for a file that may be this one.
    fn ask_kept(&self, local_state: &LocalState, session: &Session) {
        let header = session.header().map(|header| header.sum);
        let unsure = unsure(local_state, header, &|sum| session.event(sum).is_some());
        let questions = questions(&unsure, local_state);
        if !questions.is_empty() {
            let _ = self.queue.send(LoopEvent::World(Happened::Kept(questions)));
        }
    }

    fn filed(
        &mut self,
        word: &str,
        filing: impl FnOnce(&KnownSessions) -> Result<PathBuf, WorldError>,
    ) -> Happened {
        let message = match filing(&self.known) {
            Ok(path) => Happened::Done(format!("{word}: {}", clean_line(&path.to_string_lossy()))),
            Err(error) => Happened::Failed(error.in_one_line()),
        };
        // The list first, then the word about it.
        if let Some(listed) = self.list() {
            let _ = self.queue.send(LoopEvent::World(listed));
        }
        message
    }

    /// Closes the open session: draft and place are kept, what is pending is written, the lock given back.
    pub(super) fn close(&mut self) {
        self.digests.stop();
        self.keep();
        if let Some(writer) = self.writer.take() {
            writer.close();
        }
        self.local_state = None;
        self.path = None;
        self.under_way = UnderWay::default();
    }
}

/// A session's name: that of its file.
fn name_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The first line that could not be read, and how many there are; empty where there is none.
fn damage_words(damage: &[Damage]) -> String {
    let [first, rest @ ..] = damage else {
        return String::new();
    };
    let more = if rest.is_empty() {
        String::new()
    } else {
        format!(" and {} more lines", rest.len())
    };
    format!(
        "line {}: {}{more}; the rest is read",
        first.line, first.reason
    )
}
