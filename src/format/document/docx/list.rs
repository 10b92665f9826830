//! Lists as real lists of Word, and how their items are numbered.

use super::{
    super::{Block, List, ListKind, Text},
    body::Body,
    spans::Stand,
    style::Role,
    xml::Xml,
};

/// How many levels a list may have; deeper ones stand as the deepest.
const LEVELS: usize = 4;
/// How far each level stands inwards.
const STEP: usize = 357;

/// How far what belongs to an item of this depth stands inwards.
pub(super) fn inwards(depth: usize) -> usize {
    STEP * (depth.min(LEVELS - 1) + 1)
}

/// The lists of a document: one number for all with points, one for each that counts, for each counts from one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lists {
    first_kind: u32,
    first: u32,
    counted: u32,
}

impl Lists {
    /// Lists whose kinds and numbers begin behind those that a template has.
    pub(super) fn after(kinds: u32, numbers: u32) -> Self {
        Self {
            first_kind: kinds,
            first: numbers,
            counted: 0,
        }
    }

    fn points(self) -> u32 {
        self.first
    }

    fn next_counted(&mut self) -> u32 {
        self.counted += 1;
        self.first + self.counted
    }

    /// The two kinds of list: points, and numbers.
    pub(super) fn kinds(self) -> String {
        let mut xml = Xml::new();
        let kinds = [(0, "bullet", "•"), (1, "decimal", "")];
        for (place, format, sign) in kinds {
            let id = (self.first_kind + place).to_string();
            xml.open("w:abstractNum", &[("w:abstractNumId", &id)]);
            xml.value("w:multiLevelType", "hybridMultilevel");
            for level in 0..LEVELS {
                xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
                xml.value("w:start", "1");
                xml.value("w:numFmt", format);
                let counted = format!("%{}.", level + 1);
                xml.value("w:lvlText", if sign.is_empty() { &counted } else { sign });
                xml.value("w:lvlJc", "left");
                xml.open("w:pPr", &[]);
                let left = inwards(level).to_string();
                let hanging = STEP.to_string();
                xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
                xml.close("w:pPr");
                xml.close("w:lvl");
            }
            xml.close("w:abstractNum");
        }
        xml.into_text()
    }

    /// The lists themselves.
    pub(super) fn numbers(self) -> String {
        let mut xml = Xml::new();
        for place in 0..=self.counted {
            let kind = self.first_kind + u32::from(place > 0);
            xml.open("w:num", &[("w:numId", &(self.first + place).to_string())]);
            xml.value("w:abstractNumId", &kind.to_string());
            if place > 0 {
                xml.open("w:lvlOverride", &[("w:ilvl", "0")]);
                xml.value("w:startOverride", "1");
                xml.close("w:lvlOverride");
            }
            xml.close("w:num");
        }
        xml.into_text()
    }
}

impl Body<'_> {
    /// A list; each item's first paragraph has the mark, what follows stands below it.
    pub(super) fn list(&mut self, list: &List, depth: usize) {
        let depth = depth.min(LEVELS - 1);
        let (style, number) = match list.kind {
            ListKind::Bullets => (Role::Bullet, self.lists.points()),
            ListKind::Numbers => (Role::Numbered, self.lists.next_counted()),
            ListKind::Row => return self.row_to_tick(list, depth),
        };
        for item in &list.items {
            let mut stand = Stand {
                list: Some((number, depth)),
                keeps: item.len() > 1,
                ..Stand::default()
            };
            let mut role_of_first = Some(style);
            for (place, block) in item.iter().enumerate() {
                let is_last = place + 1 == item.len();
                match block {
                    Block::Paragraph(_, text) if role_of_first.is_some() => {
                        self.paragraph(role_of_first.take().unwrap_or(style), stand, text);
                    }
                    Block::Paragraph(_, text) => {
                        let keeps = !is_last;
                        self.paragraph(Role::Below, Stand { keeps, ..stand }, text);
                    }
                    Block::List(inner) => self.list(inner, depth + 1),
                    Block::Quote(text) => self.quote(text, Some(depth)),
                    other => self.block(other),
                }
                stand = Stand {
                    below: Some(depth),
                    ..Stand::default()
                };
            }
        }
    }

    /// Items in a row, each with a box to tick.
    fn row_to_tick(&mut self, list: &List, depth: usize) {
        let items = list.items.iter().filter_map(|item| match item.as_slice() {
            [Block::Paragraph(_, text), ..] => Some(Text::from("☐\u{a0}").then(text.clone())),
            _ => None,
        });
        let stand = Stand {
            below: Some(depth),
            ..Stand::default()
        };
        self.paragraph(Role::Below, stand, &Text::join(items, "   "));
    }
}
