//! `F`: walks only the lines of one kind, those that wait for one person, those that a colleague recorded or changed, or
//! those of one zone, provider or component; pressed again, all of them. A name may be typed instead of a key.

use crate::{
    assessment::{Filter, apart, awaited},
    format::clean_line,
    interview::{Command, Effect},
    tui::model::{Model, Notice, Screen},
    tui::words::{says, wording},
};

use super::{
    choice::{Choice, Item, NO_KEY, Taken, Words},
    outcome::run,
};

/// Takes the filter off, or offers what can be filtered.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if walk.filter.is_some() {
        return run(model, Command::Filter(None));
    }
    let keys = ['u', 'p', 'f', 'b', 'e', 'k', 'r', 'c', 'd', 'v', 't'];
    let mut items: Vec<_> = keys
        .into_iter()
        .zip(walk.by_state())
        .map(|(key, (filter, count))| item(key, count, filter))
        .collect();
    let (own, recorded): (Vec<_>, Vec<_>) = walk
        .of_colleagues()
        .into_iter()
        .map(|(filter, count)| {
            let key = match filter {
                Filter::ToReviewBy(_) => 'm',
                Filter::ChangedByOthers(_) => 'o',
                _ => NO_KEY,
            };
            item(key, count, filter)
        })
        .partition(|(key, ..)| *key != NO_KEY);
    items.extend(own);
    // A person has one number, here and where it is said who speaks.
    let people = walk.judged.people();
    let number = |name: &str| {
        let same = |person: &&str| person.to_lowercase() == name.trim().to_lowercase();
        people.iter().position(same).unwrap_or(people.len())
    };
    let mut waited_for: Vec<_> = awaited(&walk.judged.lines)
        .into_iter()
        .map(|(name, count)| (number(&name), name, count))
        .collect();
    waited_for.sort();
    let numbered = ('1'..='9').take(people.len());
    items.extend(waited_for.into_iter().map(|(number, name, count)| {
        let key = numbered.clone().nth(number);
        item(key.unwrap_or(NO_KEY), count, Filter::OpenFor(name))
    }));
    // Behind those: their keys are the digits that are left.
    items.extend(recorded);
    let apart = apart(&walk.judged.lines).into_iter();
    items.extend(apart.map(|(filter, count)| item(NO_KEY, count, filter)));
    give_keys(&mut items, people.len());
    let is_awaited = |(.., taken): &Item| matches!(taken, Taken::Filter(Filter::OpenFor(_)));
    let awaited = items.iter().any(is_awaited);
    let title = wording().choice(says::Choice::FilterTitle);
    let mut choice = Choice::new(title, items).by_name();
    let said = awaited.then(|| wording().choice(says::Choice::Awaited));
    choice.said.extend(said);
    model.choice = Some(choice);
    Vec::new()
}

/// Gives a digit that stands for nobody to each item that has no key. It is no letter: letters that no item has begin a
/// name.
fn give_keys(items: &mut [Item], people: usize) {
    let free = ('1'..='9').skip(people);
    let bare = items.iter_mut().filter(|(key, ..)| *key == NO_KEY);
    for ((key, ..), free) in bare.zip(free) {
        *key = free;
    }
}

fn item(key: char, count: usize, filter: Filter) -> Item {
    let words = Words {
        before: String::new(),
        name: clean_line(&filter.words()),
        behind: format!(" ({count})"),
    };
    (key, words, Taken::Filter(filter))
}

/// Sets the filter that was chosen.
pub(in crate::tui) fn set(model: &mut Model, filter: Filter) -> Vec<Effect> {
    let words = clean_line(&filter.words());
    let effects = run(model, Command::Filter(Some(filter)));
    let is_set = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.filter.is_some());
    if !is_set {
        model.notice = Notice::Word(wording().choice(says::Choice::NoLineIs(&words)));
    } else if matches!(
        model.screen(),
        Screen::Brief | Screen::Overview(_) | Screen::Summary(_)
    ) {
        // Only the walk and the review show which lines fit.
        model.back_to_interview();
    }
    effects
}
