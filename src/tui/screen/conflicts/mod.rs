//! The queue of conflicts: one after another, each with its values whole, settled by one key. What is settled gives way to
//! the next; undo brings it back.

mod shown;
mod state;
mod value;
mod view;

use crossterm::event::KeyEvent;

use crate::{
    interview::{Command, Effect, Verb, Walk},
    session::{Clash, Settling},
    tui::{
        keys::{Action, Key, Scope},
        model::{Model, Notice, Screen},
        words::{says, wording},
    },
};

use super::{
    key_outcome::KeyOutcome,
    outcome::{cannot_write, go, run},
};

pub(in crate::tui) use state::Conflicts;

pub(in crate::tui) use shown::{offers, standing_values};

use shown::shown;
use state::name;

pub(in crate::tui) use value::{resume, save, standing, write};
pub(in crate::tui) use view::view;

/// Opens the queue, where something is in conflict.
pub(in crate::tui) fn open(model: &mut Model) -> Vec<Effect> {
    let queue = begun(model);
    if queue.is_none() {
        model.notice = Notice::Word(wording().conflict(says::Conflict::None));
    }
    model.screens.extend(queue);
    Vec::new()
}

/// The queue of all that is in conflict now; none where nothing is.
fn begun(model: &Model) -> Option<Screen> {
    let all = model.walk.as_ref().map(Walk::to_settle)?;
    (!all.is_empty()).then(|| Screen::Conflicts(Box::new(Conflicts::of(&all))))
}

/// Puts this conflict on screen, in the queue.
fn stand_on(model: &mut Model, clash: &Clash) {
    if !matches!(model.screen(), Screen::Conflicts(_)) {
        let queue = begun(model);
        model.screens.extend(queue);
    }
    if let Some(Screen::Conflicts(queue)) = model.screens.last_mut() {
        (queue.of, queue.top) = (Some(name(clash)), 0);
    }
}

/// A key in the queue.
pub(in crate::tui) fn update(model: &mut Model, action: Action, key: KeyEvent) -> KeyOutcome {
    let Some((all, place)) = shown(model) else {
        return KeyOutcome::NOTHING;
    };
    if let Some(Screen::Conflicts(queue)) = model.screens.last_mut()
        && queue.of != all.get(place).map(name)
    {
        queue.stand(&all, place);
    }
    let clash = all.get(place);
    match (action, clash) {
        (Action::Back, _) => model.back(),
        (Action::Verb(verb), _) => return KeyOutcome::Verb(verb),
        (_, None) => {}
        (Action::Enter, Some(clash)) => return enter(model, clash),
        (Action::TakeValue, Some(clash)) => return take_by_key(model, clash, key).into(),
        (Action::TakeOwn, Some(clash)) => {
            let own = model.walk.as_ref().and_then(|walk| clash.own(&walk.who));
            return take(model, clash, own).into();
        }
        (Action::TakeOther, Some(clash)) => {
            let others = model.walk.as_ref().and_then(|walk| clash.others(&walk.who));
            return take(model, clash, others).into();
        }
        (Action::JoinTexts, Some(clash)) => return settle(model, clash, Settling::Joined).into(),
        (Action::NewValue, Some(clash)) => return value::begin(model, clash).into(),
        (action, Some(_)) => moved(model, &all, place, action),
    }
    KeyOutcome::NOTHING
}

/// The place of the pressed key among those that take a value, and whether it is the last of them.
fn pressed(model: &Model, key: KeyEvent) -> Option<(usize, bool)> {
    let mut rows = model.keys.rows(Scope::Conflicts);
    let row = rows.find(|row| row.action() == Action::TakeValue)?;
    let key = Key::from_event(&key)?;
    let place = row.keys.iter().position(|own| *own == key)?;
    Some((place, place + 1 == row.keys.len()))
}

/// Settles the conflict by the value of this key. Where there are more values than keys, the last key asks which.
fn take_by_key(model: &mut Model, clash: &Clash, key: KeyEvent) -> Vec<Effect> {
    match pressed(model, key) {
        Some((place, true)) if clash.conflict.values.len() > place + 1 => {
            if let Some(effects) = cannot_write(model) {
                return effects;
            }
            model.choice = Some(value::the_rest(clash, place));
            Vec::new()
        }
        pressed => take(model, clash, pressed.map(|(place, _)| place)),
    }
}

