//! A session as OSCAL documents that other programs take in: catalog, profile, mapping, assessment plan,
//! assessment results, and plan of action and milestones. The same session gives the same bytes: identifiers follow from names, times are those
//! recorded, in UTC.

pub(in crate::format) mod about;
mod catalog;
pub(in crate::format) mod fields;
mod finding;
pub(in crate::format) mod ids;
mod mapping;
mod metadata;
mod observation;
mod plan;
mod poam;
mod profile;
pub(in crate::format) mod props;
mod results;
mod risk;
mod set;
mod ssp;
mod text;
mod writer;

pub use catalog::oscal_catalog;
pub use mapping::oscal_mapping;
pub use plan::oscal_plan;
pub use poam::oscal_poam;
pub use profile::oscal_profile;
pub use props::{NAMESPACE, property_page};
pub use results::oscal_results;
pub use set::oscal_set;
pub use ssp::oscal_ssp;

use crate::{assessment::Assessment, catalog::Catalog, session::Session};

/// The versions of OSCAL that documents are written in. All that is written is the same in both; a mapping is in the
/// newer one alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OscalVersion {
    /// 1.1.2, the last one before mappings.
    V1_1_2,
    /// 1.2.3.
    #[default]
    V1_2_3,
}

impl OscalVersion {
    /// The version as documents name it.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::V1_1_2 => "1.1.2",
            Self::V1_2_3 => "1.2.3",
        }
    }
}

/// The names of the files of a set, as the documents refer to each other.
pub mod file {
    /// The plan of the assessment.
    pub const PLAN: &str = "assessment-plan.json";
    /// The assessment results.
    pub const RESULTS: &str = "assessment-results.json";
    /// The mapping between catalogs.
    pub const MAPPING: &str = "mapping.json";
    /// The plan of action and milestones.
    pub const POAM: &str = "plan-of-action-and-milestones.json";
    /// The profile.
    pub const PROFILE: &str = "profile.json";
    /// The stub of the system security plan.
    pub const SSP: &str = "system-security-plan.json";
    /// The page on the properties of our own.
    pub const PROPERTIES: &str = "properties.md";

    /// A catalog by its id.
    #[must_use]
    pub fn catalog(id: &str) -> String {
        let safe = |c: char| {
            if c.is_ascii_alphanumeric() || c == '-' || c == '.' {
                c
            } else {
                '_'
            }
        };
        let id: String = id.chars().map(safe).collect();
        format!("catalog-{id}.json")
    }
}

/// The session that is written.
#[derive(Debug, Clone, Copy)]
pub struct Oscal<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// The assessment of the session.
    pub assessment: &'a Assessment,
    /// Whether it is for the client: then the assessment is without what only the assessors see, and the log without the
    /// reviews.
    pub is_for_client: bool,
    /// The folder of the session's file: evidence is named by its path from there.
    pub folder: &'a str,
    /// Whether the document is one of a set, so that it names the others by their files.
    pub is_in_set: bool,
    /// Whether a stub of the system security plan is in the set.
    pub has_ssp: bool,
    /// The version of OSCAL that it is written in.
    pub version: OscalVersion,
}
