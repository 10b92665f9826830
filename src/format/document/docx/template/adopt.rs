//! The additions to a template: the styles that it lacks, the lists, and the names of parts that are added. Each is put
//! before the end of the part that holds such things; nothing else of it changes.

use quick_xml::{Reader, events::Event};

use super::{
    super::{
        list::Lists,
        parts::{RELATIONS, part},
        styles::{Known, Styles},
    },
    fault::TemplateFault,
};
use crate::format::packed::{Packed, PackedFault, Relation, relations_of, value};

/// The styles that a template has, and the id of that of its plain paragraphs.
pub(super) fn known_styles(path: &str, text: &str) -> Result<(Vec<Known>, String), TemplateFault> {
    let mut known: Vec<Known> = Vec::new();
    let mut base = String::new();
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) if element.name().as_ref() == "w:style" => {
                let said = |key| value(&element, key).unwrap_or_default();
                let (kind, id) = (said("w:type"), said("w:styleId"));
                if kind == "paragraph" && matches!(said("w:default").as_str(), "1" | "true" | "on")
                {
                    base.clone_from(&id);
                }
                let name = String::new();
                known.push(Known { kind, id, name });
            }
            Ok(Event::Empty(element)) if element.name().as_ref() == "w:name" => {
                if let Some(style) = known.last_mut().filter(|style| style.name.is_empty()) {
                    style.name = value(&element, "w:val").unwrap_or_default();
                }
            }
            Ok(Event::Eof) => return Ok((known, base)),
            Ok(_) => {}
            Err(_) => return Err(PackedFault::Part(path.to_owned()).into()),
        }
    }
}

/// The lists behind those that a template has: the largest numbers of their kinds and of themselves.
pub(super) fn lists(path: &str, text: &str) -> Result<Lists, TemplateFault> {
    const LARGEST: u32 = 1_000_000_000;
    let (mut kinds, mut numbers) = (0, 1);
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let next = |key| {
                    let number = value(&element, key)?.parse::<u32>().ok()?;
                    Some(number.saturating_add(1))
                };
                match element.name().as_ref() {
                    "w:abstractNum" => {
                        kinds = kinds.max(next("w:abstractNumId").unwrap_or_default());
                    }
                    "w:num" => numbers = numbers.max(next("w:numId").unwrap_or_default()),
                    _ => {}
                }
            }
            Ok(Event::Eof) if kinds < LARGEST && numbers < LARGEST => {
                return Ok(Lists::after(kinds, numbers));
            }
            Ok(Event::Eof) | Err(_) => return Err(PackedFault::Part(path.to_owned()).into()),
            Ok(_) => {}
        }
    }
}

/// Puts a text before the first of these that a part has.
fn before(text: &str, marks: &[&str], more: &str) -> Option<String> {
    let at = marks.iter().find_map(|mark| text.find(mark))?;
    Some([text.get(..at)?, more, text.get(at..)?].concat())
}

/// An addition to a template, and the part that gets it.
pub(super) struct Adoption<'a> {
    /// The part that holds the body.
    pub(super) main: &'a str,
    /// The parts that it names.
    pub(super) relations: &'a [Relation],
}

impl Adoption<'_> {
    /// The part of this kind.
    pub(super) fn of_kind(&self, kind: &str) -> Option<&str> {
        let mut relations = self.relations.iter();
        let found = relations.find(|relation| relation.kind == kind);
        found.map(|relation| relation.path.as_str())
    }

    /// Adds the styles that are lacking.
    pub(super) fn styles(
        &self,
        source: &mut Packed<'_>,
        styles: &Styles,
    ) -> Result<(), TemplateFault> {
        if styles.added.is_empty() {
            return Ok(());
        }
        let Some(path) = self.of_kind("styles").map(str::to_owned) else {
            let text = part("w:styles", |xml| xml.raw(&styles.added));
            return self.add(source, "styles", text);
        };
        let text = source.text(&path)?.unwrap_or_default();
        let more = before(&text, &["</w:styles>"], &styles.added);
        let more = more.ok_or_else(|| PackedFault::Part(path.clone()))?;
        source.changed.insert(path, more);
        Ok(())
    }

    /// Adds the lists: kinds stand before lists, and lists before what closes them.
    pub(super) fn lists(&self, source: &mut Packed<'_>, lists: Lists) -> Result<(), TemplateFault> {
        let Some(path) = self.of_kind("numbering").map(str::to_owned) else {
            let text = part("w:numbering", |xml| {
                xml.raw(&lists.kinds());
                xml.raw(&lists.numbers());
            });
            return self.add(source, "numbering", text);
        };
        let broken = || PackedFault::Part(path.clone());
        let text = source.text(&path)?.unwrap_or_default();
        let ends = ["<w:numIdMacAtCleanup", "</w:numbering>"];
        let text = before(&text, &ends, &lists.numbers()).ok_or_else(broken)?;
        let text = before(&text, &["<w:num "], &lists.kinds()).ok_or_else(broken)?;
        source.changed.insert(path, text);
        Ok(())
    }

    /// Adds a part, and names it where parts are named.
    fn add(&self, source: &mut Packed<'_>, kind: &str, text: String) -> Result<(), TemplateFault> {
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder);
        let names = (1..).map(|number| match folder {
            "" => format!("walkdown-{kind}{number}.xml"),
            folder => format!("{folder}/walkdown-{kind}{number}.xml"),
        });
        let path = names
            .into_iter()
            .find(|path| !source.has(path))
            .unwrap_or_default();
        let types = "[Content_Types].xml";
        let word = format!(
            "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/{path}\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"
        );
        put(source, types, "</Types>", &word)?;
        let relations = relations_of(self.main);
        let known = source.text(&relations)?.unwrap_or_default();
        let ids = (1..).map(|number| format!("rIdWalkdown{number}"));
        let id = ids
            .into_iter()
            .find(|id| !known.contains(&format!("\"{id}\"")))
            .unwrap_or_default();
        let relation = format!(
            "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"{id}\" \
             Type=\"{RELATIONS}/{kind}\" Target=\"/{path}\"/>"
        );
        put(source, &relations, "</Relationships>", &relation)?;
        source.changed.insert(path, text);
        Ok(())
    }
}

fn put(source: &mut Packed<'_>, path: &str, end: &str, more: &str) -> Result<(), TemplateFault> {
    let broken = || PackedFault::Part(path.to_owned());
    let text = source.text(path)?.ok_or_else(broken)?;
    let text = before(&text, &[end], more).ok_or_else(broken)?;
    source.changed.insert(path.to_owned(), text);
    Ok(())
}
