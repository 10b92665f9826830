//! What the world reports back: sessions found and opened, events on disk or not, what others wrote.

use crate::{
    assessment::State,
    format::{clean_line, line_words},
    interview::{Access, Effect, Happened, OpenedWalk, Walk, What},
};

use super::{Asking, Deed, Plain, ask::draft_words, record::Next, words};

impl Plain {
    /// Takes in what happened.
    pub(super) fn happened(&mut self, message: Happened) -> Vec<Deed> {
        match message {
            Happened::Listed(rows) => self.take_rows(rows),
            Happened::Offered(offers) => self.begin_new(offers),
            Happened::Next(next) => return self.go_on_from(next),
            Happened::Evidence(session, changes) => self.looked(&session, changes),
            Happened::Opened(opened) => return self.opened(*opened),
            Happened::Recorded {
                event,
                told,
                after,
                draft,
            } => {
                if let Some(walk) = &mut self.walk {
                    let what = told.what.clone();
                    let was_at_end = walk.is_at_end;
                    let arrived = walk.take_in(*event, told, after, draft);
                    self.next_said = Self::next_after(arrived, &what);
                    // After the last line, what was taken back may be the one that one stands on.
                    let is_open = walk
                        .line()
                        .is_some_and(|line| line.state() == State::Unanswered);
                    if was_at_end && is_open && matches!(what, What::Undone(_)) {
                        walk.is_at_end = false;
                        self.next_said = Next::Here;
                    }
                }
            }
            Happened::Saved(sums) => return self.saved(&sums),
            Happened::Unsaved(why) => return self.unsaved(&why),
            Happened::Others(events) => {
                let newest = events.iter().max_by_key(|event| event.place());
                let who = newest.map(|event| clean_line(&event.who));
                if let Some(walk) = &mut self.walk {
                    walk.others(events);
                }
                self.over = None;
                if let Some(who) = who {
                    self.say(&format!("{who} changed this session."));
                }
            }
            Happened::Access(access) => self.access(access),
            Happened::Drafts(drafts) => {
                if let Some(walk) = &mut self.walk {
                    walk.drafts = drafts;
                }
                self.takes_up = false;
            }
            Happened::Kept(kept) => {
                for words in kept {
                    self.say(&format!("It may belong to this file: {words}. take up takes it into this file; else it stays where it is."));
                }
            }
            // On screen it is a key, here a word.
            Happened::Done(word) => {
                self.say(&sentence(&word.replace("the next key", "the next word")));
            }
            Happened::Failed(why) => return self.fail(&sentence(&why)),
            _ => {}
        }
        Vec::new()
    }

    fn opened(&mut self, opened: OpenedWalk) -> Vec<Deed> {
        let warning = opened.warning.clone();
        let walk = Walk::new(opened);
        let access = walk.access.clone();
        let changes = walk.catalog_changes();
        self.walk = Some(walk);
        self.asking = Asking::Nothing;
        self.held.clear();
        self.listed.clear();
        self.changes.clear();
        self.next = None;
        self.told = Default::default();
        self.reminded = false;
        self.told_levels = false;
        self.tell_session();
        if !warning.is_empty() {
            self.say(&sentence(&warning));
        }
        match access {
            Access::Follower(who) => self.say(&format!(
                "Read-only: {who} has this session open. You can read, and follow what is changed."
            )),
            Access::ReadOnly(why) => self.say(&format!("Read-only: {why}.")),
            Access::Writer => {}
        }
        if let Some(words) = changes {
            self.say(&format!("{words}: findings names them."));
        }
        let carried = self.walk.as_ref().and_then(Walk::carried_over);
        if let Some(count) = carried {
            self.say(&format!(
                "{} carried over, to be reconfirmed: confirm confirms one and goes on.",
                super::say::count(count, "answer", "answers")
            ));
        }
        self.tell_draft();
        self.question();
        Vec::new()
    }

