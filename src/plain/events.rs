//! The reports of the world to an open session: events on disk or not, changes by others, the right to write.

use crate::{
    assessment::State,
    format::{capital, clean_line, counted, line_words},
    interview::{Access, Aside, ChangeTold, Effect, Happened, OpenedWalk, Walk},
    session::{Event, EventId, LineKey},
};

use super::{
    follow::Follow,
    question::draft_words,
    reply::Reply,
    sitting::{Awaits, Sitting},
    words,
};

impl Sitting {
    /// Takes in an opened session and reads out its subject, its progress, the right to write, and the question.
    pub(super) fn open(reply: &mut Reply, opened: OpenedWalk) -> Self {
        let warning = opened.warning.clone();
        let mut sitting = Self::new(Walk::new(opened));
        reply.forget_held();
        sitting.tell_session(reply);
        if !warning.is_empty() {
            reply.say(&words::sentence(&warning));
        }
        match &sitting.walk.access {
            Access::Follower(who) => reply.say(&format!(
                "Read-only: {who} has this session open. You can read, and follow what is changed."
            )),
            Access::ReadOnly(why) => reply.say(&format!("Read-only: {why}.")),
            Access::Sealed(how) => {
                reply.say(&format!("It is {how}. {}", words::BECAUSE));
            }
            Access::Writer => {}
        }
        if let Some(changes) = sitting.walk.catalog_changes() {
            reply.say(&format!("{changes}: findings names them."));
        }
        if let Some(count) = sitting.walk.carried_over() {
            reply.say(&format!(
                "{} carried over, to be reconfirmed: confirm confirms one and goes on.",
                counted(count, "answer")
            ));
        }
        if sitting.walk.aside.changes > 0 {
            reply.say(&words::wording().waits(sitting.walk.aside.changes));
        }
        sitting.tell_draft(reply);
        sitting.question(reply);
        sitting
    }

    /// A draft that was left behind is named; where it is the only one, so is its line.
    fn tell_draft(&self, reply: &mut Reply) {
        let Some(draft) = self.walk.drafts.last() else {
            return;
        };
        let line = LineKey::parse(&draft.line).unwrap_or_default();
        reply.say(&format!(
            "A draft is not saved yet: {} of {}, {}. Say draft to go on with it.",
            draft_words(&draft.field),
            line_words(&line),
            counted(draft.text.trim_end().lines().count(), "line")
        ));
    }

    /// Takes in what happened.
    pub(super) fn happened(&mut self, reply: &mut Reply, happened: Happened) {
        match happened {
            Happened::Evidence(session, changes) => self.looked(reply, &session, changes),
            Happened::Recorded {
                event,
                told,
                after,
                draft,
            } => {
                let what = told.what.clone();
                let was_at_end = self.walk.is_at_end;
                let arrived = self.walk.take_in(*event, told, after, draft);
                self.follow = Follow::new(&what, arrived);
                if was_at_end {
                    self.look_at_what_was_taken_back(&what);
                }
            }
            Happened::Saved(sums) => self.saved(reply, &sums),
            Happened::Unsaved(why) => self.unsaved(reply, why),
            Happened::Others(events) => self.others(reply, events),
            Happened::Access(access) => self.access(reply, access),
            Happened::Drafts(drafts) => {
                self.walk.drafts = drafts;
                // They come before the right to write, where that is waited for.
                if self.walk.access == Access::Writer && !self.walk.awaits_right() {
                    self.awaits.answered();
                }
            }
            Happened::Aside(aside) => self.walk.not_aside = aside.err(),
            Happened::TakenIn(taken) => self.taken_in(reply, taken),
            Happened::Kept(kept) => {
                for kept in kept {
                    reply.say(&format!("It may belong to this file: {kept}. take up takes it into this file; else it stays where it is."));
                }
            }
            Happened::Free => reply.say(
                "nobody has this session open any more: the next word that writes makes it yours.",
            ),
            Happened::Sealed(sealed) => self.sealed(reply, sealed.map(|event| *event)),
            Happened::Verified(verified) => reply.say_all(verified.sentences()),
            Happened::Done(word) => reply.say(&words::sentence(&capital(&word))),
            Happened::Failed(why) => {
                reply.fail(&words::sentence(&why));
                // It cannot be opened again: there is nothing to record into.
                if matches!(self.awaits, Awaits::Reopening) {
                    self.awaits = Awaits::Nothing;
                }
                self.awaits.answered();
            }
            Happened::Sources(sources) => self.take_sources(reply, sources),
            Happened::WouldBring(told) => self.would_bring(reply, told.0, &told.1),
            Happened::Brought(brought) => self.brought(reply, &brought.0, &brought.1),
            // Reports that only the screens ask for, and those for the list of sessions.
            Happened::Listed(_)
            | Happened::Offered(_)
            | Happened::Next(_)
            | Happened::Opened(_)
            | Happened::Slow
            | Happened::Edited(_)
            | Happened::Looked(_)
            | Happened::Digesting { .. }
            | Happened::Digested(..)
            | Happened::NewDraft(_)
            | Happened::DeliverableName(..)
            | Happened::Written(..)
            | Happened::Copied(..) => {}
        }
    }

