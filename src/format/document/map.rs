//! Every text of a document put through a function: to take names out.

use super::{Block, Document, Text};

impl Document {
    /// Puts every text through this.
    #[must_use]
    pub fn map_texts(mut self, change: &dyn Fn(&str) -> String) -> Self {
        self.name = change(&self.name);
        blocks(&mut self.blocks, change);
        for (_, value) in &mut self.places {
            *value = change(value);
        }
        self
    }
}

fn blocks(all: &mut [Block], change: &dyn Fn(&str) -> String) {
    for block in all {
        match block {
            Block::Title(title) => {
                title.name = change(&title.name);
                title.more = change(&title.more);
            }
            Block::Heading(heading) => {
                text(&mut heading.text, change);
                text(&mut heading.state, change);
            }
            Block::Paragraph(_, words) => text(words, change),
            Block::Quote(words) => *words = change(words),
            Block::Facts(facts) => {
                for fact in &mut facts.facts {
                    text(&mut fact.name, change);
                    blocks(&mut fact.value, change);
                }
            }
            Block::Table(table) => {
                let rows = table.rows.iter_mut().chain(&mut table.foot);
                rows.flatten().for_each(|cell| text(cell, change));
            }
            Block::List(list) => list.items.iter_mut().for_each(|item| blocks(item, change)),
            // Charts and figures have names of the catalog alone.
            Block::Chart(_) | Block::Figures(_) | Block::Contents(_) | Block::PageBreak => {}
        }
    }
}

fn text(text: &mut Text, change: &dyn Fn(&str) -> String) {
    for span in &mut text.0 {
        span.text = change(&span.text);
    }
}
