//! Judging the line that one stands on: its level and its rungs; and the words that write beside them.

use crate::{
    assessment::Line,
    interview::{Confirming, Effect, Reach, confirming},
    session::{Level, Rung, Wish},
};

use super::{Deed, Over, Plain, marks::parts, record::After, typing::Purpose, word::Word};

impl Plain {
    /// Takes a word that judges or writes; none if it is another.
    pub(super) fn judging(
        &mut self,
        word: Word,
        rest: &str,
        over: Option<&Over>,
    ) -> Option<Vec<Deed>> {
        Some(match word {
            Word::Maturity(level) => self.set_level(Level::Maturity(level), over),
            Word::Yes => self.next_rung(true),
            Word::No => self.next_rung(false),
            Word::Rung => self.rung(rest),
            Word::Take => match self.answer_now().and_then(|line| line.answer.supported()) {
                Some(level) => self.set_level(Level::Maturity(level), over),
                None => self.fail("No rung is answered yet: yes or no answers the first."),
            },
            word if rest.is_empty() && Self::question_of(word).is_some() => {
                Self::question_of(word).map_or_else(Vec::new, |what| self.ask(what))
            }
            Word::NotApplicable => self.not_applicable(rest),
            Word::NotApplicableArea => self.many_not_applicable(Reach::Area, rest, over),
            Word::NotApplicableTopic => self.many_not_applicable(Reach::Topic, rest, over),
            Word::WholeAreaNotApplicable => self.many_not_applicable(Reach::WholeArea, rest, over),
            Word::WholeTopicNotApplicable => {
                self.many_not_applicable(Reach::WholeTopic, rest, over)
            }
            Word::NotEvaluated => self.set_level(Level::NotEvaluated, over),
            Word::Evaluated | Word::TurnEvaluated => self.turn_evaluated(word, over),
            Word::Park => {
                let parts = parts(rest, 2);
                self.park(&parts)
            }
            Word::Unpark => {
                let wish = Wish::Park(String::new(), String::new());
                self.record(&[wish], "parked no longer", After::Stay)
            }
            Word::Verdict => self.verdict(rest),
            Word::VerdictFor => self.verdict_for(rest),
            Word::FlagFor => self.flag_for(rest, true),
            Word::UnflagFor => self.flag_for(rest, false),
            Word::Flag => self.record(&[Wish::Flag(true)], "flagged", After::Stay),
            Word::Unflag => self.record(&[Wish::Flag(false)], "flag taken off", After::Stay),
            Word::TurnFlag => {
                let flagged = self.answer_now().is_some_and(|line| line.answer.flagged);
                let words = if flagged { "flag taken off" } else { "flagged" };
                self.record(&[Wish::Flag(!flagged)], words, After::Stay)
            }
            Word::Target => self.one_to_four(rest, "target", Wish::Target),
            Word::Declared => self.one_to_four(rest, "declared level", Wish::Declared),
            Word::Confirm => self.confirm(),
            Word::Clear => self.clear(rest),
            Word::Statement => self.write(Purpose::Statement, rest),
            Word::Remarks => self.write(Purpose::Remarks, rest),
            Word::AddStatement => self.write_more(Purpose::Statement, rest),
            Word::AddRemarks => self.write_more(Purpose::Remarks, rest),
            Word::Evidence => self.write(Purpose::Evidence, rest),
            Word::EvidenceFile => self.attach(rest),
            Word::RemoveEvidence => match rest.parse() {
                Ok(number) => self.record(
                    &[Wish::RemoveEvidence(number)],
                    &format!("evidence {number} removed"),
                    After::Stay,
                ),
                Err(_) => self.fail("Say which: remove evidence NUMBER. answer has the numbers."),
            },
            Word::Action => {
                let parts = parts(rest, 3);
                self.action(&parts)
            }
            Word::ActionFor => self.action_for(rest),
            Word::ActionDone => self.action_state("done"),
            Word::ActionOpen => self.action_state("open"),
            Word::ActionDoneFor => self.action_state_for(rest, "done"),
            Word::ActionOpenFor => self.action_state_for(rest, "open"),
            Word::Review => self.review(rest),
            Word::Compensating => {
                let parts = parts(rest, 2);
                self.compensating(&parts)
            }
            Word::Draft => self.take_up_draft(),
            _ => return None,
        })
    }

    /// The line that one stands on.
    pub(super) fn answer_now(&self) -> Option<&Line> {
        self.walk.as_ref().and_then(|walk| walk.line())
    }

    /// Says what was wrong with what was typed.
    pub(super) fn fail(&mut self, text: &str) -> Vec<Deed> {
        (self.refused, self.refuses) = (true, true);
        self.refuse(text)
    }

    /// Says why there is nothing to do.
    pub(super) fn refuse(&mut self, text: &str) -> Vec<Deed> {
        self.say(text);
        Vec::new()
    }

