//! A session file that another program saved otherwise than it was: in another encoding, or with something around its
//! lines. What happened is told, and how it is mended; no byte is guessed.

/// The byte order mark that editors put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The ways in which another program changed a session file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedOtherwise {
    /// The file is in UTF-16, by the name that `iconv` has for the kind.
    Utf16(&'static str),
    /// Marks or blanks stand around its lines.
    Around,
    /// The marks of a conflict stand between its lines.
    Conflict,
}

impl SavedOtherwise {
    /// A description of the change.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Utf16(_) => "it was saved as UTF-16",
            Self::Around => "byte order marks or blanks were put around its lines",
            Self::Conflict => "git left the marks of a conflict between its lines",
        }
    }

    /// A description of what became of one line.
    pub(super) fn of_a_line(self) -> &'static str {
        match self {
            Self::Utf16(_) => self.what(),
            Self::Around => "a byte order mark or blanks stand around it",
            Self::Conflict => "it is a mark that git left at a conflict",
        }
    }

    /// The remedy, with the file's name as a shell takes it.
    #[must_use]
    pub fn mend(self, name: &str) -> String {
        match self {
            Self::Utf16(kind) => {
                format!(
                    "save it as UTF-8 again, as with: iconv -f {kind} -t UTF-8 {name} > mended.walkdown"
                )
            }
            Self::Around => format!(
                r"take them off, as with: sed 's/^\xEF\xBB\xBF//; s/^[[:space:]]*//; s/[[:space:]]*$//' {name} > mended.walkdown"
            ),
            Self::Conflict => format!(
                r"take them out, as with: sed -E '/^(<{{7}}|={{7}}|>{{7}}|\|{{7}})( |$|\r)/d' {name} > mended.walkdown"
            ),
        }
    }
}

/// Whether a file in which no line is sound is in UTF-16.
pub(super) fn in_utf16(bytes: &[u8]) -> Option<SavedOtherwise> {
    let kind = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "UTF-16",
        [b'{', 0, ..] => "UTF-16LE",
        [0, b'{', ..] => "UTF-16BE",
        _ => return None,
    };
    Some(SavedOtherwise::Utf16(kind))
}

/// A line without what stands around it, if something does.
pub(super) fn within(line: &[u8]) -> Option<&[u8]> {
    let bare = line.strip_prefix(MARK).unwrap_or(line).trim_ascii();
    (bare.len() < line.len()).then_some(bare)
}

/// Whether a line is a mark with which git parts the sides of a conflict.
pub(super) fn is_conflict_mark(line: &[u8]) -> bool {
    let marks = [b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"];
    let mut rests = marks.iter().filter_map(|mark| line.strip_prefix(*mark));
    rests.any(|rest| rest.is_empty() || rest.starts_with(b" "))
}
