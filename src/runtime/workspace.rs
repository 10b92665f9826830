//! A session in the workspace: read, with its catalogs, and where allowed held for writing. Commands and screens both
//! work on it.

use std::path::{Path, PathBuf};

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    format::{
        Damage, Encoded, NewHeader, Raw, Read, SavedOtherwise, encode, encode_header, sealed_words,
    },
    session::{
        CarryOver, CatalogRef, Change, Clash, EventId, Session, Stamp, about_table::ASSESSOR,
        about_text, is_shared_account, knowing, person_named, prepare, prepare_undo, sealed,
    },
    tui::Settings,
};

use super::{
    clock::now,
    config::{keep_name, kept_name, read_settings},
    error::WorldError,
    files::make_folder,
    holder::Holder,
    known_sessions::KnownSessions,
    library::Library,
    local_state::LocalState,
    next_year,
    places::{Places, free_name, host_name, is_there, user_name, with_ending},
    random_id::run_id,
    store::Store,
};

/// The user, the places and settings, and the start of the program that is at work.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folders.
    pub places: Places,
    /// The person: as named, else as the config file says, else the user's name.
    pub who: String,
    /// Whether that is the name of a shared account, because no person is known.
    pub is_unnamed: bool,
    /// Whether a person gave that name: on the command line, in the config file, or when asked for it.
    is_named: bool,
    /// The settings of the config file.
    pub settings: Settings,
    /// This start of the program.
    pub run: String,
    /// Why a sealed session is changed, where somebody says so.
    pub reason: Option<String>,
}

/// The material of a new session.
#[derive(Debug, Clone, Default)]
pub struct NewSession {
    /// Where; none for a free name beside the session that it goes on from, else in the data folder.
    pub path: Option<PathBuf>,
    /// The name wanted in the data folder.
    pub name: String,
    /// Catalog ids, in the order of the walk.
    pub catalogs: Vec<String>,
    /// The changes made from the start.
    pub changes: Vec<Change>,
    /// The session whose answers are carried over, if any: its file, and what was read of it.
    pub from: Option<(PathBuf, Session)>,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The session's file.
    pub store: Store,
    /// The fold of what is on disk.
    pub session: Session,
    /// The session's catalogs.
    pub catalogs: Vec<Catalog>,
    /// Lines that could not be read.
    pub damage: Vec<Damage>,
    /// The change that another program made to some of its lines.
    pub otherwise: Option<SavedOtherwise>,
    /// How many of its lines are not taken in.
    pub unread: usize,
    /// Whether its last line is torn off.
    pub torn: bool,
    /// Why nothing may be written to it, if so.
    pub read_only: Option<String>,
    /// The result of the carry-over, where it was made just now.
    pub carried: CarryOver,
    /// How many changes were written just now that no disk took at an earlier start.
    pub rescued: usize,
    /// Where the newest lines are noted, once it may be written.
    memory: Option<LocalState>,
}

/// The user's name as the system has it; for a shared account, the name that was kept for it.
fn named_by_system(places: &Places) -> String {
    let name = user_name();
    let kept = is_shared_account(&name).then(|| kept_name(places));
    kept.flatten().unwrap_or(name)
}

impl Workspace {
    /// The workspace of this user; `who` overrides the name of the config file and that of the system.
    ///
    /// # Errors
    /// The current folder is gone and no home is named, or the config file cannot be read: answers must not be recorded
    /// under a name other than the one set there.
    pub fn new(who: Option<String>) -> Result<Self, WorldError> {
        let places = Places::find()?;
        let settings = read_settings(&places)?;
        let named = who
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .or_else(|| settings.name.clone());
        // A user who gives an account's name as their own has said who they are.
        let is_named = named.is_some();
        let who = named.unwrap_or_else(|| named_by_system(&places));
        Ok(Self {
            is_named: is_named || who != user_name(),
            places,
            is_unnamed: !is_named && is_shared_account(&who),
            who,
            settings,
            run: run_id(),
            reason: None,
        })
    }

