//! What a terminal sends, byte by byte, wherever a line tears it.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use walkdown::tui::Keyboard;

const ANSWER: &str = "\u{1b}[?2026;2$y";

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn letter(letter: char) -> Event {
    key(KeyCode::Char(letter), KeyModifiers::NONE)
}

/// What comes of bytes in one piece.
fn whole(bytes: &[u8]) -> Vec<Event> {
    let mut keyboard = Keyboard::default();
    let mut events = keyboard.hear(bytes);
    events.extend(keyboard.timeout());
    events
}

#[test]
fn bytes_are_their_keys_wherever_they_are_torn() {
    let held = |letter| key(KeyCode::Char(letter), KeyModifiers::CONTROL);
    let bytes =
        "3ä\u{65e5}N\r\t\u{7f}\u{3}\u{1f}\0\u{1b}[A\u{1b}[1;5C\u{1b}OP\u{1b}[[B\u{1b}[15~\u{1b}[I\
                 \u{1b}[Z\u{1b}[200~2 of\r\n\t3\u{1b}[201~4"
            .as_bytes();
    let none = KeyModifiers::NONE;
    let wanted = [
        letter('3'),
        letter('ä'),
        letter('日'),
        key(KeyCode::Char('N'), KeyModifiers::SHIFT),
        key(KeyCode::Enter, none),
        key(KeyCode::Tab, none),
        key(KeyCode::Backspace, none),
        held('c'),
        held('7'),
        held(' '),
        key(KeyCode::Up, none),
        key(KeyCode::Right, KeyModifiers::CONTROL),
        key(KeyCode::F(1), none),
        key(KeyCode::F(2), none),
        key(KeyCode::F(5), none),
        Event::FocusGained,
        key(KeyCode::BackTab, none),
        Event::Paste("2 of\n\t3".into()),
        letter('4'),
    ];
    for at in 0..bytes.len() {
        let mut keyboard = Keyboard::default();
        let (first, second) = bytes.split_at(at);
        let mut events = keyboard.hear(first);
        events.extend(keyboard.hear(second));
        assert_eq!(events, wanted, "torn at {at}");
    }
}

#[test]
fn what_is_no_character_is_passed_over() {
    assert_eq!(
        whole(b"a\xffb\xe6\x97c\xc3"),
        [letter('a'), letter('b'), letter('c')]
    );
    assert_eq!(
        whole(b"\xe6\x1b[B"),
        [key(KeyCode::Down, KeyModifiers::NONE)]
    );
    // A click far to the right, as terminals told it of old.
    assert!(matches!(whole(b"\x1b[M \xf0!")[..], [Event::Mouse(click)] if click.column == 207));
}

#[test]
fn what_a_terminal_answers_is_no_key() {
    for (text, has) in [
        ("\u{1b}[?2026;0$y", Some(false)),
        ("\u{1b}[?2026;1$y", Some(true)),
        (ANSWER, Some(true)),
        ("\u{1b}[?2026;3$y", Some(false)),
        ("\u{1b}[?2026;4$y", Some(false)),
        ("\u{1b}[?2004;1$y", None),
        ("\u{1b}[?2026;12$y", None),
        ("\u{1b}[?62;22c", None),
        ("\u{1b}[>1;10;0c", None),
        ("\u{1b}[?1;0S", None),
        ("\u{1b}[12;40R", None),
        ("\u{1b}[?0u", None),
    ] {
        let mut keyboard = Keyboard::default();
        let events = keyboard.hear(format!("{text}3").as_bytes());
        assert_eq!(events, [letter('3')], "{text:?}");
        assert_eq!(keyboard.take_answer(), has, "{text:?}");
        assert_eq!(keyboard.take_answer(), None, "once");
    }
}

/// Cut in two, and the rest however late: it is the answer all the same, and what is typed after it acts.
#[test]
fn an_answer_that_comes_late_is_no_key() {
    for expects in [true, false] {
        for times in [0, 1, 2, 20] {
            for at in 1..ANSWER.len() {
                let mut keyboard = Keyboard::default();
                keyboard.expect_answer(expects);
                let (first, second) = ANSWER.split_at(at);
                let mut events = keyboard.hear(first.as_bytes());
                for _ in 0..times {
                    events.extend(keyboard.timeout());
                }
                events.extend(keyboard.hear(second.as_bytes()));
                let after = keyboard.hear(b"3");
                let case = format!("{first:?}, {times} times waited, {second:?}");
                // Nobody can tell the first byte alone from the key once it is waited on no longer.
                let given_up = at == 1 && times > usize::from(expects);
                let escape = key(KeyCode::Esc, KeyModifiers::NONE);
                let acted: Vec<Event> = given_up.then_some(escape).into_iter().collect();
                // Of a bracket alone nothing is expected any more, unless the question was just asked.
                if at == 2 && times > 0 && !expects {
                    continue;
                }
                assert_eq!(events, acted, "{case}");
                assert_eq!(after, [letter('3')], "{case}");
                assert_eq!(keyboard.take_answer(), Some(true), "{case}");
            }
        }
    }
}

