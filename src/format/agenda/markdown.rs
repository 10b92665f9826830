//! The agenda in Markdown: `CommonMark`, with one table before the visit and none in what is sent to a person.

use crate::{
    assessment::{AreaAgenda, Document, Line, Person, TopicAgenda},
    format::report::markdown::{Page, cell, inline},
};

use super::{
    AgendaPaper,
    ask::{Ask, asks, asks_of_nobody},
    words::labels,
};

/// Before the visit.
pub(super) fn visit(paper: &AgendaPaper<'_>) -> String {
    let mut page = Page::default();
    page.block(&format!("# Agenda: {}", inline(&paper.session_title())));
    let facts = paper.facts().into_iter();
    page.table(
        &["Who, what, when", ""].map(|head| (head, false)),
        facts.map(|(label, value)| vec![label.into(), cell(&value)]),
    );
    for sentence in paper.lead() {
        page.block(&sentence);
    }
    if !paper.agenda.areas.is_empty() {
        glance(&mut page, paper);
    }
    for place in &paper.agenda.areas {
        area(&mut page, paper, place);
    }
    people(&mut page, paper);
    claims(&mut page, paper);
    page.done()
}

/// The areas in one table.
fn glance(page: &mut Page, paper: &AgendaPaper<'_>) {
    page.block("## At a glance");
    let rows = paper.agenda.areas.iter().map(|area| {
        vec![
            cell(&paper.area_name(area)),
            area.lines().count().to_string(),
            area.documents().to_string(),
            paper
                .room(area)
                .map_or_else(|| "–".into(), |room| cell(&room)),
        ]
    });
    page.table(
        &[
            ("Area", false),
            ("Subjects", true),
            ("To have at hand", true),
            ("In the room", false),
        ],
        rows,
    );
}

fn area(page: &mut Page, paper: &AgendaPaper<'_>, area: &AreaAgenda<'_>) {
    page.block(&format!("## {}", inline(&paper.area_name(area))));
    if let Some(words) = AgendaPaper::may_not_apply(area) {
        page.block(&inline(&words));
    }
    if let Some(room) = paper.room(area) {
        page.block(&format!("In the room: {}", inline(&room)));
    }
    for part in &area.topics {
        topic(page, paper, part);
    }
}

fn topic(page: &mut Page, paper: &AgendaPaper<'_>, topic: &TopicAgenda<'_>) {
    if !topic.title.is_empty() {
        page.block(&format!("### {}", inline(topic.title)));
    }
    page.list(topic.subjects.iter().map(|subject| {
        let name = name(paper, subject.line);
        let mut text = match paper.subject(subject.line).join(" ").as_str() {
            "" => format!("**{name}**"),
            words => format!("**{name}**: {}", lines(words)),
        };
        for document in paper.documents_of(subject) {
            text.push_str("\n  - [ ] ");
            text.push_str(&inline(document.text));
            let also = paper.also_serves(document);
            if !also.is_empty() {
                text.extend([" (", &inline(&also), ")"]);
            }
        }
        for above in paper.above(subject) {
            text.push_str("\n  - and ");
            text.push_str(&inline(&above));
        }
        text
    }));
}

/// A text in an item of a list: its line breaks and indents stay.
fn lines(text: &str) -> String {
    cell(text).replace("<br>", "\\\n  ")
}

/// A list to tick off.
fn documents(page: &mut Page, paper: &AgendaPaper<'_>, documents: &[&Document<'_>]) {
    if documents.is_empty() {
        return;
    }
    page.block("To have at hand:");
    page.list(documents.iter().map(|document| {
        let serves = paper.serves(document);
        format!("[ ] {} ({})", inline(document.text), inline(&serves))
    }));
}

fn people(page: &mut Page, paper: &AgendaPaper<'_>) {
    let concerned = |person: &&Person<'_>| !person.subjects.is_empty() || !person.owed.is_empty();
    let people: Vec<&Person<'_>> = paper.agenda.people.iter().filter(concerned).collect();
    let idle = paper.people_where("Not named for any subject yet", |person| {
        !concerned(&person)
    });
    let sentences: Vec<String> = paper.unnamed().into_iter().chain(idle).collect();
    if people.is_empty() && sentences.is_empty() {
        return;
    }
    page.block("## By person");
    for sentence in sentences {
        page.block(&inline(&sentence));
    }
    for person in people {
        page.block(&format!("### {}", inline(&person.name)));
        if !person.subjects.is_empty() {
            page.block("To talk about:");
            page.list(person.subjects.iter().map(|line| name(paper, line)));
            documents(page, paper, &paper.agenda.serving(&person.subjects));
        }
        for ask in asks(paper, person) {
            list(page, &ask);
        }
    }
}

fn claims(page: &mut Page, paper: &AgendaPaper<'_>) {
    let claims = &paper.agenda.not_applicable;
    if !claims.is_empty() {
        page.block("## Said not to apply");
        page.block(&inline(&labels(claims)));
    }
}

/// What is still owed.
pub(super) fn open(paper: &AgendaPaper<'_>) -> String {
    let mut page = Page::default();
    page.block(&format!("# Still open: {}", inline(&paper.session_title())));
    page.block(&inline(&paper.open_summary()));
    let idle = paper.people_where("Nothing is owed by", |person| person.owed.is_empty());
    if let Some(sentence) = idle {
        page.block(&inline(&sentence));
    }
    let people = paper.agenda.people.iter();
    for person in people.filter(|person| !person.owed.is_empty()) {
        page.block(&format!("## {}", inline(&person.name)));
        page.block(&inline(&paper.greeting()));
        for ask in asks(paper, person) {
            list(&mut page, &ask);
        }
        page.block(&inline(&paper.thanks()));
    }
    if !paper.agenda.nobody.is_empty() {
        page.block("## Nobody is named yet");
        for ask in asks_of_nobody(paper) {
            list(&mut page, &ask);
        }
    }
    let areas = paper.talk();
    if !areas.is_empty() {
        page.block("## Still to be talked about");
        let areas = areas.into_iter();
        page.list(areas.map(|(area, lines)| format!("{}: {}", inline(&area), inline(&lines))));
    }
    page.done()
}

fn list(page: &mut Page, ask: &Ask<'_>) {
    page.block(ask.heading);
    page.list(ask.items.iter().map(|item| {
        let name = format!("{} {}", inline(&item.label), inline(item.title));
        let end = if item.documents.is_empty() { "" } else { ":" };
        let mut text = format!("{}: {}{end}", name.trim_end(), inline(&item.text));
        for document in &item.documents {
            text.push_str("\n  - ");
            text.push_str(&inline(document));
        }
        text
    }));
}

/// A line with its title.
fn name(paper: &AgendaPaper<'_>, line: &Line) -> String {
    format!("{} {}", inline(&line.label()), inline(paper.title(line)))
        .trim_end()
        .to_owned()
}
