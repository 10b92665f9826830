//! The meaning of a whole sequence: a key, a click, or an answer of the terminal.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::spelt;

/// The answer to the question about synchronized output, with a digit in the place of `#`: 1 or 2 where the terminal
/// has it.
const ANSWER: &str = "?2026;#$y";

/// A key that is pressed.
pub(super) fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

/// Whether what followed `ESC [` so far is the beginning of an answer, or the whole of one.
pub(super) fn begins_answer(so_far: &str) -> bool {
    let mut wanted = ANSWER.chars();
    so_far.chars().all(|letter| match wanted.next() {
        Some('#') => letter.is_ascii_digit(),
        wanted => wanted == Some(letter),
    })
}

/// The meaning of a whole answer: whether the terminal has synchronized output and leaves it to us. None for any other
/// text.
pub(super) fn answered(whole: &str) -> Option<bool> {
    let is_whole = whole.len() == ANSWER.len() && begins_answer(whole);
    is_whole.then(|| whole.contains(";1") || whole.contains(";2"))
}

/// The key of `ESC O` and a letter.
pub(super) fn shifted(letter: char) -> Option<Event> {
    let (code, modifiers) = match letter {
        'a' => (KeyCode::Up, KeyModifiers::CONTROL),
        'b' => (KeyCode::Down, KeyModifiers::CONTROL),
        'c' => (KeyCode::Right, KeyModifiers::CONTROL),
        'd' => (KeyCode::Left, KeyModifiers::CONTROL),
        'M' => (KeyCode::Enter, KeyModifiers::NONE),
        letter => (by_letter(letter)?, KeyModifiers::NONE),
    };
    Some(key(code, modifiers))
}

/// The meaning of `ESC [`, parameters and a last letter; none for a sequence that none of our keys sends.
pub(super) fn decoded(parameters: &str, last: char) -> Option<Event> {
    match (parameters, last) {
        ("", 'I') => return Some(Event::FocusGained),
        ("", 'O') => return Some(Event::FocusLost),
        // The first function keys of a Linux console.
        ("[", 'A'..='E') => {
            let number = u8::try_from(u32::from(last) - u32::from('@')).ok()?;
            return Some(key(KeyCode::F(number), KeyModifiers::NONE));
        }
        _ => {}
    }
    if let Some(click) = parameters.strip_prefix('<') {
        return sgr_mouse(click, last);
    }
    // What a terminal says of itself, the place of its cursor too, is no key.
    if parameters.starts_with(['[', '=', '>', '?']) || last == 'R' && !parameters.is_empty() {
        return None;
    }
    if last == 'u' {
        return spelt::by_code(parameters);
    }
    let mut numbers = parameters.split(';');
    let first = numbers.next().unwrap_or_default().parse().unwrap_or(1);
    if last == '~' && first == spelt::NUMBER {
        return spelt::by_number(numbers);
    }
    let modifiers = spelt::modifiers(spelt::held(numbers.next())?);
    let code = match last {
        '~' => match first {
            1 | 7 => KeyCode::Home,
            2 => KeyCode::Insert,
            3 => KeyCode::Delete,
            4 | 8 => KeyCode::End,
            5 => KeyCode::PageUp,
            6 => KeyCode::PageDown,
            11..=15 => KeyCode::F(first - 10),
            17..=21 => KeyCode::F(first - 11),
            23 | 24 => KeyCode::F(first - 12),
            _ => return None,
        },
        'Z' => KeyCode::BackTab,
        letter => by_letter(letter)?,
    };
    Some(key(code, modifiers))
}

fn by_letter(letter: char) -> Option<KeyCode> {
    Some(match letter {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'H' => KeyCode::Home,
        'F' => KeyCode::End,
        'P' => KeyCode::F(1),
        'Q' => KeyCode::F(2),
        'R' => KeyCode::F(3),
        'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// A click as terminals tell it now: button, column and row in digits, released with a small letter.
fn sgr_mouse(click: &str, last: char) -> Option<Event> {
    let mut numbers = click.split(';').map(str::parse::<u16>);
    let (Some(Ok(button)), Some(Ok(column)), Some(Ok(row)), None) = (
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
    ) else {
        return None;
    };
    match last {
        'M' => mouse(button, column, row),
        'm' => mouse(button, column, row).map(released),
        _ => None,
    }
}

/// A click as terminals told it of old: three bytes, 32 added to each.
pub(super) fn old_mouse(bytes: [u8; 3]) -> Option<Event> {
    let [button, column, row] = bytes.map(|byte| byte.checked_sub(32).map(u16::from));
    mouse(button?, column?, row?)
}

fn released(event: Event) -> Event {
    match event {
        Event::Mouse(MouseEvent {
            kind: MouseEventKind::Down(button),
            column,
            row,
            modifiers,
        }) => Event::Mouse(MouseEvent {
            kind: MouseEventKind::Up(button),
            column,
            row,
            modifiers,
        }),
        other => other,
    }
}

/// A click from its numbers, of which columns and rows begin at 1.
fn mouse(number: u16, column: u16, row: u16) -> Option<Event> {
    let button = [MouseButton::Left, MouseButton::Middle, MouseButton::Right];
    let button = button.get(usize::from(number & 3)).copied();
    let (moves, wheel) = (number & 32 != 0, number & 64 != 0);
    let kind = match (wheel, moves, button) {
        (true, false, _) => match number & 3 {
            0 => MouseEventKind::ScrollUp,
            1 => MouseEventKind::ScrollDown,
            2 => MouseEventKind::ScrollLeft,
            _ => MouseEventKind::ScrollRight,
        },
        (false, false, Some(button)) => MouseEventKind::Down(button),
        (false, true, Some(button)) => MouseEventKind::Drag(button),
        (false, false, None) => MouseEventKind::Up(MouseButton::Left),
        (_, true, _) => MouseEventKind::Moved,
    };
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (4, KeyModifiers::SHIFT),
        (8, KeyModifiers::ALT),
        (16, KeyModifiers::CONTROL),
    ] {
        if number & bit != 0 {
            modifiers |= modifier;
        }
    }
    (number < 128).then_some(())?;
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.checked_sub(1)?,
        row: row.checked_sub(1)?,
        modifiers,
    }))
}
