//! The bytes of a terminal, through the keyboard and then through the screens of an interview. The first byte says
//! where it begins; 0xFE stands for a pause in which what is half typed is waited on no longer. What is drawn has no
//! control characters, and what the session's file then holds is what is shown.

use crossterm::event::Event;
use walkdown::{
    format::read_session,
    interview::Access,
    tui::{Keyboard, Message},
};

use crate::support::screens::{World, about};

/// At most so many bytes are typed, and pictures are drawn.
const MOST: usize = 2000;

pub(super) fn run(input: &[u8]) {
    let Some((first, typed)) = input.split_first() else {
        return;
    };
    let profile = if first & 1 == 0 { "all" } else { "base" };
    let mut world = match first & 6 {
        2 => World::home(),
        _ => World::on(super::few(), &about(profile)),
    };
    if first & 6 == 4 {
        world.open(Access::Follower("Ana".into()));
    }
    let size = if first & 8 == 0 { (80, 24) } else { (41, 9) };
    world.take_in(Message::Resize(size.0, size.1));
    let mut keyboard = Keyboard::default();
    keyboard.expect_answer(first & 16 != 0);
    for piece in typed[..typed.len().min(MOST)].split(|byte| *byte == 0xFE) {
        let mut events = keyboard.hear(piece);
        events.extend(keyboard.timeout());
        for event in events {
            world.take_in(message(event));
        }
        look(&mut world, size);
    }
    let read = read_session((world.lines.join("\n") + "\n").as_bytes());
    assert_eq!(read.damage, [], "what was written is sound");
    if let Some(walk) = &world.model.walk {
        assert_eq!(
            read.session.heads(),
            walk.shown.heads(),
            "what is shown is what is in the file"
        );
    }
}

/// As the runtime passes on what was typed.
fn message(event: Event) -> Message {
    match event {
        Event::Key(key) => Message::Key(key),
        Event::Mouse(mouse) => Message::Mouse(mouse),
        Event::Paste(text) => Message::Paste(text),
        Event::FocusGained => Message::Focus(true),
        Event::FocusLost => Message::Focus(false),
        Event::Resize(columns, rows) => Message::Resize(columns, rows),
    }
}

fn look(world: &mut World, size: (u16, u16)) {
    for cell in &world.draw(size).content {
        let symbol = cell.symbol();
        let acts = |letter: char| {
            letter.is_control() || "\u{202e}\u{2066}\u{200f}\u{2028}".contains(letter)
        };
        assert!(!symbol.contains(acts), "{symbol:?} on the screen");
    }
}
