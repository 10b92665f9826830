//! Whether an open session may be written.

/// Whether this program may write to the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// This program holds the lock.
    Writer,
    /// Someone else writes; the text names them.
    Follower(String),
    /// The session is read-only; the text tells why.
    ReadOnly(String),
    /// The session is sealed, as this says: a change needs a reason.
    Sealed(String),
}
