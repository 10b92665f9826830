//! A screen: rows of tiles.

use ratatui::{buffer::Cell, style::Color};

use super::{
    ability::Abilities,
    link::Link,
    pen::Pen,
    tile::{Glyph, Tile},
};

/// A screen full of tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    columns: u16,
    rows: u16,
    tiles: Vec<Tile>,
}

impl Grid {
    /// A blank screen.
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        Self::filled(columns, rows, Color::Reset)
    }

    /// A blank screen on this ground.
    pub(super) fn filled(columns: u16, rows: u16, ground: Color) -> Self {
        let size = usize::from(columns) * usize::from(rows);
        Self {
            columns,
            rows,
            tiles: vec![Tile::blank(Pen::on(ground)); size],
        }
    }

    pub(super) fn columns(&self) -> u16 {
        self.columns
    }

    pub(super) fn rows(&self) -> u16 {
        self.rows
    }

    /// The tiles of a row; none beyond the last one.
    pub(super) fn row(&self, row: u16) -> &[Tile] {
        let columns = usize::from(self.columns);
        let start = usize::from(row) * columns;
        self.tiles.get(start..start + columns).unwrap_or_default()
    }

    /// Whether all of it is blank.
    pub(super) fn is_blank(&self) -> bool {
        let blank = Tile::blank(Pen::default());
        self.tiles.iter().all(|tile| *tile == blank)
    }

    /// Makes all of it blank.
    pub(super) fn blank(&mut self) {
        self.tiles.fill(Tile::blank(Pen::default()));
    }

    /// Puts a cell to its place. One that a wide one covers stays covered; one that does not fit into its row is a
    /// blank.
    pub(super) fn put(&mut self, column: u16, row: u16, cell: &Cell, can: Abilities) {
        if column >= self.columns || row >= self.rows {
            return;
        }
        let start = usize::from(row) * usize::from(self.columns) + usize::from(column);
        if self
            .tiles
            .get(start)
            .is_none_or(|tile| tile.glyph == Glyph::Covered)
        {
            return;
        }
        let (tile, width) = Tile::new(cell, can);
        let space = self.columns - column;
        // A character that some terminals would continue in the next row is cut to its first part.
        let (tile, width) = if tile.unjoined() > space {
            tile.first_part()
        } else {
            (tile, width)
        };
        let (tile, width) = if width <= space {
            (tile, width)
        } else {
            (Tile::blank(tile.pen), 1)
        };
        let end = start + usize::from(width);
        let Some([first, rest @ ..]) = self.tiles.get_mut(start..end) else {
            return;
        };
        for covered in rest {
            *covered = Tile {
                glyph: Glyph::Covered,
                pen: tile.pen,
            };
        }
        *first = tile;
    }

    /// Makes what stands in so many columns of a row lead somewhere. A character that stands there in part does not.
    pub(super) fn link(&mut self, column: u16, row: u16, columns: u16, link: Link) {
        let end = column.saturating_add(columns).min(self.columns);
        if column >= end || row >= self.rows {
            return;
        }
        let start = usize::from(row) * usize::from(self.columns);
        let range = start + usize::from(column)..start + usize::from(end);
        let is_torn = |place: u16| {
            let tile = self.row(row).get(usize::from(place));
            tile.is_some_and(|tile| tile.glyph == Glyph::Covered)
        };
        if is_torn(column) || is_torn(end) {
            return;
        }
        for tile in self.tiles.get_mut(range).into_iter().flatten() {
            tile.pen.link = Some(link);
        }
    }

    /// Moves the rows from `top` to `bottom` by so many: down, or up where it is negative. What comes in is blank.
    pub(super) fn shift(&mut self, top: u16, bottom: u16, by: i32) {
        let columns = usize::from(self.columns);
        let range = usize::from(top) * columns..(usize::from(bottom) + 1) * columns;
        let Some(tiles) = self.tiles.get_mut(range) else {
            return;
        };
        let count = (columns * by.unsigned_abs() as usize).min(tiles.len());
        let blank = Tile::blank(Pen::default());
        if by > 0 {
            tiles.rotate_right(count);
            tiles
                .iter_mut()
                .take(count)
                .for_each(|tile| *tile = blank.clone());
        } else {
            tiles.rotate_left(count);
            tiles
                .iter_mut()
                .rev()
                .take(count)
                .for_each(|tile| *tile = blank.clone());
        }
    }
}

/// How many columns the tile at this place takes.
pub(super) fn width_at(row: &[Tile], column: usize) -> usize {
    let covered = row.iter().skip(column + 1);
    1 + covered
        .take_while(|tile| tile.glyph == Glyph::Covered)
        .count()
}
