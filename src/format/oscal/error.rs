//! Why a text of OSCAL is not taken in.

use thiserror::Error;

/// The most files read for one profile: profiles that import each other could name the same ones again and again.
pub(super) const READS: usize = 256;

/// Why a text is not taken in.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum OscalError {
    /// Not JSON, or not of the shape that OSCAL has.
    #[error("it is no OSCAL JSON: {0}")]
    NotRead(String),
    /// Nested deeper than JSON is read here.
    #[error("it is nested too deeply: more than 127 levels of JSON")]
    TooDeep,
    /// JSON, but something else.
    #[error("it holds no OSCAL {0}")]
    Other(&'static str),
    /// No control in it.
    #[error("the catalog has no control")]
    Empty,
    /// A control that cannot be named.
    #[error("the control {0:?} has no id")]
    NoId(String),
    /// Two controls of one name.
    #[error("the control {0} stands in it twice")]
    Doubled(String),
    /// A profile takes all of what cannot be had.
    #[error("it takes all of {0}, which is not there")]
    NotFollowed(String),
    /// A profile imports what cannot be had.
    #[error("it imports {0}, which is not there")]
    NotThere(String),
    /// A profile imports itself, or by too many others.
    #[error("{0} imports itself, or by too many others")]
    Circular(String),
    /// A profile imports what cannot be read.
    #[error("it imports {0}, and {1}")]
    Imported(String, Box<OscalError>),
    /// A profile imports without end, or nearly so.
    #[error("it imports more than {} files", READS)]
    TooManyImports,
    /// Two catalogs that a profile takes from have a control of one id.
    #[error("the control {0} is in {1} and in {2}")]
    Collides(String, String, String),
    /// A profile takes from several catalogs.
    #[error("it takes from several catalogs: {0}")]
    SeveralCatalogs(String),
}

impl From<serde_json::Error> for OscalError {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        if text.starts_with("recursion limit") {
            Self::TooDeep
        } else {
            Self::NotRead(text)
        }
    }
}
