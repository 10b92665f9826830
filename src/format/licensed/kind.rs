//! The kind of a file, recognized by its bytes and never by its name.

use std::io::Cursor;

use zip::ZipArchive;

/// The kinds of files that `catalog import` can tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook (xlsx).
    Workbook,
    /// A Word document (docx).
    WordDocument,
    /// A workbook of the old kind, or one with a password.
    OldWorkbook,
    /// A sheet or document of the kind that other programs save by default (ods).
    OpenDocument,
    /// JSON.
    Json,
    /// JSON in two bytes a character, as some programs save it.
    WideJson,
    /// YAML of OSCAL.
    Yaml,
    /// XML.
    Xml,
    /// Text that may be a table.
    Table,
    /// Nothing at all.
    Empty,
    /// Anything else.
    Unknown,
}

impl Kind {
    /// Looks at the beginning of a file.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        // The archive begins with its kind, unpacked.
        let first = bytes.get(30..).unwrap_or_default();
        if bytes.starts_with(b"PK") && first.starts_with(b"mimetypeapplication/vnd.oasis.open") {
            return Self::OpenDocument;
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return if is_word_document(bytes) {
                Self::WordDocument
            } else {
                Self::Workbook
            };
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Self::OldWorkbook;
        }
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let head = bytes.get(..4096).unwrap_or(bytes);
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            _ if is_wide_json(bytes) => Self::WideJson,
            _ if utf16 => Self::Table,
            None => Self::Empty,
            Some(b'{' | b'[') => Self::Json,
            Some(b'<') => Self::Xml,
            _ if is_yaml(text) => Self::Yaml,
            _ if text.starts_with(b"%PDF") || text.contains(&0) => Self::Unknown,
            _ => Self::Table,
        }
    }
}

/// Whether a file is packed as a Word document is. The whole file is needed to tell.
fn is_word_document(bytes: &[u8]) -> bool {
    let packed = ZipArchive::new(Cursor::new(bytes));
    packed.is_ok_and(|packed| packed.index_for_name("word/document.xml").is_some())
}

/// Whether it is JSON in UTF-16, with or without the mark at its beginning.
fn is_wide_json(bytes: &[u8]) -> bool {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] | [0xfe, 0xff, rest @ ..] => rest,
        all => all,
    };
    matches!(text, [b'{' | b'[', 0, ..] | [0, b'{' | b'[', ..])
}

/// Whether the first line that says something opens what OSCAL has at the top.
fn is_yaml(text: &[u8]) -> bool {
    let head = String::from_utf8_lossy(text);
    let mut lines = head.lines().map(str::trim_end);
    let said =
        lines.find(|line| !line.is_empty() && !line.starts_with(['#', '%']) && *line != "---");
    said.is_some_and(|line| ["catalog:", "profile:"].contains(&line))
}
