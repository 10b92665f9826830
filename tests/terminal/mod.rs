//! The program in a real terminal: what the sight of it, its files and its end come to. Every case waits for a
//! sight, never for a time, but where time is what it is about.
#![cfg(unix)]

mod cut_off;
mod disk;
mod plain;
mod seat;
mod two;
mod typing;
