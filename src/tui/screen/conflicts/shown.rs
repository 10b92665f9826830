//! The conflict on screen, and the keys that have an effect on it.

use crate::{
    session::Clash,
    tui::{
        keys::Action,
        model::{Model, Screen},
    },
};

/// All conflicts, and the place of the one on screen.
pub(super) fn shown(model: &Model) -> Option<(Vec<Clash>, usize)> {
    let (Some(walk), Screen::Conflicts(queue)) = (&model.walk, model.screen()) else {
        return None;
    };
    let all = walk.to_settle();
    let place = queue.place(&all);
    Some((all, place))
}

/// Whether an action comes to something on the conflict on screen.
pub(in crate::tui) fn offers(model: &Model, action: Action) -> bool {
    let Some((all, place)) = shown(model) else {
        return true;
    };
    let who = model.walk.as_ref().map_or("", |walk| walk.who.as_str());
    let Some(clash) = all.get(place) else {
        return !matches!(
            action,
            Action::TakeValue
                | Action::TakeOwn
                | Action::TakeOther
                | Action::NewValue
                | Action::JoinTexts
                | Action::Enter
        );
    };
    match action {
        Action::TakeOwn => clash.own(who).is_some(),
        Action::TakeOther => clash.others(who).is_some(),
        Action::JoinTexts => clash.joined().is_some(),
        _ => true,
    }
}

/// How many values stand in the conflict on screen.
pub(in crate::tui) fn standing_values(model: &Model) -> usize {
    let shown = shown(model);
    let clash = shown.as_ref().and_then(|(all, place)| all.get(*place));
    clash.map_or(0, |clash| clash.conflict.values.len())
}
