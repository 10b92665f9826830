//! The bytes themselves, to the last one.

use ratatui::{
    buffer::Buffer,
    layout::Position,
    style::{Color, Modifier, Style},
};
use walkdown::render::{Abilities, Ability, Renderer};

use super::{blank, draw};

/// A frame of these rows, 80 columns wide and 24 rows high.
fn frame(rows: &[&str]) -> Buffer {
    let mut frame = blank(80, 24);
    for (row, text) in (0..).zip(rows) {
        frame.set_string(0, row, text, Style::new());
    }
    frame
}

/// The bytes from one frame to another, with the cursor at these places before and after; the pen is plain.
fn bytes(
    term: &str,
    before: &Buffer,
    cursor: Option<(u16, u16)>,
    after: &Buffer,
    to: Option<(u16, u16)>,
) -> String {
    let mut renderer = Renderer::new(Abilities::new(term, ""), 80, 24);
    draw(&mut renderer, before, cursor.map(Position::from));
    let bytes = draw(&mut renderer, after, to.map(Position::from));
    String::from_utf8(bytes).unwrap()
}

const XTERM: &str = "xterm-256color";

#[test]
fn a_frame_without_a_change_sends_nothing() {
    let shown = frame(&["one", "two"]);
    assert_eq!(bytes(XTERM, &shown, Some((3, 1)), &shown, Some((3, 1))), "");
    assert_eq!(bytes(XTERM, &shown, None, &shown, None), "");
}

#[test]
fn a_typed_letter_is_one_byte() {
    let (before, after) = (frame(&["", "they log"]), frame(&["", "they log "]));
    let at = |column| Some((column, 1));
    assert_eq!(
        bytes(XTERM, &before, at(8), &frame(&["", "they loga"]), at(9)),
        "a"
    );
    // A blank in place of a blank is the cursor's step alone.
    assert_eq!(bytes(XTERM, &before, at(8), &after, at(9)), " ");
    assert_eq!(
        bytes(XTERM, &frame(&["", "they lo"]), at(7), &before, at(8)),
        "g"
    );
}

#[test]
fn a_letter_taken_back_is_three_bytes() {
    let (before, after) = (frame(&["", "they log"]), frame(&["", "they lo"]));
    let sent = bytes(XTERM, &before, Some((8, 1)), &after, Some((7, 1)));
    assert_eq!(sent, "\u{8} \u{8}");
}

#[test]
fn the_cursor_goes_the_shortest_way() {
    let shown = frame(&["a text that stands here", "", "", "", "another"]);
    for (from, to, way) in [
        ((5, 0), (4, 0), "\u{8}"),
        ((5, 0), (3, 0), "\u{8}\u{8}"),
        ((5, 0), (1, 0), "\ra"),
        ((5, 0), (0, 0), "\r"),
        ((5, 0), (5, 1), "\n"),
        ((5, 0), (0, 3), "\r\n\n\n"),
        ((5, 3), (5, 2), "\u{1b}M"),
        ((5, 9), (5, 2), "\u{1b}[3d"),
        ((0, 4), (3, 4), "ano"),
        ((0, 9), (16, 9), "\t\t"),
        ((0, 9), (15, 9), "\t\t\u{8}"),
        ((0, 9), (18, 9), "\t\t  "),
        ((60, 20), (0, 0), "\u{1b}[H"),
        ((60, 20), (43, 5), "\u{1b}[6;44H"),
        ((60, 20), (1, 5), "\u{1b}[6d\r "),
    ] {
        let sent = bytes(XTERM, &shown, Some(from), &shown, Some(to));
        assert_eq!(
            sent.len(),
            way.len(),
            "{from:?} to {to:?}: {sent:?} {way:?}"
        );
    }
}

