//! The open items, by person: each part can be sent by itself.

use crate::{
    assessment::{Line, Person, State},
    format::{
        conflict_text::unsettled_words,
        document::{Block, Document, List, ListKind},
        for_assessors_only::is_for_assessors_only,
        wording::OpenCounts,
    },
    session::person_named,
};

use super::{AgendaPaper, heading, lead, paragraph};

impl AgendaPaper<'_> {
    pub(super) fn open(&self) -> Vec<Block> {
        let (words, labels) = (self.words, &self.words.labels().agenda);
        let as_of = self.report.as_of();
        let mut blocks = vec![paragraph(words.still_open(&as_of, self.counts()))];
        let idle = self.people_where(labels.nothing_owed, |person| {
            person.owed.is_empty() && person.subjects.is_empty()
        });
        blocks.extend(idle.map(paragraph));
        for person in self.who_owes() {
            blocks.push(heading(2, person.name.as_str()));
            blocks.extend(self.letter(person));
        }
        if !self.agenda.nobody.is_empty() {
            blocks.push(heading(2, labels.nobody_named));
            blocks.extend(self.owed_by_nobody());
        }
        let (areas, unsettled) = (self.to_talk_about(), self.unsettled());
        if !areas.is_empty() || !unsettled.is_empty() {
            blocks.push(heading(2, labels.still_to_talk_about));
        }
        if !areas.is_empty() {
            blocks.push(self.in_short(&areas));
        }
        if !unsettled.is_empty() {
            let items = unsettled.into_iter();
            let items = items.map(|(line, words)| self.item(line, (words, Vec::new())));
            blocks.push(lead(labels.unsettled));
            blocks.push(Block::List(List {
                kind: ListKind::Bullets,
                items: items.collect(),
            }));
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
    pub(super) fn page_for(&self, debtor: &str) -> Option<Document> {
        let mut page = self.mail(debtor)?;
        let title = self.title_block();
        page.blocks.insert(0, title);
        Some(page)
    }

    /// The lines on which people said or recorded different things, each with what they did.
    fn unsettled(&self) -> Vec<(&Line, String)> {
        let lines = self.report.assessment.lines.iter();
        let lines = lines.filter(|line| line.state() != State::NotEvaluated);
        let told = lines.map(|line| {
            let words = unsettled_words(line, |field| !is_for_assessors_only(field));
            (line, words)
        });
        told.filter(|(_, words)| !words.is_empty()).collect()
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
        let people = || self.agenda.people.iter().map(|person| person.owed.count());
        let to_talk = self.to_talk_about();
        OpenCounts {
            owed: people().sum(),
            people: people().filter(|owed| *owed > 0).count(),
            by_nobody: self.agenda.nobody.count(),
            to_talk: to_talk.iter().map(|(_, lines)| lines.len()).sum(),
            to_settle: self.unsettled().len(),
        }
    }
}
