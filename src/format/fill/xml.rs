//! XML as it stands: pieces of the text itself, so that what is not changed stays to the byte. Tags are known by their
//! local names, whatever prefix a program gave them.

use quick_xml::{
    Reader,
    escape::{partial_escape, unescape},
    events::Event,
};

/// Kinds of pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A tag that opens.
    Open,
    /// A tag that opens and closes.
    Empty,
    /// A tag that closes.
    Close,
    /// Anything else.
    Other,
}

/// A piece of a text, with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) kind: Kind,
    pub(super) raw: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Piece<'a> {
    /// The tag's name without its prefix.
    pub(super) fn local(&self) -> &'a str {
        let name = self.name();
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The prefix of the tag's name, with its colon.
    pub(super) fn prefix(&self) -> &'a str {
        let name = self.name();
        let local = self.local();
        name.get(..name.len() - local.len()).unwrap_or_default()
    }

    fn name(&self) -> &'a str {
        let inner = self.raw.trim_start_matches(['<', '/']);
        let end = inner.find(|c: char| c.is_whitespace() || c == '/' || c == '>');
        inner.get(..end.unwrap_or(inner.len())).unwrap_or_default()
    }

    /// Whether an element begins here.
    pub(super) fn begins(&self, local: &str) -> bool {
        matches!(self.kind, Kind::Open | Kind::Empty) && self.local() == local
    }
}

/// Every piece of a text, or of a part of one; none any more where it is no XML.
pub(super) fn pieces(xml: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut start = 0;
    std::iter::from_fn(move || {
        let kind = match reader.read_event().ok()? {
            Event::Eof => return None,
            Event::Start(_) => Kind::Open,
            Event::Empty(_) => Kind::Empty,
            Event::End(_) => Kind::Close,
            _ => Kind::Other,
        };
        let end = usize::try_from(reader.buffer_position()).ok()?;
        let raw = xml.get(start..end)?;
        let piece = Piece {
            kind,
            raw,
            start,
            end,
        };
        start = end;
        Some(piece)
    })
}

/// Whether every element ends where it should. Old drawings are handed out that do not hold to this; a sheet's cells
/// cannot be told apart without it.
pub(super) fn is_whole(xml: &str) -> bool {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// Writes a text anew: `tag` may give another form of a tag that opens, `text` another text of an element that holds
/// nothing but text. All else stays.
pub(super) fn rewrite(
    xml: &str,
    mut tag: impl FnMut(&Piece<'_>) -> Option<String>,
    mut text: impl FnMut(&str, &str) -> Option<String>,
) -> String {
    let mut new = String::with_capacity(xml.len());
    // The element that may hold nothing but text, and where its text begins.
    let mut open: Option<(&str, usize)> = None;
    let mut done = 0;
    for piece in pieces(xml) {
        match piece.kind {
            Kind::Open | Kind::Empty => {
                if let Some(other) = tag(&piece) {
                    new.push_str(xml.get(done..piece.start).unwrap_or_default());
                    new.push_str(&other);
                    done = piece.end;
                }
                open = (piece.kind == Kind::Open).then(|| (piece.local(), piece.end));
            }
            Kind::Close => {
                if let Some((local, from)) = open.take()
                    && let Some(other) = text(
                        local,
                        &plain(xml.get(from..piece.start).unwrap_or_default()),
                    )
                {
                    new.push_str(xml.get(done..from).unwrap_or_default());
                    new.push_str(&escaped(&other));
                    done = piece.start;
                }
            }
            Kind::Other => {}
        }
    }
    new.push_str(xml.get(done..).unwrap_or_default());
    new
}

/// Where the value of an attribute stands in a tag, without its quotation marks.
fn place(raw: &str, name: &str) -> Option<(usize, usize)> {
    let bytes = raw.as_bytes();
    let mut at = raw.find(|c: char| c.is_whitespace())?;
    loop {
        let skip = |from: usize, more: &dyn Fn(u8) -> bool| {
            let rest = bytes.get(from..).unwrap_or_default();
            from + rest.iter().take_while(|byte| more(**byte)).count()
        };
        at = skip(at, &|byte| byte.is_ascii_whitespace());
        let end = skip(at, &|byte| {
            !byte.is_ascii_whitespace() && !b"=/>".contains(&byte)
        });
        let own = raw.get(at..end)?;
        if own.is_empty() {
            return None;
        }
        at = skip(end, &|byte| byte.is_ascii_whitespace() || byte == b'=');
        let quote = *bytes.get(at).filter(|byte| b"\"'".contains(byte))?;
        let from = at + 1;
        let to = skip(from, &|byte| byte != quote);
        if own == name {
            return Some((from, to));
        }
        at = to + 1;
    }
}

/// The value of an attribute, by its name as it is written.
pub(super) fn attribute(raw: &str, name: &str) -> Option<String> {
    let (from, to) = place(raw, name)?;
    raw.get(from..to).map(plain)
}

/// The tag with another value of an attribute; it is added where it is missing.
pub(super) fn with_attribute(raw: &str, name: &str, value: &str) -> String {
    let value = escaped(value).replace('"', "&quot;");
    if let Some((from, to)) = place(raw, name) {
        let (before, after) = (raw.get(..from), raw.get(to..));
        return [
            before.unwrap_or_default(),
            &value,
            after.unwrap_or_default(),
        ]
        .concat();
    }
    let close = if raw.ends_with("/>") { "/>" } else { ">" };
    let before = raw.strip_suffix(close).unwrap_or(raw);
    format!("{} {name}=\"{value}\"{close}", before.trim_end())
}

/// A text without its escapes; as it stands, where they are none.
pub(super) fn plain(raw: &str) -> String {
    unescape(raw).map_or_else(|_| raw.to_owned(), std::borrow::Cow::into_owned)
}

/// A text as it may stand between tags.
pub(super) fn escaped(text: &str) -> String {
    partial_escape(text).into_owned()
}

/// A text without the characters that XML forbids.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed = |letter: &char| !matches!(letter, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_allowed).collect()
}
