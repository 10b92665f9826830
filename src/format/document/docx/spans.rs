//! Paragraphs, and the pieces of text in them.

use super::{
    super::{Link, Span, Style, Text},
    body::Body,
    letters::{by_direction, is_right_to_left},
    style::Role,
};

/// How a grade looks: its ground and its letters. The words beside it say the same.
const GRADES: [(&str, &str); 5] = [
    ("FFFFFF", "17212B"),
    ("E4EDF5", "17212B"),
    ("BCD3E8", "17212B"),
    ("2F6796", "FFFFFF"),
    ("123452", "FFFFFF"),
];

/// The size of letters in a table whose words have no room else, in half points.
const TIGHT: &str = "14";

/// How a paragraph stands, beside its style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stand<'a> {
    /// The list that it is an item of, and how deep it is in it.
    pub(super) list: Option<(u32, usize)>,
    /// Inwards, as what belongs to an item of this depth.
    pub(super) below: Option<usize>,
    /// Whether it stays on the page of what follows.
    pub(super) keeps: bool,
    /// Whether it ends at the right.
    pub(super) is_figure: bool,
    /// Where links to it lead.
    pub(super) anchor: &'a str,
}

impl Body<'_> {
    /// A paragraph.
    pub(super) fn paragraph(&mut self, role: Role, stand: Stand<'_>, text: &Text) {
        self.begin(role, stand, &text.words());
        self.anchored(stand.anchor, |body| body.spans(text));
        self.xml.close("w:p");
    }

    /// The beginning of a paragraph that says these words.
    pub(super) fn begin(&mut self, role: Role, stand: Stand<'_>, words: &str) {
        let is_new_page = std::mem::take(&mut self.is_new_page);
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        if let Some(id) = self.styles.id(role) {
            xml.value("w:pStyle", id);
        }
        if stand.keeps {
            xml.empty("w:keepNext", &[]);
        }
        if is_new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, depth)) = stand.list {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", &depth.to_string());
            xml.value("w:numId", &list.to_string());
            xml.close("w:numPr");
        }
        if is_right_to_left(words) {
            xml.empty("w:bidi", &[]);
        }
        if let Some(depth) = stand.below {
            xml.empty(
                "w:ind",
                &[("w:left", &super::list::inwards(depth).to_string())],
            );
        }
        if stand.is_figure {
            xml.value("w:jc", "right");
        }
        xml.close("w:pPr");
    }

    /// Writes the target that links to this anchor lead to.
    pub(super) fn anchored(&mut self, anchor: &str, write: impl FnOnce(&mut Self)) {
        if anchor.is_empty() {
            return write(self);
        }
        let (name, id) = self.anchors.place(anchor);
        let id = id.to_string();
        self.xml
            .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        write(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// The pieces of a text.
    pub(super) fn spans(&mut self, text: &Text) {
        for span in &text.0 {
            match &span.link {
                Some(Link::To(anchor)) => {
                    let (name, _) = self.anchors.place(anchor);
                    let values = [("w:anchor", name.as_str()), ("w:history", "1")];
                    self.xml.open("w:hyperlink", &values);
                    self.span(span);
                    self.xml.close("w:hyperlink");
                }
                Some(Link::Here(anchor)) => self.anchored(anchor, |body| body.span(span)),
                None => self.span(span),
            }
        }
    }

    fn span(&mut self, span: &Span) {
        match span.style {
            // The words beside it say the same, and a reader that speaks would read its shape.
            Style::Sign => {}
            Style::Break => self.xml.raw("<w:r><w:br/></w:r>"),
            Style::Plain => self.run(None, None, &span.text),
            Style::Said => self.lines(&span.text),
            Style::Name if self.has_plain_names => self.run(None, None, &span.text),
            Style::Name => self.run(Some(Role::Name), None, &span.text),
            Style::Strong | Style::Lead => self.run(Some(Role::Strong), None, &span.text),
            Style::Soft => self.run(Some(Role::Soft), None, &span.text),
            // A frame is not broken, and stands apart from the one before it.
            Style::Mark => {
                self.run(None, None, " ");
                self.run(Some(Role::Mark), None, &span.text.replace(' ', "\u{a0}"));
            }
            Style::Code => self.run(Some(Role::Code), None, &span.text),
            Style::Grade(grade) => {
                let look = grade
                    .and_then(|grade| GRADES.get(usize::from(grade)))
                    .copied();
                self.run(Some(Role::Level), look, &span.text);
            }
        }
    }

    /// A text as a person wrote it, with its line breaks.
    fn lines(&mut self, text: &str) {
        for (place, line) in clean_lines(text).into_iter().enumerate() {
            if place > 0 {
                self.xml.raw("<w:r><w:br/></w:r>");
            }
            self.run(None, None, line);
        }
    }

    /// A piece of text, in one run for each direction of writing; a look is its ground and its letters.
    pub(super) fn run(&mut self, role: Option<Role>, look: Option<(&str, &str)>, text: &str) {
        for (is_leftward, piece) in by_direction(text) {
            self.xml.open("w:r", &[]);
            self.look(role, look, is_leftward);
            let xml = &mut self.xml;
            for (place, part) in unbroken(&piece).into_iter().enumerate() {
                if place > 0 {
                    xml.empty("w:noBreakHyphen", &[]);
                }
                xml.element("w:t", &[("xml:space", "preserve")], part);
            }
            xml.close("w:r");
        }
    }

    fn look(&mut self, role: Option<Role>, look: Option<(&str, &str)>, is_leftward: bool) {
        let style = role.and_then(|role| self.styles.id(role));
        let is_plain = style.is_none() && look.is_none() && self.language.is_none();
        if is_plain && !is_leftward && !self.is_tight {
            return;
        }
        let xml = &mut self.xml;
        xml.open("w:rPr", &[]);
        if let Some(id) = style {
            xml.value("w:rStyle", id);
        }
        if let Some((_, letters)) = look {
            xml.value("w:color", letters);
        }
        if self.is_tight {
            xml.value("w:sz", TIGHT);
            xml.value("w:szCs", TIGHT);
        }
        if let Some((ground, _)) = look {
            let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", ground)];
            xml.empty("w:shd", &shade);
        }
        if is_leftward {
            xml.empty("w:rtl", &[]);
        } else if let Some(language) = self.language {
            xml.value("w:lang", language);
        }
        xml.close("w:rPr");
    }
}

/// A text at those hyphens where a line does not break: a day stays whole.
fn unbroken(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|more| more.find('-')) {
        let at = from + at;
        let (before, after) = (rest.get(..at), rest.get(at + 1..));
        let (Some(before), Some(after)) = (before, after) else {
            break;
        };
        let is_digit = |letter: char| letter.is_ascii_digit();
        if before.ends_with(is_digit) && after.starts_with(is_digit) {
            parts.push(before);
            (rest, from) = (after, 0);
        } else {
            from = at + 1;
        }
    }
    parts.push(rest);
    parts
}

/// The lines of a text.
pub(super) fn clean_lines(text: &str) -> Vec<&str> {
    text.trim_end()
        .split('\n')
        .map(|line| line.trim_end_matches('\r'))
        .collect()
}
