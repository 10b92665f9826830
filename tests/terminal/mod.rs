//! The program in a real terminal: what the sight of it, its files and its end come to. Every case waits for a
//! sight, never for a time, but where time is what it is about.
#![cfg(unix)]

mod brief;
mod bringing;
mod clipboard;
mod comfort;
mod cut_off;
mod disk;
mod external;
mod files;
mod links;
mod low_bandwidth;
mod own_name;
mod plain;
mod portfolio;
mod report;
pub(crate) mod seat;
mod synchrony;
mod two;
mod typing;
