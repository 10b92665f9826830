//! Tables: with a head that is repeated on each page, of facts, of figures, and those that a chart becomes.

use super::{
    super::{
        Block, Chart, Column, ColumnKind, Fact, Facts, FactsKind, Style, Table, Text, bars::boxes,
        facts::in_rows,
    },
    body::Body,
    spans::Stand,
    style::Role,
    widths::widths,
};

/// How wide the names of facts are, of a hundred parts of the line.
const NAMES: u32 = 19;

/// The form of a table in Word.
struct Shape<'a> {
    role: Role,
    has_head: bool,
    widths: &'a [u32],
    /// The title and description that a screen reader says before the table; both may be empty.
    told: (&'a str, &'a str),
}

impl Body<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        self.told_table(table, "");
    }

    /// A table, with what a reader that speaks says of it.
    fn told_table(&mut self, table: &Table, told: &str) {
        let has_head = table.columns.iter().any(|column| !column.head.is_empty());
        let heads = table.columns.iter();
        let heads: Vec<Text> = heads.map(|column| column.head.as_str().into()).collect();
        let rows = table.rows.iter().chain(&table.foot);
        let cells = std::iter::once(&heads).chain(rows);
        let cells = cells.map(|row| row.iter().collect());
        let (widths, is_tight) = widths(&table.columns, cells, self.width);
        if !table.caption.is_empty() {
            let caption = table.caption.as_str().into();
            self.paragraph(Role::Caption, Stand::default(), &caption);
        }
        self.table_begins(&Shape {
            role: Role::Table,
            has_head,
            widths: &widths,
            told: (&table.caption, told),
        });
        self.is_tight = is_tight;
        if has_head {
            self.row(true, &heads, &table.columns, Role::Head, &widths);
        }
        for row in &table.rows {
            self.row(false, row, &table.columns, Role::Cell, &widths);
        }
        if let Some(foot) = &table.foot {
            self.row(false, foot, &table.columns, Role::Head, &widths);
        }
        self.is_tight = false;
        self.table_ends();
    }

    fn table_begins(&mut self, shape: &Shape<'_>) {
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        if let Some(id) = self.styles.id(shape.role) {
            xml.value("w:tblStyle", id);
        }
        let whole: u32 = shape.widths.iter().sum();
        xml.empty("w:tblW", &[("w:w", &whole.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let head = if shape.has_head { "1" } else { "0" };
        let look = [
            ("w:firstRow", head),
            ("w:lastRow", "0"),
            ("w:firstColumn", "1"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        xml.empty("w:tblLook", &look);
        let (name, told) = shape.told;
        for (element, words) in [("w:tblCaption", name), ("w:tblDescription", told)] {
            if !words.is_empty() {
                xml.value(element, words);
            }
        }
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        for width in shape.widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.close("w:tblGrid");
    }

    fn table_ends(&mut self) {
        self.xml.close("w:tbl");
        self.gap();
    }

    fn row(
        &mut self,
        is_head: bool,
        cells: &[Text],
        columns: &[Column],
        role: Role,
        widths: &[u32],
    ) {
        self.row_begins(is_head);
        for ((cell, column), width) in cells.iter().zip(columns).zip(widths) {
            self.cell_begins(*width);
            let stand = Stand {
                is_figure: column.kind == ColumnKind::Number && !Self::is_leftward(cell),
                ..Stand::default()
            };
            self.has_plain_names = column.kind == ColumnKind::Names;
            self.paragraph(role, stand, cell);
            self.xml.close("w:tc");
        }
        self.has_plain_names = false;
        self.xml.close("w:tr");
    }

    /// A row that is not broken over pages; a head stands on each of them.
    fn row_begins(&mut self, is_head: bool) {
        let xml = &mut self.xml;
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]);
        xml.empty("w:cantSplit", &[]);
        if is_head {
            xml.empty("w:tblHeader", &[]);
        }
        xml.close("w:trPr");
    }

    fn cell_begins(&mut self, width: u32) {
        let xml = &mut self.xml;
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        xml.close("w:tcPr");
    }

    /// Names with what is told of each beside them; notes are paragraphs that begin with their word.
    pub(super) fn facts(&mut self, facts: &Facts) {
        if facts.kind == FactsKind::Notes {
            return self.notes(facts);
        }
        let name = self.width * NAMES / 100;
        let widths = [name, self.width.saturating_sub(name)];
        let told = match facts.kind {
            FactsKind::Cover(head) => (head, ""),
            _ => ("", ""),
        };
        self.table_begins(&Shape {
            role: match facts.kind {
                FactsKind::Cover(_) => Role::Table,
                _ => Role::Facts,
            },
            has_head: false,
            widths: &widths,
            told,
        });
        for group in in_rows(facts) {
            match group {
                [fact] => self.fact(fact, widths),
                several => self.in_a_row(several),
            }
        }
        self.table_ends();
    }

    fn fact(&mut self, fact: &Fact, widths: [u32; 2]) {
        self.xml.open("w:tr", &[]);
        self.cell_begins(widths[0]);
        let words = Text::default().with(Style::Soft, fact.name.words());
        self.paragraph(Role::Cell, Stand::default(), &words);
        self.xml.close("w:tc");
        self.cell_begins(widths[1]);
        self.in_cell(&fact.value);
        self.xml.close("w:tc");
        self.xml.close("w:tr");
    }

    /// Short facts one behind the other, over the whole line.
    fn in_a_row(&mut self, facts: &[Fact]) {
        let xml = &mut self.xml;
        xml.open("w:tr", &[]);
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        let width = self.width.to_string();
        xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.value("w:gridSpan", "2");
        xml.close("w:tcPr");
        let texts = facts.iter().map(|fact| {
            let name = fact.name.words() + "\u{a0}";
            let name = Text::default().with(Style::Soft, name);
            name.then(fact.short().cloned().unwrap_or_default())
        });
        let text = Text::join(texts, "     ");
        self.paragraph(Role::Cell, Stand::default(), &text);
        self.xml.close("w:tc");
        self.xml.close("w:tr");
    }

    fn notes(&mut self, facts: &Facts) {
        for fact in &facts.facts {
            let name = Text::default().with(Style::Strong, fact.name.words() + ".");
            let (text, below) = match fact.value.as_slice() {
                [Block::Paragraph(_, text), below @ ..] => {
                    (name.and(" ").then(text.clone()), below)
                }
                below => (name, below),
            };
            self.paragraph(Role::Body, Stand::default(), &text);
            for block in below {
                self.block(block);
            }
        }
    }

    /// Blocks in a cell, which ends with a paragraph whatever they are.
    fn in_cell(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(_, text) => self.paragraph(Role::Cell, Stand::default(), text),
                other => self.block(other),
            }
        }
        if blocks.is_empty() {
            self.paragraph(Role::Cell, Stand::default(), &Text::default());
        }
    }

    /// Figures side by side, each above what it counts.
    pub(super) fn figures(&mut self, figures: &[(String, String)]) {
        let count = u32::try_from(figures.len()).unwrap_or(1).max(1);
        let widths = vec![self.width / count; figures.len()];
        self.table_begins(&Shape {
            role: Role::Facts,
            has_head: false,
            widths: &widths,
            told: ("", ""),
        });
        self.row_begins(false);
        for ((figure, label), width) in figures.iter().zip(&widths) {
            self.cell_begins(*width);
            self.paragraph(Role::Figure, Stand::default(), &figure.as_str().into());
            self.paragraph(Role::Cell, Stand::default(), &label.as_str().into());
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
        self.table_ends();
    }

    /// A chart as a table with bars of characters, told to whoever does not see it; then its figures.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let mut heads = chart.heads.iter();
        let name = heads.next().copied().unwrap_or_default();
        let column = |head: &&str, kind| Column {
            head: (*head).to_owned(),
            kind,
        };
        let columns = [
            column(&name, ColumnKind::Text),
            column(&chart.bar_head, ColumnKind::Short),
        ];
        let columns = columns
            .into_iter()
            .chain(heads.map(|head| column(head, ColumnKind::Number)));
        let steps = chart.scale.len().saturating_sub(1);
        let rows = chart.bars.iter().map(|bar| {
            let name = Text::default().with(Style::Name, bar.id.clone());
            let name = name.and(format!(" {}", bar.name));
            let figures = bar.figures.iter().map(|figure| figure.as_str().into());
            [name, boxes(bar, steps).into()]
                .into_iter()
                .chain(figures)
                .collect()
        });
        let drawn = Table {
            caption: chart.title.clone(),
            columns: columns.collect(),
            rows: rows.collect(),
            foot: None,
        };
        let told: Vec<&str> = chart.bars.iter().map(|bar| bar.told.as_str()).collect();
        self.told_table(&drawn, &told.join(" "));
        self.table(&chart.table);
    }
}
