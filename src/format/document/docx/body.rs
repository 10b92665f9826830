//! The parts of a document, one after another, as the body of a Word document.

use std::collections::BTreeMap;

use super::{
    super::{Block, Document, Heading, Purpose, Style, Text, Title},
    letters::is_right_to_left,
    list::Lists,
    spans::{Stand, clean_lines},
    style::Role,
    styles::Styles,
    xml::Xml,
};

/// A body being written.
pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    pub(super) styles: &'a Styles,
    pub(super) anchors: Anchors,
    pub(super) lists: Lists,
    /// How wide a line is, in twentieths of a point.
    pub(super) width: u32,
    /// The language of its words, where it has to be said of each.
    pub(super) language: Option<&'static str>,
    /// Whether the next paragraph begins a page.
    pub(super) is_new_page: bool,
    /// Whether names do not stand out: where there is nothing but names.
    pub(super) has_plain_names: bool,
    /// Whether letters are small: in a table whose words have no room else.
    pub(super) is_tight: bool,
}

/// The names that Word has for anchors: it takes letters, digits and forty of them at most.
#[derive(Debug, Default)]
pub(super) struct Anchors(BTreeMap<String, u32>);

impl Anchors {
    /// The first number of a bookmark, beyond those that a template has.
    const FIRST: u32 = 620_000;

    /// The name of an anchor and its number.
    pub(super) fn place(&mut self, anchor: &str) -> (String, u32) {
        let next = u32::try_from(self.0.len()).unwrap_or_default();
        let number = *self.0.entry(anchor.to_owned()).or_insert(next);
        (format!("_walkdown{}", number + 1), Self::FIRST + number)
    }
}

impl<'a> Body<'a> {
    pub(super) fn new(
        styles: &'a Styles,
        lists: Lists,
        width: u32,
        language: Option<&'static str>,
    ) -> Self {
        Self {
            xml: Xml::new(),
            styles,
            anchors: Anchors::default(),
            lists,
            width,
            language,
            is_new_page: false,
            has_plain_names: false,
            is_tight: false,
        }
    }

    /// The whole document; some parts may be left to the template.
    pub(super) fn document(&mut self, document: &Document, is_wanted: impl Fn(&Block) -> bool) {
        for block in document.blocks.iter().filter(|block| is_wanted(block)) {
            match block {
                Block::Contents(label) => self.contents(label, &document.blocks),
                other => self.block(other),
            }
        }
    }

    /// Writes a block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Heading(the) => self.heading(the),
            Block::Paragraph(purpose, text) => {
                self.paragraph(role(*purpose), Stand::default(), text);
            }
            Block::Quote(text) => self.quote(text, None),
            Block::Facts(the) => self.facts(the),
            Block::Figures(the) => self.figures(the),
            Block::Table(the) => self.table(the),
            Block::List(the) => self.list(the, 0),
            Block::Chart(the) => self.chart(the),
            Block::PageBreak => self.is_new_page = true,
            Block::Contents(_) => {}
        }
    }

    fn title(&mut self, title: &Title) {
        let kind: Vec<&str> = std::iter::once(title.kind.as_str())
            .chain(title.standards.iter().map(String::as_str))
            .collect();
        let plain = Stand::default();
        self.paragraph(Role::Subtitle, plain, &kind.join(" · ").into());
        self.paragraph(Role::Title, plain, &title.name.as_str().into());
        if !title.more.is_empty() {
            self.paragraph(Role::Subtitle, plain, &title.more.as_str().into());
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let role = match heading.level {
            0..=2 => Role::Heading1,
            3 => Role::Heading2,
            _ => Role::Heading3,
        };
        let mut text = heading.text.clone();
        let state = heading.state.words();
        if !state.is_empty() {
            text = text.and(" – ").with(Style::Soft, state);
        }
        let anchor = heading.anchor.as_str();
        let stand = Stand {
            anchor,
            ..Stand::default()
        };
        self.paragraph(role, stand, &text);
    }

    /// A person's text: a paragraph a line, each in the direction in which it is written.
    pub(super) fn quote(&mut self, text: &str, below: Option<usize>) {
        for line in clean_lines(text) {
            let stand = Stand {
                below,
                ..Stand::default()
            };
            self.begin(Role::Quote, stand, line);
            self.run(None, None, line);
            self.xml.close("w:p");
        }
    }

    /// The contents as a field: each heading of the first level, leading there, with its page.
    fn contents(&mut self, label: &str, blocks: &[Block]) {
        self.paragraph(Role::ContentsHeading, Stand::default(), &label.into());
        let headings: Vec<&Heading> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(heading) if heading.level == 2 => Some(heading),
                _ => None,
            })
            .collect();
        for (place, heading) in headings.iter().enumerate() {
            let words = heading.text.words();
            self.begin(Role::Contents, Stand::default(), &words);
            if place == 0 {
                self.field_begins("TOC \\o \"1-1\" \\h \\z \\u");
            }
            let (name, _) = self.anchors.place(&heading.anchor);
            self.xml.open(
                "w:hyperlink",
                &[("w:anchor", name.as_str()), ("w:history", "1")],
            );
            self.run(None, None, &words);
            self.xml.raw("<w:r><w:tab/></w:r>");
            self.field_begins(&format!("PAGEREF {name} \\h"));
            self.run(None, None, " ");
            self.field_ends();
            self.xml.close("w:hyperlink");
            if place + 1 == headings.len() {
                self.field_ends();
            }
            self.xml.close("w:p");
        }
    }

    fn field_begins(&mut self, instruction: &str) {
        self.xml
            .raw("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r>");
        let keep = [("xml:space", "preserve")];
        self.xml
            .element("w:instrText", &keep, &format!(" {instruction} "));
        self.xml
            .raw("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    }

    fn field_ends(&mut self) {
        self.xml
            .raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    /// A paragraph of nothing: two tables that touch would become one.
    pub(super) fn gap(&mut self) {
        let styles = self.styles;
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        if let Some(id) = styles.id(Role::Cell) {
            self.xml.value("w:pStyle", id);
        }
        self.xml
            .raw("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/>");
        self.xml.close("w:pPr");
        self.xml.close("w:p");
    }

    /// Whether a text is written from right to left.
    pub(super) fn is_leftward(text: &Text) -> bool {
        is_right_to_left(&text.words())
    }
}

pub(super) fn role(purpose: Purpose) -> Role {
    match purpose {
        Purpose::Body => Role::Body,
        Purpose::Standing(_) => Role::Standing,
        Purpose::Summary => Role::Summary,
        Purpose::Lead => Role::Lead,
        Purpose::Aside | Purpose::Nothing => Role::Aside,
        Purpose::Particulars => Role::Small,
        Purpose::Question => Role::Question,
    }
}
