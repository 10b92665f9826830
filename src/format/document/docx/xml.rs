//! XML being written: every text and every value goes through here, so that none is markup, and none breaks the file.

use quick_xml::{
    Writer,
    events::{BytesEnd, BytesStart, BytesText, Event},
};

use super::letters::allowed;

/// XML being written into memory.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part of a file, with the line that every part begins with.
    pub(super) fn new_part() -> Self {
        let mut part = Self::new();
        part.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        part
    }

    /// A piece of a part.
    pub(super) fn new() -> Self {
        Self(Writer::new(Vec::new()))
    }

    fn put(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.0.write_event(event);
    }

    fn start<'n>(name: &'n str, values: &[(&str, &str)]) -> BytesStart<'n> {
        let mut start = BytesStart::new(name);
        for (key, value) in values {
            start.push_attribute((*key, allowed(value).as_str()));
        }
        start
    }

    /// An element that holds what comes next.
    pub(super) fn open(&mut self, name: &str, values: &[(&str, &str)]) {
        self.put(Event::Start(Self::start(name, values)));
    }

    /// The end of it.
    pub(super) fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, values: &[(&str, &str)]) {
        self.put(Event::Empty(Self::start(name, values)));
    }

    /// An element that says one value.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element with a text.
    pub(super) fn element(&mut self, name: &str, values: &[(&str, &str)], text: &str) {
        self.open(name, values);
        self.put(Event::Text(BytesText::new(&allowed(text))));
        self.close(name);
    }

    /// Writes finished XML: the program's own, never text from outside.
    pub(super) fn raw(&mut self, xml: &str) {
        self.put(Event::Text(BytesText::from_escaped(xml)));
    }

    /// The XML as text.
    pub(super) fn into_text(self) -> String {
        String::from_utf8_lossy(&self.0.into_inner()).into_owned()
    }
}
