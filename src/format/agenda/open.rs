//! The open items, by person: each part can be sent by itself.

use crate::{
    assessment::Person,
    format::{
        document::{Block, Document},
        wording::OpenCounts,
    },
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
        for person in self.who_owes() {
            blocks.push(heading(2, person.name.as_str()));
            blocks.extend(self.letter(person));
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

    /// The people who owe something, in the order of the agenda.
    pub fn debtors(&self) -> impl Iterator<Item = &str> {
        self.who_owes().map(|person| person.name.as_str())
    }

    /// The items of one person, by themselves: a text for a mail.
    #[must_use]
    pub fn mail(&self, debtor: &str) -> Option<Document> {
        let person = self.who_owes().find(|person| person.name == debtor)?;
        let title = self.report.assessment.about.title();
        Some(self.document_of(format!("{title} – {debtor}"), self.letter(person)))
    }

    /// The same as a page of its own.
    #[must_use]
    pub fn page_for(&self, debtor: &str) -> Option<Document> {
        let mut page = self.mail(debtor)?;
        let title = self.title_block();
        page.blocks.insert(0, title);
        Some(page)
    }

    fn who_owes(&self) -> impl Iterator<Item = &Person<'_>> {
        let people = self.agenda.people.iter();
        people.filter(|person| !person.owed.is_empty())
    }

    fn letter(&self, person: &Person<'_>) -> Vec<Block> {
        let about = &self.report.assessment.about;
        let greeting = self.words.greeting(&about.title(), &self.report.as_of());
        let mut blocks = vec![paragraph(greeting)];
        blocks.extend(self.owed_by(person));
        let thanks = self.words.thanks(person_named(&about.assessor));
        blocks.push(paragraph(thanks));
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
