//! The people: who says what follows, and what each one owes.

use crate::{
    assessment::{Line, judge_line},
    session::{AboutWish, Answer, Change, TextField, Wish, judge_about},
    tui::Effect,
};

use super::{Deed, Plain, record::After, say::count};

impl Plain {
    fn people(&self) -> Vec<String> {
        let about = self.walk.as_ref().map(|walk| &walk.judged.about);
        about.map_or_else(Vec::new, |about| about.interviewees.clone())
    }

    /// Who says what follows. Somebody new comes among the people; on a line that has an answer it is noted at once.
    pub(super) fn said_by(&mut self, rest: &str) -> Vec<Deed> {
        let people = self.people();
        if rest.is_empty() {
            let mut texts: Vec<String> = (1..)
                .zip(&people)
                .map(|(number, name)| format!("{number}. {name}"))
                .collect();
            texts.push(match &self.speaker {
                Some(name) => format!("What follows is said by {name}. nobody ends that."),
                None => "Say who: said by NAME, or said by NUMBER.".into(),
            });
            self.say_all(texts);
            return Vec::new();
        }
        if rest.eq_ignore_ascii_case("nobody") {
            return self.nobody();
        }
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let name = match meant(&people, rest) {
            Ok(name) => name,
            Err(why) => return self.fail(&why),
        };
        self.say(&format!(
            "What follows is said by {name}, until you say otherwise."
        ));
        let is_new = !people.contains(&name);
        let mut changes = if is_new { self.with(&name) } else { Vec::new() };
        let again = self.speaker.as_ref() == Some(&name);
        // An answer that has a name keeps it, unless the same is said once more.
        let answered = self
            .answer_now()
            .is_some_and(|line| is_said(&line.answer) && (again || line.answer.said_by.is_empty()));
        let mut words = format!("{name} is new among the people;");
        if answered
            && !self.ended
            && let Some(walk) = &self.walk
        {
            let wish = Wish::Text(TextField::SaidBy, name.clone());
            let noted = judge_line(&walk.catalogs, &walk.shown, &walk.at, &wish);
            if let Ok(noted) = noted
                && !noted.is_empty()
            {
                words = format!("{} said by {name}", crate::format::line_words(&walk.at));
                changes.extend(noted);
            }
        }
        let mut deeds = vec![Deed::World(Effect::KeepSpeaker(name.clone()))];
        self.speaker = Some(name);
        if !changes.is_empty() {
            deeds.extend(self.record_changes(changes, words, None, After::Stay));
        }
        deeds
    }

    /// Nobody in particular says what follows.
    pub(super) fn nobody(&mut self) -> Vec<Deed> {
        self.speaker = None;
        self.say("What follows is said by nobody in particular.");
        vec![Deed::World(Effect::KeepSpeaker(String::new()))]
    }

    /// The change that adds somebody to the people.
    fn with(&self, name: &str) -> Vec<Change> {
        let mut people = self.people();
        people.push(name.to_owned());
        self.exactly(people)
    }

    /// The change that puts whoever owes something among the people: none where the name is there, or empty.
    pub(super) fn among_people(&self, name: &str) -> Vec<Change> {
        let is = |person: &String| person.to_lowercase() == name.to_lowercase();
        if name.is_empty() || self.people().iter().any(is) {
            return Vec::new();
        }
        self.with(name)
    }

    fn exactly(&self, people: Vec<String>) -> Vec<Change> {
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        judge_about(&walk.shown, &AboutWish::Interviewees(people)).unwrap_or_default()
    }

    pub(super) fn add_person(&mut self, name: &str) -> Vec<Deed> {
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        let name = name.trim();
        if name.is_empty() {
            return self.fail("Say who: people add NAME.");
        }
        let changes = self.with(name);
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
        let mut people = self.people();
        let Ok(name) = meant(&people, name) else {
            return self.fail("Say who: people remove NAME.");
        };
        let before = people.len();
        people.retain(|other| *other != name);
        if people.len() == before {
            return self.refuse(&format!("{name} is not among the people."));
        }
        let changes = self.exactly(people);
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
        let mut people = self.people();
        for line in walk.walked() {
            let parked = line.answer.parked.iter().map(|parked| &parked.owes);
            let owners = line.answer.action.iter().map(|action| &action.owner);
            for name in parked.chain(owners).chain([&line.answer.said_by]) {
                let is = |other: &String| other.to_lowercase() == name.to_lowercase();
                if !name.trim().is_empty() && !people.iter().any(is) {
                    people.push(name.clone());
                }
            }
        }
        if people.is_empty() {
            self.say("Nobody is named yet: people add NAME, or said by NAME.");
            return;
        }
        let texts: Vec<String> = (1..)
            .zip(&people)
            .map(|(number, name)| {
                let lines = walk.walked().filter(|line| owes(line, name));
                let labels: Vec<String> = lines.map(crate::assessment::Line::label).collect();
                let said = walk.walked();
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

/// The person that is meant: by number, by name in any case, or by the first name where only one has it; else somebody new.
fn meant(people: &[String], typed: &str) -> Result<String, String> {
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
    let same = |name: &&String| name.to_lowercase() == typed.to_lowercase();
    if let Some(name) = people.iter().find(same) {
        return Ok(name.clone());
    }
    let first = |name: &&String| {
        let first = name.split_whitespace().next().unwrap_or_default();
        first.to_lowercase() == typed.to_lowercase()
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

/// Whether anything was said on a line.
fn is_said(answer: &Answer) -> bool {
    let said = Answer {
        verdict: None,
        flagged: false,
        target: None,
        action: None,
        said_by: String::new(),
        conflicts: Vec::new(),
        ..answer.clone()
    };
    !said.is_empty()
}

/// Whether this person owes something on the line, or has something to do.
fn owes(line: &Line, name: &str) -> bool {
    let is = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
    let parked = line.answer.parked.as_ref();
    let action = line.answer.action.as_ref();
    parked.is_some_and(|parked| is(&parked.owes))
        || action.is_some_and(|action| is(&action.owner) && action.state != "done")
}
