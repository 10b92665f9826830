//! The program that holds a session open for writing, as the lock names it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{format::clean_line, session::minute_of};

/// The program that holds a session open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// The person.
    pub who: String,
    /// The machine.
    pub host: String,
    /// The process.
    pub pid: u32,
    /// Since when, RFC 3339.
    pub since: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.who.is_empty() {
            return f.write_str("another program");
        }
        write!(f, "{}", clean_line(&self.who))?;
        if !self.host.is_empty() {
            write!(f, " on {}", clean_line(&self.host))?;
        }
        let since = minute_of(&self.since);
        if since.is_empty() {
            Ok(())
        } else {
            write!(f, " (since {})", clean_line(&since))
        }
    }
}
