//! Runs a command of the session, and words and shows its outcome.

use crate::{
    interview::{
        Access, Command, DraftKey, Effect, Nothing, Outcome, Question, Refused, Speaks, Verb, Walk,
    },
    session::{LineKey, Refusal},
    tui::{
        editor::{Editor, Purpose},
        keys::Action,
        model::{self, Model, Notice, Screen},
        widget::Cursor,
        words,
    },
};

use super::choice::Choice;

/// Runs a command on the open session. Gives what is to be done in the world.
pub(in crate::tui) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    run_from(model, command, None)
}

/// The same with the draft that the command comes from: it is dropped once what comes of it is on disk, and at once
/// where nothing does.
pub(in crate::tui) fn run_from(
    model: &mut Model,
    command: Command,
    draft: Option<DraftKey>,
) -> Vec<Effect> {
    match try_run(model, command, draft) {
        Granted::Yes(effects) => effects,
        Granted::No(why, _) => {
            model.notice = Notice::Bad(why);
            Vec::new()
        }
    }
}

/// Whether a command is granted.
pub(in crate::tui) enum Granted {
    /// Granted, with the effects to carry out in the world.
    Yes(Vec<Effect>),
    /// Not granted: the reason in words, and as data where the judge refused.
    No(String, Option<Refusal>),
}

/// Runs a command; a text that it comes from can stay open where it is not granted.
pub(in crate::tui) fn try_run(
    model: &mut Model,
    command: Command,
    draft: Option<DraftKey>,
) -> Granted {
    let Some(walk) = &mut model.walk else {
        return Granted::Yes(Vec::new());
    };
    let label = walk.at.label();
    match walk.run(command.clone(), draft.clone()) {
        Outcome::Refused(why) if !matches!(why, Refused::Access(_)) => {
            let words = words::wording().refused(&model.keys, &label, &why);
            let refusal = match why {
                Refused::Judge(refusal, _) => Some(refusal),
                _ => None,
            };
            Granted::No(words, refusal)
        }
        outcome => Granted::Yes(show(model, command, outcome, draft)),
    }
}

/// Shows what came of a command. Gives what is to be done in the world.
fn show(
    model: &mut Model,
    command: Command,
    outcome: Outcome,
    draft: Option<DraftKey>,
) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let dropped = draft.map(|(line, field)| Effect::DropDraft(line, field));
    match outcome {
        Outcome::Record(record) => {
            model.review.recorded(&command);
            vec![Effect::Record(Box::new(record))]
        }
        Outcome::Stands(told) => {
            model.notice = Notice::Word(words::wording().stands_already(&model.keys, &told));
            dropped.into_iter().collect()
        }
        Outcome::Asks(question) => {
            ask(model, command, &question);
            Vec::new()
        }
        Outcome::Moved(moved) => {
            if let Some(word) = words::wording().moved(&model.keys, walk, &moved) {
                model.notice = Notice::Word(word);
            }
            arrived(model)
        }
        Outcome::Speaks(speaks) => speak(model, speaks, dropped),
        Outcome::World(effect) => vec![effect],
        Outcome::Refused(why) => {
            let effects = refuse(model, &why);
            // Nobody presses a key twice for one answer.
            if matches!(why, Refused::Access(Access::Sealed(_))) {
                let at = model.walk.as_ref().map(|walk| walk.at.clone());
                model.refused = at.map(|at| (at, model::Refused::Command(command)));
            }
            effects
        }
        Outcome::Nothing(Nothing::End) => {
            model.screens.push(Screen::Summary(Cursor::default()));
            Vec::new()
        }
        Outcome::Nothing(why) => {
            model.notice = Notice::Word(words::wording().nothing(&model.keys, walk, &why));
            dropped.into_iter().collect()
        }
    }
}

