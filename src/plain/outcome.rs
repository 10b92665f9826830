//! Runs a command of the session, and says its outcome, or why nothing may be written.

use crate::{
    interview::{Access, Command, Effect, Nothing, Outcome, Refused, Speaks},
    session::Draft,
};

use super::{
    effect::PlainEffect,
    reply::Reply,
    sitting::{Awaits, Sitting},
    words,
};

impl Sitting {
    /// Runs a command, and says what comes of it.
    pub(super) fn run(&mut self, reply: &mut Reply, command: Command) {
        self.run_from(reply, command, None);
    }

    /// The same with the draft that the command comes from: what is recorded takes it along, what is refused stays one.
    pub(super) fn run_from(&mut self, reply: &mut Reply, command: Command, draft: Option<Draft>) {
        let waits = is_about_the_line(&command) && self.walk.refusal().is_none();
        if waits && self.is_at_end(reply) {
            return;
        }
        let key = draft.as_ref();
        let key = key.map(|draft| (draft.line.clone(), draft.field.clone()));
        let outcome = self.walk.run(command, key);
        let takes_draft = matches!(outcome, Outcome::Record(_));
        self.tell(reply, outcome);
        if let Some(draft) = draft.filter(|_| !takes_draft) {
            if reply.refuses {
                self.keep_as_draft(reply, draft);
            } else {
                reply.does(Effect::DropDraft(draft.line, draft.field));
            }
        }
    }

    /// Says what came of a command.
    pub(super) fn tell(&mut self, reply: &mut Reply, outcome: Outcome) {
        match outcome {
            Outcome::Record(record) => reply.does(Effect::Record(Box::new(record))),
            Outcome::Stands(told) => reply.say(&words::wording().stands_already(&self.walk, &told)),
            Outcome::Asks(question) => reply.say(&words::wording().question(&self.walk, &question)),
            Outcome::Moved(moved) => {
                if let Some(text) = words::wording().moved(&self.walk, &moved) {
                    reply.say(&text);
                }
                self.arrived(reply);
            }
            Outcome::Speaks(speaks) => self.speaks(reply, speaks),
            Outcome::World(effect) => reply.does(effect),
            Outcome::Refused(why) => self.refuse(reply, &why),
            Outcome::Nothing(why) => self.nothing(reply, &why),
        }
    }

    fn nothing(&mut self, reply: &mut Reply, why: &Nothing) {
        if *why == Nothing::End {
            self.walk.is_at_end = true;
            self.summary(reply);
        } else if words::is_read_again(why) {
            self.arrived(reply);
        } else if words::is_slip(why) {
            reply.fail(&words::wording().nothing(&self.walk, why));
        } else {
            reply.say(&words::wording().nothing(&self.walk, why));
        }
    }

    fn speaks(&mut self, reply: &mut Reply, speaks: Speaks) {
        for text in words::wording().speaks(&self.walk, &speaks) {
            reply.say(&text);
        }
        reply.does(Effect::KeepSpeaker(speaks.name));
        if let Some(record) = speaks.record {
            reply.does(Effect::Record(Box::new(record)));
        }
    }

    /// Says why a command is not granted; where somebody else has the session, tries to get the right.
    fn refuse(&mut self, reply: &mut Reply, why: &Refused) {
        reply.fail(&words::wording().refused(&self.walk, why));
        if matches!(why, Refused::Access(Access::Follower(_))) {
            reply.does(Effect::TakeLock);
            self.awaits = Awaits::World;
        }
    }

