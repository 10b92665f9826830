//! The people: who says what follows, and what each one owes.

use crate::{
    assessment::Line,
    format::{asked_words, line_words},
    interview::{self, Effect, Walk, name_alone, named},
    session::{AboutWish, Change, judge_about},
};

use super::{Deed, Plain, record::After, say::count};

impl Plain {
    /// Everybody who is named, interviewed or not.
    pub(super) fn people(&self) -> Vec<String> {
        let people = self.walk.iter().flat_map(|walk| walk.judged.people());
        people.map(str::to_owned).collect()
    }

    fn interviewed(&self) -> Vec<String> {
        let about = self.walk.as_ref().map(|walk| &walk.judged.about);
        about.map_or_else(Vec::new, |about| about.interviewees.clone())
    }

    /// Who says what follows. Somebody new comes among the people; on a line that has an answer it is noted at once.
    pub(super) fn said_by(&mut self, rest: &str) -> Vec<Deed> {
        let people = self.people();
        if rest.is_empty() {
            let mut texts = numbered(&people);
            let speaker = self.walk.as_ref().and_then(|walk| walk.speaker());
            texts.push(match speaker {
                Some(name) => format!("What follows is said by {name}. nobody ends that."),
                None => "Say who: said by NAME, or said by NUMBER.".into(),
            });
            self.say_all(texts);
            return Vec::new();
        }
        if rest.eq_ignore_ascii_case("nobody") {
            return self.speak("");
        }
        match meant(&people, rest) {
            Ok(name) => self.speak(&name),
            Err(why) => self.fail(&why),
        }
    }

    /// From now on this person speaks; nobody in particular, where the name is empty.
    pub(super) fn speak(&mut self, name: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let here = !self.ended;
        let Some(walk) = &mut self.walk else {
            return Vec::new();
        };
        let label = line_words(&walk.at);
        let spoken = match interview::speak(walk, name, here) {
            Ok(spoken) => spoken,
            Err(refusal) => return self.fail(&format!("Nothing was recorded: {refusal}.")),
        };
        self.say(&if name.is_empty() {
            "What follows is said by nobody in particular.".to_owned()
        } else {
            format!("What follows is said by {name}, until you say otherwise.")
        });
        if let Some(by) = &spoken.stays_with {
            self.say(&format!(
                "{label} stays with {by}: the same again changes it."
            ));
        }
        let mut deeds = vec![Deed::World(Effect::KeepSpeaker(name.to_owned()))];
        let words = match (spoken.takes, name) {
            (true, "") => format!("{label} said by nobody"),
            (true, name) => format!("{label} said by {name}"),
            (false, name) => format!("{name} is new among the people;"),
        };
        if !spoken.changes.is_empty() {
            deeds.extend(self.record_changes(spoken.changes, words, None, After::Stay));
        }
        deeds
    }

    fn exactly(&self, wish: &AboutWish) -> Vec<Change> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        judge_about(&walk.shown, wish).unwrap_or_default()
    }

    pub(super) fn add_person(&mut self, name: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let name = name.trim();
        if name.is_empty() {
            return self.fail("Say who: people add NAME.");
        }
        let changes = self.exactly(&AboutWish::AddInterviewee(name.to_owned()));
        if changes.is_empty() {
            return self.refuse(&format!("{name} is among the people already."));
        }
        self.record_changes(
            changes,
            format!("{name} is new among the people;"),
            None,
            After::Stay,
        )
    }

    pub(super) fn remove_person(&mut self, name: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let mut people = self.interviewed();
        let Ok(name) = meant(&people, name) else {
            return self.fail("Say who: people remove NAME.");
        };
        let before = people.len();
        people.retain(|other| *other != name);
        if people.len() == before {
            return self.refuse(&format!("{name} is not among the people."));
        }
        let changes = self.exactly(&AboutWish::Interviewees(people));
        self.record_changes(
            changes,
            format!("{name} is among the people no more;"),
            None,
            After::Stay,
        )
    }

    /// The people, each with what is owed.
    pub(super) fn tell_people(&mut self) {
        let Some(walk) = &self.walk else { return };
        let people = self.people();
        let inside = || {
            let lines = walk.judged.lines.iter();
            lines.filter(|line| !line.outside)
        };
        if people.is_empty() {
            self.say("Nobody is named yet: people add NAME, or said by NAME.");
            return;
        }
        let texts: Vec<String> = (1..)
            .zip(&people)
            .map(|(number, name)| {
                let lines = inside().filter(|line| owes(line, name));
                let labels: Vec<String> = lines.map(|line| owed_on(walk, line, name)).collect();
                let said = inside();
                let said = said.filter(|line| line.answer.said_by == *name).count();
                let owes = match labels.as_slice() {
                    [] => "owes nothing".to_owned(),
                    labels => format!("owes something on {}", labels.join(", ")),
                };
                format!(
                    "{number}. {name}: {}, {owes}.",
                    count(said, "answer", "answers")
                )
            })
            .collect();
        self.say_all(texts);
    }
}

/// The person that is meant: by number, by name in any case, by the name without what stands behind it, or by the first
/// name where only one has it; else somebody new.
pub(super) fn meant(people: &[String], typed: &str) -> Result<String, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("Say who: a name.".into());
    }
    if let Ok(number) = typed.parse::<usize>() {
        let name = number.checked_sub(1).and_then(|index| people.get(index));
        return name
            .cloned()
            .ok_or_else(|| format!("There is no person {number}: said by alone lists them."));
    }
    let known: Vec<&str> = people.iter().map(String::as_str).collect();
    let name = named(&known, typed);
    if people.contains(&name) {
        return Ok(name);
    }
    let first = |name: &&String| {
        let first = name.split_whitespace().next().unwrap_or_default();
        first.to_lowercase() == typed.to_lowercase() || name_alone(name) == typed.to_lowercase()
    };
    let several: Vec<&String> = people.iter().filter(first).collect();
    match several.as_slice() {
        [] => Ok(typed.to_owned()),
        [one] => Ok((*one).clone()),
        several => {
            let names: Vec<&str> = several.iter().map(|name| name.as_str()).collect();
            Err(format!("Several are called {typed}: {}.", names.join(", ")))
        }
    }
}

/// Names with their numbers, a line each.
pub(super) fn numbered(people: &[String]) -> Vec<String> {
    let people = (1..).zip(people);
    let people = people.map(|(number, name)| format!("{number}. {name}"));
    people.collect()
}

/// The line that this person owes something on; since when, where something is missing there.
fn owed_on(walk: &Walk, line: &Line, name: &str) -> String {
    let asked = owes_missing(line, name).then(|| asked_words(&walk.shown, &line.key));
    match asked.flatten() {
        Some(asked) => format!("{} ({asked})", line.label()),
        None => line.label(),
    }
}

/// Whether this person owes what is missing on a parked line.
fn owes_missing(line: &Line, name: &str) -> bool {
    let parked = line.answer.parked.as_ref();
    parked.is_some_and(|parked| is_same(&parked.owes, name))
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether this person owes something on the line, or has something to do.
fn owes(line: &Line, name: &str) -> bool {
    let action = line.answer.action.as_ref();
    owes_missing(line, name)
        || action.is_some_and(|action| is_same(&action.owner, name) && action.state != "done")
}
