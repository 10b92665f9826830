//! The answers: the lines, the events that tell of them, and the fold that turns any set of events into the answers
//! that stand. Knows no file and no clock; `session-file` bytes are read in `format`.

mod about;
mod account;
mod answer;
mod asked;
mod carried;
mod carry;
mod change;
mod day_form;
mod deed;
mod draft;
mod event;
pub mod field;
mod field_name;
mod files;
mod fold;
mod history;
mod inherited;
mod judge;
mod kept_aside;
mod level;
mod line;
mod lineage;
mod newer_rung;
mod objection;
mod parked;
mod past;
mod refusal;
mod review;
mod seal;
mod settle;
mod speakers;
mod split;
mod undo;
mod word;

pub use about::{
    ABOUT, About, AboutField, AboutKind, Mode, about, about_field, about_text, is_interviewee,
    table as about_table,
};
pub use account::{
    folded, is_same_person, is_shared_account, names_words, person_named, person_told,
};
pub use answer::{
    Action, Answer, Compensating, Conflict, EvidenceFile, EvidenceItem, Parked, Said, answer,
};
pub use asked::{asked_otherwise, asking, is_confirmation, knowing, known};
pub use carried::{
    Beginning, Carried, Confirmed, began_from, beginning, carried, carried_from, is_carry_over,
};
pub use carry::{CarryOver, carry, carry_about, laid_over, touching};
pub use change::{Change, Prepared, Stamp, prepare, prepare_seal, prepare_undo};
pub use day_form::{counted_from, is_written_as_day};
pub use deed::{Deed, deed, is_of_review};
pub use draft::{Draft, FORM, SETTLES};
pub use event::{
    Act, Assignment, CatalogRef, Event, EventId, FORMAT, Header, LARGEST_NUMBER, Seal, day_of,
    minute_of,
};
pub use field::{EVIDENCE, FIELDS, Field, is_told};
pub use field_name::field_name;
pub use files::evidence_files;
pub use fold::{Folding, Session, Write};
pub use history::{Entry, history, value_before};
pub use inherited::whole_history;
pub use judge::{AboutEdit, Edit, day, judge, judge_about, part_value};
pub use kept_aside::{ASKED, CARRIED, SPLIT, is_kept_aside, is_set_up, told_assignments};
pub use level::{Level, Rung, Verdict};
pub use line::{LineKey, PlaceKind};
pub use lineage::{roles_served, split_lines};
pub use newer_rung::has_newer_rung;
pub use objection::Objection;
pub use parked::{ParkedSince, parked_since};
pub use past::past;
pub use refusal::{Refusal, TEXT_LIMIT};
pub use review::{
    Author, Review, Reviewed, authors, is_second, level_events, own_review, recorders,
};
pub use seal::{
    Moved, SEALED, Sealed, Since, Stood, changes_since, first_sealed, sealed, seals, with_seals,
};
pub use settle::{Clash, Settled, Settling, clash, conflicts, settle};
pub use speakers::{Speakers, ToldPart, giver, settled, speakers, speakers_and_asserter, told_by};
pub use split::{begin_again, by_role, join, own_words, said_again, split, split_off};
pub use undo::{
    is_redo_past, is_undoable, others_target, redo_target, standing_values, touched, undo_target,
};
pub use word::Word;
