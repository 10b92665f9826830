//! The agenda: before the visit the things to have at hand, later the things that each person still owes; read aloud,
//! or written to a file.

use crate::{
    format::{AgendaPaper, Occasion, Report, document::spoken},
    interview::{Deliverable, meant},
    session::names_words,
};

use super::{reply::Reply, sitting::Sitting};

impl Sitting {
    /// Reads the agenda, or writes it to a new file where a file is named.
    pub(super) fn agenda(&mut self, reply: &mut Reply, rest: &str) {
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (occasion, file) = if first.eq_ignore_ascii_case("open") {
            (Occasion::Open, after.trim())
        } else {
            (Occasion::Visit, rest)
        };
        if !file.is_empty() {
            return self.write_deliverable(reply, Deliverable::Agenda(occasion), file);
        }
        let report = Report {
            catalogs: &self.walk.catalogs,
            session: &self.walk.shown,
            assessment: &self.walk.judged,
            unread: self.walk.unread,
            program: "",
        };
        reply.say_all(spoken(&AgendaPaper::new(report, occasion).document()));
    }

    /// Reads a text to be copied: the next steps for the gap of this line, or the things that a person owes.
    pub(super) fn copy(&mut self, reply: &mut Reply, rest: &str) {
        let walk = &self.walk;
        let owed = walk.owed_to_copy();
        let people: Vec<&str> = owed.iter().map(|(name, _)| name.as_str()).collect();
        let clip = match rest {
            "" => walk.steps_to_copy(&walk.judged, std::slice::from_ref(&walk.at)),
            name => meant(&people, name).ok().and_then(|name| {
                let mut owed = owed.iter();
                let found = owed.find(|(person, _)| *person == name);
                found.map(|(_, clip)| clip.clone())
            }),
        };
        if let Some(clip) = clip {
            return reply.say_all(
                clip.text
                    .lines()
                    .filter(|line| !line.is_empty())
                    .map(str::to_owned),
            );
        }
        let who = match people.as_slice() {
            [] => "nobody named owes anything".to_owned(),
            people => format!(
                "copy WHO reads what one of these owes: {}",
                names_words(people)
            ),
        };
        match rest {
            "" => reply.say(&format!("This line is no gap; {who}.")),
            name => reply.say(&format!("{name} owes nothing that is recorded; {who}.")),
        }
    }
}
