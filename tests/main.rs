//! All tests in one binary: linking is paid once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    unreachable_pub,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

mod catalog;
mod command;
mod law;
mod readme;
mod report;
mod screen;
mod support;
mod walk;
