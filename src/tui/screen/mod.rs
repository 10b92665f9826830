//! One room a screen: its state, its keys, and its drawing. A screen knows no other: shared pieces lie beside (`page`,
//! `outcome`, `text`, `choice`), and [`dispatch`](super::dispatch) knows them all.

pub(super) mod aside;
mod box_ends;
pub(super) mod brief;
pub(super) mod bringing;
pub(super) mod choice;
pub(super) mod clearing;
pub(super) mod clipboard;
pub(super) mod conflicts;
pub(super) mod deliverable;
pub(super) mod evidence_file;
pub(super) mod files;
pub(super) mod filter;
pub(super) mod find;
pub(super) mod findings;
mod footer;
pub(super) mod form;
pub(super) mod hand_over;
pub(super) mod help;
pub(super) mod history;
pub(super) mod home;
pub(super) mod interview;
pub(super) mod key_outcome;
pub(super) mod leave;
pub(super) mod other_line;
pub(super) mod outcome;
pub(super) mod overview;
pub(super) mod own_name;
pub(super) mod page;
pub(super) mod people;
pub(super) mod review;
pub(super) mod saying;
pub(super) mod second_person;
pub(super) mod split;
pub(super) mod summary;
pub(super) mod text;
