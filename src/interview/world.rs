//! The messages between an open session and the world: what happened there ([`Happened`]), and what is to be done there
//! ([`Effect`]).

use std::{ffi::OsString, path::PathBuf};

use crate::{
    assessment::Progress,
    catalog::Catalog,
    format::capital,
    session::{Change, Draft, Event, EventId, EvidenceFile, LineKey, Session},
};

use super::{
    access::Access,
    bringing::{Bring, Bringing, Brings, Sources},
    clip::{Clip, Copied},
    deliverable::{Deliverable, ToWrite},
    offer::Offer,
    record::{After, Record, Told},
};

/// An event in the world.
#[derive(Debug)]
pub enum Happened {
    /// The sessions known here.
    Listed(Vec<HomeRow>),
    /// The catalogs known here.
    Offered(Vec<Offer>),
    /// A session was read, to start next year's from it.
    Next(Box<NextYear>),
    /// A session was opened.
    Opened(Box<OpenedWalk>),
    /// The files named as evidence that are not as they were, with the session's id.
    Evidence(String, Vec<(LineKey, FileChange)>),
    /// An event got its bytes; it is not on disk yet.
    Recorded {
        /// The event.
        event: Box<Event>,
        /// The change as it is told.
        told: Box<Told>,
        /// The step that follows it.
        after: After,
        /// A draft to drop once the event is on disk: line and field.
        draft: Option<(String, String)>,
    },
    /// Events that are on disk now.
    Saved(Vec<EventId>),
    /// Appending failed; what is pending stays pending.
    Unsaved(String),
    /// What is pending lies aside on this machine, or why it could not be put there.
    Aside(Result<(), String>),
    /// So many changes that lay aside are in the file now, or why they are not.
    TakenIn(Result<usize, String>),
    /// An append takes longer than a person notices.
    Slow,
    /// Events that someone else wrote.
    Others(Vec<Event>),
    /// Whether this program may write now.
    Access(Access),
    /// The drafts there are, the newest last.
    Drafts(Vec<Draft>),
    /// Work kept for a file that may be this one, in words, one each.
    Kept(Vec<String>),
    /// The text that came back from the user's own editor, or why none did.
    Edited(Result<String, String>),
    /// The result of looking at a path.
    Looked(Box<Looked>),
    /// How far the digest of a file is, in bytes.
    Digesting {
        /// The number of the file.
        id: u64,
        /// How many bytes are read.
        done: u64,
        /// How many there are.
        total: u64,
    },
    /// Size and digest of a file, or why there are none.
    Digested(u64, Result<EvidenceFile, String>),
    /// A draft of the form of a new session that was typed and not taken.
    NewDraft(Draft),
    /// A new file for a deliverable: the folder it lies in, its names, and the one that lies there already, if any.
    DeliverableName(ToWrite, String, Vec<String>, Option<Taken>),
    /// A deliverable was written: where, or why not.
    Written(Deliverable, Result<String, String>),
    /// The session was sealed, with the event that says so, or why not.
    Sealed(Result<Box<Event>, String>),
    /// The file of the session was looked at: whether it is whole and untouched.
    Verified(Verified),
    /// The files that may be brought into a session.
    Sources(Sources),
    /// What a file would bring.
    WouldBring(Box<(Bring, Brings)>),
    /// What a file brought; it is on disk.
    Brought(Box<(Bring, Brings)>),
    /// A text was to go to the clipboard: what became of it.
    Copied(Clip, Copied),
    /// The other writer has closed the session: the next change takes the right to write.
    Free,
    /// News of a success.
    Done(String),
    /// News of a failure: its reason, and the remedy.
    Failed(String),
}

/// A file that lies under the name that a deliverable would have had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// Day and time of its last change, in the zone of this place.
    pub changed: String,
}

/// What is said of a session that merely lies where the program was started.
pub const LIES_HERE: &str = "in this folder";

