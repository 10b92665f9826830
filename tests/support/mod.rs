//! What tests stand on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

pub(crate) mod room;
pub(crate) mod screens;
pub(crate) mod sealed;
