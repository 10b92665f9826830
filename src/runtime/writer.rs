//! The thread that writes a session's file: several answers may share one sync, and what a failing disk did not take
//! is tried again, in order. It looks at the file now and then, for what others did to it.

mod seal;

use std::{
    collections::HashSet,
    io,
    path::PathBuf,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{
    format::{Raw, Read},
    interview::{Access, Happened},
    session::{Draft, Event, EventId, FORM, Session, Stamp},
};

use super::{
    error::WorldError,
    holder::Holder,
    input::LoopEvent,
    kept::{Waiting, questions, read_ours, unsure},
    known_sessions::KnownSessions,
    local_state::{Kept, LocalState},
    signature::SigningKey,
    store::{Added, Store},
};

/// How often the file is looked at, and how often a failed append is tried again.
const LOOK: Duration = Duration::from_millis(500);
const LOOKS_BETWEEN_TRIES: u32 = 6;

/// An order to the writer.
enum Order {
    /// Append this event.
    Append(EventId, Vec<u8>),
    /// Try again what is pending.
    Retry,
    /// Try to get the lock; and whether a reason is given for changing what is sealed.
    TakeLock(Holder, bool),
    /// Give the lock back: nothing is written after all.
    GiveBack,
    /// Take the changes in that lie aside since an earlier start.
    TakeIn(Holder),
    /// Sign the session off, as this person at this time, with this key if any.
    Seal(Holder, Stamp, Option<SigningKey>),
    /// Take up what was kept for a file that may be this one: which, in the order that it was asked about.
    TakeUp(usize),
    /// Finish.
    Close,
}

/// The writer of the open session.
#[derive(Debug)]
pub(super) struct Writer {
    orders: Sender<Order>,
    thread: JoinHandle<()>,
}

impl Writer {
    /// Starts the thread for a store that was opened. With the list of known sessions it notes there, and in the local
    /// state, what was opened: the first frame does not wait for that.
    pub(super) fn start(
        store: Store,
        session: &Session,
        local_state: LocalState,
        known: Option<KnownSessions>,
        queue: Sender<LoopEvent>,
    ) -> io::Result<Self> {
        let (orders, inbox) = channel();
        let seen = session.events().map(|event| event.sum).collect();
        let work = Work {
            store,
            local_state,
            queue,
            seen,
            unsaved: Vec::new(),
            looks: 0,
            told: None,
            trouble: None,
            has_kept: false,
            not_aside: None,
        };
        let heads = session.heads();
        let thread = thread::Builder::new()
            .name("writer".into())
            .spawn(move || {
                let mut work = work;
                work.begin();
                if let Some(known) = known {
                    work.note_opened(&known, &heads);
                }
                work.run(&inbox);
            })?;
        Ok(Self { orders, thread })
    }

    /// Appends an event; the answer comes by the queue.
    pub(super) fn append(&self, sum: EventId, line: String) {
        // The thread ends only when it is told to.
        let _ = self.orders.send(Order::Append(sum, line.into_bytes()));
    }

    /// Tries again what is pending.
    pub(super) fn retry(&self) {
        let _ = self.orders.send(Order::Retry);
    }

    /// Tries to get the lock, of a sealed session only where a reason is given for changing it.
    pub(super) fn take_lock(&self, holder: Holder, has_reason: bool) {
        let _ = self.orders.send(Order::TakeLock(holder, has_reason));
    }

    /// Gives the lock back, where nothing waits to be written.
    pub(super) fn give_back(&self) {
        let _ = self.orders.send(Order::GiveBack);
    }

    /// Takes the changes in that lie aside since an earlier start.
    pub(super) fn take_in(&self, holder: Holder) {
        let _ = self.orders.send(Order::TakeIn(holder));
    }

    /// Signs the session off.
    pub(super) fn seal(&self, holder: Holder, stamp: Stamp, key: Option<SigningKey>) {
        let _ = self.orders.send(Order::Seal(holder, stamp, key));
    }

    /// Takes up what was kept for a file that may be this one.
    pub(super) fn take_up(&self, place: usize) {
        let _ = self.orders.send(Order::TakeUp(place));
    }

    /// Writes what is pending, gives back the lock, and ends.
    pub(super) fn close(self) {
        let _ = self.orders.send(Order::Close);
        let _ = self.thread.join();
    }
}

struct Work {
    store: Store,
    local_state: LocalState,
    queue: Sender<LoopEvent>,
    /// Events that the screens know.
    seen: HashSet<EventId>,
    unsaved: Vec<(EventId, Raw)>,
    looks: u32,
    /// The holder of the session that the screens were last told of.
    told: Option<Holder>,
    /// The trouble with the file that the screens were last told of.
    trouble: Option<String>,
    /// Whether lines lie in the local state that the session's own disk did not take.
    has_kept: bool,
    /// Why the local state did not take them either, as it was told.
    not_aside: Option<String>,
}

impl Work {
    fn run(mut self, inbox: &Receiver<Order>) {
        loop {
            let mut closing = false;
            match inbox.recv_timeout(LOOK) {
                Ok(order) => {
                    closing = self.take(order);
                    // Events that wait already go into the same sync.
                    while let Ok(order) = inbox.try_recv() {
                        closing |= self.take(order);
                    }
                    self.save();
                }
                Err(RecvTimeoutError::Timeout) => self.look(),
                Err(RecvTimeoutError::Disconnected) => closing = true,
            }
            if closing {
                // A file that was replaced gets what it lacks before we go; where it takes nothing, all that we
                // know is kept elsewhere.
                if self.store.is_locked() && self.store.append(&self.unsaved).is_err() {
                    self.keep_all();
                }
                return;
            }
        }
    }

    /// All of it is on disk before any of it is called saved.
    fn begin(&mut self) {
        if !self.store.is_locked() {
            return;
        }
        match self.store.append(&[]) {
            Ok(added) => {
                self.tell_added(added);
                self.tell(Happened::Saved(Vec::new()));
            }
            Err(error) => {
                self.store.unlock();
                let why = error.in_one_line();
                self.tell(Happened::Access(Access::ReadOnly(why)));
            }
        }
    }

    /// Notes on this machine that the session was opened, and its newest lines where it may be written.
    fn note_opened(&self, known: &KnownSessions, heads: &[EventId]) {
        if self.store.is_locked() {
            let is_there = |sum: &EventId| self.store.knows(sum);
            self.local_state.remember(heads, is_there);
        }
        if let Err(error) = known.remember(self.store.path()) {
            self.tell(Happened::Failed(error.to_string()));
        }
    }

    fn take(&mut self, order: Order) -> bool {
        match order {
            Order::Append(sum, line) => {
                self.seen.insert(sum);
                self.unsaved.push((sum, line.into()));
            }
            Order::Retry => {}
            Order::TakeLock(holder, has_reason) => self.take_lock(&holder, has_reason),
            Order::GiveBack => self.give_back(),
            Order::TakeIn(holder) => self.take_in(&holder),
            Order::Seal(holder, stamp, key) => seal::seal(self, &holder, stamp, key.as_ref()),
            Order::TakeUp(place) => self.take_up(place),
            Order::Close => return true,
        }
        false
    }

    fn save(&mut self) {
        if self.unsaved.is_empty() {
            return;
        }
        match self.store.append(&self.unsaved) {
            Ok(added) => {
                let sums: Vec<EventId> = self.unsaved.drain(..).map(|(sum, _)| sum).collect();
                // Each names all that were the newest before it.
                let newest = sums.last().copied().as_slice().to_vec();
                (self.trouble, self.not_aside) = (None, None);
                self.tell_added(added);
                // The safe part is reported at once; the rest is for later starts.
                self.tell(Happened::Saved(sums));
                let store = &self.store;
                self.local_state.remember(&newest, |sum| store.knows(sum));
                if std::mem::take(&mut self.has_kept) {
                    let _ = self.local_state.drop_unsaved();
                }
            }
            Err(error) => {
                // Another disk may take what this one does not.
                let lines = self.store.with_header(&self.unsaved);
                self.has_kept = true;
                let kept = self.local_state.keep_unsaved(&lines);
                self.tell_aside(kept.err().map(|error| error.to_string()));
                self.trouble = Some(error.to_string());
                self.tell(Happened::Unsaved(error.to_string()));
            }
        }
    }

    fn keep_all(&mut self) {
        let lines = [self.store.lines(), &self.unsaved].concat();
        self.has_kept = true;
        let _ = self
            .local_state
            .keep_unsaved(&self.store.with_header(&lines));
    }

    fn look(&mut self) {
        self.looks = self.looks.wrapping_add(1);
        if self.store.is_locked() {
            if self.unsaved.is_empty() {
                let looked = self.store.append(&[]);
                let trouble = looked.as_ref().err().map(ToString::to_string);
                self.tell_added(looked.unwrap_or_default());
                if self.trouble != trouble {
                    self.tell(match &trouble {
                        Some(why) => Happened::Unsaved(why.clone()),
                        None => Happened::Saved(Vec::new()),
                    });
                    self.trouble = trouble;
                }
            } else if self.looks.is_multiple_of(LOOKS_BETWEEN_TRIES) {
                self.save();
            }
            return;
        }
        match self.store.refresh() {
            Ok(Some(read)) => {
                self.tell_others(&read);
            }
            Err(error @ WorldError::OtherSession { .. }) => {
                let why = error.to_string();
                if self.trouble.as_ref() != Some(&why) {
                    self.tell(Happened::Access(Access::ReadOnly(why.clone())));
                    self.trouble = Some(why);
                }
                return;
            }
            // A file that is just being replaced is looked at again.
            Ok(None) | Err(_) => {}
        }
        let holder = self.store.holder();
        if self.trouble.take().is_some() {
            // It is back.
            self.told = None;
            let who = holder.clone().unwrap_or_default().to_string();
            self.tell(Happened::Access(Access::Follower(who)));
        }
        if holder != self.told {
            match &holder {
                Some(holder) => self.tell(Happened::Access(Access::Follower(holder.to_string()))),
                None => self.tell(Happened::Free),
            }
            self.told = holder;
        }
    }

    fn take_lock(&mut self, holder: &Holder, has_reason: bool) {
        let held = self.store.lock(holder);
        // All of it is on disk before any of it is called saved.
        match held.and_then(|read| Ok((read, self.store.append(&[])?))) {
            Ok((read, added)) => {
                self.tell_added(added);
                if let Some(read) = read {
                    self.tell_others(&read);
                }
                let seal = self.store.seal();
                if let Some(how) = seal.clone().filter(|_| !has_reason) {
                    self.give_back();
                    self.tell(Happened::Access(Access::Sealed(how)));
                    return;
                }
                // The other program's text may be saved by now.
                self.tell(Happened::Drafts(self.drafts()));
                self.tell(Happened::Access(Access::Writer));
                // What lies aside for a sealed session is asked about.
                if seal.is_none() && !self.local_state.unsaved().is_empty() {
                    let taken = self.take_in_lines(self.local_state.unsaved());
                    if !matches!(taken, Ok(0)) {
                        self.tell(Happened::TakenIn(taken.map_err(|error| error.to_string())));
                    }
                }
            }
            Err(WorldError::InUse { holder, .. }) => {
                self.tell(Happened::Access(Access::Follower(holder.to_string())));
            }
            Err(error) => {
                self.store.unlock();
                self.tell(Happened::Access(Access::ReadOnly(error.to_string())));
            }
        }
    }

    fn give_back(&mut self) {
        if self.unsaved.is_empty() && self.store.is_locked() {
            self.store.unlock();
            // A free lock is no news here.
            self.told = None;
        }
    }

    /// Takes the changes in that lie aside for this file, and gives back a lock that it took for that.
    fn take_in(&mut self, holder: &Holder) {
        let had_lock = self.store.is_locked();
        let locked = self.store.lock(holder);
        let taken = locked.and_then(|read| {
            if let Some(read) = read {
                self.tell_others(&read);
            }
            self.take_in_lines(self.local_state.unsaved())
        });
        if !had_lock {
            self.give_back();
        }
        self.tell(Happened::TakenIn(
            taken.map_err(|error| error.in_one_line()),
        ));
    }

    /// Writes lines that were kept for this session, by file, to disk. Gives how many changes are new in it.
    fn take_in_lines(&mut self, kept: Vec<(PathBuf, Vec<u8>)>) -> Result<usize, WorldError> {
        let mut count = 0;
        for (path, bytes) in kept {
            let Some(read) = read_ours(&bytes, self.store.header()) else {
                continue;
            };
            let added = self.store.append(&read.lines)?;
            self.tell_added(added);
            count += self.tell_others(&read);
            // Where it cannot be removed it is found again, and found to be in the file already.
            let _ = std::fs::remove_file(path);
        }
        Ok(count)
    }

    /// Moves what was kept for another file into this one: first the changes, to disk, then the drafts.
    fn take_up(&mut self, place: usize) {
        let unsure = self.unsure();
        let Some((kept, _)) = unsure.get(place) else {
            self.tell(Happened::Drafts(self.drafts()));
            self.tell(Happened::Done("nothing is kept for another file".into()));
            return;
        };
        let mut taken = Waiting::default();
        match self.take_in_lines(kept.unsaved()) {
            Ok(changes) => taken.changes = changes,
            Err(error) => {
                self.tell(Happened::Drafts(self.drafts()));
                self.tell(Happened::Failed(format!("nothing was taken up: {error}")));
                return;
            }
        }
        taken.drafts = self.local_state.take_drafts(kept);
        self.tell(Happened::Drafts(self.drafts()));
        self.tell(Happened::Done(format!("taken up: {}", taken.words())));
        let left = questions(&self.unsure(), &self.local_state);
        if !left.is_empty() {
            self.tell(Happened::Kept(left));
        }
    }

    fn unsure(&self) -> Vec<(Kept, Waiting)> {
        let is_known = |sum: &EventId| self.seen.contains(sum);
        unsure(&self.local_state, self.store.header(), &is_known)
    }

    /// The drafts of answers.
    fn drafts(&self) -> Vec<Draft> {
        let mut drafts = self.local_state.drafts();
        drafts.retain(|draft| draft.field != FORM);
        drafts
    }

    fn tell_added(&mut self, added: Added) {
        if let Some(read) = added.reread {
            self.tell_others(&read);
        }
    }

    /// Tells what the screens do not know yet; gives how much that is.
    fn tell_others(&mut self, read: &Read) -> usize {
        let events: Vec<Event> = read
            .session
            .events()
            .filter(|event| self.seen.insert(event.sum))
            .cloned()
            .collect();
        let count = events.len();
        if count > 0 {
            self.tell(Happened::Others(events));
        }
        count
    }

    /// Tells whether what no disk took lies aside, where that is news.
    fn tell_aside(&mut self, not_aside: Option<String>) {
        if self.not_aside != not_aside {
            self.not_aside.clone_from(&not_aside);
            self.tell(Happened::Aside(not_aside.map_or(Ok(()), Err)));
        }
    }

    fn tell(&self, message: Happened) {
        let _ = self.queue.send(LoopEvent::World(message));
    }
}

impl Drop for Work {
    /// A fault of ours ends the program, not the answers.
    fn drop(&mut self) {
        if thread::panicking() && self.store.is_locked() {
            self.keep_all();
            let _ = self.queue.send(LoopEvent::Stop);
        }
    }
}
