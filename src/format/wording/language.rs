//! The language that is written and spoken. It is chosen here, once; each room of wording (documents here, `words` of the
//! screens, `words` of plain mode) has a `match` that names its implementation: of a language that is added the compiler
//! says where it lacks one, and what an implementation lacks.

use super::{Wording, english::ENGLISH};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English, the language of the first edition.
    English,
}

/// The language of all documents, screens and sentences.
pub const LANGUAGE: Language = Language::English;

/// The words of documents.
pub(in crate::format) fn wording() -> &'static dyn Wording {
    match LANGUAGE {
        Language::English => ENGLISH,
    }
}
