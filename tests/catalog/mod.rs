//! Catalogs that are taken in: OSCAL, a user's own, and profiles.

mod nist;
mod oscal;
mod own;
mod profile;
