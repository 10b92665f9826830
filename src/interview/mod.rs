//! The conversation with one open session, knowing no terminal, no screen and no file: where the user stands and what is
//! next, the people and who speaks, what is recorded, what is taken back, what is told. The front ends ask in their own
//! way, and word what comes out in their own form.

mod brief;
pub mod compensating;
mod confirm;
mod deeper;
mod many;
mod noticed;
mod offer;
mod person;
mod reach;
mod recorded;
mod saying;
mod speaker;
mod split;
mod undo;
mod walk;
mod world;

pub use brief::{Item, Part, facts, is_due, parts};
pub use confirm::{Confirming, confirming};
pub use deeper::{Deeper, deeper};
pub use many::{in_state, judge_many, verdict_words};
pub use noticed::{noticed, rungs_words, unmet};
pub use offer::{Offer, OfferedProfile};
pub use person::{name_alone, named, person};
pub use reach::Reach;
pub use recorded::{ChangeWords, recorded};
pub use saying::{Said, action, lines_words, many, park, parked, reach_words, to_do};
pub use speaker::{Spoken, speak, with_speaker};
pub use split::said_apart;
pub use undo::{Newest, TakingBack, newest, set, take_back, told, when};
pub use walk::{Access, Aside, Pending, Walk};
pub use world::{
    Effect, FileChange, FolderEntry, Found, Happened, HomeRow, Kind, Looked, NewForm, NextYear,
    OpenedWalk,
};
