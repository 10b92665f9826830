//! Keys that a slow line tears apart: after ESC, what can continue a sequence is joined again, so that an arrow, a
//! function key or a paste never acts as its letters. Knows no clock: it says how long to wait, and is told when
//! that time is over.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// How long bytes that may continue a sequence are waited for after ESC.
const ESC_TIMEOUT: Duration = Duration::from_millis(100);
/// Nobody types `ESC [` by hand: the rest of such a sequence may take its time.
const SEQUENCE_TIMEOUT: Duration = Duration::from_secs(1);
/// A paste whose end got lost ends after this.
const PASTE_TIMEOUT: Duration = Duration::from_secs(2);
/// Longer sequences are none.
const LONGEST: usize = 32;
/// Longer reports are none: who types on is not kept waiting.
const LONGEST_REPORT: usize = 64;
const PASTE_BEGINS: &str = "200";
const PASTE_ENDS: &str = "[201~";

/// Joins torn sequences.
#[derive(Debug, Default)]
pub struct Joiner {
    state: State,
}

#[derive(Debug, Default)]
enum State {
    /// Nothing is waited for.
    #[default]
    Idle,
    /// ESC came alone.
    Escape,
    /// ESC stood by itself: what comes now may still belong to it, on a very slow line.
    Late,
    /// And then came `[`.
    LateBracket,
    /// So many bytes of an old kind of mouse report are still to come.
    Mouse(u8),
    /// `ESC [` and the parameters so far.
    Control(String),
    /// `ESC O`.
    Shift,
    /// Within a string that a terminal sends by itself, such as its colours: up to BEL or `ESC \\`.
    Report(usize),
    /// ESC came within it: what ends it may follow.
    ReportEscape,
    /// Within a paste: the text, and what may be the end mark so far.
    Paste(String, Option<String>),
}

