//! The named places of a template: `{{organization}}` anywhere in a text, also where Word has split it; and the
//! paragraph that holds `{{report}}` alone.

use std::ops::Range;

use quick_xml::escape::escape;

use super::{
    super::letters::allowed,
    scan::{Paragraph, Scanned},
};

/// The place that takes the report.
const REPORT: &str = "report";
/// A name is no longer than this.
const LONGEST: usize = 40;

/// The texts to put into a part, each with the range that it replaces.
pub(super) type Edits = Vec<(Range<usize>, String)>;

/// The places of one text.
struct Place {
    range: Range<usize>,
    name: String,
}

/// The places that a text names.
fn places(text: &str) -> Vec<Place> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find("{{")) {
        let begin = from + open;
        from = begin + 1;
        let Some(inner) = text.get(begin + 2..) else {
            break;
        };
        let Some(length) = inner.find("}}") else {
            break;
        };
        let name = inner.get(..length).unwrap_or_default();
        let is_name =
            |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == ' ';
        if length <= LONGEST && name.chars().all(is_name) {
            let end = begin + 2 + length + 2;
            found.push(Place {
                range: begin..end,
                name: name.trim().to_ascii_lowercase(),
            });
            from = end;
        }
    }
    found
}

/// The paragraph that takes the report.
pub(super) fn report(scanned: &Scanned) -> Option<&Paragraph> {
    scanned.paragraphs.iter().find(|paragraph| {
        let text = paragraph.text();
        let text = text.trim();
        let places = places(text);
        !paragraph.is_inner
            && matches!(places.as_slice(), [place] if place.name == REPORT && place.range == (0..text.len()))
    })
}

/// The edits that fill facts into the text of a part, outside the range that is replaced already; and the unknown names
/// that were found.
pub(super) fn filled(
    scanned: &Scanned,
    part: &str,
    facts: &[(&'static str, String)],
    replaced: Option<&Range<usize>>,
    unknown: &mut Vec<String>,
) -> Edits {
    let mut edits = Edits::new();
    for paragraph in &scanned.paragraphs {
        if replaced.is_some_and(|range| range.contains(&paragraph.range.start)) {
            continue;
        }
        let mut values = Vec::new();
        for place in places(&paragraph.text()) {
            match facts.iter().find(|(name, _)| *name == place.name) {
                Some((_, value)) => values.push((place.range, value.as_str())),
                None if !unknown.contains(&place.name) => unknown.push(place.name),
                None => {}
            }
        }
        if !values.is_empty() {
            fill(paragraph, part, &values, &mut edits);
        }
    }
    edits
}

/// Puts values where they begin, and takes away what their names take of the pieces behind.
fn fill(paragraph: &Paragraph, part: &str, values: &[(Range<usize>, &str)], edits: &mut Edits) {
    let mut start = 0;
    for piece in &paragraph.pieces {
        let end = start + piece.text.len();
        let mut written = String::new();
        let mut at = start;
        let mut is_changed = false;
        let text = |from: usize, to: usize| {
            let text = piece.text.get(from - start..to - start);
            escape(text.unwrap_or_default()).into_owned()
        };
        for (range, value) in values {
            if range.end <= start || range.start >= end {
                continue;
            }
            is_changed = true;
            if range.start >= start {
                written += &text(at, range.start);
                written += &escape(allowed(value));
            }
            at = range.end.min(end);
        }
        if is_changed {
            written += &text(at.min(end), end);
            let tag = part.get(piece.tag.clone()).unwrap_or_default();
            if !tag.contains("xml:space") {
                edits.push((piece.tag.clone(), "<w:t xml:space=\"preserve\">".to_owned()));
            }
            edits.push((piece.inner.clone(), written));
        }
        start = end;
    }
}

/// A part with its edits.
pub(super) fn edited(part: &str, mut edits: Edits) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut written = String::with_capacity(part.len());
    let mut at = 0;
    for (range, text) in edits {
        written += part.get(at..range.start).unwrap_or_default();
        written += &text;
        at = range.end.max(at);
    }
    written + part.get(at..).unwrap_or_default()
}
