//! The renderer: the bytes that it sends, and the picture that terminals make of them.

mod bytes;
mod frames;
#[path = "../bench/least.rs"]
mod least;
mod links;
mod pictures;
mod screens;
mod strict;
#[cfg(unix)]
mod through_tmux;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use walkdown::render::Renderer;

/// Draws a frame; gives the bytes.
fn draw(renderer: &mut Renderer, wanted: &Buffer, cursor: Option<Position>) -> Vec<u8> {
    draw_linked(renderer, wanted, &[], cursor)
}

/// The same with places that lead somewhere: column, row, how many columns, and where.
fn draw_linked(
    renderer: &mut Renderer,
    wanted: &Buffer,
    links: &[(u16, u16, u16, &str)],
    cursor: Option<Position>,
) -> Vec<u8> {
    renderer.resize(wanted.area.width, wanted.area.height);
    renderer.blank();
    let blank = Buffer::empty(wanted.area);
    for (column, row, cell) in blank.diff_iter(wanted) {
        renderer.put(column, row, cell);
    }
    for (column, row, columns, address) in links {
        renderer.link(*column, *row, *columns, address);
    }
    renderer.frame(cursor).to_vec()
}

/// A blank frame of this size.
fn blank(columns: u16, rows: u16) -> Buffer {
    Buffer::empty(Rect::new(0, 0, columns, rows))
}
