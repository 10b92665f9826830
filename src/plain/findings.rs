//! What the program noticed, by kind: how many of each, the worst first.

use crate::assessment::by_kind;

use super::Plain;

impl Plain {
    /// The findings, by kind; their numbers go on from one kind to the next.
    pub(super) fn findings(&mut self) {
        let Some(walk) = &self.walk else { return };
        let mut texts = Vec::new();
        let mut listed = Vec::new();
        for (code, found) in by_kind(&walk.counted.findings) {
            texts.push(format!("{}: {}.", code.heading(), found.len()));
            for finding in found {
                listed.push(finding.key.clone());
                let (label, message) = (finding.label(), &finding.message);
                texts.push(format!("{}. {label}: {message}.", listed.len()));
            }
        }
        if texts.is_empty() {
            texts.push("The program noticed nothing.".into());
        }
        self.listed = listed;
        self.say_all(texts);
    }
}
