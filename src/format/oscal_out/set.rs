//! The whole set of OSCAL documents of a session, each with the name of its file.

use crate::format::json_text;

use super::{
    Oscal, file, oscal_catalog, oscal_mapping, oscal_plan, oscal_poam, oscal_profile,
    oscal_results, oscal_ssp, property_page,
};

/// The documents of the set, and the page on the properties of our own. Where there is no gap there is no plan of
/// action: OSCAL has no empty one.
#[must_use]
pub fn oscal_set(of: &Oscal<'_>) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for catalog in of.catalogs {
        let text = json_text(&oscal_catalog(catalog, of.catalogs, of.version));
        files.push((file::catalog(&catalog.id), text));
    }
    files.push((file::PROFILE.into(), json_text(&oscal_profile(of))));
    files.push((file::PLAN.into(), json_text(&oscal_plan(of))));
    files.push((file::RESULTS.into(), json_text(&oscal_results(of))));
    if of.has_ssp {
        files.push((file::SSP.into(), json_text(&oscal_ssp(of))));
    }
    if let Some(mapping) = oscal_mapping(of) {
        files.push((file::MAPPING.into(), json_text(&mapping)));
    }
    if let Some(poam) = oscal_poam(of) {
        files.push((file::POAM.into(), json_text(&poam)));
    }
    files.push((file::PROPERTIES.into(), property_page()));
    files
}