/// A session for the home screen.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeRow {
    /// The file of the session.
    pub path: PathBuf,
    /// The file's name without ending.
    pub name: String,
    /// The organization assessed.
    pub organization: String,
    /// The scope of the session.
    pub scope: String,
    /// Catalog ids, joined.
    pub catalogs: String,
    /// How far it is.
    pub progress: Progress,
    /// Day and time of the last change, as written.
    pub changed: String,
    /// How it stands to its seal, in a word; empty where it has none.
    pub seal: &'static str,
    /// How many other copies of it lie in its folder or are known here.
    pub copies: usize,
    /// Whether nobody opened it here yet: it lies in the folder where the program was started.
    pub lies_here: bool,
    /// Why it cannot be opened, if so.
    pub fault: String,
}

/// The result of looking at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The path as it was asked for.
    pub asked: PathBuf,
    /// The same from the root.
    pub path: PathBuf,
    /// The content of the path.
    pub found: Found,
}

/// A folder, a file, or why neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A folder: its entries, folders first, by name.
    Folder(Vec<FolderEntry>),
    /// A plain file.
    File,
    /// A device or a pipe.
    Other,
    /// The path cannot be looked at: the reason.
    Fault(String),
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// The name, as the system has it.
    pub name: OsString,
    /// The kind; behind a link, that of its target.
    pub kind: Kind,
    /// The size in bytes.
    pub size: u64,
    /// Day and time of its last change, in the zone of this place.
    pub changed: String,
}

/// The kind of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Folder,
    /// A plain file.
    File,
    /// An entry of another kind: a pipe, a device, a link to nowhere.
    Other,
}

/// The findings of the runtime when it opened a session.
#[derive(Debug)]
pub struct OpenedWalk {
    /// The file's name.
    pub name: String,
    /// The person at the keyboard.
    pub who: String,
    /// The catalogs of the session.
    pub catalogs: Vec<Catalog>,
    /// The fold of what is on disk.
    pub session: Session,
    /// Whether the disk has all of it.
    pub synced: Synced,
    /// Whether it may be written.
    pub access: Access,
    /// Where the user stood, as a line's key.
    pub place: Option<String>,
    /// The last speaker; empty for none.
    pub speaker: String,
    /// The day on which it is opened, `2026-03-14`.
    pub today: String,
    /// Whether parking a line goes on to the next one.
    pub leaves_parked: bool,
    /// Drafts, the newest last.
    pub drafts: Vec<Draft>,
    /// A warning about the file, such as damaged lines.
    pub warning: String,
    /// How many lines of the file are not taken in.
    pub unread: usize,
    /// Changes that no disk took at an earlier start, and that are not in the file yet.
    pub aside: Aside,
}

/// Changes that no disk took, kept on this machine until the file takes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aside {
    /// How many there are.
    pub changes: usize,
    /// Whether a reason is missing among them: they were made before the session was sealed.
    pub lacks_reason: bool,
}

/// Whether the disk has what was read when a session was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synced {
    /// The change is on disk.
    Yes,
    /// The answer comes later: [`Happened::Saved`] says so.
    NotYet,
}