    /// Says why a sealed session is changed. It is a word of its own and no question: what a script says next is no reason.
    pub(super) fn because(&mut self, reply: &mut Reply, reason: &str) {
        match &self.walk.access {
            // Alone it gives the last reason again.
            Access::Sealed(_) => match (reason, self.walk.last_reason().to_owned()) {
                ("", unused) if unused.is_empty() => reply.fail(words::NO_REASON),
                ("", unused) => self.unseal(reply, &unused),
                (reason, _) => self.unseal(reply, reason),
            },
            Access::Writer if self.walk.is_sealed() && !reason.is_empty() => {
                self.unseal(reply, reason);
            }
            Access::Writer => reply.say(words::NOT_SEALED),
            Access::Follower(_) | Access::ReadOnly(_) => {
                self.cannot_write(reply);
            }
        }
    }

    fn unseal(&mut self, reply: &mut Reply, reason: &str) {
        reply.does(self.walk.give_reason(reason));
        self.awaits = Awaits::World;
    }

    /// Seals the session again where the change that the reason was given for is cancelled, and on each further line.
    pub(super) fn settle_reason(&mut self, reply: &mut Reply, new: usize) {
        let mut effects = reply.effects().iter().skip(new);
        let attaches = |effect: &PlainEffect| matches!(effect, PlainEffect::Attach(_));
        let is_under_way = self.walk.asked.is_some()
            || matches!(self.awaits, Awaits::Text(_) | Awaits::Question(_))
            || effects.clone().any(attaches);
        let records = effects.find_map(PlainEffect::changes);
        if let Some(forgets) = self.walk.settle_reason(records, is_under_way) {
            reply.does(forgets);
            reply.say(words::SEALED_AGAIN);
        }
    }

    /// Whether the session may not be written: says so.
    pub(super) fn cannot_write(&mut self, reply: &mut Reply) -> bool {
        let refused = self.walk.refusal();
        if let Some(why) = &refused {
            self.refuse(reply, why);
        }
        refused.is_some()
    }

    /// Whether nothing can be said of a line: the session may not be written, or no line is meant. Says why.
    pub(super) fn cannot_judge(&mut self, reply: &mut Reply) -> bool {
        self.cannot_write(reply) || self.is_at_end(reply)
    }

    /// Whether judging has to wait: after the last line no line is meant until the user names one.
    fn is_at_end(&self, reply: &mut Reply) -> bool {
        if self.walk.is_at_end {
            reply.fail(words::AT_END);
        }
        self.walk.is_at_end
    }

    /// The question of the line on screen is read: that line is meant from here on.
    pub(super) fn arrived(&mut self, reply: &mut Reply) {
        self.walk.is_at_end = false;
        self.question(reply);
    }

    /// Keeps what was typed as a draft.
    pub(super) fn keep_as_draft(&mut self, reply: &mut Reply, draft: Draft) {
        reply.say(words::KEPT_AS_DRAFT);
        self.walk.drafts.push(draft.clone());
        reply.does(Effect::KeepDraft(draft));
    }
}

/// Whether a command says something of the line on screen: after the last line none is meant until the user names one.
fn is_about_the_line(command: &Command) -> bool {
    match command {
        Command::Judge(_)
        | Command::TakeSupported
        | Command::TurnEvaluated
        | Command::Evaluate
        | Command::Rung(..)
        | Command::NextRung(_)
        | Command::NotApplicable(..)
        | Command::Edit(_)
        | Command::Answer(_)
        | Command::AnswerWithStep(_)
        | Command::Park { .. }
        | Command::Plan(_)
        | Command::ActionState(_)
        | Command::MoveEvidence(..)
        | Command::TurnFlag => true,
        Command::Confirm
        | Command::EditMany(..)
        | Command::ActionStateOfMany(..)
        | Command::TakeSteps(_)
        | Command::Speak(_)
        | Command::AddPerson(_)
        | Command::RemovePerson(_)
        | Command::SplitByRole
        | Command::SplitPlace(..)
        | Command::Join(_)
        | Command::About(_)
        | Command::Settle(..)
        | Command::Deeper(_)
        | Command::Undo
        | Command::TakeBack(_)
        | Command::Redo
        | Command::Move(_)
        | Command::Go(_)
        | Command::Filter(_) => false,
    }
}
