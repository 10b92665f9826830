//! The catalogs of a session, read by a second thread while the first reads the session itself.

use std::{path::Path, thread};

use crate::{
    catalog::{Catalog, built_in},
    format::read_session,
};

use super::files::first_line;

/// Catalogs that were read before anyone asked for them.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    ids: Vec<String>,
    catalogs: Vec<Catalog>,
}

impl Ahead {
    /// The catalogs with these ids, where it is those that were read.
    pub(super) fn with_ids(self, ids: &[String]) -> Option<Vec<Catalog>> {
        (self.ids == ids).then_some(self.catalogs)
    }
}

/// Does what reads a session's file, and meanwhile reads the catalogs that its first line names, where all of them come
/// with the program.
pub(super) fn with_catalogs<T>(path: &Path, read: impl FnOnce() -> T) -> (T, Ahead) {
    thread::scope(|scope| {
        // Without a second thread the catalogs are read afterwards.
        let ahead = thread::Builder::new().name("catalogs".into());
        let ahead = ahead.spawn_scoped(scope, || named_first(path));
        let read = read();
        let ahead = ahead.ok().and_then(|ahead| ahead.join().ok());
        (read, ahead.flatten().unwrap_or_default())
    })
}

/// None where the first line is no header: what is wrong is told when the whole file was read.
fn named_first(path: &Path) -> Option<Ahead> {
    let read = read_session(&first_line(path));
    let named = read.session.header()?.catalogs.iter();
    let ids: Vec<String> = named.map(|catalog| catalog.id.clone()).collect();
    let catalogs: Option<_> = ids.iter().map(|id| built_in(id).ok()).collect();
    Some(Ahead {
        catalogs: catalogs?,
        ids,
    })
}
