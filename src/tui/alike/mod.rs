//! What the screens and plain mode do alike with an open session: what is recorded, what is taken back, what is told.
//! Each front end only asks in its own way, and says it in its own form.

mod brief;
mod confirm;
mod deeper;
mod many;
pub mod measure;
mod noticed;
mod recorded;
mod saying;
mod speaker;
mod split;
mod undo;

pub use brief::{Item, Part, facts, is_due, parts};
pub use confirm::{Confirming, confirming};
pub use deeper::{Deeper, deeper};
pub use many::{in_state, judge_many, verdict_words};
pub use noticed::{noticed, rungs_words, unmet};
pub use recorded::{ChangeWords, recorded};
pub use saying::{Said, action, lines_words, many, park, parked, reach_words, to_do};
pub use speaker::{Spoken, speak, with_speaker};
pub use split::said_apart;
pub use undo::{Newest, TakingBack, newest, set, take_back, told, when};
