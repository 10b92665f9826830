//! The agenda as one page: escaped by construction, nothing fetched, nothing run, made to be printed on A4.

use maud::{Markup, html};

use crate::{
    assessment::{AreaAgenda, Line, Person, Subject, TopicAgenda},
    format::report::html::frame,
};

use super::{
    AgendaPaper,
    ask::{Ask, asks, asks_of_nobody},
    hand::also_for,
    words::{TO_TALK_ABOUT, labels},
};

/// What an agenda has and a report has not.
const OWN_STYLE: &str = include_str!("style.css");

/// Before the visit.
pub(super) fn visit(paper: &AgendaPaper<'_>) -> String {
    let body = html! {
        (header(paper, "Agenda"))
        dl.facts {
            @for (label, value) in paper.facts() { div { dt { (label) } dd dir="auto" { (value) } } }
        }
        div.summary { @for sentence in paper.lead() { p { (sentence) } } }
        main {
            @if !paper.agenda.areas.is_empty() { (glance(paper)) }
            @for place in &paper.agenda.areas { (area(paper, place)) }
            (people(paper))
            @let claims = &paper.agenda.not_applicable;
            @if !claims.is_empty() { section { h2 { "Said not to apply" } p dir="auto" { (labels(claims)) } } }
        }
    };
    page(paper, "agenda", &body)
}

/// What is still owed.
pub(super) fn open(paper: &AgendaPaper<'_>) -> String {
    let people = || paper.agenda.people.iter();
    let idle = paper.people_where("Nothing is owed by", |person| person.owed.is_empty());
    let areas = paper.talk();
    let body = html! {
        (header(paper, "Still open"))
        div.summary {
            p { (paper.open_summary()) }
            @if let Some(sentence) = idle { p dir="auto" { (sentence) } }
        }
        main {
            @for person in people().filter(|person| !person.owed.is_empty()) {
                section {
                    h2 dir="auto" { (person.name) }
                    p { (paper.greeting()) }
                    @for ask in asks(paper, person) { (list(&ask)) }
                    p { (paper.thanks()) }
                }
            }
            @if !paper.agenda.nobody.is_empty() {
                section {
                    h2 { "Nobody is named yet" }
                    @for ask in asks_of_nobody(paper) { (list(&ask)) }
                }
            }
            @if !areas.is_empty() {
                section {
                    h2 { "Still to be talked about" }
                    (self::areas(&areas))
                }
            }
        }
    };
    page(paper, "still open", &body)
}

fn page(paper: &AgendaPaper<'_>, kind: &str, body: &Markup) -> String {
    let title = format!("{} – {kind}", paper.session_title());
    let body = html! { body.agenda { (body) } };
    frame(paper.report.program, &title, OWN_STYLE, &body)
}

fn header(paper: &AgendaPaper<'_>, kind: &str) -> Markup {
    let about = &paper.report.assessment.about;
    let (name, scope) = match (about.organization.trim(), about.scope.trim()) {
        ("", _) | (_, "") => (about.title(), ""),
        (name, scope) => (name.to_owned(), scope),
    };
    html! {
        header {
            p.kind { (kind) @for catalog in paper.report.catalogs { " · " (catalog.title) } }
            h1 dir="auto" { (name) }
            @if !scope.is_empty() { p.scope dir="auto" { (scope) } }
        }
    }
}

/// The areas in one table.
fn glance(paper: &AgendaPaper<'_>) -> Markup {
    html! {
        section {
            h2 { "At a glance" }
            table {
                thead { tr {
                    th scope="col" { "Area" } th.n scope="col" { "Subjects" } th.n scope="col" { "To have at hand" }
                    th scope="col" { "In the room" }
                } }
                tbody {
                    @for (number, area) in (1..).zip(&paper.agenda.areas) {
                        tr {
                            th scope="row" { a href={ "#area-" (number) } { (paper.area_name(area)) } }
                            td.n { (area.lines().count()) }
                            td.n { (area.documents()) }
                            td dir="auto" { (paper.room(area).as_deref().unwrap_or("–")) }
                        }
                    }
                }
            }
        }
    }
}

fn area(paper: &AgendaPaper<'_>, area: &AreaAgenda<'_>) -> Markup {
    let all = paper.agenda.areas.iter();
    let place = all.take_while(|other| !std::ptr::eq(*other, area)).count();
    html! {
        section id={ "area-" (place + 1) } {
            h2 { (paper.area_name(area)) }
            @if let Some(words) = AgendaPaper::may_not_apply(area) { p { (words) } }
            @if let Some(room) = paper.room(area) { p dir="auto" { "In the room: " (room) } }
            @for part in &area.topics { (topic(paper, part)) }
        }
    }
}

fn topic(paper: &AgendaPaper<'_>, topic: &TopicAgenda<'_>) -> Markup {
    html! {
        @if !topic.title.is_empty() { h3 { (topic.title) } }
        ul.subjects { @for subject in &topic.subjects { (one(paper, subject)) } }
    }
}

/// What is talked about on the left, what to have at hand for it on the right.
fn one(paper: &AgendaPaper<'_>, subject: &Subject<'_>) -> Markup {
    let (levels, above) = (paper.documents_of(subject), paper.above(subject));
    html! {
        li {
            div {
                p { (name(paper, subject.line)) }
                @for words in paper.subject(subject) { p.what dir="auto" { (words) } }
            }
            div {
                @for (level, documents) in levels {
                    ul.tick.row {
                        @if !level.is_empty() { li.by { (level) ": " } }
                        @for document in documents {
                            li { (document.text) span.by { (also_for(document)) } }
                        }
                    }
                }
                @for words in above { p.by { "and " (words) } }
            }
        }
    }
}

fn people(paper: &AgendaPaper<'_>) -> Markup {
    let concerned = |person: &&Person<'_>| !person.subjects.is_empty() || !person.owed.is_empty();
    let people: Vec<&Person<'_>> = paper.agenda.people.iter().filter(concerned).collect();
    let idle = paper.people_where("Not named for any subject yet", |person| {
        !concerned(&person)
    });
    let sentences: Vec<String> = paper.unnamed().into_iter().chain(idle).collect();
    html! {
        @if !people.is_empty() || !sentences.is_empty() {
            section {
                h2 { "By person" }
                @for sentence in sentences { p dir="auto" { (sentence) } }
                @for person in people {
                    h3.area dir="auto" { (person.name) }
                    @if !person.subjects.is_empty() {
                        p.lead { (TO_TALK_ABOUT) }
                        (areas(&paper.talk_with(person)))
                    }
                    @for ask in asks(paper, person) { (list(&ask)) }
                }
            }
        }
    }
}

fn list(ask: &Ask<'_>) -> Markup {
    html! {
        p.lead { (ask.heading) }
        ul.owed {
            @for item in &ask.items {
                li {
                    span.id dir="auto" { (item.label) } " " (item.title) ": "
                    span.said dir="auto" { (item.text) }
                    @if !item.documents.is_empty() {
                        ul.tick { @for document in &item.documents { li { (document) } } }
                    }
                }
            }
        }
    }
}

/// What is to be talked about, a line an area.
fn areas(areas: &[(String, String)]) -> Markup {
    html! { ul.names { @for (area, lines) in areas { li { b { (area) } ": " (lines) } } } }
}

/// A line with its title.
fn name(paper: &AgendaPaper<'_>, line: &Line) -> Markup {
    html! { span.id dir="auto" { (line.label()) } " " (paper.title(line)) }
}
