//! Why a template is not taken.

use thiserror::Error;

use crate::format::packed::PackedFault;

/// Why a template is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TemplateFault {
    /// The file is something else.
    #[error("it is no Word document (docx)")]
    NoDocument,
    /// The elements are nested more deeply than in any document.
    #[error("its elements stand in each other more deeply than {0} levels")]
    TooDeep(usize),
    /// The document is saved in the other form of the standard.
    #[error(
        "it is not in the usual form of a Word document (it may be \u{201c}Strict Open XML\u{201d})"
    )]
    OtherForm,
    /// The file cannot be taken apart, or packed anew.
    #[error("{0}")]
    Damaged(String),
}

impl TemplateFault {
    /// The remedy.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::NoDocument => "name a document that Word saved as .docx",
            Self::OtherForm => "save it in Word as \u{201c}Word Document (.docx)\u{201d}",
            Self::TooDeep(_) | Self::Damaged(_) => {
                "open it in Word and save it anew, or leave --template out"
            }
        }
    }
}

impl From<PackedFault> for TemplateFault {
    fn from(fault: PackedFault) -> Self {
        match fault {
            PackedFault::NotPacked => Self::NoDocument,
            fault => Self::Damaged(fault.to_string()),
        }
    }
}
