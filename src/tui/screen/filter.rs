//! `F`: walks only the lines of one kind, those that wait for one person, those that a colleague recorded or changed, or
//! those of one zone, provider or component; in the list once more, all of them. A name may be typed instead of a key.

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

/// The key of all lines in the list: that of the list itself, so twice the same key takes a filter off.
const ALL: char = 'F';

/// Offers what can be filtered; under a filter all lines too, first.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let keys = ['u', 'p', 'f', 'b', 'e', 'k', 'r', 'c', 'd', 'v', 's', 't'];
    let all = walk.filter.as_ref().map(|_| {
        let words = wording().choice(says::Choice::AllLines);
        (ALL, words.into(), Taken::Filter(None))
    });
    let by_state = keys.into_iter().zip(walk.by_state());
    let by_state = by_state.map(|(key, (filter, count))| item(key, count, filter));
    let mut items: Vec<Item> = all.into_iter().chain(by_state).collect();
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
    let waited_for = awaited(&walk.judged.lines).into_iter();
    items.extend(waited_for.map(|(name, count)| item(NO_KEY, count, Filter::OpenFor(name))));
    items.extend(recorded);
    let apart = apart(&walk.judged.lines).into_iter();
    items.extend(apart.map(|(filter, count)| item(NO_KEY, count, filter)));
    give_digits(&mut items);
    let is_awaited = |(.., taken): &Item| matches!(taken, Taken::Filter(Some(Filter::OpenFor(_))));
    let awaited = items.iter().any(is_awaited);
    let title = wording().choice(says::Choice::FilterTitle);
    let mut choice = Choice::new(title, items).by_name();
    let said = awaited.then(|| wording().choice(says::Choice::Awaited));
    choice.said.extend(said);
    model.choice = Some(choice);
    Vec::new()
}

/// Gives a digit to each item that has no key. It is no letter: letters that no item has begin a name.
fn give_digits(items: &mut [Item]) {
    let bare = items.iter_mut().filter(|(key, ..)| *key == NO_KEY);
    for ((key, ..), digit) in bare.zip('1'..='9') {
        *key = digit;
    }
}

fn item(key: char, count: usize, filter: Filter) -> Item {
    let words = Words {
        before: String::new(),
        name: clean_line(&filter.words()),
        behind: format!(" ({count})"),
    };
    (key, words, Taken::Filter(Some(filter)))
}

/// Sets the filter that was chosen; for none all lines are walked.
pub(in crate::tui) fn set(model: &mut Model, filter: Option<Filter>) -> Vec<Effect> {
    let Some(filter) = filter else {
        return run(model, Command::Filter(None));
    };
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
