//! Before the visit: what to have at hand, by area and by person.

use std::collections::HashSet;

use crate::{
    assessment::{self, AreaAgenda, Line, Person, State, Subject},
    format::{
        document::{
            Block,
            ColumnKind::{Number, Text as Texts},
            Document, Fact, Facts, FactsKind, Heading, Link, List, ListKind, Purpose, Style, Table,
            Text,
        },
        report::stated_facts,
        wording::LevelsListed,
    },
    session::{LineKey, names_words, person_named},
};

use super::{AgendaPaper, heading, lead, named::labels, paragraph};

impl<'a> AgendaPaper<'a> {
    pub(super) fn visit(&self) -> Vec<Block> {
        let (words, labels_of) = (self.words.labels(), &self.words.labels().agenda);
        let mut blocks = vec![Block::Facts(Facts {
            kind: FactsKind::Cover(words.common.who_what_when),
            facts: self.facts(),
        })];
        blocks.extend(self.introduction().into_iter().map(paragraph));
        let areas = &self.agenda.areas;
        if !areas.is_empty() {
            blocks.push(heading(2, labels_of.glance));
            blocks.push(Block::Table(self.glance()));
        }
        for (number, area) in (1..).zip(areas) {
            blocks.extend(self.area(number, area, &|_| true));
        }
        blocks.extend(self.people());
        let claims = &self.agenda.not_applicable;
        if !claims.is_empty() {
            blocks.push(heading(2, labels_of.does_not_apply));
            blocks.push(paragraph(labels(claims)));
        }
        blocks
    }

    /// The people whom something to talk about or something owed concerns, in the order of the agenda.
    pub(super) fn concerned(&self) -> impl Iterator<Item = &str> {
        self.who_is_concerned().map(|person| person.name.as_str())
    }

