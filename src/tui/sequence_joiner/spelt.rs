//! Keys that a terminal spells out by the code of their letter, because it was asked to by a program before us, or by
//! its settings: `ESC [ code ; held u`, and `ESC [ 27 ; held ; code ~`. They are the keys that other terminals send.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::{keyboard::pressed, sequence::key};

/// Keys of the block of digits have codes of their own, from this on: ten digits, and then these signs.
const BLOCK: u32 = 57_399;
const SIGNS: [char; 5] = ['.', '/', '*', '-', '+'];
const ENTER: u32 = 57_414;
const NAMED: [(u32, KeyCode); 10] = [
    (57_417, KeyCode::Left),
    (57_418, KeyCode::Right),
    (57_419, KeyCode::Up),
    (57_420, KeyCode::Down),
    (57_421, KeyCode::PageUp),
    (57_422, KeyCode::PageDown),
    (57_423, KeyCode::Home),
    (57_424, KeyCode::End),
    (57_425, KeyCode::Insert),
    (57_426, KeyCode::Delete),
];
/// Codes for keys that no other terminal sends.
const PRIVATE: std::ops::RangeInclusive<u32> = 0xe000..=0xf8ff;

/// The bits of the modifiers held with a key: the number sent is one more than their sum.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CONTROL: u32 = 4;
/// Super, hyper and meta: keys of the desktop.
const DESKTOP: u32 = 8 | 16 | 32;
const CAPITALS: u32 = 64;

/// The number of the key that is no key: its code stands behind.
pub(super) const NUMBER: u8 = 27;

/// The number that says a key was released.
const RELEASED: &str = "3";

/// The modifiers held, from the second parameter; none where the key was released, or is one of the desktop.
pub(super) fn held(parameter: Option<&str>) -> Option<u32> {
    let (held, kind) =
        parameter.map_or(("", ""), |text| text.split_once(':').unwrap_or((text, "")));
    let held = held.parse::<u32>().unwrap_or(1).saturating_sub(1);
    (kind != RELEASED && held & DESKTOP == 0).then_some(held)
}

/// The modifiers in the form that keys have them.
pub(super) fn modifiers(held: u32) -> KeyModifiers {
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (SHIFT, KeyModifiers::SHIFT),
        (ALT, KeyModifiers::ALT),
        (CONTROL, KeyModifiers::CONTROL),
    ] {
        if held & bit != 0 {
            modifiers |= modifier;
        }
    }
    modifiers
}

/// The key of `ESC [ code ; held u`. Behind the code may stand that of the letter with Shift.
pub(super) fn by_code(parameters: &str) -> Option<Event> {
    let mut parameters = parameters.split(';');
    let mut codes = parameters.next()?.split(':').map(str::parse::<u32>);
    let code = codes.next()?.ok()?;
    let held = held(parameters.next())?;
    let shifted = codes.next().and_then(Result::ok);
    let code = shifted.filter(|_| held & SHIFT != 0).unwrap_or(code);
    spelt(code, held)
}

/// The key of `ESC [ 27 ; held ; code ~`, by what stands behind the 27.
pub(super) fn by_number<'a>(mut parameters: impl Iterator<Item = &'a str>) -> Option<Event> {
    let held = held(parameters.next())?;
    spelt(parameters.next()?.parse().ok()?, held)
}

/// The key as a terminal sends it that spells none out.
fn spelt(code: u32, held: u32) -> Option<Event> {
    let named = NAMED.iter().find(|(named, _)| *named == code);
    if let Some((_, named)) = named {
        return Some(key(*named, modifiers(held)));
    }
    let letter = match code
        .checked_sub(BLOCK)
        .and_then(|place| usize::try_from(place).ok())
    {
        Some(digit @ 0..=9) => char::from_digit(u32::try_from(digit).ok()?, 10)?,
        Some(sign @ 10..=14) => *SIGNS.get(sign - 10)?,
        _ if code == ENTER => '\r',
        _ if PRIVATE.contains(&code) => return None,
        _ => char::from_u32(code)?,
    };
    let is_held = |bit| held & bit != 0;
    let control = u8::try_from(letter)
        .ok()
        .filter(|byte| is_held(CONTROL) && matches!(byte, b' ' | b'@'..=b'_' | b'a'..=b'z'));
    let letter = match control {
        Some(byte) => char::from(byte & 0x1f),
        None if is_held(SHIFT) != is_held(CAPITALS) => {
            // The one large letter, where there is one.
            let mut large = letter.to_uppercase();
            large
                .next()
                .filter(|_| large.next().is_none())
                .unwrap_or(letter)
        }
        None => letter,
    };
    let Event::Key(KeyEvent {
        code, modifiers, ..
    }) = pressed(letter)
    else {
        return None;
    };
    if code == KeyCode::Tab && is_held(SHIFT) {
        return Some(key(KeyCode::BackTab, KeyModifiers::NONE));
    }
    let of_itself = match control {
        Some(_) => KeyModifiers::SHIFT | KeyModifiers::CONTROL,
        None => KeyModifiers::SHIFT,
    };
    let beside = self::modifiers(held) - of_itself;
    Some(key(code, modifiers | beside))
}
