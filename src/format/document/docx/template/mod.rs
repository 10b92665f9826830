//! A user's own document that takes the report: its styles, headers and every other part stay theirs, byte for byte.
//! The paragraph that holds `{{report}}` alone takes the body, `{{organization}}` and the other facts are filled in
//! wherever they stand; what has no style of that name there gets one of ours.

mod adopt;
mod fault;
mod places;
mod scan;

use super::{
    super::{Block, Document, FactsKind},
    body::Body,
    parts::{WIDTH, language},
    styles::Styles,
};
use crate::format::packed::Packed;
use adopt::Adoption;
pub use fault::TemplateFault;
use scan::Scanned;

/// The parts that are read may unpack to so many bytes.
const UNPACKED: u64 = 48 << 20;

/// A template that was filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The document.
    pub bytes: Vec<u8>,
    /// Whether it has the place for the report; without, the report stands at its end.
    pub has_place: bool,
    /// Names of places that are not known: they stay as they are.
    pub unknown: Vec<String>,
}

/// Writes a document into a template.
///
/// # Errors
/// It is no Word document, or none that can be read safely.
pub fn fill(document: &Document, template: &[u8]) -> Result<Filled, TemplateFault> {
    let mut source = Packed::open(template, UNPACKED)?;
    let relations = source.relations("")?;
    let main = relations
        .into_iter()
        .find(|relation| relation.kind == "officeDocument")
        .ok_or(TemplateFault::NoDocument)?
        .path;
    let text = source.text(&main)?.ok_or(TemplateFault::NoDocument)?;
    let scanned = scan::scan(&main, &text)?;
    let end = scanned.end.ok_or(TemplateFault::NoDocument)?;
    let relations = source.relations(&main)?;
    let adoption = Adoption {
        main: &main,
        relations: &relations,
    };
    let styles = own_styles(&mut source, &adoption)?;
    let lists = match adoption.of_kind("numbering") {
        Some(path) => adopt::lists(path, &source.text(path)?.unwrap_or_default())?,
        None => adopt::lists("", "")?,
    };
    let place = places::report(&scanned);
    let range = place.map(|paragraph| paragraph.range.clone());
    let mut unknown = Vec::new();
    let mut edits = places::filled(
        &scanned,
        &text,
        &document.places,
        range.as_ref(),
        &mut unknown,
    );
    let has_facts = !edits.is_empty();
    let at = range.as_ref().map_or(end, |range| range.start);
    let mut body = Body::new(
        &styles,
        lists,
        width(&scanned, at),
        Some(language(document)),
    );
    body.document(document, |block| match block {
        // A template that names facts has a title page of its own.
        Block::Title(_) => !has_facts,
        Block::Facts(facts) if matches!(facts.kind, FactsKind::Cover(_)) => !has_facts,
        Block::Contents(_) => !scanned.has_contents,
        _ => true,
    });
    let (lists, mut written) = (body.lists, body.xml.into_text());
    if let Some(section) = place.and_then(|paragraph| paragraph.section.clone()) {
        let section = text.get(section).unwrap_or_default();
        written.extend(["<w:p><w:pPr>", section, "</w:pPr></w:p>"]);
    }
    edits.push((range.unwrap_or(end..end), written));
    let has_place = place.is_some();
    let text = places::edited(&text, edits);
    source.changed.insert(main.clone(), text);
    adoption.styles(&mut source, &styles)?;
    adoption.lists(&mut source, lists)?;
    fill_others(&mut source, &adoption, document, &mut unknown)?;
    Ok(Filled {
        bytes: source.packed()?,
        has_place,
        unknown,
    })
}

fn own_styles(source: &mut Packed<'_>, adoption: &Adoption<'_>) -> Result<Styles, TemplateFault> {
    let Some(path) = adoption.of_kind("styles") else {
        return Ok(Styles::of_template(&[], ""));
    };
    let text = source.text(path)?.unwrap_or_default();
    let (known, base) = adopt::known_styles(path, &text)?;
    Ok(Styles::of_template(&known, &base))
}

/// How wide a line is at this place: as in the section that ends next.
fn width(scanned: &Scanned, at: usize) -> u32 {
    let next = scanned.sections.iter().find(|(end, _)| *end >= at);
    let width = next.map_or(0, |(_, width)| *width);
    if width == 0 {
        WIDTH
    } else {
        width.clamp(2_000, 31_000)
    }
}

/// Facts in headers, footers and notes.
fn fill_others(
    source: &mut Packed<'_>,
    adoption: &Adoption<'_>,
    document: &Document,
    unknown: &mut Vec<String>,
) -> Result<(), TemplateFault> {
    const KINDS: [&str; 4] = ["header", "footer", "footnotes", "endnotes"];
    let others = adoption.relations.iter();
    for relation in others.filter(|relation| KINDS.contains(&relation.kind.as_str())) {
        let Some(text) = source.text(&relation.path)? else {
            continue;
        };
        let scanned = scan::scan(&relation.path, &text)?;
        let edits = places::filled(&scanned, &text, &document.places, None, unknown);
        if !edits.is_empty() {
            let text = places::edited(&text, edits);
            source.changed.insert(relation.path.clone(), text);
        }
    }
    Ok(())
}
