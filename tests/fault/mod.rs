//! What disks, links, other programs and strangers do to the files: no answer is lost, none is said to be saved that
//! is not, nothing outside is touched, and nothing hangs.

mod failing;
mod hostile;
#[cfg(target_os = "linux")]
mod killed;
mod lock;
mod parallel;
mod replaced;
mod rescue;
#[cfg(unix)]
mod rights;
#[cfg(unix)]
mod special;
mod state;

use std::path::Path;

use walkdown::{
    format::{NewHeader, Raw, encode_header, read_session},
    runtime::{Holder, Store},
    session::EventId,
};

use crate::support::sealed::sealed;

/// A line with its identity, as the store takes it.
type Line = (EventId, Raw);

/// One who holds a lock.
fn holder(who: &str) -> Holder {
    Holder {
        who: who.into(),
        ..Holder::default()
    }
}

/// The header of a session.
fn header(session: &str) -> (EventId, String) {
    let (header, line) = encode_header(&NewHeader {
        session: session.into(),
        created: String::new(),
        by: "x".into(),
        catalogs: Vec::new(),
    });
    (header.sum, line)
}

/// Some answer.
fn answer(n: u64) -> Line {
    let text = sealed(&format!(
        r#"{{"n":{n},"after":[],"at":"","who":"x","run":"","do":"set","set":[{{"line":"iec-62443-2-4/SP.01.0{n}//","field":"level","to":2,"over":[]}}]}}"#
    ));
    read_session(text.as_bytes()).lines.remove(0)
}

/// A new session in this file, held for writing.
fn created(path: &Path) -> Store {
    Store::create(path, &holder("A"), &[header("one")], "one").unwrap()
}

/// A session that is there, held for writing by this one.
fn opened(path: &Path, who: &str) -> Store {
    let (mut store, _) = Store::read(path).unwrap();
    store.lock(&holder(who)).unwrap();
    store
}

/// How many answers a file holds, each counted as often as it stands there.
fn answers(path: &Path) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().filter(|line| line.contains("\"n\":")).count()
}