    /// Sets a level: at once on an unanswered line, when it is typed again on one that has another.
    fn set_level(&mut self, level: Level, over: Option<&Over>) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        let Some(line) = self.answer_now() else {
            return Vec::new();
        };
        let key = line.key.clone();
        let mut conflicts = line.answer.conflicts.iter();
        let conflict = conflicts.any(|conflict| conflict.field == "level");
        let words = level.words();
        let asked = Over::Level(key.clone(), level.clone());
        let differs = |now: &&Level| **now != level || conflict;
        if let Some(now) = line.answer.level.as_ref().filter(differs)
            && over != Some(&asked)
        {
            let stands = if conflict {
                "levels in conflict".into()
            } else {
                now.words()
            };
            let text = format!(
                "{} has {stands}. Type the same again to set {words}.",
                key.label()
            );
            self.over = Some(asked);
            return self.refuse(&text);
        }
        let words = with_name(&level);
        let again = line.is_to_reconfirm() && line.answer.level.as_ref() == Some(&level);
        let after = match (&level, again) {
            // A line left out stays where one is: the same word takes it back.
            (Level::NotEvaluated, _) => After::Stay,
            (_, true) => After::Reconfirm,
            (_, false) => After::GoOn,
        };
        self.record(&[Wish::Level(Some(level))], &words, after)
    }

    fn turn_evaluated(&mut self, word: Word, over: Option<&Over>) -> Vec<Deed> {
        let now = self.answer_now().and_then(|line| line.answer.level.clone());
        match (word, now) {
            (_, Some(Level::NotEvaluated)) => {
                self.record(&[Wish::Level(None)], "back in the assessment", After::Stay)
            }
            (Word::TurnEvaluated, _) => self.set_level(Level::NotEvaluated, over),
            _ => self.refuse("This line was not left out by hand."),
        }
    }

    /// Confirms the level that stands, and goes on to the next that is to be confirmed; from any other line it only
    /// goes there.
    fn confirm(&mut self) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        let label = walk.at.label();
        match confirming(walk) {
            Confirming::Level(level, left) => {
                // Where one stands is said: it is no slip after the last line.
                self.ended = false;
                let words = with_name(&level);
                let mut deeds = self.record(&[Wish::Level(Some(level))], &words, After::Reconfirm);
                for deed in &mut deeds {
                    if let Deed::World(Effect::Record { words, .. }) = deed {
                        *words = format!("{words}, {left},");
                    }
                }
                deeds
            }
            Confirming::Conflict => self.fail(&format!(
                "{label}: two levels stand, and nobody can confirm both: set the right one."
            )),
            Confirming::Elsewhere(key) => {
                self.say(&format!(
                    "{label}: nothing is to be confirmed. {} is: confirm again confirms it.",
                    key.label()
                ));
                self.move_to(key)
            }
            Confirming::Nothing => self.refuse(&format!(
                "{label}: nothing is to be confirmed, here or elsewhere."
            )),
        }
    }

    fn next_rung(&mut self, yes: bool) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        // Nobody answers what they have not heard.
        if !self.has_heard_rung() {
            if !self.is_at_end() {
                self.tell_next_rung(" Say yes or no.");
            }
            return Vec::new();
        }
        match self.answer_now().and_then(|line| line.answer.next_rung()) {
            Some(level) => self.answer_rung(level, Some(yes)),
            None => self.fail(
                "The ladder ends here: rung NUMBER yes or no chooses one, undo takes the last back.",
            ),
        }
    }

    fn rung(&mut self, rest: &str) -> Vec<Deed> {
        let mut words = rest.split_whitespace();
        let level = words.next().and_then(|word| word.parse().ok());
        let answer = match words.next().map(str::to_lowercase).as_deref() {
            Some("yes" | "y") => Some(Some(true)),
            Some("no" | "n") => Some(Some(false)),
            Some("none") => Some(None),
            _ => None,
        };
        match (level, answer) {
            (Some(level), Some(answer)) => self.answer_rung(level, answer),
            _ => self.fail("Say which and what: rung 2 yes, rung 2 no, or rung 2 none."),
        }
    }

    fn answer_rung(&mut self, level: u8, answer: Option<bool>) -> Vec<Deed> {
        let word = match answer {
            Some(true) => "yes",
            Some(false) => "no",
            None => "cleared",
        };
        self.record(
            &[Wish::Rung(level, answer.map(Rung::from))],
            &format!("rung ML{level} {word}"),
            After::Rung,
        )
    }
}

/// A level with its name: `ML4 Improving`.
fn with_name(level: &Level) -> String {
    let name = match level {
        Level::Maturity(0) => " not performed",
        Level::Maturity(1) => " Initial",
        Level::Maturity(2) => " Managed",
        Level::Maturity(3) => " Defined (Practiced)",
        Level::Maturity(4) => " Improving",
        _ => "",
    };
    level.words() + name
}