fn take(model: &mut Model, clash: &Clash, place: Option<usize>) -> Vec<Effect> {
    if let Some(place) = place {
        return settle(model, clash, Settling::Standing(place));
    }
    let take = model.keys.name(Scope::Conflicts, Action::TakeValue);
    let new = model.keys.name(Scope::Conflicts, Action::NewValue);
    let words = wording().conflict(says::Conflict::WhoseIsUncertain(&take, &new));
    model.notice = Notice::Word(words);
    Vec::new()
}

/// Settles a conflict, and the next one comes.
pub(in crate::tui) fn settle(model: &mut Model, clash: &Clash, how: Settling) -> Vec<Effect> {
    let effects = run(model, Command::Settle(Box::new(clash.clone()), how));
    note_settled(model, clash, &effects);
    effects
}

/// Keeps which conflict was settled last, where it was: what is taken back comes on screen again.
fn note_settled(model: &mut Model, clash: &Clash, effects: &[Effect]) {
    if let Some(Screen::Conflicts(queue)) = model.screens.last_mut()
        && effects.iter().any(Effect::changes_session)
    {
        queue.settled.push(name(clash));
        queue.undone.clear();
        (queue.of, queue.top) = (None, 0);
    }
}

/// Shows the conflict again whose settlement was taken back.
pub(in crate::tui) fn undone(model: &mut Model, effects: &[Effect]) {
    if let Some(Screen::Conflicts(queue)) = model.screens.last_mut()
        && effects.iter().any(Effect::changes_session)
        && let Some(settled) = queue.settled.pop()
    {
        queue.undone.push(settled.clone());
        (queue.of, queue.top) = (Some(settled), 0);
    }
}

/// Counts the conflict as settled again whose settlement was brought back.
pub(in crate::tui) fn redone(model: &mut Model, effects: &[Effect]) {
    if let Some(Screen::Conflicts(queue)) = model.screens.last_mut()
        && effects.iter().any(Effect::changes_session)
        && let Some(settled) = queue.undone.pop()
    {
        queue.settled.push(settled);
        (queue.of, queue.top) = (None, 0);
    }
}

/// Enter: to the line; what the session is about has its form.
fn enter(model: &mut Model, clash: &Clash) -> KeyOutcome {
    if clash.line.is_session() {
        return KeyOutcome::Verb(Verb::About);
    }
    let walk = model.walk.as_ref();
    if let Some(line) = walk.and_then(|walk| walk.serving(&clash.line)) {
        let queue = match model.screen() {
            Screen::Conflicts(queue) => Some(queue.clone()),
            _ => None,
        };
        let effects = go(model, line);
        model.interview.came_from = queue;
        let back = model.keys.name(Scope::Interview, Action::Back);
        model.notice = Notice::Word(wording().conflict(says::Conflict::LeadsBack(&back)));
        return effects.into();
    }
    model.notice = Notice::Word(wording().conflict(says::Conflict::AskedNoMore));
    KeyOutcome::NOTHING
}

/// Goes back from a line to the conflict from which one came to look at it; false where one did not.
pub(in crate::tui) fn come_back(model: &mut Model) -> bool {
    let Some(queue) = model.interview.came_from.take() else {
        return false;
    };
    model.screens.push(Screen::Conflicts(queue));
    true
}

/// Moves within a conflict that is longer than the screen, then on to the next.
fn moved(model: &mut Model, all: &[Clash], place: usize, action: Action) {
    let (rows, height) = view::measured(model);
    let Some(Screen::Conflicts(queue)) = model.screens.last_mut() else {
        return;
    };
    let last = rows.saturating_sub(height);
    let top = queue.top.min(last);
    let step = match action {
        Action::Down | Action::Up => 1,
        _ => height.saturating_sub(2).max(1),
    };
    match action {
        Action::Down | Action::PageDown if top < last => queue.top = (top + step).min(last),
        Action::Up | Action::PageUp if top > 0 => queue.top = top.saturating_sub(step),
        Action::Down | Action::PageDown => queue.stand(all, place + 1),
        Action::Up | Action::PageUp => queue.stand(all, place.saturating_sub(1)),
        Action::First => queue.stand(all, 0),
        Action::Last => queue.stand(all, all.len()),
        _ => {}
    }
}
