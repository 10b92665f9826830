//! Keys that a slow line tears apart: after ESC, what can continue a sequence is joined again, so that an arrow, a
//! function key or a paste never acts as its letters. Knows no clock: it says how long to wait, and is told when
//! that time is over.

mod keyboard;
mod paste;
mod sequence;
mod spelt;
mod unmarked;

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

pub use keyboard::Keyboard;
pub(super) use unmarked::line_end;
pub use unmarked::unmarked_paste;

use paste::Paste;
use sequence::{answered, begins_answer, decoded, key, old_mouse, shifted};

/// The wait after ESC for bytes that may continue a sequence.
const ESC_TIMEOUT: Duration = Duration::from_millis(100);
/// The further wait where an ESC may be the beginning of an answer.
const ANSWER_TIMEOUT: Duration = Duration::from_millis(400);
/// The wait for the rest of a sequence after `ESC [`: people do not type that by hand, so the rest may take its time.
const SEQUENCE_TIMEOUT: Duration = Duration::from_secs(1);
/// A paste whose end got lost ends after this, once it stands still.
const PASTE_TIMEOUT: Duration = Duration::from_secs(2);
/// The longest sequence, in characters.
const LONGEST: usize = 32;
/// The longest report, in characters: whatever is typed after that acts again.
const LONGEST_REPORT: usize = 64;
const PASTE_BEGINS: &str = "200";

/// Joins torn sequences.
#[derive(Debug, Default)]
pub struct SequenceJoiner {
    state: State,
    /// Whether the terminal was asked for something and may still answer.
    expects: bool,
    answer: Option<bool>,
}

#[derive(Debug, Default)]
enum State {
    /// No sequence is under way.
    #[default]
    Idle,
    /// ESC came alone.
    Escape,
    /// ESC stood by itself, but may be the beginning of an expected answer: it acts once that is ruled out.
    Doubtful,
    /// And then came `[`, by itself too: both may be keys.
    DoubtfulBracket,
    /// ESC stood by itself: what comes now may still belong to it, on a very slow line.
    Late,
    /// And then came `[`, which acts once the time is over, or did.
    LateBracket(Held),
    /// The rest of a click whose `ESC` stood by itself: it comes too late to be one.
    LateClick(usize),
    /// The bytes so far of an old kind of mouse report.
    Mouse(Vec<u8>),
    /// `ESC [` and the parameters so far.
    Control(String),
    /// An answer of the terminal that broke off: its rest may come at any time.
    Overdue(String),
    /// `ESC O`.
    Shift,
    /// Within a string that a terminal sends by itself, such as its colours: up to BEL or `ESC \\`.
    Report(usize),
    /// ESC came within it: what ends it may follow.
    ReportEscape,
    /// Within a paste.
    Paste(Paste),
}

/// Whether a key still waits to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Waits,
    Acted,
}

impl SequenceJoiner {
    /// Whether the terminal was asked for something and may answer now: an ESC may be the beginning of that.
    pub(super) fn expect_answer(&mut self, expects: bool) {
        self.expects = expects;
    }

    /// The terminal's answer to the question about synchronized output, given out once.
    pub(super) fn take_answer(&mut self) -> Option<bool> {
        self.answer.take()
    }

    /// Whether what comes next are bytes and no characters.
    pub(super) fn takes_bytes(&self) -> bool {
        matches!(self.state, State::Mouse(_))
    }

