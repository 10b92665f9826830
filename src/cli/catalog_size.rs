//! How large a catalog is, in words.

use crate::catalog::{Catalog, Kind};

/// How many requirements it has, how many of them are base, and how many are withdrawn.
pub(super) fn size_words(catalog: &Catalog) -> String {
    let bases = catalog
        .requirements
        .iter()
        .filter(|asked| asked.kind() == Kind::Base);
    let (all, bases) = (catalog.requirements.len(), bases.count());
    let gone = catalog
        .requirements
        .iter()
        .filter(|asked| !asked.in_force())
        .count();
    let gone = match gone {
        0 => String::new(),
        gone => format!(", {gone} of them withdrawn: shown, not asked"),
    };
    format!(
        "{all} requirements: {bases} base, {} enhancements{gone}",
        all - bases
    )
}
