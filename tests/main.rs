//! All tests in one binary: linking is paid once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod command;
mod law;
mod readme;
mod report;
mod support;
