//! A text for the clipboard, and whether it went there.

/// The most bytes of a text for the clipboard: several terminals take no more than 100,000 of the sequence that carries
/// it, four for each three of the text.
pub const CLIP_BYTES: usize = 74_994;

/// A text for the clipboard. It holds no control character but line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// A description of the text, in words.
    pub what: String,
    /// The text.
    pub text: String,
    /// The person whose list it is; none for a step.
    pub person: Option<String>,
}

/// Whether a text went to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The text was sent; whether it arrived is not known.
    Sent,
    /// The text was sent to tmux, which passes it on where it is set to.
    SentToTmux,
    /// This terminal has no clipboard for programs.
    TakesNone,
    /// The text is longer than terminals take.
    TooLong,
}

impl Clip {
    /// Whether it has more than [`CLIP_BYTES`].
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.text.len() > CLIP_BYTES
    }
}
