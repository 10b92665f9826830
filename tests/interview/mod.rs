//! An interview as it goes, said once and done twice: with the keys of a real terminal and with the words of plain
//! mode through a pipe. What was said is kept in a book of its own, and the program has to agree with it.
#![cfg(unix)]

mod book;
mod by_keys;
mod by_words;
mod front;
mod next_year;
mod said;
mod script;
mod sent;
mod undo;
mod words;
