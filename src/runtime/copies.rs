//! Copies of one session: files that begin with the same header. They are counted among those that are known, and in the
//! folders of these, where a colleague's copy comes to lie.

use std::path::Path;

use crate::{format::read_session, session::EventId};

use super::files::first_line;

/// The header that a session file begins with.
pub(super) fn header_of(path: &Path) -> Option<EventId> {
    let read = read_session(&first_line(path));
    read.session.header().map(|header| header.sum)
}
