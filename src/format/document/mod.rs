//! A document as a tree: headings, paragraphs, facts, tables, lists, quotations, charts. It is built once, and each
//! writer lays it out: [`html()`], [`markdown()`], [`columns()`] for a terminal, [`spoken()`] for whoever listens.
//!
//! The tree says what a part is, never how it looks; a writer knows nothing of assessments. Texts stand in it as they
//! were written: each writer cleans and escapes them for its own form.

mod bars;
mod columns;
mod docx;
mod facts;
mod html;
mod map;
mod markdown;
mod spoken;
mod text;

pub use columns::{columns, columns_within};
pub use docx::{Filled, TemplateFault, docx, fill};
pub use html::html;
pub(in crate::format) use markdown::escaped_line;
pub use markdown::markdown;
pub use spoken::spoken;
pub use text::{Link, Span, Style, Text};

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The language of its words: `en`.
    pub language: &'static str,
    /// The program that made it, with its version.
    pub program: String,
    /// The name that a window or a running head shows.
    pub name: String,
    /// The parts in order.
    pub blocks: Vec<Block>,
    /// The texts for places of these names, in a form that has them.
    pub places: Vec<(&'static str, String)>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title; a document has one at most, at its beginning.
    Title(Title),
    /// The contents: the headings of the second level, with links.
    Contents(&'static str),
    /// A heading, which begins a part that lasts until the next one of its level.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Purpose, Text),
    /// A person's text of several lines, as it was written.
    Quote(String),
    /// Names with what is told of each.
    Facts(Facts),
    /// Figures that catch the eye: each with what it counts. The text says all of them as well, so a writer without
    /// pictures leaves them out.
    Figures(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A list.
    List(List),
    /// A chart, with the table that says the same.
    Chart(Box<Chart>),
    /// A new page begins here, where there are pages.
    PageBreak,
}

/// The title of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// The kind of document: `Assessment report`.
    pub kind: String,
    /// The standards that it speaks of.
    pub standards: Vec<String>,
    /// The name.
    pub name: String,
    /// The text below the name in smaller letters; empty for none.
    pub more: String,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// From 2, below the title, to 4, an entry.
    pub level: u8,
    /// The words.
    pub text: Text,
    /// The text at the right of an entry's heading: its state.
    pub state: Text,
    /// Where links to it lead; empty for nowhere.
    pub anchor: String,
    /// Whether what it begins is long and looked up rather than read through: on paper it stands in columns.
    pub is_long: bool,
}

/// The purpose of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be read.
    Body,
    /// Where a document stands: `true` while it is not final.
    Standing(bool),
    /// The sentences at the top.
    Summary,
    /// An introduction to the list or table that follows.
    Lead,
    /// A remark besides.
    Aside,
    /// Says that there is nothing.
    Nothing,
    /// Data on an entry, in small print.
    Particulars,
    /// The question that an entry answers.
    Question,
}

/// Names with what is told of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The kind of facts, which decides how they stand.
    pub kind: FactsKind,
    /// The facts in order.
    pub facts: Vec<Fact>,
}

/// The kinds of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactsKind {
    /// The facts of the whole document, under a heading of their own.
    Cover(&'static str),
    /// The facts of an entry.
    Entry,
    /// Catchwords, each with its explanation.
    Notes,
    /// The sources of the document, at its end.
    Imprint,
}

/// A fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The name.
    pub name: Text,
    /// The value: a paragraph stands beside the name, further blocks below it.
    pub value: Vec<Block>,
}

impl Fact {
    /// A name with a text beside it.
    pub fn new(name: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self {
            name: name.into(),
            value: vec![Block::Paragraph(Purpose::Body, value.into())],
        }
    }

    /// A name with a person's text of several lines.
    pub fn quote(name: impl Into<Text>, text: &str) -> Self {
        Self {
            name: name.into(),
            value: vec![Block::Quote(text.to_owned())],
        }
    }
}

/// A table. The first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The caption above the table; empty for none.
    pub caption: String,
    /// The columns; all heads empty means that the table has no head.
    pub columns: Vec<Column>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Text>>,
    /// The row that sums up.
    pub foot: Option<Vec<Text>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The head of the column.
    pub head: String,
    /// The kind of content.
    pub kind: ColumnKind,
}

/// The kinds of content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Texts.
    Text,
    /// Words that are never broken: a day, a name in two words.
    Short,
    /// Numbers.
    Number,
    /// Many short names in a row.
    Names,
}

impl Table {
    /// A table with these columns and no rows yet.
    #[must_use]
    pub fn new<const N: usize>(columns: [(ColumnKind, &str); N]) -> Self {
        let columns = columns.map(|(kind, head)| Column {
            head: head.to_owned(),
            kind,
        });
        Self {
            columns: columns.into(),
            ..Self::default()
        }
    }

    /// Adds columns at the right.
    pub fn add_columns<'a>(&mut self, columns: impl IntoIterator<Item = (ColumnKind, &'a str)>) {
        let columns = columns.into_iter().map(|(kind, head)| Column {
            head: head.to_owned(),
            kind,
        });
        self.columns.extend(columns);
    }

    /// The table with these rows.
    #[must_use]
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = Vec<Text>>) -> Self {
        self.rows = rows.into_iter().collect();
        self
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How its items are marked.
    pub kind: ListKind,
    /// Each item: a paragraph, and further blocks below it.
    pub items: Vec<Vec<Block>>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// All the same.
    Bullets,
    /// By their numbers: the order means something.
    Numbers,
    /// In a row, each with a box to tick.
    Row,
}

impl List {
    /// A list of one paragraph an item.
    pub fn new<T: Into<Text>>(kind: ListKind, items: impl IntoIterator<Item = T>) -> Self {
        let items = items.into_iter();
        Self {
            kind,
            items: items
                .map(|item| vec![Block::Paragraph(Purpose::Body, item.into())])
                .collect(),
        }
    }

    /// The items in one line, each written by `write`.
    fn in_a_row(&self, write: impl Fn(&Text) -> String) -> String {
        let texts = self.items.iter().flatten().filter_map(|block| match block {
            Block::Paragraph(_, text) => Some(write(text)),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("; ")
    }
}

/// A chart: a bar for each thing, on one scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// The title of the chart.
    pub title: String,
    /// The name of the chart as a radar; empty where its bars have no common shape.
    pub radar: &'static str,
    /// The name of the chart among the anchors of the document.
    pub anchor: String,
    /// The marks of the scale, from 0 on.
    pub scale: Vec<String>,
    /// The head of the bars in a table of characters.
    pub bar_head: &'static str,
    /// The head of the names, and of each column of figures at the right.
    pub heads: Vec<&'static str>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The legend of the signs.
    pub legend: Legend,
    /// The same in numbers, a row for each bar.
    pub table: Table,
}

/// The legend of a chart's signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Legend {
    /// The bar.
    pub bar: &'static str,
    /// The bar of what is not complete.
    pub partial: &'static str,
    /// The point.
    pub point: &'static str,
    /// The mark across the row.
    pub mark: &'static str,
    /// The name of the last column of figures.
    pub figures: &'static str,
}

/// A bar of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// The short name.
    pub id: String,
    /// The full name.
    pub name: String,
    /// How far it goes, and where the point stands; none has words in its place.
    pub length: Option<(f64, f64)>,
    /// Whether it is not complete.
    pub is_partial: bool,
    /// The first and the last mark.
    pub marks: Option<(f64, f64)>,
    /// The figures at the right.
    pub figures: Vec<String>,
    /// The text where there is no bar.
    pub none: &'static str,
    /// The bar in words, for whoever does not see it.
    pub told: String,
}
