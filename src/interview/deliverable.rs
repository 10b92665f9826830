//! The documents that a session hands over, each in a file of its own, and their formats: one row a format, that every
//! front end reads.

use std::path::Path;

use crate::format::Occasion;

/// A document that a session hands over in a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deliverable {
    /// The report.
    Report,
    /// The report without what is the assessor's own.
    ForClient,
    /// The plan: the steps that lift each area to the target.
    Plan,
    /// The agenda, or what is still open.
    Agenda(Occasion),
    /// The worksheet that a client fills in: the answers without what is the assessor's own.
    Worksheet,
    /// The answers, for other programs.
    Answers,
    /// The same without what is the assessor's own.
    AnswersForClient,
    /// The register of evidence.
    Evidence,
}

/// A document that is asked for: of everybody, or an agenda or a worksheet for one person alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToWrite {
    /// The document.
    pub what: Deliverable,
    /// The one person whom an agenda, a list of open items or a worksheet is for.
    pub person: Option<String>,
}

impl From<Deliverable> for ToWrite {
    fn from(what: Deliverable) -> Self {
        Self { what, person: None }
    }
}

impl ToWrite {
    /// What its file's name begins with, after the session's name: the document's own word, and the person's name in
    /// small letters without what file names do not bear.
    #[must_use]
    pub fn suffix(&self) -> String {
        let (word, _) = self.what.suffix();
        let name = self.person.as_deref().unwrap_or_default().to_lowercase();
        let parts = name.split(|c: char| !c.is_alphanumeric());
        let parts = parts.filter(|part| !part.is_empty());
        let whole = std::iter::once(word).chain(parts).collect::<Vec<_>>();
        whole.join("-").chars().take(SUFFIX).collect()
    }
}

/// The most letters after the session's name in the name of a document's file: file systems bear 255 bytes in all.
const SUFFIX: usize = 40;

/// How a deliverable is written.
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
    /// A workbook for a spreadsheet.
    Workbook,
    /// A table.
    Csv,
    /// A line of JSON an answer.
    JsonLines,
    /// A folder of OSCAL documents.
    Oscal,
}

impl FileKind {
    /// The endings that ask for it, the first one named to people; none for a folder.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["html", "htm"],
            Self::Markdown => &["md"],
            Self::Word => &["docx"],
            Self::Json => &["json"],
            Self::Workbook => &["xlsx"],
            Self::Csv => &["csv"],
            Self::JsonLines => &["jsonl"],
            Self::Oscal => &[],
        }
    }
}

/// How answers are written for other programs, as `export` does.
const OF_ANSWERS: &[FileKind] = &[
    FileKind::Workbook,
    FileKind::Csv,
    FileKind::JsonLines,
    FileKind::Oscal,
];

impl Deliverable {
    /// The name of the deliverable.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::ForClient => "report for the client",
            Self::Plan => "plan",
            Self::Agenda(Occasion::Visit) => "agenda",
            Self::Agenda(Occasion::Open) => "list of open items",
            Self::Worksheet => "worksheet",
            Self::Answers => "export",
            Self::AnswersForClient => "export for the client",
            Self::Evidence => "register of evidence",
        }
    }

    /// The ending of its file's name, after the session's name: the document's own word, and the usual format.
    #[must_use]
    pub fn suffix(self) -> (&'static str, &'static str) {
        match self {
            Self::Report => ("report", "html"),
            Self::ForClient => ("client", "html"),
            Self::Plan => ("plan", "html"),
            Self::Agenda(Occasion::Visit) => ("agenda", "html"),
            Self::Agenda(Occasion::Open) => ("open", "html"),
            Self::Worksheet => ("worksheet", "xlsx"),
            Self::Answers => ("answers", "xlsx"),
            Self::AnswersForClient => ("client-answers", "xlsx"),
            Self::Evidence => ("evidence", "html"),
        }
    }

    /// The formats that it has.
    fn kinds(self) -> &'static [FileKind] {
        use FileKind::{Csv, Html, Json, Markdown, Word, Workbook};
        match self {
            Self::Report => &[Html, Markdown, Word, Json],
            Self::ForClient | Self::Plan | Self::Evidence | Self::Agenda(_) => {
                &[Html, Markdown, Word]
            }
            Self::Worksheet => &[Workbook, Csv],
            Self::Answers | Self::AnswersForClient => OF_ANSWERS,
        }
    }

    /// The answers for the same reader, whose formats the box of a report takes too.
    fn answers(self) -> Option<Self> {
        match self {
            Self::Report => Some(Self::Answers),
            Self::ForClient => Some(Self::AnswersForClient),
            _ => None,
        }
    }

    /// The document that is meant by a file of this name: for a format that only the answers have it is the answers, so
    /// that the user need not know beforehand which is called report and which export.
    #[must_use]
    pub fn meant(self, path: &Path) -> Self {
        let answers = self.answers();
        let meant = answers.filter(|answers| answers.kind(path).is_some());
        meant.unwrap_or(self)
    }

    /// The format that a file's name asks for, by its ending, or by the `/` that a folder ends in; none where this is
    /// not written so.
    #[must_use]
    pub fn kind(self, path: &Path) -> Option<FileKind> {
        let name = path.as_os_str().to_str()?;
        let mut kinds = self.kinds().iter().copied();
        if name.ends_with('/') {
            return kinds.find(|kind| *kind == FileKind::Oscal);
        }
        let ending = path.extension()?.to_str()?.to_lowercase();
        kinds.find(|kind| kind.endings().contains(&ending.as_str()))
    }

    /// The endings of the files that its box takes, the usual one first.
    #[must_use]
    pub fn all_endings(self) -> Vec<&'static str> {
        let answers = self.answers().map_or(&[][..], Self::kinds);
        let kinds = self.kinds().iter().chain(answers);
        let firsts = kinds.filter_map(|kind| kind.endings().first().copied());
        let (_, usual) = self.suffix();
        std::iter::once(usual)
            .chain(firsts.filter(|ending| *ending != usual))
            .collect()
    }

    /// The endings that it can have, in words: `.html, .md, .docx or .json`.
    #[must_use]
    pub fn endings(self) -> String {
        let firsts = self
            .kinds()
            .iter()
            .filter_map(|kind| kind.endings().first());
        let mut all: Vec<String> = firsts.map(|ending| format!(".{ending}")).collect();
        if self.kinds().contains(&FileKind::Oscal) {
            all.push("a folder/ of OSCAL".into());
        }
        match all.pop() {
            Some(last) if !all.is_empty() => format!("{} or {last}", all.join(", ")),
            last => last.unwrap_or_default(),
        }
    }

    /// The advice where a name asks for no format that there is: the report's box takes the answers' formats too.
    #[must_use]
    pub fn mend(self) -> String {
        let own = format!("name a file that ends in {}", self.endings());
        match self.answers() {
            Some(answers) => format!("{own}; for the answers alone {}", answers.endings()),
            None => own,
        }
    }
}
