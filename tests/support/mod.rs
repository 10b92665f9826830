//! What tests stand on.

pub(crate) mod keys;
pub(crate) mod lines;
pub(crate) mod room;
pub(crate) mod screens;
pub(crate) mod sealed;

/// Says on standard error what a test leaves out here, and why.
pub(crate) fn left_out(why: &str) {
    use std::io::Write;
    // Nobody misses a word that cannot be said.
    let _ = writeln!(std::io::stderr(), "left out: {why}");
}
