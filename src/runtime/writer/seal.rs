//! The writer signs a session off: what is in the file is sealed, and from then on it is written with a reason only.

use crate::{
    interview::{Access, Happened},
    runtime::{error::WorldError, holder::Holder, sealing::seal_of, signature::SigningKey},
    session::{Event, Stamp},
};

use super::Work;

/// Seals the session, says so, and gives the lock back.
pub(super) fn seal(work: &mut Work, holder: &Holder, stamp: Stamp, key: Option<&SigningKey>) {
    let was_locked = work.store.is_locked();
    work.save();
    let sealed = if work.unsaved.is_empty() {
        sealed(work, holder, stamp, key).map_err(|error| error.in_one_line())
    } else {
        Err("something is not saved yet".into())
    };
    if sealed.is_ok() {
        let how = work.store.seal();
        work.store.unlock();
        // A free lock is no news here.
        work.told = None;
        work.tell(Happened::Access(Access::Sealed(how.unwrap_or_default())));
    } else if !was_locked {
        work.store.unlock();
    }
    work.tell(Happened::Sealed(sealed.map(Box::new)));
}

fn sealed(
    work: &mut Work,
    holder: &Holder,
    stamp: Stamp,
    key: Option<&SigningKey>,
) -> Result<Event, WorldError> {
    if !work.store.is_locked()
        && let Some(read) = work.store.lock(holder)?
    {
        work.tell_others(&read);
    }
    // Events that others wrote meanwhile are sealed as well.
    let added = work.store.append(&[])?;
    work.tell_added(added);
    let encoded = seal_of(work.store.path(), stamp, key)?;
    let sum = encoded.event.sum;
    let added = work
        .store
        .append(&[(sum, encoded.line.into_bytes().into())])?;
    work.seen.insert(sum);
    work.tell_added(added);
    let store = &work.store;
    work.local_state.remember(&[sum], |sum| store.knows(sum));
    Ok(encoded.event)
}
