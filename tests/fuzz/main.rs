//! The fuzzer's program: the target that `FUZZ` names takes what libFuzzer makes up. An input that needs more memory at
//! a time than `FUZZ_MEMORY` MiB ends it, as a panic does. How it is built and started: see `run`.
#![no_main]
#![allow(
    dead_code,
    reason = "what tests stand on has more than the targets use"
)]

#[path = "../support"]
mod support {
    pub(crate) mod keys;
    pub(crate) mod lines;
    pub(crate) mod screens;
}
mod targets;

use std::{alloc::System, sync::OnceLock};

use cap::Cap;
use libfuzzer_sys::fuzz_target;

/// Says no to what goes beyond the bound.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

static TARGET: OnceLock<targets::Target> = OnceLock::new();

fn begin() -> targets::Target {
    let named = std::env::var("FUZZ").expect("FUZZ names a target");
    let (_, target) = targets::TARGETS
        .iter()
        .find(|(name, _)| *name == named)
        .expect("FUZZ is one of the targets");
    let bound = std::env::var("FUZZ_MEMORY").ok();
    let bound: usize = bound.and_then(|bound| bound.parse().ok()).unwrap_or(256);
    // What catalogs take, which stay.
    target(b"");
    MEMORY
        .set_limit(MEMORY.allocated() + (bound << 20))
        .expect("a bound above what is in use");
    // A library that gives up on a file by a panic is survived, as in the program: the fuzzer's hook would end it. What
    // is not survived ends it all the same.
    let _ = std::panic::take_hook();
    *target
}

fuzz_target!(|bytes: &[u8]| TARGET.get_or_init(begin)(bytes));
