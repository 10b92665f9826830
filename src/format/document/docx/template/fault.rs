//! Why a template is not taken.

use thiserror::Error;

/// Why a template is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TemplateFault {
    /// It is something else.
    #[error("it is no Word document (docx)")]
    NoDocument,
    /// It unpacks to more than a document has.
    #[error("it unpacks to more than {0} MB of text, or holds more than it says")]
    TooLarge(u64),
    /// Its elements stand in each other more deeply than in any document.
    #[error("its elements stand in each other more deeply than {0} levels")]
    TooDeep(usize),
    /// It is saved in the other form of the standard.
    #[error(
        "it is not in the usual form of a Word document (it may be \u{201c}Strict Open XML\u{201d})"
    )]
    OtherForm,
    /// A part of it cannot be read.
    #[error("its part {0} cannot be read")]
    Part(String),
    /// The two do not fit into one file.
    #[error("it cannot be packed: {0}")]
    Packing(String),
}

impl TemplateFault {
    /// What to do.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::NoDocument => "name a document that Word saved as .docx",
            Self::OtherForm => "save it in Word as \u{201c}Word Document (.docx)\u{201d}",
            Self::TooLarge(_) | Self::TooDeep(_) | Self::Part(_) | Self::Packing(_) => {
                "open it in Word and save it anew, or leave --template out"
            }
        }
    }
}
