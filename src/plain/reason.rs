//! Not applicable, with its reason: one line, or every line of an area or topic as one change.

use crate::{
    assessment::{Line, State, requirement},
    session::{Change, Level, Wish},
};

use super::{Deed, Over, Plain, record::After, word::Word};

impl Plain {
    pub(super) fn not_applicable(&mut self, reason: &str) -> Vec<Deed> {
        let wish = Wish::Level(Some(Level::NotApplicable(reason.to_owned())));
        let again = self.answer_now().is_some_and(|line| {
            let same =
                |level: &Level| matches!(level, Level::NotApplicable(own) if own == reason.trim());
            line.is_to_reconfirm() && line.answer.level.as_ref().is_some_and(same)
        });
        let after = if again { After::Reconfirm } else { After::GoOn };
        self.record(&[wish], "not applicable", after)
    }

    /// Every line of the area or topic that applies, as one change.
    pub(super) fn many_not_applicable(
        &mut self,
        word: Word,
        reason: &str,
        over: Option<&Over>,
    ) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        if self.is_at_end() {
            return Vec::new();
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let (Some(here), Some(asked)) = (walk.line(), walk.requirement()) else {
            return Vec::new();
        };
        let inside = |line: &&Line| {
            let other = requirement(&walk.catalogs, line);
            line.catalog == here.catalog
                && matches!(line.state(), State::Unanswered | State::Answered(_))
                && other.is_some_and(|other| {
                    other.area == asked.area
                        && (word == Word::NotApplicableArea || other.topic == asked.topic)
                })
        };
        let lines: Vec<&Line> = walk.walked().filter(inside).collect();
        let name = if word == Word::NotApplicableArea {
            asked.area.clone()
        } else {
            format!("the topic {}", asked.topic)
        };
        let answered = lines
            .iter()
            .filter(|line| matches!(line.state(), State::Answered(_)))
            .count();
        let many = Over::Many(format!("{name}\n{reason}"));
        if answered > 0 && over != Some(&many) {
            let text = format!(
                "{name} has {} to set, {answered} of them answered. Type the same again to set all of them not applicable.",
                super::say::count(lines.len(), "line", "lines")
            );
            self.over = Some(many);
            return self.refuse(&text);
        }
        let wish = Wish::Level(Some(Level::NotApplicable(reason.to_owned())));
        let mut changes: Vec<Change> = Vec::new();
        for line in &lines {
            match self.judged(&line.key, std::slice::from_ref(&wish)) {
                Ok(judged) => changes.extend(judged),
                Err(why) => return self.fail(&format!("Nothing was recorded: {why}.")),
            }
        }
        if changes.is_empty() {
            return self.refuse(&format!("No line of {name} applies any more."));
        }
        let words = format!(
            "{name} not applicable, {},",
            super::say::count(lines.len(), "line", "lines")
        );
        self.record_changes(changes, words, None, After::GoOn)
    }
}
