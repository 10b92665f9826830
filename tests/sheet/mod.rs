//! Sheets that go out, are edited by people in other programs, and come back; and the forms of others, filled in.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod again;
mod back;
mod clock;
mod edit;
mod field;
mod filled;
pub(crate) mod form;
mod heads;
mod large;
mod linked;
mod macros;
mod odd;
mod out;
mod refused;
mod roles;
mod spread;
mod texts;
