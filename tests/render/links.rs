//! Texts that lead somewhere: the sequence goes out only to terminals that take it, leads nowhere else, and what steers a
//! terminal never gets into it.

use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::Position,
    style::Style,
};
use walkdown::render::{Abilities, Renderer};

use super::{
    blank, draw, draw_linked,
    frames::{self, Chance},
    strict::Strict,
};

const ADDRESS: &str = "file://plant/report.html";

fn frame() -> Buffer {
    let mut frame = blank(40, 6);
    frame.set_string(2, 1, "in my report.html now", Style::new());
    frame
}

/// The bytes of a frame with these links, after one without.
fn sent(term: &str, links: &[(u16, u16, u16, &str)]) -> String {
    let mut renderer = Renderer::new(Abilities::new(term, ""), 40, 6);
    draw(&mut renderer, &frame(), Some(Position::new(0, 0)));
    let bytes = draw_linked(&mut renderer, &frame(), links, Some(Position::new(0, 0)));
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_link_goes_out_with_its_text_alone_and_ends_there() {
    let link = [(5, 1, 14, ADDRESS)];
    assert_eq!(
        sent("foot", &link),
        format!("\n\u{1b}[5C\u{1b}]8;;{ADDRESS}\u{7}my report.html\u{1b}]8;;\u{7}\u{1b}[H")
    );
    for term in ["xterm-256color", "linux", "screen", "vt220", "putty", "st"] {
        assert_eq!(sent(term, &link), "", "{term}");
    }
    // A frame that repeats it costs nothing, and one without it takes it back.
    let mut renderer = Renderer::new(Abilities::new("foot", ""), 40, 6);
    draw_linked(&mut renderer, &frame(), &link, None);
    assert_eq!(draw_linked(&mut renderer, &frame(), &link, None), b"");
    let back = String::from_utf8(draw(&mut renderer, &frame(), None)).unwrap();
    assert!(back.contains("my report.html"), "{back:?}");
    assert!(!back.contains("]8;"), "{back:?}");
}

#[test]
fn an_address_that_would_steer_the_terminal_or_is_beyond_measure_is_none() {
    let long = format!("file://{}", "a".repeat(2000));
    for address in [
        "file://a\u{7}b",
        "file://a\u{1b}\\b",
        "file://a\u{9c}b",
        "file://a b",
        "file://a\nb",
        "file://\u{e9}",
        "",
        &long,
    ] {
        assert_eq!(sent("foot", &[(5, 1, 14, address)]), "", "{address:?}");
    }
    assert_eq!(
        sent("foot", &[(5, 9, 14, ADDRESS), (50, 1, 3, ADDRESS)]),
        ""
    );
}

/// A place of the frame that leads to an address, as a number.
type Place = (u16, u16, u16, usize);

#[test]
fn of_frames_by_chance_every_place_leads_where_it_should() {
    // More than are kept in mind at once.
    let addresses: Vec<String> = (0..150)
        .map(|at| format!("https://a.example/{at}"))
        .collect();
    for (seed, kind) in (301..).zip(["foot", "xterm-kitty", "tmux-256color", "vte"]) {
        let can = Abilities::new(kind, "");
        let mut chance = Chance::new(seed);
        let mut frame = blank(48, 14);
        let mut places: Vec<Place> = Vec::new();
        let mut renderer = Renderer::new(can, 48, 14);
        let mut terminal = Strict::new(can, 48, 14);
        for count in 0..200 {
            frame = frames::next(&mut chance, &frame, can, false);
            if places.len() > 6 || chance.below(20) == 0 {
                places.clear();
            }
            for _ in 0..chance.below(3) {
                let (column, row) = (chance.below(48), chance.below(14));
                let address = usize::from(chance.below(150));
                places.push((column, row, 1 + chance.below(48 - column), address));
            }
            places.retain(|place| is_whole(&frame, *place));
            let links: Vec<_> = places
                .iter()
                .map(|&(column, row, width, at)| (column, row, width, addresses[at].as_str()))
                .collect();
            let cursor = frames::cursor(&mut chance, &frame);
            let bytes = draw_linked(&mut renderer, &frame, &links, cursor);
            terminal.take(&bytes);
            let wrong = terminal.shows(&frame, cursor).err();
            let wrong = wrong.or_else(|| terminal.leads(&links).err());
            assert_eq!(wrong, None, "{kind}, frame {count}");
        }
    }
}

/// Whether no wide character is cut by an end of a place.
fn is_whole(frame: &Buffer, (column, row, width, _): Place) -> bool {
    let mut starts = Vec::new();
    let mut at = 0;
    while at < frame.area.width {
        starts.push(at);
        at += frame[(at, row)].cell_width().max(1);
    }
    let end = column + width;
    starts.contains(&column) && (starts.contains(&end) || end == frame.area.width)
}
