//! The part of the check on seals and on a digest kept elsewhere: whether everything that was sealed is here, whether
//! the signature is genuine, and what was changed since.

use std::path::Path;

use crate::{
    format::{Read, changes_words, clean_line, counted, seal_place, sealed_words},
    session::{EventId, Session, changes_since, sealed, seals},
};

use super::super::{
    files::read_session_bytes,
    signature::{Signature, check_signature},
};

/// The findings about the seals of a session.
#[derive(Debug, Default)]
pub(super) struct Seals {
    /// The faults, each with its line.
    pub(super) faults: Vec<(Option<usize>, String)>,
    /// The peculiarities that change no answer, each with its line.
    pub(super) notes: Vec<(Option<usize>, String)>,
    /// Sentences on the newest seal.
    pub(super) told: Vec<String>,
    /// How much was changed since, in words; none where nothing was.
    pub(super) since: Option<String>,
}

/// Looks at the seals of a session, and names the changes since the newest where they are not named elsewhere.
pub(super) fn look(path: &Path, read: &Read, names_changes: bool) -> Seals {
    let session = &read.session;
    let mut found = Seals::default();
    let damaged = read.damage.iter().map(|damage| damage.line);
    let first_lost = damaged
        .chain(read.missing.iter().map(|(line, _)| *line))
        .min();
    let Some(newest) = sealed(session) else {
        return found;
    };
    let bytes = read_session_bytes(path).unwrap_or_default();
    for (event, seal, here) in seals(session) {
        let place = seal_place(&bytes, &event.sum.to_string(), &seal.bytes);
        let line = place.as_ref().map(|place| place.line);
        let all_here = seal.events == 0 || seal.events == here as u64;
        if !all_here {
            let sealed = counted(usize::try_from(seal.events).unwrap_or(usize::MAX), "change");
            let what = format!("{sealed} were sealed here, {here} of them are in the file");
            found.faults.push((line, what));
        }
        let Some(place) = place else { continue };
        // Damage, or a line that is gone, is told for itself.
        let nothing_lost = first_lost.is_none_or(|line| line > place.line);
        let is_whole = all_here && nothing_lost && session.header().is_some();
        if is_whole && !place.bytes_fit && !seal.bytes.is_empty() {
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
    let since = newest.since.len();
    found.since = (since > 0).then(|| format!("{} since the seal", counted(since, "change")));
    found.told.push(sealed_words(&newest));
    if names_changes {
        let since = changes_words(&newest.since).into_iter();
        found
            .told
            .extend(since.map(|words| format!("since: {words}")));
    }
    found
}

/// How a session stands to a digest that was kept.
#[derive(Debug, Default)]
pub(super) struct Expected {
    /// Sentences on it.
    pub(super) told: Vec<String>,
    /// In short, how it is not what the digest stood for; none where it is.
    pub(super) but: Option<String>,
}

impl Expected {
    /// Looks for the digest, and for what was changed since.
    pub(super) fn new(session: &Session, digest: &EventId) -> Self {
        let Some(since) = changes_since(session, digest) else {
            return Self {
                told: vec![
                    "the digest expected is not in this file: lines were cut or it is another file"
                        .into(),
                ],
                but: Some("the digest expected is not in it".into()),
            };
        };
        let words = format!(
            "{} since the digest expected",
            counted(since.len(), "change")
        );
        let told = changes_words(&since).into_iter();
        Self {
            told: told
                .map(|words| format!("since the digest expected: {words}"))
                .collect(),
            but: (!since.is_empty()).then_some(words),
        }
    }
}
