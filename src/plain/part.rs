//! Answering apart: a line of its own for each role or for a component, and together again.

use crate::{
    assessment::roles_of,
    format::line_words,
    interview::said_apart,
    session::{LineKey, Refusal, TEXT_LIMIT, by_role, join, split},
};

use super::{Deed, Over, Plain, record::After};

impl Plain {
    /// The roles that can split the line that one stands on.
    fn roles(&self) -> Vec<String> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let catalog = walk.line().and_then(|line| walk.catalogs.get(line.catalog));
        catalog.map_or_else(Vec::new, |catalog| {
            roles_of(&walk.catalogs, catalog, &walk.judged.about)
        })
    }

    /// A line for each role.
    pub(super) fn split_role(&mut self) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let roles = self.roles();
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let line = walk.at.clone();
        if !line.role.is_empty() {
            return self.refuse(&format!(
                "{} is answered apart for each role already: join ends that.",
                line_words(&line)
            ));
        }
        if roles.len() < 2 {
            return self.fail(
                "This session assesses one role: set role integration maintenance adds the other.",
            );
        }
        let keys = by_role(&line, &roles);
        let changes = split(&walk.shown, &keys);
        if changes.is_empty() {
            return self.refuse("It is answered apart for each role already.");
        }
        let words = format!(
            "{} is answered apart for {},",
            line_words(&line),
            roles.join(" and ")
        );
        self.record_changes(
            changes,
            words,
            None,
            After::Stand(keys.into_iter().next().unwrap_or_default()),
        )
    }

    /// A line for a component.
    pub(super) fn split_component(&mut self, name: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        if name.is_empty() {
            return self.fail("Say which: split component NAME.");
        }
        if name.len() > TEXT_LIMIT {
            let why = Refusal::TooLong(name.len());
            return self.fail(&format!("Nothing was recorded: {why}."));
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let own = LineKey {
            component: name.to_owned(),
            ..walk.at.clone()
        };
        let changes = split(&walk.shown, std::slice::from_ref(&own));
        if changes.is_empty() {
            if walk.judged.place(&own).is_some() {
                return self.move_to(own);
            }
            return self.refuse("It has a line of its own already.");
        }
        let words = format!("{} has a line of its own,", line_words(&own));
        self.record_changes(changes, words, None, After::Stand(own))
    }

    /// Together again, the roles first; of a component's line the component alone. What was said apart goes, and is
    /// asked about first.
    pub(super) fn join(&mut self, of_component: bool, over: Option<&Over>) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let roles = self.roles();
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let at = walk.at.clone();
        let mut into = at.clone();
        let lines = if at.role.is_empty() || of_component {
            into.component = String::new();
            vec![at.clone()]
        } else {
            into.role = String::new();
            by_role(&at, &roles)
        };
        if at == into {
            return self.refuse("This line is not split.");
        }
        let said: Vec<String> = lines
            .iter()
            .filter_map(|line| said_apart(&walk.shown, line))
            .collect();
        let changes = join(&walk.shown, &lines);
        let asked = Over::Join(into.clone());
        if !said.is_empty() && over != Some(&asked) {
            self.over = Some(asked);
            let said = said.join("; ").replace('…', "...");
            let text = format!(
                "This goes with the split: {said}. Undo brings it back. Type the same again to do it."
            );
            return self.refuse(&text);
        }
        let words = format!("{} is answered together again,", line_words(&into));
        self.record_changes(changes, words, None, After::Stand(into))
    }
}
