//! Keys that a slow line tears apart, and what a terminal says of itself.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use walkdown::tui::SequenceJoiner;

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

/// What comes out of a text whose every character arrives alone.
fn torn(text: &str) -> Vec<Event> {
    let mut joiner = SequenceJoiner::default();
    let mut out = Vec::new();
    for character in text.chars() {
        let code = match character {
            '\u{1b}' => KeyCode::Esc,
            '\r' => KeyCode::Enter,
            other => KeyCode::Char(other),
        };
        out.extend(joiner.feed(key(code, KeyModifiers::NONE)));
    }
    out.extend(joiner.timeout());
    // A paste is waited on once more.
    out.extend(joiner.timeout());
    out
}

#[test]
fn torn_sequences_are_their_keys() {
    assert_eq!(torn("\u{1b}[I"), [Event::FocusGained]);
    assert_eq!(torn("\u{1b}[O"), [Event::FocusLost]);
    assert_eq!(torn("\u{1b}[A"), [key(KeyCode::Up, KeyModifiers::NONE)]);
    assert_eq!(torn("\u{1b}OB"), [key(KeyCode::Down, KeyModifiers::NONE)]);
    assert_eq!(
        torn("\u{1b}[3~"),
        [key(KeyCode::Delete, KeyModifiers::NONE)]
    );
    assert_eq!(
        torn("\u{1b}[1;5C"),
        [key(KeyCode::Right, KeyModifiers::CONTROL)]
    );
    assert_eq!(
        torn("\u{1b}Od"),
        [key(KeyCode::Left, KeyModifiers::CONTROL)]
    );
}

#[test]
fn a_torn_click_is_a_click() {
    let left = MouseButton::Left;
    for (text, kind, column, row) in [
        ("\u{1b}[<0;34;12M", MouseEventKind::Down(left), 33, 11),
        ("\u{1b}[<0;3;1m", MouseEventKind::Up(left), 2, 0),
        ("\u{1b}[<65;134;48M", MouseEventKind::ScrollDown, 133, 47),
        ("\u{1b}[M 31", MouseEventKind::Down(left), 18, 16),
    ] {
        let click = Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        });
        assert_eq!(torn(text), [click], "{text:?}");
    }
    assert_eq!(torn("\u{1b}[M 313").len(), 2, "three bytes and no more");
    for text in [
        "\u{1b}[<0;0;0M",
        "\u{1b}[<0;34M",
        "\u{1b}[<999;1;1M",
        "\u{1b}[M   ",
    ] {
        assert_eq!(torn(text), [], "{text:?}");
    }
    // So late that ESC was taken for a key: the digits still are no answers.
    let mut joiner = SequenceJoiner::default();
    let press = |letter| key(KeyCode::Char(letter), KeyModifiers::NONE);
    joiner.feed(key(KeyCode::Esc, KeyModifiers::NONE));
    let mut out: Vec<Event> = joiner.timeout().into_iter().collect();
    out.extend(
        "[<0;34;12M3"
            .chars()
            .flat_map(|letter| joiner.feed(press(letter))),
    );
    assert_eq!(out, [key(KeyCode::Esc, KeyModifiers::NONE), press('3')]);
    let mut joiner = SequenceJoiner::default();
    joiner.feed(key(KeyCode::Esc, KeyModifiers::NONE));
    joiner.timeout();
    let late = "[I3".chars();
    let out: Vec<Event> = late.flat_map(|letter| joiner.feed(press(letter))).collect();
    assert_eq!(out, [press('3')], "what says that one looked away");
}

#[test]
fn a_torn_paste_is_a_paste() {
    assert_eq!(
        torn("\u{1b}[200~2026-03-14\u{1b}[201~"),
        [Event::Paste("2026-03-14".into())]
    );
    assert_eq!(
        torn("\u{1b}[200~a\rb [2\u{1b}[201~"),
        [Event::Paste("a\nb [2".into())]
    );
    assert_eq!(
        torn("\u{1b}[200~the end is lost"),
        [Event::Paste("the end is lost".into())]
    );
}

#[test]
fn what_no_key_sends_is_nothing() {
    for text in [
        "\u{1b}[31337x",
        "\u{1b}[",
        "\u{1b}[[A",
        "\u{1b}[24~",
        "\u{1b}O",
    ] {
        let keys = torn(text);
        assert!(
            keys.iter()
                .all(|event| !matches!(event, Event::Key(k) if matches!(k.code, KeyCode::Char(_)))),
            "{text:?} {keys:?}"
        );
    }
}

#[test]
fn what_a_terminal_says_of_itself_is_no_key() {
    for text in [
        "\u{1b}]11;rgb:3333/4444/1111\u{1b}\\",
        "\u{1b}_Gi=31;OK\u{1b}\\",
        "\u{1b}^2024 yes\u{1b}\\",
        "\u{1b}Xy3\u{1b}\\",
    ] {
        assert_eq!(torn(text), [], "{text:?}");
        // The same as it comes in one piece: ESC and what follows it are one key.
        let mut joiner = SequenceJoiner::default();
        let mut out = Vec::new();
        let mut held = KeyModifiers::NONE;
        for letter in text.chars() {
            if letter == '\u{1b}' {
                held = KeyModifiers::ALT;
                continue;
            }
            let pressed = key(KeyCode::Char(letter), held);
            out.extend(joiner.feed(pressed));
            held = KeyModifiers::NONE;
        }
        assert_eq!(out, [], "{text:?}");
    }
    let mut joiner = SequenceJoiner::default();
    let whole = [
        (']', KeyModifiers::ALT),
        ('1', KeyModifiers::NONE),
        ('g', KeyModifiers::CONTROL),
        ('3', KeyModifiers::NONE),
    ];
    let out: Vec<Event> = whole
        .into_iter()
        .flat_map(|(letter, held)| joiner.feed(key(KeyCode::Char(letter), held)))
        .collect();
    assert_eq!(out, [key(KeyCode::Char('3'), KeyModifiers::NONE)]);
}

#[test]
fn escape_alone_is_escape_once_the_time_is_over() {
    assert_eq!(torn("\u{1b}"), [key(KeyCode::Esc, KeyModifiers::NONE)]);
    assert_eq!(
        torn("\u{1b}b"),
        [key(KeyCode::Char('b'), KeyModifiers::ALT)]
    );
}