impl Joiner {
    /// How long to wait for the next event before [`Self::timeout`]; none where nothing is waited for.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self.state {
            State::Idle | State::Late | State::LateBracket => None,
            State::Escape | State::ReportEscape => Some(ESC_TIMEOUT),
            State::Control(_) | State::Shift | State::Report(_) | State::Mouse(_) => {
                Some(SEQUENCE_TIMEOUT)
            }
            State::Paste(..) => Some(PASTE_TIMEOUT),
        }
    }

    /// The time is over: gives what stands by itself now.
    pub fn timeout(&mut self) -> Option<Event> {
        match std::mem::take(&mut self.state) {
            State::Escape => {
                self.state = State::Late;
                Some(key(KeyCode::Esc, KeyModifiers::NONE))
            }
            State::Paste(text, _) => Some(Event::Paste(text)),
            // Nothing is waited for.
            State::Late => {
                self.state = State::Late;
                None
            }
            // Half a sequence is nothing that anyone typed.
            _ => None,
        }
    }

    /// Takes in an event. Gives what has become whole by it.
    pub fn feed(&mut self, event: Event) -> Option<Event> {
        let Event::Key(pressed) = &event else {
            if matches!(event, Event::Paste(_)) {
                self.state = State::Idle;
            }
            return Some(event);
        };
        let pressed = *pressed;
        match self.late(pressed) {
            Some(true) => return Some(event),
            Some(false) => return None,
            None => {}
        }
        match std::mem::take(&mut self.state) {
            State::Idle if pressed.code == KeyCode::Esc && pressed.modifiers.is_empty() => {
                self.state = State::Escape;
                None
            }
            State::Idle
                if pressed.modifiers.contains(KeyModifiers::ALT) && begins_report(pressed.code) =>
            {
                self.state = State::Report(first_of_report(pressed.code));
                None
            }
            State::Idle | State::Late | State::LateBracket => Some(event),
            State::Mouse(left) => {
                if left > 1 {
                    self.state = State::Mouse(left - 1);
                }
                None
            }
            State::Escape if begins_report(pressed.code) => {
                self.state = State::Report(first_of_report(pressed.code));
                None
            }
            State::ReportEscape if pressed.code == KeyCode::Char('\\') => None,
            State::ReportEscape => {
                self.state = State::Escape;
                self.feed(event)
            }
            State::Report(so_far) => self.report(so_far, pressed),
            State::Escape => match pressed.code {
                KeyCode::Esc => {
                    self.state = State::Escape;
                    None
                }
                KeyCode::Char('[') => {
                    self.state = State::Control(String::new());
                    None
                }
                KeyCode::Char('O') => {
                    self.state = State::Shift;
                    None
                }
                code => Some(key(code, pressed.modifiers | KeyModifiers::ALT)),
            },
            State::Control(so_far) => self.control(so_far, pressed),
            State::Shift => match pressed.code {
                KeyCode::Char(letter) => shifted(letter),
                _ => Some(event),
            },
            State::Paste(text, end) => self.paste(text, end, pressed),
        }
    }

    /// What comes after an ESC that stood by itself for too long. A click has digits in it, and a digit is an answer:
    /// `[` may act, but from `[<` on nothing does. Gives whether the key acts, if that is settled here.
    fn late(&mut self, pressed: KeyEvent) -> Option<bool> {
        let plain = pressed.modifiers.is_empty();
        match (&self.state, pressed.code) {
            (State::Late, KeyCode::Char('[')) if plain => {
                self.state = State::LateBracket;
                Some(true)
            }
            (State::LateBracket, KeyCode::Char('<')) if plain => {
                self.state = State::Control("<".into());
                Some(false)
            }
            // The window was left or looked at again: no key has to say so.
            (State::LateBracket, KeyCode::Char('I' | 'O')) => {
                self.state = State::Idle;
                Some(false)
            }
            (State::Late | State::LateBracket, _) => {
                self.state = State::Idle;
                None
            }
            _ => None,
        }
    }

    /// Swallows a terminal's report of itself; BEL or `ESC \\` end it. What does not look like one is a key.
    fn report(&mut self, so_far: usize, pressed: KeyEvent) -> Option<Event> {
        let control = pressed.modifiers.contains(KeyModifiers::CONTROL);
        let bell = pressed.code == KeyCode::Char('g') && control;
        let end =
            pressed.code == KeyCode::Char('\\') && pressed.modifiers.contains(KeyModifiers::ALT);
        let begins = matches!(
            pressed.code,
            KeyCode::Char('0'..='9' | '>' | '!' | '$' | '=')
        );
        match pressed.code {
            _ if bell || end => None,
            KeyCode::Esc => {
                self.state = State::ReportEscape;
                None
            }
            KeyCode::Char(_) if !control && (so_far > 0 || begins) && so_far < LONGEST_REPORT => {
                self.state = State::Report(so_far + 1);
                None
            }
            _ => Some(Event::Key(pressed)),
        }
    }

    fn control(&mut self, mut so_far: String, pressed: KeyEvent) -> Option<Event> {
        match pressed.code {
            KeyCode::Esc => {
                self.state = State::Escape;
                None
            }
            KeyCode::Char(letter) if !pressed.modifiers.contains(KeyModifiers::CONTROL) => {
                // The second bracket of a Linux console's function key is no end.
                let goes_on = matches!(letter, ' '..='?') || letter == '[' && so_far.is_empty();
                if goes_on && so_far.len() < LONGEST {
                    so_far.push(letter);
                    self.state = State::Control(so_far);
                    return None;
                }
                // A click as terminals told it of old: three bytes follow, and any of them may be a letter.
                if letter == 'M' && so_far.is_empty() {
                    self.state = State::Mouse(3);
                    return None;
                }
                if letter == '~' && so_far == PASTE_BEGINS {
                    self.state = State::Paste(String::new(), None);
                    return None;
                }
                match letter {
                    'I' if so_far.is_empty() => Some(Event::FocusGained),
                    'O' if so_far.is_empty() => Some(Event::FocusLost),
                    _ => decoded(&so_far, letter),
                }
            }
            _ => Some(Event::Key(pressed)),
        }
    }

    fn paste(&mut self, mut text: String, end: Option<String>, pressed: KeyEvent) -> Option<Event> {
        let control = pressed.modifiers.contains(KeyModifiers::CONTROL);
        let letter = match pressed.code {
            KeyCode::Char('j') if control => Some('\n'),
            KeyCode::Char(letter) if !control => Some(letter),
            KeyCode::Enter => Some('\n'),
            KeyCode::Tab => Some('\t'),
            _ => None,
        };
        let mut next = None;
        match (end, letter) {
            (_, None) if pressed.code == KeyCode::Esc => next = Some(String::new()),
            (Some(mut end), Some(letter)) => {
                end.push(letter);
                if end == PASTE_ENDS {
                    return Some(Event::Paste(text));
                }
                if PASTE_ENDS.starts_with(&end) {
                    next = Some(end);
                } else {
                    text.push_str(&end);
                }
            }
            (None, Some(letter)) => text.push(letter),
            (_, None) => {}
        }
        self.state = State::Paste(text, next);
        None
    }
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

/// Whether `ESC` and this begin a string that only terminals send: OSC, DCS, APC, PM or SOS.
fn begins_report(code: KeyCode) -> bool {
    matches!(code, KeyCode::Char(']' | 'P' | '_' | '^' | 'X'))
}

/// How much of a string its beginning counts for: OSC and DCS go on with a number or a sign, the others with anything.
fn first_of_report(code: KeyCode) -> usize {
    usize::from(!matches!(code, KeyCode::Char(']' | 'P')))
}

/// The key of `ESC O` and a letter.
fn shifted(letter: char) -> Option<Event> {
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

/// The key of `ESC [`, parameters and a last letter; none for what no key of ours sends.
fn decoded(parameters: &str, last: char) -> Option<Event> {
    if parameters.starts_with('[') {
        return None;
    }
    let mut numbers = parameters
        .split(';')
        .map(|number| number.parse::<u8>().unwrap_or(1));
    let first = numbers.next().unwrap_or(1);
    let held = numbers.next().unwrap_or(1).saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ] {
        if held & bit != 0 {
            modifiers |= modifier;
        }
    }
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
