//! The choices for a new session: the catalogs on offer, and the profiles and roles of those chosen.

use crate::{
    tui::words::{says, wording},
    {catalog::BUILT_IN, format::clean_line, interview::Offer},
};

/// A value and its words.
type Value = (String, String);

/// Our own catalogs first, then all of them in one session, then any other.
pub(super) fn catalogs(offered: &[Offer]) -> Vec<Value> {
    let is_ours = |offer: &&Offer| BUILT_IN.contains(&offer.id.as_str());
    let one = |offer: &Offer| (offer.id.clone(), offer.title.clone());
    let ours: Vec<&Offer> = offered.iter().filter(is_ours).collect();
    let mut values: Vec<Value> = ours.iter().map(|offer| one(offer)).collect();
    if ours.len() > 1 {
        let ids: Vec<&str> = ours.iter().map(|offer| offer.id.as_str()).collect();
        values.push((
            ids.join("+"),
            wording().text(says::Text::BothCatalogs(&ids)),
        ));
    }
    values.extend(offered.iter().filter(|offer| !is_ours(offer)).map(one));
    values
}

/// The catalogs that a value names.
pub(super) fn named(offered: &[Offer], value: &str) -> Vec<Offer> {
    // An id of a user's own may have the sign in it: whole ids come first.
    if let Some(offer) = offered.iter().find(|offer| offer.id == value) {
        return vec![offer.clone()];
    }
    let by_id = |id| offered.iter().find(|offer| offer.id == id).cloned();
    value.split('+').filter_map(by_id).collect()
}

/// Every profile of the catalogs, with the number of requirements that it covers in all of them.
pub(super) fn profiles(chosen: &[Offer]) -> Vec<Value> {
    let mut ids: Vec<&str> = Vec::new();
    for profile in chosen.iter().flat_map(|offer| &offer.profiles) {
        if !ids.contains(&profile.id.as_str()) {
            ids.push(&profile.id);
        }
    }
    ids.into_iter()
        .map(|id| {
            let own = chosen.iter().flat_map(|offer| &offer.profiles);
            let own: Vec<_> = own.filter(|profile| profile.id == id).collect();
            let title = own.first().map_or("", |profile| profile.title.as_str());
            let is_own = own.iter().any(|profile| profile.selection.is_some());
            let count: usize = chosen.iter().map(|offer| offer.count(id, is_own)).sum();
            let words = format!("{id}: {title} ({count})");
            (id.to_owned(), clean_line(&words))
        })
        .collect()
}

/// Each role and all of them together; of several catalogs each one's choices with those of the others.
pub(super) fn roles(chosen: &[Offer]) -> Vec<Value> {
    let mut together: Vec<(Vec<&str>, Vec<&str>)> = vec![(Vec::new(), Vec::new())];
    for offer in chosen.iter().filter(|offer| !offer.roles.is_empty()) {
        let mut own: Vec<(Vec<&str>, Vec<&str>)> = offer
            .roles
            .iter()
            .map(|(id, title)| (vec![id.as_str()], vec![title.as_str()]))
            .collect();
        if own.len() > 1 {
            let ids: Vec<&str> = offer.roles.iter().map(|(id, _)| id.as_str()).collect();
            own.push((ids.clone(), ids));
        }
        together = together
            .iter()
            .flat_map(|before| own.iter().map(|one| joined(before, one)))
            .collect();
    }
    together
        .into_iter()
        .filter(|(ids, _)| !ids.is_empty())
        .map(|(ids, words)| (ids.join("+"), words.join(" and ")))
        .collect()
}

/// Two choices in one; a role that both name stands once.
fn joined<'a>(
    (ids, words): &(Vec<&'a str>, Vec<&'a str>),
    (more, more_words): &(Vec<&'a str>, Vec<&'a str>),
) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut ids, mut words) = (ids.clone(), words.clone());
    for (id, word) in more.iter().zip(more_words) {
        if !ids.contains(id) {
            ids.push(id);
            words.push(word);
        }
    }
    (ids, words)
}
