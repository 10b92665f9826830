//! What tests stand on.

pub(crate) mod keys;
pub(crate) mod room;
pub(crate) mod screens;
pub(crate) mod sealed;
