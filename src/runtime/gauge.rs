//! The progress of a command that goes through many files: a bar on standard error, and the bar that some terminals
//! show at their window, each where there is a terminal that shows it.

use std::{
    env,
    io::{self, IsTerminal, Write},
};

/// How wide the bar is.
const BAR: usize = 24;

/// A bar that is drawn over itself, and is gone at the end.
#[derive(Debug)]
pub struct Gauge {
    all: usize,
    /// The progress last shown, in hundredths.
    shown: Option<usize>,
    is_drawn: bool,
    has_window: bool,
    is_lean: bool,
}

impl Gauge {
    /// A gauge for so many files; it shows nothing where standard error is no terminal. Over a thin line it is a number,
    /// at each tenth.
    #[must_use]
    pub fn new(all: usize, is_lean: bool) -> Self {
        let is_dumb = env::var("TERM").is_ok_and(|term| term == "dumb");
        let is_drawn = io::stderr().is_terminal() && !is_dumb;
        Self {
            all,
            shown: None,
            is_drawn,
            has_window: is_drawn && !is_lean && has_window_bar(),
            is_lean,
        }
    }

    /// Shows that so many are done, where that is a hundredth more than was shown, or a tenth.
    pub fn show(&mut self, done: usize) {
        let hundredths = (done * 100).checked_div(self.all).unwrap_or(100).min(100);
        let step = if self.is_lean { 10 } else { 1 };
        if self.is_drawn
            && self
                .shown
                .is_none_or(|shown| hundredths / step != shown / step)
        {
            self.shown = Some(hundredths);
            let bar = if self.is_lean {
                format!("\r{done} of {}", self.all)
            } else {
                let filled = "#".repeat(hundredths * BAR / 100);
                format!("\r[{filled:-<BAR$}] {done} of {}\u{1b}[K", self.all)
            };
            say(&bar);
            if self.has_window {
                say(&format!("\u{1b}]9;4;1;{hundredths}\u{1b}\\"));
            }
        }
    }
}

impl Drop for Gauge {
    fn drop(&mut self) {
        if self.shown.is_some() {
            say("\r\u{1b}[K");
        }
        if self.has_window {
            say("\u{1b}]9;4;0\u{1b}\\");
        }
    }
}

/// Terminals that take the sequence for a bar. Others may print it, or take it for a message.
fn has_window_bar() -> bool {
    let is = |name: &str, words: &[&str]| {
        env::var(name).is_ok_and(|value| words.contains(&value.as_str()))
    };
    env::var_os("WT_SESSION").is_some()
        || is("ConEmuANSI", &["ON"])
        || is("TERM_PROGRAM", &["WezTerm", "ghostty"])
}

/// Writes to standard error. An error is ignored: with standard error gone there is nothing to show a bar on.
fn say(bytes: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(bytes.as_bytes()).and_then(|()| out.flush());
}
