//! Recording: a wish goes through the judge's door and becomes one event; what stands against writing is said.

use crate::{
    assessment::judge_line,
    interview::{Access, Effect},
    session::{Change, LineKey, Wish},
};

use super::{Deed, Plain};

/// What follows once something is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum After {
    /// Nothing.
    #[default]
    Stay,
    /// On to the next unanswered line, with a filter else to the next that it lets through.
    GoOn,
    /// On to the next unanswered line.
    Open,
    /// On to the next level that is to be confirmed.
    Reconfirm,
    /// It is said where one stands.
    Here,
    /// The ladder's next rung is read.
    Rung,
    /// One stands on this line.
    Stand(LineKey),
}

/// The draft that a text comes from: line and field.
pub(super) type FromDraft = Option<(String, String)>;

impl Plain {
    /// What stands against writing: says so, and tries to get the right where someone else has it.
    pub(super) fn cannot_write(&mut self) -> Option<Vec<Deed>> {
        let access = self.walk.as_ref().map(|walk| walk.access.clone());
        match access {
            None => {
                self.say("No session is open.");
                Some(Vec::new())
            }
            Some(Access::Writer) => None,
            Some(Access::Follower(who)) => {
                (self.refused, self.refuses) = (true, true);
                self.say(&format!(
                    "Nothing was recorded. Read-only: {who} has this session open."
                ));
                self.asks_lock = true;
                Some(vec![Deed::World(Effect::TakeLock)])
            }
            Some(Access::ReadOnly(why)) => {
                (self.refused, self.refuses) = (true, true);
                self.say(&format!("Nothing was recorded. Read-only: {why}."));
                Some(Vec::new())
            }
        }
    }

    /// Whether judging has to wait: after the last line no line is meant until one is named.
    pub(super) fn is_at_end(&mut self) -> bool {
        if self.ended {
            self.fail("Nothing was recorded: every line is answered. Name the line first: go ID, recorded, or show.");
        }
        self.ended
    }

    /// What stands against judging the line that one stands on.
    pub(super) fn cannot_judge(&mut self) -> Option<Vec<Deed>> {
        self.cannot_write()
            .or_else(|| self.is_at_end().then(Vec::new))
    }

    /// Records wishes on the line that one stands on, as one event.
    pub(super) fn record(&mut self, wishes: &[Wish], words: &str, after: After) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_judge() {
            return deeds;
        }
        let Some(at) = self.walk.as_ref().map(|walk| walk.at.clone()) else {
            return Vec::new();
        };
        self.record_on(&at, wishes, words, None, after)
            .unwrap_or_default()
    }

    /// Records wishes on a line, which may be written. None if they are refused.
    pub(super) fn record_on(
        &mut self,
        line: &LineKey,
        wishes: &[Wish],
        words: &str,
        draft: FromDraft,
        after: After,
    ) -> Option<Vec<Deed>> {
        let label = crate::format::line_words(line);
        let changes = self.judged(line, wishes);
        match changes {
            Err(why) => {
                self.fail(&format!("Nothing was recorded: {why}."));
                None
            }
            Ok(changes) if changes.is_empty() => {
                self.say(&format!("{label} {words}: it stands already."));
                let dropped = draft.map(|(line, field)| Effect::DropDraft(line, field));
                Some(dropped.into_iter().map(Deed::World).collect())
            }
            Ok(changes) => {
                let again = self.is_again(line, wishes);
                let words = if again {
                    format!("{label}: {words} reconfirmed")
                } else {
                    format!("{label} {words}")
                };
                Some(self.record_changes(changes, words, draft, after))
            }
        }
    }

    /// Records changes that were judged, as one event.
    pub(super) fn record_changes(
        &mut self,
        changes: Vec<Change>,
        words: String,
        draft: FromDraft,
        after: After,
    ) -> Vec<Deed> {
        self.after = after;
        let draft = draft.or_else(|| self.from_draft.take());
        vec![Deed::World(Effect::Record {
            changes,
            words,
            draft,
        })]
    }

    /// Judges several wishes on one line.
    pub(super) fn judged(&self, line: &LineKey, wishes: &[Wish]) -> Result<Vec<Change>, String> {
        let Some(walk) = &self.walk else {
            return Ok(Vec::new());
        };
        let mut changes: Vec<Change> = Vec::new();
        let mut take = |wish: &Wish| -> Result<(), String> {
            let judged = judge_line(&walk.catalogs, &walk.shown, line, wish);
            for change in judged.map_err(|refusal| refusal.to_string())? {
                // One event says one thing about a field: the last one said.
                changes.retain(|other| other.field != change.field);
                changes.push(change);
            }
            Ok(())
        };
        for wish in wishes {
            take(wish)?;
        }
        Ok(changes)
    }

    fn is_again(&self, line: &LineKey, wishes: &[Wish]) -> bool {
        let Some(walk) = &self.walk else { return false };
        let place = walk.judged.place(line);
        let line = place.and_then(|place| walk.judged.lines.get(place));
        line.filter(|line| line.is_to_reconfirm())
            .is_some_and(|line| {
                let same =
                    |wish: &Wish| matches!(wish, Wish::Level(level) if *level == line.answer.level);
                wishes.iter().any(same)
            })
    }
}
