//! All tests in one binary: linking is paid once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a test that cannot go on fails"
)]

mod command;
mod law;
mod layer;
mod readme;
mod report;
mod screen;
mod support;
mod terminal;
mod walk;
