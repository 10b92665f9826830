//! What is still owed, by person: each part can be sent by itself.

use crate::{
    format::{document::Block, wording::OpenCounts},
    session::person_named,
};

use super::{AgendaPaper, heading, paragraph};

impl AgendaPaper<'_> {
    pub(super) fn open(&self) -> Vec<Block> {
        let (words, labels) = (self.words, &self.words.labels().agenda);
        let as_of = self.report.as_of();
        let mut blocks = vec![paragraph(words.still_open(&as_of, self.counts()))];
        let idle = self.people_where(labels.nothing_owed, |person| person.owed.is_empty());
        blocks.extend(idle.map(paragraph));
        let about = &self.report.assessment.about;
        let people = self.agenda.people.iter();
        for person in people.filter(|person| !person.owed.is_empty()) {
            blocks.push(heading(2, person.name.as_str()));
            blocks.push(paragraph(words.greeting(&about.title(), &as_of)));
            blocks.extend(self.owed_by(person));
            blocks.push(paragraph(words.thanks(person_named(&about.assessor))));
        }
        if !self.agenda.nobody.is_empty() {
            blocks.push(heading(2, labels.nobody_named));
            blocks.extend(self.owed_by_nobody());
        }
        let areas = self.to_talk_about();
        if !areas.is_empty() {
            blocks.push(heading(2, labels.still_to_talk_about));
            blocks.push(self.in_short(&areas));
        }
        blocks
    }

    fn counts(&self) -> OpenCounts {
        let count = |owed: &crate::assessment::Owed<'_>| {
            owed.parked.len() + owed.unshown.len() + owed.actions.len()
        };
        let people = || self.agenda.people.iter().map(|person| count(&person.owed));
        let to_talk = self.to_talk_about();
        OpenCounts {
            owed: people().sum(),
            people: people().filter(|owed| *owed > 0).count(),
            by_nobody: count(&self.agenda.nobody),
            to_talk: to_talk.iter().map(|(_, lines)| lines.len()).sum(),
        }
    }
}
