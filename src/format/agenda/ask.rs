//! What somebody is asked for: to send or tell what is missing, to show what was said, to do what was agreed.

use crate::{
    assessment::{Line, Owed, Person, agreed_on_parked, evidence_up_to},
    format::asked_words,
    session::Action,
};

use super::AgendaPaper;

/// A list of what is asked for, under one sentence.
#[derive(Debug)]
pub(super) struct Ask<'a> {
    /// The sentence that it stands under.
    pub(super) heading: &'static str,
    /// What is asked for, one line of the session each.
    pub(super) items: Vec<Item<'a>>,
}

/// What is asked for on one line.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// The requirement's id, with role and component where the line has them.
    pub(super) label: String,
    /// Its title.
    pub(super) title: &'a str,
    /// What is missing.
    pub(super) text: String,
    /// Documents that would do.
    pub(super) documents: Vec<&'a str>,
}

/// The sentences that the lists stand under.
struct Headings {
    parked: &'static str,
    unshown: &'static str,
    actions: &'static str,
}

const OF_A_PERSON: Headings = Headings {
    parked: "Please send us or tell us what is still missing:",
    unshown: "Please send us evidence for what you told us:",
    actions: "Agreed, and still to be done:",
};

const OF_NOBODY: Headings = Headings {
    parked: "Missing:",
    unshown: "Answered, and no evidence named:",
    actions: "Agreed, and still to be done:",
};

/// What a person is asked for.
pub(super) fn asks<'a>(paper: &AgendaPaper<'a>, person: &Person<'a>) -> Vec<Ask<'a>> {
    lists(paper, &person.owed, &OF_A_PERSON)
}

/// What is owed, and nobody is named for it.
pub(super) fn asks_of_nobody<'a>(paper: &AgendaPaper<'a>) -> Vec<Ask<'a>> {
    lists(paper, &paper.agenda.nobody, &OF_NOBODY)
}

fn lists<'a>(paper: &AgendaPaper<'a>, owed: &Owed<'a>, headings: &Headings) -> Vec<Ask<'a>> {
    let list = |heading, lines: &[&'a Line], item: &dyn Fn(&'a Line) -> Item<'a>| Ask {
        heading,
        items: lines.iter().map(|line| item(line)).collect(),
    };
    let lists = [
        list(headings.parked, &owed.parked, &|line| parked(paper, line)),
        list(headings.unshown, &owed.unshown, &|line| {
            unshown(paper, line)
        }),
        list(headings.actions, &owed.actions, &|line| action(paper, line)),
    ];
    let mut lists = Vec::from(lists);
    lists.retain(|list| !list.items.is_empty());
    lists
}

/// A line with nothing asked for yet.
fn item<'a>(paper: &AgendaPaper<'a>, line: &'a Line, text: String) -> Item<'a> {
    Item {
        label: line.label(),
        title: paper.title(line),
        text,
        documents: Vec::new(),
    }
}

fn parked<'a>(paper: &AgendaPaper<'a>, line: &'a Line) -> Item<'a> {
    let parked = line.answer.parked.as_ref();
    let missing = parked.map_or("", |parked| parked.missing.trim());
    let text = match missing {
        "" => "what is missing was not written down".to_owned(),
        missing => missing.to_owned(),
    };
    let today = paper.report.as_of();
    let asked = asked_words(paper.report.session, &line.key);
    // What was agreed is the same again, or something besides.
    let (due, besides) = match agreed_on_parked(line) {
        None => (None, String::new()),
        Some(action) => match action.text.trim() {
            text if text.is_empty() || text.eq_ignore_ascii_case(missing) => {
                (due(action, &today), String::new())
            }
            text => {
                let due = due_words(action, &today);
                (None, format!("; agreed: {text}{due}"))
            }
        },
    };
    let days: Vec<String> = asked.into_iter().chain(due).collect();
    let days = match days.join(", ") {
        days if days.is_empty() => days,
        days => format!(" ({days})"),
    };
    item(paper, line, text + &days + &besides)
}

fn unshown<'a>(paper: &AgendaPaper<'a>, line: &'a Line) -> Item<'a> {
    let level = line.maturity().unwrap_or_default();
    let documents: Vec<&str> = paper
        .asked(line)
        .map(|asked| evidence_up_to(asked, level).map(|(_, text)| text).collect())
        .unwrap_or_default();
    let example = if documents.is_empty() {
        ""
    } else {
        ", for example"
    };
    let shows = paper.level_words(line, level);
    Item {
        documents,
        ..item(paper, line, format!("what shows maturity {shows}{example}"))
    }
}

fn action<'a>(paper: &AgendaPaper<'a>, line: &'a Line) -> Item<'a> {
    let action = line.answer.action.as_ref();
    let text = action.map(|action| {
        let what = match action.text.trim() {
            "" => "what is to be done was not written down",
            text => text,
        };
        what.to_owned() + &due_words(action, &paper.report.as_of())
    });
    item(paper, line, text.unwrap_or_default())
}

/// Until when it is to be done, and whether that day is over: ` (due 2026-12-01)`; empty where no day is named.
fn due_words(action: &Action, today: &str) -> String {
    due(action, today).map_or_else(String::new, |due| format!(" ({due})"))
}

fn due(action: &Action, today: &str) -> Option<String> {
    match action.due.trim() {
        "" => None,
        // Both are written as year, month, day.
        due if due.len() == today.len() && due < today => Some(format!("was due {due}")),
        due => Some(format!("due {due}")),
    }
}