#[test]
fn a_sequence_that_one_character_begins_acts_as_with_two() {
    let up = key(KeyCode::Up, KeyModifiers::NONE);
    let f6 = key(KeyCode::F(6), KeyModifiers::NONE);
    for (bytes, wanted) in [
        (&b"\x9bA3"[..], vec![up.clone(), letter('3')]),
        (b"\xc2\x9bA3", vec![up.clone(), letter('3')]),
        (b"\x8fA\x9b17~", vec![up, f6]),
        // What is no key does nothing, and what was no character before is none.
        (b"\x9b?62;22c3", vec![letter('3')]),
        (b"\x93\xff3", vec![letter('3')]),
    ] {
        for at in 0..bytes.len() {
            let mut keyboard = Keyboard::default();
            let (first, second) = bytes.split_at(at);
            let mut events = keyboard.hear(first);
            events.extend(keyboard.hear(second));
            assert_eq!(events, wanted, "{bytes:?} torn at {at}");
        }
    }
    let paste = "\u{1b}[200~a\u{9b}1b\u{1b}[201~";
    assert_eq!(whole(paste.as_bytes()), [Event::Paste("a\u{9b}1b".into())]);
}

#[test]
fn what_is_typed_while_an_answer_is_waited_for_acts() {
    let escape = key(KeyCode::Esc, KeyModifiers::NONE);
    let mut keyboard = Keyboard::default();
    keyboard.expect_answer(true);
    assert_eq!(keyboard.hear(b"3\x1b[A").len(), 2);
    assert_eq!(keyboard.hear(b"\x1b"), []);
    assert_eq!(keyboard.timeout(), None);
    assert_eq!(keyboard.hear(b"j"), [escape.clone(), letter('j')]);
    assert_eq!(keyboard.hear(b"\x1b"), []);
    assert_eq!(keyboard.timeout(), None);
    assert_eq!(keyboard.timeout(), Some(escape.clone()));
    assert_eq!(keyboard.wait(), None);
    // The rest of an answer that broke off is waited for, but holds nothing up.
    assert_eq!(keyboard.hear(b"\x1b[?20"), []);
    assert_eq!(keyboard.timeout(), None);
    assert_eq!(keyboard.wait(), None);
    assert_eq!(keyboard.hear(b"3"), [letter('3')]);
    assert_eq!(keyboard.hear(b"26;1$y").len(), 6);
    // A bracket after an Esc that acted acts too, a little later.
    keyboard.expect_answer(false);
    assert_eq!(keyboard.hear(b"\x1b"), []);
    assert_eq!(keyboard.timeout(), Some(escape));
    assert_eq!(keyboard.hear(b"["), []);
    assert_eq!(keyboard.timeout(), Some(letter('[')));
    assert_eq!(keyboard.hear(b"?"), [letter('?')]);
    assert_eq!(keyboard.hear(b"\x1b"), []);
    keyboard.timeout();
    assert_eq!(keyboard.hear(b"[j"), [letter('['), letter('j')]);
}

#[test]
fn a_paste_whose_end_is_lost_is_not_waited_on_for_ever() {
    let mut keyboard = Keyboard::default();
    assert_eq!(keyboard.hear(b"\x1b[200~one"), []);
    let mut waited = keyboard.wait().unwrap();
    assert_eq!(keyboard.timeout(), None);
    waited += keyboard.wait().unwrap();
    assert!(waited < Duration::from_secs(3), "{waited:?}");
    assert_eq!(keyboard.timeout(), Some(Event::Paste("one".into())));
    assert_eq!(keyboard.hear(b"3"), [letter('3')]);
}

#[test]
fn ctrl_c_ends_a_paste_whose_end_is_lost() {
    let mut keyboard = Keyboard::default();
    assert_eq!(keyboard.hear(b"\x1b[200~one"), []);
    assert_eq!(keyboard.timeout(), None);
    assert_eq!(keyboard.hear(b"two\x033"), [], "this streams in");
    assert_eq!(keyboard.timeout(), None);
    assert_eq!(keyboard.hear(b"\x03"), [Event::Paste("onetwo3".into())]);
    assert_eq!(keyboard.hear(b"3"), [letter('3')]);
}

