//! The hands of the screens: they carry out effects and report back with a message.

use std::{
    path::Path,
    sync::mpsc::Sender,
    thread,
    time::{Duration, Instant},
};

use crate::{
    assessment::Assessment,
    format::{Encoded, clean_line},
    session::Draft,
    tui::{Access, Effect, HomeRow, Message, Model, NewForm, Offer, OpenedWalk},
};

use super::{
    desk::{Desk, NewSession, Opened},
    error::WorldError,
    input::Arrival,
    known::{Known, Listed},
    library::Shelf,
    scratch::{Place, Scratch},
    writer::Writer,
};

/// Text being typed is on disk at most so long after.
const DRAFT_DUE: Duration = Duration::from_millis(400);

/// Carries out effects.
pub(super) struct Hands {
    desk: Desk,
    known: Known,
    queue: Sender<Arrival>,
    writer: Option<Writer>,
    scratch: Option<Scratch>,
    draft: Option<(Draft, Instant)>,
    place: Option<Place>,
    /// Why drafts cannot be kept, as it was said.
    told: Option<String>,
    /// Leave the loop.
    pub(super) quit: bool,
    /// Draw everything anew.
    pub(super) redraw: bool,
    /// Stop for the shell.
    pub(super) suspend: bool,
    /// Since when an append is on its way.
    pub(super) pending_since: Option<Instant>,
}

impl Hands {
    pub(super) fn new(desk: Desk, queue: Sender<Arrival>) -> Self {
        Self {
            known: Known::new(&desk.places),
            desk,
            queue,
            writer: None,
            scratch: None,
            draft: None,
            place: None,
            told: None,
            quit: false,
            redraw: false,
            suspend: false,
            pending_since: None,
        }
    }

    /// Who works here.
    pub(super) fn who(&self) -> &str {
        &self.desk.who
    }

    /// Carries out an effect; gives what there is to report.
    pub(super) fn carry_out(&mut self, effect: Effect, model: &Model) -> Option<Message> {
        match effect {
            Effect::List => self.list(),
            Effect::Offer => self.offer(),
            Effect::Open(path) => return Some(self.open(&path)),
            Effect::Create(form) => return Some(self.create(*form)),
            Effect::Rename(path, name) => {
                return Some(self.filed("renamed", |known| known.rename(&path, &name)));
            }
            Effect::Copy(path, name) => {
                return Some(self.filed("copied", |known| known.copy(&path, &name)));
            }
            Effect::Trash(path) => return Some(self.filed("moved", |known| known.trash(&path))),
            Effect::Record {
                changes,
                words,
                draft,
            } => {
                let session = &model.walk.as_ref()?.shown;
                let encoded = self.desk.change(session, changes);
                return Some(self.append(encoded, words, draft));
            }
            Effect::Undo => {
                let undone = self.desk.undo(&model.walk.as_ref()?.shown);
                return Some(match undone {
                    Some(encoded) => self.append(encoded, "undone".into(), None),
                    None => Message::Failed(format!(
                        "{} has nothing here to undo",
                        clean_line(&self.desk.who)
                    )),
                });
            }
            Effect::Redo => {
                let redone = self.desk.redo(&model.walk.as_ref()?.shown);
                return Some(match redone {
                    Some(encoded) => self.append(encoded, "redone".into(), None),
                    None => Message::Failed("There is nothing to bring back".into()),
                });
            }
            Effect::KeepDraft(draft) => {
                let since = self
                    .draft
                    .take()
                    .map_or_else(Instant::now, |(_, since)| since);
                self.draft = Some((draft, since));
            }
            Effect::DropDraft(line, field) => {
                self.draft
                    .take_if(|(draft, _)| draft.line == line && draft.field == field);
                if let Some(scratch) = &self.scratch {
                    let dropped = scratch.drop_draft(&line, &field);
                    self.tell_no_drafts(dropped);
                }
            }
            Effect::KeepPlace(line) => self.place = Some(Place { line }),
            Effect::TakeLock => {
                if let Some(writer) = &self.writer {
                    writer.take_lock(self.desk.holder());
                }
            }
            Effect::Retry => {
                if let Some(writer) = &self.writer {
                    writer.retry();
                }
            }
            Effect::Close => self.close(),
            Effect::Quit => self.quit = true,
            Effect::Suspend => {
                self.keep();
                self.suspend = true;
            }
            Effect::Redraw => self.redraw = true,
        }
        None
    }

