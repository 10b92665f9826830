//! Facts that are short: several of them stand in one row, where a form has room for it.

use super::{Block, Fact, Facts, FactsKind, Text};

/// A text of more letters stands by itself.
const SHORT: usize = 64;

impl Fact {
    /// The value, where it is a short text and nothing else.
    pub(super) fn short(&self) -> Option<&Text> {
        match self.value.as_slice() {
            [Block::Paragraph(_, text)] => {
                let letters: usize = text.0.iter().map(|span| span.text.chars().count()).sum();
                let is_one_line = !text.0.iter().any(|span| span.text.contains('\n'));
                (letters <= SHORT && is_one_line).then_some(text)
            }
            _ => None,
        }
    }
}

/// The facts of an entry in rows: short ones that follow each other share one; others have their own.
pub(super) fn in_rows(facts: &Facts) -> Vec<&[Fact]> {
    let is_entry = facts.kind == FactsKind::Entry;
    let together =
        |one: &Fact, next: &Fact| is_entry && one.short().is_some() && next.short().is_some();
    facts.facts.chunk_by(together).collect()
}
