//! The brief for a returning assessor: the line where they stopped, the debts of each person, the changes since, and
//! the time that the rest will take.

use crate::{
    assessment::{Line, owed},
    format::asked_words,
    interview::{Fact, FileChange, Listed, Manner, facts, is_due, parts},
    session::{LineKey, names_words},
};

use super::{reply::Reply, sitting::Sitting, words};

impl Sitting {
    /// The session as it is opened: what it is, how far, and where there is something to come back to the brief in short.
    pub(super) fn tell_session(&self, reply: &mut Reply) {
        reply.say(&format!("{}. {}.", self.title(), self.progress()));
        let walk = &self.walk;
        let speaker = walk.speaker().map(words::speaker);
        if is_due(walk) {
            let wanted = [
                Fact::Unread,
                Fact::Returned,
                Fact::ReviewAgain,
                Fact::WaitsForReview,
                Fact::PastReview,
                Fact::StoppedAt,
                Fact::LastRecorded,
                Fact::LastChange,
                Fact::ChangedSince,
                Fact::TimeLeft,
            ];
            let mut texts = self.facts(&wanted);
            texts.extend(self.owed_in_short());
            texts.push("brief says all of it.".into());
            for text in texts {
                reply.say(&text);
            }
        }
        if let Some(text) = speaker {
            reply.say(&text);
        }
        reply.say("Type a word and Enter. help lists the words, quit leaves; every answer is saved at once.");
    }

    /// Reads the brief; a parked line in it can be gone to by its number.
    pub(super) fn brief(&mut self, reply: &mut Reply, _: &str) {
        let mut texts = vec![format!("{}. {}.", self.title(), self.progress())];
        texts.extend(self.facts(&[]));
        let walk = &self.walk;
        let parked: Vec<&Line> = owed(&walk.counted.lines)
            .into_iter()
            .flat_map(|(_, lines)| lines)
            .collect();
        if parked.is_empty() {
            texts.push("Nothing is parked.".into());
        }
        for (number, line) in (1..).zip(&parked) {
            let Some(stands) = &line.answer.parked else {
                continue;
            };
            let owes = match stands.owes.trim() {
                "" => "nobody named",
                owes => owes,
            };
            let asked = asked_words(&walk.shown, &line.key).into_iter();
            let days = asked.chain(words::promised_words(line, &walk.today));
            let days: Vec<String> = std::iter::once(String::new()).chain(days).collect();
            let asked = days.join(", ");
            texts.push(format!(
                "Parked, number {number}: {}, owed by {owes}{asked}: {}",
                line.label(),
                stands.missing
            ));
        }
        for part in parts(walk)
            .into_iter()
            .filter(|part| part.of != Listed::Parked)
        {
            texts.push(format!("{}: {}.", part.of.name(), part.words));
            texts.extend(part.items.iter().map(|item| {
                let late = if item.is_late { "overdue since " } else { "" };
                format!("{late}{}.", item.words(usize::MAX))
            }));
        }
        self.listed = parked.iter().map(|line| line.key.clone()).collect();
        reply.say_all(texts);
    }

    /// The facts in sentences: those with these names, or all.
    fn facts(&self, wanted: &[Fact]) -> Vec<String> {
        let walk = &self.walk;
        let manner = Manner {
            between: ", ",
            gap: " ",
            confirm: "confirm goes to the next and confirms it",
            settle: "conflicts settles them one after another",
            speak: "said by NAME or nobody",
            news: "filter changed since by others walks them",
        };
        let facts = facts(walk, &walk.who, manner).into_iter();
        facts
            .filter(|(fact, _)| match wanted {
                [] => *fact != Fact::Answered,
                wanted => wanted.contains(fact),
            })
            .map(|(fact, words)| {
                let colon = if fact == Fact::StoppedAt { "" } else { ":" };
                let words = words::sentence(&words::unclipped(&words));
                format!("{}{colon} {words}", fact.name())
            })
            .collect()
    }

    /// The debts of all people in one sentence.
    fn owed_in_short(&self) -> Option<String> {
        let walk = &self.walk;
        let owed = owed(&walk.counted.lines);
        let all: usize = owed.iter().map(|(_, lines)| lines.len()).sum();
        let people: Vec<String> = owed
            .iter()
            .filter(|(who, _)| !who.is_empty())
            .map(|(who, lines)| format!("{who} owes {}", lines.len()))
            .collect();
        let people = if people.is_empty() {
            String::new()
        } else {
            format!(": {}", names_words(&people))
        };
        (all > 0).then(|| {
            format!(
                "{} parked{people}.",
                words::count(all, "line is", "lines are")
            )
        })
    }

    /// Takes in the result of a check of the evidence files, and says which of them have changed.
    pub(super) fn looked(
        &mut self,
        reply: &mut Reply,
        session: &str,
        changes: Vec<(LineKey, FileChange)>,
    ) {
        let walk = &mut self.walk;
        if !walk.is(session) {
            return;
        }
        let before = walk.files.as_ref().map_or(0, Vec::len);
        let now = changes.len();
        walk.files = Some(changes);
        if now == before {
            return;
        }
        let part = parts(walk)
            .into_iter()
            .find(|part| part.of == Listed::Evidence);
        if let Some(part) = part {
            // It may come while a person types.
            reply.hold(format!(
                "{}: {}; brief names them.",
                part.of.name(),
                part.words
            ));
        }
    }
}