/// The effects that an open session asks of the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Find the sessions known here.
    List,
    /// Find the catalogs known here.
    Offer,
    /// Open a session.
    Open(PathBuf),
    /// Read a session, to start next year's from it.
    Next(PathBuf),
    /// Start a session.
    Create(Box<NewForm>),
    /// Give a session another name.
    Rename(PathBuf, String),
    /// Copy a session beside itself.
    Copy(PathBuf, String),
    /// Move a session to the trash folder.
    Trash(PathBuf),
    /// Record changes as one event.
    Record(Box<Record>),
    /// Take back one change, or an undo, whoever made it: its event, and what it is told as.
    TakeBack(EventId, Box<Told>),
    /// Keep a draft, at most a second behind.
    KeepDraft(Draft),
    /// Drop a draft: line and field.
    DropDraft(String, String),
    /// Hand the text of a draft to the user's own editor.
    OpenEditor(Draft),
    /// Look at a path; an empty one is the folder to begin in.
    Look(PathBuf),
    /// Find the draft of the form for a new session.
    NewDraft,
    /// Find a place and a free name for a deliverable.
    NameDeliverable(ToWrite),
    /// Write a deliverable to this new file, in the format that its ending names; from the folder that was found for it where
    /// the path begins nowhere.
    WriteDeliverable(ToWrite, PathBuf),
    /// Sign the session off as it stands, with the ssh key in this file if any.
    Seal(Option<PathBuf>),
    /// Look whether the file of the session is whole and untouched, and each evidence file still the same.
    Verify,
    /// Find the files that may be brought into this session, or into the open one.
    FindSources(Bringing, Option<PathBuf>),
    /// Look at what a file would bring into its session.
    LookAtBringing(Bring),
    /// Bring it in, and open the session.
    Bring(Bring),
    /// Put a text into the terminal's clipboard.
    ToClipboard(Clip),
    /// Take size and digest of a file, under this number.
    Digest(u64, PathBuf),
    /// Give up those that are not done.
    StopDigests,
    /// Keep where the user stands.
    KeepPlace(String),
    /// Keep the speaker; empty for none.
    KeepSpeaker(String),
    /// Try to get the right to write.
    TakeLock,
    /// Try to get the right to write to a sealed session; this reason is kept with each change.
    Unseal(String),
    /// Nothing was recorded with that reason: it is forgotten, and the right to write given back.
    ForgetReason,
    /// Whoever uses this account is called so from now on.
    NameUser(String),
    /// Take up what was kept for a file that may be this one: which, in the order of [`Happened::Kept`].
    TakeUp(usize),
    /// Try again to save what is pending.
    Retry,
    /// Take the changes into the file that lie aside since an earlier start.
    TakeIn,
    /// Close the session and give back its lock.
    Close,
    /// Leave the program.
    Quit,
}

impl Effect {
    /// Whether it changes what stands in the session.
    #[must_use]
    pub fn changes_session(&self) -> bool {
        matches!(self, Self::Record(_) | Self::TakeBack(..))
    }
}

/// The content of the form of a new session.
#[derive(Debug, Clone, PartialEq)]
pub struct NewForm {
    /// The name wanted for the file.
    pub name: String,
    /// Catalog ids, in the order of the walk.
    pub catalogs: Vec<String>,
    /// The changes made from the start; of next year's session, against the earlier one.
    pub changes: Vec<Change>,
    /// The session whose answers are carried over, if any.
    pub from: Option<PathBuf>,
}

/// An earlier session that a new one can be started from.
#[derive(Debug)]
pub struct NextYear {
    /// The file of the earlier session.
    pub path: PathBuf,
    /// The name of the earlier session.
    pub name: String,
    /// The folder that the new one will lie in.
    pub folder: PathBuf,
    /// The catalogs of the earlier session.
    pub catalogs: Vec<Offer>,
    /// The fold of what could be read of it.
    pub session: Session,
    /// The assessor of the new one, until another is named.
    pub assessor: String,
    /// The reason why it could not be read, if so.
    pub warning: String,
}

/// What came out of the check of a session's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What there is to say, each with the line of the file if it has one.
    pub told: Vec<(Option<usize>, String)>,
    /// The result in a few words: `sound, 4 changes, no evidence file`.
    pub word: String,
    /// Whether the file is whole, and nothing was changed since it was sealed.
    pub is_sound: bool,
}

impl Verified {
    /// The result, and behind it each thing that there is to say.
    pub fn sentences(&self) -> impl Iterator<Item = String> {
        let told = self.told.iter().map(|(line, what)| match line {
            Some(line) => format!("Line {line} of the file: {what}."),
            None => format!("{}.", capital(what)),
        });
        std::iter::once(format!("{}.", capital(&self.word))).chain(told)
    }
}

/// The state of a file named as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The path as it was given.
    pub path: String,
    /// The state in words: `is gone`, `has changed`.
    pub words: &'static str,
}
