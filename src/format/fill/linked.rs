//! Controls, shapes and pictures over the cells of a sheet: the rows at which they are anchored, and the cells that
//! they are linked to.

use std::cell::Cell;

use super::{
    shift::Shift,
    xml::{Piece, attribute, with_attribute},
};

/// The tags that name cells, and the attributes in which they do.
const LINKS: [(&str, &[&str]); 4] = [
    ("controlPr", &["linkedCell", "listFillRange"]),
    (
        "formControlPr",
        &["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"],
    ),
    ("sp", &["textlink"]),
    ("cameraTool", &["cellRange"]),
];

/// A tag that names cells, as they are now; none where it names none that moved. References without the name of a sheet
/// are to `sheet` where it `is_own`.
pub(super) fn linked(
    piece: &Piece<'_>,
    shift: &Shift,
    is_own: bool,
    sheet: &str,
) -> Option<String> {
    let (_, names) = LINKS.iter().find(|(local, _)| *local == piece.local())?;
    let mut tag = piece.raw.to_owned();
    for name in *names {
        if let Some(cells) = attribute(&tag, name) {
            tag = with_attribute(&tag, name, &shift.formula(&cells, is_own, sheet));
        }
    }
    (tag != piece.raw).then_some(tag)
}

/// Whether the text of an element of an old drawing names cells.
pub(super) fn is_old_link(local: &str) -> bool {
    matches!(
        local,
        "FmlaLink" | "FmlaRange" | "FmlaGroup" | "FmlaTxbx" | "FmlaPict"
    )
}

/// The behaviour of a thing over cells that move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// The thing is as large as its cells, and grows with them.
    Grows,
    /// The thing has its own size, and only moves.
    Moves,
    /// The thing stays where it is on the sheet.
    Stays,
}

/// The anchors of things over cells, read tag by tag. Rows count from 0 there.
pub(super) struct Anchors<'a> {
    shift: &'a Shift,
    held: Cell<Held>,
    /// The rows by which its beginning moved.
    by: Cell<u32>,
    is_end: Cell<bool>,
}

impl<'a> Anchors<'a> {
    pub(super) fn new(shift: &'a Shift) -> Self {
        Self {
            shift,
            held: Cell::new(Held::Grows),
            by: Cell::new(0),
            is_end: Cell::new(false),
        }
    }

    /// Takes a tag in.
    pub(super) fn read(&self, piece: &Piece<'_>) {
        let is_set = |name: &str| {
            let value = attribute(piece.raw, name);
            value.is_some_and(|value| matches!(value.as_str(), "1" | "true"))
        };
        let held = match piece.local() {
            "twoCellAnchor" => match attribute(piece.raw, "editAs").as_deref() {
                Some("oneCell") => Held::Moves,
                Some("absolute") => Held::Stays,
                _ => Held::Grows,
            },
            "oneCellAnchor" => Held::Moves,
            // That of a control, in the sheet itself.
            "anchor" if is_set("sizeWithCells") => Held::Grows,
            "anchor" if is_set("moveWithCells") => Held::Moves,
            "anchor" => Held::Stays,
            "from" => return self.is_end.set(false),
            "to" => return self.is_end.set(true),
            _ => return,
        };
        self.held.set(held);
        self.by.set(0);
    }

    /// The text of an element that is a row of an anchor, as it is now.
    pub(super) fn row(&self, local: &str, text: &str) -> Option<String> {
        let old: u32 = text.trim().parse().ok().filter(|_| local == "row")?;
        let row = self.shift.row(old.saturating_add(1)).saturating_sub(1);
        let new = match (self.held.get(), self.is_end.get()) {
            (Held::Stays, _) => old,
            (_, false) => {
                self.by.set(row.saturating_sub(old));
                row
            }
            (Held::Moves, true) => old.saturating_add(self.by.get()),
            (Held::Grows, true) => row,
        };
        Some(new.to_string())
    }
}
