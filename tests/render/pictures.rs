//! The picture is right: what a terminal of each kind makes of the bytes is what was drawn, frame after frame.

use ratatui::style::{Color, Style};
use walkdown::render::{Abilities, Renderer};

use super::{
    blank, draw,
    frames::{self, Chance},
    strict::Strict,
};

/// A terminal of each kind.
const KINDS: &[&str] = &[
    "xterm-256color",
    "xterm",
    "xterm-kitty",
    "foot",
    "tmux-256color",
    "screen-256color",
    "screen",
    "linux",
    "rxvt-unicode-256color",
    "putty",
    "vt220",
    "vt100",
    "a-name-not-known",
];
/// Frames in all, over all kinds.
const FRAMES: u64 = 10_010;

#[test]
fn every_kind_of_terminal_shows_what_was_drawn() {
    let each = FRAMES / KINDS.len() as u64;
    for (seed, kind) in (1..).zip(KINDS) {
        let can = Abilities::new(kind, "");
        let mut chance = Chance::new(seed);
        let mut frame = blank(48, 14);
        let mut renderer = Renderer::new(can, 48, 14);
        let mut terminal = Strict::new(can, 48, 14);
        terminal.scribble();
        for count in 0..each {
            if chance.below(40) == 0 {
                let (columns, rows) = (1 + chance.below(80), 1 + chance.below(24));
                terminal.resize(columns, rows);
                frame = blank(columns, rows);
            } else if chance.below(60) == 0 {
                terminal.scribble();
                renderer.forget();
            }
            // What terminals do not agree on is drawn too, but in a few of the rounds only: it stays for long.
            frame = frames::next(&mut chance, &frame, can, count % 100 > 70);
            let cursor = frames::cursor(&mut chance, &frame);
            let bytes = draw(&mut renderer, &frame, cursor);
            terminal.take(&bytes);
            if let Err(wrong) = terminal.shows(&frame, cursor) {
                let bytes = String::from_utf8_lossy(&bytes).into_owned();
                panic!("{kind}, frame {count}: {wrong}\n{bytes:?}");
            }
            let again = draw(&mut renderer, &frame, cursor);
            assert!(
                again.is_empty(),
                "{kind}: bytes for a frame without a change"
            );
        }
    }
}

/// More colours than the renderer keeps in mind: it begins anew now and then, and the picture stays right.
#[test]
fn the_picture_is_right_past_all_colours_that_are_kept_in_mind() {
    let can = Abilities::new("xterm-kitty", "truecolor");
    let mut renderer = Renderer::new(can, 80, 24);
    let mut terminal = Strict::new(can, 80, 24);
    let mut whole = 0;
    for count in 0..16_u8 {
        let mut frame = blank(80, 24);
        for row in 0..24_u8 {
            for column in 0..80_u8 {
                let ink = Color::Rgb(count, row, column);
                let style = Style::new().fg(ink);
                frame.set_string(column.into(), row.into(), "x", style);
            }
        }
        let bytes = draw(&mut renderer, &frame, None);
        // Whoever forgets what is shown clears it first.
        whole += usize::from(bytes.windows(3).any(|part| part == b"\x1b[J"));
        terminal.take(&bytes);
        assert_eq!(terminal.shows(&frame, None), Ok(()), "frame {count}");
    }
    // 1,920 each: it is full before the seventh, and once more.
    assert_eq!(whole, 3, "the first frame, and two times anew");
}