    /// Looks up the sessions known here.
    pub(super) fn list(&self) {
        self.aside(|desk, known| {
            let mut catalogs = Shelf::new(desk.library());
            let rows = known.list().map(|listed| row(&mut catalogs, listed));
            Message::Listed(rows.collect())
        });
    }

    /// Looks up the catalogs known here, with the user's own profiles; one that cannot be read is not offered.
    fn offer(&self) {
        self.aside(|desk, _| {
            let library = desk.library();
            let known = library.ids().into_iter();
            let known = known.filter_map(|id| library.catalog(&id).ok());
            let offers = known.map(|catalog| {
                let kept = library.selections(&catalog);
                Offer::of(&catalog).with(kept)
            });
            Message::Offered(offers.collect())
        });
    }

    /// Works beside the screens, which go on meanwhile: what is read may be large. What came of it comes by the queue.
    fn aside(&self, work: impl FnOnce(&Desk, &Known) -> Message + Send + 'static) {
        let (desk, known, queue) = (self.desk.clone(), self.known.clone(), self.queue.clone());
        let started = thread::Builder::new().name("reader".into()).spawn(move || {
            // Nobody waits for it any more once the screens are left.
            let _ = queue.send(Arrival::Message(work(&desk, &known)));
        });
        if let Err(error) = started {
            let why = format!("what is known here was not looked up: {error}");
            let _ = self.queue.send(Arrival::Message(Message::Failed(why)));
        }
    }

    /// Opens a session: to write where that may be, else to follow or to read.
    pub(super) fn open(&mut self, path: &Path) -> Message {
        self.hold(path, self.desk.open_to_write(path))
    }

    /// Takes up a session that was read already.
    pub(super) fn take_up(&mut self, opened: Opened) -> Message {
        let path = opened.store.path().to_owned();
        let held = self.desk.hold(opened);
        self.hold(&path, held)
    }

    fn hold(&mut self, path: &Path, held: Result<Opened, WorldError>) -> Message {
        let (opened, access) = match held {
            Ok(opened) => (Ok(opened), Access::Writer),
            Err(WorldError::InUse { holder, .. }) => {
                (self.desk.open(path), Access::Follower(holder.to_string()))
            }
            Err(WorldError::ReadOnly { why, .. }) => (self.desk.open(path), Access::ReadOnly(why)),
            Err(error @ (WorldError::NoLock { .. } | WorldError::Io { .. })) => (
                self.desk.open(path),
                Access::ReadOnly(format!("{error}; {}", error.mend())),
            ),
            Err(error) => (Err(error), Access::Writer),
        };
        match opened {
            Ok(opened) => self.opened(opened, access),
            Err(error) => Message::Failed(format!("{error}; {}", error.mend())),
        }
    }

    fn create(&mut self, form: NewForm) -> Message {
        let new = NewSession {
            path: None,
            name: form.name,
            catalogs: form.catalogs,
            changes: form.changes,
        };
        match self.desk.create(new) {
            Ok(opened) => self.opened(opened, Access::Writer),
            Err(error) => Message::Failed(format!("{error}; {}", error.mend())),
        }
    }

