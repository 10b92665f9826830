//! `F`: walks only the lines of one kind, or those that wait for one person; pressed again, all of them.

use crate::{
    assessment::{Filter, awaited},
    format::clean_line,
    interview::Effect,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

use super::{
    choice::NO_KEY,
    choice::{Choice, Taken, Words},
    interview,
};

/// Takes the filter off, or offers what can be filtered.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    if let Some(filter) = walk.filter.take() {
        model.notice = Notice::Word(format!(
            "all lines again, filter off: {}",
            clean_line(&filter.words())
        ));
        return Vec::new();
    }
    let count = |filter: &Filter| {
        let lines = walk.judged.lines.iter();
        lines.filter(|line| filter.fits(line)).count()
    };
    let keys = ['u', 'p', 'f', 'b', 'e', 'r', 'c'];
    let mut items: Vec<_> = keys
        .into_iter()
        .zip(Filter::STATES)
        .map(|(key, filter)| item(key, count(&filter), filter))
        .collect();
    let people = awaited(&walk.judged.lines).into_iter();
    let digits = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    items.extend(
        people
            .zip(digits)
            .map(|((name, count), key)| item(key, count, Filter::OpenFor(name))),
    );
    model.choice = Some(Choice::of("Walk only the lines that are".into(), items));
    Vec::new()
}

fn item(key: char, count: usize, filter: Filter) -> (char, Words, Taken) {
    let words = Words {
        before: "",
        name: clean_line(&filter.words()),
        behind: format!(" ({count})"),
    };
    (key, words, Taken::Filter(filter))
}

/// Sets the filter that was chosen.
pub(super) fn set(model: &mut Model, filter: Filter) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let words = clean_line(&filter.words());
    let before = walk.at.clone();
    if !walk.narrow(filter) {
        model.notice = Notice::Word(format!("No line is {words}: no filter was set"));
        return Vec::new();
    }
    let key = model.keys.name(Scope::Interview, Action::Filter);
    model.notice = Notice::Word(format!("only what is {words}; {key} shows all again"));
    if walk.at == before {
        return Vec::new();
    }
    interview::arrived(model)
}
