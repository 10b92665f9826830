//! Identities drawn by lot.

use std::{
    hash::{BuildHasher, RandomState},
    time::SystemTime,
};

use uuid::{Builder, Uuid};

/// An identity that nothing else has. It is drawn from what the standard library seeds its maps with: that needs no
/// device, so it is there in an empty root, too.
pub(super) fn random_id() -> Uuid {
    let half = || u128::from(RandomState::new().hash_one(SystemTime::now()));
    let drawn = half() << 64 | half();
    Builder::from_random_bytes(drawn.to_be_bytes()).into_uuid()
}

/// Names one start of the program.
#[must_use]
pub fn run_id() -> String {
    random_id().simple().to_string().chars().take(6).collect()
}