/// Runs a command on a line that may not be the one on screen any more: the screen stays where it is, and so does what
/// is asked there.
pub(in crate::tui) fn run_on(model: &mut Model, line: &LineKey, command: Command) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    if walk.judged.place(line).is_none() {
        return Vec::new();
    }
    let here = std::mem::replace(&mut walk.at, line.clone());
    // It is asked of the user, who has done nothing yet.
    let asked = walk.asked.take();
    let effects = run(model, command);
    if let Some(walk) = &mut model.walk {
        (walk.at, walk.asked) = (here, asked);
    }
    effects
}

/// Goes to a line from another screen.
pub(in crate::tui) fn go(model: &mut Model, line: LineKey) -> Vec<Effect> {
    model.back_to_interview();
    run(model, Command::Go(line))
}

/// Asks before something is overwritten.
fn ask(model: &mut Model, command: Command, question: &Question) {
    let Some(walk) = &model.walk else { return };
    let undo = model.keys.name(model.scope(), Action::Verb(Verb::Undo));
    let title = words::wording().question(walk, question, &undo);
    if let Question::Join { lost, .. } = question {
        model.choice = Some(Choice::join(title, lost, &undo, command));
    } else {
        model.notice = Notice::Word(title);
    }
}

/// The line on screen is another one now.
pub(in crate::tui) fn arrived(model: &mut Model) -> Vec<Effect> {
    model.interview.arrive();
    let at = model.walk.as_ref().map(|walk| walk.at.to_string());
    at.map(Effect::KeepPlace).into_iter().collect()
}

fn speak(model: &mut Model, speaks: Speaks, dropped: Option<Effect>) -> Vec<Effect> {
    let mut effects = vec![Effect::KeepSpeaker(speaks.name.clone())];
    if let Some(record) = speaks.record {
        effects.push(Effect::Record(Box::new(record)));
        effects.extend(dropped);
        return effects;
    }
    if let Some(walk) = &model.walk {
        model.notice = Notice::Word(words::wording().speaks(&model.keys, walk, &speaks));
    }
    effects.extend(dropped);
    effects
}

/// Says why a command is not granted; where somebody else has the session, tries to get the right.
fn refuse(model: &mut Model, why: &Refused) -> Vec<Effect> {
    let label = model.walk.as_ref().map(|walk| walk.at.label());
    let text = words::wording().refused(&model.keys, &label.unwrap_or_default(), why);
    model.notice = Notice::Bad(text);
    match why {
        Refused::Access(Access::Follower(_)) => vec![Effect::TakeLock],
        Refused::Access(Access::Sealed(_)) => {
            ask_reason(model);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The reason against writing, if there is one: says so, and tries to get the right where someone else has it.
pub(in crate::tui) fn cannot_write(model: &mut Model) -> Option<Vec<Effect>> {
    let why = model.walk.as_ref().and_then(Walk::refusal)?;
    Some(refuse(model, &why))
}

/// The reason against offering a choice, if there is one: in a sealed session the reason for the change is asked once it
/// is known which.
pub(in crate::tui) fn cannot_choose(model: &mut Model) -> Option<Vec<Effect>> {
    let walk = model.walk.as_ref();
    if walk.is_some_and(|walk| matches!(walk.access, Access::Sealed(_))) {
        return None;
    }
    cannot_write(model)
}

/// Says that the question that was asked is dropped; false where none was.
pub(in crate::tui) fn drop_question(model: &mut Model) -> bool {
    let walk = model.walk.as_ref();
    let Some(Command::Judge(_)) = walk.and_then(|walk| walk.asked.as_ref()) else {
        return false;
    };
    let line = walk.and_then(Walk::line);
    let stands = line.map(|line| words::wording().stays(line));
    model.notice = Notice::Word(stands.unwrap_or_default());
    true
}

/// Asks why a sealed session is changed.
fn ask_reason(model: &mut Model) {
    model.refused = None;
    let Some(walk) = &model.walk else { return };
    let mut editor = Editor::new(Purpose::Unseal, walk.name.clone(), walk.last_reason());
    // What was given before is taken again by Enter, and typed over by another.
    editor.area.select_all();
    model.editor = Some(editor);
}