    /// The assessor of a session that goes on from an earlier one: the user, where they gave their name; else whoever
    /// assessed before, and only where that is nobody the user as the system has them.
    #[must_use]
    pub fn next_assessor(&self, earlier: &Session) -> String {
        let before = about_text(earlier, &ASSESSOR);
        let own = person_named(&self.who);
        let stays = !before.is_empty() && (own.is_empty() || !self.is_named);
        if stays { before } else { own }.to_owned()
    }

    /// Takes the assessor of a new session as the name of the user, where the account is a shared one.
    pub(super) fn take_name(&mut self, changes: &[Change]) {
        let told = changes.iter().find(|change| change.field == ASSESSOR.name);
        let name = told.and_then(|change| change.to.as_str());
        let name = name.map(person_named).unwrap_or_default();
        if !name.is_empty() && is_shared_account(&self.who) {
            self.name_user(name);
        }
    }

    /// Whoever uses this account is called so from now on, at later starts too.
    pub(super) fn name_user(&mut self, name: &str) {
        name.clone_into(&mut self.who);
        self.is_unnamed = false;
        // Without it the name is asked for again.
        let _ = keep_name(&self.places, name);
    }

    /// The same workspace, with why a sealed session is changed.
    #[must_use]
    pub fn because(self, reason: Option<String>) -> Self {
        Self { reason, ..self }
    }

    /// The same workspace at the end of a thin line, if it is one; the settings may have said so already.
    #[must_use]
    pub fn over_thin_line(mut self, is_thin: bool) -> Self {
        self.settings.low_bandwidth |= is_thin;
        self
    }

