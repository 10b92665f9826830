//! Setting a level, by digit, by `E`, or rung by rung; and reconfirming one that was carried over, or asked with other
//! texts.

use crate::{
    interview::{Confirming, Effect, Walk, confirming},
    session::{Level, LineKey, Wish},
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice},
        screen::cannot_write,
    },
};

use super::{
    After, Pane,
    after::go_on,
    update::{arrived, record},
};

/// Whether a wish confirms the level that stands, which was asked with other texts or carried over.
pub(super) fn is_again(walk: &Walk, wish: &Wish) -> bool {
    let line = walk.line().filter(|line| line.is_to_reconfirm());
    line.is_some_and(|line| matches!(wish, Wish::Level(level) if *level == line.answer.level))
}

/// Sets a level: at once on an unanswered line, at the second press on one that has another.
pub(super) fn set_level(
    model: &mut Model,
    level: Level,
    asked: Option<&(LineKey, Level)>,
) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some((key, now, conflict)) = model
        .walk
        .as_ref()
        .and_then(|walk| walk.line())
        .map(|line| {
            let conflict = line
                .answer
                .conflicts
                .iter()
                .any(|conflict| conflict.field == "level");
            (line.key.clone(), line.answer.level.clone(), conflict)
        })
    else {
        return Vec::new();
    };
    let words = level.words();
    if let Some(now) = now.filter(|now| *now != level || conflict)
        && asked != Some(&(key.clone(), level.clone()))
    {
        let now = if conflict {
            "in conflict".into()
        } else {
            now.words()
        };
        let question = format!(
            "{}: {now} → {words}? The same key again sets it",
            key.label()
        );
        model.notice = Notice::Word(question);
        model.interview.asked = Some((key, level));
        return Vec::new();
    }
    let wish = Wish::Level(Some(level));
    let again = model
        .walk
        .as_ref()
        .and_then(|walk| walk.line())
        .is_some_and(crate::assessment::Line::is_to_reconfirm);
    // A line left out stays on screen: the same key takes it back.
    let goes_on = wish != Wish::Level(Some(Level::NotEvaluated));
    let effects = record(model, &wish, &words);
    if goes_on
        && effects
            .iter()
            .any(|effect| matches!(effect, Effect::Record { .. }))
    {
        model.interview.after = Some(if again { After::Reconfirm } else { After::GoOn });
    }
    effects
}

/// Enter takes the level that the rungs support.
pub(super) fn supported(model: &mut Model, asked: Option<&(LineKey, Level)>) -> Vec<Effect> {
    let line = model.walk.as_ref().and_then(|walk| walk.line());
    let Some(level) = line.and_then(|line| line.answer.supported()) else {
        let key = |action| model.keys.name(Scope::Interview, action);
        let stands = line.is_some_and(crate::assessment::Line::is_to_reconfirm);
        model.notice = Notice::Word(if stands {
            format!("{} confirms it as it stands", key(Action::Confirm))
        } else {
            format!(
                "Enter takes the maturity that the rungs support: answer them with {} and {}",
                key(Action::Yes),
                key(Action::No)
            )
        });
        return Vec::new();
    };
    set_level(model, Level::Maturity(level), asked)
}

/// On to the next level that is to be confirmed; after the last one as ever.
pub(super) fn reconfirmed(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let Some(key) = walk.next_to_reconfirm() else {
        return go_on(model);
    };
    walk.at = key;
    arrived(model)
}

/// Space confirms the answer on screen as it stands, and goes on to the next that is to be confirmed. On any other line
/// it only goes there.
pub(super) fn confirm(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let label = walk.at.label();
    let (level, left) = match confirming(walk) {
        Confirming::Level(level, left) => (level, left),
        Confirming::Conflict => {
            model.notice = Notice::Bad(format!(
                "{label}: two levels stand, and nobody can confirm both: set the right one"
            ));
            return Vec::new();
        }
        Confirming::Elsewhere(key) => {
            model.notice = Notice::Word(format!(
                "{label}: nothing is to be confirmed. {} is: {} again confirms it",
                key.label(),
                model.keys.name(Scope::Interview, Action::Confirm)
            ));
            walk.at = key;
            return arrived(model);
        }
        Confirming::Nothing => {
            model.notice = Notice::Word(format!(
                "{label}: nothing is to be confirmed, here or elsewhere"
            ));
            return Vec::new();
        }
    };
    let words = level.words();
    let mut effects = record(model, &Wish::Level(Some(level)), &words);
    for effect in &mut effects {
        if let Effect::Record { words, .. } = effect {
            *words = format!("{words}, {left}");
        }
    }
    if effects
        .iter()
        .any(|effect| matches!(effect, Effect::Record { .. }))
    {
        model.interview.after = Some(After::Reconfirm);
    }
    effects
}

/// `E` leaves a line out, and takes a left-out line back in.
pub(super) fn leave_out(model: &mut Model, asked: Option<&(LineKey, Level)>) -> Vec<Effect> {
    let now = model
        .walk
        .as_ref()
        .and_then(|walk| walk.line())
        .and_then(|line| line.answer.level.clone());
    if now == Some(Level::NotEvaluated) {
        return record(model, &Wish::Level(None), "back in the assessment");
    }
    set_level(model, Level::NotEvaluated, asked)
}

pub(super) fn rung(model: &mut Model, yes: bool) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(line) = model.walk.as_ref().and_then(|walk| walk.line()) else {
        return Vec::new();
    };
    let next = match model.interview.pane {
        Pane::Ladder => Some(model.interview.rung.clamp(1, 4)),
        _ => line.answer.next_rung(),
    };
    let Some(rung) = next else {
        let key = |action| model.keys.name(Scope::Interview, action);
        let (panes, undo) = (key(Action::NextPane), key(Action::Undo));
        model.notice = Notice::Word(format!(
            "The ladder ends here: {panes} chooses a rung, {undo} takes the last one back"
        ));
        return Vec::new();
    };
    let words = format!("rung ML{rung} {}", if yes { "yes" } else { "no" });
    if model.interview.pane == Pane::Ladder && yes {
        model.interview.rung = (rung + 1).min(4);
    }
    record(model, &Wish::Rung(rung, Some(yes.into())), &words)
}
