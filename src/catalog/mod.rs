//! The questions: the standards as data, how an id is spelled, which requirements a profile selects, and the check that
//! holds a catalog to the mark. Knows no session, file or screen: texts come in as values.

mod asked;
mod author;
mod built_in;
mod cells;
mod check;
mod general;
mod glossary;
mod id;
mod model;
mod official;
mod overlay;
mod problem;
mod profile;
mod read;
mod related;
mod requirement;
mod rows;
mod selection;
mod source;
mod spoken;
mod text;
mod whose;
mod wording;
mod write;

pub use author::{Author, TextKind};
pub use built_in::{BUILT_IN, built_in, built_in_source, is_built_in};
pub use check::{check, faults};
pub use general::general_scale;
pub use glossary::{Glossary, glossary};
pub use id::{Lookup, Spelling, find_id, find_requirement, look_up, spelled_like};
pub use model::{Area, Catalog, MaturityLevel, Role, Topic, Without};
pub use official::Official;
pub use overlay::{Overlay, Wording, heading, is_dash, same_heading};
pub use problem::{Problem, Severity};
pub use profile::{Profile, covers};
pub use read::read;
pub use related::{Place, Related, is_standard};
pub use requirement::{Kind, Requirement};
pub use selection::{Choice, ProfileError, ProfileFile, Selection, fits_pattern};
pub use source::{FILES, Source};
pub use spoken::Spoken;
pub use text::Text;
pub use whose::StandIn;
pub use write::{CatalogTexts, write_texts};