#[test]
fn where_a_line_feed_goes_to_the_margin_none_is_sent() {
    let can = Abilities::new(XTERM, "").without(Ability::FEED);
    let mut renderer = Renderer::new(can, 80, 24);
    let shown = frame(&["one"]);
    draw(&mut renderer, &shown, Some(Position::new(5, 1)));
    let sent = draw(&mut renderer, &shown, Some(Position::new(5, 2)));
    assert_eq!(sent, b"\x1b[B");
}

#[test]
fn what_erases_or_repeats_does_where_it_is_shorter() {
    let (line, long) = ("=".repeat(40), "x".repeat(40));
    for (before, after, sent) in [
        (vec!["", "gone for good"], vec![], "\u{1b}[2H\u{1b}[K"),
        (vec![], vec![line.as_str()], "\u{1b}[H=\u{1b}[39b"),
        (vec![&long, "|"], vec!["", "|"], "\u{1b}[H\u{1b}[K"),
        (vec!["a", "b", "c", "d"], vec!["a"], "\u{1b}[2H\u{1b}[J"),
    ] {
        let (before, after) = (frame(&before), frame(&after));
        assert_eq!(
            bytes(XTERM, &before, Some((70, 20)), &after, None),
            format!("\u{1b}[?25l{sent}")
        );
    }
    // Beyond ASCII some drop repetitions.
    let drawn = frame(&[&"─".repeat(40)]);
    for (term, sent) in [("foot", "─\u{1b}[39b".to_owned()), (XTERM, "─".repeat(40))] {
        let found = bytes(term, &frame(&[]), Some((0, 0)), &drawn, Some((40, 0)));
        assert_eq!(found, sent);
    }
    let mut before = frame(&["a text that is gone, and more"]);
    let mut after = frame(&["a"]);
    before.set_string(60, 0, "|", Style::new());
    after.set_string(60, 0, "|", Style::new());
    let sent = bytes(XTERM, &before, Some((2, 0)), &after, Some((2, 0)));
    assert_eq!(sent, "\u{1b}[27X");
    let sent = bytes("vt100", &before, Some((2, 0)), &after, Some((2, 0)));
    assert_eq!(sent, "\u{1b}[K\u{1b}[58C|\ra ");
}

#[test]
fn what_scrolls_is_not_drawn_anew() {
    let rows: Vec<String> = (1..=24)
        .map(|row| format!("{row}: what is asked in question {}", row * 7919))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let whole = frame(&rows);
    let mut up = rows.clone();
    up.remove(3);
    up.insert(20, "new");
    let sent = bytes(XTERM, &whole, Some((0, 0)), &frame(&up), Some((0, 0)));
    assert_eq!(sent, "\n\n\n\u{1b}[M\u{1b}[21H\u{1b}[L\rnew\u{1b}[H");
    let sent = bytes("vt100", &whole, Some((0, 0)), &frame(&up), Some((0, 0)));
    assert_eq!(
        sent,
        "\u{1b}[4;21r\u{1b}[21H\n\u{1b}[r\u{1b}[21Hnew\u{1b}[H"
    );
    let mut down = rows.clone();
    down.pop();
    down.insert(0, "new");
    let sent = bytes(XTERM, &whole, Some((0, 0)), &frame(&down), Some((3, 0)));
    assert_eq!(sent, "\u{1b}Mnew");
}

#[test]
fn attributes_change_by_the_shortest_means() {
    let red = Style::new().fg(Color::Red);
    let bold = Style::new().add_modifier(Modifier::BOLD);
    for (first, second, sent) in [
        (red, red, "ab"),
        (red, Style::new(), "a\u{1b}[mb"),
        (red, red.add_modifier(Modifier::BOLD), "a\u{1b}[1mb"),
        (red.add_modifier(Modifier::BOLD), red, "a\u{1b}[22mb"),
        (bold, red, "a\u{1b}[;31mb"),
        (red.bg(Color::Blue), red, "a\u{1b}[49mb"),
    ] {
        let before = frame(&[]);
        let mut after = before.clone();
        after.set_string(0, 0, "a", first);
        after.set_string(1, 0, "b", second);
        let sent_all = bytes(XTERM, &before, Some((0, 0)), &after, Some((2, 0)));
        let (_, rest) = sent_all.split_once('m').unwrap();
        assert_eq!(rest, sent);
    }
    // Blanks between two words of a colour need no other pen.
    let mut after = frame(&[]);
    after.set_string(0, 0, "one", red);
    after.set_string(5, 0, "two", red);
    let sent = bytes(
        XTERM,
        &frame(&["-------------"]),
        Some((0, 0)),
        &after,
        Some((8, 0)),
    );
    assert_eq!(sent, "\u{1b}[31mone  two\u{1b}[K");
}