    /// The stamp for an event made now.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: now(),
            who: self.who.clone(),
            run: self.run.clone(),
        }
    }

    /// The holder that the lock names to others.
    #[must_use]
    pub fn holder(&self) -> Holder {
        Holder {
            who: self.who.clone(),
            host: host_name(),
            pid: std::process::id(),
            since: now(),
        }
    }

    /// The catalogs known here.
    #[must_use]
    pub fn library(&self) -> Library {
        Library::new(&self.places)
    }

    /// Reads the catalogs of a session.
    fn catalogs<'a>(
        &self,
        path: &Path,
        ids: impl Iterator<Item = &'a str>,
    ) -> Result<Vec<Catalog>, WorldError> {
        let library = self.library();
        ids.map(|id| {
            library.catalog(id).map_err(|error| match error {
                WorldError::UnknownCatalog { .. } => WorldError::NoCatalog {
                    path: path.to_owned(),
                    catalog: crate::format::clean_line(id),
                },
                other => other,
            })
        })
        .collect()
    }

    /// The local state of an open session.
    #[must_use]
    pub fn local_state(&self, opened: &Opened) -> LocalState {
        if let Some(memory) = &opened.memory {
            return memory.clone();
        }
        let header = opened.session.header();
        LocalState::new(
            &self.places.state,
            header.map_or("", |header| header.session.as_str()),
            opened.store.path(),
        )
    }

    /// Starts a session: its file is on disk, with everything said about it, once this returns.
    ///
    /// # Errors
    /// A catalog is unknown, or the file cannot be made.
    pub fn create(&self, new: NewSession) -> Result<Opened, WorldError> {
        let path = match &new.path {
            Some(path) => with_ending(path),
            None => self.free_file(&new)?,
        };
        let catalogs = self.catalogs(&path, new.catalogs.iter().map(String::as_str))?;
        let refs = catalogs.iter().map(|catalog| CatalogRef {
            id: catalog.id.clone(),
            edition: catalog.edition.clone(),
            digest: catalog.digest(),
        });
        let id = super::random_id::random_id().to_string();
        let header = NewHeader {
            session: id.clone(),
            created: now(),
            by: self.who.clone(),
            catalogs: refs.collect(),
        };
        let (header, line) = encode_header(&header);
        let mut lines = vec![(header.sum, line)];
        let mut session = Session::fold(Some(header), [], Vec::new());
        let mut changes = new.changes;
        changes.extend(catalogs.iter().map(|catalog| {
            let all = catalog.requirements.iter();
            knowing(&catalog.id, all.map(|asked| asked.id.as_str()))
        }));
        if !changes.is_empty() {
            let first = encode(prepare(&session, changes, self.stamp()));
            lines.push((first.event.sum, first.line));
            session.apply(first.event);
        }
        let mut carried = new.from.map_or_else(CarryOver::default, |(old_path, old)| {
            let mut over = next_year::carry_over(&old, &session, &catalogs);
            next_year::keep_files_found(&mut over, &old_path, &path);
            over
        });
        // An event of its own, so that one undo takes it back.
        let over = std::mem::take(&mut carried.changes);
        if !over.is_empty() {
            let event = encode(prepare(&session, over, self.stamp()));
            lines.push((event.event.sum, event.line));
            session.apply(event.event);
        }
        let store = Store::create(&path, &self.holder(), &lines, &id)?;
        let mut made = Opened {
            store,
            session,
            catalogs,
            damage: Vec::new(),
            otherwise: None,
            unread: 0,
            torn: false,
            read_only: None,
            carried,
            rescued: 0,
            memory: None,
        };
        made.memory = Some(self.local_state(&made));
        made.remember();
        Ok(made)
    }

    /// A free file for a session that nobody named a file for: beside the one that it goes on from, where its evidence
    /// is found by the same paths; else in the data folder.
    fn free_file(&self, new: &NewSession) -> Result<PathBuf, WorldError> {
        let from = new.from.as_ref().map(|(old, _)| old.as_path());
        let folder = self.places.folder_for_new(from);
        if folder == self.places.sessions {
            make_folder(&folder)?;
        }
        Ok(free_name(&folder, &new.name))
    }

    /// The file of a session that is there: a path, a name in the data folder, else a session known here by the
    /// beginning of its name or by its organization. What is to be made is never looked up so.
    ///
    /// # Errors
    /// Several sessions fit, or it cannot be told whether the file is there.
    pub fn find(&self, typed: &Path) -> Result<PathBuf, WorldError> {
        if let Some(path) = self.places.found(typed)? {
            return Ok(path);
        }
        let path = typed.to_owned();
        match typed.to_str() {
            Some(word) if !is_there(&path) && !word.contains(std::path::is_separator) => {
                Ok(KnownSessions::new(&self.places).find(word)?.unwrap_or(path))
            }
            _ => Ok(path),
        }
    }

    /// Opens a session for reading. Lines that an earlier start could not save are taken in.
    ///
    /// # Errors
    /// It cannot be read, is no session, or its catalog is not known.
    pub fn open(&self, path: &Path) -> Result<Opened, WorldError> {
        let path = self.find(path)?;
        let (store, read) = Store::read(&path)?;
        self.opened(store, read)
    }

    /// Opens a session for what stands in it: its lines are not kept, which saves memory where it is large.
    ///
    /// # Errors
    /// It cannot be read, is no session, or its catalog is not known.
    pub fn open_to_read(&self, path: &Path) -> Result<Opened, WorldError> {
        let path = self.find(path)?;
        let (store, read) = Store::look(&path)?;
        self.opened(store, read)
    }

    fn opened(&self, store: Store, read: Read) -> Result<Opened, WorldError> {
        let path = store.path();
        let ids = read
            .session
            .header()
            .map(|header| header.catalogs.clone())
            .unwrap_or_default();
        let ids: Vec<&str> = ids.iter().map(|catalog| catalog.id.as_str()).collect();
        // Without a header nothing says by which catalog it was asked; the answers say so themselves.
        let ids = if ids.is_empty() {
            named_by_answers(&read.session)
        } else {
            ids.into_iter().map(str::to_owned).collect()
        };
        let catalogs = self.catalogs(path, ids.iter().map(String::as_str))?;
        let (read_only, unread) = (read.read_only(), read.unread());
        Ok(Opened {
            store,
            session: read.session,
            catalogs,
            damage: read.damage,
            otherwise: read.otherwise,
            unread,
            torn: read.torn.is_some(),
            read_only,
            carried: CarryOver::default(),
            rescued: 0,
            memory: None,
        })
    }

    /// Opens a session and takes its lock.
    ///
    /// # Errors
    /// It cannot be read or may not be written, or someone else has it.
    pub fn open_to_write(&self, path: &Path) -> Result<Opened, WorldError> {
        let opened = self.hold(self.open(path)?)?;
        opened.remember();
        Ok(opened)
    }

    /// Takes the lock of a session that was read. The newest lines are not noted yet.
    ///
    /// # Errors
    /// It may not be written, or someone else has it.
    pub fn hold(&self, mut opened: Opened) -> Result<Opened, WorldError> {
        let path = opened.store.path().to_owned();
        if let Some(why) = &opened.read_only {
            return Err(WorldError::ReadOnly {
                path,
                why: why.clone(),
            });
        }
        if let Some(read) = opened.store.lock(&self.holder())? {
            opened.session = read.session;
        }
        self.may_change(&opened)?;
        opened.memory = Some(self.local_state(&opened));
        self.rescue(&mut opened)?;
        Ok(opened)
    }

    /// Whether a change may be made: a sealed session asks for the reason.
    pub(super) fn may_change(&self, opened: &Opened) -> Result<(), WorldError> {
        match (sealed(&opened.session), &self.reason) {
            (Some(sealed), None) => Err(WorldError::Sealed {
                path: opened.store.path().to_owned(),
                how: sealed_words(&sealed),
            }),
            _ => Ok(()),
        }
    }

    /// Prepares changes as one event of this person.
    #[must_use]
    pub fn change(&self, session: &Session, changes: Vec<Change>) -> Encoded {
        self.decide(session, changes, None)
    }

    /// The same, where it decides between what two people said differently.
    #[must_use]
    pub(super) fn decide(
        &self,
        session: &Session,
        changes: Vec<Change>,
        clash: Option<&Clash>,
    ) -> Encoded {
        let prepared = prepare(session, changes, self.stamp()).because(self.why());
        encode(match clash {
            Some(clash) => prepared.deciding(&clash.line, &clash.conflict.field, &clash.said),
            None => prepared,
        })
    }

    /// Prepares taking back one change, or an undo, whoever made it.
    #[must_use]
    pub fn take_back(&self, session: &Session, change: EventId) -> Encoded {
        encode(prepare_undo(session, change, self.stamp()).because(self.why()))
    }

    fn why(&self) -> &str {
        self.reason.as_deref().unwrap_or_default()
    }
}

impl Opened {
    /// Appends an event and takes it into the session: durable once this returns.
    ///
    /// # Errors
    /// It is not on disk; the session is as it was.
    pub fn record(&mut self, encoded: Encoded) -> Result<(), WorldError> {
        self.append(&[(encoded.event.sum, encoded.line.into_bytes().into())])?;
        self.session.apply(encoded.event);
        self.remember();
        Ok(())
    }

    /// Notes the newest lines on this machine.
    pub(super) fn remember(&self) {
        if let Some(memory) = &self.memory {
            let is_there = |sum: &EventId| self.store.knows(sum);
            memory.remember(&self.session.heads(), is_there);
        }
    }

    pub(super) fn append(&mut self, lines: &[(EventId, Raw)]) -> Result<(), WorldError> {
        if let Some(read) = self.store.append(lines)?.reread {
            self.session.apply_all(read.session.events().cloned());
        }
        Ok(())
    }

    /// The session, judged.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        Assessment::new(&self.catalogs, &self.session)
    }
}

fn named_by_answers(session: &Session) -> Vec<String> {
    let lines = session.lines();
    let mut ids: Vec<String> = lines.map(|line| line.catalog.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.retain(|id| crate::catalog::is_built_in(id));
    ids
}