    /// After the last line, what was taken back may be the one on screen: it is meant then.
    fn look_at_what_was_taken_back(&mut self, what: &ChangeTold) {
        let is_open = |line: &crate::assessment::Line| line.state() == State::Unanswered;
        let is_back = matches!(what, ChangeTold::Undone(_) | ChangeTold::Redone);
        if is_back && self.walk.line().is_some_and(is_open) {
            self.walk.is_at_end = false;
            self.follow = Follow::Here;
        }
    }

    fn others(&mut self, reply: &mut Reply, events: Vec<Event>) {
        let newest = events.iter().max_by_key(|event| event.place());
        let who = newest.map(|event| clean_line(&event.who));
        self.walk.others(events);
        if let Some(who) = who {
            reply.say(&format!("{who} changed this session."));
        }
    }

    /// What lay aside is in the file now, or why not.
    fn taken_in(&mut self, reply: &mut Reply, taken: Result<usize, String>) {
        self.awaits.answered();
        match taken {
            Ok(count) => {
                self.walk.aside = Aside::default();
                reply.say(&match count {
                    0 => words::ALL_SAVED.into(),
                    count => format!(
                        "{} that no disk took before: saved now.",
                        counted(count, "change")
                    ),
                });
            }
            Err(why) => reply.fail(&format!("Nothing was taken in: {why}.")),
        }
    }

    fn access(&mut self, reply: &mut Reply, access: Access) {
        let asked = self.awaits.answered();
        let before = self.walk.turn(access);
        let access = &self.walk.access;
        if before == *access && !asked {
            return;
        }
        match access {
            Access::Writer if self.walk.is_sealed() => {
                reply.say(words::UNSEALED);
            }
            Access::Writer => {
                reply.say("The session is free now and yours to write: say it again.");
            }
            Access::Sealed(how) => reply.say(&format!("It is {how}. {}", words::BECAUSE)),
            Access::ReadOnly(why) => reply.say(&format!("Read-only: {why}.")),
            Access::Follower(who) if before != *access => {
                reply.say(&format!("Read-only: {who} has this session open."));
            }
            Access::Follower(_) => {}
        }
    }

    fn saved(&mut self, reply: &mut Reply, sums: &[EventId]) {
        let done = self.walk.saved(sums);
        for pending in &done {
            if let Some((line, field)) = pending.draft.clone() {
                reply.does(Effect::DropDraft(line, field));
            }
            reply.say(&words::wording().saved(&self.walk, &pending.told));
        }
        if self.walk.pending.is_empty() {
            reply.unsaved = 0;
        }
        if !done.is_empty() {
            reply.does(Effect::KeepPlace(self.walk.at.to_string()));
            self.follow(reply);
        }
    }

    fn unsaved(&mut self, reply: &mut Reply, why: String) {
        let count = self.walk.pending.len();
        let is_new = self.walk.trouble.is_none() || count != reply.unsaved;
        if count == 0 {
            reply.say(&format!("The file: {why}."));
        } else if is_new {
            reply.unsaved = count;
            reply.say(&words::wording().unsaved(count, &why));
        }
        self.walk.trouble = Some(why);
        if count > 0 {
            self.follow(reply);
        }
    }

    /// Says what follows what was recorded.
    fn follow(&mut self, reply: &mut Reply) {
        match std::mem::take(&mut self.follow) {
            Follow::Nothing => {}
            Follow::Question => self.arrived(reply),
            Follow::Here => {
                let title = self.walk.requirement().map_or("", |asked| &asked.title);
                let label = line_words(&self.walk.at);
                reply.say(&format!("You stand at {label} now: {title}."));
            }
            Follow::Rung => self.tell_next_rung(reply, ""),
            Follow::LastOfFilter => {
                if let Some((filter, _)) = self.walk.filtered() {
                    let filter = filter.words();
                    reply.say(&format!(
                        "No other line is {filter}. filter off takes the filter off."
                    ));
                }
            }
            Follow::Conflict => self.next_conflict(reply),
            Follow::Summary => self.summary(reply),
        }
    }
}
