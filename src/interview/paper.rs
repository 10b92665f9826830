//! What is written to a file of its own, and in which formats: one row a format, that every front end reads.

use std::path::Path;

use crate::format::Occasion;

/// What is written to a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The report.
    Report,
    /// The agenda, or what is still open.
    Agenda(Occasion),
}

/// How a paper is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A page.
    Html,
    /// Markdown.
    Markdown,
    /// A document for Word.
    Word,
    /// Data.
    Json,
}

/// Each format with the endings that ask for it, the first one named to people, and whether the report alone has it.
const KINDS: [(FileKind, &[&str], bool); 4] = [
    (FileKind::Html, &["html", "htm"], false),
    (FileKind::Markdown, &["md"], false),
    (FileKind::Word, &["docx"], true),
    (FileKind::Json, &["json"], true),
];

impl Paper {
    /// What it is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Agenda(Occasion::Visit) => "agenda",
            Self::Agenda(Occasion::Open) => "list of open items",
        }
    }

    /// What its file is called after the session's name.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Agenda(Occasion::Visit) => "agenda",
            Self::Agenda(Occasion::Open) => "open",
        }
    }

    /// The format that the ending of a file's name asks for; none where this is not written so.
    #[must_use]
    pub fn kind(self, path: &Path) -> Option<FileKind> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        let mut kinds = KINDS.iter().filter(|row| self.has(row));
        let found = kinds.find(|(_, endings, _)| endings.contains(&ending.as_str()));
        found.map(|(kind, ..)| *kind)
    }

    /// The endings that it can have, in words: `.html, .md, .docx or .json`.
    #[must_use]
    pub fn endings(self) -> String {
        let kinds = KINDS.iter().filter(|row| self.has(row));
        let mut all: Vec<String> = kinds
            .filter_map(|(_, endings, _)| endings.first())
            .map(|ending| format!(".{ending}"))
            .collect();
        match all.pop() {
            Some(last) if !all.is_empty() => format!("{} or {last}", all.join(", ")),
            last => last.unwrap_or_default(),
        }
    }

    fn has(self, (_, _, of_report): &(FileKind, &[&str], bool)) -> bool {
        self == Self::Report || !of_report
    }
}
