//! The style of each part: a template's own where it has one of that name, else one that is added to it under a name of
//! ours; without a template all of them are ours.

use super::{
    style::{Kind, Role, STYLES, Style},
    xml::Xml,
};

/// A style that a template has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) name: String,
}

/// The styles that a document takes.
#[derive(Debug, Default)]
pub(super) struct Styles {
    ids: Vec<(Role, String)>,
    /// The styles that have to be written, as XML.
    pub(super) added: String,
}

impl Styles {
    /// All of them ours.
    pub(super) fn own() -> Self {
        let mut styles = Self::default();
        for style in &STYLES {
            let id = id(style.name);
            styles.add(style, id, style.name, "Normal");
        }
        styles
    }

    /// The styles that a template has by name. The others are added, based on its paragraph style of that id.
    pub(super) fn of_template(known: &[Known], base: &str) -> Self {
        let mut styles = Self::default();
        for style in &STYLES {
            let ours = our_name(style);
            let found = [style.name, ours.as_str()].into_iter().find_map(|name| {
                let mut known = known.iter().filter(|known| known.kind == style.kind.word());
                known.find(|known| known.name.eq_ignore_ascii_case(name))
            });
            match found {
                Some(known) => styles.ids.push((style.role, known.id.clone())),
                None => styles.add(style, id(&ours), &ours, base),
            }
        }
        styles
    }

    fn add(&mut self, style: &Style, id: String, name: &str, base: &str) {
        self.added += &written(style, &id, name, base);
        self.ids.push((style.role, id));
    }

    /// The id of a style; none for that of a document's plain paragraphs.
    pub(super) fn id(&self, role: Role) -> Option<&str> {
        let found = self.ids.iter().find(|(known, _)| *known == role);
        found.map(|(_, id)| id.as_str())
    }
}

fn our_name(style: &Style) -> String {
    format!("Walkdown {}", style.name)
}

/// The id that Word makes from a name: `heading 1` is `Heading1`.
fn id(name: &str) -> String {
    let words = name.split(' ').map(|word| match word {
        "toc" => "TOC".to_owned(),
        word => {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            first.into_iter().chain(letters).collect()
        }
    });
    words.collect()
}

fn written(style: &Style, id: &str, name: &str, base: &str) -> String {
    let mut xml = Xml::new();
    let mut values = vec![("w:type", style.kind.word()), ("w:styleId", id)];
    if !(style.is_words_own && name == style.name) {
        values.insert(1, ("w:customStyle", "1"));
    }
    xml.open("w:style", &values);
    xml.value("w:name", name);
    match style.kind {
        Kind::Paragraph if !base.is_empty() => xml.value("w:basedOn", base),
        _ => {}
    }
    if style.role.is_followed_by_text() && !base.is_empty() {
        xml.value("w:next", base);
    }
    xml.empty("w:qFormat", &[]);
    for (part, body) in [
        ("w:pPr", style.paragraph),
        ("w:rPr", style.letters),
        ("w:tblPr", style.table),
    ] {
        if !body.is_empty() {
            xml.open(part, &[]);
            xml.raw(body);
            xml.close(part);
        }
    }
    xml.close("w:style");
    xml.into_text()
}

impl Role {
    const fn is_followed_by_text(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Subtitle | Self::Heading1 | Self::Heading2 | Self::Heading3
        )
    }
}