    fn access(&mut self, access: Access) {
        let asked = std::mem::take(&mut self.asks_lock);
        let Some(walk) = &mut self.walk else { return };
        let before = std::mem::replace(&mut walk.access, access.clone());
        if before == access && !asked {
            return;
        }
        match access {
            Access::Writer => {
                self.say("The session is free now and yours to write: say it again.");
            }
            Access::ReadOnly(why) => self.say(&format!("Read-only: {why}.")),
            Access::Follower(who) if before != Access::Follower(who.clone()) => {
                self.say(&format!("Read-only: {who} has this session open."));
            }
            Access::Follower(_) => {}
        }
    }

    fn saved(&mut self, sums: &[crate::session::Sum]) -> Vec<Deed> {
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let done = walk.saved(sums);
        let is_empty = walk.pending.is_empty();
        let at = walk.at.to_string();
        let mut deeds: Vec<Deed> = Vec::new();
        for pending in &done {
            if let Some((line, field)) = pending.draft.clone() {
                deeds.push(Deed::World(Effect::DropDraft(line, field)));
            }
            let words = self
                .walk
                .as_ref()
                .map(|walk| words::told(walk, &pending.told));
            self.say(&words.unwrap_or_default());
        }
        if is_empty {
            self.unsaved = false;
            self.told_unsaved = 0;
        }
        if done.is_empty() {
            return deeds;
        }
        deeds.push(Deed::World(Effect::KeepPlace(at)));
        deeds.extend(self.follow());
        deeds
    }

    fn unsaved(&mut self, why: &str) -> Vec<Deed> {
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let count = walk.pending.len();
        walk.trouble = Some(why.to_owned());
        if count == 0 {
            self.say(&format!("The file: {why}."));
            return Vec::new();
        }
        self.unsaved = true;
        if count != std::mem::replace(&mut self.told_unsaved, count) {
            self.say(&format!(
                "NOT SAVED, {}: {why}. It is tried again by itself; save tries at once.",
                super::say::count(count, "change", "changes")
            ));
        }
        self.follow()
    }

    /// What follows what was recorded.
    fn follow(&mut self) -> Vec<Deed> {
        match std::mem::take(&mut self.next_said) {
            Next::Nothing => Vec::new(),
            Next::Here => {
                let here = self.walk.as_ref().map(|walk| {
                    let title = walk.requirement().map_or("", |asked| asked.title.as_str());
                    format!("{} now: {title}", line_words(&walk.at))
                });
                self.say(&format!("You stand at {}.", here.unwrap_or_default()));
                self.keep_place()
            }
            Next::Rung => {
                self.tell_next_rung("");
                Vec::new()
            }
            Next::Question => self.arrived(),
            Next::LastOfFilter => {
                let words = self.walk.as_ref().and_then(|walk| walk.filter.as_ref());
                let words = words.map_or_else(String::new, crate::assessment::Filter::words);
                self.refuse(&format!(
                    "No other line is {words}. filter off takes the filter off."
                ))
            }
            Next::End => {
                self.summary();
                Vec::new()
            }
        }
    }
}

/// A text as a sentence of its own.
fn sentence(text: &str) -> String {
    let text = text.trim().to_owned();
    if text.ends_with(['.', '?', '!']) {
        text
    } else {
        text + "."
    }
}

impl Plain {
    /// A draft that was left behind is named; where it is the only one, so is its line.
    fn tell_draft(&mut self) {
        let Some(walk) = &self.walk else { return };
        let Some(draft) = walk.drafts.last() else {
            return;
        };
        let line = crate::session::LineKey::parse(&draft.line).unwrap_or_default();
        let text = format!(
            "A draft is not saved yet: {} of {}, {}. Say draft to go on with it.",
            draft_words(&draft.field),
            line_words(&line),
            super::say::count(draft.text.trim_end().lines().count(), "line", "lines")
        );
        self.say(&text);
    }
}