    fn opened(&mut self, mut opened: Opened, access: Access) -> Message {
        self.close();
        let scratch = self.desk.scratch(&opened.session);
        let path = opened.store.path().to_owned();
        let remembered = self.known.remember(&path);
        let licensed = self.desk.library().lay_over(&mut opened.catalogs);
        let remembered = licensed.map(|_| ()).and(remembered);
        let warning = match (opened.damage.as_slice(), remembered) {
            ([], Ok(())) => String::new(),
            ([], Err(error)) => error.to_string(),
            ([first, rest @ ..], _) => {
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
        };
        let message = OpenedWalk {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            catalogs: opened.catalogs,
            place: scratch.place().map(|place| place.line),
            drafts: scratch.drafts(),
            access,
            warning,
            session: opened.session,
        };
        match Writer::start(
            opened.store,
            &message.session,
            scratch.clone(),
            self.queue.clone(),
        ) {
            Ok(writer) => self.writer = Some(writer),
            Err(error) => return Message::Failed(format!("the writer did not start: {error}")),
        }
        self.scratch = Some(scratch);
        Message::Opened(Box::new(message))
    }

    fn append(
        &mut self,
        encoded: Encoded,
        words: String,
        draft: Option<(String, String)>,
    ) -> Message {
        if let Some(writer) = &self.writer {
            writer.append(encoded.event.sum, encoded.line);
        }
        self.pending_since = Some(Instant::now());
        Message::Recorded {
            event: Box::new(encoded.event),
            words,
            draft,
        }
    }

    fn filed(
        &mut self,
        word: &str,
        filing: impl FnOnce(&Known) -> Result<std::path::PathBuf, WorldError>,
    ) -> Message {
        let message = match filing(&self.known) {
            Ok(path) => Message::Done(format!("{word}: {}", clean_line(&path.to_string_lossy()))),
            Err(error) => Message::Failed(format!("{error}; {}", error.mend())),
        };
        self.list();
        message
    }

    /// Keeps the draft if its time has come.
    pub(super) fn keep_due(&mut self) {
        if self
            .draft
            .as_ref()
            .is_some_and(|(_, since)| since.elapsed() >= DRAFT_DUE)
        {
            self.keep();
        }
    }

    /// A quiet moment: what is not urgent.
    pub(super) fn tick(&mut self) {
        self.keep();
    }

    /// Keeps draft and place.
    fn keep(&mut self) {
        let Some(scratch) = &self.scratch else { return };
        let place = self.place.take();
        let kept = self
            .draft
            .take()
            .map_or(Ok(()), |(draft, _)| scratch.keep_draft(&draft))
            .and(place.map_or(Ok(()), |place| scratch.keep_place(&place)));
        self.tell_no_drafts(kept);
    }

    /// A state folder that cannot be written does not stand in the way of the interview: it is said once.
    fn tell_no_drafts(&mut self, done: Result<(), WorldError>) {
        let Err(error) = done else { return };
        if self.told.is_none() {
            let said = format!("text being typed is not kept until it is saved: {error}");
            self.told = Some(said.clone());
            let _ = self.queue.send(Arrival::Message(Message::Failed(said)));
        }
    }

    /// Closes the open session: draft and place are kept, what is pending is written, the lock given back.
    pub(super) fn close(&mut self) {
        self.keep();
        if let Some(writer) = self.writer.take() {
            writer.close();
        }
        self.scratch = None;
        self.pending_since = None;
    }
}

fn row(shelf: &mut Shelf, listed: Listed) -> HomeRow {
    let name = listed
        .path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let empty = HomeRow {
        path: listed.path,
        name,
        organization: String::new(),
        catalogs: String::new(),
        progress: crate::assessment::Progress::default(),
        changed: String::new(),
        fault: String::new(),
    };
    let read = match listed.read {
        Ok(read) => read,
        Err(error) => {
            return HomeRow {
                fault: error.to_string(),
                ..empty
            };
        }
    };
    let ids: Vec<String> = read
        .session
        .header()
        .map(|header| header.catalogs.iter().map(|c| c.id.clone()).collect())
        .unwrap_or_default();
    let Some(catalogs) = shelf.all(&ids) else {
        let fault = format!(
            "its catalogs {} are not known here",
            clean_line(&ids.join(", "))
        );
        return HomeRow { fault, ..empty };
    };
    let judged = Assessment::of(catalogs, &read.session);
    let created = read
        .session
        .header()
        .map(|header| header.created.clone())
        .unwrap_or_default();
    HomeRow {
        organization: judged.about.organization.clone(),
        catalogs: clean_line(&ids.join(", ")),
        progress: judged.progress(),
        changed: read
            .session
            .events()
            .next_back()
            .map_or(created, |event| event.at.clone()),
        ..empty
    }
}
