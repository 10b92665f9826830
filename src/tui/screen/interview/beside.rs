//! `x`: to the related requirement of the other standard, and back to where one came from.

use crate::{
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        message::Effect,
        model::{Model, Notice},
        walk::{Aside, Walk},
    },
};

use super::update::arrived;

/// Goes there, or back; from the same line again it goes to the next one that is related.
pub(super) fn go(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let Some(aside) = next(walk) else {
        model.notice = Notice::Word(
            if walk.catalogs.len() > 1 {
                "No requirement of the other catalog is matched with this one"
            } else {
                "This session has one catalog: nothing stands beside"
            }
            .into(),
        );
        return Vec::new();
    };
    let to = if aside.away { &aside.to } else { &aside.from };
    walk.at.clone_from(to);
    model.notice = Notice::Word(if aside.away {
        let key = model.keys.name(Scope::Interview, Action::Related);
        format!("{key} goes back to {}", aside.from.label())
    } else {
        format!("back from {}", aside.to.label())
    });
    walk.aside = Some(aside);
    arrived(model)
}

fn next(walk: &Walk) -> Option<Aside> {
    let before = walk.aside.as_ref();
    if let Some(aside) = before.filter(|aside| aside.away && aside.to == walk.at)
        && walk.judged.place(&aside.from).is_some()
    {
        return Some(Aside {
            away: false,
            ..aside.clone()
        });
    }
    let keys: Vec<LineKey> = walk.beside().iter().map(|line| line.key.clone()).collect();
    let seen = before
        .filter(|aside| aside.from == walk.at)
        .and_then(|aside| keys.iter().position(|key| *key == aside.to));
    let place = seen.map_or(0, |seen| (seen + 1) % keys.len());
    Some(Aside {
        from: walk.at.clone(),
        to: keys.get(place)?.clone(),
        away: true,
    })
}
