//! The lines of plain mode: in a session, or, by the first byte, at the list of sessions. What is printed is whole lines
//! of at most 78 columns without control characters.

use walkdown::{
    format::width,
    plain::{Plain, PlainInput},
};

use crate::support::{
    lines::Lines,
    screens::{World, about},
};

/// So many lines are typed.
const MOST: usize = 200;

pub(super) fn run(input: &[u8]) {
    let Some((first, typed)) = input.split_first() else {
        return;
    };
    let lines = typed.split(|byte| *byte == b'\n').take(MOST);
    let lines = lines.map(|line| match std::str::from_utf8(line) {
        Ok(line) => PlainInput::Line(line.to_owned()),
        Err(_) => PlainInput::Unreadable("the line is not UTF-8"),
    });
    let lines = lines.chain([PlainInput::End]);
    if first & 1 == 1 {
        let mut plain = Plain::new("tester".into(), false, false);
        for line in lines {
            plain.hear(line);
            must_be_plain(&plain.take_text());
        }
        return;
    }
    let profile = if first & 2 == 0 { "all" } else { "base" };
    let world = World::on(super::few(), &about(profile));
    let mut said = Lines::on(&world);
    if first & 4 != 0 {
        said.fit(40, 10);
    }
    for line in lines {
        said.hear(line);
    }
    must_be_plain(&said.text);
}

fn must_be_plain(text: &str) {
    super::must_be_harmless(text);
    for line in text.lines() {
        assert!(width(line) <= 78, "wider than 78 columns: {line:?}");
    }
}