    fn who_is_concerned(&self) -> impl Iterator<Item = &Person<'a>> {
        let people = self.agenda.people.iter();
        people.filter(|person| !person.subjects.is_empty() || !person.owed.is_empty())
    }

    /// What concerns one person, by itself: the subjects with what to have at hand, and what the person still owes.
    #[must_use]
    pub(super) fn visit_of(&self, name: &str) -> Option<Document> {
        let person = self.who_is_concerned().find(|person| person.name == name)?;
        let theirs: HashSet<&LineKey> = person.subjects.iter().map(|line| &line.key).collect();
        let is_theirs = |line: &Line| theirs.contains(&line.key);
        let cover = Facts {
            kind: FactsKind::Cover(self.words.labels().common.who_what_when),
            facts: self.facts(),
        };
        let mut blocks = vec![self.title_block(), Block::Facts(cover)];
        blocks.push(heading(2, name));
        for (number, area) in (1..).zip(&self.agenda.areas) {
            if area.lines().any(is_theirs) {
                blocks.extend(self.area(number, area, &is_theirs));
            }
        }
        blocks.extend(self.owed_by(person));
        let title = self.report.assessment.about.title();
        Some(self.document_of(format!("{title} – {name}"), blocks))
    }

    /// Who, what, when, as far as it is stated.
    fn facts(&self) -> Vec<Fact> {
        let (report, about) = (&self.report, &self.report.assessment.about);
        let (common, labels) = (&self.words.labels().common, &self.words.labels().agenda);
        stated_facts(&[
            (common.assessed, about.organization.trim().to_owned()),
            (common.scope, about.scope.trim().to_owned()),
            (common.assessed_as, report.roles(self.words)),
            (common.against, report.standards(self.words)),
            (common.profile, report.profile()),
            (common.target, report.targets(self.words)),
            (labels.when, report.period(self.words)),
            (common.assessor, person_named(&about.assessor).to_owned()),
            (labels.to_be_interviewed, names_words(&about.interviewees)),
            (common.as_of, report.as_of()),
        ])
    }

    /// The introduction: the subject and the requests to the reader, a sentence each.
    fn introduction(&self) -> Vec<String> {
        let (agenda, words) = (&self.agenda, self.words);
        let subjects = agenda.subjects();
        if subjects == 0 {
            let claims = agenda.not_applicable.len();
            return vec![words.nothing_left(agenda.answered, claims)];
        }
        let mut lines = agenda.areas.iter().flat_map(AreaAgenda::lines);
        let has_targets = lines.any(|line| line.target.is_some());
        let levels = match (has_targets, self.open_ends) {
            _ if agenda.documents.is_empty() => LevelsListed::NoDocuments,
            (true, false) => LevelsListed::ToTarget,
            (false, _) => LevelsListed::All,
            (true, true) => LevelsListed::Both,
        };
        let mut sentences = vec![
            words.to_be_talked(subjects, agenda.areas.len(), agenda.answered),
            words.how_it_goes().to_owned(),
            words.levels_listed(levels).to_owned(),
        ];
        sentences.extend((agenda.of_nobody() > 0).then(|| words.who_can_speak().to_owned()));
        sentences
    }

    /// The areas in one table.
    fn glance(&self) -> Table {
        let labels = &self.words.labels().agenda;
        let rows = (1..).zip(&self.agenda.areas).map(|(number, area)| {
            let link = Link::To(format!("area-{number}"));
            vec![
                Text::default().linked(Style::Plain, self.area_name(area), link),
                area.lines().count().to_string().into(),
                area.documents().to_string().into(),
                Text::said(self.room(area).as_deref().unwrap_or("–")),
            ]
        });
        let columns = [
            (Texts, self.words.labels().common.area),
            (Number, labels.subjects),
            (Number, labels.at_hand),
            (Texts, labels.in_the_room),
        ];
        Table::new(columns).with_rows(rows)
    }

    /// The people to invite for an area: names with the ids they are named on; none where nobody is named.
    fn room(&self, area: &AreaAgenda<'a>) -> Option<String> {
        let people = self.agenda.in_the_room(area);
        let all = area.lines().count();
        let names: Vec<String> = people
            .iter()
            .map(|(name, lines)| match lines.len() {
                count if count == all => (*name).to_owned(),
                _ => format!("{name} ({})", labels(lines)),
            })
            .collect();
        (!names.is_empty()).then(|| names_words(&names))
    }

    /// An area with those of its subjects whose line is meant.
    fn area(
        &self,
        number: usize,
        area: &AreaAgenda<'a>,
        is_meant: &dyn Fn(&Line) -> bool,
    ) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(Heading {
            level: 2,
            text: self.area_name(area).into(),
            anchor: format!("area-{number}"),
            ..Heading::default()
        })];
        let why = area.area.may_not_apply.trim();
        blocks.extend((!why.is_empty()).then(|| paragraph(self.words.may_not_apply(why))));
        let room = self.room(area);
        blocks.extend(room.map(|names| paragraph(self.words.in_the_room(&names))));
        // A topic with its subjects below it; the subjects alone where it has no heading.
        let mut items = Vec::new();
        for topic in &area.topics {
            let meant = topic.subjects.iter();
            let meant = meant.filter(|subject| is_meant(subject.line));
            let subjects: Vec<_> = meant.map(|subject| self.subject(subject)).collect();
            if topic.title.is_empty() {
                items.extend(subjects);
            } else if !subjects.is_empty() {
                items.push(vec![
                    paragraph(Text::default().with(Style::Lead, topic.title)),
                    Block::List(List {
                        kind: ListKind::Bullets,
                        items: subjects,
                    }),
                ]);
            }
        }
        blocks.push(Block::List(List {
            kind: ListKind::Bullets,
            items,
        }));
        blocks
    }

    /// A subject to talk about, with what to have at hand for it, and what is known of it.
    fn subject(&self, subject: &Subject<'a>) -> Vec<Block> {
        let line = subject.line;
        let (at_hand, known) = (self.at_hand(subject), self.known(subject));
        let name = format!("{} {}", line.label(), self.title(line));
        let name = Text::default().with(Style::Strong, name.trim_end());
        let mut blocks = vec![paragraph(if at_hand.is_empty() && known.is_empty() {
            name
        } else {
            name.and(":")
        })];
        if !at_hand.is_empty() {
            blocks.push(Block::List(List::new(ListKind::Row, at_hand)));
        }
        let known = known.into_iter();
        blocks.extend(known.map(|text| Block::Paragraph(Purpose::Question, Text::said(&text))));
        blocks
    }

    /// The documents that stand under a subject, by the level that they show where that is not the target's to say; then
    /// what it needs and what stands further up, by the line that it stands under.
    fn at_hand(&self, subject: &Subject<'a>) -> Vec<Text> {
        let mut documents = self.documents_at(&subject.documents);
        if self.open_ends {
            documents.sort_by_key(|document| document.level);
        }
        let mut before = None;
        let mut texts = Vec::new();
        for document in documents {
            let is_new = self.open_ends && before.replace(document.level) != Some(document.level);
            let level = if is_new {
                self.words.for_level(document.level)
            } else {
                String::new()
            };
            let others = document.lines.get(1..).unwrap_or_default();
            let others = match others {
                [] => String::new(),
                others => self.words.also_for(&labels(others)),
            };
            texts.push(
                Text::default()
                    .with(Style::Soft, level)
                    .and(document.text)
                    .with(Style::Soft, others),
            );
        }
        let above = self.documents_at(&subject.above);
        let first =
            |document: &&assessment::Document<'a>| document.lines.first().map(|line| &line.key);
        for run in above.chunk_by(|a, b| first(a) == first(b)) {
            if let Some(line) = run.first().and_then(|document| document.lines.first()) {
                // A requirement with several lines needs the same for each of them.
                let is_same = line.key.requirement == subject.line.key.requirement;
                let names: Vec<&str> = run.iter().map(|document| document.text).collect();
                let names = (!is_same).then(|| names.join("; "));
                let words = self.words.and_above(names.as_deref(), &line.label());
                texts.push(Text::default().with(Style::Soft, words));
            }
        }
        texts
    }

    fn documents_at(&self, places: &[usize]) -> Vec<&assessment::Document<'a>> {
        let places = places.iter();
        places
            .filter_map(|place| self.agenda.documents.get(*place))
            .collect()
    }

    /// The notes on a subject besides the documents to have at hand; with the question, where nothing else tells what
    /// the subject is about.
    fn known(&self, subject: &Subject<'_>) -> Vec<String> {
        let line = subject.line;
        let Some(asked) = self.asked(line) else {
            return Vec::new();
        };
        let words = self.words;
        let mut known = Vec::new();
        if subject.documents.is_empty() && subject.above.is_empty() {
            known.push(asked.question.to_string());
        }
        if !asked.owner_sets.is_empty() {
            known.push(words.owner_sets(&asked.owner_sets));
        }
        let selection = self.report.assessment.about.selection.as_ref();
        let note = selection.and_then(|own| own.note(&line.key.catalog, &line.key.requirement));
        known.extend(note.map(|note| words.profile_note(note)));
        if line.state() != State::Unanswered {
            known.push(words.to_confirm().to_owned());
        }
        if let Some(parked) = &line.answer.parked {
            let since = self.parked_since(line);
            let since = since.as_ref().map(|(day, before)| (day.as_str(), *before));
            let due = words.days(None, self.promised(&parked.due));
            known.push(words.was_asked(since, parked.missing.trim()) + &due);
        }
        known.retain(|words| !words.is_empty());
        known
    }

    fn people(&self) -> Vec<Block> {
        let labels = &self.words.labels().agenda;
        let people: Vec<&Person<'_>> = self.who_is_concerned().collect();
        let is_idle = |person: &Person<'_>| person.subjects.is_empty() && person.owed.is_empty();
        let idle = self.people_where(labels.not_named, is_idle);
        let (all, open) = (self.agenda.subjects(), self.agenda.of_nobody());
        let unnamed = (open > 0).then(|| self.words.unnamed(open, all));
        let sentences: Vec<String> = unnamed.into_iter().chain(idle).collect();
        if people.is_empty() && sentences.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![heading(2, labels.by_person)];
        blocks.extend(sentences.into_iter().map(paragraph));
        for person in people {
            blocks.push(heading(3, person.name.as_str()));
            if !person.subjects.is_empty() {
                blocks.push(lead(labels.to_talk_about));
                blocks.push(self.in_short(&self.to_talk_with(person)));
            }
            blocks.extend(self.owed_by(person));
        }
        blocks
    }
}
