//! A paste as it comes letter by letter, up to the mark at its end.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

const ENDS: &str = "[201~";

/// A paste that is under way.
#[derive(Debug, Default)]
pub(super) struct Paste {
    text: String,
    /// The characters after an ESC that may become the mark of the end.
    end: Option<String>,
    /// Whether nothing came for a while: what comes then is typed by hand, or the rest comes over a line that stalls.
    pub(super) stands_still: bool,
}

impl Paste {
    /// Takes a key in. Whether that was the end: its mark, or Ctrl-c where it stands still. Within what streams in that
    /// is a sign like others, and what follows it must not act.
    pub(super) fn take(&mut self, pressed: KeyEvent) -> bool {
        let control = pressed.modifiers.contains(KeyModifiers::CONTROL);
        if std::mem::take(&mut self.stands_still) && control && pressed.code == KeyCode::Char('c') {
            return true;
        }
        let letter = match pressed.code {
            KeyCode::Char('j') if control => Some('\n'),
            KeyCode::Char(letter) if !control => Some(letter),
            KeyCode::Enter => Some('\r'),
            KeyCode::Tab => Some('\t'),
            _ => None,
        };
        match (self.end.take(), letter) {
            (_, None) if pressed.code == KeyCode::Esc => self.end = Some(String::new()),
            (Some(mut end), Some(letter)) => {
                end.push(letter);
                if end == ENDS {
                    return true;
                }
                if ENDS.starts_with(&end) {
                    self.end = Some(end);
                } else {
                    self.text.push_str(&end);
                }
            }
            (None, Some(letter)) => self.text.push(letter),
            (_, None) => {}
        }
        false
    }

    /// The pasted text, whatever kind of line ends it came with.
    pub(super) fn event(&self) -> Event {
        Event::Paste(self.text.replace("\r\n", "\n").replace('\r', "\n"))
    }
}
