//! Changes that no disk took at an earlier start: said where the session is opened, and taken in by the key that saves
//! again.

use crate::{
    format::{clean_line, counted, one_or_many},
    interview::{Access, Effect, Verb, Walk},
    tui::{
        keys::{Keymap, Scope},
        model::{Model, Notice},
    },
};

use super::choice::{Choice, Taken};

/// Says that changes lie aside, and the key that takes them in; none where there are none.
pub(in crate::tui) fn waits(keys: &Keymap, walk: &Walk) -> Option<String> {
    let retry = keys.name(Scope::Interview, Verb::Retry);
    let count = walk.aside.changes;
    (count > 0).then(|| format!("{}; {retry} takes {} in", wait(count), them(count)))
}

fn wait(count: usize) -> String {
    let verb = one_or_many(count, "waits", "wait");
    format!("{} {verb} that no disk took", counted(count, "change"))
}

/// One change or several, as they are told behind a verb.
pub(in crate::tui) fn them(count: usize) -> &'static str {
    one_or_many(count, "it", "them")
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
        model.notice = Notice::Word(SAVED.into());
        return Vec::new();
    }
    match &walk.access {
        Access::Writer => vec![Effect::TakeIn],
        Access::Sealed(_) if !walk.aside.lacks_reason => vec![Effect::TakeIn],
        Access::Sealed(how) => {
            let title = format!("Take {} in?", counted(count, "change"));
            let mut choice =
                Choice::yes_no(title, "yes, into the file", Taken::Effect(Effect::TakeIn));
            let made = "No disk took what was recorded here at an earlier start, without a reason: it was not sealed then. The report names it as changed after the seal.";
            choice.said = vec![format!("It is {how}."), made.into()];
            model.choice = Some(choice);
            Vec::new()
        }
        Access::Follower(who) => {
            model.notice = Notice::Bad(format!("{}: {who} has this session open", wait(count)));
            vec![Effect::TakeLock]
        }
        Access::ReadOnly(why) => {
            let why = clean_line(why);
            model.notice = Notice::Bad(format!("{}: read-only: {why}", wait(count)));
            vec![Effect::TakeLock]
        }
    }
}

const SAVED: &str = "Everything is saved already";

/// What lay aside is in the file now, or why not.
pub(in crate::tui) fn taken_in(model: &mut Model, taken: Result<usize, String>) {
    let Some(walk) = &mut model.walk else { return };
    model.notice = match taken {
        Ok(count) => {
            walk.aside = crate::interview::Aside::default();
            Notice::Good(match count {
                0 => SAVED.into(),
                count => format!(
                    "{} that no disk took before: saved now",
                    counted(count, "change")
                ),
            })
        }
        Err(why) => Notice::Bad(format!(
            "{}: {}",
            wait(walk.aside.changes),
            clean_line(&why)
        )),
    };
}