    /// How long to wait for the next event before [`Self::timeout`]; none without a sequence under way.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self.state {
            State::Idle | State::Late | State::LateBracket(Held::Acted) | State::Overdue(_) => None,
            State::Doubtful => Some(ANSWER_TIMEOUT),
            State::Escape
            | State::DoubtfulBracket
            | State::ReportEscape
            | State::LateBracket(Held::Waits) => Some(ESC_TIMEOUT),
            State::Control(_)
            | State::LateClick(_)
            | State::Shift
            | State::Report(_)
            | State::Mouse(_) => Some(SEQUENCE_TIMEOUT),
            State::Paste(ref paste) => Some(if paste.stands_still {
                PASTE_TIMEOUT
            } else {
                ESC_TIMEOUT
            }),
        }
    }

    /// The time is over: gives what stands by itself now.
    pub fn timeout(&mut self) -> Option<Event> {
        match std::mem::take(&mut self.state) {
            State::Escape if self.expects => {
                self.state = State::Doubtful;
                None
            }
            State::Escape | State::Doubtful => {
                self.state = State::Late;
                self.expects = false;
                Some(escape())
            }
            State::DoubtfulBracket => {
                self.state = State::LateBracket(Held::Waits);
                Some(escape())
            }
            State::LateBracket(Held::Waits) => {
                self.state = State::LateBracket(Held::Acted);
                Some(bracket())
            }
            State::Paste(paste) if paste.stands_still => Some(paste.event()),
            State::Paste(mut paste) => {
                paste.stands_still = true;
                self.state = State::Paste(paste);
                None
            }
            State::Control(so_far)
                if begins_answer(&so_far) && (self.expects || !so_far.is_empty()) =>
            {
                self.state = State::Overdue(so_far);
                None
            }
            // Nothing is waited for.
            waits_on @ (State::Late | State::LateBracket(_) | State::Overdue(_)) => {
                self.state = waits_on;
                None
            }
            // Half a sequence is nothing that anyone typed.
            _ => None,
        }
    }

    /// Takes in an event. Gives what has become whole by it.
    pub fn feed(&mut self, event: Event) -> Vec<Event> {
        let Event::Key(pressed) = event else {
            if matches!(event, Event::Paste(_)) {
                self.state = State::Idle;
            }
            return vec![event];
        };
        let Some(mut acting) = self.late(pressed) else {
            return Vec::new();
        };
        acting.extend(self.press(pressed));
        acting
    }

    fn press(&mut self, pressed: KeyEvent) -> Option<Event> {
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
            // What may follow these was looked at before.
            State::Idle
            | State::Doubtful
            | State::DoubtfulBracket
            | State::Late
            | State::LateBracket(_)
            | State::Overdue(_) => Some(Event::Key(pressed)),
            State::LateClick(so_far) => {
                let goes_on = matches!(pressed.code, KeyCode::Char(' '..='?'));
                if goes_on && so_far < LONGEST {
                    self.state = State::LateClick(so_far + 1);
                }
                None
            }
            State::Mouse(bytes) => self.mouse(bytes, pressed),
            State::Escape if begins_report(pressed.code) => {
                self.state = State::Report(first_of_report(pressed.code));
                None
            }
            State::ReportEscape if pressed.code == KeyCode::Char('\\') => None,
            State::ReportEscape => {
                self.state = State::Escape;
                self.press(pressed)
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
                _ => Some(Event::Key(pressed)),
            },
            State::Paste(mut paste) => {
                if paste.take(pressed) {
                    return Some(paste.event());
                }
                self.state = State::Paste(paste);
                None
            }
        }
    }

    /// Takes the key after an ESC that stood by itself for too long, or after the beginning of an answer that did.
    /// Gives the held-back keys, which act before this one; none where this one belongs to a sequence and does not act.
    /// Digits in a late click must not act, as a digit is an answer: `[` alone may act, but not with the rest of a
    /// sequence behind it.
    fn late(&mut self, pressed: KeyEvent) -> Option<Vec<Event>> {
        let letter = match pressed.code {
            KeyCode::Char(letter) => Some(letter).filter(|_| {
                let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
                !pressed.modifiers.intersects(held)
            }),
            _ => None,
        };
        match (std::mem::take(&mut self.state), letter) {
            (State::Doubtful, Some('[')) => self.state = State::DoubtfulBracket,
            (State::Doubtful, _) => return Some(vec![escape()]),
            (State::DoubtfulBracket, Some(sign @ ('?' | '<'))) => {
                self.state = State::Control(sign.into());
            }
            (State::Late, Some('[')) => self.state = State::LateBracket(Held::Waits),
            (State::LateBracket(_), Some('<')) => self.state = State::LateClick(0),
            (State::LateBracket(Held::Waits), Some('?')) => self.state = State::Control("?".into()),
            // The window was left or looked at again: no key has to say so.
            (State::DoubtfulBracket | State::LateBracket(_), Some('I' | 'O')) => {}
            (State::DoubtfulBracket, _) => return Some(vec![escape(), bracket()]),
            (State::LateBracket(Held::Waits), _) => return Some(vec![bracket()]),
            (State::Overdue(mut so_far), Some(letter)) => {
                so_far.push(letter);
                if !begins_answer(&so_far) {
                    return Some(Vec::new());
                }
                match answered(&so_far) {
                    Some(answer) => self.is_told(answer),
                    None => self.state = State::Overdue(so_far),
                }
            }
            (State::Late | State::LateBracket(_) | State::Overdue(_), _) => return Some(Vec::new()),
            (other, _) => {
                self.state = other;
                return Some(Vec::new());
            }
        }
        None
    }

    fn is_told(&mut self, answer: bool) {
        (self.answer, self.expects) = (Some(answer), false);
    }

    /// A click as terminals told it of old: any of its three bytes may be a letter.
    fn mouse(&mut self, mut bytes: Vec<u8>, pressed: KeyEvent) -> Option<Event> {
        let byte = match pressed.code {
            KeyCode::Char(letter) if !pressed.modifiers.contains(KeyModifiers::CONTROL) => {
                u8::try_from(letter).unwrap_or(0)
            }
            _ => 0,
        };
        bytes.push(byte);
        match bytes.try_into() {
            Ok(bytes) => old_mouse(bytes),
            Err(bytes) => {
                self.state = State::Mouse(bytes);
                None
            }
        }
    }

    /// Swallows a terminal's report of itself, which BEL or `ESC \\` ends. A key that does not look like part of one
    /// acts.
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
                if letter == 'M' && so_far.is_empty() {
                    self.state = State::Mouse(Vec::new());
                    return None;
                }
                if letter == '~' && so_far == PASTE_BEGINS {
                    self.state = State::Paste(Paste::default());
                    return None;
                }
                if so_far.starts_with('?') {
                    so_far.push(letter);
                    if let Some(answer) = answered(&so_far) {
                        self.is_told(answer);
                    }
                    return None;
                }
                decoded(&so_far, letter)
            }
            _ => Some(Event::Key(pressed)),
        }
    }
}

fn escape() -> Event {
    key(KeyCode::Esc, KeyModifiers::NONE)
}

fn bracket() -> Event {
    key(KeyCode::Char('['), KeyModifiers::NONE)
}

/// Whether `ESC` and this begin a string that only terminals send: OSC, DCS, APC, PM or SOS.
fn begins_report(code: KeyCode) -> bool {
    matches!(code, KeyCode::Char(']' | 'P' | '_' | '^' | 'X'))
}

/// How many characters the beginning of a string counts for: OSC and DCS continue with a number or a sign, the others
/// with anything.
fn first_of_report(code: KeyCode) -> usize {
    usize::from(!matches!(code, KeyCode::Char(']' | 'P')))
}
