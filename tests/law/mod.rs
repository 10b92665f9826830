//! The laws of the session file, held against random histories: what stands is a function of the set of
//! events alone, what is damaged is named, and nothing a stranger wrote brings the program down.

mod carry;
mod damage;
mod differing;
mod edit;
mod future;
mod history;
mod hostile;
mod large;
mod merge;
mod order;
mod picture;
pub(crate) mod raw;
mod renew;
mod settle;
mod speakers;
mod split;
mod steps;
mod told;
mod truth;
mod undo;

use proptest::prelude::ProptestConfig;

/// Few cases: the suite is run all the time, and every run draws new ones.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
