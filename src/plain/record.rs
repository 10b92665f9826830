//! A command of the session is run, and what comes of it is said; what stands against writing is said too.

use crate::interview::{
    Access, Arrived, Command, DraftKey, Effect, Moved, Nothing, Outcome, Refused, Speaks, What,
};

use super::{Deed, Plain, words};

/// The draft that a text comes from: line and field.
pub(super) type FromDraft = Option<DraftKey>;

/// What is said once what was recorded is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Next {
    /// Nothing.
    #[default]
    Nothing,
    /// The question of the line that one stands on now.
    Question,
    /// Where one stands: what was taken back is looked at.
    Here,
    /// The ladder's next rung.
    Rung,
    /// That no other line fits the filter.
    LastOfFilter,
    /// The summary: every line is answered.
    End,
}

impl Plain {
    /// What stands against writing: says so, and tries to get the right where someone else has it.
    pub(super) fn cannot_write(&mut self) -> Option<Vec<Deed>> {
        let Some(walk) = &self.walk else {
            self.say("No session is open.");
            return Some(Vec::new());
        };
        match walk.refusal()? {
            Outcome::Refused(why) => Some(self.refused_by_room(&why)),
            _ => None,
        }
    }

    /// Whether judging has to wait: after the last line no line is meant until one is named.
    fn is_at_end(&mut self) -> bool {
        let is_at_end = self.walk.as_ref().is_some_and(|walk| walk.is_at_end);
        if is_at_end {
            self.fail("Nothing was recorded: every line is answered. Name the line first: go ID, recorded, or show.");
        }
        is_at_end
    }

    /// What stands against judging the line that one stands on.
    pub(super) fn cannot_judge(&mut self) -> Option<Vec<Deed>> {
        self.cannot_write()
            .or_else(|| self.is_at_end().then(Vec::new))
    }

    /// Runs a command about the line that one stands on.
    pub(super) fn judge(&mut self, command: Command) -> Vec<Deed> {
        match self.cannot_judge() {
            Some(deeds) => deeds,
            None => self.run(command),
        }
    }

    /// Runs a command, and says what comes of it.
    pub(super) fn run(&mut self, command: Command) -> Vec<Deed> {
        let draft = self.from_draft.take();
        let Some(walk) = &mut self.walk else {
            return self.refuse("No session is open.");
        };
        match walk.run(command, draft) {
            Outcome::Record(record) => vec![Deed::World(Effect::Record(Box::new(record)))],
            Outcome::Stands(told) => {
                let text = words::stands(walk, &told);
                self.refuse(&text)
            }
            Outcome::Asks(question) => {
                let text = words::question(walk, &question);
                self.refuse(&text)
            }
            Outcome::Moved(moved) => self.moved(&moved),
            Outcome::Speaks(speaks) => self.speaks(speaks),
            Outcome::World(effect) => vec![Deed::World(effect)],
            Outcome::Refused(why) => self.refused_by_room(&why),
            Outcome::Nothing(Nothing::End) => {
                walk.is_at_end = true;
                self.summary();
                Vec::new()
            }
            Outcome::Nothing(why) if words::is_read_again(&why) => self.arrived(),
            Outcome::Nothing(why) => {
                let text = words::nothing(walk, &why);
                if why == Nothing::NothingToUndo || why == Nothing::LadderEnds {
                    return self.fail(&text);
                }
                self.refuse(&text)
            }
        }
    }

    fn refused_by_room(&mut self, why: &Refused) -> Vec<Deed> {
        let label = self.walk.as_ref().map(|walk| walk.at.label());
        let text = words::refused(&label.unwrap_or_default(), why);
        self.fail(&text);
        if matches!(why, Refused::Access(Access::Follower(_))) {
            self.asks_lock = true;
            return vec![Deed::World(Effect::TakeLock)];
        }
        Vec::new()
    }

    fn moved(&mut self, moved: &Moved) -> Vec<Deed> {
        match moved {
            Moved::ToConfirm(from) => {
                let here = self.walk.as_ref().map(|walk| walk.at.label());
                self.say(&format!(
                    "{}: nothing is to be confirmed. {} is: confirm again confirms it.",
                    from.label(),
                    here.unwrap_or_default()
                ));
                self.arrived()
            }
            Moved::Aside(aside) => {
                let deeds = self.arrived();
                if aside.away {
                    self.say(&format!("related goes back to {}.", aside.from.label()));
                }
                deeds
            }
            Moved::By(_) | Moved::There | Moved::ToComponent | Moved::Narrowed => self.arrived(),
        }
    }

    fn speaks(&mut self, speaks: Speaks) -> Vec<Deed> {
        let name = &speaks.name;
        self.say(&if name.is_empty() {
            "What follows is said by nobody in particular.".to_owned()
        } else {
            format!("What follows is said by {name}, until you say otherwise.")
        });
        if let (Some(by), Some(walk)) = (&speaks.stays_with, &self.walk) {
            let label = crate::format::line_words(&walk.at);
            self.say(&format!(
                "{label} stays with {by}: the same again changes it."
            ));
        }
        let mut deeds = vec![Deed::World(Effect::KeepSpeaker(speaks.name))];
        let record = speaks
            .record
            .map(|record| Deed::World(Effect::Record(Box::new(record))));
        deeds.extend(record);
        deeds
    }

    /// What is said once a change is on disk.
    pub(super) fn next_after(arrived: Arrived, what: &What) -> Next {
        match arrived {
            _ if matches!(what, What::Undone(_) | What::Redone) => match arrived {
                Arrived::Elsewhere => Next::Here,
                _ => Next::Nothing,
            },
            Arrived::Elsewhere => Next::Question,
            Arrived::LastOfFilter => Next::LastOfFilter,
            Arrived::End => Next::End,
            Arrived::Stays => match what {
                What::Edited(crate::session::Wish::Rung(..)) => Next::Rung,
                _ => Next::Nothing,
            },
        }
    }
}
