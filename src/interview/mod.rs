//! The conversation with one open session, knowing no terminal, no screen and no file: the place in the walk and the
//! next one, the people and the speaker, what is recorded, what is taken back, what is told. The front ends ask in
//! their own way, and word what comes out in their own form.

mod access;
mod answering;
mod apart;
mod around;
mod beginning;
mod beside_value;
mod brief;
mod brief_lists;
mod bringing;
mod brought;
mod clip;
mod command;
pub mod compensating;
mod deeper;
mod deliverable;
pub mod draft_name;
mod everyday;
mod lines_around;
mod moved_evidence;
mod moving;
mod noticed;
mod offer;
mod outcome;
mod own_reviews;
mod parts;
mod people;
mod person;
mod record;
mod run;
mod seen;
mod session_data;
mod settling;
mod side_step;
pub mod sign;
mod speaker;
mod standing;
mod suggested_action;
mod taking_back;
mod to_copy;
mod undo;
mod verb;
mod walk;
mod what_follows;
mod world;

pub use access::Access;
pub use answering::in_one_row;
pub use apart::told_apart;
pub use beginning::{FIRST_TARGET, first_profile, first_roles, profile_along, profile_of};
pub use beside_value::Beside;
pub use brief::{Fact, Manner, facts, is_due};
pub use brief_lists::{Item, Listed, Part, parts};
pub use bringing::{Bring, Bringing, Brings, CopyBrings, SheetBrings, Source, Sources};
pub use clip::{CLIP_BYTES, Clip, Copied};
pub use command::{Command, Joining, Motion};
pub use deliverable::{Deliverable, FileKind, ToWrite};
pub use everyday::{ELSEWHERE, everyday_words, mentions};
pub use lines_around::LinesAround;
pub use noticed::{
    is_set_below_rungs, left_to_close, noticed, rungs_words, said_differently, unmet,
};
pub use offer::{Offer, OfferedProfile};
pub use outcome::{Moved, Nothing, Outcome, Question, Refused, Speaks};
pub use person::meant;
pub use record::{After, Back, ChangeTold, Changed, DraftKey, More, Record, Told};
pub use seen::{sample_edit, sample_text, seen_edit, seen_text};
pub use settling::{ValueForm, value_form, value_said};
pub use side_step::SideStep;
pub use sign::Sign;
pub use standing::{
    action_text, is_recorded, parked_text, references_text, returned_text, standing_text,
};
pub use undo::{
    line_changes, lines_of, named_again_words, not_returned_words, said_anew_words, set,
    unnamed_words, when,
};
pub use verb::{Entry, Group, Hint, Verb, View, Written};
pub use walk::{Pending, Waiting, Walk};
pub use what_follows::Arrived;
pub use world::{
    Aside, Effect, FileChange, FolderEntry, Found, Happened, HomeRow, Kind, LIES_HERE, Looked,
    NewForm, NextYear, OpenedWalk, Synced, Taken, Verified,
};
