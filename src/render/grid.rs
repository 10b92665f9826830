//! A screen: rows of tiles.

use ratatui::buffer::Cell;

use super::{
    ability::Abilities,
    link::Link,
    tile::{Case, Tile},
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
        Self::filled(columns, rows, Tile::BLANK)
    }

    /// A screen full of this blank.
    pub(super) fn filled(columns: u16, rows: u16, blank: Tile) -> Self {
        let size = usize::from(columns) * usize::from(rows);
        Self {
            columns,
            rows,
            tiles: vec![blank; size],
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
        self.tiles.iter().all(|tile| *tile == Tile::BLANK)
    }

    /// Makes all of it blank.
    pub(super) fn blank(&mut self) {
        self.tiles.fill(Tile::BLANK);
    }

    /// Puts a cell to its place. One that a wide one covers stays covered; one that does not fit into its row is a
    /// blank.
    pub(super) fn put(
        &mut self,
        column: u16,
        row: u16,
        cell: &Cell,
        can: Abilities,
        case: &mut Case,
    ) {
        if column >= self.columns || row >= self.rows {
            return;
        }
        let start = usize::from(row) * usize::from(self.columns) + usize::from(column);
        if self.tiles.get(start).is_none_or(|tile| tile.is_covered()) {
            return;
        }
        let (tile, width) = case.tile(cell, can);
        let space = self.columns - column;
        // A character that some terminals would continue in the next row is cut to its first part.
        let (tile, width) = if case.unjoined(tile) > space {
            case.first_part(tile)
        } else {
            (tile, width)
        };
        let (tile, width) = if width <= space {
            (tile, width)
        } else {
            (case.blanked(tile), 1)
        };
        let end = start + usize::from(width);
        let Some([first, rest @ ..]) = self.tiles.get_mut(start..end) else {
            return;
        };
        rest.fill(Tile::COVERED);
        *first = tile;
    }

    /// Makes what stands in so many columns of a row lead somewhere. A character that stands there in part does not.
    pub(super) fn link(
        &mut self,
        column: u16,
        row: u16,
        columns: u16,
        link: Link,
        case: &mut Case,
    ) {
        let end = column.saturating_add(columns).min(self.columns);
        if column >= end || row >= self.rows {
            return;
        }
        let start = usize::from(row) * usize::from(self.columns);
        let range = start + usize::from(column)..start + usize::from(end);
        let is_torn = |place: u16| {
            let tile = self.row(row).get(usize::from(place));
            tile.is_some_and(|tile| tile.is_covered())
        };
        if is_torn(column) || is_torn(end) {
            return;
        }
        let tiles = self.tiles.get_mut(range).into_iter().flatten();
        for tile in tiles.filter(|tile| !tile.is_covered()) {
            *tile = case.linked(*tile, link);
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
        let come_in = if by > 0 {
            tiles.rotate_right(count);
            0..count
        } else {
            tiles.rotate_left(count);
            tiles.len() - count..tiles.len()
        };
        if let Some(tiles) = tiles.get_mut(come_in) {
            tiles.fill(Tile::BLANK);
        }
    }
}

/// How many columns the tile at this place takes.
pub(super) fn width_at(row: &[Tile], column: usize) -> usize {
    let covered = row.iter().skip(column + 1);
    1 + covered.take_while(|tile| tile.is_covered()).count()
}
