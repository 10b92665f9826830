//! What the world reports back: sessions found and opened, events on disk or not, what others wrote.

use serde_json::Value;

use crate::{
    format::{clean_line, line_words},
    session::{Act, Assignment, Event, Session, told},
    tui::{Access, Effect, Message, OpenedWalk, Walk},
};

use super::{Asking, Deed, Plain, record::After, stands::change_sentence};

/// So many fields of one change are named one by one.
const NAMED: usize = 3;

impl Plain {
    /// Takes in what happened.
    pub(super) fn happened(&mut self, message: Message) -> Vec<Deed> {
        match message {
            Message::Listed(rows) => self.take_rows(rows),
            Message::Offered(offers) => self.begin_new(offers),
            Message::Opened(opened) => return self.opened(*opened),
            Message::Recorded {
                event,
                words,
                draft,
            } => self.recorded(*event, words, draft),
            Message::Saved(sums) => return self.saved(&sums),
            Message::Unsaved(why) => return self.unsaved(&why),
            Message::Others(events) => {
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
            Message::Access(access) => self.access(access),
            Message::Drafts(drafts) => {
                if let Some(walk) = &mut self.walk {
                    walk.drafts = drafts;
                }
            }
            // On screen it is a key, here a word.
            Message::Done(word) => {
                self.say(&sentence(&word.replace("the next key", "the next word")));
            }
            Message::Failed(why) => return self.fail(&sentence(&why)),
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
        self.trail.clear();
        self.listed.clear();
        self.filter = None;
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
        let fields = touched(&walk.shown, &event.act);
        let before = values(&walk.shown, &fields);
        walk.recorded(event, words, draft);
        let after = values(&walk.shown, &fields);
        let pending = walk.pending.last_mut();
        if taken_back && let Some(pending) = pending {
            let told = fields.iter().zip(before.iter().zip(&after)).take(NAMED);
            let told: Vec<String> = told
                .map(|(field, (from, to))| change_sentence(&field.line, &field.field, from, to))
                .collect();
            let more = match fields.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!("; and {more} more"),
            };
            pending.words = format!("{}: {}{more};", pending.words, told.join("; "));
        }
        if let Some(field) = fields.iter().find(|field| !field.line.is_session()) {
            walk.last = Some(field.line.clone());
            // What was taken back is looked at.
            if taken_back && walk.judged.place(&field.line).is_some() {
                let from = std::mem::replace(&mut walk.at, field.line.clone());
                if from != walk.at {
                    self.trail.push(from);
                }
                self.ended = false;
                self.after = After::Here;
            }
        }
        if let Some(walk) = &mut self.walk
            && walk.line().is_none()
        {
            // A line that was split off is gone: the one that serves all is there.
            let shared = walk.at.lineage().into_iter().rev();
            let mut there = shared.filter(|key| walk.judged.place(key).is_some());
            if let Some(key) = there.next() {
                walk.at = key;
                if taken_back {
                    self.after = After::Here;
                }
            }
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
            self.say(&format!("{} saved.", capital(&pending.words)));
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
                Vec::new()
            }
            After::Rung => {
                self.tell_next_rung();
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
            After::Reconfirm => self.go_on_reconfirming(),
        }
    }
}

/// The fields that an event sets, takes back or brings back.
fn touched(session: &Session, act: &Act) -> Vec<Assignment> {
    let mut fields = Vec::new();
    let mut open = vec![act];
    while let Some(act) = open.pop() {
        match act {
            Act::Set(assignments) => fields.extend(told(assignments).cloned()),
            Act::Undo(of) => {
                let targets = of.iter().filter_map(|sum| session.event(sum));
                open.extend(targets.map(|target| &target.act));
            }
            Act::Seal | Act::Other(_) => {}
        }
    }
    fields
}

fn values(session: &Session, fields: &[Assignment]) -> Vec<Value> {
    let value = |field: &Assignment| {
        let standing = session.standing(&field.line, &field.field);
        standing
            .last()
            .map_or(Value::Null, |write| write.value.clone())
    };
    fields.iter().map(value).collect()
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
    let first = text.split([' ', ':']).next().unwrap_or_default();
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
            "A draft is not saved yet: the {} of {}, {}. Say draft to go on with it.",
            draft.field,
            line_words(&line),
            super::say::count(draft.text.lines().count(), "line", "lines")
        );
        self.say(&text);
    }
}
