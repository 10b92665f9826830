//! Judging the line that one stands on: its level and its rungs; and the words that write beside them.

use crate::{
    assessment::Line,
    interview::{Command, Reach},
    session::{Level, Rung, Wish},
};

use super::{Deed, Plain, marks::parts, typing::Purpose, word::Word};

impl Plain {
    /// Takes a word that judges or writes; none if it is another.
    pub(super) fn judging(&mut self, word: Word, rest: &str) -> Option<Vec<Deed>> {
        Some(match word {
            Word::Maturity(level) => self.judge(Command::Judge(Level::Maturity(level))),
            Word::Yes => self.next_rung(Rung::Yes),
            Word::No => self.next_rung(Rung::No),
            Word::NoneYet => self.next_rung(Rung::NoneYet),
            Word::Rung => self.rung(rest),
            Word::Take => self.judge(Command::TakeSupported),
            word if rest.is_empty() && Self::question_of(word).is_some() => {
                Self::question_of(word).map_or_else(Vec::new, |what| self.ask(what))
            }
            Word::NotApplicable => self.not_applicable(rest),
            Word::NotApplicableArea => self.not_applicable_for(Reach::Area, rest),
            Word::NotApplicableTopic => self.not_applicable_for(Reach::Topic, rest),
            Word::WholeAreaNotApplicable => self.not_applicable_for(Reach::WholeArea, rest),
            Word::WholeTopicNotApplicable => self.not_applicable_for(Reach::WholeTopic, rest),
            Word::NotEvaluated => self.judge(Command::Judge(Level::NotEvaluated)),
            Word::Evaluated => self.judge(Command::Evaluate),
            Word::TurnEvaluated => self.judge(Command::TurnEvaluated),
            Word::Park => {
                let parts = parts(rest, 2);
                self.park(&parts)
            }
            Word::Unpark => self.park(&[]),
            Word::Verdict => self.verdict(rest),
            Word::VerdictFor => self.verdict_for(rest),
            Word::FlagFor => self.flag_for(rest, true),
            Word::UnflagFor => self.flag_for(rest, false),
            Word::Flag => self.judge(Command::Edit(Wish::Flag(true))),
            Word::Unflag => self.judge(Command::Edit(Wish::Flag(false))),
            Word::TurnFlag => self.judge(Command::TurnFlag),
            Word::Target => self.one_to_four(rest, "target", Wish::Target),
            Word::Declared => self.one_to_four(rest, "declared level", Wish::Declared),
            Word::Confirm => self.run(Command::Confirm),
            Word::Clear => self.clear(rest),
            Word::Statement => self.write(Purpose::Statement, rest),
            Word::Remarks => self.write(Purpose::Remarks, rest),
            Word::AddStatement => self.write_more(Purpose::Statement, rest),
            Word::AddRemarks => self.write_more(Purpose::Remarks, rest),
            Word::Evidence => self.write(Purpose::Evidence, rest),
            Word::EvidenceFile => self.attach(rest),
            Word::RemoveEvidence => match rest.parse() {
                Ok(number) => self.judge(Command::Edit(Wish::RemoveEvidence(number))),
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
            Word::TakeUp => self.take_up_kept(),
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

    pub(super) fn not_applicable(&mut self, reason: &str) -> Vec<Deed> {
        let level = Level::NotApplicable(reason.to_owned());
        self.judge(Command::Edit(Wish::Level(Some(level))))
    }

    pub(super) fn not_applicable_for(&mut self, reach: Reach, reason: &str) -> Vec<Deed> {
        self.judge(Command::NotApplicable(reach, reason.to_owned()))
    }

    fn next_rung(&mut self, answer: Rung) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        // Nobody answers what they have not heard.
        if !self.has_heard_rung() {
            if self.cannot_judge().is_none() {
                self.tell_next_rung(" Say yes or no.");
            }
            return Vec::new();
        }
        self.judge(Command::NextRung(answer))
    }

    fn rung(&mut self, rest: &str) -> Vec<Deed> {
        let mut words = rest.split_whitespace();
        let level = words.next().and_then(|word| word.parse().ok());
        let answer = match words.next().map(str::to_lowercase).as_deref() {
            Some("yes" | "y") => Some(Some(Rung::Yes)),
            Some("no" | "n") => Some(Some(Rung::No)),
            Some("none-yet") => Some(Some(Rung::NoneYet)),
            Some("none") => Some(None),
            _ => None,
        };
        match (level, answer) {
            (Some(level), Some(answer)) => self.judge(Command::Rung(level, answer)),
            _ => self.fail("Say which and what: rung 2 yes, rung 2 no, or rung 2 none."),
        }
    }
}
