//! The session as it was when a sheet was exported: its column of revisions tells which changes were known then.

use std::collections::BTreeMap;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    format::revision::heads,
    session::{Session, past},
};

/// A sheet put together from more exports than this is not believed.
const MOST: usize = 16;

/// A session as it was.
#[derive(Debug)]
pub(super) struct Then {
    pub(super) session: Session,
    pub(super) assessment: Assessment,
}

/// The revisions that stand in a sheet, each worked out once.
#[derive(Debug, Default)]
pub(super) struct Revisions {
    known: BTreeMap<String, Option<Then>>,
}

impl Revisions {
    /// The session as it was at a revision; none where it does not know it.
    pub(super) fn then(
        &mut self,
        catalogs: &[Catalog],
        session: &Session,
        revision: &str,
    ) -> Option<&Then> {
        if revision.is_empty() || self.known.len() >= MOST && !self.known.contains_key(revision) {
            return None;
        }
        let then = self.known.entry(revision.to_owned()).or_insert_with(|| {
            let heads = heads(session, revision)?;
            let session = past(session, &heads);
            let assessment = Assessment::new(catalogs, &session);
            Some(Then {
                session,
                assessment,
            })
        });
        then.as_ref()
    }
}
