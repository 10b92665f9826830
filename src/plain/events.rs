//! What the world reports back: sessions found and opened, events on disk or not, what others wrote.

use crate::{
    assessment::{Line, State},
    format::{clean_line, line_words},
    interview::{self, Access, Effect, Happened, OpenedWalk, Walk},
    session::{Act, Event},
};

use super::{Asking, Deed, Plain, ask::draft_words, record::After, stands::change_sentence};

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
                words,
                draft,
            } => self.recorded(*event, words, draft),
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
        self.ended = false;
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

    fn recorded(&mut self, event: Event, words: String, draft: Option<(String, String)>) {
        let Some(walk) = &mut self.walk else { return };
        let taken_back = matches!(event.act, Act::Undo(_));
        let there = interview::recorded(walk, event, words, draft, change_sentence);
        // After the last line it may be the one that one stands on.
        let open = |line: &Line| line.state() == State::Unanswered;
        if there.is_none() && !(self.ended && walk.line().is_some_and(open)) {
            return;
        }
        if let Some(line) = there {
            walk.at = line;
        }
        // What was taken back is looked at.
        if taken_back {
            self.ended = false;
            self.after = After::Here;
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
            let words = capital(&pending.words);
            // What is a sentence of its own is told as one.
            let parts = ["Undone", "Redone"]
                .iter()
                .any(|word| words.starts_with(word))
                || words.contains(", but ");
            let stop = if parts { ";" } else { "" };
            self.say(&format!("{words}{stop} saved."));
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
        match std::mem::take(&mut self.after) {
            After::Stay => Vec::new(),
            After::Here => {
                let here = self.walk.as_ref().map(|walk| {
                    let title = walk.requirement().map_or("", |asked| asked.title.as_str());
                    format!("{} now: {title}", line_words(&walk.at))
                });
                self.say(&format!("You stand at {}.", here.unwrap_or_default()));
                self.keep_place()
            }
            After::Rung => {
                self.tell_next_rung("");
                Vec::new()
            }
            After::Stand(key) => {
                let there = self.walk.as_ref();
                if there.is_some_and(|walk| walk.judged.place(&key).is_some()) {
                    return self.move_to(key);
                }
                Vec::new()
            }
            After::GoOn => self.go_on(),
            After::Open => self.go_on_open(),
            After::Reconfirm => self.go_on_reconfirming(),
        }
    }
}

/// A text as a sentence of its own.
fn sentence(text: &str) -> String {
    let text = capital(text.trim());
    if text.ends_with(['.', '?', '!']) {
        text
    } else {
        text + "."
    }
}

fn capital(text: &str) -> String {
    // Ids and names keep their letters.
    let first = text.split([' ', ':', ',']).next().unwrap_or_default();
    if ["undone", "redone", "renamed", "copied", "moved"].contains(&first) {
        let mut letters = text.chars();
        let first = letters.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(letters).collect()
    } else {
        text.to_owned()
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
