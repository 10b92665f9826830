//! The digest that tells whether a requirement still asks the same: taken over its own texts, and short enough to be
//! kept with each answer.

use sha2::{Digest, Sha256};

use super::requirement::Requirement;

/// How many hex digits of the digest are kept: enough to tell wordings of one requirement apart.
const KEPT: usize = 16;

impl Requirement {
    /// The first 16 hex digits of SHA-256 over title, question, guidance, ladder and evidence. What a licensed text
    /// or a match with other standards adds does not enter.
    #[must_use]
    pub fn asked_with(&self) -> String {
        let mut hash = Sha256::new();
        let mut take = |text: &str| {
            hash.update(text.len().to_le_bytes());
            hash.update(text.as_bytes());
        };
        for text in [&self.title, &self.question, &self.guidance] {
            take(text);
        }
        take(&self.ladder.len().to_string());
        for rung in &self.ladder {
            take(rung);
        }
        for (level, items) in &self.evidence {
            take(&format!("{level} {}", items.len()));
            for item in items {
                take(item);
            }
        }
        let mut digest = crate::hex(&hash.finalize());
        digest.truncate(KEPT);
        digest
    }
}
