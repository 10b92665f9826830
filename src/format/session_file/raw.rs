//! The bytes of one line as they stand in the file. All lines of a file share its bytes: they are not copied.

use std::{fmt, ops::Deref, sync::Arc};

/// A line's bytes, without the line break.
#[derive(Clone)]
pub struct Raw {
    whole: Arc<Vec<u8>>,
    start: usize,
    end: usize,
}

impl Raw {
    /// A part of the bytes of a file; what lies outside of them is left out.
    pub(super) fn new(whole: &Arc<Vec<u8>>, start: usize, end: usize) -> Self {
        Self {
            whole: Arc::clone(whole),
            start,
            end,
        }
    }
}

impl Deref for Raw {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.whole.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<Vec<u8>> for Raw {
    fn from(line: Vec<u8>) -> Self {
        let end = line.len();
        Self {
            whole: Arc::new(line),
            start: 0,
            end,
        }
    }
}

impl PartialEq for Raw {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(self))
    }
}
