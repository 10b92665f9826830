//! The agenda in Markdown: `CommonMark`, with one table before the visit and none in what is sent to a person.

use crate::{
    assessment::{AreaAgenda, Document, Line, Person, Subject, TopicAgenda},
    format::report::markdown::{Page, cell, inline},
};

use super::{
    AgendaPaper,
    ask::{Ask, asks, asks_of_nobody},
    hand::also_for,
    words::{TO_TALK_ABOUT, labels},
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
    let topics = area.topics.iter();
    page.list(topics.flat_map(|part| topic(paper, part)));
}

/// A topic with its subjects below it; the subjects alone where it has no heading.
fn topic(paper: &AgendaPaper<'_>, topic: &TopicAgenda<'_>) -> Vec<String> {
    let subjects = topic.subjects.iter();
    if topic.title.is_empty() {
        return subjects.map(|one| subject(paper, one, "  ")).collect();
    }
    let mut text = inline(topic.title);
    for one in subjects {
        text.push_str("\n  - ");
        text.push_str(&subject(paper, one, "    "));
    }
    vec![text]
}

/// What is talked about, what to have at hand for it, and what is known of it: one line to tick off.
fn subject(paper: &AgendaPaper<'_>, subject: &Subject<'_>, indent: &str) -> String {
    let mut hand: Vec<String> = Vec::new();
    for (level, documents) in paper.documents_of(subject) {
        let one =
            |document: &Document<'_>| inline(&format!("{}{}", document.text, also_for(document)));
        let documents: Vec<String> = documents.into_iter().map(one).collect();
        let level = if level.is_empty() {
            level
        } else {
            level + ": "
        };
        hand.push(level + &documents.join("; "));
    }
    let above = paper.above(subject).into_iter();
    hand.extend(above.map(|words| format!("and {}", inline(&words))));
    let known = paper.subject(subject).join(" ");
    let known = cell(&known).replace("<br>", &format!("\\\n{indent}"));
    let mut parts = vec![hand.join("; "), known];
    parts.retain(|part| !part.is_empty());
    let tick = if hand.is_empty() { "" } else { "[ ] " };
    let name = name(paper, subject.line);
    match parts.join(". ").as_str() {
        "" => format!("{tick}**{name}**"),
        words => format!("{tick}**{name}**: {words}"),
    }
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
            page.block(TO_TALK_ABOUT);
            areas(page, paper.talk_with(person));
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
        self::areas(&mut page, areas);
    }
    page.done()
}

/// What is to be talked about, a line an area.
fn areas(page: &mut Page, areas: Vec<(String, String)>) {
    let areas = areas.into_iter();
    page.list(areas.map(|(area, lines)| format!("{}: {}", inline(&area), inline(&lines))));
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
