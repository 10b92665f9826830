//! Whether an open session may be written.

/// Whether this program may write to the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It holds the lock.
    Writer,
    /// Someone else does: who.
    Follower(String),
    /// Nobody may: why.
    ReadOnly(String),
    /// It is sealed, as this says: a change needs a reason.
    Sealed(String),
}
