//! What is asked: the standards as data, how an id is spelled, which requirements a profile selects, and
//! the check that holds a catalog to the mark. Knows no session, file or screen: texts come in as values.

mod asked;
mod built_in;
mod check;
mod general;
mod glossary;
mod id;
mod model;
mod overlay;
mod profile;
mod read;
mod related;
mod rows;
mod selection;
mod whose;
mod wording;
mod write;

pub use built_in::{BUILT_IN, built_in, built_in_source, is_built_in};
pub use check::{Problem, Severity, check, faults};
pub use general::general_scale;
pub use glossary::{Glossary, glossary};
pub use id::{Lookup, Spelling, find_requirement, look_up, spelled_like};
pub use model::{Area, Catalog, Kind, MaturityLevel, Requirement, Role, Topic, Without};
pub use overlay::{Official, Overlay, Wording, heading, is_dash, same_heading};
pub use profile::{Profile, covers};
pub use read::{FILES, Source, read};
pub use related::{Place, Related, is_standard};
pub use selection::{Choice, ProfileError, ProfileFile, Selection, fits_pattern};
pub use whose::{Author, StandIn, TextKind};
pub use write::{CatalogTexts, write_texts};
