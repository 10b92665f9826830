//! Catalogs that are taken in: OSCAL, a user's own, and profiles.

mod cases;
mod chain;
mod columns;
mod nist;
mod oscal;
mod own;
mod profile;
mod rungs;
mod several;

use walkdown::{
    catalog::Catalog,
    format::{OscalError, read_oscal_catalog},
};

/// An OSCAL catalog without what there is to say of its controls' names.
fn catalog_of(text: &str, id: &str) -> Result<Catalog, OscalError> {
    read_oscal_catalog(text, id).map(|(catalog, _)| catalog)
}
