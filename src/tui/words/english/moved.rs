//! The words on a move to another line, and on a new speaker.

use crate::{
    format::clean_line,
    interview::{Motion, Moved, Speaks, Verb, Walk},
    session::names_words,
    tui::keys::{Action, Keymap, Scope},
};

use super::{super::says::News, news::news};

/// The words where the screen stands on another line; none where the line itself says it.
pub(super) fn moved(keys: &Keymap, walk: &Walk, moved: &Moved) -> Option<String> {
    let key = |action| keys.name(Scope::Interview, action);
    match moved {
        Moved::There | Moved::By(Motion::First | Motion::Last) => {
            let back = key(Action::Verb(Verb::JumpBack));
            let from = walk.before_jump();
            let back =
                from.map(|from| format!("{back} goes back to {}", clean_line(&from.label())));
            match (off_filter(walk), back) {
                (Some(off), Some(back)) => Some(format!("{off}: {back}")),
                (off, back) => off.or(back),
            }
        }
        Moved::By(_) if walk.is_off_filter() => off_filter(walk).map(|off| {
            let keys = [Verb::Next, Verb::Previous, Verb::Filter];
            let [on, back, all] = keys.map(|verb| key(Action::Verb(verb)));
            format!("{off}: {on} and {back} keep to it, {all} takes it off")
        }),
        Moved::LeftForLater(from) => {
            let waiting = walk.went_to_waiting(from);
            let waiting = waiting.map(|waiting| format!(" · {}", news(News::Waiting(waiting))));
            let left = clean_line(&from.label());
            Some(format!(
                "{left} left for later{}",
                waiting.unwrap_or_default()
            ))
        }
        Moved::By(_) => changed_by_another(keys, walk),
        Moved::SideStep(step) if step.away => Some(format!(
            "{} goes back to {}",
            key(Action::Verb(Verb::Related)),
            clean_line(&step.from.label())
        )),
        Moved::SideStep(step) => Some(format!("back from {}", clean_line(&step.to.label()))),
        Moved::ToConfirm(from) => Some(format!(
            "{}: nothing is to be confirmed. {} is: {} again confirms it",
            clean_line(&from.label()),
            clean_line(&walk.at.label()),
            key(Action::Verb(Verb::Confirm))
        )),
        Moved::ToPlace => Some(format!(
            "{} has a line of its own already",
            crate::format::line_words(&walk.at)
        )),
        Moved::Filtered if walk.changed_by_another().is_some() => changed_by_another(keys, walk),
        Moved::Filtered => walk.filter.as_ref().map(|filter| {
            format!(
                "only what is {}; {key} {key} shows all again",
                clean_line(&filter.words()),
                key = key(Action::Verb(Verb::Filter))
            )
        }),
    }
}

/// Says of a line that the filter lets not through that it is none of those: `SP.01.05 is not in the filter`.
fn off_filter(walk: &Walk) -> Option<String> {
    let label = clean_line(&walk.at.label());
    walk.is_off_filter()
        .then(|| format!("{label} is not in the filter"))
}

/// Under the filter for what others changed, what somebody else changed here: `changed by Ama Osei: ML2, statement; h shows
/// all`.
fn changed_by_another(keys: &Keymap, walk: &Walk) -> Option<String> {
    let (who, what) = walk.changed_by_another()?;
    let (who, key) = (clean_line(&who), keys.name(Scope::Interview, Verb::History));
    Some(format!("changed by {who}: {what}; {key} shows all"))
}

/// Says that the person who spoke was taken off, and how to set another.
pub(super) fn nobody_speaks(keys: &Keymap) -> String {
    let key = keys.name(Scope::Interview, Verb::SaidBy);
    format!("nobody is set as speaking now: {key}")
}

/// Says who speaks from now on, where nothing is recorded with it.
pub(super) fn speaks(keys: &Keymap, walk: &Walk, speaks: &Speaks) -> String {
    let shown = if speaks.name.is_empty() {
        "nobody".to_owned()
    } else {
        clean_line(&speaks.name)
    };
    if speaks.stays_with.is_empty() {
        return format!("from now on {shown} speaks");
    }
    let (label, by) = (
        clean_line(&walk.at.label()),
        clean_line(&names_words(&speaks.stays_with)),
    );
    let key = keys.name(Scope::Interview, Verb::SaidBy);
    // The list begins at who speaks; nobody has a key of their own there.
    let again = if speaks.name.is_empty() { "0" } else { "Enter" };
    format!("{shown} speaks now; {label} stays said by {by}: {key} {again} changes that")
}
