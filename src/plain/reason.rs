//! Not applicable, with its reason: one line, or every line of an area or topic as one change.

use crate::{
    interview::{self, Reach},
    session::{Level, LineKey, Wish},
};

use super::{Deed, Over, Plain, record::After};

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

    /// Every line within reach, as one change: where nothing more is said only what is unanswered.
    pub(super) fn many_not_applicable(
        &mut self,
        reach: Reach,
        reason: &str,
        over: Option<&Over>,
    ) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let (lines, name) = (reach.lines(walk), reach.label(walk));
        if lines.is_empty() {
            let whole = match reach {
                Reach::Topic => ": na topic all sets the answered ones too",
                Reach::Area => ": na area all sets the answered ones too",
                Reach::WholeTopic | Reach::WholeArea => "",
            };
            return self.refuse(&format!("No line of {name} is left to set{whole}."));
        }
        let is_answered = |line: &&LineKey| {
            let place = walk.judged.place(line);
            let line = place.and_then(|place| walk.judged.lines.get(place));
            line.is_some_and(|line| line.answer.level.is_some())
        };
        let answered = lines.iter().filter(is_answered).count();
        let many = Over::Many(format!("{reach:?}\n{name}\n{reason}"));
        if answered > 0 && over != Some(&many) {
            let text = format!(
                "{name} has {} to set, {answered} of them answered. Type the same again to set all of them not applicable.",
                super::say::count(lines.len(), "line", "lines")
            );
            self.over = Some(many);
            return self.refuse(&text);
        }
        match interview::many(walk, reach, reason) {
            Err(refusal) => self.fail(&format!("Nothing was recorded: {refusal}.")),
            Ok(said) if said.changes.is_empty() => self.refuse("It stands already."),
            Ok(said) => self.record_changes(said.changes, said.words, None, After::Open),
        }
    }
}
