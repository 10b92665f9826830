//! A part of a template, read once: where its paragraphs stand, what they say, and where its body ends.

use std::ops::Range;

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

use super::{super::parts::WORD, fault::TemplateFault};
use crate::format::packed::{PackedFault, value};

/// The depth to which elements may be nested.
const DEPTH: usize = 400;

/// A piece of text in a paragraph.
#[derive(Debug)]
pub(super) struct Piece {
    /// The beginning of its element.
    pub(super) tag: Range<usize>,
    /// The range of its content.
    pub(super) inner: Range<usize>,
    /// The content as text.
    pub(super) text: String,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// The pieces of text.
    pub(super) pieces: Vec<Piece>,
    /// The end of a section that it carries.
    pub(super) section: Option<Range<usize>>,
    /// Whether it stands within another one.
    pub(super) is_inner: bool,
}

impl Paragraph {
    /// The text of the paragraph.
    pub(super) fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// The content of a part.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub(super) paragraphs: Vec<Paragraph>,
    /// Where the body ends: before its last section, where it has one.
    pub(super) end: Option<usize>,
    /// The end of each section, with how wide its lines are.
    pub(super) sections: Vec<(usize, u32)>,
    /// Whether it has a table of contents.
    pub(super) has_contents: bool,
}

/// Reads a part.
pub(super) fn scan(path: &str, text: &str) -> Result<Scanned, TemplateFault> {
    let mut scan = Scan::new(text);
    let broken = || PackedFault::Part(path.to_owned());
    let mut reader = Reader::from_str(text);
    loop {
        let from = place(&reader);
        let event = reader.read_event().map_err(|_| broken())?;
        let range = from..place(&reader);
        match event {
            Event::Start(element) => {
                if scan.open.is_empty() && value(&element, "xmlns:w").as_deref() != Some(WORD) {
                    return Err(TemplateFault::OtherForm);
                }
                if scan.open.len() >= DEPTH {
                    return Err(TemplateFault::TooDeep(DEPTH));
                }
                scan.begins(&element, range);
            }
            Event::Empty(element) => {
                let name = name(&element);
                scan.says(&name, &element);
                if name == "w:sectPr" {
                    scan.section(range);
                }
            }
            Event::End(_) => scan.ends(range).ok_or_else(broken)?,
            Event::Text(words) if scan.open.last().is_some_and(|name| name == "w:instrText") => {
                scan.found.has_contents |= words.contains("TOC ");
            }
            Event::Eof if scan.open.is_empty() => return Ok(scan.found),
            Event::DocType(_) | Event::Eof => return Err(broken().into()),
            _ => {}
        }
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn name(element: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(element.name().as_ref().as_ref()).into_owned()
}

/// A part being read.
struct Scan<'t> {
    text: &'t str,
    /// The elements that are open.
    open: Vec<String>,
    /// The paragraphs that are open.
    under_way: Vec<Paragraph>,
    /// The beginning of the text that is open.
    tag: Range<usize>,
    /// The beginning of the section that is open, and its page: width, margins.
    section: usize,
    page: (u32, u32),
    found: Scanned,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            open: Vec::new(),
            under_way: Vec::new(),
            tag: 0..0,
            section: 0,
            page: (0, 0),
            found: Scanned::default(),
        }
    }

    fn begins(&mut self, element: &BytesStart<'_>, range: Range<usize>) {
        let name = name(element);
        match name.as_str() {
            "w:p" => self.under_way.push(Paragraph {
                range: range.clone(),
                is_inner: !self.under_way.is_empty(),
                ..Paragraph::default()
            }),
            "w:t" => self.tag = range.clone(),
            "w:sectPr" => (self.section, self.page) = (range.start, (0, 0)),
            _ => {}
        }
        self.says(&name, element);
        self.open.push(name);
    }

    /// Notes the width of the page from its elements.
    fn says(&mut self, name: &str, element: &BytesStart<'_>) {
        let number = |key| value(element, key).and_then(|text| text.parse::<u32>().ok());
        match name {
            "w:pgSz" => self.page.0 = number("w:w").unwrap_or_default(),
            "w:pgMar" => {
                let sides = ["w:left", "w:right"].map(|key| number(key).unwrap_or_default());
                self.page.1 = sides[0].saturating_add(sides[1]);
            }
            _ => {}
        }
    }

    fn ends(&mut self, range: Range<usize>) -> Option<()> {
        let name = self.open.pop()?;
        match name.as_str() {
            "w:p" => {
                let mut paragraph = self.under_way.pop()?;
                paragraph.range.end = range.end;
                self.found.paragraphs.push(paragraph);
            }
            "w:t" => {
                let inner = self.tag.end..range.start;
                let text = unescape(self.text.get(inner.clone())?).ok()?.into_owned();
                if let Some(paragraph) = self.under_way.last_mut() {
                    let tag = self.tag.clone();
                    paragraph.pieces.push(Piece { tag, inner, text });
                }
            }
            "w:sectPr" => self.section(self.section..range.end),
            "w:body" => {
                self.found.end.get_or_insert(range.start);
            }
            _ => {}
        }
        Some(())
    }

    /// A section that ends: with a paragraph, or with the body.
    fn section(&mut self, range: Range<usize>) {
        let (page, margins) = self.page;
        self.found
            .sections
            .push((range.end, page.saturating_sub(margins)));
        if self.open.last().is_some_and(|name| name == "w:body") {
            self.found.end = Some(range.start);
        } else if let Some(paragraph) = self.under_way.last_mut() {
            paragraph.section = Some(range);
        }
    }
}
