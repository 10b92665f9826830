//! Text within a block: pieces with what each is, and where it leads.

/// A text in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Span>);

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The words, as they were written.
    pub text: String,
    /// The style.
    pub style: Style,
    /// Where they lead, or that links lead here.
    pub link: Option<Link>,
}

/// The style of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Words of the document.
    #[default]
    Plain,
    /// A text by a person: its line breaks stay where the form has room, and so does the direction of its writing.
    Said,
    /// The name of an entry: `SP.01.01`.
    Name,
    /// Words that stand out.
    Strong,
    /// Words that a sentence begins with, by which an eye finds it.
    Lead,
    /// Words that step back: who, when.
    Soft,
    /// A short remark in a frame.
    Mark,
    /// A grade on the document's scale; none where there is no grade.
    Grade(Option<u8>),
    /// A digest, a path.
    Code,
    /// A sign for the eye alone: the words beside it say the same.
    Sign,
    /// A line break.
    Break,
}

/// How a piece of text takes part in links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The text leads to this anchor.
    To(String),
    /// Links to this anchor lead here.
    Here(String),
}

impl Text {
    /// Makes a text of a person's words.
    #[must_use]
    pub fn said(text: &str) -> Self {
        Self::default().with(Style::Said, text.trim())
    }

    /// The text with another piece.
    #[must_use]
    pub fn with(mut self, style: Style, text: impl Into<String>) -> Self {
        self.0.push(Span {
            text: text.into(),
            style,
            link: None,
        });
        self
    }

    /// The text with plain words.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(Style::Plain, text)
    }

    /// The text with a piece that takes part in links.
    #[must_use]
    pub fn linked(mut self, style: Style, text: impl Into<String>, link: Link) -> Self {
        self.0.push(Span {
            text: text.into(),
            style,
            link: Some(link),
        });
        self
    }

    /// The text, and another behind it.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Texts in a row, with this between two of them; a line break for `\n`.
    #[must_use]
    pub fn join(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut joined = Self::default();
        for text in texts {
            if !joined.0.is_empty() {
                let style = if between == "\n" {
                    Style::Break
                } else {
                    Style::Plain
                };
                joined = joined.with(style, between);
            }
            joined = joined.then(text);
        }
        joined
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.is_empty())
    }

    /// The words alone, without the signs for the eye: line breaks of the text are blanks.
    #[must_use]
    pub fn words(&self) -> String {
        let spans = self.0.iter().filter(|span| span.style != Style::Sign);
        let words: String = spans
            .map(|span| match span.style {
                Style::Break => "; ",
                _ => span.text.as_str(),
            })
            .collect();
        words.trim().to_owned()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::default().and(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Appends a text to another, with a full stop between where the first does not end in a sign.
pub(super) fn append(text: &mut String, more: &str) {
    if !text.is_empty() {
        let is_ended = text.ends_with(['.', '?', '!', ':', ')']);
        text.push_str(if is_ended { " " } else { ". " });
    }
    text.push_str(more);
}
