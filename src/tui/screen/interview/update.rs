//! The keys of the interview.

use crate::{
    assessment::Line,
    interview::{Command, Effect, LinesAround, Nothing, Refused, Verb},
    session::Rung,
    tui::{
        keys::{Action, Scope},
        model::{Leaving, Model, Notice},
        screen::{
            choice::Choice,
            conflicts, evidence_file,
            key_outcome::KeyOutcome,
            leave::leave,
            outcome::{cannot_choose, cannot_write, drop_question, run},
        },
        words::{says, wording},
    },
};

use super::{Pane, scale};

/// A key in the interview.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    if let Some(why) = without_line(model, action) {
        model.notice = Notice::Word(why);
        return KeyOutcome::NOTHING;
    }
    match (action, model.interview.pane) {
        (Action::Verb(verb), _) => KeyOutcome::Verb(verb),
        (Action::Enter, Pane::Question | Pane::Ladder) => run(model, Command::TakeSupported).into(),
        (Action::Enter, _) => {
            model.interview.pane = Pane::Question;
            KeyOutcome::NOTHING
        }
        (Action::NextPane, _) => turn(model, 1).into(),
        (Action::PreviousPane, _) => turn(model, 4).into(),
        (Action::Back, pane) => back(model, pane).into(),
        (Action::Close, _) if model.is_for_one_session => leave(model, Leaving::Quit).into(),
        (Action::Close, _) => leave(model, Leaving::Close).into(),
        _ => KeyOutcome::NOTHING,
    }
}

/// Drops a question, else goes back to the question's pane, else stops the taking of a file.
fn back(model: &mut Model, pane: Pane) -> Vec<Effect> {
    if drop_question(model) {
        return Vec::new();
    }
    if pane != Pane::Question {
        model.interview.pane = Pane::Question;
        return Vec::new();
    }
    if !model.being_digested.is_empty() {
        return evidence_file::stop(model);
    }
    if conflicts::come_back(model) {
        return Vec::new();
    }
    let leave = model.keys.name(Scope::Interview, Action::Close);
    model.notice = Notice::Word(wording().pane(says::Pane::NothingOpen(&leave)));
    Vec::new()
}

/// The reason why nothing can be answered in a session without requirements.
fn without_line(model: &Model, action: Action) -> Option<String> {
    let is_empty = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.line().is_none());
    let needs_line = match action {
        Action::Verb(verb) => verb.entry().is_about_line,
        other => other != Action::Close,
    };
    (is_empty && needs_line).then(|| wording().refused(&model.keys, "", &Refused::NoLine))
}

/// Answers the ladder's next rung; in the ladder's pane the rung that is chosen there.
pub(in crate::tui) fn rung(model: &mut Model, answer: Rung) -> Vec<Effect> {
    // Nobody answers a rung that is not in sight.
    if scale::is_shown(model) {
        let key = |action| model.keys.name(Scope::Interview, action);
        let (yes, no) = (Action::Verb(Verb::Yes), Action::Verb(Verb::No));
        let keys = [yes, no, Action::Back].map(key);
        let said = says::Pane::LadderKeys(keys.each_ref().map(String::as_str));
        model.notice = Notice::Word(wording().pane(said));
        return turn_to(model, Pane::Ladder);
    }
    if model.interview.pane != Pane::Ladder {
        return run(model, Command::NextRung(answer));
    }
    let rung = model.interview.rung.clamp(1, 4);
    let effects = run(model, Command::Rung(rung, Some(answer)));
    if answer != Rung::No {
        model.interview.rung = (rung + 1).min(4);
    }
    effects
}

/// Opens a choice about the line on screen, where it may be written.
pub(in crate::tui) fn choose(model: &mut Model, choice: impl Fn(&Line) -> Choice) -> Vec<Effect> {
    if let Some(effects) = cannot_choose(model) {
        return effects;
    }
    if let Some(line) = model.walk.as_ref().and_then(|walk| walk.line()) {
        model.choice = Some(choice(line));
    }
    Vec::new()
}

/// Gives the keys to the guidance, or back to the question.
pub(in crate::tui) fn guidance(model: &mut Model) -> Vec<Effect> {
    let pane = match model.interview.pane {
        Pane::Guidance => Pane::Question,
        _ => Pane::Guidance,
    };
    turn_to(model, pane)
}

/// `_`: topic or area, and what of it.
pub(in crate::tui) fn choose_lines_around(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if LinesAround::WholeArea.lines(walk).is_empty() {
        let why = Nothing::NoneLeft(LinesAround::WholeArea);
        model.notice = Notice::Word(wording().nothing(&model.keys, walk, &why));
    } else {
        model.choice = Some(Choice::lines_around(walk, model.size.0));
    }
    Vec::new()
}

fn turn(model: &mut Model, by: usize) -> Vec<Effect> {
    turn_to(model, model.interview.pane.step(by))
}

/// Gives the keys to a pane.
pub(super) fn turn_to(model: &mut Model, pane: Pane) -> Vec<Effect> {
    model.interview.pane = pane;
    model.interview.scroll = 0;
    if let Some(walk) = &model.walk {
        let at_hand = walk.line().map(|line| line.answer.rung_at_hand());
        model.interview.rung = at_hand.unwrap_or(1);
    }
    Vec::new()
}