#[test]
fn the_cursor_is_shown_and_hidden_only_where_that_changes() {
    let shown = frame(&["one"]);
    assert_eq!(
        bytes(XTERM, &shown, Some((0, 0)), &shown, None),
        "\u{1b}[?25l"
    );
    assert_eq!(
        bytes(XTERM, &shown, None, &shown, Some((0, 0))),
        "\r\u{1b}[?25h"
    );
    assert_eq!(bytes("vt100", &shown, Some((0, 0)), &shown, None), "");
}

#[test]
fn the_first_frame_clears_the_screen_and_a_name_not_known_gets_the_least() {
    for (term, clear) in [
        (XTERM, "\u{1b}[r\u{1b}[m\u{1b}[H\u{1b}[J"),
        ("a-name-not-known", "\u{1b}[m\u{1b}[H\u{1b}[J"),
    ] {
        let mut renderer = Renderer::new(Abilities::new(term, ""), 80, 24);
        let sent = draw(&mut renderer, &frame(&["one"]), Some(Position::new(3, 0)));
        let sent = String::from_utf8(sent).unwrap();
        let shows = if term == XTERM { "\u{1b}[?25h" } else { "" };
        assert_eq!(sent, format!("{clear}one{shows}"));
    }
    let mut coloured = frame(&[]);
    coloured.set_string(
        0,
        0,
        "one",
        Style::new().fg(Color::Red).add_modifier(Modifier::ITALIC),
    );
    let sent = bytes(
        "a-name-not-known",
        &frame(&[]),
        Some((0, 0)),
        &coloured,
        Some((3, 0)),
    );
    assert_eq!(sent, "one");
}

#[test]
fn a_long_frame_is_marked_for_a_terminal_that_shows_it_at_once() {
    let (begin, end) = ("\u{1b}[?2026h", "\u{1b}[?2026l");
    let long = frame(&["what is asked in a question, at some length, row by row"; 6]);
    let mut renderer = Renderer::new(Abilities::new(XTERM, ""), 80, 24);
    let mut sent = |frame: &Buffer, synchronizes| {
        renderer.synchronize(synchronizes);
        String::from_utf8(draw(&mut renderer, frame, None)).unwrap()
    };
    let plain = sent(&long, false);
    assert!(plain.len() > 300 && !plain.contains("2026"), "{plain:?}");
    let plain = sent(&blank(80, 24), true);
    assert!(plain.len() <= 300 && !plain.contains("2026"), "{plain:?}");
    assert_eq!(sent(&blank(80, 24), true), "");
    let marked = sent(&long, true);
    let within = marked
        .strip_prefix(begin)
        .unwrap()
        .strip_suffix(end)
        .unwrap();
    assert!(within.len() > 300 && !within.contains("2026"), "{marked:?}");
}

#[test]
fn what_would_steer_the_terminal_is_a_blank() {
    let mut wanted = frame(&["abc"]);
    wanted[(1, 0)].set_symbol("\u{1b}[2J");
    wanted[(2, 0)].set_symbol("\u{9b}");
    let sent = bytes(XTERM, &frame(&[]), Some((0, 0)), &wanted, Some((1, 0)));
    assert_eq!(sent, "a");
}
