//! All tests in one binary: linking is paid once.

mod command;
mod report;
mod support;
