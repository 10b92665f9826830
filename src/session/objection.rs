//! Why something is not taken, and what to do: two parts that are said in one sentence or in two lines.

use std::{borrow::Cow, error::Error, fmt};

/// Why something is not taken, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Why.
    pub why: Cow<'static, str>,
    /// The remedy; empty where the objection itself says it.
    pub mend: Cow<'static, str>,
}

impl Objection {
    /// Why, and what to do.
    #[must_use]
    pub fn new(why: impl Into<Cow<'static, str>>, mend: impl Into<Cow<'static, str>>) -> Self {
        Self {
            why: why.into(),
            mend: mend.into(),
        }
    }
}

/// `why: what to do`.
impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)?;
        if !self.mend.is_empty() {
            write!(f, ": {}", self.mend)?;
        }
        Ok(())
    }
}

impl Error for Objection {}
