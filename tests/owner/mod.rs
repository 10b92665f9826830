//! The owner's side: the catalog of IEC 62443-2-1, both standards in one session, compensating measures, and a
//! catalog that changed under a session.

mod beside;
mod changed;
mod compensating;
mod contradicts;
mod form;
mod relate;