#[test]
fn esc_and_a_bracket_that_are_typed_act_also_while_an_answer_is_waited_for() {
    let typed = [key(KeyCode::Esc, KeyModifiers::NONE), letter('[')];
    for (rest, after) in [
        ("", vec![]),
        ("j", vec![letter('j')]),
        ("[", vec![letter('[')]),
        // An answer that is torn apart three times.
        ("?2026;2$y", vec![]),
        ("<0;34;12M", vec![]),
    ] {
        for times in [0, 1, 2] {
            let mut keyboard = Keyboard::default();
            keyboard.expect_answer(true);
            let mut events = keyboard.hear(b"\x1b");
            events.extend(keyboard.timeout());
            events.extend(keyboard.hear(b"["));
            for _ in 0..times {
                events.extend(keyboard.timeout());
            }
            let case = format!("{times} times waited, {rest:?}");
            let before = events.clone();
            events.extend(keyboard.hear(rest.as_bytes()));
            if rest.is_empty() {
                events.extend(keyboard.timeout());
                events.extend(keyboard.timeout());
            }
            match rest.chars().next() {
                Some('?' | '<') if times < 2 => assert!(!events.contains(&letter('[')), "{case}"),
                // Both act before what is a sequence no longer.
                Some('?' | '<') => assert_eq!(before, typed, "{case}"),
                _ => assert_eq!(events, [&typed[..], &after[..]].concat(), "{case}"),
            }
        }
    }
}

#[test]
fn a_key_that_is_spelt_out_is_the_key() {
    let none = KeyModifiers::NONE;
    let held = |letter| key(KeyCode::Char(letter), KeyModifiers::CONTROL);
    for (bytes, wanted) in [
        ("\u{1b}[51u", letter('3')),
        ("\u{1b}[51;1u", letter('3')),
        ("\u{1b}[51;1:1u", letter('3')),
        ("\u{1b}[51;129u", letter('3')),
        ("\u{1b}[57402u", letter('3')),
        ("\u{1b}[57413u", letter('+')),
        ("\u{1b}[27;1;51~", letter('3')),
        ("\u{1b}[27u", key(KeyCode::Esc, none)),
        ("\u{1b}[27;5;91~", key(KeyCode::Esc, none)),
        ("\u{1b}[13;2u", key(KeyCode::Enter, none)),
        ("\u{1b}[57414u", key(KeyCode::Enter, none)),
        ("\u{1b}[9u", key(KeyCode::Tab, none)),
        ("\u{1b}[9;2u", key(KeyCode::BackTab, none)),
        ("\u{1b}[27;2;9~", key(KeyCode::BackTab, none)),
        ("\u{1b}[127;2u", key(KeyCode::Backspace, none)),
        ("\u{1b}[127;3u", key(KeyCode::Backspace, KeyModifiers::ALT)),
        ("\u{1b}[32;2u", letter(' ')),
        ("\u{1b}[32;5u", held(' ')),
        ("\u{1b}[111;5u", held('o')),
        ("\u{1b}[27;5;103~", held('g')),
        ("\u{1b}[79;6u", held('o')),
        ("\u{1b}[55;5u", held('7')),
        ("\u{1b}[98;3u", key(KeyCode::Char('b'), KeyModifiers::ALT)),
        (
            "\u{1b}[110;2u",
            key(KeyCode::Char('N'), KeyModifiers::SHIFT),
        ),
        (
            "\u{1b}[110;65u",
            key(KeyCode::Char('N'), KeyModifiers::SHIFT),
        ),
        (
            "\u{1b}[110:78;2u",
            key(KeyCode::Char('N'), KeyModifiers::SHIFT),
        ),
        (
            "\u{1b}[27;2;78~",
            key(KeyCode::Char('N'), KeyModifiers::SHIFT),
        ),
        ("\u{1b}[49:33;2u", letter('!')),
        ("\u{1b}[228u", letter('ä')),
        ("\u{1b}[57419;5u", key(KeyCode::Up, KeyModifiers::CONTROL)),
        ("\u{1b}[1;5:2A", key(KeyCode::Up, KeyModifiers::CONTROL)),
    ] {
        assert_eq!(
            whole(bytes.as_bytes()),
            std::slice::from_ref(&wanted),
            "{bytes:?}"
        );
        let at = bytes.len() / 2;
        let mut keyboard = Keyboard::default();
        let mut events = keyboard.hear(&bytes.as_bytes()[..at]);
        events.extend(keyboard.hear(&bytes.as_bytes()[at..]));
        assert_eq!(events, [wanted], "{bytes:?} torn");
    }
    for bytes in [
        // Released; a key of the desktop; a key that is none of ours; no key.
        "\u{1b}[51;1:3u",
        "\u{1b}[1;1:3B",
        "\u{1b}[51;9u",
        "\u{1b}[57441u",
        "\u{1b}[u",
        "\u{1b}[4294967295u",
        "\u{1b}[55296u",
        "\u{1b}[27;5~",
    ] {
        assert_eq!(whole(bytes.as_bytes()), [], "{bytes:?}");
    }
}
