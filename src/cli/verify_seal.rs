//! What `verify` says of seals: is what was sealed all here, is the signature its own, what was changed since.

use std::path::Path;

use crate::{
    format::{clean_line, counted, seal_place, sealed_words, since_seal_words},
    runtime::{Signature, check_signature, read_session_bytes},
    session::{Session, sealed, seals},
};

/// What was found of the seals of a session.
#[derive(Debug, Default)]
pub(super) struct Seals {
    /// What is wrong, by line.
    pub(super) faults: Vec<(Option<usize>, String)>,
    /// What changes no answer, by line.
    pub(super) notes: Vec<(Option<usize>, String)>,
    /// Sentences on the newest seal.
    pub(super) told: Vec<String>,
    /// Whether anything was changed since.
    pub(super) changed: bool,
}

pub(super) fn look(path: &Path, session: &Session) -> Seals {
    let mut found = Seals::default();
    let Some(newest) = sealed(session) else {
        return found;
    };
    let bytes = read_session_bytes(path).unwrap_or_default();
    for (event, seal, here) in seals(session) {
        let place = seal_place(&bytes, &event.sum.to_string(), &seal.bytes);
        let line = place.as_ref().map(|place| place.line);
        if seal.events > 0 && seal.events != here as u64 {
            let sealed = counted(usize::try_from(seal.events).unwrap_or(usize::MAX), "event");
            let what = format!("{sealed} were sealed here, {here} of them are in the file");
            found.faults.push((line, what));
        }
        let Some(place) = place else { continue };
        if !place.bytes_fit && !seal.bytes.is_empty() {
            let what = "what stands before this seal was put in another order, or joined, since";
            found.notes.push((line, what.into()));
        }
        if let Some(signature) = &seal.sig {
            match check_signature(&place.signed, signature) {
                Signature::Good(key) => {
                    let what = format!("signed with {}", clean_line(&key));
                    found.notes.push((line, what));
                }
                Signature::Bad => {
                    let what = "the signature is not that of this seal";
                    found.faults.push((line, what.into()));
                }
                Signature::Unknown(why) => {
                    let what = format!("its signature was not checked: {why}");
                    found.notes.push((line, what));
                }
            }
        }
    }
    found.changed = !newest.since.is_empty();
    found.told.push(sealed_words(&newest));
    let since = since_seal_words(&newest).into_iter();
    found
        .told
        .extend(since.map(|words| format!("since: {words}")));
    found
}
