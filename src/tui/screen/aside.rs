//! Changes that no disk took at an earlier start: said where the session is opened, and taken in by the key that saves
//! again.

use crate::{
    format::clean_line,
    interview::{Access, Effect, Verb, Walk},
    tui::{
        keys::{Keymap, Scope},
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::choice::{Choice, Taken};

/// Says that changes lie aside, and the key that takes them in; none where there are none.
pub(in crate::tui) fn waits(keys: &Keymap, walk: &Walk) -> Option<String> {
    let retry = keys.name(Scope::Interview, Verb::Retry);
    let count = walk.aside.changes;
    (count > 0).then(|| wording().saving(says::Saving::TakesIn(count, &retry)))
}

/// Saves again what a failing disk did not take, now or at an earlier start.
pub(in crate::tui) fn retry(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if !walk.pending.is_empty() || walk.trouble.is_some() {
        return vec![Effect::Retry];
    }
    let count = walk.aside.changes;
    if count == 0 {
        model.notice = Notice::Word(wording().saving(says::Saving::TakenIn(0)));
        return Vec::new();
    }
    match &walk.access {
        Access::Writer => vec![Effect::TakeIn],
        Access::Sealed(_) if !walk.aside.lacks_reason => vec![Effect::TakeIn],
        Access::Sealed(how) => {
            let words = |said| wording().saving(said);
            let title = words(says::Saving::TakeIn(count));
            let yes = words(says::Saving::TakeInYes);
            let mut choice = Choice::yes_no(title, yes, Taken::Effect(Effect::TakeIn));
            let made = words(says::Saving::WithoutReason);
            choice.said = vec![words(says::Saving::IsSealed(how)), made];
            model.choice = Some(choice);
            Vec::new()
        }
        Access::Follower(who) => {
            let words = wording().saving(says::Saving::OpenElsewhere(count, who));
            model.notice = Notice::Bad(words);
            vec![Effect::TakeLock]
        }
        Access::ReadOnly(why) => {
            let why = clean_line(why);
            let words = wording().saving(says::Saving::WaitsReadOnly(count, &why));
            model.notice = Notice::Bad(words);
            vec![Effect::TakeLock]
        }
    }
}

/// What lay aside is in the file now, or why not.
pub(in crate::tui) fn taken_in(model: &mut Model, taken: Result<usize, String>) {
    let Some(walk) = &mut model.walk else { return };
    model.notice = match taken {
        Ok(count) => {
            walk.aside = crate::interview::Aside::default();
            Notice::Good(wording().saving(says::Saving::TakenIn(count)))
        }
        Err(why) => {
            let (count, why) = (walk.aside.changes, clean_line(&why));
            Notice::Bad(wording().saving(says::Saving::StillWaits(count, &why)))
        }
    };
}
