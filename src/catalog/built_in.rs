//! The catalogs compiled into the program.

use super::{model::Catalog, problem::Problem, read::read_in_place, source::Source};

/// Ids of the catalogs that come with the program, the default first.
pub const BUILT_IN: &[&str] = &["iec-62443-2-4", "iec-62443-2-1"];

/// Whether a catalog id is one of ours, whose texts the check holds to our own mark.
#[must_use]
pub fn is_built_in(id: &str) -> bool {
    BUILT_IN.contains(&id)
}

/// The texts of a catalog that is compiled in.
#[must_use]
pub fn built_in_source(id: &str) -> Option<Source<'static>> {
    match id {
        "iec-62443-2-4" => Some(Source {
            catalog: include_str!("../../catalog/iec-62443-2-4/catalog.json"),
            requirements: include_str!("../../catalog/iec-62443-2-4/requirements.csv"),
        }),
        "iec-62443-2-1" => Some(Source {
            catalog: include_str!("../../catalog/iec-62443-2-1/catalog.json"),
            requirements: include_str!("../../catalog/iec-62443-2-1/requirements.csv"),
        }),
        _ => None,
    }
}

/// Reads a catalog that is compiled in.
///
/// # Errors
/// The id is not one of [`BUILT_IN`] (no problems), or the compiled-in texts are broken (what is wrong).
pub fn built_in(id: &str) -> Result<Catalog, Vec<Problem>> {
    built_in_source(id)
        .map_or_else(|| Err(Vec::new()), |source| read_in_place(&source))
        .map(|(catalog, _)| catalog)
}
