//! Finds what a person means by an id.

use crate::catalog::{Catalog, Lookup, Requirement, look_up};

use super::failure::Failure;

/// The requirement with this id, in any spelling.
pub(super) fn find<'a>(
    catalogs: &'a [Catalog],
    typed: &str,
) -> Result<(&'a Catalog, &'a Requirement), Failure> {
    match look_up(catalogs, typed) {
        Lookup::One(catalog, requirement) => Ok((catalog, requirement)),
        Lookup::Several(ids) => Err(Failure::cannot(
            typed,
            "several requirements are spelled like this",
            format!("write one of: {}", ids.join(", ")),
        )),
        Lookup::None(near) => {
            let all = catalogs
                .iter()
                .map(|catalog| format!("walkdown catalog show {}", catalog.id))
                .collect::<Vec<_>>()
                .join(", ");
            let mend = if near.is_empty() {
                format!("see: {all}")
            } else {
                format!("the nearest are {}; see: {all}", near.join(", "))
            };
            Err(Failure::cannot(typed, "there is no such requirement", mend))
        }
    }
}
