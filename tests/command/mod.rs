//! Every command: exact output, status, and files after.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod agenda;
mod answer;
mod catalog;
mod config;
mod damage;
mod diff;
mod export;
mod export_for_client;
mod fields;
mod limit;
mod line;
mod list;
mod merge;
mod new;
mod next_year;
mod plan;
mod portfolio;
mod refusal;
mod report;
mod schema;
mod seal;
mod seal_changes;
mod second_person;
mod shared_account;
mod show;
mod status;
mod three_copies;
mod undo;
mod undo_all;
mod usage;
mod verify;
