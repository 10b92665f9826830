//! The people that a session names: those interviewed, and whoever else an answer names.

use std::collections::HashSet;

use crate::session::folded;

use super::Assessment;

impl Assessment {
    /// Every person named: those interviewed, and those who said, owe or are to do something. Each once, whatever the case
    /// of the letters, in the order in which they were first named.
    #[must_use]
    pub fn people(&self) -> Vec<&str> {
        let interviewed = self.about.interviewees.iter().map(String::as_str);
        let named = self.lines.iter().flat_map(|line| {
            let answer = &line.answer;
            let owes = answer.parked.as_ref().map(|parked| parked.owes.as_str());
            let owner = answer.action.as_ref().map(|action| action.owner.as_str());
            [Some(answer.said_by.as_str()), owes, owner]
                .into_iter()
                .flatten()
        });
        let mut people: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for name in interviewed.chain(named).map(str::trim) {
            if !name.is_empty() && seen.insert(folded(name)) {
                people.push(name);
            }
        }
        people.sort_by_cached_key(|name| self.named.place(name));
        people
    }
}
