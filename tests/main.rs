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

mod agenda;
mod catalog;
mod command;
mod document;
mod fault;
mod fuzz;
mod interview;
mod law;
mod layer;
mod licensed;
mod owner;
mod plain;
mod readme;
mod record;
mod render;
mod report;
mod screen;
mod sheet;
mod support;
mod terminal;
mod walk;
